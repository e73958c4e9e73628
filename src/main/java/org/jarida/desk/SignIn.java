package org.jarida.desk;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jarida.base.Database;
import org.jarida.base.Hashes;
import org.jarida.base.Tokens;
import org.jarida.base.Transaction;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;
import org.jarida.proof.Argon2;
import org.jarida.proof.Passkeys;
import org.jarida.proof.Passphrases;
import org.jarida.proof.Purpose;

/**
 * Coming in: by a passkey, which is both factors, or by passphrase and then a code or a recovery code. Whether a name is
 * anybody's cannot be told from the answer or from the time it takes.
 */
public final class SignIn {
    private static final Duration TICKET = Duration.ofMinutes(10);
    private static final int TRIES = 5;
    private static final String REFUSED = "sign-in-refused";
    private static final String NOBODY = "nobody";

    private final Database database;
    private final Logbook logbook;
    private final Accounts accounts;
    private final Passphrases passphrases;
    private final Passkeys passkeys;
    private final Factors factors;
    private final Sessions sessions;
    private final Limits limits;
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();

    public SignIn(
            Database database,
            Logbook logbook,
            Accounts accounts,
            Passphrases passphrases,
            Passkeys passkeys,
            Factors factors,
            Sessions sessions) {
        this.database = database;
        this.logbook = logbook;
        this.accounts = accounts;
        this.passphrases = passphrases;
        this.passkeys = passkeys;
        this.factors = factors;
        this.sessions = sessions;
        this.limits = new Limits(database.clock());
    }

    /** What the browser is asked to let somebody in by a passkey: JSON. */
    public String passkeyOptions() {
        return passkeys.toSignIn();
    }

    /**
     * The first half: {@link SigningIn.FactorAwaited}, or not.
     *
     * @param name as it was typed
     */
    public SigningIn passphrase(String name, String passphrase) {
        var read = AccountName.read(name);
        var account = accounts.named(name);
        var whose = account.map(Account::key)
                .orElseGet(() -> NOBODY + read.map(AccountName::folded).orElse(""));
        if (!limits.mayTryPassphrase(whose)) {
            return not(SigningIn.Reason.TOO_MANY);
        }
        try {
            if (!isRight(account, passphrase)) {
                refusals.merge(account.map(Account::key).orElse(NOBODY), 1, Integer::sum);
                return not(SigningIn.Reason.WRONG);
            }
        } catch (Argon2.Crowded crowded) {
            return not(SigningIn.Reason.TOO_MANY);
        }
        limits.passphraseWasRight(whose);
        return awaited(account.orElseThrow());
    }

    private boolean isRight(Optional<Account> account, String passphrase) {
        if (account.isEmpty()) {
            return passphrases.matches(passphrases.nobodys(), passphrase);
        }
        var id = account.get().id();
        var hash = database.read(sql -> AccountTable.passphrase(sql, id));
        if (!passphrases.matches(hash, passphrase) || !account.get().enabled()) {
            return false;
        }
        if (passphrases.isOutgrown(hash)) {
            var rehashed = passphrases.hash(passphrase);
            database.write(transaction -> {
                AccountTable.rehashed(transaction.sql(), id, hash, rehashed);
                return rehashed;
            });
        }
        return true;
    }

    private SigningIn awaited(Account account) {
        var ticket = Tokens.random();
        var now = database.clock().instant();
        database.write(transaction -> {
            SignInTable.add(transaction.sql(), Hashes.sha256(ticket), account.id(), now, now.plus(TICKET));
            return ticket;
        });
        return new SigningIn.FactorAwaited(ticket, factors.of(account));
    }

    /** What is awaited for a ticket, to show the page for it again; empty: it is over. */
    public Optional<SigningIn.FactorAwaited> awaiting(String ticket) {
        return holder(ticket).map(account -> new SigningIn.FactorAwaited(ticket, factors.of(account)));
    }

    private Optional<Account> holder(String ticket) {
        var now = database.clock().instant();
        return database.read(sql -> SignInTable.find(sql, Hashes.sha256(ticket), now));
    }

    /** The second half: {@link SignedIn}, or not. Five tries with one ticket. */
    public SigningIn factor(String ticket, Proof proof, String device) {
        var holder = holder(ticket);
        var ticketHash = Hashes.sha256(ticket);
        if (holder.isEmpty()
                || !database.write(transaction -> SignInTable.tryOnce(transaction.sql(), ticketHash, TRIES))) {
            return not(SigningIn.Reason.OVER);
        }
        var account = holder.get();
        if (!limits.mayTryFactor(account.key())) {
            return not(SigningIn.Reason.TOO_MANY);
        }
        var shown = factors.examine(proof, account, Purpose.SIGN_IN);
        if (shown.isEmpty()) {
            return wrongFactor(account, proof);
        }
        limits.factorWasRight(account.key());
        return database.write(transaction -> {
            if (!SignInTable.spend(transaction.sql(), ticketHash)) {
                return not(SigningIn.Reason.OVER);
            }
            return enter(
                    transaction,
                    account,
                    shown.get(),
                    "passphrase and " + shown.get().said(),
                    device);
        });
    }

