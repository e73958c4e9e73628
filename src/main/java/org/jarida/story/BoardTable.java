package org.jarida.story;

import static org.jarida.base.schema.Tables.ARTICLE;

import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

final class BoardTable {
    private BoardTable() {}

    static List<Article> list(DSLContext sql, Board.Wanted wanted, @Nullable Bookmark after, int limit) {
        return sql.selectFrom(ARTICLE)
                .where(
                        ARTICLE.STAGE.in(
                                wanted.stages().stream().map(Stage::name).toList()),
                        wanted.editions().isEmpty() ? DSL.noCondition() : ARTICLE.EDITION.in(wanted.editions()),
                        wanted.waitingFor() == null ? DSL.noCondition() : ARTICLE.WAITING_FOR.eq(wanted.waitingFor()),
                        wanted.mine() == null
                                ? DSL.noCondition()
                                : ARTICLE.STARTED_BY.eq(wanted.mine()).or(ARTICLE.CHANGED_BY.eq(wanted.mine())),
                        after == null ? DSL.noCondition() : after(after))
                .orderBy(ARTICLE.STAGED_AT.desc(), ARTICLE.ID.desc())
                .limit(limit)
                .fetch(ArticleTable::article);
    }

    private static Condition after(Bookmark bookmark) {
        var at = bookmark.at().toEpochMilli();
        return ARTICLE.STAGED_AT.le(at).and(ARTICLE.STAGED_AT.lt(at).or(ARTICLE.ID.lt(bookmark.id())));
    }

    static List<Board.Row> rows(DSLContext sql, List<Article> articles) {
        var ids = articles.stream().map(Article::id).toList();
        var stories = StoryTable.all(
                sql, articles.stream().map(Article::story).distinct().toList());
        var publications = PublicationTable.ofArticles(sql, ids);
        var notes = MarginNoteTable.unresolved(sql, ids);
        var proposals = ProposalTable.openOn(sql, ids).stream().collect(Collectors.groupingBy(Proposal::article));
        return articles.stream()
                .map(article -> new Board.Row(
                        new Told(article, publications.get(article.id())),
                        java.util.Objects.requireNonNull(stories.get(article.story())),
                        notes.getOrDefault(article.id(), 0),
                        proposals.getOrDefault(article.id(), List.of())))
                .toList();
    }
}
