package org.jarida.edition;

import static org.jarida.base.schema.Tables.SECTION;
import static org.jarida.base.schema.Tables.SECTION_ABSENCE;
import static org.jarida.base.schema.Tables.SECTION_NAME;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jarida.language.Slug;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

final class SectionTable {
    private record Row(
            long id, long parent, String key, String edition, String name, String slug, String description) {}

    private SectionTable() {}

    /**
     * What an edition shows: sections that it names, and those that a lender names where it does not, unless it does
     * without them or their addresses are taken.
     *
     * @param chain the edition, then its lenders, the nearest first
     */
    static SectionTree tree(DSLContext sql, List<String> chain) {
        var named = new LinkedHashMap<Long, Row>();
        for (var row : named(sql, chain)) {
            named.merge(
                    row.id,
                    row,
                    (one, other) -> chain.indexOf(other.edition) < chain.indexOf(one.edition) ? other : one);
        }
        if (chain.size() > 1) {
            absent(sql, chain.getFirst()).forEach(named::remove);
            withoutTaken(named, chain);
        }
        return new SectionTree(below(0, named.values().stream().collect(Collectors.groupingBy(Row::parent))));
    }

    private static List<Row> named(DSLContext sql, List<String> chain) {
        return sql.select()
                .from(SECTION)
                .join(SECTION_NAME)
                .on(SECTION_NAME.SECTION.eq(SECTION.ID))
                .where(SECTION_NAME.EDITION.in(chain))
                .orderBy(SECTION.POSITION, SECTION.ID)
                .fetch(row -> new Row(
                        row.get(SECTION.ID),
                        row.get(SECTION.PARENT) == null ? 0 : row.get(SECTION.PARENT),
                        row.get(SECTION.SECTION_KEY),
                        row.get(SECTION_NAME.EDITION),
                        row.get(SECTION_NAME.NAME),
                        row.get(SECTION_NAME.SLUG),
                        row.get(SECTION_NAME.DESCRIPTION)));
    }

    /** Two sections cannot share an address: the edition's own comes first, then the nearest lender's. */
    private static void withoutTaken(Map<Long, Row> named, List<String> chain) {
        var taken = new HashSet<String>();
        named.values().stream()
                .sorted(Comparator.comparingInt(row -> chain.indexOf(row.edition)))
                .filter(row -> !taken.add(row.slug))
                .map(Row::id)
                .toList()
                .forEach(named::remove);
    }

    private static List<Section> below(long parent, Map<Long, List<Row>> rows) {
        var sections = new ArrayList<Section>();
        for (var row : rows.getOrDefault(parent, List.of())) {
            sections.add(
                    new Section(row.id(), row.key(), row.name(), row.slug(), row.description(), below(row.id(), rows)));
        }
        return sections;
    }

    /** All sections as they were written, each before those below it. */
    /** What editions call it themselves. */
    static Map<String, Name> names(DSLContext sql, long section) {
        return sql.selectFrom(SECTION_NAME)
                .where(SECTION_NAME.SECTION.eq(section))
                .orderBy(SECTION_NAME.EDITION)
                .fetchMap(
                        SECTION_NAME.EDITION,
                        row -> new Name(row.get(SECTION_NAME.NAME), new Slug(row.get(SECTION_NAME.SLUG))));
    }

    static List<Sections.Written> written(DSLContext sql) {
        var names = new HashMap<Long, Map<String, Sections.Heading>>();
        sql.selectFrom(SECTION_NAME)
                .forEach(row -> names.computeIfAbsent(row.get(SECTION_NAME.SECTION), id -> new HashMap<>())
                        .put(
                                row.get(SECTION_NAME.EDITION),
                                new Sections.Heading(
                                        new Name(row.get(SECTION_NAME.NAME), new Slug(row.get(SECTION_NAME.SLUG))),
                                        row.get(SECTION_NAME.DESCRIPTION))));
        var absences = sql.selectFrom(SECTION_ABSENCE).fetchGroups(SECTION_ABSENCE.SECTION, SECTION_ABSENCE.EDITION);
        var byParent = sql
                .selectFrom(SECTION)
                .orderBy(SECTION.POSITION, SECTION.ID)
                .fetch(row -> new Sections.Written(
                        row.get(SECTION.ID),
                        row.get(SECTION.SECTION_KEY),
                        row.get(SECTION.PARENT),
                        names.getOrDefault(row.get(SECTION.ID), Map.of()),
                        Set.copyOf(absences.getOrDefault(row.get(SECTION.ID), List.of()))))
                .stream()
                .collect(Collectors.groupingBy(one -> one.parent() == null ? 0L : one.parent()));
        var ordered = new ArrayList<Sections.Written>();
        order(0L, byParent, ordered);
        return ordered;
    }

    private static void order(long parent, Map<Long, List<Sections.Written>> byParent, List<Sections.Written> ordered) {
        for (var one : byParent.getOrDefault(parent, List.of())) {
            ordered.add(one);
            order(one.id(), byParent, ordered);
        }
    }

