package org.jarida.desk;

import static org.jarida.base.schema.Tables.STAFF_SESSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

final class SessionTable {
    private SessionTable() {}

    static void add(DSLContext sql, String tokenHash, Session session) {
        sql.insertInto(STAFF_SESSION)
                .set(STAFF_SESSION.TOKEN, tokenHash)
                .set(STAFF_SESSION.SESSION_KEY, session.id())
                .set(STAFF_SESSION.ACCOUNT, session.account().id())
                .set(STAFF_SESSION.DEVICE, session.device())
                .set(STAFF_SESSION.FORM_TOKEN, session.formToken())
                .set(STAFF_SESSION.BEGUN_AT, session.begunAt().toEpochMilli())
                .set(STAFF_SESSION.SEEN_AT, session.seenAt().toEpochMilli())
                .execute();
    }

    static Optional<Session> find(DSLContext sql, String tokenHash) {
        return sql.selectFrom(STAFF_SESSION)
                .where(STAFF_SESSION.TOKEN.eq(tokenHash))
                .fetchOptional(row -> session(
                        row,
                        AccountTable.find(sql, row.get(STAFF_SESSION.ACCOUNT)).orElseThrow()));
    }

    static List<Session> of(DSLContext sql, Account account) {
        return sql.selectFrom(STAFF_SESSION)
                .where(STAFF_SESSION.ACCOUNT.eq(account.id()))
                .orderBy(STAFF_SESSION.SEEN_AT.desc(), STAFF_SESSION.SESSION_KEY)
                .fetch(row -> session(row, account));
    }

    static void seen(DSLContext sql, String id, Instant now) {
        sql.update(STAFF_SESSION)
                .set(STAFF_SESSION.SEEN_AT, now.toEpochMilli())
                .where(STAFF_SESSION.SESSION_KEY.eq(id))
                .execute();
    }

    static int steppedUp(DSLContext sql, String id, String tokenHash, Instant now) {
        return sql.update(STAFF_SESSION)
                .set(STAFF_SESSION.TOKEN, tokenHash)
                .set(STAFF_SESSION.STEPPED_UP_AT, now.toEpochMilli())
                .set(STAFF_SESSION.SEEN_AT, now.toEpochMilli())
                .where(STAFF_SESSION.SESSION_KEY.eq(id))
                .execute();
    }

    static int end(DSLContext sql, long account, String id) {
        return end(sql, STAFF_SESSION.ACCOUNT.eq(account).and(STAFF_SESSION.SESSION_KEY.eq(id)));
    }

    static int endAll(DSLContext sql, long account) {
        return end(sql, STAFF_SESSION.ACCOUNT.eq(account));
    }

    static int endOthers(DSLContext sql, long account, String exceptId) {
        return end(sql, STAFF_SESSION.ACCOUNT.eq(account).and(STAFF_SESSION.SESSION_KEY.ne(exceptId)));
    }

    static int endAllExcept(DSLContext sql, long account) {
        return end(sql, STAFF_SESSION.ACCOUNT.ne(account));
    }

    static int endDead(DSLContext sql, Instant seenBefore, Instant begunBefore) {
        return end(
                sql,
                STAFF_SESSION
                        .SEEN_AT
                        .le(seenBefore.toEpochMilli())
                        .or(STAFF_SESSION.BEGUN_AT.le(begunBefore.toEpochMilli())));
    }

    private static int end(DSLContext sql, Condition which) {
        return sql.deleteFrom(STAFF_SESSION).where(which).execute();
    }

    private static Session session(Record row, Account account) {
        return new Session(
                row.get(STAFF_SESSION.SESSION_KEY),
                account,
                row.get(STAFF_SESSION.DEVICE),
                row.get(STAFF_SESSION.FORM_TOKEN),
                Instant.ofEpochMilli(row.get(STAFF_SESSION.BEGUN_AT)),
                Instant.ofEpochMilli(row.get(STAFF_SESSION.SEEN_AT)),
                instant(row.get(STAFF_SESSION.STEPPED_UP_AT)));
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
