package org.jarida.story;

import static org.jarida.base.schema.Tables.ARTICLE;
import static org.jarida.base.schema.Tables.STORY;
import static org.jarida.base.schema.Tables.STORY_SECTION;
import static org.jarida.base.schema.Tables.STORY_TOPIC;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jarida.base.Lookup;
import org.jarida.base.Rows;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Stories, where they are filed, and their articles. */
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

    static void addAll(DSLContext sql, List<Story> stories, Instant at) {
        if (stories.isEmpty()) {
            return;
        }
        var rows = new Rows(
                sql,
                sql.insertInto(STORY, STORY.ID, STORY.STORY_KEY, STORY.KIND, STORY.ORIGIN, STORY.CREATED_AT)
                        .values((Long) null, null, null, null, null));
        var filings = new Rows(
                sql,
                sql.insertInto(STORY_SECTION, STORY_SECTION.STORY, STORY_SECTION.POSITION, STORY_SECTION.SECTION)
                        .values((Long) null, null, null));
        var abouts = new Rows(
                sql,
                sql.insertInto(STORY_TOPIC, STORY_TOPIC.STORY, STORY_TOPIC.POSITION, STORY_TOPIC.TOPIC)
                        .values((Long) null, null, null));
        for (var story : stories) {
            rows.add(story.id(), story.key(), story.kind().word(), story.origin(), at.toEpochMilli());
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

    static void addArticles(DSLContext sql, List<Article> articles, List<Instant> writtenAt) {
        var rows = new Rows(
                sql,
                sql.insertInto(
                                ARTICLE,
                                ARTICLE.ID,
                                ARTICLE.STORY,
                                ARTICLE.EDITION,
                                ARTICLE.STAGE,
                                ARTICLE.SLUG,
                                ARTICLE.REVISION,
                                ARTICLE.PUBLISH_AT,
                                ARTICLE.CREATED_AT,
                                ARTICLE.CHANGED_AT)
                        .values((Long) null, null, null, null, null, null, null, null, null));
        for (var i = 0; i < articles.size(); i++) {
            var article = articles.get(i);
            rows.add(
                    article.id(),
                    article.story(),
                    article.edition(),
                    article.stage().name(),
                    article.slug(),
                    article.revision(),
                    millis(article.publishAt()),
                    writtenAt.get(i).toEpochMilli(),
                    article.changedAt().toEpochMilli());
        }
        rows.write();
    }

    private static final Lookup<String> ORIGIN =
            new Lookup<>(sql -> sql.select(STORY.ORIGIN).from(STORY).where(STORY.ID.eq(0L)), row -> row.getString(1));

    static String origin(DSLContext sql, long id) {
        return ORIGIN.one(sql, id).orElseThrow();
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
                .execute();
        file(sql, story);
    }

    static void refile(DSLContext sql, Story story) {
        sql.update(STORY)
                .set(STORY.KIND, story.kind().word())
                .set(STORY.ORIGIN, story.origin())
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

    static Optional<Article> article(DSLContext sql, long story, String edition) {
        return sql.selectFrom(ARTICLE)
                .where(ARTICLE.STORY.eq(story), ARTICLE.EDITION.eq(edition))
                .fetchOptional(StoryTable::article);
    }

    static Article article(DSLContext sql, long id) {
        return sql.selectFrom(ARTICLE).where(ARTICLE.ID.eq(id)).fetchSingle(StoryTable::article);
    }

    static List<Article> articles(DSLContext sql, long story) {
        return sql.selectFrom(ARTICLE)
                .where(ARTICLE.STORY.eq(story))
                .orderBy(ARTICLE.ID)
                .fetch(StoryTable::article);
    }

    static List<Article> due(DSLContext sql, Instant now, int limit) {
        return sql.selectFrom(ARTICLE)
                .where(ARTICLE.STAGE.eq(Stage.SCHEDULED.name()), ARTICLE.PUBLISH_AT.le(now.toEpochMilli()))
                .orderBy(ARTICLE.PUBLISH_AT)
                .limit(limit)
                .fetch(StoryTable::article);
    }

    static void add(DSLContext sql, Article article, Instant at) {
        sql.insertInto(ARTICLE)
                .set(ARTICLE.ID, article.id())
                .set(ARTICLE.STORY, article.story())
                .set(ARTICLE.EDITION, article.edition())
                .set(ARTICLE.STAGE, article.stage().name())
                .set(ARTICLE.SLUG, article.slug())
                .set(ARTICLE.REVISION, article.revision())
                .set(ARTICLE.PUBLISH_AT, millis(article.publishAt()))
                .set(ARTICLE.CREATED_AT, at.toEpochMilli())
                .set(ARTICLE.CHANGED_AT, article.changedAt().toEpochMilli())
                .execute();
    }

    static void update(DSLContext sql, Article article) {
        sql.update(ARTICLE)
                .set(ARTICLE.STAGE, article.stage().name())
                .set(ARTICLE.SLUG, article.slug())
                .set(ARTICLE.REVISION, article.revision())
                .set(ARTICLE.PUBLISH_AT, millis(article.publishAt()))
                .set(ARTICLE.CHANGED_AT, article.changedAt().toEpochMilli())
                .where(ARTICLE.ID.eq(article.id()))
                .execute();
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
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
                        .fetch(STORY_TOPIC.TOPIC));
    }

    private static Article article(Record row) {
        var publishAt = row.get(ARTICLE.PUBLISH_AT);
        return new Article(
                row.get(ARTICLE.ID),
                row.get(ARTICLE.STORY),
                row.get(ARTICLE.EDITION),
                Stage.valueOf(row.get(ARTICLE.STAGE)),
                row.get(ARTICLE.SLUG),
                row.get(ARTICLE.REVISION),
                publishAt == null ? null : Instant.ofEpochMilli(publishAt),
                Instant.ofEpochMilli(row.get(ARTICLE.CHANGED_AT)));
    }
}
