package org.jarida.story;

import static org.jarida.base.schema.Tables.PREVIEW;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

final class PreviewTable {
    private PreviewTable() {}

    static void add(DSLContext sql, Preview preview, String hash) {
        sql.insertInto(PREVIEW)
                .set(PREVIEW.ID, preview.id())
                .set(PREVIEW.ARTICLE, preview.article())
                .set(PREVIEW.HASH, hash)
                .set(PREVIEW.MADE_AT, preview.madeAt().toEpochMilli())
                .set(PREVIEW.MADE_BY, preview.by())
                .set(PREVIEW.EXPIRES_AT, preview.expiresAt().toEpochMilli())
                .execute();
    }

    static Optional<Preview> find(DSLContext sql, long id) {
        return sql.selectFrom(PREVIEW).where(PREVIEW.ID.eq(id)).fetchOptional(PreviewTable::preview);
    }

    static Optional<Preview> open(DSLContext sql, String hash, Instant now) {
        return sql.selectFrom(PREVIEW)
                .where(PREVIEW.HASH.eq(hash), PREVIEW.EXPIRES_AT.gt(now.toEpochMilli()))
                .fetchOptional(PreviewTable::preview);
    }

    static List<Preview> of(DSLContext sql, long article, Instant now) {
        return sql.selectFrom(PREVIEW)
                .where(PREVIEW.ARTICLE.eq(article), PREVIEW.EXPIRES_AT.gt(now.toEpochMilli()))
                .orderBy(PREVIEW.ID.desc())
                .fetch(PreviewTable::preview);
    }

    static void end(DSLContext sql, long id) {
        sql.deleteFrom(PREVIEW).where(PREVIEW.ID.eq(id)).execute();
    }

    static void endAll(DSLContext sql, long article) {
        sql.deleteFrom(PREVIEW).where(PREVIEW.ARTICLE.eq(article)).execute();
    }

    static void forgetExpired(DSLContext sql, Instant now) {
        sql.deleteFrom(PREVIEW).where(PREVIEW.EXPIRES_AT.le(now.toEpochMilli())).execute();
    }

    private static Preview preview(Record row) {
        return new Preview(
                row.get(PREVIEW.ID),
                row.get(PREVIEW.ARTICLE),
                row.get(PREVIEW.MADE_BY),
                Instant.ofEpochMilli(row.get(PREVIEW.MADE_AT)),
                Instant.ofEpochMilli(row.get(PREVIEW.EXPIRES_AT)));
    }
}
