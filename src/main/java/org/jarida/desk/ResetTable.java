package org.jarida.desk;

import static org.jarida.base.schema.Tables.ACCOUNT_RESET;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jarida.logbook.Actor;
import org.jooq.DSLContext;

final class ResetTable {
    private ResetTable() {}

    /** In the place of an earlier one for the same. */
    static void add(DSLContext sql, String tokenHash, Reset reset, Actor by, Instant now) {
        sql.deleteFrom(ACCOUNT_RESET)
                .where(ACCOUNT_RESET.EXPIRES_AT.le(now.toEpochMilli()))
                .execute();
        sql.deleteFrom(ACCOUNT_RESET)
                .where(
                        ACCOUNT_RESET.ACCOUNT.eq(reset.account().id()),
                        ACCOUNT_RESET.WHAT.eq(reset.lost().word()))
                .execute();
        sql.insertInto(ACCOUNT_RESET)
                .set(ACCOUNT_RESET.RESET_KEY, reset.key())
                .set(ACCOUNT_RESET.TOKEN, tokenHash)
                .set(ACCOUNT_RESET.ACCOUNT, reset.account().id())
                .set(ACCOUNT_RESET.WHAT, reset.lost().word())
                .set(ACCOUNT_RESET.PROVEN, 0)
                .set(ACCOUNT_RESET.MADE_BY, by.name())
                .set(ACCOUNT_RESET.MADE_AT, now.toEpochMilli())
                .set(ACCOUNT_RESET.EXPIRES_AT, reset.expiresAt().toEpochMilli())
                .execute();
    }

    static Optional<Reset> withToken(DSLContext sql, String tokenHash, Instant now) {
        return sql.selectFrom(ACCOUNT_RESET)
                .where(ACCOUNT_RESET.TOKEN.eq(tokenHash), ACCOUNT_RESET.EXPIRES_AT.gt(now.toEpochMilli()))
                .fetchOptional(row -> new Reset(
                        row.get(ACCOUNT_RESET.RESET_KEY),
                        AccountTable.find(sql, row.get(ACCOUNT_RESET.ACCOUNT)).orElseThrow(),
                        Lost.valueOf(row.get(ACCOUNT_RESET.WHAT).toUpperCase(Locale.ROOT)),
                        row.get(ACCOUNT_RESET.PROVEN) == 1,
                        Instant.ofEpochMilli(row.get(ACCOUNT_RESET.EXPIRES_AT))))
                .filter(reset -> reset.account().enabled());
    }

    static void proven(DSLContext sql, String key) {
        sql.update(ACCOUNT_RESET)
                .set(ACCOUNT_RESET.PROVEN, 1)
                .where(ACCOUNT_RESET.RESET_KEY.eq(key))
                .execute();
    }

    /** False: it was spent already. */
    static boolean spend(DSLContext sql, String key) {
        return sql.deleteFrom(ACCOUNT_RESET)
                        .where(ACCOUNT_RESET.RESET_KEY.eq(key))
                        .execute()
                == 1;
    }

    static void forget(DSLContext sql, long account) {
        sql.deleteFrom(ACCOUNT_RESET).where(ACCOUNT_RESET.ACCOUNT.eq(account)).execute();
    }

    static void forgetAll(DSLContext sql) {
        sql.deleteFrom(ACCOUNT_RESET).execute();
    }
}