    /** By a passkey alone. Nothing limits it but what a signature takes to be checked. */
    public SigningIn passkey(String response, String device) {
        var shown = factors.examine(new Proof.ByPasskey(response), Purpose.SIGN_IN);
        var account = shown.flatMap(passkey -> accounts.find(passkey.accountKey()));
        if (account.isEmpty()) {
            return not(SigningIn.Reason.WRONG);
        }
        return database.write(transaction ->
                enter(transaction, account.get(), shown.get(), shown.get().said(), device));
    }

    private SigningIn enter(Transaction transaction, Account account, Factors.Shown shown, String how, String device) {
        var enabled = AccountTable.find(transaction.sql(), account.id()).filter(Account::enabled);
        if (enabled.isEmpty() || !factors.spend(transaction, account, shown)) {
            return not(SigningIn.Reason.WRONG);
        }
        return sessions.begin(transaction, enabled.get(), device, how);
    }

    /** What the browser is asked to step up by a passkey: JSON. */
    public String stepUpOptions(Session session) {
        return passkeys.toProve(
                Purposes.stepUp(session), factors.of(session.account()).passkeys());
    }

    /** Proves anew who they are: {@link SignedIn} with a new token for the same session, or not. */
    public SigningIn stepUp(Session session, String passphrase, String code) {
        var account = session.account();
        if (!limits.mayTryPassphrase(account.key())) {
            return not(SigningIn.Reason.TOO_MANY);
        }
        try {
            if (!isRight(Optional.of(account), passphrase)) {
                refusals.merge(account.key(), 1, Integer::sum);
                return not(SigningIn.Reason.WRONG);
            }
        } catch (Argon2.Crowded crowded) {
            return not(SigningIn.Reason.TOO_MANY);
        }
        limits.passphraseWasRight(account.key());
        if (!limits.mayTryFactor(account.key())) {
            return not(SigningIn.Reason.TOO_MANY);
        }
        var proof = new Proof.Code(code);
        var shown = factors.examine(proof, account, Purposes.stepUp(session));
        if (shown.isEmpty()) {
            return wrongFactor(account, proof);
        }
        limits.factorWasRight(account.key());
        return stepUp(session, shown.get(), "passphrase and one-time code");
    }

    /** Proves anew who they are, by a passkey. */
    public SigningIn stepUp(Session session, String passkeyResponse) {
        return factors.examine(new Proof.ByPasskey(passkeyResponse), session.account(), Purposes.stepUp(session))
                .map(shown -> stepUp(session, shown, shown.said()))
                .orElseGet(() -> not(SigningIn.Reason.WRONG));
    }

    private SigningIn stepUp(Session session, Factors.Shown shown, String how) {
        return database.write(transaction -> factors.spend(transaction, session.account(), shown)
                ? sessions.stepUp(transaction, session, how)
                        .<SigningIn>map(signedIn -> signedIn)
                        .orElseGet(() -> not(SigningIn.Reason.OVER))
                : not(SigningIn.Reason.WRONG));
    }

    /** Somebody knows the passphrase and not the factor: that is written down at once. */
    private SigningIn wrongFactor(Account account, Proof proof) {
        var detail = "the passphrase was right, the "
                + switch (proof) {
                    case Proof.Code ignored -> "one-time code";
                    case Proof.RecoveryCode ignored -> "recovery code";
                    case Proof.ByPasskey ignored -> "passkey";
                }
                + " was not";
        database.write(transaction -> {
            logbook.write(transaction, account.actor(), REFUSED, Accounts.tag(account.key()), detail);
            return detail;
        });
        return not(SigningIn.Reason.WRONG);
    }

    /**
     * Writes down how many passphrases were wrong since the last time, a line for each account: to be called every few
     * minutes. At once it would take longer for a name that exists, and a flood would fill the logbook. What was typed
     * as a name that nobody has may be a passphrase in the wrong field, and is not written at all.
     */
    public void writeRefusals() {
        for (var key : refusals.keySet()) {
            var count = refusals.remove(key);
            if (count != null) {
                database.write(transaction -> {
                    var subject = key.equals(NOBODY) ? NOBODY : Accounts.tag(key);
                    logbook.write(transaction, Actor.CLOCK, REFUSED, subject, "wrong passphrases: " + count);
                    return count;
                });
            }
        }
    }

    Limits limits() {
        return limits;
    }

    private static SigningIn not(SigningIn.Reason reason) {
        return new SigningIn.NotSignedIn(reason);
    }
}
