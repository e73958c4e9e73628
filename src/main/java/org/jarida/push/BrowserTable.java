package org.jarida.push;

import static org.jarida.base.schema.Tables.PUSH_DELIVERY;
import static org.jarida.base.schema.Tables.PUSH_SENDING;
import static org.jarida.base.schema.Tables.PUSH_SUBSCRIPTION;

import java.net.URI;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

final class BrowserTable {
    private BrowserTable() {}

    static boolean has(DSLContext sql, String edition, String hash) {
        return sql.fetchExists(
                PUSH_SUBSCRIPTION, PUSH_SUBSCRIPTION.EDITION.eq(edition), PUSH_SUBSCRIPTION.ENDPOINT_HASH.eq(hash));
    }

    /** A browser that is there already may have other keys now. */
    static void put(DSLContext sql, String edition, Browser browser) {
        sql.insertInto(PUSH_SUBSCRIPTION)
                .set(PUSH_SUBSCRIPTION.EDITION, edition)
                .set(PUSH_SUBSCRIPTION.ENDPOINT_HASH, browser.endpoint().hash())
                .set(PUSH_SUBSCRIPTION.ENDPOINT, browser.endpoint().uri().toString())
                .set(PUSH_SUBSCRIPTION.PUBLIC_KEY, browser.publicKey())
                .set(PUSH_SUBSCRIPTION.AUTH, browser.auth())
                .onConflict(PUSH_SUBSCRIPTION.EDITION, PUSH_SUBSCRIPTION.ENDPOINT_HASH)
                .doUpdate()
                .set(PUSH_SUBSCRIPTION.PUBLIC_KEY, browser.publicKey())
                .set(PUSH_SUBSCRIPTION.AUTH, browser.auth())
                .execute();
    }

    static void remove(DSLContext sql, String edition, String hash) {
        sql.deleteFrom(PUSH_DELIVERY)
                .where(
                        PUSH_DELIVERY.ENDPOINT_HASH.eq(hash),
                        PUSH_DELIVERY.ARTICLE.in(DSL.select(PUSH_SENDING.ARTICLE)
                                .from(PUSH_SENDING)
                                .where(PUSH_SENDING.EDITION.eq(edition))))
                .execute();
        sql.deleteFrom(PUSH_SUBSCRIPTION)
                .where(PUSH_SUBSCRIPTION.EDITION.eq(edition), PUSH_SUBSCRIPTION.ENDPOINT_HASH.eq(hash))
                .execute();
    }

    /** A push service knows the browser no more, whichever edition it asked. */
    static void remove(DSLContext sql, String hash) {
        sql.deleteFrom(PUSH_DELIVERY)
                .where(PUSH_DELIVERY.ENDPOINT_HASH.eq(hash))
                .execute();
        sql.deleteFrom(PUSH_SUBSCRIPTION)
                .where(PUSH_SUBSCRIPTION.ENDPOINT_HASH.eq(hash))
                .execute();
    }

    static void removeAll(DSLContext sql, String edition) {
        sql.deleteFrom(PUSH_SUBSCRIPTION)
                .where(PUSH_SUBSCRIPTION.EDITION.eq(edition))
                .execute();
    }

    static int count(DSLContext sql) {
        return sql.fetchCount(PUSH_SUBSCRIPTION);
    }

    static int count(DSLContext sql, String edition) {
        return sql.fetchCount(PUSH_SUBSCRIPTION, PUSH_SUBSCRIPTION.EDITION.eq(edition));
    }

    /** Those of an edition that follow a hash, in the order of theirs. */
    static List<Browser> after(DSLContext sql, String edition, String hash, int limit) {
        return sql.selectFrom(PUSH_SUBSCRIPTION)
                .where(PUSH_SUBSCRIPTION.EDITION.eq(edition), PUSH_SUBSCRIPTION.ENDPOINT_HASH.gt(hash))
                .orderBy(PUSH_SUBSCRIPTION.ENDPOINT_HASH)
                .limit(limit)
                .fetch(BrowserTable::read);
    }

    static Browser read(Record row) {
        return new Browser(
                new Endpoint(URI.create(row.get(PUSH_SUBSCRIPTION.ENDPOINT))),
                row.get(PUSH_SUBSCRIPTION.PUBLIC_KEY),
                row.get(PUSH_SUBSCRIPTION.AUTH));
    }
}
