package org.jarida.story;

import static org.jarida.base.schema.Tables.BYLINE;
import static org.jarida.base.schema.Tables.BYLINE_NAME;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jarida.edition.Name;
import org.jarida.language.Slug;
import org.jarida.language.Text;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

final class BylineTable {
    private BylineTable() {}

    /** @param chain the edition, then its lenders: a name counts where no nearer edition has one of its own */
    static Optional<Byline> find(DSLContext sql, List<String> chain, String slug) {
        for (var place = 0; place < chain.size(); place++) {
            var nearer = BYLINE_NAME.as("nearer");
            var found = select(sql)
                    .where(
                            BYLINE_NAME.EDITION.eq(chain.get(place)),
                            BYLINE_NAME.SLUG.eq(slug),
                            DSL.notExists(DSL.selectOne()
                                    .from(nearer)
                                    .where(
                                            nearer.BYLINE.eq(BYLINE_NAME.BYLINE),
                                            nearer.EDITION.in(chain.subList(0, place)))))
                    .fetchOptional(BylineTable::byline);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** As the edition calls it, or its nearest lender whose address for it is not taken. */
    static Optional<Byline> find(DSLContext sql, List<String> chain, long byline) {
        for (var place = 0; place < chain.size(); place++) {
            var nearer = BYLINE_NAME.as("nearer");
            var found = select(sql)
                    .where(
                            BYLINE_NAME.BYLINE.eq(byline),
                            BYLINE_NAME.EDITION.eq(chain.get(place)),
                            DSL.notExists(DSL.selectOne()
                                    .from(nearer)
                                    .where(
                                            nearer.SLUG.eq(BYLINE_NAME.SLUG),
                                            nearer.EDITION.in(chain.subList(0, place)))))
                    .fetchOptional(BylineTable::byline);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static Optional<Bylines.Written> written(DSLContext sql, long byline) {
        return sql.selectFrom(BYLINE)
                .where(BYLINE.ID.eq(byline))
                .fetchOptional(
                        row -> written(sql, row.get(BYLINE.ID), row.get(BYLINE.BYLINE_KEY), row.get(BYLINE.PICTURE)));
    }

    private static Bylines.Written written(DSLContext sql, long id, String key, @Nullable String picture) {
        var names = new HashMap<String, Bylines.Introduction>();
        sql.selectFrom(BYLINE_NAME)
                .where(BYLINE_NAME.BYLINE.eq(id))
                .forEach(row -> names.put(
                        row.get(BYLINE_NAME.EDITION),
                        new Bylines.Introduction(
                                new Name(row.get(BYLINE_NAME.NAME), new Slug(row.get(BYLINE_NAME.SLUG))),
                                row.get(BYLINE_NAME.BIOGRAPHY))));
        return new Bylines.Written(id, key, picture, names);
    }

    /** In the database's order of names, from behind one byline; with all of them when there is no such byline. */
    static List<Byline> search(DSLContext sql, String edition, String words, @Nullable Long after, int limit) {
        return select(sql)
                .where(
                        BYLINE_NAME.EDITION.eq(edition),
                        words.isEmpty()
                                ? DSL.noCondition()
                                : DSL.or(Text.spellings(words).stream()
                                        .map(BYLINE_NAME.NAME::contains)
                                        .toList()),
                        behind(sql, edition, after))
                .orderBy(BYLINE_NAME.NAME, BYLINE_NAME.BYLINE)
                .limit(limit)
                .fetch(BylineTable::byline);
    }

    private static Condition behind(DSLContext sql, String edition, @Nullable Long after) {
        var name = after == null
                ? null
                : sql.select(BYLINE_NAME.NAME)
                        .from(BYLINE_NAME)
                        .where(BYLINE_NAME.BYLINE.eq(after), BYLINE_NAME.EDITION.eq(edition))
                        .fetchOne(BYLINE_NAME.NAME);
        return name == null
                ? DSL.noCondition()
                : BYLINE_NAME.NAME.gt(name).or(BYLINE_NAME.NAME.eq(name).and(BYLINE_NAME.BYLINE.gt(after)));
    }

    /** Bylines that an edition has no name of its own for, the newest first. */
    static List<Bylines.Written> unnamed(DSLContext sql, String edition, @Nullable Long before, int limit) {
        var own = BYLINE_NAME.as("own");
        return sql.selectFrom(BYLINE)
                .where(
                        before == null ? DSL.noCondition() : BYLINE.ID.lt(before),
                        DSL.notExists(
                                DSL.selectOne().from(own).where(own.BYLINE.eq(BYLINE.ID), own.EDITION.eq(edition))))
                .orderBy(BYLINE.ID.desc())
                .limit(limit)
                .fetch(row -> written(sql, row.get(BYLINE.ID), row.get(BYLINE.BYLINE_KEY), row.get(BYLINE.PICTURE)));
    }

    /** What each of these editions itself calls bylines: by its code, then by their ids. */
    static Map<String, Map<Long, Name>> names(DSLContext sql, List<String> editions) {
        var names = new HashMap<String, Map<Long, Name>>();
        sql.select(BYLINE_NAME.EDITION, BYLINE_NAME.BYLINE, BYLINE_NAME.NAME, BYLINE_NAME.SLUG)
                .from(BYLINE_NAME)
                .where(BYLINE_NAME.EDITION.in(editions))
                .forEach(row -> names.computeIfAbsent(row.value1(), edition -> new HashMap<>())
                        .put(row.value2(), new Name(row.value3(), new Slug(row.value4()))));
        return names;
    }

    static List<Bylines.Called> called(DSLContext sql) {
        return sql.select(BYLINE_NAME.BYLINE, BYLINE_NAME.EDITION, BYLINE_NAME.NAME)
                .from(BYLINE_NAME)
                .orderBy(BYLINE_NAME.BYLINE, BYLINE_NAME.EDITION)
                .fetch(row -> new Bylines.Called(row.value1(), row.value2(), row.value3()));
    }

    static List<Long> showing(DSLContext sql, String media) {
        return sql.select(BYLINE.ID)
                .from(BYLINE)
                .where(BYLINE.PICTURE.eq(media))
                .orderBy(BYLINE.ID)
                .fetch(BYLINE.ID);
    }

    static Optional<Long> idOf(DSLContext sql, String key) {
        return sql.select(BYLINE.ID)
                .from(BYLINE)
                .where(BYLINE.BYLINE_KEY.eq(key))
                .fetchOptional(BYLINE.ID);
    }

    static String keyOf(DSLContext sql, long byline) {
        return sql.select(BYLINE.BYLINE_KEY)
                .from(BYLINE)
                .where(BYLINE.ID.eq(byline))
                .fetchSingle()
                .value1();
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

    static void unname(DSLContext sql, long byline, String edition) {
        sql.deleteFrom(BYLINE_NAME)
                .where(BYLINE_NAME.BYLINE.eq(byline), BYLINE_NAME.EDITION.eq(edition))
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
