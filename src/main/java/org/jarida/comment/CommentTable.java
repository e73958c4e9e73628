package org.jarida.comment;

import static org.jarida.base.schema.Tables.COMMENT;
import static org.jarida.base.schema.Tables.UNCOMMENTED;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

final class CommentTable {
    private CommentTable() {}

    static Optional<Comment> find(DSLContext sql, String key) {
        return sql.selectFrom(COMMENT).where(COMMENT.COMMENT_KEY.eq(key)).fetchOptional(CommentTable::comment);
    }

    /** What readers see below an article, thread by thread. */
    static List<Comment> shown(DSLContext sql, String edition, String storyKey, Discussion.Place after, int limit) {
        return sql.selectFrom(COMMENT)
                .where(
                        below(edition, storyKey),
                        COMMENT.STATE.eq(Comment.State.SHOWN.word()),
                        row(COMMENT.THREAD, COMMENT.NUMBER).gt(after.thread(), after.number()))
                .orderBy(COMMENT.THREAD, COMMENT.NUMBER)
                .limit(limit)
                .fetch(CommentTable::comment);
    }

    private static Condition below(String edition, String storyKey) {
        return COMMENT.EDITION.eq(edition).and(COMMENT.STORY_KEY.eq(storyKey));
    }

    static int last(DSLContext sql, String edition, String storyKey) {
        return sql.select(max(COMMENT.NUMBER))
                .from(COMMENT)
                .where(below(edition, storyKey))
                .fetchOptional(0, Integer.class)
                .orElse(0);
    }

    /** Whether it was said before: below this article, or, if it is long, anywhere. */
    static boolean isSaid(DSLContext sql, String edition, String storyKey, String digest, boolean anywhere) {
        var said = COMMENT.DIGEST.eq(digest);
        return sql.fetchExists(COMMENT, anywhere ? said : said.and(below(edition, storyKey)));
    }

    static void add(DSLContext sql, Comment comment, String digest, long today) {
        sql.insertInto(COMMENT)
                .set(COMMENT.COMMENT_KEY, comment.key())
                .set(COMMENT.EDITION, comment.edition())
                .set(COMMENT.STORY_KEY, comment.storyKey())
                .set(COMMENT.NUMBER, comment.number())
                .set(COMMENT.THREAD, comment.thread())
                .set(COMMENT.PEN_NAME, comment.penName())
                .set(COMMENT.CONTENT, comment.text())
                .set(COMMENT.DIGEST, digest)
                .set(COMMENT.STATE, comment.state().word())
                .set(COMMENT.WRITTEN_AT, comment.writtenAt().toEpochMilli())
                .set(COMMENT.DECIDED_ON, today)
                .set(COMMENT.REPORTS, comment.reports())
                .set(COMMENT.KEPT, comment.kept() ? 1 : 0)
                .set(COMMENT.BY_NEWSROOM, comment.byNewsroom() ? 1 : 0)
                .set(COMMENT.READER, comment.reader())
                .execute();
    }

    static void decide(DSLContext sql, String key, Comment.State state, boolean kept, long today) {
        sql.update(COMMENT)
                .set(COMMENT.STATE, state.word())
                .set(COMMENT.KEPT, kept ? 1 : 0)
                .set(COMMENT.REPORTS, 0)
                .set(COMMENT.DECIDED_ON, today)
                .where(COMMENT.COMMENT_KEY.eq(key))
                .execute();
    }

    static void report(DSLContext sql, String key, int reports, Comment.State state) {
        sql.update(COMMENT)
                .set(COMMENT.REPORTS, reports)
                .set(COMMENT.STATE, state.word())
                .where(COMMENT.COMMENT_KEY.eq(key))
                .execute();
    }

    /** For the desk. What is to be decided stands in the order it came, all else the newest first. */
    static List<Comment> search(DSLContext sql, Collection<String> editions, Heap heap, int from, int limit) {
        var wanted = switch (heap) {
            case OPEN -> COMMENT.STATE.eq(Comment.State.WAITING.word()).or(COMMENT.REPORTS.gt(0));
            case SHOWN -> COMMENT.STATE.eq(Comment.State.SHOWN.word());
            case HIDDEN -> COMMENT.STATE.eq(Comment.State.HIDDEN.word());
            case REFUSED -> COMMENT.STATE.eq(Comment.State.REFUSED.word());
        };
        var oldestFirst = heap == Heap.OPEN;
        var time = COMMENT.WRITTEN_AT;
        var number = COMMENT.NUMBER;
        return sql.selectFrom(COMMENT)
                .where(COMMENT.EDITION.in(editions), wanted)
                .orderBy(
                        oldestFirst ? time.asc() : time.desc(),
                        oldestFirst ? number.asc() : number.desc(),
                        COMMENT.COMMENT_KEY.asc())
                .limit(limit)
                .offset(from)
                .fetch(CommentTable::comment);
    }

    static List<Comment> of(DSLContext sql, long reader) {
        return sql.selectFrom(COMMENT)
                .where(COMMENT.READER.eq(reader))
                .orderBy(COMMENT.WRITTEN_AT.desc(), COMMENT.NUMBER.desc())
                .fetch(CommentTable::comment);
    }

    static void remove(DSLContext sql, String key) {
        sql.deleteFrom(COMMENT).where(COMMENT.COMMENT_KEY.eq(key)).execute();
    }

    static int removeRefused(DSLContext sql, long before) {
        return sql.deleteFrom(COMMENT)
                .where(COMMENT.STATE.eq(Comment.State.REFUSED.word()), COMMENT.DECIDED_ON.lt(before))
                .execute();
    }

    static boolean isOff(DSLContext sql, String edition, String storyKey) {
        return sql.fetchExists(UNCOMMENTED, UNCOMMENTED.EDITION.eq(edition), UNCOMMENTED.STORY_KEY.eq(storyKey));
    }

    static void off(DSLContext sql, String edition, String storyKey) {
        sql.insertInto(UNCOMMENTED)
                .set(UNCOMMENTED.EDITION, edition)
                .set(UNCOMMENTED.STORY_KEY, storyKey)
                .onConflictDoNothing()
                .execute();
    }

    static void on(DSLContext sql, String edition, String storyKey) {
        sql.deleteFrom(UNCOMMENTED)
                .where(UNCOMMENTED.EDITION.eq(edition), UNCOMMENTED.STORY_KEY.eq(storyKey))
                .execute();
    }

    private static Comment comment(Record row) {
        return new Comment(
                row.get(COMMENT.COMMENT_KEY),
                row.get(COMMENT.EDITION),
                row.get(COMMENT.STORY_KEY),
                row.get(COMMENT.NUMBER),
                row.get(COMMENT.THREAD),
                row.get(COMMENT.PEN_NAME),
                row.get(COMMENT.CONTENT),
                Comment.State.of(row.get(COMMENT.STATE)),
                Instant.ofEpochMilli(row.get(COMMENT.WRITTEN_AT)),
                row.get(COMMENT.REPORTS),
                row.get(COMMENT.KEPT) == 1,
                row.get(COMMENT.BY_NEWSROOM) == 1,
                row.get(COMMENT.READER));
    }
}
