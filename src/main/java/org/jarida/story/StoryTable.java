package org.jarida.story;

import static org.jarida.base.schema.Tables.SECTION;
import static org.jarida.base.schema.Tables.STORY;
import static org.jarida.base.schema.Tables.STORY_SECTION;
import static org.jarida.base.schema.Tables.STORY_TOPIC;
import static org.jarida.base.schema.Tables.TOPIC;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jarida.base.Lookup;
import org.jarida.base.Rows;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;

/** Stories, and where they are filed. */
final class StoryTable {
    private StoryTable() {}

    static Optional<Story> find(DSLContext sql, String key) {
        return sql.selectFrom(STORY).where(STORY.STORY_KEY.eq(key)).fetchOptional(row -> story(sql, row));
    }

    /** Those of these keys that are known. */
    static Map<String, Story> find(DSLContext sql, Collection<String> keys) {
        var found = new HashMap<String, Story>();
        sql.selectFrom(STORY).where(STORY.STORY_KEY.in(keys)).fetch().forEach(row -> {
            var story = story(sql, row);
            found.put(story.key(), story);
        });
        return found;
    }

    static Set<String> taken(DSLContext sql, Collection<String> keys) {
        return sql.select(STORY.STORY_KEY)
                .from(STORY)
                .where(STORY.STORY_KEY.in(keys))
                .fetchSet(STORY.STORY_KEY);
    }

    static void addAll(DSLContext sql, List<Story> stories, Map<Long, Instant> changedAt, Instant at) {
        if (stories.isEmpty()) {
            return;
        }
        var rows = new Rows(
                sql,
                sql.insertInto(
                                STORY,
                                STORY.ID,
                                STORY.STORY_KEY,
                                STORY.KIND,
                                STORY.ORIGIN,
                                STORY.CREATED_AT,
                                STORY.CHANGED_AT)
                        .values((Long) null, null, null, null, null, null));
        var filings = new Rows(
                sql,
                sql.insertInto(STORY_SECTION, STORY_SECTION.STORY, STORY_SECTION.POSITION, STORY_SECTION.SECTION)
                        .values((Long) null, null, null));
        var abouts = new Rows(
                sql,
                sql.insertInto(STORY_TOPIC, STORY_TOPIC.STORY, STORY_TOPIC.POSITION, STORY_TOPIC.TOPIC)
                        .values((Long) null, null, null));
        for (var story : stories) {
            rows.add(
                    story.id(),
                    story.key(),
                    story.kind().word(),
                    story.origin(),
                    at.toEpochMilli(),
                    changedAt.getOrDefault(story.id(), at).toEpochMilli());
            var position = 0;
            for (var section : new LinkedHashSet<>(story.sections())) {
                filings.add(story.id(), position++, section);
            }
            position = 0;
            for (var topic : new LinkedHashSet<>(story.topics())) {
                abouts.add(story.id(), position++, topic);
            }
        }
        rows.write();
        filings.write();
        abouts.write();
    }

    private static final Lookup<String> ORIGIN =
            new Lookup<>(sql -> sql.select(STORY.ORIGIN).from(STORY).where(STORY.ID.eq(0L)), row -> row.getString(1));

    static String origin(DSLContext sql, long id) {
        return ORIGIN.one(sql, id).orElseThrow();
    }

    /** The story, held until the act ends. */
    static Story hold(DSLContext sql, long id) {
        if (sql.dialect() == SQLDialect.POSTGRES) { // SQLite has one writer, and no word for this.
            sql.select(STORY.ID).from(STORY).where(STORY.ID.eq(id)).forUpdate().fetch();
        }
        return get(sql, id);
    }

    static Story get(DSLContext sql, long id) {
        return sql.selectFrom(STORY).where(STORY.ID.eq(id)).fetchSingle(row -> story(sql, row));
    }

    static void add(DSLContext sql, Story story, Instant at) {
        sql.insertInto(STORY)
                .set(STORY.ID, story.id())
                .set(STORY.STORY_KEY, story.key())
                .set(STORY.KIND, story.kind().word())
                .set(STORY.ORIGIN, story.origin())
                .set(STORY.CREATED_AT, at.toEpochMilli())
                .set(STORY.CHANGED_AT, at.toEpochMilli())
                .execute();
        file(sql, story);
    }

