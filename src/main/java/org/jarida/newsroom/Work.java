package org.jarida.newsroom;

import java.util.List;
import org.jarida.edition.Edition;
import org.jarida.language.Language;
import org.jarida.story.Article;
import org.jarida.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * What an address on the staff's side is about, as far as the visitor may see it.
 *
 * @param edition null: the newspaper has none in this language
 * @param others the story in all editions, this one included
 */
record Work(Story story, Article article, @Nullable Edition edition, List<Article> others, Reach reach) {
    /** Where it is worked on. */
    String address() {
        return Works.address(story, article.edition());
    }

    Language language() {
        return edition == null ? Language.parse(article.edition()).orElse(Language.ENGLISH) : edition.language();
    }

    Headline headline() {
        return new Headline(article.headline(), language());
    }

    boolean mayWrite() {
        return reach.writes(story, article);
    }

    boolean mayEdit() {
        return reach.edits(story, article.edition());
    }

    boolean mayPublish() {
        return edition != null && reach.publishes(story, article.edition());
    }
}
