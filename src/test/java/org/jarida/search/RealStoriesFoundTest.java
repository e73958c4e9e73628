package org.jarida.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jarida.RealStories;
import org.jarida.RealStories.Told;
import org.jarida.language.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Sixty-two real stories in nine languages, looked for as people do: with slips, in other scripts, on other keyboards. */
class RealStoriesFoundTest {
    private static final Instant NOW = Instant.parse("2026-03-21T08:00:00Z");

    @TempDir
    static Path folder;

    private static LuceneIndex index;
    private static List<Told> stories;

    @BeforeAll
    static void index() throws IOException {
        stories = RealStories.all().stream()
                .filter(one -> !one.language().tag().equals("fa"))
                .toList();
        index = LuceneIndex.create(folder);
        index.put(
                stories.stream()
                        .collect(Collectors.groupingBy(Told::story, TreeMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(story -> new Unit(
                                story.getKey(),
                                1,
                                story.getValue().stream()
                                        .map(RealStoriesFoundTest::entry)
                                        .toList()))
                        .toList());
        index.refresh();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static Entry entry(Told told) {
        return new Entry(
                stories.indexOf(told),
                1,
                Language.of(told.language().code()),
                Set.of(),
                NOW,
                told.content().headline(),
                told.content().body().text());
    }

    private static List<Told> found(Question question) {
        return index.ask(question, Set.of()).hits().stream()
                .map(hit -> stories.get((int) hit.article()))
                .toList();
    }

    private static Question asked(String text, Language language, int limit) {
        return Question.of(text, Language.of(language.code()), NOW, limit);
    }

    @TestFactory
    Stream<DynamicTest> aHeadlineWithOneWordMisspeltFindsItsStory() {
        return Language.NINE.stream()
                .map(language -> DynamicTest.dynamicTest(language.tag(), () -> {
                    var chance = new Random(7);
                    var all = 0;
                    var right = 0;
                    var failed = new ArrayList<String>();
                    for (var told : RealStories.in(language)) {
                        for (var i = 0; i < 3; i++) {
                            var slip = misspelt(told.content().headline(), chance);
                            all++;
                            if (found(asked(slip, language, 3)).stream()
                                    .anyMatch(one -> one.story().equals(told.story()))) {
                                right++;
                            } else {
                                failed.add(slip);
                            }
                        }
                    }
                    assertThat((double) right / all)
                            .as("misspelt and not found: %s", failed)
                            .isGreaterThanOrEqualTo(0.95);
                }));
    }

    /** Two letters change places, one is left out or becomes another, in one of the words of four letters or more. */
    private static String misspelt(String headline, Random chance) {
        var words = headline.split(" ");
        var long4 = Stream.iterate(0, i -> i < words.length, i -> i + 1)
                .filter(i -> words[i].length() >= 4 && words[i].chars().allMatch(Character::isLetter))
                .toList();
        if (long4.isEmpty()) {
            return headline;
        }
        var which = long4.get(chance.nextInt(long4.size()));
        var word = words[which];
        var at = 1 + chance.nextInt(word.length() - 2);
        words[which] = switch (chance.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(0) + word.substring(at + 1);
        };
        return String.join(" ", words);
    }

    @Test
    void aTajikHeadlineFindsTheDariArticleAndBack() {
        assertThat(across(Language.TAJIK, Language.DARI)).isGreaterThanOrEqualTo(0.8);
        assertThat(across(Language.DARI, Language.TAJIK)).isGreaterThanOrEqualTo(0.8);
    }

    private static double across(Language from, Language to) {
        var other = Language.of(to.code());
        var right = 0;
        var all = RealStories.in(from);
        for (var told : all) {
            var question = asked(told.content().headline(), from, 10)
                    .alsoIn(List.of(other), Map.of())
                    .with(Set.of(Fields.language(other)));
            if (found(question).stream().anyMatch(one -> one.story().equals(told.story()))) {
                right++;
            }
        }
        return (double) right / all.size();
    }
}
