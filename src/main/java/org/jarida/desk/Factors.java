package org.jarida.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.base.Hashes;
import org.jarida.base.Tokens;
import org.jarida.base.Transaction;
import org.jarida.language.Text;
import org.jarida.logbook.Logbook;
import org.jarida.proof.Passkey;
import org.jarida.proof.Passkeys;
import org.jarida.proof.Purpose;
import org.jarida.proof.StoredPasskey;

/**
 * Second factors: one-time codes, passkeys, recovery codes. Nobody is ever without one: the last of codes and passkeys
 * cannot be taken away, only another put in its place.
 */
public final class Factors {
    private static final Duration ENROLMENT = Duration.ofMinutes(30);
    private static final int MOST_PASSKEYS = 20;
    private static final int LONGEST_NAME = 60;

    private final Database database;
    private final Logbook logbook;
    private final Passkeys passkeys;

    /** What became of a new factor. */
    public sealed interface Adding {
        /** @param recoveryCodes to be shown once; empty: the person has theirs */
        record Added(List<String> recoveryCodes) implements Adding {}

        /** The code is wrong, the passkey is not in order, or there are twenty already. */
        record Refused() implements Adding {}
    }

    public Factors(Database database, Logbook logbook, Passkeys passkeys) {
        this.database = database;
        this.logbook = logbook;
        this.passkeys = passkeys;
    }

    public Held of(Account account) {
        return database.read(sql -> new Held(
                FactorTable.codes(sql, account.id()).isPresent(),
                PasskeyTable.of(sql, account.id()),
                FactorTable.recoveryCodes(sql, account.id())));
    }

    /** A new secret for one-time codes, to be confirmed by its first code within half an hour. */
    public Enrolment begin(Purpose purpose, String newspaper, String name) {
        var ticket = Tokens.random();
        var secret = OneTimeCodes.newSecret();
        var now = database.clock().instant();
        database.write(transaction -> {
            FactorTable.enrol(transaction.sql(), Hashes.sha256(ticket), purpose, secret, now, now.plus(ENROLMENT));
            return secret;
        });
        return Enrolment.of(ticket, secret, newspaper, name);
    }

    /** The secret that was begun with, to be shown again when its first code was mistyped; a new one if that is over. */
    public Enrolment again(String ticket, Purpose purpose, String newspaper, String name) {
        var now = database.clock().instant();
        return database.read(sql -> FactorTable.enrolled(sql, Hashes.sha256(ticket), purpose, now))
                .map(secret -> Enrolment.of(ticket, secret, newspaper, name))
                .orElseGet(() -> begin(purpose, newspaper, name));
    }

    /** Sets up one more of one's own. New one-time codes take the place of the old. */
    public Adding add(Session session, NewFactor factor) {
        var account = session.account();
        return examine(factor, Purposes.factorOf(account))
                .map(fit -> database.write(transaction -> add(transaction, account, fit)))
                .orElseGet(Adding.Refused::new);
    }

    private Adding add(Transaction transaction, Account account, Fit fit) {
        if (!install(transaction, account, fit)) {
            return new Adding.Refused();
        }
        logbook.write(transaction, account.actor(), "factor", Accounts.tag(account.key()), "added: " + fit.said());
        return new Adding.Added(
                FactorTable.recoveryCodes(transaction.sql(), account.id()) == 0
                        ? renewRecoveryCodes(transaction, account)
                        : List.of());
    }

    /** False: it is none of theirs, or the last factor they have. */
    public boolean removePasskey(Session session, String credential) {
        var account = session.account();
        return database.write(transaction -> {
            var held = of(account);
            var name = held.passkeys().stream()
                    .filter(passkey -> passkey.credential().equals(credential))
                    .map(Passkey::name)
                    .findFirst();
            if (name.isEmpty() || !held.codes() && held.passkeys().size() == 1) {
                return false;
            }
            PasskeyTable.remove(transaction.sql(), account.id(), credential);
            var detail = "removed: passkey " + name.get();
            logbook.write(transaction, account.actor(), "factor", Accounts.tag(account.key()), detail);
            return true;
        });
    }

    /** False: there are none, or they are the last factor. */
    public boolean removeCodes(Session session) {
        var account = session.account();
        return database.write(transaction -> {
            var held = of(account);
            if (!held.codes() || held.passkeys().isEmpty()) {
                return false;
            }
            FactorTable.codes(transaction.sql(), account.id(), null, 0);
            var detail = "removed: one-time codes";
            logbook.write(transaction, account.actor(), "factor", Accounts.tag(account.key()), detail);
            return true;
        });
    }

    /** Ten new ones, to be shown once; the old ones open nothing any more. */
    public List<String> renewRecoveryCodes(Session session) {
        return database.write(transaction -> renewRecoveryCodes(transaction, session.account()));
    }

    List<String> renewRecoveryCodes(Transaction transaction, Account account) {
        var codes = RecoveryCodes.make();
        FactorTable.recoveryCodes(
                transaction.sql(),
                account.id(),
                codes.stream().map(RecoveryCodes::hash).toList());
        logbook.write(transaction, account.actor(), "recovery-codes", Accounts.tag(account.key()), "made anew");
        return codes;
    }

    /** A new factor that is in order, and not kept yet. */
    sealed interface Fit {
        String said();
    }

