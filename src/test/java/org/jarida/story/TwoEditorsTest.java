package org.jarida.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.logbook.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two people write in one article, in two hundred random orders of typing, deleting, saving, losing answers, sending
 * again, resolving, opening anew, publishing and commenting: every word that its writer typed and did not delete is in
 * the text or in a revision that is kept, and nobody deletes a word of the other's without having seen it.
 */
@ParameterizedClass
@EnumSource(Store.class)
class TwoEditorsTest {
    private static final int ORDERS = Integer.getInteger("jarida.orders", 200);
    private static final int STEPS = 40;
    private final Newsroom newsroom;

    TwoEditorsTest(Store store) {
        newsroom = new Newsroom(store);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    /** A save as it was sent, which may arrive late and more than once. */
    private record Sent(
            int version, List<String> words, @Nullable Pen pen) {}

    /** A browser with the article open in it. */
    private final class Editor {
        final Actor by;
        final long article;
        final Random random;
        final boolean hasPen;
        final Set<String> typed = new LinkedHashSet<>();
        final List<Sent> onTheWay = new ArrayList<>();
        List<String> text = new ArrayList<>();
        int version;
        String pen = "";
        int strokes;
        Saving.@Nullable Conflict conflict;
        int words;

        Editor(String name, long article, boolean hasPen, Random random) {
            this.by = new Actor(name);
            this.article = article;
            this.hasPen = hasPen;
            this.random = random;
            open();
        }

        /** As a browser does when the page is opened: with what is there. */
        void open() {
            var now = newsroom.articles.get(article);
            version = now.version();
            text = words(newsroom.articles.content(now));
            pen = by.name() + "-pen-" + random.nextInt(1_000_000_000);
            strokes = 0;
            conflict = null;
        }

        void type() {
            var word = by.name() + words++;
            typed.add(word);
            text.add(random.nextInt(text.size() + 1), word);
        }

        void delete() {
            if (!text.isEmpty()) {
                typed.remove(text.remove(random.nextInt(text.size())));
            }
        }

        Sent send() {
            return new Sent(version, List.copyOf(text), hasPen ? new Pen(pen, ++strokes) : null);
        }

        Saving arrive(Sent sent) {
            return newsroom.articles.save(article, sent.version, null, says(sent.words), sent.pen, by);
        }

        void save() {
            hear(arrive(send()));
        }

        void hear(Saving answer) {
            switch (answer) {
                case Saving.Saved(Article now, Plan ignored) -> {
                    version = now.version();
                    conflict = null;
                }
                case Saving.Conflict told -> conflict = told;
            }
        }

        /** What arrived was kept, but the answer got lost. */
        void saveUnheard() {
            arrive(send());
        }

        /** A save that hangs in the line and arrives some steps later, after others. */
        void sendSlowly() {
            if (hasPen) {
                onTheWay.add(send());
            }
        }

        void late() {
            if (!onTheWay.isEmpty()) {
                arrive(onTheWay.remove(random.nextInt(onTheWay.size())));
            }
        }

        /** Reads both texts, takes from the other's what is not there, and saves upon it. */
        void resolve() {
            if (conflict != null) {
                version = conflict.now().version();
                for (var word : words(conflict.theirs())) {
                    if (!text.contains(word)) {
                        text.add(word);
                    }
                }
                conflict = null;
                save();
            }
        }

        /** Closes the page when all is saved, and opens it again. */
        void reopen() {
            if (conflict == null) {
                save();
                if (conflict == null && onTheWay.isEmpty()) {
                    open();
                }
            }
        }

        void step() {
            switch (random.nextInt(13)) {
                case 0, 1, 2, 3 -> type();
                case 4 -> delete();
                case 5, 6, 7 -> save();
                case 8 -> saveUnheard();
                case 9 -> sendSlowly();
                case 10 -> late();
                case 11 -> resolve();
                default -> reopen();
            }
        }

        void finish() {
            while (!onTheWay.isEmpty()) {
                late();
            }
            save();
        }
    }

    private static List<String> words(Content content) {
        var text = content.body().text();
        return text.isEmpty() ? new ArrayList<>() : new ArrayList<>(List.of(text.split(" ")));
    }

    private Content says(List<String> words) {
        return newsroom.says("Snow", String.join(" ", words));
    }

    @Test
    void noWordIsLostInAnyOrder() {
        for (var order = 0; order < ORDERS; order++) {
            var random = new Random(order);
            var article =
                    newsroom.draft(newsroom.story(newsroom.world), "en", "Snow").id();
            var withPens = order % 4 != 0;
            var one = new Editor("one", article, withPens, random);
            var two = new Editor("two", article, withPens, random);
            for (var step = 0; step < STEPS; step++) {
                (random.nextBoolean() ? one : two).step();
                newsroom.clock.pass(Duration.ofSeconds(random.nextInt(100)));
                around(article, random);
            }
            one.finish();
            two.finish();
            var kept = newsroom.revisions.of(article).stream()
                    .flatMap(revision -> words(newsroom.revisions.content(revision.id())).stream())
                    .collect(Collectors.toSet());
            assertThat(kept).as("order " + order).containsAll(one.typed).containsAll(two.typed);
            assertThat(newsroom.revisions.of(article)).as("order " + order).hasSizeLessThan(STEPS);
        }
        assertThat(newsroom.logbook.firstBroken()).isEmpty();
    }

    /** What colleagues do meanwhile. */
    private void around(long article, Random random) {
        var now = newsroom.articles.get(article);
        switch (random.nextInt(20)) {
            case 0 -> newsroom.marginNotes.write(article, null, "Good.", Newsroom.EDITOR);
            case 1 -> newsroom.articles.publish(now, Manner.MINOR, Newsroom.EDITOR);
            case 2 ->
                newsroom.articles.handOver(article, now.version(), Stage.IN_REVIEW, null, "Look.", Newsroom.EDITOR);
            default -> {}
        }
    }
}
