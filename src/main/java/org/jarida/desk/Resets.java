package org.jarida.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.base.Hashes;
import org.jarida.base.Keys;
import org.jarida.base.Tokens;
import org.jarida.base.Transaction;
import org.jarida.logbook.Logbook;
import org.jarida.proof.Argon2;
import org.jarida.proof.Passphrases;

/**
 * New passphrases and factors for those that were lost: by a link that works once, for an hour, and only together with
 * what was not lost. Afterwards the account is signed out everywhere.
 */
public final class Resets {
    private static final Duration GOOD_FOR = Duration.ofHours(1);

    private final Database database;
    private final Logbook logbook;
    private final Accounts accounts;
    private final Passphrases passphrases;
    private final Factors factors;
    private final Sessions sessions;
    private final Lineage lineage;
    private final Limits limits;

    /** A letter that should go out, because somebody asked for it at the door. */
    public record Asked(Account account, String mail, String token) {
        @Override
        public String toString() {
            return "Asked";
        }
    }

    public Resets(
            Database database,
            Logbook logbook,
            Accounts accounts,
            Passphrases passphrases,
            Factors factors,
            Sessions sessions,
            SignIn signIn,
            Lineage lineage) {
        this.database = database;
        this.logbook = logbook;
        this.accounts = accounts;
        this.passphrases = passphrases;
        this.factors = factors;
        this.sessions = sessions;
        this.lineage = lineage;
        this.limits = signIn.limits();
    }

    /** A link to be handed over by who looks after people. An earlier one for the same leads nowhere any more. */
    public Link make(String accountKey, Lost lost, Authority by) {
        return database.write(transaction -> {
            var account = AccountTable.find(transaction.sql(), accountKey);
            if (account.isEmpty()) {
                return new Link.Refused(Change.Reason.UNKNOWN);
            } else if (!by.mayHandle(account.get(), lineage)) {
                return new Link.Refused(Change.Reason.BEYOND_REACH);
            } else {
                return make(transaction, account.get(), lost, by);
            }
        });
    }

    private Link.Made make(Transaction transaction, Account account, Lost lost, Authority by) {
        var now = database.clock().instant();
        var token = Tokens.random();
        var reset = new Reset(Keys.random(), account, lost, false, now.plus(GOOD_FOR));
        ResetTable.add(transaction.sql(), Hashes.sha256(token), reset, by.actor(), now);
        logbook.write(transaction, by.actor(), "reset", Accounts.tag(account.key()), "link for a new " + lost.word());
        return new Link.Made(token, reset.expiresAt());
    }

    /**
     * Somebody at the door says that they lost their passphrase. What goes out, if anything does, is for whoever writes
     * letters; who asked is told the same in any case. Three letters an hour.
     */
    public Optional<Asked> ask(String name) {
        var account = accounts.named(name).filter(Account::enabled);
        var mail = account.map(Account::mail);
        if (mail.isEmpty() || !limits.mayGetLetter(account.orElseThrow().key())) {
            return Optional.empty();
        }
        var made = database.write(
                transaction -> make(transaction, account.get(), Lost.PASSPHRASE, Authority.of(account.get())));
        return Optional.of(new Asked(account.get(), mail.get(), made.token()));
    }

    /** What a link leads to, if it still does. */
    public Optional<Reset> find(String token) {
        var now = database.clock().instant();
        return database.read(sql -> ResetTable.withToken(sql, Hashes.sha256(token), now));
    }

    private Optional<Reset> find(String token, Lost lost) {
        return find(token).filter(reset -> reset.lost() == lost);
    }