    private record FitCodes(String ticketHash, String secret, long step) implements Fit {
        @Override
        public String said() {
            return "one-time codes";
        }
    }

    private record FitPasskey(StoredPasskey passkey, String name) implements Fit {
        @Override
        public String said() {
            return "passkey " + name;
        }
    }

    /** Empty: the code is not the secret's, the passkey is not in order. */
    Optional<Fit> examine(NewFactor factor, Purpose purpose) {
        return switch (factor) {
            case NewFactor.Codes codes -> examine(codes, purpose);
            case NewFactor.NewPasskey made ->
                passkeys.registered(made.response(), purpose)
                        .map(passkey -> new FitPasskey(passkey, called(made.name())));
        };
    }

    private Optional<Fit> examine(NewFactor.Codes codes, Purpose purpose) {
        var now = database.clock().instant();
        var ticketHash = Hashes.sha256(codes.ticket());
        var secret = database.read(sql -> FactorTable.enrolled(sql, ticketHash, purpose, now));
        if (secret.isEmpty()) {
            return Optional.empty();
        }
        var step = OneTimeCodes.step(secret.get(), codes.typed(), 0, now);
        return step.isPresent()
                ? Optional.of(new FitCodes(ticketHash, secret.get(), step.getAsLong()))
                : Optional.empty();
    }

    private static String called(String name) {
        var clean = Text.shorten(Text.clean(name).strip(), LONGEST_NAME);
        return clean.isEmpty() ? "–" : clean;
    }

    /** Keeps it. False: another was quicker, or there are too many. */
    boolean install(Transaction transaction, Account account, Fit fit) {
        var sql = transaction.sql();
        return switch (fit) {
            case FitCodes codes -> {
                var first = FactorTable.endEnrolment(sql, codes.ticketHash());
                if (first) {
                    FactorTable.codes(sql, account.id(), codes.secret(), codes.step());
                }
                yield first;
            }
            case FitPasskey made -> {
                var fits = PasskeyTable.of(sql, account.id()).size() < MOST_PASSKEYS
                        && PasskeyTable.find(sql, made.passkey().credential()).isEmpty();
                if (fits) {
                    var now = database.clock().instant();
                    PasskeyTable.add(sql, account.id(), made.passkey(), made.name(), now);
                }
                yield fits;
            }
        };
    }

    /** Takes every factor away, to put a new one in their place in the same act. */
    void clear(Transaction transaction, Account account) {
        FactorTable.codes(transaction.sql(), account.id(), null, 0);
        FactorTable.recoveryCodes(transaction.sql(), account.id(), List.of());
        PasskeyTable.removeAll(transaction.sql(), account.id());
    }

    /** A factor that was shown and is right, and not spent yet. */
    sealed interface Shown {
        String said();
    }

    private record ShownCode(long step) implements Shown {
        @Override
        public String said() {
            return "one-time code";
        }
    }

    private record ShownRecoveryCode(String hash) implements Shown {
        @Override
        public String said() {
            return "recovery code";
        }
    }

    record ShownPasskey(Passkeys.Assertion assertion) implements Shown {
        String accountKey() {
            return assertion.file().accountKey();
        }

        @Override
        public String said() {
            return "passkey";
        }
    }

    /** Empty: it is wrong, or not this account's. */
    Optional<Shown> examine(Proof proof, Account account, Purpose purpose) {
        return switch (proof) {
            case Proof.Code code -> examine(code, account);
            case Proof.RecoveryCode code -> {
                var hash = RecoveryCodes.hash(code.typed());
                yield database.read(sql -> FactorTable.isRecoveryCode(sql, account.id(), hash))
                        ? Optional.of(new ShownRecoveryCode(hash))
                        : Optional.empty();
            }
            case Proof.ByPasskey shown ->
                examine(shown, purpose)
                        .filter(passkey -> passkey.accountKey().equals(account.key()))
                        .map(passkey -> passkey);
        };
    }

    private Optional<Shown> examine(Proof.Code code, Account account) {
        var codes = database.read(sql -> FactorTable.codes(sql, account.id()));
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        var now = database.clock().instant();
        var step = OneTimeCodes.step(
                codes.get().secret(), code.typed(), codes.get().lastStep(), now);
        return step.isPresent() ? Optional.of(new ShownCode(step.getAsLong())) : Optional.empty();
    }

    /** A passkey of whomever. */
    Optional<ShownPasskey> examine(Proof.ByPasskey shown, Purpose purpose) {
        return passkeys.asserted(
                        shown.response(),
                        purpose,
                        credential -> database.read(sql -> PasskeyTable.find(sql, credential)))
                .map(ShownPasskey::new);
    }

    /** Spends it. False: somebody else was quicker with the same. */
    boolean spend(Transaction transaction, Account account, Shown shown) {
        var sql = transaction.sql();
        return switch (shown) {
            case ShownCode code -> FactorTable.spendStep(sql, account.id(), code.step());
            case ShownRecoveryCode code -> FactorTable.spendRecoveryCode(sql, account.id(), code.hash());
            case ShownPasskey passkey ->
                passkeys.spend(passkey.assertion())
                        && PasskeyTable.used(
                                sql, passkey.assertion(), database.clock().instant());
        };
    }
}
