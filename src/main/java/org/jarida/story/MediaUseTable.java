package org.jarida.story;

import static org.jarida.base.schema.Tables.ARTICLE;
import static org.jarida.base.schema.Tables.CATCH_UP;
import static org.jarida.base.schema.Tables.MEDIA_USE;
import static org.jarida.base.schema.Tables.PUBLICATION;
import static org.jarida.base.schema.Tables.STORY;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jarida.base.Rows;
import org.jooq.DSLContext;

/** Which articles have ever shown what: where to look for what they show now. */
final class MediaUseTable {
    private static final String CATCHING_UP = "media-use";

    private MediaUseTable() {}

    static void note(DSLContext sql, long article, Set<String> media) {
        var rows = rows(sql);
        media.forEach(key -> rows.add(key, article));
        rows.write();
    }

    static void noteAll(DSLContext sql, List<RevisionTable.First> revisions) {
        var rows = rows(sql);
        for (var revision : revisions) {
            revision.content().media().forEach(key -> rows.add(key, revision.article()));
        }
        rows.write();
    }

    private static Rows rows(DSLContext sql) {
        return new Rows(
                sql,
                sql.insertInto(MEDIA_USE, MEDIA_USE.MEDIA, MEDIA_USE.ARTICLE)
                        .values((String) null, null)
                        .onConflict(MEDIA_USE.MEDIA, MEDIA_USE.ARTICLE)
                        .doNothing());
    }

    /** The newest first. */
    static List<Long> articles(DSLContext sql, String media, int limit) {
        return sql.select(MEDIA_USE.ARTICLE)
                .from(MEDIA_USE)
                .where(MEDIA_USE.MEDIA.eq(media))
                .orderBy(MEDIA_USE.ARTICLE.desc())
                .limit(limit)
                .fetch(MEDIA_USE.ARTICLE);
    }

    /** What an article shows of this, to whom; empty when no longer. */
    static Optional<MediaUses.InArticle> use(DSLContext sql, String media, long article) {
        var row = Objects.requireNonNull(sql.select(
                        ARTICLE.ID, ARTICLE.EDITION, ARTICLE.REVISION, STORY.ID, STORY.STORY_KEY, PUBLICATION.REVISION)
                .from(ARTICLE)
                .join(STORY)
                .on(STORY.ID.eq(ARTICLE.STORY))
                .leftJoin(PUBLICATION)
                .on(PUBLICATION.ARTICLE.eq(ARTICLE.ID))
                .where(ARTICLE.ID.eq(article))
                .fetchOne());
        var written = RevisionTable.content(sql, row.get(ARTICLE.REVISION));
        var published = row.get(PUBLICATION.REVISION);
        var isRead = published != null
                && RevisionTable.content(sql, published).media().contains(media);
        return isRead || written.media().contains(media)
                ? Optional.of(new MediaUses.InArticle(
                        row.get(STORY.ID),
                        row.get(STORY.STORY_KEY),
                        row.get(ARTICLE.EDITION),
                        written.headline(),
                        isRead))
                : Optional.empty();
    }

    /** The articles behind this one, for what was written before uses were noted. */
    static List<Long> behind(DSLContext sql, long article, int limit) {
        return sql.select(ARTICLE.ID)
                .from(ARTICLE)
                .where(ARTICLE.ID.gt(article))
                .orderBy(ARTICLE.ID)
                .limit(limit)
                .fetch(ARTICLE.ID);
    }

    static void noteArticle(DSLContext sql, long article) {
        sql.select(ARTICLE.REVISION, PUBLICATION.REVISION)
                .from(ARTICLE)
                .leftJoin(PUBLICATION)
                .on(PUBLICATION.ARTICLE.eq(ARTICLE.ID))
                .where(ARTICLE.ID.eq(article))
                .forEach(row -> {
                    note(sql, article, RevisionTable.content(sql, row.value1()).media());
                    if (row.value2() != null && !row.value2().equals(row.value1())) {
                        note(
                                sql,
                                article,
                                RevisionTable.content(sql, row.value2()).media());
                    }
                });
    }

    /** How far it has caught up; empty when it has to the end. */
    static Optional<Long> reached(DSLContext sql) {
        return sql.select(CATCH_UP.REACHED)
                .from(CATCH_UP)
                .where(CATCH_UP.NAME.eq(CATCHING_UP))
                .fetchOptional(CATCH_UP.REACHED);
    }

    static void reached(DSLContext sql, long article) {
        sql.update(CATCH_UP)
                .set(CATCH_UP.REACHED, article)
                .where(CATCH_UP.NAME.eq(CATCHING_UP))
                .execute();
    }

    static void caughtUp(DSLContext sql) {
        sql.deleteFrom(CATCH_UP).where(CATCH_UP.NAME.eq(CATCHING_UP)).execute();
    }
}