    static List<Long> absent(DSLContext sql, String edition) {
        return sql.select(SECTION_ABSENCE.SECTION)
                .from(SECTION_ABSENCE)
                .where(SECTION_ABSENCE.EDITION.eq(edition))
                .fetch(SECTION_ABSENCE.SECTION);
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
            id = parent(sql, id);
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

    static @Nullable Long parent(DSLContext sql, long section) {
        return sql.select(SECTION.PARENT)
                .from(SECTION)
                .where(SECTION.ID.eq(section))
                .fetchOne(SECTION.PARENT);
    }

    static List<Long> directlyBelow(DSLContext sql, @Nullable Long parent) {
        return sql.select(SECTION.ID)
                .from(SECTION)
                .where(parent == null ? SECTION.PARENT.isNull() : SECTION.PARENT.eq(parent))
                .orderBy(SECTION.POSITION, SECTION.ID)
                .fetch(SECTION.ID);
    }

    /** The section and all below it. */
    static List<Long> within(DSLContext sql, long section) {
        var within = new ArrayList<Long>();
        within.add(section);
        for (var i = 0; i < within.size(); i++) {
            within.addAll(directlyBelow(sql, within.get(i)));
        }
        return within;
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

    static void place(DSLContext sql, @Nullable Long parent, Collection<Long> inOrder) {
        var position = 1;
        for (var id : inOrder) {
            sql.update(SECTION)
                    .set(SECTION.PARENT, parent)
                    .set(SECTION.POSITION, position++)
                    .where(SECTION.ID.eq(id))
                    .execute();
        }
    }

    /** Names it, and leaves what is said about it. */
    static void name(DSLContext sql, long section, String edition, Name name) {
        sql.insertInto(SECTION_NAME)
                .set(SECTION_NAME.SECTION, section)
                .set(SECTION_NAME.EDITION, edition)
                .set(SECTION_NAME.NAME, name.name())
                .set(SECTION_NAME.SLUG, name.slug().text())
                .set(SECTION_NAME.DESCRIPTION, "")
                .onConflict(SECTION_NAME.SECTION, SECTION_NAME.EDITION)
                .doUpdate()
                .set(SECTION_NAME.NAME, name.name())
                .set(SECTION_NAME.SLUG, name.slug().text())
                .execute();
        present(sql, section, edition);
    }

    static void describe(DSLContext sql, long section, String edition, String description) {
        sql.update(SECTION_NAME)
                .set(SECTION_NAME.DESCRIPTION, description)
                .where(SECTION_NAME.SECTION.eq(section), SECTION_NAME.EDITION.eq(edition))
                .execute();
    }

    static void unname(DSLContext sql, long section, String edition) {
        sql.deleteFrom(SECTION_NAME)
                .where(SECTION_NAME.SECTION.eq(section), SECTION_NAME.EDITION.eq(edition))
                .execute();
    }

    static void absent(DSLContext sql, long section, String edition) {
        present(sql, section, edition);
        sql.insertInto(SECTION_ABSENCE)
                .set(SECTION_ABSENCE.SECTION, section)
                .set(SECTION_ABSENCE.EDITION, edition)
                .execute();
    }

    static void present(DSLContext sql, long section, String edition) {
        sql.deleteFrom(SECTION_ABSENCE)
                .where(SECTION_ABSENCE.SECTION.eq(section), SECTION_ABSENCE.EDITION.eq(edition))
                .execute();
    }

    /** Gives another section the names that it has in editions where that has none or that did without it. */
    static void handNames(DSLContext sql, long from, long into) {
        var without = sql.select(SECTION_ABSENCE.EDITION)
                .from(SECTION_ABSENCE)
                .where(SECTION_ABSENCE.SECTION.eq(from))
                .fetch(SECTION_ABSENCE.EDITION);
        sql.deleteFrom(SECTION_ABSENCE)
                .where(SECTION_ABSENCE.SECTION.eq(into), SECTION_ABSENCE.EDITION.notIn(without))
                .execute();
        var known = sql.select(SECTION_NAME.EDITION)
                .from(SECTION_NAME)
                .where(SECTION_NAME.SECTION.eq(into))
                .fetch(SECTION_NAME.EDITION);
        sql.update(SECTION_NAME)
                .set(SECTION_NAME.SECTION, into)
                .where(SECTION_NAME.SECTION.eq(from), SECTION_NAME.EDITION.notIn(known))
                .execute();
    }

    static void remove(DSLContext sql, long section) {
        sql.deleteFrom(SECTION_NAME).where(SECTION_NAME.SECTION.eq(section)).execute();
        sql.deleteFrom(SECTION_ABSENCE)
                .where(SECTION_ABSENCE.SECTION.eq(section))
                .execute();
        sql.deleteFrom(SECTION).where(SECTION.ID.eq(section)).execute();
    }

    static boolean taken(DSLContext sql, String edition, Slug slug, long exceptSection) {
        return sql.fetchExists(
                SECTION_NAME,
                SECTION_NAME.EDITION.eq(edition),
                SECTION_NAME.SLUG.eq(slug.text()),
                SECTION_NAME.SECTION.ne(exceptSection));
    }
}
