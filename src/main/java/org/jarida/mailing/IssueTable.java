package org.jarida.mailing;

import static org.jarida.base.schema.Tables.LETTER_DELIVERY;
import static org.jarida.base.schema.Tables.LETTER_ISSUE;
import static org.jarida.base.schema.Tables.LETTER_ISSUE_STORY;
import static org.jarida.base.schema.Tables.LETTER_RHYTHM;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jarida.base.Rows;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

final class IssueTable {
    private IssueTable() {}

    static void add(DSLContext sql, Issue issue) {
        sql.insertInto(LETTER_ISSUE)
                .set(LETTER_ISSUE.ID, issue.id())
                .set(LETTER_ISSUE.EDITION, issue.edition())
                .set(LETTER_ISSUE.OCCASION, issue.occasion().word())
                .set(LETTER_ISSUE.STATE, issue.state().word())
                .set(LETTER_ISSUE.VERSION, issue.version())
                .set(LETTER_ISSUE.OPENING, issue.opening())
                .set(LETTER_ISSUE.SINCE_AT, issue.since().toEpochMilli())
                .set(LETTER_ISSUE.LAST_SUBSCRIPTION, 0L)
                .set(LETTER_ISSUE.WALKED, 0L)
                .set(LETTER_ISSUE.TOTAL, 0)
                .set(LETTER_ISSUE.SENT, 0)
                .set(LETTER_ISSUE.SKIPPED, 0)
                .set(LETTER_ISSUE.REFUSED, 0)
                .set(LETTER_ISSUE.FAILED, 0)
                .set(LETTER_ISSUE.HELD_UNTIL, 0L)
                .execute();
        stories(sql, issue.id(), issue.stories());
    }

    private static void stories(DSLContext sql, long issue, List<Long> stories) {
        var rows = new Rows(
                sql,
                sql.insertInto(LETTER_ISSUE_STORY)
                        .columns(LETTER_ISSUE_STORY.ISSUE, LETTER_ISSUE_STORY.POSITION, LETTER_ISSUE_STORY.STORY)
                        .values((Long) null, null, null));
        for (var i = 0; i < stories.size(); i++) {
            rows.add(issue, i, stories.get(i));
        }
        rows.write();
    }

    static Optional<Issue> find(DSLContext sql, long id) {
        return sql.selectFrom(LETTER_ISSUE).where(LETTER_ISSUE.ID.eq(id)).fetchOptional(row -> read(sql, row));
    }

    /** The newest first. */
    static List<Issue> of(DSLContext sql, String edition, int limit) {
        return sql.selectFrom(LETTER_ISSUE)
                .where(LETTER_ISSUE.EDITION.eq(edition))
                .orderBy(LETTER_ISSUE.ID.desc())
                .limit(limit)
                .fetch(row -> read(sql, row));
    }

    static List<Issue> in(DSLContext sql, Issue.State state) {
        return sql.selectFrom(LETTER_ISSUE)
                .where(LETTER_ISSUE.STATE.eq(state.word()))
                .orderBy(LETTER_ISSUE.ID)
                .fetch(row -> read(sql, row));
    }

    /** Up to when the last such letter told what is new. */
    static Optional<Instant> lastUntil(DSLContext sql, String edition, Occasion occasion) {
        return sql.select(LETTER_ISSUE.UNTIL_AT)
                .from(LETTER_ISSUE)
                .where(
                        LETTER_ISSUE.EDITION.eq(edition),
                        LETTER_ISSUE.OCCASION.eq(occasion.word()),
                        LETTER_ISSUE.UNTIL_AT.isNotNull())
                .orderBy(LETTER_ISSUE.UNTIL_AT.desc())
                .limit(1)
                .fetchOptional(LETTER_ISSUE.UNTIL_AT)
                .map(Instant::ofEpochMilli);
    }

    private static Issue read(DSLContext sql, Record row) {
        var id = row.get(LETTER_ISSUE.ID);
        return new Issue(
                id,
                row.get(LETTER_ISSUE.EDITION),
                Occasion.valueOf(row.get(LETTER_ISSUE.OCCASION).toUpperCase(Locale.ROOT)),
                Issue.State.valueOf(row.get(LETTER_ISSUE.STATE).toUpperCase(Locale.ROOT)),
                row.get(LETTER_ISSUE.VERSION),
                row.get(LETTER_ISSUE.OPENING),
                sql.select(LETTER_ISSUE_STORY.STORY)
                        .from(LETTER_ISSUE_STORY)
                        .where(LETTER_ISSUE_STORY.ISSUE.eq(id))
                        .orderBy(LETTER_ISSUE_STORY.POSITION)
                        .fetch(LETTER_ISSUE_STORY.STORY),
                Instant.ofEpochMilli(row.get(LETTER_ISSUE.SINCE_AT)),
                moment(row.get(LETTER_ISSUE.UNTIL_AT)),
                moment(row.get(LETTER_ISSUE.SEND_AT)),
                new Issue.Progress(
                        row.get(LETTER_ISSUE.TOTAL),
                        row.get(LETTER_ISSUE.SENT),
                        row.get(LETTER_ISSUE.SKIPPED),
                        row.get(LETTER_ISSUE.REFUSED),
                        row.get(LETTER_ISSUE.FAILED)));
    }

