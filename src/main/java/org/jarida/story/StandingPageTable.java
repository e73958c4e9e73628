package org.jarida.story;

import static org.jarida.base.schema.Tables.STANDING_PAGE;
import static org.jarida.base.schema.Tables.STANDING_PAGE_TEXT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectOnConditionStep;

final class StandingPageTable {
    private StandingPageTable() {}

    static Optional<StandingPage> find(DSLContext sql, String edition, String slug) {
        return published(sql)
                .and(STANDING_PAGE_TEXT.EDITION.eq(edition))
                .and(STANDING_PAGE_TEXT.SLUG.eq(slug))
                .fetchOptional(StandingPageTable::page);
    }

    static List<StandingPage> ofKey(DSLContext sql, String key) {
        return published(sql).and(STANDING_PAGE.PAGE_KEY.eq(key)).fetch(StandingPageTable::page);
    }

    static Optional<StandingPages.Written> written(DSLContext sql, String key, String edition) {
        return all(sql).where(STANDING_PAGE.PAGE_KEY.eq(key))
                .and(STANDING_PAGE_TEXT.EDITION.eq(edition))
                .fetchOptional(row -> new StandingPages.Written(page(row), row.get(STANDING_PAGE_TEXT.PUBLISHED) == 1));
    }

    static List<StandingPages.Whole> whole(DSLContext sql) {
        var texts = new HashMap<Long, Map<String, StandingPages.Written>>();
        all(sql).forEach(row -> texts.computeIfAbsent(row.get(STANDING_PAGE.ID), id -> new HashMap<>())
                .put(
                        row.get(STANDING_PAGE_TEXT.EDITION),
                        new StandingPages.Written(page(row), row.get(STANDING_PAGE_TEXT.PUBLISHED) == 1)));
        return sql.selectFrom(STANDING_PAGE)
                .orderBy(STANDING_PAGE.POSITION, STANDING_PAGE.ID)
                .fetch(row -> new StandingPages.Whole(
                        row.get(STANDING_PAGE.ID),
                        row.get(STANDING_PAGE.PAGE_KEY),
                        texts.getOrDefault(row.get(STANDING_PAGE.ID), Map.of())));
    }

    static List<StandingPage> all(DSLContext sql, String edition) {
        return published(sql)
                .and(STANDING_PAGE_TEXT.EDITION.eq(edition))
                .orderBy(STANDING_PAGE.POSITION, STANDING_PAGE.ID)
                .fetch(StandingPageTable::page);
    }

    static Optional<Long> idOf(DSLContext sql, String key) {
        return sql.select(STANDING_PAGE.ID)
                .from(STANDING_PAGE)
                .where(STANDING_PAGE.PAGE_KEY.eq(key))
                .fetchOptional(STANDING_PAGE.ID);
    }

    static boolean taken(DSLContext sql, String edition, String slug, long exceptPage) {
        return sql.fetchExists(
                STANDING_PAGE_TEXT,
                STANDING_PAGE_TEXT.EDITION.eq(edition),
                STANDING_PAGE_TEXT.SLUG.eq(slug),
                STANDING_PAGE_TEXT.PAGE.ne(exceptPage));
    }

    static void save(DSLContext sql, long id, String key, int position) {
        sql.insertInto(STANDING_PAGE)
                .set(STANDING_PAGE.ID, id)
                .set(STANDING_PAGE.PAGE_KEY, key)
                .set(STANDING_PAGE.POSITION, position)
                .onConflict(STANDING_PAGE.ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    static void text(DSLContext sql, StandingPage page, boolean published) {
        sql.insertInto(STANDING_PAGE_TEXT)
                .set(STANDING_PAGE_TEXT.PAGE, page.id())
                .set(STANDING_PAGE_TEXT.EDITION, page.edition())
                .set(STANDING_PAGE_TEXT.TITLE, page.title())
                .set(STANDING_PAGE_TEXT.SLUG, page.slug())
                .set(STANDING_PAGE_TEXT.DESCRIPTION, page.description())
                .set(STANDING_PAGE_TEXT.BODY, page.body().json())
                .set(STANDING_PAGE_TEXT.PUBLISHED, published ? 1 : 0)
                .set(STANDING_PAGE_TEXT.IN_MENU, page.inMenu() ? 1 : 0)
                .onConflict(STANDING_PAGE_TEXT.PAGE, STANDING_PAGE_TEXT.EDITION)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private static SelectConditionStep<Record> published(DSLContext sql) {
        return all(sql).where(STANDING_PAGE_TEXT.PUBLISHED.eq(1));
    }

    private static SelectOnConditionStep<Record> all(DSLContext sql) {
        return sql.select()
                .from(STANDING_PAGE_TEXT)
                .join(STANDING_PAGE)
                .on(STANDING_PAGE.ID.eq(STANDING_PAGE_TEXT.PAGE));
    }

    private static StandingPage page(Record row) {
        return new StandingPage(
                row.get(STANDING_PAGE.ID),
                row.get(STANDING_PAGE.PAGE_KEY),
                row.get(STANDING_PAGE_TEXT.EDITION),
                row.get(STANDING_PAGE_TEXT.TITLE),
                row.get(STANDING_PAGE_TEXT.SLUG),
                row.get(STANDING_PAGE_TEXT.DESCRIPTION),
                Body.ofJson(row.get(STANDING_PAGE_TEXT.BODY)),
                row.get(STANDING_PAGE_TEXT.IN_MENU) == 1);
    }
}
