package org.jarida.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.base.Keys;
import org.jarida.language.Slug;
import org.jarida.language.Sought;
import org.jarida.logbook.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The staff's list of stories, against a plain search through all of them. {@code -Djarida.articles=100000} fills a
 * newspaper of that size and says how long each question took.
 */
@ParameterizedClass
@EnumSource(Store.class)
class OverviewTest {
    private static final int ARTICLES = Integer.getInteger("jarida.articles", 1000);
    private static final boolean MEASURED = ARTICLES > 1000;
    private static final List<String> WORDS = List.of(
            "Snow",
            "Rain",
            "Harvest",
            "Saffron",
            "Élection",
            "Road",
            "School",
            "River",
            "Market",
            "Herat",
            "Kabul",
            "Balkh",
            "Winter",
            "Trial",
            "Bread",
            "Border",
            "Pilgrim",
            "Museum",
            "Film",
            "Match");
    private static final List<String> DARI =
            List.of("برف", "باران", "هرات", "کابل", "مکتب", "بازار", "زعفران", "می‌رود", "انتخابات", "سرک");
    private static final List<Actor> WRITERS = List.of(Actor.IMPORT, Newsroom.EDITOR, Newsroom.REPORTER);

    private final Newsroom newsroom;
    private final Random random = new Random(7);
    private final List<Arrivals.Arrival> told = new ArrayList<>();
    private final List<String> sought = new ArrayList<>();
    private final List<Actor> writers = new ArrayList<>();

