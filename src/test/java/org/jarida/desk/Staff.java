package org.jarida.desk;

import java.util.List;
import org.jarida.EmptyNewsroom;
import org.jarida.language.Language;

/** People who work in the newsroom of a test, with what they know and have. */
public final class Staff {
    public static final String PASSPHRASE = "a heron on the frozen weir";
    public static final String DEVICE = "Firefox, Linux";
    private final EmptyNewsroom newsroom;

    /** Somebody: with a passphrase, and a phone that makes codes from a secret. */
    public record Person(Account account, String secret, List<String> recoveryCodes, SignedIn signedIn) {
        public String name() {
            return account.name();
        }
    }

    public Staff(EmptyNewsroom newsroom) {
        this.newsroom = newsroom;
    }

    public Person owner(String name) {
        return person(name, Grant.everywhere(Role.OWNER));
    }

    public Person person(String name, Grant... grants) {
        return joins(name, invited(Authority.COMMAND_LINE, grants));
    }

    public String invited(Authority by, Grant... grants) {
        return switch (newsroom.invitations.make(List.of(grants), Language.ENGLISH, by)) {
            case Link.Made made -> made.token();
            case Link.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    public Person joins(String name, String token) {
        var invitation = introduced(name, token);
        var enrolment = newsroom.factors.begin(Purposes.joining(invitation), "Jarida", name);
        var factor = new NewFactor.Codes(enrolment.ticket(), code(enrolment.secret()));
        return switch (newsroom.invitations.join(token, factor, DEVICE)) {
            case Joining.Joined joined ->
                new Person(
                        joined.signedIn().session().account(),
                        enrolment.secret(),
                        joined.recoveryCodes(),
                        joined.signedIn());
            case Joining.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    public Invitation introduced(String name, String token) {
        return switch (newsroom.invitations.introduce(token, name, PASSPHRASE, Language.DARI)) {
            case Introducing.Introduced introduced -> introduced.invitation();
            case Introducing.Refused refused -> throw new AssertionError(refused);
            case Introducing.Over over -> throw new AssertionError(over);
        };
    }

    /** Somebody whose device keeps a passkey besides. */
    public SoftPasskey passkey(Person person) {
        var passkey = new SoftPasskey(EmptyNewsroom.ORIGIN);
        var account = person.account();
        var options = newsroom.passkeys.toRegister(
                Purposes.factorOf(account), account.key(), account.name(), "Jarida", List.of());
        var added = newsroom.factors.add(
                person.signedIn().session(), new NewFactor.NewPasskey(passkey.register(options), "Laptop"));
        if (!(added instanceof Factors.Adding.Added)) {
            throw new AssertionError("not added");
        }
        return passkey;
    }

    /** The code that a phone shows now. */
    public String code(String secret) {
        return OneTimeCodes.code(secret, newsroom.clock.instant().getEpochSecond() / 30);
    }

    public String ticket(String name) {
        return switch (newsroom.signIn.passphrase(name, PASSPHRASE)) {
            case SigningIn.FactorAwaited awaited -> awaited.ticket();
            case SigningIn other -> throw new AssertionError(other);
        };
    }

    public SignedIn signedIn(Person person) {
        var shown = new Proof.Code(code(person.secret()));
        return switch (newsroom.signIn.factor(ticket(person.name()), shown, DEVICE)) {
            case SignedIn in -> in;
            case SigningIn other -> throw new AssertionError(other);
        };
    }
}
