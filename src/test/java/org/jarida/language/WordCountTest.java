package org.jarida.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jarida.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en    | Snow fell on Kabul, and it didn't stop.  | 8
                    en    | 1,204 of 3.5 million                     | 4
                    en    | ...                                      | 0
                    fa-AF | او می‌رود و کتاب‌ها را می‌خواند          | 6
                    ps    | هغه ښوونځي ته ځي.                        | 4
                    tg    | рӯзи 28-уми январ                        | 4
                    en    | snake_case and U.N.                      | 3
                    """)
    void wordsAreCountedAsReadersSeeThem(String tag, String text, int words) {
        assertThat(WordCount.of(text, Language.of(tag))).isEqualTo(words);
    }

    @Test
    void countingByHandAgreesWithIcu() {
        var random = new Random(1405);
        var alphabet =
                "abZéß'’.:,;·_-–\u200C\u200D\u00AD \n\t\r0129۱٢٫٬\u066Bدکۀأיא\"״׳жӯҷ\u0301\u064B\u2028/@#…«\u202F"
                        .toCharArray();
        for (var i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (var length = random.nextInt(12); length > 0; length--) {
                text.append(alphabet[random.nextInt(alphabet.length)]);
            }
            assertThat(WordCount.of(text.toString(), Language.ENGLISH))
                    .as("%s", escaped(text))
                    .isEqualTo(WordCount.byIcu(text.toString(), Language.ENGLISH));
        }
    }

    private static String escaped(CharSequence text) {
        var escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(String.format("%04X ", c)));
        return text + " = " + escaped;
    }

    @Test
    void realStoriesAgreeWithIcuWordForWord() throws IOException {
        for (var story : stories()) {
            story.forEach((language, text) -> assertThat(WordCount.of(text, language))
                    .as(language.tag())
                    .isEqualTo(WordCount.byIcu(text, language)));
        }
    }

    /**
     * The versions of one story say the same, so they take the same time, whatever the language. Over 62 stories the
     * languages measured between -1.2 % (Pashto) and +1.2 % (Arabic) of their mean.
     */
    @Test
    void aStoryTakesTheSameTimeInEveryLanguage() throws IOException {
        var off = new TreeMap<String, Double>();
        var stories = stories();
        for (var story : stories) {
            var times = new TreeMap<String, Double>();
            story.forEach((language, text) ->
                    times.put(language.tag(), (double) WordCount.of(text, language) / language.wordsPerMinute()));
            var mean = times.values().stream().mapToDouble(t -> t).average().orElseThrow();
            times.forEach((tag, time) -> off.merge(tag, (time / mean - 1) / stories.size(), Double::sum));
        }
        assertThat(off)
                .hasSize(10)
                .allSatisfy((tag, by) ->
                        assertThat(Math.abs(by)).as("%s is off by %s", tag, by).isLessThan(0.10));
    }

    private static List<Map<Language, String>> stories() throws IOException {
        var stories = new ArrayList<Map<Language, String>>();
        try (var files = Files.list(RealData.path("stories"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                var story = new TreeMap<Language, String>(java.util.Comparator.comparing(Language::tag));
                for (var article : new ObjectMapper()
                        .readTree(file.toFile())
                        .get("articles")
                        .properties()) {
                    story.put(Language.of(article.getKey()), text(article.getValue()));
                }
                stories.add(story);
            }
        }
        return stories;
    }

    private static String text(JsonNode article) {
        var text = new StringBuilder(article.get("headline").asText());
        article.get("paragraphs").forEach(paragraph -> text.append('\n').append(paragraph.asText()));
        return text.toString();
    }

    @Test
    void aMinuteIsTheLeast() {
        assertThat(ReadingTime.minutes(0, Language.ENGLISH)).isEqualTo(1);
        assertThat(ReadingTime.minutes(714, Language.ENGLISH)).isEqualTo(3);
        assertThat(ReadingTime.minutes(714, Language.PASHTO)).isEqualTo(2);
    }
}
