package org.jarida.desk;

import java.time.Instant;
import java.util.List;
import org.jarida.app.House;
import org.jarida.language.Language;

/** Accounts and sessions for tests of the pages, without going through the pages. */
public final class Keyring {
    private final House house;

    public Keyring(House house) {
        this.house = house;
    }

    /** An account with these roles, a passphrase and codes. */
    public Account account(String name, Grant... grants) {
        var made = (Link.Made) house.invitations.make(List.of(grants), Language.ENGLISH, Authority.COMMAND_LINE);
        house.invitations.introduce(made.token(), name, Staff.PASSPHRASE, Language.ENGLISH);
        var invitation = house.invitations.find(made.token()).orElseThrow();
        var enrolment = house.factors.begin(Purposes.joining(invitation), "Jarida", name);
        var code = new Phone(enrolment.secret()).codes(now()).getFirst();
        var joined = (Joining.Joined)
                house.invitations.join(made.token(), new NewFactor.Codes(enrolment.ticket(), code), Staff.DEVICE);
        return joined.signedIn().session().account();
    }

    private Instant now() {
        return house.database.clock().instant();
    }

    /** A browser in which somebody is signed in, and, if so wished, has just proved it. */
    public SignedIn session(Account account, boolean steppedUp) {
        return house.database.write(transaction -> {
            var begun = house.staffSessions.begin(transaction, account, Staff.DEVICE, "test");
            return steppedUp
                    ? house.staffSessions
                            .stepUp(transaction, begun.session(), "test")
                            .orElseThrow()
                    : begun;
        });
    }

    /** A session that is over. */
    public SignedIn over(Account account) {
        var begun = session(account, true);
        house.staffSessions.end(begun.session());
        return begun;
    }
}
