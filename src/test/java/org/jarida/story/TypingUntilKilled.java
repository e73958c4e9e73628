package org.jarida.story;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jarida.EmptyNewsroom;
import org.jarida.base.Database;
import org.jarida.language.Slug;
import org.jarida.logbook.Actor;

/**
 * A program of its own that writes, saves every moment, publishes, schedules and withdraws through the doors, and says
 * what it was told was done, until somebody ends it. Each word is new and none is deleted.
 */
final class TypingUntilKilled {
    static final int ARTICLES = 5;
    private static final Actor WRITER = new Actor("writer");

    private final EmptyNewsroom newsroom;
    private final Random random;
    private final int round;
    private int words;

    private TypingUntilKilled(Path file, int round) {
        this.newsroom = new EmptyNewsroom(clock -> Database.sqlite(file, clock));
        this.round = round;
        this.random = new Random(round);
        newsroom.clock.pass(Duration.ofHours(round));
    }

    /** @param arguments the database's file, and which round this is */
    public static void main(String[] arguments) {
        new TypingUntilKilled(Path.of(arguments[0]), Integer.parseInt(arguments[1])).write();
    }

    static void say(Object... said) {
        var line = new StringBuilder();
        for (var each : said) {
            line.append(each).append(' ');
        }
        // One write for a line, and a sign at its end: half a line was not said.
        System.out.print(line.append(";\n"));
        System.out.flush();
    }

    private void write() {
        var articles = articles();
        say("open", round);
        while (true) {
            var article = newsroom.articles.get(articles.get(random.nextInt(articles.size())));
            switch (random.nextInt(12)) {
                case 0 -> publish(article);
                case 1 -> correct(article);
                case 2 -> schedule(article);
                case 3 -> withdraw(article);
                default -> save(article);
            }
            newsroom.clock.pass(Duration.ofSeconds(random.nextInt(90)));
            newsroom.articles.publishDue();
        }
    }

    private List<Long> articles() {
        var section = newsroom.sections.idOf("herat").orElseThrow();
        var topic = newsroom.topics.idOf("snow").orElseThrow();
        var articles = new ArrayList<Long>();
        while (articles.size() < ARTICLES) {
            var story = newsroom.stories.create(Kind.NEWS, "en", List.of(section), List.of(topic), WRITER);
            var article = newsroom.articles.start(story, "en", new Slug("x"), says("begun"), Stage.DRAFT, WRITER);
            say("saved", article.id(), article.version(), "begun");
            articles.add(article.id());
        }
        return articles;
    }

    private Content says(String text) {
        var byline = newsroom.bylines.idOf("zarmina").orElseThrow();
        return new Content(
                "Headline",
                "",
                "",
                "",
                null,
                List.of(byline),
                new Body(List.of(new Block.Paragraph("p", RichText.plain(text)))));
    }

    private void save(Article article) {
        var word = "w" + round + "x" + words++;
        var text = newsroom.articles.content(article).body().text();
        switch (newsroom.articles.save(article.id(), article.version(), null, says(text + " " + word), WRITER)) {
            case Saving.Saved saved ->
                say("saved", article.id(), saved.article().version(), word);
            case Saving.Conflict conflict -> throw new IllegalStateException(conflict.toString());
        }
    }

    private void publish(Article article) {
        if (newsroom.articles.publish(article, Manner.UPDATE, WRITER) instanceof Publishing.Published published) {
            say(
                    "published",
                    article.id(),
                    article.version(),
                    published.publication().revision());
        }
    }

    private void correct(Article article) {
        var reason = "r" + round + "x" + words++;
        if (newsroom.articles.correct(article.id(), reason, WRITER) instanceof Correcting.Corrected) {
            say("corrected", article.id(), article.version(), reason);
        }
    }

    private void schedule(Article article) {
        var at = newsroom.clock.instant().plusSeconds(random.nextInt(60));
        if (newsroom.articles.schedule(article.id(), article.version(), at, Manner.MINOR, WRITER)
                instanceof Scheduling.Scheduled) {
            say("scheduled", article.id(), article.version(), at);
        }
    }

    private void withdraw(Article article) {
        var reason = "g" + round + "x" + words++;
        if (newsroom.articles.withdraw(article.id(), reason, WRITER) instanceof Withdrawing.Withdrawn) {
            say("withdrawn", article.id(), article.version(), reason);
        }
    }
}
