package org.jarida.mailing;

import static org.jarida.base.schema.Tables.LETTER_DELIVERY;
import static org.jarida.base.schema.Tables.SUBSCRIPTION;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jarida.base.Rows;
import org.jooq.DSLContext;

final class DeliveryTable {
    private DeliveryTable() {}

    /** A letter that was taken up to be handed over. */
    record Delivery(Subscription subscription, int tries) {}

    static void add(DSLContext sql, long issue, List<Subscription> to) {
        var rows = new Rows(
                sql,
                sql.insertInto(LETTER_DELIVERY)
                        .columns(
                                LETTER_DELIVERY.ISSUE,
                                LETTER_DELIVERY.SUBSCRIPTION,
                                LETTER_DELIVERY.TRIES,
                                LETTER_DELIVERY.NOT_BEFORE)
                        .values((Long) null, null, null, null));
        to.forEach(one -> rows.add(issue, one.id(), 0, 0L));
        rows.write();
    }

    /** What was taken up and is not known to be done, if its time has come. */
    static List<Delivery> due(DSLContext sql, long issue, Instant now, int limit) {
        return sql.select()
                .from(LETTER_DELIVERY)
                .join(SUBSCRIPTION)
                .on(SUBSCRIPTION.ID.eq(LETTER_DELIVERY.SUBSCRIPTION))
                .where(LETTER_DELIVERY.ISSUE.eq(issue), LETTER_DELIVERY.NOT_BEFORE.le(now.toEpochMilli()))
                .orderBy(LETTER_DELIVERY.SUBSCRIPTION)
                .limit(limit)
                .fetch(row -> new Delivery(SubscriptionTable.read(row), row.get(LETTER_DELIVERY.TRIES)));
    }

    static boolean hasAny(DSLContext sql, long issue) {
        return sql.fetchExists(LETTER_DELIVERY, LETTER_DELIVERY.ISSUE.eq(issue));
    }

    /** Those of these that are there still: whose subscription was not stopped meanwhile. */
    static Set<Long> still(DSLContext sql, long issue, Collection<Long> subscriptions) {
        return new HashSet<>(sql.select(LETTER_DELIVERY.SUBSCRIPTION)
                .from(LETTER_DELIVERY)
                .where(LETTER_DELIVERY.ISSUE.eq(issue), LETTER_DELIVERY.SUBSCRIPTION.in(subscriptions))
                .fetch(LETTER_DELIVERY.SUBSCRIPTION));
    }

    static void done(DSLContext sql, long issue, Collection<Long> subscriptions) {
        sql.deleteFrom(LETTER_DELIVERY)
                .where(LETTER_DELIVERY.ISSUE.eq(issue), LETTER_DELIVERY.SUBSCRIPTION.in(subscriptions))
                .execute();
    }

    static void later(DSLContext sql, long issue, long subscription, Instant notBefore) {
        sql.update(LETTER_DELIVERY)
                .set(LETTER_DELIVERY.TRIES, LETTER_DELIVERY.TRIES.plus(1))
                .set(LETTER_DELIVERY.NOT_BEFORE, notBefore.toEpochMilli())
                .where(LETTER_DELIVERY.ISSUE.eq(issue), LETTER_DELIVERY.SUBSCRIPTION.eq(subscription))
                .execute();
    }
}
