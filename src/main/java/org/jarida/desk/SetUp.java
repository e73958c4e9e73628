package org.jarida.desk;

import java.util.List;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.base.Hashes;
import org.jarida.base.Keys;
import org.jarida.base.Tokens;
import org.jarida.language.Language;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;

/**
 * The first start: a link that is printed where the program was started invites the first owner. It ends when there is
 * an account, however that came to be, and when the program is started again.
 */
public final class SetUp {
    /** Who names the newspaper before there is anybody. */
    public static final Actor ACTOR = Authority.SET_UP.actor();

    private final Database database;
    private final Logbook logbook;
    private final Invitations invitations;

    public SetUp(Database database, Logbook logbook, Invitations invitations) {
        this.database = database;
        this.logbook = logbook;
        this.invitations = invitations;
    }

    /** Whether nobody works here yet. */
    public boolean isNeeded() {
        return !database.read(AccountTable::isAny);
    }

    /** The token of a new link; empty when somebody works here. Links made before lead nowhere any more. */
    public Optional<String> open() {
        return database.write(transaction -> {
            if (AccountTable.isAny(transaction.sql())) {
                return Optional.empty();
            }
            var now = database.clock().instant();
            var token = Tokens.random();
            InvitationTable.forgetBy(transaction.sql(), ACTOR.name());
            var invitation = new Invitation(
                    Keys.random(),
                    Keys.random(),
                    Language.ENGLISH,
                    List.of(Grant.everywhere(Role.OWNER)),
                    ACTOR.name(),
                    now,
                    now.plus(Invitations.GOOD_FOR),
                    null);
            InvitationTable.add(transaction.sql(), Hashes.sha256(token), invitation);
            logbook.write(transaction, ACTOR, "invitation", Invitations.tag(invitation.key()), "the first owner");
            return Optional.of(token);
        });
    }

    /** The first owner's invitation, if this is its token and nobody works here yet. */
    public Optional<Invitation> find(String token) {
        return invitations.find(token).filter(found -> found.invitedBy().equals(ACTOR.name()));
    }
}
