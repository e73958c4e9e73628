package org.jarida.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.desk.SigningIn.NotSignedIn;
import org.jarida.desk.SigningIn.Reason;
import org.jarida.logbook.LogbookLine;
import org.jarida.logbook.Search;
import org.jarida.proof.Argon2;
import org.jarida.proof.Weakness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who comes in, how, how often they may try, and for how long they are in; on each database. */
@ParameterizedClass
@EnumSource(Store.class)
class SigningInTest {
    private static final NotSignedIn WRONG = new NotSignedIn(Reason.WRONG);
    private static final NotSignedIn TOO_MANY = new NotSignedIn(Reason.TOO_MANY);
    private static final NotSignedIn OVER = new NotSignedIn(Reason.OVER);
    private static final Duration A_STEP = Duration.ofSeconds(30);

    private final Newsroom newsroom;
    private final Staff staff;
    private final Staff.Person laila;

    SigningInTest(Store store) {
        newsroom = new Newsroom(store);
        staff = new Staff(newsroom);
        laila = staff.owner("Laila");
        newsroom.clock.pass(A_STEP.multipliedBy(3));
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private SigningIn tries(String name) {
        return newsroom.signIn.passphrase(name, "not the passphrase");
    }

    private SigningIn code(String ticket, String typed) {
        return newsroom.signIn.factor(ticket, new Proof.Code(typed), Staff.DEVICE);
    }

    @Test
    void aPassphraseAndACodeOpenTheDoor() {
        var awaited = newsroom.signIn.passphrase("  laila ", Staff.PASSPHRASE);
        assertThat(awaited).isInstanceOfSatisfying(SigningIn.FactorAwaited.class, factor -> {
            assertThat(factor.held().codes()).isTrue();
            var signedIn = (SignedIn) code(factor.ticket(), staff.code(laila.secret()));
            assertThat(newsroom.staffSessions
                            .find(signedIn.token())
                            .orElseThrow()
                            .account())
                    .isEqualTo(laila.account());
            assertThat(signedIn.session().device()).isEqualTo("Firefox, Linux");
            assertThat(code(factor.ticket(), staff.code(laila.secret()))).isEqualTo(OVER);
        });
    }

    @Test
    void aPassphraseAloneOpensNothing() {
        assertThat(newsroom.staffSessions.find(staff.ticket("Laila"))).isEmpty();
        assertThat(newsroom.staffSessions.find("")).isEmpty();
    }

    @Test
    void aWrongNameAndAWrongPassphraseGetTheSameAnswer() {
        assertThat(tries("Laila")).isEqualTo(WRONG);
        assertThat(tries("Nobody")).isEqualTo(WRONG);
        assertThat(tries("two words")).isEqualTo(WRONG);
        assertThat(tries("x".repeat(10_000))).isEqualTo(WRONG);
    }

    @Test
    void aNameThatExistsAndOneThatDoesNotTakeTheSameTime() {
        tries("Laila");
        tries("Nobody");
        long known = 0;
        long unknown = 0;
        for (var i = 0; i < 12; i++) {
            newsroom.clock.pass(Duration.ofMinutes(1));
            var begun = System.nanoTime();
            tries("Laila");
            var between = System.nanoTime();
            tries("Nobody");
            unknown += System.nanoTime() - between;
            known += between - begun;
        }
        assertThat((double) known / unknown).isBetween(0.5, 2.0);
    }

    @Test
    void anAccountHasFiveTriesAMinuteAndSoHasANameThatNobodyHas() {
        for (var name : List.of("Laila", "Nobody")) {
            for (var i = 0; i < 5; i++) {
                assertThat(tries(i % 2 == 0 ? name : name.toUpperCase(java.util.Locale.ROOT)))
                        .isEqualTo(WRONG);
            }
            assertThat(tries(name)).isEqualTo(TOO_MANY);
            assertThat(newsroom.signIn.passphrase(name, Staff.PASSPHRASE)).isEqualTo(TOO_MANY);
        }
        newsroom.clock.pass(Duration.ofMinutes(1));
        assertThat(newsroom.signIn.passphrase("Laila", Staff.PASSPHRASE)).isInstanceOf(SigningIn.FactorAwaited.class);
    }

    @Test
    void whoIsRightMayComeInAsOftenAsTheyLike() {
        for (var i = 0; i < 12; i++) {
            newsroom.clock.pass(A_STEP);
            staff.signedIn(laila);
        }
    }

    @Test
    void aFloodOfGuessesLocksNoPasskeyOut() {
        var passkey = staff.passkey(laila);
        for (var i = 0; i < 60; i++) {
            assertThat(tries("Guess" + i)).isEqualTo(WRONG);
        }
        assertThat(tries("Guess60")).isEqualTo(TOO_MANY);
        assertThat(newsroom.signIn.passphrase("Laila", Staff.PASSPHRASE)).isEqualTo(TOO_MANY);
        assertThat(newsroom.signIn.passkey(passkey.sign(newsroom.signIn.passkeyOptions()), Staff.DEVICE))
                .isInstanceOf(SignedIn.class);
        newsroom.clock.pass(Duration.ofSeconds(2));
        assertThat(newsroom.signIn.passphrase("Laila", Staff.PASSPHRASE)).isInstanceOf(SigningIn.FactorAwaited.class);
    }

    @Test
    void aTicketIsGoodForFiveCodesAndTenMinutes() {
        var ticket = staff.ticket("Laila");
        for (var i = 0; i < 5; i++) {
            assertThat(code(ticket, "00000" + i)).isEqualTo(WRONG);
        }
        newsroom.clock.pass(Duration.ofMinutes(1));
        assertThat(code(ticket, staff.code(laila.secret()))).isEqualTo(OVER);

        var later = staff.ticket("Laila");
        assertThat(newsroom.signIn.awaiting(later)).isPresent();
        newsroom.clock.pass(Duration.ofMinutes(10));
        assertThat(newsroom.signIn.awaiting(later)).isEmpty();
        assertThat(code(later, staff.code(laila.secret()))).isEqualTo(OVER);
    }

    @Test
    void whoKnowsThePassphraseHasFiveCodesAMinuteAndFiftyADayHoweverManyTickets() {
        var tried = 0;
        for (var minute = 0; minute < 30; minute++) {
            var ticket = staff.ticket("Laila");
            for (var i = 0; i < 5; i++) {
                if (!code(ticket, "99999" + i).equals(TOO_MANY)) {
                    tried++;
                }
            }
            assertThat(code(staff.ticket("Laila"), "999999")).isEqualTo(TOO_MANY);
            newsroom.clock.pass(Duration.ofMinutes(1));
        }
        assertThat(tried).isBetween(50, 52);
    }

    @Test
    void aCodeOpensOnce() {
        var shown = staff.code(laila.secret());
        assertThat(code(staff.ticket("Laila"), shown)).isInstanceOf(SignedIn.class);
        assertThat(code(staff.ticket("Laila"), shown)).isEqualTo(WRONG);
        newsroom.clock.pass(A_STEP);
        assertThat(code(staff.ticket("Laila"), staff.code(laila.secret()))).isInstanceOf(SignedIn.class);
    }

    @Test
    void aRecoveryCodeOpensOnceHoweverItIsRead() {
        var code = laila.recoveryCodes().get(3);
        var read = code.toUpperCase(java.util.Locale.ROOT)
                .replace("-", " ")
                .replace('0', 'O')
                .replace('1', 'l');
        for (var other : List.of("", "x", laila.recoveryCodes().get(3).substring(1))) {
            assertThat(newsroom.signIn.factor(staff.ticket("Laila"), new Proof.RecoveryCode(other), Staff.DEVICE))
                    .isEqualTo(WRONG);
        }
        assertThat(newsroom.signIn.factor(staff.ticket("Laila"), new Proof.RecoveryCode(read), Staff.DEVICE))
                .isInstanceOf(SignedIn.class);
        assertThat(newsroom.signIn.factor(staff.ticket("Laila"), new Proof.RecoveryCode(code), Staff.DEVICE))
                .isEqualTo(WRONG);
        assertThat(newsroom.factors.of(laila.account()).recoveryCodes()).isEqualTo(9);
    }

    @Test
    void onePersonsCodeIsNotAnothers() {
        var omid = staff.person("Omid", Grant.everywhere(Role.REPORTER));
        newsroom.clock.pass(A_STEP);
        assertThat(code(staff.ticket("Laila"), staff.code(omid.secret()))).isEqualTo(WRONG);
        assertThat(newsroom.signIn.factor(
                        staff.ticket("Laila"),
                        new Proof.RecoveryCode(omid.recoveryCodes().getFirst()),
                        Staff.DEVICE))
                .isEqualTo(WRONG);
    }

    @Test
    void aPasskeyIsBothFactorsAndSignsOnce() {
        var passkey = staff.passkey(laila);
        var signed = passkey.sign(newsroom.signIn.passkeyOptions());
        assertThat(newsroom.signIn.passkey(signed, Staff.DEVICE)).isInstanceOf(SignedIn.class);
        assertThat(newsroom.signIn.passkey(signed, Staff.DEVICE)).isEqualTo(WRONG);
    }

    @Test
    void aPasskeyIsNotTakenWhenAnythingIsWrongWithIt() {
        var passkey = staff.passkey(laila);
        var old = newsroom.signIn.passkeyOptions();
        newsroom.clock.pass(Duration.ofMinutes(5));
        assertThat(newsroom.signIn.passkey(passkey.sign(old), Staff.DEVICE))
                .as("an old challenge")
                .isEqualTo(WRONG);

        var session = laila.signedIn().session();
        assertThat(newsroom.signIn.passkey(passkey.sign(newsroom.signIn.stepUpOptions(session)), Staff.DEVICE))
                .as("a challenge for something else")
                .isEqualTo(WRONG);
        var madeUp = newsroom.signIn.passkeyOptions().replaceFirst("\"challenge\":\"....", "\"challenge\":\"AAAA");
        assertThat(newsroom.signIn.passkey(passkey.sign(madeUp), Staff.DEVICE))
                .as("a challenge that was not made here")
                .isEqualTo(WRONG);

        passkey.verifies = false;
        assertThat(newsroom.signIn.passkey(passkey.sign(newsroom.signIn.passkeyOptions()), Staff.DEVICE))
                .as("a device that does not know who holds it")
                .isEqualTo(WRONG);
        passkey.verifies = true;

        var elsewhere = newsroom.signIn.passkeyOptions().replace("jarida.example", "jarida.evil");
        assertThat(newsroom.signIn.passkey(passkey.sign(elsewhere), Staff.DEVICE))
                .as("another host")
                .isEqualTo(WRONG);

        assertThat(newsroom.signIn.passkey(
                        new SoftPasskey(Newsroom.ORIGIN).sign(newsroom.signIn.passkeyOptions()), Staff.DEVICE))
                .as("a passkey nobody knows")
                .isEqualTo(WRONG);

        var good = passkey.sign(newsroom.signIn.passkeyOptions());
        assertThat(newsroom.signIn.passkey(good.replace("\"signature\":\"M", "\"signature\":\"N"), Staff.DEVICE))
                .as("a signature that was changed")
                .isEqualTo(WRONG);
        for (var junk : List.of("", "null", "[]", "{}", "{\"response\":{}}", good.substring(20), "\u0000")) {
            assertThat(newsroom.signIn.passkey(junk, Staff.DEVICE)).as(junk).isEqualTo(WRONG);
        }

        passkey.counter = 0;
        assertThat(newsroom.signIn.passkey(passkey.sign(newsroom.signIn.passkeyOptions()), Staff.DEVICE))
                .as("right")
                .isInstanceOf(SignedIn.class);
        passkey.counter = 0;
        assertThat(newsroom.signIn.passkey(passkey.sign(newsroom.signIn.passkeyOptions()), Staff.DEVICE))
                .as("a counter that ran backwards")
                .isEqualTo(WRONG);
    }

    @Test
    void aPasskeyMadeForAnotherOriginIsNotTaken() {
        var passkey = new SoftPasskey("https://jarida.example.evil");
        var account = laila.account();
        var options =
                newsroom.passkeys.toRegister(Purposes.factorOf(account), account.key(), "Laila", "Jarida", List.of());
        assertThat(newsroom.factors.add(
                        laila.signedIn().session(), new NewFactor.NewPasskey(passkey.register(options), "")))
                .isEqualTo(new Factors.Adding.Refused());
    }

    @Test
    void theLastFactorStays() {
        var session = laila.signedIn().session();
        assertThat(newsroom.factors.removeCodes(session)).isFalse();
        staff.passkey(laila);
        var credential =
                newsroom.factors.of(laila.account()).passkeys().getFirst().credential();
        assertThat(newsroom.factors.removeCodes(session)).isTrue();
        assertThat(newsroom.factors.removePasskey(session, credential)).isFalse();
        assertThat(newsroom.factors.of(laila.account()).codes()).isFalse();
        var enrolment = newsroom.factors.begin(Purposes.factorOf(laila.account()), "Jarida", "Laila");
        var added =
                newsroom.factors.add(session, new NewFactor.Codes(enrolment.ticket(), staff.code(enrolment.secret())));
        assertThat(added).isEqualTo(new Factors.Adding.Added(List.of()));
        assertThat(newsroom.factors.removePasskey(session, "nobody's")).isFalse();
        assertThat(newsroom.factors.removePasskey(session, credential)).isTrue();
        assertThat(newsroom.factors.of(laila.account())).isEqualTo(new Held(true, List.of(), 10));
    }

    @Test
    void aSessionEndsTwelveHoursAfterItWasSeenLast() {
        var token = laila.signedIn().token();
        newsroom.staffSessions.find(token);
        for (var i = 0; i < 20; i++) {
            newsroom.clock.pass(Duration.ofHours(12).minusMillis(1));
            assertThat(newsroom.staffSessions.find(token)).isPresent();
        }
        newsroom.clock.pass(Duration.ofHours(12));
        assertThat(newsroom.staffSessions.find(token)).isEmpty();
        assertThat(newsroom.staffSessions.of(laila.account())).isEmpty();
    }

    @Test
    void aSessionEndsAfterFourteenDaysHoweverBusy() {
        var token = laila.signedIn().token();
        newsroom.clock.pass(A_STEP.multipliedBy(3).negated()); // Since it began.
        for (var i = 0; i < 14 * 4 - 1; i++) {
            newsroom.clock.pass(Duration.ofHours(6));
            assertThat(newsroom.staffSessions.find(token))
                    .as("after %s quarters", i + 1)
                    .isPresent();
        }
        newsroom.clock.pass(Duration.ofHours(6).minusMillis(1));
        assertThat(newsroom.staffSessions.find(token)).isPresent();
        newsroom.clock.pass(Duration.ofMillis(1));
        assertThat(newsroom.staffSessions.find(token)).isEmpty();
    }

    @Test
    void thatASessionWasSeenIsWrittenOnceAMinute() {
        var token = laila.signedIn().token();
        var begun = newsroom.clock.instant();
        newsroom.staffSessions.find(token);
        newsroom.clock.pass(Duration.ofSeconds(59));
        newsroom.staffSessions.find(token);
        assertThat(newsroom.staffSessions.of(laila.account()).getFirst().seenAt())
                .isEqualTo(begun);
        newsroom.clock.pass(Duration.ofSeconds(1));
        newsroom.staffSessions.find(token);
        assertThat(newsroom.staffSessions.of(laila.account()).getFirst().seenAt())
                .isEqualTo(newsroom.clock.instant());
    }

    @Test
    void peopleEndTheirOwnSessionsAndNobodyElses() {
        var omid = staff.person("Omid", Grant.everywhere(Role.REPORTER));
        var here = laila.signedIn();
        var there = staff.signedIn(laila);
        assertThat(newsroom.staffSessions.of(laila.account()))
                .extracting(Session::id)
                .containsExactlyInAnyOrder(here.session().id(), there.session().id());
        assertThat(newsroom.staffSessions.end(there.session().id(), omid.account()))
                .isFalse();
        assertThat(newsroom.staffSessions.end(there.session().id(), laila.account()))
                .isTrue();
        assertThat(newsroom.staffSessions.find(there.token())).isEmpty();
        newsroom.clock.pass(A_STEP);
        var again = staff.signedIn(laila);
        assertThat(newsroom.staffSessions.endOthers(again.session())).isEqualTo(1);
        assertThat(newsroom.staffSessions.find(here.token())).isEmpty();
        newsroom.staffSessions.end(again.session());
        assertThat(newsroom.staffSessions.find(again.token())).isEmpty();
        assertThat(newsroom.staffSessions.find(omid.signedIn().token())).isPresent();
    }

    @Test
    void aLockdownSignsEverybodyOutButOne() {
        var omid = staff.person("Omid", Grant.everywhere(Role.REPORTER));
        newsroom.clock.pass(A_STEP);
        var ticket = staff.ticket("Omid");
        var actor = laila.account().actor();
        assertThat(newsroom.staffSessions.endAllExcept(laila.account(), actor)).isEqualTo(1);
        assertThat(newsroom.staffSessions.find(omid.signedIn().token())).isEmpty();
        assertThat(newsroom.staffSessions.find(laila.signedIn().token())).isPresent();
        assertThat(code(ticket, staff.code(omid.secret()))).isEqualTo(OVER);
    }

    @Test
    void steppingUpGivesANewTokenForTenMinutesOfTrust() {
        var before = laila.signedIn();
        assertThat(before.session().isSteppedUp(newsroom.clock.instant())).isFalse();
        var after = (SignedIn) newsroom.signIn.stepUp(before.session(), Staff.PASSPHRASE, staff.code(laila.secret()));
        assertThat(newsroom.staffSessions.find(before.token())).isEmpty();
        var session = newsroom.staffSessions.find(after.token()).orElseThrow();
        assertThat(session.id()).isEqualTo(before.session().id());
        assertThat(session.formToken()).isEqualTo(before.session().formToken());
        assertThat(session.isSteppedUp(newsroom.clock.instant())).isTrue();
        newsroom.clock.pass(Duration.ofMinutes(10));
        assertThat(newsroom.staffSessions.find(after.token()).orElseThrow().isSteppedUp(newsroom.clock.instant()))
                .isFalse();
    }

    @Test
    void nobodyStepsUpWithHalfAProofOrSomebodyElses() {
        var session = laila.signedIn().session();
        assertThat(newsroom.signIn.stepUp(session, "not the passphrase", staff.code(laila.secret())))
                .isEqualTo(WRONG);
        assertThat(newsroom.signIn.stepUp(session, Staff.PASSPHRASE, "123456")).isEqualTo(WRONG);
        assertThat(newsroom.signIn.stepUp(session, Staff.PASSPHRASE, "")).isEqualTo(WRONG);
        var omid = staff.person("Omid", Grant.everywhere(Role.REPORTER));
        var omids = staff.passkey(omid);
        assertThat(newsroom.signIn.stepUp(session, omids.sign(newsroom.signIn.stepUpOptions(session))))
                .isEqualTo(WRONG);
        var own = staff.passkey(laila);
        assertThat(newsroom.signIn.stepUp(session, own.sign(newsroom.signIn.passkeyOptions())))
                .isEqualTo(WRONG);
        assertThat(newsroom.signIn.stepUp(session, own.sign(newsroom.signIn.stepUpOptions(session))))
                .isInstanceOf(SignedIn.class);
        newsroom.staffSessions.end(session);
        assertThat(newsroom.signIn.stepUp(session, own.sign(newsroom.signIn.stepUpOptions(session))))
                .isEqualTo(OVER);
    }

    @Test
    void aPassphraseIsHashedAnewWhenItsHashWasOutgrown() {
        var id = laila.account().id();
        var weak = new Argon2(8 * 1024, 1).hash(Staff.PASSPHRASE);
        newsroom.database.write(transaction -> {
            AccountTable.passphrase(transaction.sql(), id, weak);
            return weak;
        });
        staff.ticket("Laila");
        var after = newsroom.database.<String>read(sql -> AccountTable.passphrase(sql, id));
        assertThat(after).contains("m=19456,t=2");
        staff.ticket("Laila");
    }

    @Test
    void aNewPassphraseSignsEveryOtherBrowserOut() {
        var there = staff.signedIn(laila);
        var here = laila.signedIn();
        assertThat(newsroom.accounts.changePassphrase(here.session(), "laila laila laila"))
                .contains(Weakness.EASY);
        assertThat(newsroom.accounts.changePassphrase(here.session(), "seven kites above the bazaar"))
                .isEmpty();
        assertThat(newsroom.staffSessions.find(there.token())).isEmpty();
        assertThat(newsroom.staffSessions.find(here.token())).isPresent();
        assertThat(newsroom.signIn.passphrase("Laila", Staff.PASSPHRASE)).isEqualTo(WRONG);
        assertThat(newsroom.signIn.passphrase("Laila", "seven kites above the bazaar"))
                .isInstanceOf(SigningIn.FactorAwaited.class);
    }

    @Test
    void aLostPassphraseIsReplacedWithTheFactorAlone() {
        var token = made(newsroom.resets.make(laila.account().key(), Lost.PASSPHRASE, Authority.COMMAND_LINE));
        var fresh = "seven kites above the bazaar";
        assertThat(newsroom.resets.newPassphrase(token, "short", new Proof.Code("1")))
                .isEqualTo(new Resetting.Weak(Weakness.SHORT));
        assertThat(newsroom.resets.newPassphrase(token, fresh, new Proof.Code("123456")))
                .isEqualTo(new Resetting.Refused(Reason.WRONG));
        assertThat(newsroom.resets.newPassphrase(token, fresh, new Proof.RecoveryCode("")))
                .isEqualTo(new Resetting.Refused(Reason.WRONG));
        assertThat(newsroom.resets.prove(token, Staff.PASSPHRASE)).isEqualTo(new Resetting.Refused(Reason.OVER));
        assertThat(newsroom.resets.newFactor(token, new NewFactor.Codes("", "")))
                .isEqualTo(new Resetting.Refused(Reason.OVER));
        var proof = new Proof.Code(staff.code(laila.secret()));
        assertThat(newsroom.resets.newPassphrase(token, fresh, proof)).isEqualTo(new Resetting.Done(List.of()));
        assertThat(newsroom.staffSessions.find(laila.signedIn().token())).isEmpty();
        assertThat(newsroom.signIn.passphrase("Laila", Staff.PASSPHRASE)).isEqualTo(WRONG);
        assertThat(newsroom.signIn.passphrase("Laila", fresh)).isInstanceOf(SigningIn.FactorAwaited.class);
        assertThat(newsroom.resets.newPassphrase(token, fresh, proof)).isEqualTo(new Resetting.Refused(Reason.OVER));
    }

    @Test
    void aLostPassphraseIsReplacedWithAPasskeyToo() {
        var passkey = staff.passkey(laila);
        var token = made(newsroom.resets.make(laila.account().key(), Lost.PASSPHRASE, Authority.COMMAND_LINE));
        var reset = newsroom.resets.find(token).orElseThrow();
        var options = newsroom.passkeys.toProve(
                Purposes.reset(reset), newsroom.factors.of(laila.account()).passkeys());
        var proof = new Proof.ByPasskey(passkey.sign(options));
        assertThat(newsroom.resets.newPassphrase(token, "seven kites above the bazaar", proof))
                .isEqualTo(new Resetting.Done(List.of()));
    }

    @Test
    void aLostFactorIsReplacedWithThePassphraseAlone() {
        var passkey = staff.passkey(laila);
        var token = made(newsroom.resets.make(laila.account().key(), Lost.FACTOR, Authority.COMMAND_LINE));
        var reset = newsroom.resets.find(token).orElseThrow();
        var enrolment = newsroom.factors.begin(Purposes.reset(reset), "Jarida", "Laila");
        var factor = new NewFactor.Codes(enrolment.ticket(), staff.code(enrolment.secret()));
        assertThat(newsroom.resets.newFactor(token, factor))
                .as("before the passphrase")
                .isEqualTo(new Resetting.Refused(Reason.OVER));
        assertThat(newsroom.resets.prove(token, "not the passphrase")).isEqualTo(new Resetting.Refused(Reason.WRONG));
        assertThat(newsroom.resets.prove(token, Staff.PASSPHRASE)).isEqualTo(new Resetting.Done(List.of()));
        var done = (Resetting.Done) newsroom.resets.newFactor(token, factor);
        assertThat(done.recoveryCodes()).hasSize(10).doesNotContainAnyElementsOf(laila.recoveryCodes());
        assertThat(newsroom.staffSessions.find(laila.signedIn().token())).isEmpty();
        assertThat(newsroom.signIn.passkey(passkey.sign(newsroom.signIn.passkeyOptions()), Staff.DEVICE))
                .isEqualTo(WRONG);
        newsroom.clock.pass(A_STEP);
        assertThat(code(staff.ticket("Laila"), staff.code(laila.secret()))).isEqualTo(WRONG);
        assertThat(newsroom.signIn.factor(
                        staff.ticket("Laila"),
                        new Proof.RecoveryCode(laila.recoveryCodes().getFirst()),
                        Staff.DEVICE))
                .isEqualTo(WRONG);
        assertThat(code(staff.ticket("Laila"), staff.code(enrolment.secret()))).isInstanceOf(SignedIn.class);
    }

    @Test
    void aResetLinkIsGoodForAnHourAndUntilTheNext() {
        var before = made(newsroom.resets.make(laila.account().key(), Lost.FACTOR, Authority.COMMAND_LINE));
        var token = made(newsroom.resets.make(laila.account().key(), Lost.FACTOR, Authority.COMMAND_LINE));
        assertThat(newsroom.resets.find(before)).isEmpty();
        newsroom.clock.pass(Duration.ofHours(1).minusSeconds(1));
        assertThat(newsroom.resets.find(token)).isPresent();
        newsroom.clock.pass(Duration.ofSeconds(1));
        assertThat(newsroom.resets.find(token)).isEmpty();
    }

    @Test
    void aLinkIsWrittenToWhoHasAnAddressAndThreeTimesAnHour() {
        assertThat(newsroom.resets.ask("Laila")).isEmpty();
        assertThat(newsroom.resets.ask("Nobody")).isEmpty();
        newsroom.accounts.mail(laila.account(), "laila@press.example");
        for (var i = 0; i < 3; i++) {
            var asked = newsroom.resets.ask("LAILA").orElseThrow();
            assertThat(asked.mail()).isEqualTo("laila@press.example");
            assertThat(newsroom.resets.find(asked.token()).orElseThrow().lost()).isEqualTo(Lost.PASSPHRASE);
        }
        assertThat(newsroom.resets.ask("Laila")).isEmpty();
        newsroom.clock.pass(Duration.ofMinutes(20));
        assertThat(newsroom.resets.ask("Laila")).isPresent();
    }

    @Test
    void refusalsAreWrittenDownByAccountAndNeverWhatWasTyped() {
        tries("Laila");
        tries("Laila");
        tries("my secret passphrase");
        tries("MySecretPassphrase");
        code(staff.ticket("Laila"), "000000");
        newsroom.signIn.writeRefusals();
        newsroom.signIn.writeRefusals();
        assertThat(newsroom.logbook.search(new Search(null, "sign-in-refused", "", null, null, null), 10))
                .extracting(LogbookLine::actor, LogbookLine::subject, LogbookLine::detail)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                laila.account().key(),
                                "account:" + laila.account().key(),
                                "the passphrase was right, the one-time code was not"),
                        org.assertj.core.groups.Tuple.tuple(
                                "clock", "account:" + laila.account().key(), "wrong passphrases: 2"),
                        org.assertj.core.groups.Tuple.tuple("clock", "nobody", "wrong passphrases: 2"));
    }

    private static String made(Link link) {
        return ((Link.Made) link).token();
    }
}