    /** A new passphrase for one that was lost, with a second factor. */
    public Resetting newPassphrase(String token, String passphrase, Proof proof) {
        var found = find(token, Lost.PASSPHRASE);
        if (found.isEmpty()) {
            return not(SigningIn.Reason.OVER);
        }
        var account = found.get().account();
        var weakness = passphrases.weakness(passphrase, account.name());
        if (weakness.isPresent()) {
            return new Resetting.Weak(weakness.get());
        }
        if (!limits.mayTryFactor(account.key())) {
            return not(SigningIn.Reason.TOO_MANY);
        }
        var shown = factors.examine(proof, account, Purposes.reset(found.get()));
        if (shown.isEmpty()) {
            return wrong(account, "the second factor was wrong");
        }
        limits.factorWasRight(account.key());
        String hash;
        try {
            hash = passphrases.hash(passphrase);
        } catch (Argon2.Crowded crowded) {
            return not(SigningIn.Reason.TOO_MANY);
        }
        return database.write(transaction -> {
            if (!ResetTable.spend(transaction.sql(), found.get().key())) {
                return not(SigningIn.Reason.OVER);
            } else if (!factors.spend(transaction, account, shown.get())) {
                throw new IllegalStateException("the factor was spent meanwhile");
            }
            AccountTable.passphrase(transaction.sql(), account.id(), hash);
            var detail = "new, after it was lost; with a " + shown.get().said();
            logbook.write(transaction, account.actor(), "passphrase", Accounts.tag(account.key()), detail);
            return settled(transaction, account, List.of());
        });
    }

    /** Where a factor was lost, the passphrase comes first. */
    public Resetting prove(String token, String passphrase) {
        var found = find(token, Lost.FACTOR);
        if (found.isEmpty()) {
            return not(SigningIn.Reason.OVER);
        }
        var account = found.get().account();
        if (!limits.mayTryPassphrase(account.key())) {
            return not(SigningIn.Reason.TOO_MANY);
        }
        try {
            var hash = database.read(sql -> AccountTable.passphrase(sql, account.id()));
            if (!passphrases.matches(hash, passphrase)) {
                return wrong(account, "the passphrase was wrong");
            }
        } catch (Argon2.Crowded crowded) {
            return not(SigningIn.Reason.TOO_MANY);
        }
        limits.passphraseWasRight(account.key());
        return database.write(transaction -> {
            ResetTable.proven(transaction.sql(), found.get().key());
            return new Resetting.Done(List.of());
        });
    }

    /** A new factor, in the place of all that the account had, once the passphrase was given. */
    public Resetting newFactor(String token, NewFactor factor) {
        var found = find(token, Lost.FACTOR).filter(Reset::isProven);
        if (found.isEmpty()) {
            return not(SigningIn.Reason.OVER);
        }
        var fit = factors.examine(factor, Purposes.reset(found.get()));
        if (fit.isEmpty()) {
            return not(SigningIn.Reason.WRONG);
        }
        var account = found.get().account();
        return database.write(transaction -> {
            if (!ResetTable.spend(transaction.sql(), found.get().key())) {
                return not(SigningIn.Reason.OVER);
            }
            factors.clear(transaction, account);
            if (!factors.install(transaction, account, fit.get())) {
                throw new IllegalStateException("the factor was used meanwhile");
            }
            var detail = "new, after all were lost: " + fit.get().said();
            logbook.write(transaction, account.actor(), "factor", Accounts.tag(account.key()), detail);
            return settled(transaction, account, factors.renewRecoveryCodes(transaction, account));
        });
    }

    /** Takes back every link: part of a lockdown. */
    public void withdrawAll() {
        database.write(transaction -> {
            ResetTable.forgetAll(transaction.sql());
            return transaction;
        });
    }

    private Resetting settled(Transaction transaction, Account account, List<String> recoveryCodes) {
        ResetTable.forget(transaction.sql(), account.id());
        SignInTable.forget(transaction.sql(), account.id());
        sessions.endAll(transaction, account, account.actor());
        return new Resetting.Done(recoveryCodes);
    }

    private Resetting wrong(Account account, String detail) {
        database.write(transaction -> {
            logbook.write(transaction, account.actor(), "reset-refused", Accounts.tag(account.key()), detail);
            return detail;
        });
        return not(SigningIn.Reason.WRONG);
    }

    private static Resetting not(SigningIn.Reason reason) {
        return new Resetting.Refused(reason);
    }
}
