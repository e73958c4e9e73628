package org.jarida.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jarida.app.House;
import org.jarida.base.Handed;
import org.jarida.base.Letter;
import org.jarida.base.Outbox;
import org.jarida.base.Post;
import org.jarida.base.Prepared;
import org.jarida.edition.Edition;
import org.jarida.language.EraCalendar;
import org.jarida.language.Language;
import org.jarida.language.Slug;
import org.jarida.logbook.Actor;
import org.jarida.mailing.Dispatch;
import org.jarida.mailing.Issue;
import org.jarida.mailing.Issues;
import org.jarida.mailing.LetterWriter;
import org.jarida.mailing.ManyReaders;
import org.jarida.mailing.Occasion;
import org.jarida.mailing.Subscriptions;
import org.jarida.story.Block;
import org.jarida.story.Body;
import org.jarida.story.Content;
import org.jarida.story.Kind;
import org.jarida.story.Manner;
import org.jarida.story.RichText;
import org.jarida.story.Stage;

/** How many letters a second are prepared: a daily letter of eight whole articles, to so many readers. */
public final class LettersBench {
    private static final int STORIES = 8;
    private static final Actor EDITOR = new Actor("bench");

    private LettersBench() {}

    /** @param arguments a folder that may be filled, and how many readers */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var readers = Integer.parseInt(arguments[1]);
        Files.createDirectories(folder);
        try (var house = House.open(Files.createTempDirectory(folder, "data"), "https://jarida.example")) {
            edition(house, "en", "en", "Jarida", "Snow has closed the pass, and the bazaar waits for flour. ");
            edition(house, "fa", "fa-AF", "جریده", "برف راه گذرگاه را بسته است و بازار چشم به راه آرد است. ");
            Thread.sleep(50); // What is published now is new in a moment.
            for (var code : List.of("en", "fa")) {
                ManyReaders.subscribe(house.database, code, readers);
                var counted = new Counted();
                run(house, code, readers, counted, new NoPost(), "prepared and counted");
                System.out.printf(Locale.ROOT, "  %d KB each%n", counted.bytes / Math.max(1, counted.letters) / 1024);
                run(house, code, readers, (Outbox) house.post, house.post, "prepared and put into the folder");
            }
        }
        System.exit(0);
    }

    private static void edition(House house, String code, String language, String name, String sentence) {
        house.editions.save(
                new Edition(
                        code,
                        1,
                        Language.of(language),
                        name,
                        "",
                        "",
                        java.time.ZoneId.of("Asia/Kabul"),
                        EraCalendar.GREGORIAN,
                        null),
                EDITOR);
        for (var number = 0; number < STORIES; number++) {
            var blocks = new ArrayList<Block>();
            for (var paragraph = 0; paragraph < 8; paragraph++) {
                blocks.add(new Block.Paragraph("p" + paragraph, RichText.plain(sentence.repeat(5))));
            }
            var story = house.stories.create(Kind.NEWS, code, List.of(), List.of(), EDITOR);
            var says = new Content(sentence + number, "", "", "", null, List.of(), new Body(blocks));
            var article = house.articles.start(story, code, new Slug("story-" + number), says, Stage.DRAFT, EDITOR);
            house.articles.publish(article, Manner.MINOR, EDITOR);
        }
    }

    private static void run(House house, String code, int readers, Outbox outbox, Post post, String what) {
        var writer = new LetterWriter(
                house.editions,
                house.sections,
                house.bylines,
                house.publications,
                house.library,
                house.settings,
                "https://jarida.example");
        var issues = new Issues(
                house.database,
                house.logbook,
                house.editions,
                house.publications,
                house.fronts,
                house.lockdown,
                writer);
        var dispatch = new Dispatch(
                house.database,
                new Subscriptions(house.database, house.secrets, post, outbox),
                issues,
                house.publications,
                house.lockdown,
                writer,
                outbox);
        var draft = issues.propose(code, Occasion.DAILY, EDITOR);
        var stories = house.publications.latest(code, new org.jarida.story.Scope.Everything(), STORIES).stream()
                .map(org.jarida.story.Publication::story)
                .toList();
        issues.arrange(draft.id(), draft.version(), "", stories, EDITOR);
        issues.send(draft.id(), draft.version() + 1, EDITOR);
        var begun = System.nanoTime();
        while (dispatch.step()) {
            Thread.onSpinWait();
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        var issue = issues.find(draft.id()).orElseThrow();
        if (issue.state() != Issue.State.SENT || issue.progress().sent() != readers) {
            throw new IllegalStateException("not sent: " + issue);
        }
        System.out.printf(
                Locale.ROOT,
                "%s, %d letters of %d articles, %s: %.1f s, %.0f a second%n",
                code,
                readers,
                STORIES,
                what,
                seconds,
                readers / seconds);
    }

    private static final class NoPost implements Post {
        @Override
        public void send(Letter letter) {}

        @Override
        public void forget(String address) {}
    }

    /** Takes everything, and keeps nothing. */
    private static final class Counted implements Outbox {
        private long letters;
        private long bytes;

        @Override
        public String from() {
            return "letters@jarida.example";
        }

        @Override
        public int atOnce() {
            return 500;
        }

        @Override
        public boolean keepsNames() {
            return true;
        }

        @Override
        public Bag open() {
            return new Bag() {
                @Override
                public Handed hand(Prepared letter) {
                    letters++;
                    bytes += letter.bytes().length;
                    return new Handed.Taken();
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void takeBack(String second) {}
    }
}
