package org.jarida.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.language.Language;
import org.jarida.proof.Weakness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How people come to work here, what they are allowed, and how that ends; on each database. */
@ParameterizedClass
@EnumSource(Store.class)
class JoiningTest {
    private final Newsroom newsroom;
    private final Staff staff;

    JoiningTest(Store store) {
        newsroom = new Newsroom(store);
        staff = new Staff(newsroom);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void whoIsInvitedChoosesANameAPassphraseAndAFactorAndIsIn() {
        var zarmina = staff.person("Zarmina", new Grant(Role.EDITOR, "fa", newsroom.afghanistan));
        var account = newsroom.accounts.named("ZARMINA").orElseThrow();
        assertThat(account).isEqualTo(zarmina.account());
        assertThat(account.language()).isEqualTo(Language.DARI);
        assertThat(account.may(Right.PUBLISH, "fa", List.of(newsroom.herat, newsroom.afghanistan)))
                .isTrue();
        assertThat(account.may(Right.PUBLISH, "fa", List.of(newsroom.world))).isFalse();
        assertThat(newsroom.staffSessions.find(zarmina.signedIn().token()).map(Session::account))
                .contains(account);
        assertThat(newsroom.factors.of(account)).isEqualTo(new Held(true, List.of(), 10));
        assertThat(new HashSet<>(zarmina.recoveryCodes())).hasSize(10).allMatch(code -> code.length() == 29);
        assertThat(newsroom.accounts.nameOf(account.key())).contains("Zarmina");
        assertThat(newsroom.accounts.nameOf("import")).isEmpty();
    }

    @Test
    void aLinkWorksOnceAndForThreeDays() {
        var token = staff.invited(Authority.COMMAND_LINE, Grant.everywhere(Role.REPORTER));
        assertThat(newsroom.invitations.find(token)).isPresent();
        assertThat(newsroom.invitations.find(token + "x")).isEmpty();
        newsroom.clock.pass(Duration.ofDays(3).minusSeconds(1));
        assertThat(newsroom.invitations.find(token)).isPresent();
        newsroom.clock.pass(Duration.ofSeconds(1));
        assertThat(newsroom.invitations.find(token)).isEmpty();
        assertThat(newsroom.invitations.introduce(token, "zarmina", Staff.PASSPHRASE, Language.DARI))
                .isEqualTo(new Introducing.Over());

        var other = staff.invited(Authority.COMMAND_LINE, Grant.everywhere(Role.REPORTER));
        staff.joins("zarmina", other);
        assertThat(newsroom.invitations.find(other)).isEmpty();
        assertThat(newsroom.invitations.open()).isEmpty();
    }

    @Test
    void nobodyJoinsWithoutAFactor() {
        var token = staff.invited(Authority.COMMAND_LINE, Grant.everywhere(Role.REPORTER));
        var early = newsroom.invitations.join(token, new NewFactor.Codes("x", "123456"), Staff.DEVICE);
        assertThat(early).isEqualTo(new Joining.Refused(Joining.Reason.OVER));
        var invitation = staff.introduced("zarmina", token);
        var enrolment = newsroom.factors.begin(Purposes.joining(invitation), "Jarida", "zarmina");
        for (var typed : List.of("", "000000", "12345")) {
            var refused =
                    newsroom.invitations.join(token, new NewFactor.Codes(enrolment.ticket(), typed), Staff.DEVICE);
            assertThat(refused).isEqualTo(new Joining.Refused(Joining.Reason.FACTOR));
        }
        assertThat(newsroom.factors
                        .again(enrolment.ticket(), Purposes.joining(invitation), "Jarida", "zarmina")
                        .secret())
                .isEqualTo(enrolment.secret());
        assertThat(newsroom.accounts.isAny()).isFalse();
    }

    @Test
    void aSecretShownForOneThingConfirmsNoOther() {
        var owner = staff.owner("Olga");
        var token = staff.invited(Authority.COMMAND_LINE, Grant.everywhere(Role.REPORTER));
        staff.introduced("zarmina", token);
        var elsewhere = newsroom.factors.begin(Purposes.factorOf(owner.account()), "Jarida", "zarmina");
        var factor = new NewFactor.Codes(elsewhere.ticket(), staff.code(elsewhere.secret()));
        assertThat(newsroom.invitations.join(token, factor, Staff.DEVICE))
                .isEqualTo(new Joining.Refused(Joining.Reason.FACTOR));
    }

    @Test
    void aPasskeyIsAFactorToJoinWith() {
        var token = staff.invited(Authority.COMMAND_LINE, Grant.everywhere(Role.REPORTER));
        var invitation = staff.introduced("zarmina", token);
        var passkey = new SoftPasskey(Newsroom.ORIGIN);
        var options = newsroom.passkeys.toRegister(
                Purposes.joining(invitation), invitation.accountKey(), "zarmina", "Jarida", List.of());
        var joined = newsroom.invitations.join(
                token, new NewFactor.NewPasskey(passkey.register(options), "Phone"), Staff.DEVICE);
        assertThat(joined).isInstanceOf(Joining.Joined.class);
        var options2 = newsroom.signIn.passkeyOptions();
        assertThat(newsroom.signIn.passkey(passkey.sign(options2), Staff.DEVICE))
                .isInstanceOf(SignedIn.class);
        var account = newsroom.accounts.named("zarmina").orElseThrow();
        assertThat(newsroom.factors.of(account).passkeys()).singleElement().satisfies(kept -> {
            assertThat(kept.name()).isEqualTo("Phone");
            assertThat(kept.usedAt()).isEqualTo(newsroom.clock.instant());
        });
    }

    @Test
    void aNameThatIsTakenOrLooksLikeOneIsRefused() {
        staff.person("paypal", Grant.everywhere(Role.REPORTER));
        var token = staff.invited(Authority.COMMAND_LINE, Grant.everywhere(Role.REPORTER));
        for (var name : List.of("paypal", "PayPal", "раураl", "paypa1")) {
            assertThat(newsroom.invitations.introduce(token, name, Staff.PASSPHRASE, Language.DARI))
                    .as(name)
                    .isEqualTo(new Introducing.Refused(Introducing.NameFault.TAKEN, null));
        }
        assertThat(newsroom.invitations.introduce(token, "x y", "short", Language.DARI))
                .isEqualTo(new Introducing.Refused(Introducing.NameFault.FORM, Weakness.SHORT));
        assertThat(newsroom.invitations.introduce(token, "laila", "Jarida Jarida Jarida", Language.DARI))
                .isEqualTo(new Introducing.Refused(null, Weakness.EASY));
        staff.joins("laila", token);
    }

    @Test
    void ofTwoWhoWantOneNameTheFirstHasIt() {
        var one = staff.invited(Authority.COMMAND_LINE, Grant.everywhere(Role.REPORTER));
        var two = staff.invited(Authority.COMMAND_LINE, Grant.everywhere(Role.REPORTER));
        var second = staff.introduced("zarmina", two);
        staff.joins("zarmina", one);
        var enrolment = newsroom.factors.begin(Purposes.joining(second), "Jarida", "zarmina");
        var factor = new NewFactor.Codes(enrolment.ticket(), staff.code(enrolment.secret()));
        assertThat(newsroom.invitations.join(two, factor, Staff.DEVICE))
                .isEqualTo(new Joining.Refused(Joining.Reason.NAME_TAKEN));
    }

    @Test
    void nobodyGivesWhatIsBeyondTheirReach() {
        var editor = Authority.of(
                staff.person("editor", Grant.everywhere(Role.EDITOR)).account());
        var publisher = Authority.of(
                staff.person("publisher", Grant.everywhere(Role.PUBLISHER)).account());
        var herat = Authority.of(staff.person("herat", new Grant(Role.PUBLISHER, "fa", newsroom.afghanistan))
                .account());
        var owner = Authority.of(staff.owner("owner").account());
        var everyReporter = Grant.everywhere(Role.REPORTER);
        var ownerGrant = Grant.everywhere(Role.OWNER);
        var dari = new Grant(Role.PUBLISHER, "fa", null);
        var inHerat = new Grant(Role.EDITOR, "fa", newsroom.herat);
        var inWorld = new Grant(Role.EDITOR, "fa", newsroom.world);
        assertThat(gives(editor, everyReporter)).isFalse();
        assertThat(gives(publisher, everyReporter)).isTrue();
        assertThat(gives(publisher, Grant.everywhere(Role.PUBLISHER))).isTrue();
        assertThat(gives(publisher, ownerGrant)).isFalse();
        assertThat(gives(publisher, everyReporter, ownerGrant)).isFalse();
        assertThat(gives(herat, inHerat)).isTrue();
        assertThat(gives(herat, inWorld)).isFalse();
        assertThat(gives(herat, dari)).isFalse();
        assertThat(gives(herat, new Grant(Role.EDITOR, "en", newsroom.herat))).isFalse();
        assertThat(gives(owner, ownerGrant)).isTrue();
    }

    private boolean gives(Authority by, Grant... grants) {
        return newsroom.invitations.make(List.of(grants), Language.ENGLISH, by) instanceof Link.Made;
    }

    @Test
    void anInvitationFallsWithWhoMadeIt() {
        var owner = Authority.of(staff.owner("owner").account());
        var publisher =
                staff.person("publisher", Grant.everywhere(Role.PUBLISHER)).account();
        var token = staff.invited(Authority.of(publisher), Grant.everywhere(Role.REPORTER));
        newsroom.accounts.grant(publisher.key(), List.of(new Grant(Role.PUBLISHER, "fa", null)), owner);
        assertThat(newsroom.invitations.find(token)).isEmpty();
        newsroom.accounts.grant(publisher.key(), List.of(Grant.everywhere(Role.PUBLISHER)), owner);
        assertThat(newsroom.invitations.find(token)).isPresent();
        newsroom.accounts.disable(publisher.key(), owner);
        newsroom.accounts.enable(publisher.key(), owner);
        assertThat(newsroom.invitations.find(token)).isEmpty();
    }

    @Test
    void anInvitationIsTakenBack() {
        var publisher = Authority.of(
                staff.person("publisher", Grant.everywhere(Role.PUBLISHER)).account());
        var reporter = Authority.of(
                staff.person("reporter", Grant.everywhere(Role.REPORTER)).account());
        var token = staff.invited(publisher, Grant.everywhere(Role.EDITOR));
        var key = newsroom.invitations.find(token).orElseThrow().key();
        assertThat(newsroom.invitations.withdraw(key, reporter)).isFalse();
        assertThat(newsroom.invitations.withdraw(key, publisher)).isTrue();
        assertThat(newsroom.invitations.withdraw(key, publisher)).isFalse();
        assertThat(newsroom.invitations.find(token)).isEmpty();
    }

    @Test
    void whoIsDisabledIsOutEverywhereAtOnce() {
        var owner = Authority.of(staff.owner("owner").account());
        var reporter = staff.person("reporter", Grant.everywhere(Role.REPORTER));
        newsroom.clock.pass(Duration.ofMinutes(1));
        var ticket = staff.ticket("reporter");
        assertThat(newsroom.accounts.disable(reporter.account().key(), owner)).isInstanceOf(Change.Done.class);
        assertThat(newsroom.staffSessions.find(reporter.signedIn().token())).isEmpty();
        assertThat(newsroom.signIn.factor(ticket, new Proof.Code(staff.code(reporter.secret())), Staff.DEVICE))
                .isEqualTo(new SigningIn.NotSignedIn(SigningIn.Reason.OVER));
        assertThat(newsroom.signIn.passphrase("reporter", Staff.PASSPHRASE))
                .isEqualTo(new SigningIn.NotSignedIn(SigningIn.Reason.WRONG));
        newsroom.accounts.enable(reporter.account().key(), owner);
        assertThat(newsroom.signIn.passphrase("reporter", Staff.PASSPHRASE))
                .isInstanceOf(SigningIn.FactorAwaited.class);
    }

    @Test
    void nobodyHandlesWhoReachesFurther() {
        var owner = staff.owner("owner").account();
        var publisher =
                staff.person("publisher", Grant.everywhere(Role.PUBLISHER)).account();
        var dari = staff.person("dari", new Grant(Role.PUBLISHER, "fa", null)).account();
        var refused = new Change.Refused(Change.Reason.BEYOND_REACH);
        assertThat(newsroom.accounts.disable(owner.key(), Authority.of(publisher)))
                .isEqualTo(refused);
        assertThat(newsroom.accounts.disable(publisher.key(), Authority.of(dari)))
                .isEqualTo(refused);
        assertThat(newsroom.accounts.grant(dari.key(), List.of(Grant.everywhere(Role.PUBLISHER)), Authority.of(dari)))
                .isEqualTo(refused);
        assertThat(newsroom.resets.make(owner.key(), Lost.FACTOR, Authority.of(publisher)))
                .isEqualTo(new Link.Refused(Change.Reason.BEYOND_REACH));
        assertThat(newsroom.accounts.disable(dari.key(), Authority.of(publisher)))
                .isInstanceOf(Change.Done.class);
        assertThat(newsroom.accounts.disable("0aaaaaaa", Authority.of(owner)))
                .isEqualTo(new Change.Refused(Change.Reason.UNKNOWN));
    }

    @Test
    void theLastOwnerStays() {
        var one = staff.owner("one").account();
        var last = new Change.Refused(Change.Reason.LAST_OWNER);
        assertThat(newsroom.accounts.disable(one.key(), Authority.COMMAND_LINE)).isEqualTo(last);
        assertThat(newsroom.accounts.grant(one.key(), List.of(Grant.everywhere(Role.EDITOR)), Authority.of(one)))
                .isEqualTo(last);
        var two = staff.owner("two").account();
        assertThat(newsroom.accounts.disable(two.key(), Authority.of(one))).isInstanceOf(Change.Done.class);
        assertThat(newsroom.accounts.disable(one.key(), Authority.of(one))).isEqualTo(last);
        assertThat(newsroom.accounts.find(one.key()).orElseThrow().enabled()).isTrue();
    }

    @Test
    void twoOwnersCannotDisableEachOtherAtOnce() throws Exception {
        var one = staff.owner("one").account();
        var two = staff.owner("two").account();
        for (var round = 0; round < 10; round++) {
            List<Callable<Change>> acts = List.of(
                    () -> newsroom.accounts.disable(one.key(), Authority.of(two)),
                    () -> newsroom.accounts.disable(two.key(), Authority.of(one)));
            try (var threads = Executors.newFixedThreadPool(2)) {
                threads.invokeAll(acts);
            }
            assertThat(newsroom.accounts.all().stream().filter(Account::enabled))
                    .hasSize(1);
            newsroom.accounts.enable(one.key(), Authority.COMMAND_LINE);
            newsroom.accounts.enable(two.key(), Authority.COMMAND_LINE);
        }
    }

    @Test
    void theFirstOwnerComesByTheSetUpLinkAndNobodyAfterThem() {
        assertThat(newsroom.setUp.isNeeded()).isTrue();
        var before = newsroom.setUp.open().orElseThrow();
        var token = newsroom.setUp.open().orElseThrow();
        assertThat(newsroom.setUp.find(before)).isEmpty();
        assertThat(newsroom.setUp.find(token)).isPresent();
        assertThat(newsroom.setUp.find(staff.invited(Authority.COMMAND_LINE, Grant.everywhere(Role.OWNER))))
                .isEmpty();
        var owner = staff.joins("Olga", token);
        assertThat(owner.account().may(Right.OWN)).isTrue();
        assertThat(newsroom.setUp.isNeeded()).isFalse();
        assertThat(newsroom.setUp.open()).isEmpty();
        assertThat(newsroom.setUp.find(token)).isEmpty();
    }

    @Test
    void theSetUpLinkEndsWhenSomebodyElseCameFirst() {
        var token = newsroom.setUp.open().orElseThrow();
        staff.introduced("Mallory", token);
        staff.owner("Olga");
        assertThat(newsroom.setUp.find(token)).isEmpty();
        var late = newsroom.invitations.join(token, new NewFactor.Codes("x", "1"), Staff.DEVICE);
        assertThat(late).isEqualTo(new Joining.Refused(Joining.Reason.OVER));
    }

    @Test
    void theLogbookSaysWhatWasDoneAndNoSecret() {
        var owner = staff.owner("Olga");
        var token = staff.invited(Authority.of(owner.account()), new Grant(Role.EDITOR, "fa", newsroom.world));
        var laila = staff.joins("Laila", token);
        newsroom.accounts.mail(laila.account(), "laila@press.example");
        newsroom.accounts.speak(laila.account(), Language.PASHTO);
        newsroom.accounts.grant(laila.account().key(), List.of(), Authority.of(owner.account()));
        var lines = newsroom.logbook.search(org.jarida.logbook.Search.ALL, 100).stream()
                .map(line -> line.actor() + " " + line.act() + " " + line.subject() + " " + line.detail())
                .toList();
        var lailas = laila.account().key();
        assertThat(lines)
                .contains(
                        lailas + " mail account:" + lailas + " set",
                        lailas + " language account:" + lailas + " fa-AF → ps",
                        owner.account().key() + " grants account:" + lailas + " editor in fa, section " + newsroom.world
                                + " → nothing");
        assertThat(String.join("\n", lines))
                .doesNotContain(
                        token,
                        "laila@press.example",
                        Staff.PASSPHRASE,
                        laila.secret(),
                        laila.signedIn().token(),
                        laila.recoveryCodes().getFirst());
        assertThat(newsroom.logbook.firstBroken()).isEmpty();
    }
}
