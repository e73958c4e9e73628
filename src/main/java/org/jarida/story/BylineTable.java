package org.jarida.story;

import static org.jarida.base.schema.Tables.BYLINE;
import static org.jarida.base.schema.Tables.BYLINE_NAME;

import java.util.Optional;
import org.jarida.edition.Name;
import org.jarida.language.Slug;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;

final class BylineTable {
    private BylineTable() {}

    static Optional<Byline> find(DSLContext sql, String edition, String slug) {
        return select(sql)
                .where(BYLINE_NAME.EDITION.eq(edition), BYLINE_NAME.SLUG.eq(slug))
                .fetchOptional(BylineTable::byline);
    }

    static Optional<Byline> find(DSLContext sql, String edition, long byline) {
        return select(sql)
                .where(BYLINE_NAME.BYLINE.eq(byline), BYLINE_NAME.EDITION.eq(edition))
                .fetchOptional(BylineTable::byline);
    }

    static Optional<Long> idOf(DSLContext sql, String key) {
        return sql.select(BYLINE.ID)
                .from(BYLINE)
                .where(BYLINE.BYLINE_KEY.eq(key))
                .fetchOptional(BYLINE.ID);
    }

    static void save(DSLContext sql, long id, String key, @Nullable String picture) {
        sql.insertInto(BYLINE)
                .set(BYLINE.ID, id)
                .set(BYLINE.BYLINE_KEY, key)
                .set(BYLINE.PICTURE, picture)
                .onConflict(BYLINE.ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    static void name(DSLContext sql, long byline, String edition, Name name, String biography) {
        sql.insertInto(BYLINE_NAME)
                .set(BYLINE_NAME.BYLINE, byline)
                .set(BYLINE_NAME.EDITION, edition)
                .set(BYLINE_NAME.NAME, name.name())
                .set(BYLINE_NAME.SLUG, name.slug().text())
                .set(BYLINE_NAME.BIOGRAPHY, biography)
                .onConflict(BYLINE_NAME.BYLINE, BYLINE_NAME.EDITION)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    static boolean taken(DSLContext sql, String edition, Slug slug, long exceptByline) {
        return sql.fetchExists(
                BYLINE_NAME,
                BYLINE_NAME.EDITION.eq(edition),
                BYLINE_NAME.SLUG.eq(slug.text()),
                BYLINE_NAME.BYLINE.ne(exceptByline));
    }

    private static SelectOnConditionStep<Record> select(DSLContext sql) {
        return sql.select().from(BYLINE_NAME).join(BYLINE).on(BYLINE.ID.eq(BYLINE_NAME.BYLINE));
    }

    private static Byline byline(Record row) {
        return new Byline(
                row.get(BYLINE.ID),
                row.get(BYLINE.BYLINE_KEY),
                row.get(BYLINE.PICTURE),
                row.get(BYLINE_NAME.NAME),
                row.get(BYLINE_NAME.SLUG),
                row.get(BYLINE_NAME.BIOGRAPHY));
    }
}
