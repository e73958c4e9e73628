package org.jarida.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.base.Hashes;
import org.jarida.base.Keys;
import org.jarida.base.Tokens;
import org.jarida.base.Transaction;
import org.jarida.language.Language;
import org.jarida.logbook.Logbook;
import org.jarida.proof.Passphrases;

/**
 * How people come to work here: a link that works once, for three days, says what they will be allowed. They choose a
 * name and a passphrase, then a second factor, and then there is an account. An invitation holds as long as whoever made
 * it could still make it.
 */
public final class Invitations {
    static final Duration GOOD_FOR = Duration.ofDays(3);

    private final Database database;
    private final Logbook logbook;
    private final Passphrases passphrases;
    private final Factors factors;
    private final Sessions sessions;
    private final Lineage lineage;

    public Invitations(
            Database database,
            Logbook logbook,
            Passphrases passphrases,
            Factors factors,
            Sessions sessions,
            Lineage lineage) {
        this.database = database;
        this.logbook = logbook;
        this.passphrases = passphrases;
        this.factors = factors;
        this.sessions = sessions;
        this.lineage = lineage;
    }

    /** @param language what the newsroom will speak to them, until they choose */
    public Link make(List<Grant> grants, Language language, Authority by) {
        if (!grants.stream().allMatch(grant -> by.mayGive(grant, lineage)) || !mayInvite(by)) {
            return new Link.Refused(Change.Reason.BEYOND_REACH);
        }
        return database.write(transaction -> {
            var now = database.clock().instant();
            var token = Tokens.random();
            var invitation = new Invitation(
                    Keys.random(), Keys.random(), language, grants, by.actor().name(), now, now.plus(GOOD_FOR), null);
            InvitationTable.removeOver(transaction.sql(), now);
            InvitationTable.add(transaction.sql(), Hashes.sha256(token), invitation);
            logbook.write(transaction, by.actor(), "invitation", tag(invitation.key()), Accounts.said(grants));
            return new Link.Made(token, invitation.expiresAt());
        });
    }

    private static boolean mayInvite(Authority by) {
        var account = by.account();
        return account == null || account.may(Right.PEOPLE);
    }

    /** What a link leads to, if it still does. */
    public Optional<Invitation> find(String token) {
        var now = database.clock().instant();
        return database.read(
                sql -> InvitationTable.withToken(sql, Hashes.sha256(token), now).filter(this::holds));
    }

    /** Those that are open, the oldest first. */
    public List<Invitation> open() {
        var now = database.clock().instant();
        return database.read(sql ->
                InvitationTable.all(sql, now).stream().filter(this::holds).toList());
    }

    private boolean holds(Invitation invitation) {
        if (invitation.invitedBy().equals(Authority.SET_UP.actor().name())) {
            return !database.read(AccountTable::isAny);
        } else if (!Keys.isKey(invitation.invitedBy())) {
            return true;
        }
        return database.read(sql -> AccountTable.find(sql, invitation.invitedBy()))
                .map(Authority::of)
                .filter(by ->
                        mayInvite(by) && invitation.grants().stream().allMatch(grant -> by.mayGive(grant, lineage)))
                .isPresent();
    }

    /** Takes an invitation back. False: there is none, or it reaches further than who asks. */
    public boolean withdraw(String key, Authority by) {
        return database.write(transaction -> {
            var now = database.clock().instant();
            var found = InvitationTable.find(transaction.sql(), key, now)
                    .filter(invitation -> mayInvite(by)
                            && invitation.grants().stream().allMatch(grant -> by.mayGive(grant, lineage)));
            if (found.isEmpty() || !InvitationTable.remove(transaction.sql(), key)) {
                return false;
            }
            logbook.write(transaction, by.actor(), "invitation-withdrawn", tag(key), "");
            return true;
        });
    }

    /** Takes back all that others have sent out: part of a lockdown. */
    public int withdrawOthers(Authority by) {
        return database.write(transaction -> {
            var count =
                    InvitationTable.forgetAllButBy(transaction.sql(), by.actor().name());
            if (count > 0) {
                logbook.write(transaction, by.actor(), "invitation-withdrawn", "all others'", Integer.toString(count));
            }
            return count;
        });
    }

    /** Somebody who was invited says what they want to be called, and chooses a passphrase. */
    public Introducing introduce(String token, String name, String passphrase, Language language) {
        var invitation = find(token);
        if (invitation.isEmpty()) {
            return new Introducing.Over();
        }
        var read = AccountName.read(name);
        var weakness = passphrases.weakness(passphrase, name);
        if (read.isEmpty()) {
            return new Introducing.Refused(Introducing.NameFault.FORM, weakness.orElse(null));
        } else if (database.read(sql -> AccountTable.isTaken(sql, read.get()))) {
            return new Introducing.Refused(Introducing.NameFault.TAKEN, weakness.orElse(null));
        } else if (weakness.isPresent()) {
            return new Introducing.Refused(null, weakness.get());
        }
        var hash = passphrases.hash(passphrase);
        return database.write(transaction -> {
            InvitationTable.introduce(transaction.sql(), invitation.get().key(), read.get(), hash, language);
            return find(token).<Introducing>map(Introducing.Introduced::new).orElseGet(Introducing.Over::new);
        });
    }

    /** The last step: a second factor, and the account is made and signed in. */
    public Joining join(String token, NewFactor factor, String device) {
        var invitation = find(token);
        if (invitation.isEmpty() || invitation.get().name() == null) {
            return new Joining.Refused(Joining.Reason.OVER);
        }
        var fit = factors.examine(factor, Purposes.joining(invitation.get()));
        if (fit.isEmpty()) {
            return new Joining.Refused(Joining.Reason.FACTOR);
        }
        return database.write(transaction -> join(transaction, token, fit.get(), device));
    }

    private Joining join(Transaction transaction, String token, Factors.Fit fit, String device) {
        var sql = transaction.sql();
        var found = find(token); // Once more, now that nobody else can.
        if (found.isEmpty()) {
            return new Joining.Refused(Joining.Reason.OVER);
        }
        var invitation = found.get();
        var name = AccountName.read(String.valueOf(invitation.name()));
        if (name.isEmpty() || AccountTable.isTaken(sql, name.get())) {
            return new Joining.Refused(Joining.Reason.NAME_TAKEN);
        }
        var passphrase = InvitationTable.passphrase(sql, invitation.key());
        if (!InvitationTable.remove(sql, invitation.key())) {
            return new Joining.Refused(Joining.Reason.OVER);
        }
        var account = new Account(
                database.nextId(),
                invitation.accountKey(),
                name.get().text(),
                invitation.language(),
                null,
                true,
                invitation.grants(),
                database.clock().instant());
        AccountTable.add(sql, account, name.get(), passphrase);
        if (!factors.install(transaction, account, fit)) {
            throw new IllegalStateException("the factor was used for another account meanwhile");
        }
        var detail = account.name() + ": " + Accounts.said(account.grants()) + "; invited by " + invitation.invitedBy()
                + "; " + fit.said();
        logbook.write(transaction, account.actor(), "account", Accounts.tag(account.key()), detail);
        transaction.changed(Accounts.tag(account.key()));
        var codes = factors.renewRecoveryCodes(transaction, account);
        return new Joining.Joined(sessions.begin(transaction, account, device, "joined"), codes);
    }

    static String tag(String key) {
        return "invitation:" + key;
    }
}
