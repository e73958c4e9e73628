package org.jarida.story;

import static org.jarida.base.schema.Tables.ARTICLE;
import static org.jarida.base.schema.Tables.STORY;
import static org.jarida.base.schema.Tables.STORY_SECTION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jarida.language.Sought;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

final class OverviewTable {
    private OverviewTable() {}

    /** Stories, as the places at which a page of them ends. */
    static List<Bookmark> list(
            DSLContext sql, Overview.Wanted wanted, List<Long> sections, @Nullable Bookmark after, int limit) {
        var wants = new ArrayList<Condition>();
        var words = Sought.words(wanted.words());
        if (!words.isEmpty()) {
            wants.add(STORY.ID.in(DSL.select(ARTICLE.STORY).from(ARTICLE).where(holds(words))));
        }
        if (wanted.isOfArticle()) {
            wants.add(told(wanted));
        }
        if (!sections.isEmpty()) {
            wants.add(STORY.ID.in(
                    DSL.select(STORY_SECTION.STORY).from(STORY_SECTION).where(STORY_SECTION.SECTION.in(sections))));
        }
        if (after != null) {
            var at = after.at().toEpochMilli();
            wants.add(STORY.CHANGED_AT.le(at).and(STORY.CHANGED_AT.lt(at).or(STORY.ID.lt(after.id()))));
        }
        return sql.select(STORY.CHANGED_AT, STORY.ID)
                .from(STORY)
                .where(wants)
                .orderBy(STORY.CHANGED_AT.desc(), STORY.ID.desc())
                .limit(limit)
                .fetch(row -> new Bookmark(Instant.ofEpochMilli(row.value1()), row.value2()));
    }

    private static Condition holds(List<String> words) {
        return DSL.and(words.stream().map(ARTICLE.SOUGHT::contains).toList());
    }

    private static Condition told(Overview.Wanted wanted) {
        var told = DSL.and(
                wanted.edition() == null ? DSL.noCondition() : ARTICLE.EDITION.eq(wanted.edition()),
                wanted.stage() == null
                        ? DSL.noCondition()
                        : ARTICLE.STAGE.eq(wanted.stage().name()),
                wanted.writer() == null ? DSL.noCondition() : ARTICLE.STARTED_BY.eq(wanted.writer()));
        // Nearly all are published: the first that are soon fill a page, where a list of all would take long.
        return wanted.equals(new Overview.Wanted(wanted.words(), wanted.section(), null, Stage.PUBLISHED, null))
                ? DSL.exists(DSL.selectOne().from(ARTICLE).where(ARTICLE.STORY.eq(STORY.ID), told))
                : STORY.ID.in(DSL.select(ARTICLE.STORY).from(ARTICLE).where(told));
    }

    static List<Overview.Row> rows(DSLContext sql, List<Bookmark> places) {
        var ids = places.stream().map(Bookmark::id).toList();
        var stories = StoryTable.all(sql, ids);
        var articles = sql.selectFrom(ARTICLE)
                .where(ARTICLE.STORY.in(ids))
                .orderBy(ARTICLE.ID)
                .fetch(ArticleTable::article);
        var publications = PublicationTable.ofArticles(
                sql, articles.stream().map(Article::id).toList());
        var told = articles.stream()
                .map(article -> new Told(article, publications.get(article.id())))
                .collect(Collectors.groupingBy(one -> one.article().story()));
        return places.stream()
                .map(place -> new Overview.Row(
                        Objects.requireNonNull(stories.get(place.id())),
                        place.at(),
                        told.getOrDefault(place.id(), List.of())))
                .toList();
    }
}
