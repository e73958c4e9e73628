package org.jarida.mailing;

import static org.jarida.base.schema.Tables.LETTER_DELIVERY;
import static org.jarida.base.schema.Tables.SUBSCRIPTION;
import static org.jarida.base.schema.Tables.SUBSCRIPTION_LINK;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jarida.base.MailAddress;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

final class SubscriptionTable {
    private static final Map<Occasion, Field<Integer>> WANTED = new EnumMap<>(Map.of(
            Occasion.DAILY, SUBSCRIPTION.DAILY,
            Occasion.WEEKLY, SUBSCRIPTION.WEEKLY,
            Occasion.BREAKING, SUBSCRIPTION.BREAKING));

    private SubscriptionTable() {}

    /** What somebody asked for and has yet to confirm. */
    record Pending(String edition, MailAddress address, Wish wish) {}

    // ---- Asked for

    static void ask(DSLContext sql, String tokenHash, Pending pending, Instant ends) {
        var occasions = pending.wish().occasions();
        sql.insertInto(SUBSCRIPTION_LINK)
                .set(SUBSCRIPTION_LINK.TOKEN, tokenHash)
                .set(SUBSCRIPTION_LINK.EDITION, pending.edition())
                .set(SUBSCRIPTION_LINK.ADDRESS, pending.address().text())
                .set(SUBSCRIPTION_LINK.FOLDED, pending.address().folded())
                .set(SUBSCRIPTION_LINK.DAILY, bit(occasions.contains(Occasion.DAILY)))
                .set(SUBSCRIPTION_LINK.WEEKLY, bit(occasions.contains(Occasion.WEEKLY)))
                .set(SUBSCRIPTION_LINK.BREAKING, bit(occasions.contains(Occasion.BREAKING)))
                .set(SUBSCRIPTION_LINK.INTERESTS, pending.wish().words())
                .set(SUBSCRIPTION_LINK.ENDS_AT, ends.toEpochMilli())
                .execute();
    }

    static Optional<Pending> pending(DSLContext sql, String tokenHash, Instant now) {
        return sql.selectFrom(SUBSCRIPTION_LINK)
                .where(SUBSCRIPTION_LINK.TOKEN.eq(tokenHash), SUBSCRIPTION_LINK.ENDS_AT.gt(now.toEpochMilli()))
                .fetchOptional(row -> new Pending(
                        row.get(SUBSCRIPTION_LINK.EDITION),
                        new MailAddress(row.get(SUBSCRIPTION_LINK.ADDRESS), row.get(SUBSCRIPTION_LINK.FOLDED)),
                        wish(
                                row.get(SUBSCRIPTION_LINK.DAILY),
                                row.get(SUBSCRIPTION_LINK.WEEKLY),
                                row.get(SUBSCRIPTION_LINK.BREAKING),
                                row.get(SUBSCRIPTION_LINK.INTERESTS))));
    }

    /** How many were over, and are gone. */
    static int forgetOver(DSLContext sql, Instant now) {
        return sql.deleteFrom(SUBSCRIPTION_LINK)
                .where(SUBSCRIPTION_LINK.ENDS_AT.le(now.toEpochMilli()))
                .execute();
    }

    static void forgetPending(DSLContext sql, String edition, MailAddress address) {
        sql.deleteFrom(SUBSCRIPTION_LINK)
                .where(SUBSCRIPTION_LINK.EDITION.eq(edition), SUBSCRIPTION_LINK.FOLDED.eq(address.folded()))
                .execute();
    }

    static void forgetPending(DSLContext sql, MailAddress address) {
        sql.deleteFrom(SUBSCRIPTION_LINK)
                .where(SUBSCRIPTION_LINK.FOLDED.eq(address.folded()))
                .execute();
    }

    // ---- Confirmed

    static Optional<Subscription> find(DSLContext sql, long id) {
        return sql.selectFrom(SUBSCRIPTION).where(SUBSCRIPTION.ID.eq(id)).fetchOptional(SubscriptionTable::read);
    }

    static Optional<Subscription> at(DSLContext sql, String edition, MailAddress address) {
        return sql.selectFrom(SUBSCRIPTION)
                .where(SUBSCRIPTION.EDITION.eq(edition), SUBSCRIPTION.FOLDED.eq(address.folded()))
                .fetchOptional(SubscriptionTable::read);
    }

