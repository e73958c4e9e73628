package org.jarida.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.base.Hashes;
import org.jarida.base.Keys;
import org.jarida.base.Tokens;
import org.jarida.base.Transaction;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;

/**
 * The browsers in which somebody is signed in: for 12 hours after they were last seen, and 14 days at most. Whoever
 * shows the token is let in; it is given out once and only its hash is kept.
 */
public final class Sessions {
    public static final Duration IDLE = Duration.ofHours(12);
    public static final Duration LONGEST = Duration.ofDays(14);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final Database database;
    private final Logbook logbook;

    public Sessions(Database database, Logbook logbook) {
        this.database = database;
        this.logbook = logbook;
    }

    /** The session of a token, if it lasts and its account is enabled. Writes that it was seen, once a minute. */
    public Optional<Session> find(String token) {
        var now = database.clock().instant();
        var found = database.read(sql -> SessionTable.find(sql, Hashes.sha256(token)))
                .filter(session -> lasts(session, now) && session.account().enabled());
        found.filter(session -> !now.isBefore(session.seenAt().plus(SEEN_EVERY)))
                .ifPresent(session -> database.write(transaction -> {
                    SessionTable.seen(transaction.sql(), session.id(), now);
                    return session;
                }));
        return found;
    }

    /** Where somebody is signed in now, the browser seen last first. */
    public List<Session> of(Account account) {
        var now = database.clock().instant();
        return database.read(sql -> SessionTable.of(sql, account)).stream()
                .filter(session -> lasts(session, now))
                .toList();
    }

    /** Signs out. */
    public void end(Session session) {
        database.write(transaction -> {
            if (SessionTable.end(transaction.sql(), session.account().id(), session.id()) > 0) {
                logbook.write(transaction, session.account().actor(), "sign-out", tag(session.id()), session.device());
            }
            return session;
        });
    }

    /** Ends one of one's own sessions. False: it is none, or over already. */
    public boolean end(String id, Account own) {
        return database.write(transaction -> {
            var ended = SessionTable.end(transaction.sql(), own.id(), id) > 0;
            if (ended) {
                logbook.write(transaction, own.actor(), "session-ended", tag(id), "by its owner");
            }
            return ended;
        });
    }

    /** Ends all sessions of one's own but this one, and tells how many there were. */
    public int endOthers(Session session) {
        return database.write(transaction -> endOthers(transaction, session));
    }

    int endOthers(Transaction transaction, Session session) {
        var account = session.account();
        var ended = SessionTable.endOthers(transaction.sql(), account.id(), session.id());
        write(transaction, account.actor(), Accounts.tag(account.key()), ended);
        return ended;
    }

    /** Signs somebody out everywhere. */
    public int endAll(Account account, Actor by) {
        return database.write(transaction -> endAll(transaction, account, by));
    }

    int endAll(Transaction transaction, Account account, Actor by) {
        var ended = SessionTable.endAll(transaction.sql(), account.id());
        write(transaction, by, Accounts.tag(account.key()), ended);
        return ended;
    }

    /** Signs everybody out but one: a lockdown. Sign-ins that have begun end with them. */
    public int endAllExcept(Account account, Actor by) {
        return database.write(transaction -> {
            var ended = SessionTable.endAllExcept(transaction.sql(), account.id());
            SignInTable.forgetAllExcept(transaction.sql(), account.id());
            write(transaction, by, "everybody but " + Accounts.tag(account.key()), ended);
            return ended;
        });
    }

    private void write(Transaction transaction, Actor by, String whose, int ended) {
        if (ended > 0) {
            logbook.write(transaction, by, "sessions-ended", whose, Integer.toString(ended));
        }
    }

    SignedIn begin(Transaction transaction, Account account, String device, String how) {
        var now = database.clock().instant();
        var token = Tokens.random();
        var session = new Session(Keys.random(), account, device, Tokens.random(), now, now, null);
        SessionTable.endDead(transaction.sql(), now.minus(IDLE), now.minus(LONGEST));
        SessionTable.add(transaction.sql(), Hashes.sha256(token), session);
        logbook.write(transaction, account.actor(), "sign-in", tag(session.id()), how + "; " + device);
        return new SignedIn(session, token);
    }

    /** A new token for a session that has proved anew who it is. Its form token stays: other tabs are being written in. */
    Optional<SignedIn> stepUp(Transaction transaction, Session session, String how) {
        var now = database.clock().instant();
        var token = Tokens.random();
        if (SessionTable.steppedUp(transaction.sql(), session.id(), Hashes.sha256(token), now) == 0) {
            return Optional.empty();
        }
        logbook.write(transaction, session.account().actor(), "step-up", tag(session.id()), how);
        return Optional.of(new SignedIn(
                new Session(
                        session.id(),
                        session.account(),
                        session.device(),
                        session.formToken(),
                        session.begunAt(),
                        now,
                        now),
                token));
    }

    private static boolean lasts(Session session, Instant now) {
        return now.isBefore(session.seenAt().plus(IDLE))
                && now.isBefore(session.begunAt().plus(LONGEST));
    }

    private static String tag(String id) {
        return "session:" + id;
    }
}
