package org.jarida.push;

import static org.jarida.base.schema.Tables.PUSH_SENDING;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

final class SendingTable {
    private static final String SENDING = "sending";
    private static final String SENT = "sent";

    private SendingTable() {}

    /** An article on its way. */
    record UnderWay(long article, String edition, String storyKey, String message, Instant endsAt) {}

    static void begin(DSLContext sql, UnderWay sending, int total) {
        sql.insertInto(PUSH_SENDING)
                .set(PUSH_SENDING.ARTICLE, sending.article())
                .set(PUSH_SENDING.EDITION, sending.edition())
                .set(PUSH_SENDING.STORY_KEY, sending.storyKey())
                .set(PUSH_SENDING.STATE, SENDING)
                .set(PUSH_SENDING.MESSAGE, sending.message())
                .set(PUSH_SENDING.ENDS_AT, sending.endsAt().toEpochMilli())
                .set(PUSH_SENDING.WALKED, "")
                .set(PUSH_SENDING.TOTAL, total)
                .set(PUSH_SENDING.SENT, 0)
                .set(PUSH_SENDING.GONE, 0)
                .set(PUSH_SENDING.FAILED, 0)
                .set(PUSH_SENDING.HOLDER, "")
                .set(PUSH_SENDING.HELD_UNTIL, 0L)
                .execute();
    }

    static Optional<Progress> progress(DSLContext sql, long article) {
        return sql.selectFrom(PUSH_SENDING)
                .where(PUSH_SENDING.ARTICLE.eq(article))
                .fetchOptional(row -> new Progress(
                        row.get(PUSH_SENDING.STATE).equals(SENT),
                        row.get(PUSH_SENDING.TOTAL),
                        row.get(PUSH_SENDING.SENT),
                        row.get(PUSH_SENDING.GONE),
                        row.get(PUSH_SENDING.FAILED)));
    }

    static List<UnderWay> underWay(DSLContext sql) {
        return sql.selectFrom(PUSH_SENDING)
                .where(PUSH_SENDING.STATE.eq(SENDING))
                .orderBy(PUSH_SENDING.ENDS_AT)
                .fetch(row -> new UnderWay(
                        row.get(PUSH_SENDING.ARTICLE),
                        row.get(PUSH_SENDING.EDITION),
                        row.get(PUSH_SENDING.STORY_KEY),
                        row.get(PUSH_SENDING.MESSAGE),
                        Instant.ofEpochMilli(row.get(PUSH_SENDING.ENDS_AT))));
    }

    /** Takes hold of it, or keeps it; how far it is. Empty: another process has it, or it is over. */
    static Optional<String> hold(DSLContext sql, long article, String holder, Instant now, Instant until) {
        var held = sql.update(PUSH_SENDING)
                .set(PUSH_SENDING.HOLDER, holder)
                .set(PUSH_SENDING.HELD_UNTIL, until.toEpochMilli())
                .where(
                        PUSH_SENDING.ARTICLE.eq(article),
                        PUSH_SENDING.STATE.eq(SENDING),
                        PUSH_SENDING.HOLDER.eq(holder).or(PUSH_SENDING.HELD_UNTIL.le(now.toEpochMilli())))
                .execute();
        return held == 0
                ? Optional.empty()
                : sql.select(PUSH_SENDING.WALKED)
                        .from(PUSH_SENDING)
                        .where(PUSH_SENDING.ARTICLE.eq(article))
                        .fetchOptional(PUSH_SENDING.WALKED);
    }

    static void letGo(DSLContext sql, String holder) {
        sql.update(PUSH_SENDING)
                .set(PUSH_SENDING.HELD_UNTIL, 0L)
                .where(PUSH_SENDING.STATE.eq(SENDING), PUSH_SENDING.HOLDER.eq(holder))
                .execute();
    }

    static void walked(DSLContext sql, long article, String hash) {
        sql.update(PUSH_SENDING)
                .set(PUSH_SENDING.WALKED, hash)
                .where(PUSH_SENDING.ARTICLE.eq(article))
                .execute();
    }

    static void count(DSLContext sql, long article, int sent, int gone, int failed) {
        sql.update(PUSH_SENDING)
                .set(PUSH_SENDING.SENT, PUSH_SENDING.SENT.plus(sent))
                .set(PUSH_SENDING.GONE, PUSH_SENDING.GONE.plus(gone))
                .set(PUSH_SENDING.FAILED, PUSH_SENDING.FAILED.plus(failed))
                .where(PUSH_SENDING.ARTICLE.eq(article))
                .execute();
    }

    /** Of what is over stays that it was sent, and to how many. */
    static void over(DSLContext sql, long article) {
        sql.update(PUSH_SENDING)
                .set(PUSH_SENDING.STATE, SENT)
                .set(PUSH_SENDING.MESSAGE, "")
                .set(PUSH_SENDING.WALKED, "")
                .set(PUSH_SENDING.HOLDER, "")
                .where(PUSH_SENDING.ARTICLE.eq(article))
                .execute();
    }
}