    static List<Subscription> at(DSLContext sql, MailAddress address) {
        return sql.selectFrom(SUBSCRIPTION)
                .where(SUBSCRIPTION.FOLDED.eq(address.folded()))
                .orderBy(SUBSCRIPTION.EDITION)
                .fetch(SubscriptionTable::read);
    }

    static void add(DSLContext sql, Subscription subscription) {
        var occasions = subscription.wish().occasions();
        sql.insertInto(SUBSCRIPTION)
                .set(SUBSCRIPTION.ID, subscription.id())
                .set(SUBSCRIPTION.EDITION, subscription.edition())
                .set(SUBSCRIPTION.ADDRESS, subscription.address().text())
                .set(SUBSCRIPTION.FOLDED, subscription.address().folded())
                .set(SUBSCRIPTION.DAILY, bit(occasions.contains(Occasion.DAILY)))
                .set(SUBSCRIPTION.WEEKLY, bit(occasions.contains(Occasion.WEEKLY)))
                .set(SUBSCRIPTION.BREAKING, bit(occasions.contains(Occasion.BREAKING)))
                .set(SUBSCRIPTION.INTERESTS, subscription.wish().words())
                .execute();
    }

    static void change(DSLContext sql, long id, Wish wish) {
        var occasions = wish.occasions();
        sql.update(SUBSCRIPTION)
                .set(SUBSCRIPTION.DAILY, bit(occasions.contains(Occasion.DAILY)))
                .set(SUBSCRIPTION.WEEKLY, bit(occasions.contains(Occasion.WEEKLY)))
                .set(SUBSCRIPTION.BREAKING, bit(occasions.contains(Occasion.BREAKING)))
                .set(SUBSCRIPTION.INTERESTS, wish.words())
                .where(SUBSCRIPTION.ID.eq(id))
                .execute();
    }

    static void remove(DSLContext sql, long id) {
        sql.deleteFrom(LETTER_DELIVERY)
                .where(LETTER_DELIVERY.SUBSCRIPTION.eq(id))
                .execute();
        sql.deleteFrom(SUBSCRIPTION).where(SUBSCRIPTION.ID.eq(id)).execute();
    }

    // ---- Many

    static int count(DSLContext sql, String edition, Occasion occasion) {
        return sql.fetchCount(
                SUBSCRIPTION, SUBSCRIPTION.EDITION.eq(edition), wants(occasion).eq(1));
    }

    static long last(DSLContext sql) {
        var last = sql.select(DSL.max(SUBSCRIPTION.ID)).from(SUBSCRIPTION).fetchOne(0, Long.class);
        return last == null ? 0 : last;
    }

    /** Those who want such a letter, from behind one up to another, in the order of their ids. */
    static List<Subscription> walk(
            DSLContext sql, String edition, Occasion occasion, long after, long last, int limit) {
        return sql.selectFrom(SUBSCRIPTION)
                .where(
                        SUBSCRIPTION.EDITION.eq(edition),
                        wants(occasion).eq(1),
                        SUBSCRIPTION.ID.gt(after),
                        SUBSCRIPTION.ID.le(last))
                .orderBy(SUBSCRIPTION.ID)
                .limit(limit)
                .fetch(SubscriptionTable::read);
    }

    private static Field<Integer> wants(Occasion occasion) {
        return java.util.Objects.requireNonNull(WANTED.get(occasion));
    }

    static Subscription read(Record row) {
        return new Subscription(
                row.get(SUBSCRIPTION.ID),
                row.get(SUBSCRIPTION.EDITION),
                new MailAddress(row.get(SUBSCRIPTION.ADDRESS), row.get(SUBSCRIPTION.FOLDED)),
                wish(
                        row.get(SUBSCRIPTION.DAILY),
                        row.get(SUBSCRIPTION.WEEKLY),
                        row.get(SUBSCRIPTION.BREAKING),
                        row.get(SUBSCRIPTION.INTERESTS)));
    }

    private static Wish wish(int daily, int weekly, int breaking, String interests) {
        var occasions = EnumSet.noneOf(Occasion.class);
        if (daily == 1) {
            occasions.add(Occasion.DAILY);
        }
        if (weekly == 1) {
            occasions.add(Occasion.WEEKLY);
        }
        if (breaking == 1) {
            occasions.add(Occasion.BREAKING);
        }
        return new Wish(occasions, Wish.interests(interests));
    }

    private static int bit(boolean is) {
        return is ? 1 : 0;
    }
}
