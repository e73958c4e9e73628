package org.jarida.mailing;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.base.Hashes;
import org.jarida.base.MailAddress;
import org.jarida.base.Outbox;
import org.jarida.base.Post;
import org.jarida.base.Secrets;
import org.jarida.base.Tokens;
import org.jarida.base.Transaction;

/**
 * Who gets letters. One is put on the list by following a link that was sent to an address, changes what they want by the
 * link in any letter, and is deleted when they stop. No answer here, and not the time it takes, tells whether an address
 * is on it.
 */
public final class Subscriptions {
    private static final Duration LINK = Duration.ofDays(2);

    private final Database database;
    private final Post post;
    private final Outbox outbox;
    private final LetterSeals seals;
    private final LetterLimits limits;

    public Subscriptions(Database database, Secrets secrets, Post post, Outbox outbox) {
        this.database = database;
        this.post = post;
        this.outbox = outbox;
        this.seals = new LetterSeals(secrets);
        this.limits = new LetterLimits(database.clock());
    }

    LetterSeals seals() {
        return seals;
    }

    // ---- Coming on the list

    /** What to send to who asked for letters; empty: they were written to enough within the hour. */
    public Optional<Asked> ask(MailAddress address, String edition, Wish wish) {
        if (!limits.mayGetLetter(address)) {
            return Optional.empty();
        }
        var token = Tokens.random();
        var now = database.clock().instant();
        database.write(transaction -> {
            SubscriptionTable.ask(
                    transaction.sql(),
                    Hashes.sha256(token),
                    new SubscriptionTable.Pending(edition, address, wish),
                    now.plus(LINK));
            return token;
        });
        return Optional.of(new Asked(address, edition, token));
    }

    /** Whether a link leads anywhere still; following it is another matter, since mail programs look at links too. */
    public boolean isGood(String token) {
        var now = database.clock().instant();
        return database.read(sql -> SubscriptionTable.pending(sql, Hashes.sha256(token), now))
                .isPresent();
    }

    /** Puts who followed a link on the list; who is on it wants from now on what they asked for last. Once. */
    public Optional<Subscription> confirm(String token) {
        var now = database.clock().instant();
        return database.write(transaction -> {
            var sql = transaction.sql();
            return SubscriptionTable.pending(sql, Hashes.sha256(token), now).map(pending -> {
                SubscriptionTable.forgetPending(sql, pending.edition(), pending.address());
                var known = SubscriptionTable.at(sql, pending.edition(), pending.address());
                known.ifPresent(one -> SubscriptionTable.change(sql, one.id(), pending.wish()));
                return known.orElseGet(() -> add(transaction, pending));
            });
        });
    }

    private Subscription add(Transaction transaction, SubscriptionTable.Pending pending) {
        var added = new Subscription(database.nextId(), pending.edition(), pending.address(), pending.wish());
        SubscriptionTable.add(transaction.sql(), added);
        return added;
    }

    /** Forgets who never followed their link. */
    public void forgetUnconfirmed() {
        var now = database.clock().instant();
        int forgotten = database.write(transaction -> SubscriptionTable.forgetOver(transaction.sql(), now));
        if (forgotten > 0) {
            database.wipe();
        }
    }

    // ---- Being on it

    /** The mark by which a letter leads back to whose it is. */
    public String mark(Subscription subscription) {
        return seals.seal(subscription.id());
    }

    /** Whose letter it was, while they are on the list. */
    public Optional<Subscription> find(String mark) {
        return seals.open(mark).flatMap(id -> database.read(sql -> SubscriptionTable.find(sql, id)));
    }

    /** Whose mark stands somewhere in a text. */
    Optional<Subscription> within(String text) {
        return seals.within(text).flatMap(id -> database.read(sql -> SubscriptionTable.find(sql, id)));
    }

    public void change(Subscription subscription, Wish wish) {
        database.write(transaction -> {
            SubscriptionTable.change(transaction.sql(), subscription.id(), wish);
            return wish;
        });
    }

    /** What this address gets, edition by edition. */
    public List<Subscription> at(MailAddress address) {
        return database.read(sql -> SubscriptionTable.at(sql, address));
    }

    public int count(String edition, Occasion occasion) {
        return database.read(sql -> SubscriptionTable.count(sql, edition, occasion));
    }

    // ---- Going

    /** Takes somebody off the list; nothing is kept of them. */
    public void stop(Subscription subscription) {
        stop(List.of(subscription));
    }

    void stop(Collection<Subscription> all) {
        if (all.isEmpty()) {
            return;
        }
        database.write(transaction -> {
            for (var one : all) {
                SubscriptionTable.forgetPending(transaction.sql(), one.edition(), one.address());
                SubscriptionTable.remove(transaction.sql(), one.id());
            }
            return all;
        });
        database.wipe();
        for (var one : all) {
            outbox.takeBack(LetterSeals.number(one.id()));
            post.forget(one.address().text());
        }
    }

    /** Takes an address off all lists within a larger act, which wipes what was written. */
    public void forget(Transaction transaction, MailAddress address) {
        var sql = transaction.sql();
        SubscriptionTable.forgetPending(sql, address);
        for (var one : SubscriptionTable.at(sql, address)) {
            SubscriptionTable.remove(sql, one.id());
            outbox.takeBack(LetterSeals.number(one.id()));
        }
    }
}
