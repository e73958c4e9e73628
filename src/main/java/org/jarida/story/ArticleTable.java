package org.jarida.story;

import static org.jarida.base.schema.Tables.ARTICLE;
import static org.jarida.base.schema.Tables.STORY;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jarida.base.Rows;
import org.jarida.language.Sought;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

final class ArticleTable {
    private static final int LONGEST_SOUGHT = 1000;

    private ArticleTable() {}

    static Article get(DSLContext sql, long id) {
        return sql.selectFrom(ARTICLE).where(ARTICLE.ID.eq(id)).fetchSingle(ArticleTable::article);
    }

    static List<Article> all(DSLContext sql, Collection<Long> ids) {
        return sql.selectFrom(ARTICLE).where(ARTICLE.ID.in(ids)).fetch(ArticleTable::article);
    }

    static List<Long> after(DSLContext sql, long id, int limit) {
        return sql.select(ARTICLE.ID)
                .from(ARTICLE)
                .where(ARTICLE.ID.gt(id))
                .orderBy(ARTICLE.ID)
                .limit(limit)
                .fetch(ARTICLE.ID);
    }

    /**
     * The article, and its whole story held until the act ends: no other act, on whichever node, decides on what this
     * one is about to change.
     */
    static Article hold(DSLContext sql, long id) {
        var story = sql.select(ARTICLE.STORY)
                .from(ARTICLE)
                .where(ARTICLE.ID.eq(id))
                .fetchSingle()
                .value1();
        StoryTable.hold(sql, story);
        return get(sql, id);
    }

    static Optional<Article> find(DSLContext sql, long story, String edition) {
        return sql.selectFrom(ARTICLE)
                .where(ARTICLE.STORY.eq(story), ARTICLE.EDITION.eq(edition))
                .fetchOptional(ArticleTable::article);
    }

    static List<Article> ofStory(DSLContext sql, long story) {
        return sql.selectFrom(ARTICLE)
                .where(ARTICLE.STORY.eq(story))
                .orderBy(ARTICLE.ID)
                .fetch(ArticleTable::article);
    }

    /** What is due, the longest due first. */
    static List<Long> due(DSLContext sql, Instant now, int limit) {
        return sql.select(ARTICLE.ID)
                .from(ARTICLE)
                .where(ARTICLE.STAGE.eq(Stage.SCHEDULED.name()), ARTICLE.PUBLISH_AT.le(now.toEpochMilli()))
                .orderBy(ARTICLE.PUBLISH_AT, ARTICLE.ID)
                .limit(limit)
                .fetch(ARTICLE.ID);
    }

    static void add(DSLContext sql, Article article, Instant at) {
        addAll(sql, List.of(article), List.of(at));
        touch(sql, article.story(), article.changedAt());
    }

    static void addAll(DSLContext sql, List<Article> articles, List<Instant> writtenAt) {
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
                                ARTICLE.PUBLISH_MANNER,
                                ARTICLE.CREATED_AT,
                                ARTICLE.CHANGED_AT,
                                ARTICLE.VERSION,
                                ARTICLE.HEADLINE,
                                ARTICLE.SOUGHT,
                                ARTICLE.STARTED_BY,
                                ARTICLE.CHANGED_BY,
                                ARTICLE.STAGED_AT,
                                ARTICLE.STAGED_BY,
                                ARTICLE.FIRST_PUBLISHED_AT)
                        .values(
                                (Long) null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));
        for (var i = 0; i < articles.size(); i++) {
            var article = articles.get(i);
            var progress = article.progress();
            var plan = progress.plan();
            rows.add(
                    article.id(),
                    article.story(),
                    article.edition(),
                    article.stage().name(),
                    article.slug(),
                    article.revision(),
                    plan == null ? null : plan.at().toEpochMilli(),
                    plan == null ? null : plan.manner().word(),
                    writtenAt.get(i).toEpochMilli(),
                    article.changedAt().toEpochMilli(),
                    article.version(),
                    article.headline(),
                    sought(article.headline()),
                    article.startedBy(),
                    article.changedBy(),
                    progress.since().toEpochMilli(),
                    progress.by(),
                    millis(article.firstPublishedAt()));
        }
        rows.write();
    }

    static void update(DSLContext sql, Article article) {
        var progress = article.progress();
        var plan = progress.plan();
        sql.update(ARTICLE)
                .set(ARTICLE.STAGE, article.stage().name())
                .set(ARTICLE.SLUG, article.slug())
                .set(ARTICLE.VERSION, article.version())
                .set(ARTICLE.REVISION, article.revision())
                .set(ARTICLE.HEADLINE, article.headline())
                .set(ARTICLE.SOUGHT, sought(article.headline()))
                .set(ARTICLE.CHANGED_AT, article.changedAt().toEpochMilli())
                .set(ARTICLE.CHANGED_BY, article.changedBy())
                .set(ARTICLE.STAGED_AT, progress.since().toEpochMilli())
                .set(ARTICLE.STAGED_BY, progress.by())
                .set(ARTICLE.WAITING_FOR, progress.waitingFor())
                .set(ARTICLE.STAGE_NOTE, progress.note())
                .set(ARTICLE.PUBLISH_AT, plan == null ? null : plan.at().toEpochMilli())
                .set(ARTICLE.PUBLISH_MANNER, plan == null ? null : plan.manner().word())
                .set(ARTICLE.PUBLISH_REASON, plan == null ? null : Manners.reason(plan.manner()))
                .set(ARTICLE.APPROVED_BY, plan == null ? null : plan.approvedBy())
                .set(ARTICLE.FIRST_PUBLISHED_AT, millis(article.firstPublishedAt()))
                .where(ARTICLE.ID.eq(article.id()))
                .execute();
    }

    /** When something in a story last changed: the staff's list is in this order. */
    static void touch(DSLContext sql, long story, Instant at) {
        sql.update(STORY)
                .set(STORY.CHANGED_AT, at.toEpochMilli())
                .where(STORY.ID.eq(story))
                .execute();
    }

    private static String sought(String headline) {
        var sought = Sought.of(headline);
        return sought.length() <= LONGEST_SOUGHT ? sought : sought.substring(0, LONGEST_SOUGHT);
    }

    static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    static Article article(Record row) {
        return new Article(
                row.get(ARTICLE.ID),
                row.get(ARTICLE.STORY),
                row.get(ARTICLE.EDITION),
                row.get(ARTICLE.SLUG),
                row.get(ARTICLE.VERSION),
                row.get(ARTICLE.REVISION),
                row.get(ARTICLE.HEADLINE),
                row.get(ARTICLE.STARTED_BY),
                Instant.ofEpochMilli(row.get(ARTICLE.CHANGED_AT)),
                row.get(ARTICLE.CHANGED_BY),
                new Progress(
                        Stage.valueOf(row.get(ARTICLE.STAGE)),
                        Instant.ofEpochMilli(row.get(ARTICLE.STAGED_AT)),
                        row.get(ARTICLE.STAGED_BY),
                        row.get(ARTICLE.WAITING_FOR),
                        row.get(ARTICLE.STAGE_NOTE),
                        plan(row)),
                instant(row.get(ARTICLE.FIRST_PUBLISHED_AT)));
    }

    private static @Nullable Plan plan(Record row) {
        var at = row.get(ARTICLE.PUBLISH_AT);
        return at == null
                ? null
                : new Plan(
                        Instant.ofEpochMilli(at),
                        Manners.of(row.get(ARTICLE.PUBLISH_MANNER), row.get(ARTICLE.PUBLISH_REASON), null, null),
                        row.get(ARTICLE.APPROVED_BY));
    }
}