    OverviewTest(Store store) {
        newsroom = new Newsroom(store);
        fill();
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    /** Three articles for every two stories; one in fifty is unfinished; one headline in a thousand names a comet. */
    private void fill() {
        var batch = new ArrayList<Arrivals.Arrival>();
        var by = Actor.IMPORT;
        for (var number = 0; told.size() < ARTICLES; number++) {
            var at = Newsroom.NOON.minus(Duration.ofHours(number)).minusMillis(random.nextInt(1000));
            var section = List.of(newsroom.world, newsroom.afghanistan, newsroom.herat)
                    .get(random.nextInt(3));
            var story = new Arrivals.StoryToBe(
                    Keys.ofSeed("story " + number), Kind.NEWS, "en", List.of(section), List.of());
            batch.add(arrival(story, "en", headline(WORDS, number), at));
            if (number % 2 == 0) {
                batch.add(arrival(story, "fa", headline(DARI, number), at));
            }
            if (batch.size() >= 500 || told.size() + batch.size() >= ARTICLES) {
                newsroom.arrivals.take(batch, by);
                told.addAll(batch);
                for (var each : batch) {
                    sought.add(Sought.of(each.content().headline()));
                    writers.add(by);
                }
                batch.clear();
                by = WRITERS.get((WRITERS.indexOf(by) + 1) % 3);
            }
        }
    }

    private String headline(List<String> words, int number) {
        var headline = new StringBuilder(number % 1000 == 77 ? "Comet" : words.get(random.nextInt(words.size())));
        for (var more = 0; more < 6; more++) {
            headline.append(' ').append(words.get(random.nextInt(words.size())));
        }
        return headline.append(' ').append(number).toString();
    }

    private Arrivals.Arrival arrival(Arrivals.StoryToBe story, String edition, String headline, Instant at) {
        var stage = random.nextInt(50) > 0
                ? Stage.PUBLISHED
                : List.of(Stage.DRAFT, Stage.IN_REVIEW, Stage.READY).get(random.nextInt(3));
        return new Arrivals.Arrival(
                story,
                edition,
                new Slug("x"),
                newsroom.says(headline, "Text."),
                stage,
                at,
                stage == Stage.PUBLISHED ? at : null,
                null);
    }

    /** The keys of the stories that a plain search finds, the last changed first. */
    private List<String> plainly(Predicate<Integer> article, Predicate<Integer> other, int limit) {
        var stories = new HashSet<String>();
        var others = new HashSet<String>();
        for (var number = 0; number < told.size(); number++) {
            if (article.test(number)) {
                stories.add(told.get(number).story().key());
            }
            if (other.test(number)) {
                others.add(told.get(number).story().key());
            }
        }
        return told.stream()
                .map(arrival -> arrival.story().key())
                .distinct()
                .filter(stories::contains)
                .filter(others::contains)
                .limit(limit)
                .toList();
    }

    private List<String> found(Overview.Wanted wanted, int limit) {
        var keys = new ArrayList<String>();
        Bookmark after = null;
        do {
            var page = newsroom.overview.of(wanted, after, Math.min(50, limit - keys.size()));
            page.rows().forEach(row -> keys.add(row.story().key()));
            after = page.next().orElse(null);
        } while (after != null && keys.size() < limit);
        return keys;
    }

    private void agrees(Overview.Wanted wanted) {
        agrees(wanted, 120);
    }

    private void agrees(Overview.Wanted wanted, int limit) {
        var sections = wanted.section() == null ? List.<Long>of() : newsroom.sections.within(wanted.section());
        var words = Sought.words(wanted.words());
        assertThat(found(wanted, limit))
                .as(wanted.toString())
                .isEqualTo(plainly(
                        number -> isTold(wanted, sections, number),
                        number -> words.stream().allMatch(sought.get(number)::contains),
                        limit));
        if (MEASURED) {
            measure(wanted);
        }
    }

    private boolean isTold(Overview.Wanted wanted, List<Long> sections, int number) {
        var arrival = told.get(number);
        return is(wanted.edition(), arrival.edition())
                && is(wanted.stage(), arrival.stage())
                && is(wanted.writer(), writers.get(number).name())
                && (wanted.section() == null
                        || sections.containsAll(arrival.story().sections()));
    }

    private static boolean is(@Nullable Object wanted, Object there) {
        return wanted == null || wanted.equals(there);
    }

    private void measure(Overview.Wanted wanted) {
        var times = new double[15];
        for (var time = 0; time < times.length; time++) {
            var begun = System.nanoTime();
            newsroom.overview.of(wanted, null, 50);
            times[time] = (System.nanoTime() - begun) / 1e6;
        }
        java.util.Arrays.sort(times);
        System.out.printf(
                Locale.ROOT, "%7.1f ms (slowest %.1f) %s%n", times[times.length / 2], times[times.length - 1], wanted);
    }

    private static Overview.Wanted words(String words) {
        return new Overview.Wanted(words, null, null, null, null);
    }

    @Test
    void aPlainSearchFindsTheSame() {
        agrees(Overview.Wanted.ALL);
        agrees(words("comet"));
        agrees(words("snow RAIN"));
        agrees(words("elect"));
        agrees(words("ميرود"));
        agrees(words("nothing has this"));
        agrees(new Overview.Wanted("", newsroom.afghanistan, null, null, null));
        agrees(new Overview.Wanted("", newsroom.herat, "fa", null, null));
        agrees(new Overview.Wanted("", null, "fa", null, null));
        agrees(new Overview.Wanted("", null, null, Stage.PUBLISHED, null));
        agrees(new Overview.Wanted("", null, null, Stage.IN_REVIEW, null));
        agrees(new Overview.Wanted("", null, "en", Stage.DRAFT, "reporter"));
        agrees(new Overview.Wanted("", null, null, null, "editor"));
        agrees(new Overview.Wanted("herat", newsroom.world, "fa", Stage.PUBLISHED, "import"));
        agrees(new Overview.Wanted("comet", newsroom.world, "fa", Stage.PUBLISHED, "import"));
        if (MEASURED) {
            measureTheRest();
        }
    }

    private void measureTheRest() {
        var deep = found(Overview.Wanted.ALL, 5000).size();
        assertThat(deep).isEqualTo(5000);
        var begun = System.nanoTime();
        newsroom.board.of(Board.Wanted.ALL, null, 50);
        System.out.printf(Locale.ROOT, "%7.1f ms the board%n", (System.nanoTime() - begun) / 1e6);
        begun = System.nanoTime();
        newsroom.board.of(Board.Wanted.mine("reporter"), null, 50);
        System.out.printf(Locale.ROOT, "%7.1f ms the board, mine%n", (System.nanoTime() - begun) / 1e6);
    }

    @Test
    void aStoryBearsItsArticlesInAllEditions() {
        var row = newsroom.overview.of(Overview.Wanted.ALL, null, 1).rows().getFirst();
        assertThat(row.story().key()).isEqualTo(told.getFirst().story().key());
        assertThat(row.articles()).extracting(one -> one.article().edition()).containsExactly("en", "fa");
        var english = row.in("en").orElseThrow();
        assertThat(english.article().headline())
                .isEqualTo(told.getFirst().content().headline());
        assertThat(english.publication() != null).isEqualTo(told.getFirst().stage() == Stage.PUBLISHED);
        assertThat(row.in("tg")).isEmpty();
    }

    @Test
    void whatIsWorkedOnComesFirst() {
        var last = told.getLast();
        var story = newsroom.stories.find(last.story().key()).orElseThrow();
        var article = newsroom.articles.ofStory(story.id()).getFirst();
        newsroom.clock.pass(Duration.ofHours(1));
        newsroom.saved(article, newsroom.says("Rewritten"), Newsroom.EDITOR);
        var first = newsroom.overview.of(Overview.Wanted.ALL, null, 1).rows().getFirst();
        assertThat(first.story()).isEqualTo(story);
        assertThat(found(words("rewritten"), 9)).containsExactly(story.key());
    }
}
