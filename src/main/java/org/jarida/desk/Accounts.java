package org.jarida.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jarida.base.Database;
import org.jarida.base.Kept;
import org.jarida.base.Letter;
import org.jarida.base.Tags;
import org.jarida.base.Transaction;
import org.jarida.language.Language;
import org.jarida.language.Looks;
import org.jarida.logbook.Logbook;
import org.jarida.proof.Passphrases;
import org.jarida.proof.Weakness;
import org.jspecify.annotations.Nullable;

/** Everybody who works here. Accounts are made by an {@link Invitations invitation} and never taken away. */
public final class Accounts {
    private final Database database;
    private final Logbook logbook;
    private final Passphrases passphrases;
    private final Sessions sessions;
    private final Lineage lineage;
    private final Kept<String, Optional<String>> names;

    public Accounts(Database database, Logbook logbook, Passphrases passphrases, Sessions sessions, Lineage lineage) {
        this.database = database;
        this.logbook = logbook;
        this.passphrases = passphrases;
        this.sessions = sessions;
        this.lineage = lineage;
        this.names = new Kept<>(database, key -> {
            Tags.note(tag(key));
            return find(key).map(Account::name);
        });
    }

    public Optional<Account> find(String key) {
        return database.read(sql -> AccountTable.find(sql, key));
    }

    /** By the name somebody typed, in capitals or small letters. */
    public Optional<Account> named(String name) {
        return AccountName.read(name).flatMap(read -> database.read(sql -> AccountTable.find(sql, read)));
    }

    /** In the order of their names. */
    public List<Account> all() {
        return database.read(AccountTable::all);
    }

    /** What colleagues call an account, for lists; empty for what is no account's key. Kept in memory. */
    public Optional<String> nameOf(String key) {
        return names.get(key);
    }

    public boolean isAny() {
        return database.read(AccountTable::isAny);
    }

    /** Whether nobody has this name or one that looks like it. */
    public boolean isFree(AccountName name) {
        return !database.read(sql -> AccountTable.isTaken(sql, name));
    }

    /** Whether a name could be taken for a colleague's, however it is spelt. */
    public boolean isCalledLike(String name) {
        return all().stream().anyMatch(account -> Looks.alike(account.name(), name));
    }

    /** They can no longer sign in, and are signed out everywhere; what they sent out (invitations) leads nowhere. */
    public Change disable(String key, Authority by) {
        return change(key, by, (transaction, account) -> {
            if (account.enabled()) {
                if (owns(account) && !AccountTable.isAnotherOwner(transaction.sql(), account.id())) {
                    return new Change.Refused(Change.Reason.LAST_OWNER);
                }
                AccountTable.enabled(transaction.sql(), account.id(), false);
                sessions.endAll(transaction, account, by.actor());
                SignInTable.forget(transaction.sql(), account.id());
                InvitationTable.forgetBy(transaction.sql(), account.key());
                ResetTable.forget(transaction.sql(), account.id());
                logbook.write(transaction, by.actor(), "account-disabled", tag(key), account.name());
            }
            return done(transaction, key);
        });
    }

    public Change enable(String key, Authority by) {
        return change(key, by, (transaction, account) -> {
            if (!account.enabled()) {
                AccountTable.enabled(transaction.sql(), account.id(), true);
                logbook.write(transaction, by.actor(), "account-enabled", tag(key), account.name());
            }
            return done(transaction, key);
        });
    }

    /** Changes what somebody may do: within the reach of who asks, before and after. */
    public Change grant(String key, List<Grant> grants, Authority by) {
        return change(key, by, (transaction, account) -> {
            if (!grants.stream().allMatch(grant -> by.mayGive(grant, lineage))) {
                return new Change.Refused(Change.Reason.BEYOND_REACH);
            }
            var staysOwner = grants.stream().anyMatch(grant -> grant.role() == Role.OWNER);
            if (owns(account)
                    && account.enabled()
                    && !staysOwner
                    && !AccountTable.isAnotherOwner(transaction.sql(), account.id())) {
                return new Change.Refused(Change.Reason.LAST_OWNER);
            }
            if (!account.grants().equals(grants)) {
                AccountTable.grants(transaction.sql(), account.id(), grants);
                var detail = said(account.grants()) + " → " + said(grants);
                logbook.write(transaction, by.actor(), "grants", tag(key), detail);
            }
            return done(transaction, key);
        });
    }

    /** The language the newsroom speaks to them. */
    public Account speak(Account account, Language language) {
        return own(account, "language", account.language() + " → " + language, transaction -> {
            AccountTable.language(transaction.sql(), account.id(), language);
            return !language.equals(account.language());
        });
    }

    /**
     * Where a lost passphrase can be asked for. The logbook says that it changed, not to what.
     *
     * @param mail null: nowhere
     * @throws IllegalArgumentException when it is no address of mail
     */
    public Account mail(Account account, @Nullable String mail) {
        if (mail != null && !Letter.isAddress(mail)) {
            throw new IllegalArgumentException("not an address of mail");
        }
        return own(account, "mail", mail == null ? "taken away" : "set", transaction -> {
            AccountTable.mail(transaction.sql(), account.id(), mail);
            return !Objects.equals(mail, account.mail());
        });
    }

    /** Changes one's own passphrase; every other browser is signed out. Empty: done. */
    public Optional<Weakness> changePassphrase(Session session, String passphrase) {
        var account = session.account();
        var weakness = passphrases.weakness(passphrase, account.name());
        if (weakness.isEmpty()) {
            var hash = passphrases.hash(passphrase);
            database.write(transaction -> {
                AccountTable.passphrase(transaction.sql(), account.id(), hash);
                SignInTable.forget(transaction.sql(), account.id());
                sessions.endOthers(transaction, session);
                logbook.write(transaction, account.actor(), "passphrase", tag(account.key()), "changed");
                return transaction;
            });
        }
        return weakness;
    }

    private interface Act {
        Change on(Transaction transaction, Account account);
    }

    private Change change(String key, Authority by, Act act) {
        return database.write(transaction -> {
            var account = AccountTable.find(transaction.sql(), key);
            if (account.isEmpty()) {
                return new Change.Refused(Change.Reason.UNKNOWN);
            } else if (!by.mayHandle(account.get(), lineage)) {
                return new Change.Refused(Change.Reason.BEYOND_REACH);
            } else {
                return act.on(transaction, account.get());
            }
        });
    }

    private static Change done(Transaction transaction, String key) {
        transaction.changed(tag(key));
        return new Change.Done(AccountTable.find(transaction.sql(), key).orElseThrow());
    }

    private interface OwnAct {
        boolean changes(Transaction transaction);
    }

    private Account own(Account account, String act, String detail, OwnAct doing) {
        return database.write(transaction -> {
            if (doing.changes(transaction)) {
                logbook.write(transaction, account.actor(), act, tag(account.key()), detail);
                transaction.changed(tag(account.key()));
            }
            return AccountTable.find(transaction.sql(), account.id()).orElseThrow();
        });
    }

    private static boolean owns(Account account) {
        return account.grants().stream().anyMatch(grant -> grant.role() == Role.OWNER);
    }

    /** For the logbook: {@code editor in fa, section 12}. */
    static String said(List<Grant> grants) {
        var all = grants.stream()
                .map(grant -> grant.role().word()
                        + (grant.edition() == null ? "" : " in " + grant.edition())
                        + (grant.section() == null ? "" : ", section " + grant.section()))
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? "nothing" : all;
    }

    static String tag(String key) {
        return "account:" + key;
    }
}