    private static @Nullable Instant moment(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    // ---- Changing

    /** False: somebody was quicker. */
    static boolean advance(DSLContext sql, long id, long version) {
        return sql.update(LETTER_ISSUE)
                        .set(LETTER_ISSUE.VERSION, version + 1)
                        .where(LETTER_ISSUE.ID.eq(id), LETTER_ISSUE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    static void say(DSLContext sql, long id, String opening, List<Long> stories) {
        sql.update(LETTER_ISSUE)
                .set(LETTER_ISSUE.OPENING, opening)
                .where(LETTER_ISSUE.ID.eq(id))
                .execute();
        sql.deleteFrom(LETTER_ISSUE_STORY)
                .where(LETTER_ISSUE_STORY.ISSUE.eq(id))
                .execute();
        stories(sql, id, stories);
    }

    static void state(DSLContext sql, long id, Issue.State state, @Nullable Instant sendAt) {
        sql.update(LETTER_ISSUE)
                .set(LETTER_ISSUE.STATE, state.word())
                .set(LETTER_ISSUE.SEND_AT, sendAt == null ? null : sendAt.toEpochMilli())
                .set(LETTER_ISSUE.HELD_UNTIL, 0L)
                .where(LETTER_ISSUE.ID.eq(id))
                .execute();
    }

    static void begin(DSLContext sql, Issue issue, Instant now) {
        sql.update(LETTER_ISSUE)
                .set(LETTER_ISSUE.UNTIL_AT, now.toEpochMilli())
                .set(LETTER_ISSUE.LAST_SUBSCRIPTION, SubscriptionTable.last(sql))
                .set(LETTER_ISSUE.TOTAL, SubscriptionTable.count(sql, issue.edition(), issue.occasion()))
                .where(LETTER_ISSUE.ID.eq(issue.id()))
                .execute();
    }

    static void remove(DSLContext sql, long id) {
        sql.deleteFrom(LETTER_ISSUE_STORY)
                .where(LETTER_ISSUE_STORY.ISSUE.eq(id))
                .execute();
        sql.deleteFrom(LETTER_DELIVERY).where(LETTER_DELIVERY.ISSUE.eq(id)).execute();
        sql.deleteFrom(LETTER_ISSUE).where(LETTER_ISSUE.ID.eq(id)).execute();
    }

    // ---- Sending

    /** How far an issue is walked, and how far it is to be. */
    record Walk(long walked, long last) {}

    /** Takes hold of an issue that is sent, or keeps it; empty: another process has it, or it is not sent now. */
    static Optional<Walk> hold(DSLContext sql, long id, String holder, Instant now, Instant until) {
        var held = sql.update(LETTER_ISSUE)
                .set(LETTER_ISSUE.HOLDER, holder)
                .set(LETTER_ISSUE.HELD_UNTIL, until.toEpochMilli())
                .where(
                        LETTER_ISSUE.ID.eq(id),
                        LETTER_ISSUE.STATE.eq(Issue.State.SENDING.word()),
                        LETTER_ISSUE.HOLDER.eq(holder).or(LETTER_ISSUE.HELD_UNTIL.le(now.toEpochMilli())))
                .execute();
        return held == 0
                ? Optional.empty()
                : sql.select(LETTER_ISSUE.WALKED, LETTER_ISSUE.LAST_SUBSCRIPTION)
                        .from(LETTER_ISSUE)
                        .where(LETTER_ISSUE.ID.eq(id))
                        .fetchOptional(row -> new Walk(row.value1(), row.value2()));
    }

    static void letGo(DSLContext sql, String holder) {
        sql.update(LETTER_ISSUE)
                .set(LETTER_ISSUE.HELD_UNTIL, 0L)
                .where(LETTER_ISSUE.STATE.eq(Issue.State.SENDING.word()), LETTER_ISSUE.HOLDER.eq(holder))
                .execute();
    }

    static void walked(DSLContext sql, long id, long walked) {
        sql.update(LETTER_ISSUE)
                .set(LETTER_ISSUE.WALKED, walked)
                .where(LETTER_ISSUE.ID.eq(id))
                .execute();
    }

    static void count(DSLContext sql, long id, Issue.Progress more) {
        sql.update(LETTER_ISSUE)
                .set(LETTER_ISSUE.SENT, LETTER_ISSUE.SENT.plus(more.sent()))
                .set(LETTER_ISSUE.SKIPPED, LETTER_ISSUE.SKIPPED.plus(more.skipped()))
                .set(LETTER_ISSUE.REFUSED, LETTER_ISSUE.REFUSED.plus(more.refused()))
                .set(LETTER_ISSUE.FAILED, LETTER_ISSUE.FAILED.plus(more.failed()))
                .where(LETTER_ISSUE.ID.eq(id))
                .execute();
    }

    // ---- By itself

    static Optional<Integer> rhythm(DSLContext sql, String edition) {
        return sql.select(LETTER_RHYTHM.MINUTE)
                .from(LETTER_RHYTHM)
                .where(LETTER_RHYTHM.EDITION.eq(edition))
                .fetchOptional(LETTER_RHYTHM.MINUTE);
    }

    static void rhythm(DSLContext sql, String edition, @Nullable Integer minute, long today) {
        sql.deleteFrom(LETTER_RHYTHM).where(LETTER_RHYTHM.EDITION.eq(edition)).execute();
        if (minute != null) {
            sql.insertInto(LETTER_RHYTHM)
                    .set(LETTER_RHYTHM.EDITION, edition)
                    .set(LETTER_RHYTHM.MINUTE, minute)
                    .set(LETTER_RHYTHM.LAST_DAY, today)
                    .execute();
        }
    }

    /** True once a day. */
    static boolean takeDay(DSLContext sql, String edition, long today) {
        return sql.update(LETTER_RHYTHM)
                        .set(LETTER_RHYTHM.LAST_DAY, today)
                        .where(LETTER_RHYTHM.EDITION.eq(edition), LETTER_RHYTHM.LAST_DAY.lt(today))
                        .execute()
                == 1;
    }
}
