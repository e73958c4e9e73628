package org.jarida.story;

import org.jooq.DSLContext;

/** What the logbook calls things. */
final class Subjects {
    private Subjects() {}

    static String of(Story story, Article article) {
        return "article:" + story.key() + "/" + article.edition();
    }

    static String of(DSLContext sql, long article) {
        var told = ArticleTable.get(sql, article);
        return of(StoryTable.get(sql, told.story()), told);
    }
}
