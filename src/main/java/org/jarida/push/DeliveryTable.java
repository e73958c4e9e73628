package org.jarida.push;

import static org.jarida.base.schema.Tables.PUSH_DELIVERY;
import static org.jarida.base.schema.Tables.PUSH_SUBSCRIPTION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jarida.base.Rows;
import org.jooq.DSLContext;

final class DeliveryTable {
    private DeliveryTable() {}

    /** A message to be handed over now. */
    record Delivery(Browser browser, int tries) {}

    static void add(DSLContext sql, long article, List<Browser> to) {
        var rows = new Rows(
                sql,
                sql.insertInto(PUSH_DELIVERY)
                        .columns(
                                PUSH_DELIVERY.ARTICLE,
                                PUSH_DELIVERY.ENDPOINT_HASH,
                                PUSH_DELIVERY.UNDER_WAY,
                                PUSH_DELIVERY.TRIES,
                                PUSH_DELIVERY.NOT_BEFORE)
                        .values((Long) null, null, null, null, null));
        to.forEach(one -> rows.add(article, one.endpoint().hash(), 1, 0, 0L));
        rows.write();
    }

    /** Those that failed before and whose time has come; from now on they are under way again. */
    static List<Delivery> takeDue(DSLContext sql, String edition, long article, Instant now, int limit) {
        var due = sql.select()
                .from(PUSH_DELIVERY)
                .join(PUSH_SUBSCRIPTION)
                .on(
                        PUSH_SUBSCRIPTION.ENDPOINT_HASH.eq(PUSH_DELIVERY.ENDPOINT_HASH),
                        PUSH_SUBSCRIPTION.EDITION.eq(edition))
                .where(
                        PUSH_DELIVERY.ARTICLE.eq(article),
                        PUSH_DELIVERY.UNDER_WAY.eq(0),
                        PUSH_DELIVERY.NOT_BEFORE.le(now.toEpochMilli()))
                .orderBy(PUSH_DELIVERY.ENDPOINT_HASH)
                .limit(limit)
                .fetch(row -> new Delivery(BrowserTable.read(row), row.get(PUSH_DELIVERY.TRIES)));
        sql.update(PUSH_DELIVERY)
                .set(PUSH_DELIVERY.UNDER_WAY, 1)
                .where(PUSH_DELIVERY.ARTICLE.eq(article), PUSH_DELIVERY.ENDPOINT_HASH.in(hashes(due)))
                .execute();
        return due;
    }

    private static List<String> hashes(Collection<Delivery> deliveries) {
        return deliveries.stream().map(one -> one.browser().endpoint().hash()).toList();
    }

    static boolean hasAny(DSLContext sql, long article) {
        return sql.fetchExists(PUSH_DELIVERY, PUSH_DELIVERY.ARTICLE.eq(article));
    }

    /** How many of them there were. */
    static int done(DSLContext sql, long article, Collection<Delivery> deliveries) {
        return sql.deleteFrom(PUSH_DELIVERY)
                .where(PUSH_DELIVERY.ARTICLE.eq(article), PUSH_DELIVERY.ENDPOINT_HASH.in(hashes(deliveries)))
                .execute();
    }

    static void later(DSLContext sql, long article, Delivery delivery, Instant notBefore) {
        sql.update(PUSH_DELIVERY)
                .set(PUSH_DELIVERY.UNDER_WAY, 0)
                .set(PUSH_DELIVERY.TRIES, delivery.tries() + 1)
                .set(PUSH_DELIVERY.NOT_BEFORE, notBefore.toEpochMilli())
                .where(
                        PUSH_DELIVERY.ARTICLE.eq(article),
                        PUSH_DELIVERY.ENDPOINT_HASH.eq(
                                delivery.browser().endpoint().hash()))
                .execute();
    }

    /** Those that a process took up which then ended: whether they arrived, nobody knows. How many. */
    static int forgetUnderWay(DSLContext sql, long article) {
        return sql.deleteFrom(PUSH_DELIVERY)
                .where(PUSH_DELIVERY.ARTICLE.eq(article), PUSH_DELIVERY.UNDER_WAY.eq(1))
                .execute();
    }

    static int forgetAll(DSLContext sql, long article) {
        return sql.deleteFrom(PUSH_DELIVERY)
                .where(PUSH_DELIVERY.ARTICLE.eq(article))
                .execute();
    }
}