    /** What it is and where it is filed, by keys: for people. */
    static Map<String, Object> shelves(DSLContext sql, Story story) {
        var sections = sql.select(SECTION.ID, SECTION.SECTION_KEY)
                .from(SECTION)
                .where(SECTION.ID.in(story.sections()))
                .fetchMap(SECTION.ID, SECTION.SECTION_KEY);
        var topics = sql.select(TOPIC.ID, TOPIC.TOPIC_KEY)
                .from(TOPIC)
                .where(TOPIC.ID.in(story.topics()))
                .fetchMap(TOPIC.ID, TOPIC.TOPIC_KEY);
        var shelves = new LinkedHashMap<String, Object>();
        shelves.put("kind", story.kind().word());
        shelves.put("sections", story.sections().stream().map(sections::get).toList());
        shelves.put("topics", story.topics().stream().map(topics::get).toList());
        return shelves;
    }

    static void refile(DSLContext sql, Story story, Instant at) {
        sql.update(STORY)
                .set(STORY.KIND, story.kind().word())
                .set(STORY.VERSION, story.version())
                .set(STORY.CHANGED_AT, at.toEpochMilli())
                .where(STORY.ID.eq(story.id()))
                .execute();
        sql.deleteFrom(STORY_SECTION).where(STORY_SECTION.STORY.eq(story.id())).execute();
        sql.deleteFrom(STORY_TOPIC).where(STORY_TOPIC.STORY.eq(story.id())).execute();
        file(sql, story);
    }

    private static void file(DSLContext sql, Story story) {
        var position = 0;
        if (!story.sections().isEmpty()) {
            var insert =
                    sql.insertInto(STORY_SECTION, STORY_SECTION.STORY, STORY_SECTION.POSITION, STORY_SECTION.SECTION);
            for (var section : new LinkedHashSet<>(story.sections())) {
                insert = insert.values(story.id(), position++, section);
            }
            insert.execute();
        }
        position = 0;
        if (!story.topics().isEmpty()) {
            var insert = sql.insertInto(STORY_TOPIC, STORY_TOPIC.STORY, STORY_TOPIC.POSITION, STORY_TOPIC.TOPIC);
            for (var topic : new LinkedHashSet<>(story.topics())) {
                insert = insert.values(story.id(), position++, topic);
            }
            insert.execute();
        }
    }

    /** These stories, by their ids. */
    static Map<Long, Story> all(DSLContext sql, Collection<Long> ids) {
        var sections = sql.select(STORY_SECTION.STORY, STORY_SECTION.SECTION)
                .from(STORY_SECTION)
                .where(STORY_SECTION.STORY.in(ids))
                .orderBy(STORY_SECTION.STORY, STORY_SECTION.POSITION)
                .fetchGroups(STORY_SECTION.STORY, STORY_SECTION.SECTION);
        var topics = sql.select(STORY_TOPIC.STORY, STORY_TOPIC.TOPIC)
                .from(STORY_TOPIC)
                .where(STORY_TOPIC.STORY.in(ids))
                .orderBy(STORY_TOPIC.STORY, STORY_TOPIC.POSITION)
                .fetchGroups(STORY_TOPIC.STORY, STORY_TOPIC.TOPIC);
        return sql.selectFrom(STORY)
                .where(STORY.ID.in(ids))
                .fetchMap(
                        STORY.ID,
                        row -> new Story(
                                row.get(STORY.ID),
                                row.get(STORY.STORY_KEY),
                                Kind.of(row.get(STORY.KIND)),
                                row.get(STORY.ORIGIN),
                                sections.getOrDefault(row.get(STORY.ID), List.of()),
                                topics.getOrDefault(row.get(STORY.ID), List.of()),
                                row.get(STORY.VERSION)));
    }

    private static Story story(DSLContext sql, Record row) {
        var id = row.get(STORY.ID);
        return new Story(
                id,
                row.get(STORY.STORY_KEY),
                Kind.of(row.get(STORY.KIND)),
                row.get(STORY.ORIGIN),
                sql.select(STORY_SECTION.SECTION)
                        .from(STORY_SECTION)
                        .where(STORY_SECTION.STORY.eq(id))
                        .orderBy(STORY_SECTION.POSITION)
                        .fetch(STORY_SECTION.SECTION),
                sql.select(STORY_TOPIC.TOPIC)
                        .from(STORY_TOPIC)
                        .where(STORY_TOPIC.STORY.eq(id))
                        .orderBy(STORY_TOPIC.POSITION)
                        .fetch(STORY_TOPIC.TOPIC),
                row.get(STORY.VERSION));
    }
}
