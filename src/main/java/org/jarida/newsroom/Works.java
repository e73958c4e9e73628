package org.jarida.newsroom;

import java.util.Optional;
import java.util.function.Function;
import org.jarida.base.Keys;
import org.jarida.edition.Editions;
import org.jarida.edition.Sections;
import org.jarida.story.Article;
import org.jarida.story.Articles;
import org.jarida.story.Stories;
import org.jarida.story.Story;

/** Finds the article that an address is about. What the visitor may not read is not there. */
final class Works {
    private final Stories stories;
    private final Articles articles;
    private final Editions editions;
    private final Sections sections;

    Works(Stories stories, Articles articles, Editions editions, Sections sections) {
        this.stories = stories;
        this.articles = articles;
        this.editions = editions;
        this.sections = sections;
    }

    static String address(Story story, String edition) {
        return "/newsroom/stories/" + story.key() + "/" + edition;
    }

    /** The story in the places {@code {key}}. */
    Optional<Story> story(Visit visit) {
        var key = visit.place("key");
        return Keys.isKey(key) ? stories.find(key) : Optional.empty();
    }

    /** The article in the places {@code {key}/{edition}}. */
    Optional<Work> find(Visit visit) {
        return story(visit)
                .flatMap(story -> articles.ofStory(story.id()).stream()
                        .filter(article -> article.edition().equals(visit.place("edition")))
                        .findFirst()
                        .flatMap(article -> work(visit, story, article)));
    }

    Optional<Work> work(Visit visit, Story story, Article article) {
        var reach = reach(visit);
        return reach.reads(story, article)
                ? Optional.of(new Work(
                        story,
                        article,
                        editions.find(article.edition()).orElse(null),
                        articles.ofStory(story.id()),
                        reach))
                : Optional.empty();
    }

    Reach reach(Visit visit) {
        return new Reach(visit.account(), sections);
    }

    /** Answers for the article in the address, or that there is none. */
    Reply with(Visit visit, Function<Work, Reply> answering) {
        return find(visit).map(answering).orElseGet(Reply.Missing::new);
    }

    /** The same for who may write in it. */
    Reply writing(Visit visit, Function<Work, Reply> answering) {
        return with(visit, work -> work.mayWrite() ? answering.apply(work) : new Reply.Forbidden());
    }

    /** The same for who may publish it. */
    Reply publishing(Visit visit, Function<Work, Reply> answering) {
        return with(visit, work -> work.mayPublish() ? answering.apply(work) : new Reply.Forbidden());
    }
}
