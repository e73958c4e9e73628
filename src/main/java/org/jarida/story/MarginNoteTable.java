package org.jarida.story;

import static org.jarida.base.schema.Tables.MARGIN_NOTE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

final class MarginNoteTable {
    private MarginNoteTable() {}

    static void add(DSLContext sql, MarginNote note) {
        sql.insertInto(MARGIN_NOTE)
                .set(MARGIN_NOTE.ID, note.id())
                .set(MARGIN_NOTE.ARTICLE, note.article())
                .set(MARGIN_NOTE.ANSWERS, note.answers())
                .set(MARGIN_NOTE.BLOCK, note.block())
                .set(MARGIN_NOTE.ABOUT, note.about())
                .set(MARGIN_NOTE.SAID_AT, note.at().toEpochMilli())
                .set(MARGIN_NOTE.SAID_BY, note.by())
                .set(MARGIN_NOTE.CONTENT, note.text())
                .execute();
    }

    static MarginNote get(DSLContext sql, long id) {
        return sql.selectFrom(MARGIN_NOTE).where(MARGIN_NOTE.ID.eq(id)).fetchSingle(MarginNoteTable::note);
    }

    /** In the order in which they were said. */
    static List<MarginNote> on(DSLContext sql, long article) {
        return sql.selectFrom(MARGIN_NOTE)
                .where(MARGIN_NOTE.ARTICLE.eq(article))
                .orderBy(MARGIN_NOTE.ID)
                .fetch(MarginNoteTable::note);
    }

    /** How many threads nobody has resolved, of those of these articles that have any. */
    static Map<Long, Integer> unresolved(DSLContext sql, Collection<Long> articles) {
        var count = DSL.count();
        return sql.select(MARGIN_NOTE.ARTICLE, count)
                .from(MARGIN_NOTE)
                .where(MARGIN_NOTE.ARTICLE.in(articles), MARGIN_NOTE.ANSWERS.isNull(), MARGIN_NOTE.RESOLVED_AT.isNull())
                .groupBy(MARGIN_NOTE.ARTICLE)
                .fetchMap(MARGIN_NOTE.ARTICLE, count);
    }

    static void resolve(DSLContext sql, long id, MarginNote.@Nullable Resolution resolved) {
        sql.update(MARGIN_NOTE)
                .set(MARGIN_NOTE.RESOLVED_BY, resolved == null ? null : resolved.by())
                .set(
                        MARGIN_NOTE.RESOLVED_AT,
                        resolved == null ? null : resolved.at().toEpochMilli())
                .where(MARGIN_NOTE.ID.eq(id))
                .execute();
    }

    private static MarginNote note(Record row) {
        var by = row.get(MARGIN_NOTE.RESOLVED_BY);
        var at = row.get(MARGIN_NOTE.RESOLVED_AT);
        return new MarginNote(
                row.get(MARGIN_NOTE.ID),
                row.get(MARGIN_NOTE.ARTICLE),
                row.get(MARGIN_NOTE.ANSWERS),
                row.get(MARGIN_NOTE.BLOCK),
                row.get(MARGIN_NOTE.ABOUT),
                Instant.ofEpochMilli(row.get(MARGIN_NOTE.SAID_AT)),
                row.get(MARGIN_NOTE.SAID_BY),
                row.get(MARGIN_NOTE.CONTENT),
                by == null || at == null ? null : new MarginNote.Resolution(by, Instant.ofEpochMilli(at)));
    }
}
