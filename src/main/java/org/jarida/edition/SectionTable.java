package org.jarida.edition;

import static org.jarida.base.schema.Tables.SECTION;
import static org.jarida.base.schema.Tables.SECTION_NAME;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jarida.language.Slug;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

final class SectionTable {
    private record Row(long id, long parent, String key, String name, String slug, String description) {}

    private SectionTable() {}

    static SectionTree tree(DSLContext sql, String edition) {
        var rows = sql
                .select()
                .from(SECTION)
                .join(SECTION_NAME)
                .on(SECTION_NAME.SECTION.eq(SECTION.ID))
                .where(SECTION_NAME.EDITION.eq(edition))
                .orderBy(SECTION.POSITION, SECTION.ID)
                .fetch(row -> new Row(
                        row.get(SECTION.ID),
                        row.get(SECTION.PARENT) == null ? 0 : row.get(SECTION.PARENT),
                        row.get(SECTION.SECTION_KEY),
                        row.get(SECTION_NAME.NAME),
                        row.get(SECTION_NAME.SLUG),
                        row.get(SECTION_NAME.DESCRIPTION)))
                .stream()
                .collect(Collectors.groupingBy(Row::parent));
        return new SectionTree(below(0, rows));
    }

    private static List<Section> below(long parent, Map<Long, List<Row>> rows) {
        var sections = new ArrayList<Section>();
        for (var row : rows.getOrDefault(parent, List.of())) {
            sections.add(
                    new Section(row.id(), row.key(), row.name(), row.slug(), row.description(), below(row.id(), rows)));
        }
        return sections;
    }

    static Optional<Long> idOf(DSLContext sql, String key) {
        return sql.select(SECTION.ID)
                .from(SECTION)
                .where(SECTION.SECTION_KEY.eq(key))
                .fetchOptional(SECTION.ID);
    }

    /** The section and those above it, nearest first. */
    static List<Long> lineage(DSLContext sql, long section) {
        var lineage = new ArrayList<Long>();
        for (@Nullable Long id = section; id != null && lineage.size() < 10; ) {
            lineage.add(id);
            id = sql.select(SECTION.PARENT)
                    .from(SECTION)
                    .where(SECTION.ID.eq(id))
                    .fetchOne(SECTION.PARENT);
        }
        return lineage;
    }

    static String keyOf(DSLContext sql, long section) {
        return sql.select(SECTION.SECTION_KEY)
                .from(SECTION)
                .where(SECTION.ID.eq(section))
                .fetchSingle()
                .value1();
    }

    static void save(DSLContext sql, long id, String key, @Nullable Long parent, int position) {
        sql.insertInto(SECTION)
                .set(SECTION.ID, id)
                .set(SECTION.SECTION_KEY, key)
                .set(SECTION.PARENT, parent)
                .set(SECTION.POSITION, position)
                .onConflict(SECTION.ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    static void name(DSLContext sql, long section, String edition, Name name, String description) {
        sql.insertInto(SECTION_NAME)
                .set(SECTION_NAME.SECTION, section)
                .set(SECTION_NAME.EDITION, edition)
                .set(SECTION_NAME.NAME, name.name())
                .set(SECTION_NAME.SLUG, name.slug().text())
                .set(SECTION_NAME.DESCRIPTION, description)
                .onConflict(SECTION_NAME.SECTION, SECTION_NAME.EDITION)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    static boolean taken(DSLContext sql, String edition, Slug slug, long exceptSection) {
        return sql.fetchExists(
                SECTION_NAME,
                SECTION_NAME.EDITION.eq(edition),
                SECTION_NAME.SLUG.eq(slug.text()),
                SECTION_NAME.SECTION.ne(exceptSection));
    }
}
