package org.jarida.reader;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jarida.base.Database;
import org.jarida.base.Hashes;
import org.jarida.base.MailAddress;
import org.jarida.base.Tokens;
import org.jarida.base.Transaction;
import org.jarida.language.Text;
import org.jarida.proof.Argon2;
import org.jarida.proof.Passkey;
import org.jarida.proof.Passkeys;
import org.jarida.proof.Passphrases;
import org.jarida.proof.Purpose;
import org.jarida.proof.Weakness;

/**
 * Readers' accounts. One opens by following a link that was sent to an address, and in the same way lets in again who
 * lost a passphrase; a passphrase or a passkey is for who does not want to wait for mail. No answer here, and not the
 * time it takes, tells whether an address has an account.
 */
public final class Readers {
    /** Shown to who makes a passkey, and asked for in no other place. */
    private static final String REGISTERING = "reader:";

    private static final Duration LINK = Duration.ofHours(1);
    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final int SESSION_DAYS = 90;
    private static final int MOST_PASSKEYS = 10;
    private static final int LONGEST_NAME = 60;
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Database database;
    private final Passphrases passphrases;
    private final Passkeys passkeys;
    private final ReaderLimits limits;
    private final Cache<String, Boolean> fresh;

    public Readers(Database database, Passphrases passphrases, Passkeys passkeys) {
        this.database = database;
        this.passphrases = passphrases;
        this.passkeys = passkeys;
        this.limits = new ReaderLimits(database.clock());
        this.fresh = Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(database.clock().millis()))
                .expireAfterWrite(FRESH)
                .executor(Runnable::run)
                .build();
    }

    // ---- Coming in

    /**
     * What to send to an address, so that whoever reads its mail may come in; empty: it was sent enough within the hour.
     * To be asked away from the answer, which must not wait for what depends on there being an account.
     */
    public Optional<LinkSent> link(MailAddress address, String edition) {
        if (!limits.mayGetLetter(address)) {
            return Optional.empty();
        }
        return Optional.of(database.write(transaction -> {
            var known = ReaderTable.at(transaction.sql(), address);
            var token = link(transaction, address, edition, null);
            return new LinkSent(
                    known.isPresent() ? LinkSent.Why.SIGN_IN : LinkSent.Why.NEW_ACCOUNT,
                    known.map(Reader::address).orElse(address.text()),
                    edition,
                    token);
        }));
    }

    private String link(
            Transaction transaction,
            MailAddress address,
            String edition,
            @org.jspecify.annotations.Nullable Long reader) {
        var token = Tokens.random();
        var now = database.clock().instant();
        ReaderLinkTable.add(transaction.sql(), Hashes.sha256(token), address, edition, reader, now, now.plus(LINK));
        return token;
    }

    /** Whether a link leads anywhere still; following it is another matter, since mail programs look at links too. */
    public boolean isGood(String token) {
        var now = database.clock().instant();
        return database.read(sql -> ReaderLinkTable.find(sql, Hashes.sha256(token), now))
                .isPresent();
    }

    /** Lets in who followed a link, opening their account if there is none, or giving it a new address. Once. */
    public Entering follow(String token) {
        var now = database.clock().instant();
        return database.write(transaction -> {
            var sql = transaction.sql();
            var link = ReaderLinkTable.find(sql, Hashes.sha256(token), now);
            if (link.isEmpty() || !ReaderLinkTable.spend(sql, Hashes.sha256(token))) {
                return new Entering.Refused();
            }
            var address = link.get().address();
            var owner = link.get().reader();
            var known = ReaderTable.at(sql, address);
            if (owner == null) {
                return enter(
                        transaction,
                        known.orElseGet(
                                () -> open(transaction, address, link.get().edition())));
            }
            var reader = ReaderTable.find(sql, owner);
            if (reader.isEmpty() || known.filter(other -> other.id() != owner).isPresent()) {
                return new Entering.Refused();
            }
            ReaderTable.address(sql, owner, address);
            return enter(transaction, ReaderTable.find(sql, owner).orElseThrow());
        });
    }

    private Reader open(Transaction transaction, MailAddress address, String edition) {
        var reader = new Reader(database.nextId(), Tokens.random().substring(0, 32), address.text(), edition, false);
        ReaderTable.add(transaction.sql(), reader, address);
        return reader;
    }

    private Entering enter(Transaction transaction, Reader reader) {
        var token = Tokens.random();
        var today = today();
        ReaderSessionTable.add(transaction.sql(), Hashes.sha256(token), reader.id(), today, today + SESSION_DAYS);
        fresh.put(Hashes.sha256(token), true);
        return new Entering.Entered(token, reader);
    }

    public Entering passphrase(String typed, String passphrase) {
        var address = MailAddress.read(typed).orElseGet(() -> new MailAddress("", ""));
        if (!limits.mayTry(address)) {
            return new Entering.TooMany();
        }
        // One question with one answer of one length, whoever has the address: the time of more would tell.
        var hash = database.read(sql -> ReaderTable.passphrase(sql, address, passphrases.nobodys()));
        try {
            if (!passphrases.matches(hash, passphrase)) {
                return new Entering.Refused();
            }
        } catch (Argon2.Crowded crowded) {
            return new Entering.TooMany();
        }
        limits.wasRight(address);
        return database.write(transaction -> {
            var reader = ReaderTable.at(transaction.sql(), address);
            return reader.isPresent() ? enter(transaction, reader.get()) : new Entering.Refused();
        });
    }

    /** What the browser is asked to sign in with a passkey: JSON. */
    public String passkeyOptions() {
        return passkeys.toSignIn();
    }

    /** @param response what the browser said, in JSON by WebAuthn */
    public Entering passkey(String response) {
        var assertion = passkeys.asserted(
                response,
                Purpose.SIGN_IN,
                credential -> database.read(sql -> ReaderPasskeyTable.find(sql, credential)));
        if (assertion.isEmpty()) {
            return new Entering.Refused();
        }
        return database.write(transaction -> {
            var reader =
                    ReaderTable.ofKey(transaction.sql(), assertion.get().file().accountKey());
            return reader.isPresent()
                            && passkeys.spend(assertion.get())
                            && ReaderPasskeyTable.used(transaction.sql(), assertion.get())
                    ? enter(transaction, reader.get())
                    : new Entering.Refused();
        });
    }

    // ---- Being in

    /** Who has this token. It lasts ninety days from when it was last used, counted in days. */
    public Optional<Reader> find(String token) {
        var hash = Hashes.sha256(token);
        var today = today();
        var found = database.read(sql -> ReaderSessionTable.find(sql, hash, today));
        if (found.isPresent() && found.get().endsOn() < today + SESSION_DAYS) {
            database.write(transaction -> {
                ReaderSessionTable.lasts(transaction.sql(), hash, today + SESSION_DAYS);
                return today;
            });
        }
        return found.map(ReaderSessionTable.OnFile::reader);
    }

    /** Whether they came in within the last quarter of an hour: what would hurt if a stranger did it asks for that. */
    public boolean isFresh(String token) {
        return fresh.getIfPresent(Hashes.sha256(token)) != null;
    }

    public void signOut(String token) {
        var hash = Hashes.sha256(token);
        fresh.invalidate(hash);
        database.write(transaction -> {
            ReaderSessionTable.end(transaction.sql(), hash);
            return hash;
        });
    }

    public void signOutElsewhere(Reader reader, String token) {
        database.write(transaction -> {
            ReaderSessionTable.endOthers(transaction.sql(), reader.id(), Hashes.sha256(token));
            return token;
        });
    }

    // ---- What can be changed

    /** Sets or changes it, and signs out everywhere else. Empty: it is theirs now. */
    public Optional<Weakness> choosePassphrase(Reader reader, String token, String passphrase) {
        var weakness = passphrases.weakness(passphrase, reader.address());
        if (weakness.isEmpty()) {
            var hash = passphrases.hash(passphrase);
            database.write(transaction -> {
                ReaderTable.passphrase(transaction.sql(), reader.id(), hash);
                ReaderSessionTable.endOthers(transaction.sql(), reader.id(), Hashes.sha256(token));
                return hash;
            });
        }
        return weakness;
    }

    public void chooseEdition(Reader reader, String edition) {
        database.write(transaction -> {
            ReaderTable.edition(transaction.sql(), reader.id(), edition);
            return edition;
        });
    }

    /** What to send to the new address. Whether another account has it shows when the link is followed, to its owner. */
    public Optional<LinkSent> newAddress(Reader reader, MailAddress address) {
        return limits.mayGetLetter(address)
                ? Optional.of(new LinkSent(
                        LinkSent.Why.NEW_ADDRESS,
                        address.text(),
                        reader.edition(),
                        database.write(transaction -> link(transaction, address, reader.edition(), reader.id()))))
                : Optional.empty();
    }

    public List<ReaderPasskey> passkeys(Reader reader) {
        return database.read(sql -> ReaderPasskeyTable.of(sql, reader.id()));
    }

    /** What the browser is asked for to make one: JSON. */
    public String toMakePasskey(Reader reader, String newspaper) {
        var now = database.clock().instant();
        var known = passkeys(reader).stream()
                .map(passkey -> new Passkey(passkey.credential(), passkey.name(), false, now, null))
                .toList();
        return passkeys.toRegister(registering(reader), reader.key(), reader.address(), newspaper, known);
    }

    /** False: it is not in order, or there are ten. */
    public boolean addPasskey(Reader reader, String response, String name) {
        var made = passkeys.registered(response, registering(reader));
        return made.isPresent()
                && database.write(transaction -> {
                    var sql = transaction.sql();
                    if (ReaderPasskeyTable.of(sql, reader.id()).size() >= MOST_PASSKEYS
                            || ReaderPasskeyTable.find(sql, made.get().credential())
                                    .isPresent()) {
                        return false;
                    }
                    ReaderPasskeyTable.add(sql, reader.id(), made.get(), Text.shorten(name, LONGEST_NAME));
                    return true;
                });
    }

    private static Purpose registering(Reader reader) {
        return new Purpose(REGISTERING + reader.key());
    }

    public void removePasskey(Reader reader, String credential) {
        database.write(transaction -> {
            ReaderPasskeyTable.remove(transaction.sql(), reader.id(), credential);
            return credential;
        });
    }

    /**
     * Takes the account away with all that is in it.
     *
     * @param also takes away what others keep of them, in the same act
     */
    public void leave(Reader reader, Consumer<Transaction> also) {
        database.write(transaction -> {
            var sql = transaction.sql();
            also.accept(transaction);
            ReaderSessionTable.forget(sql, reader.id());
            ReaderPasskeyTable.forget(sql, reader.id());
            ReaderLinkTable.forget(
                    sql, reader, MailAddress.read(reader.address()).orElseThrow());
            ReadingListTable.forget(sql, reader.id());
            FollowTable.forget(sql, reader.id());
            ReaderTable.remove(sql, reader.id());
            return reader;
        });
        database.wipe();
    }

    private long today() {
        return database.clock().millis() / DAY;
    }
}
