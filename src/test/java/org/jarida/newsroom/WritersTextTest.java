package org.jarida.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jarida.RealData;
import org.jarida.app.Chromium;
import org.jarida.app.InBrowser;
import org.jarida.language.Language;
import org.jarida.language.ReadingTime;
import org.jarida.language.Text;
import org.jarida.language.WordCount;
import org.jarida.language.Words;
import org.jarida.story.Links;
import org.junit.jupiter.api.Test;

/** What the editor knows about text, where the server must agree. */
@InBrowser
class WritersTextTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void textIsCleanedAsTheServerCleansIt(Chromium chromium) throws IOException {
        var texts = new ArrayList<>(
                JSON.readValue(RealData.path("naughty-strings.json").toFile(), new TypeReference<List<String>>() {}));
        var random = new Random(7);
        for (var i = 0; i < 2000; i++) {
            var text = new StringBuilder();
            for (var length = random.nextInt(12); length >= 0; length--) {
                var codePoint = random.nextInt(4) == 0 ? random.nextInt(0x110000) : random.nextInt(0x2100);
                // A lone surrogate does not survive the way to the browser.
                text.appendCodePoint(codePoint >= 0xD800 && codePoint < 0xE000 ? ' ' : codePoint);
            }
            texts.add(text.toString());
        }
        try (var trial = new Trial(chromium)) {
            var cleaned = trial.ask("cleanAll", texts);
            for (var i = 0; i < texts.size(); i++) {
                assertThat(cleaned.get(i).asText()).as(texts.get(i)).isEqualTo(Text.clean(texts.get(i)));
            }
        }
    }

    @Test
    void linksAreAllowedAsTheServerAllowsThem(Chromium chromium) {
        var hrefs = List.of(
                "https://example.org/a?b=c#d",
                "http://example.org",
                "mailto:desk@example.org",
                "tel:+93700123456",
                "/fa/1abc2def/slug",
                "//example.org/x",
                "/\\example.org",
                "story:1abc2def",
                "#note-1",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "example.org",
                "",
                "  ",
                ":x");
        try (var trial = new Trial(chromium)) {
            var allowed = trial.ask("allowedLinks", hrefs);
            for (var i = 0; i < hrefs.size(); i++) {
                assertThat(allowed.get(i).asBoolean()).as(hrefs.get(i)).isEqualTo(Links.allowed(hrefs.get(i)));
            }
        }
    }

    @Test
    void whatIsTypedAsALinkIsUnderstood(Chromium chromium) {
        try (var trial = new Trial(chromium)) {
            assertThat(trial.ask("meantLink", "example.org/path").asText()).isEqualTo("https://example.org/path");
            assertThat(trial.ask("meantLink", "desk@example.org").asText()).isEqualTo("mailto:desk@example.org");
            assertThat(trial.ask("meantLink", "+93 (700) 123-456").asText()).isEqualTo("tel:+93700123456");
            assertThat(trial.ask("meantLink", "/fa/about").asText()).isEqualTo("/fa/about");
            assertThat(trial.ask("meantLink", "story:1abc2def").asText()).isEqualTo("story:1abc2def");
            assertThat(trial.ask("meantLink", "javascript:alert(1)").isNull()).isTrue();
            assertThat(trial.ask("meantLink", "two words").isNull()).isTrue();
        }
    }

    @Test
    void aBlockRunsAsItsFirstLetterUnlessItsWordsRunWithTheArticle(Chromium chromium) {
        try (var trial = new Trial(chromium)) {
            assertThat(direction(trial, "NATO او UNICEF په Kabul کې خبرې وکړې", "rtl"))
                    .isEqualTo("rtl");
            assertThat(direction(trial, "“We were not told,” said the minister of کابل.", "rtl"))
                    .isEqualTo("ltr");
            assertThat(direction(trial, "۱۴۰۳", "rtl")).isEqualTo("rtl");
            assertThat(direction(trial, "2026 –", "ltr")).isEqualTo("ltr");
            assertThat(direction(trial, "کتاب‌ها را بیاورید", "ltr")).isEqualTo("rtl");
            assertThat(direction(trial, "In Kabul sagte er: کتاب‌ها را بیاورید لطفاً همین حالا", "ltr"))
                    .isEqualTo("ltr");
        }
    }

    private static String direction(Trial trial, String text, String article) {
        return trial.ask("blockDirection", text, article).asText();
    }

    @Test
    void whatOneLooksForIsFoundHoweverItIsSpelt(Chromium chromium) {
        var blocks = List.of(paragraph("كتاب‌های عَلِي و کتابهای علی، Café و CAFE، ۱۴۰۳ و 1403"), paragraph("کتـــاب"));
        try (var trial = new Trial(chromium)) {
            assertThat(trial.ask("matches", blocks, "کتاب", false)).hasSize(3);
            assertThat(trial.ask("matches", blocks, "کتاب", true)).hasSize(1);
            assertThat(texts(trial, blocks, "علی")).containsExactly("عَلِي", "علی");
            assertThat(texts(trial, blocks, "cafe")).containsExactly("Café", "CAFE");
            assertThat(texts(trial, blocks, "1403")).containsExactly("۱۴۰۳", "1403");
            assertThat(texts(trial, blocks, "کتابهای")).containsExactly("كتاب‌های", "کتابهای");
        }
    }

    private static List<String> texts(Trial trial, Object blocks, String wanted) {
        return JSON.convertValue(trial.ask("matches", blocks, wanted, false), new TypeReference<>() {});
    }

    @Test
    void wordsAreCountedAsTheServerCountsThem(Chromium chromium) throws IOException {
        try (var trial = new Trial(chromium)) {
            for (var language : List.of(
                    Language.ENGLISH,
                    Language.DARI,
                    Language.PASHTO,
                    Language.TAJIK,
                    Language.ARABIC,
                    Language.FRENCH)) {
                var body = FakeNewsroom.sample("glacier-study", language).body();
                var told = Map.of("tag", language.tag(), "wordsPerMinute", language.wordsPerMinute());
                var measured = trial.ask("measure", Trial.json(body.json()), told);
                var words = WordCount.of(body.text(), language);
                assertThat(measured.path("words").asInt()).as(language.tag()).isEqualTo(words);
                assertThat(measured.path("minutes").asInt()).isEqualTo(ReadingTime.minutes(words, language));
            }
        }
    }

    @Test
    void aPlaceInABlocksPlainTextIsFoundOnTheSheet(Chromium chromium) {
        try (var trial = new Trial(chromium)) {
            var marked = Trial.json(
                    "{\"type\":\"paragraph\",\"id\":\"a\",\"text\":[\"Of \",{\"text\":\"1,204\",\"marks\":[{\"type\":\"strong\"}]},"
                            + "{\"text\":\"*\",\"marks\":[{\"type\":\"note\",\"footnote\":\"f\"}]},\" women\\nall\"]}");
            assertThat(trial.ask("at", marked, 0, 2).asText()).isEqualTo("Of");
            assertThat(trial.ask("at", marked, 3, 8).asText()).isEqualTo("1,204");
            assertThat(trial.ask("at", marked, 9, 14).asText()).isEqualTo("women");
            assertThat(trial.ask("at", marked, 15, 18).asText()).isEqualTo("all");
            var quotation = Trial.json(
                    "{\"type\":\"quotation\",\"id\":\"a\",\"paragraphs\":[\"One.\",\"Two.\"],\"attribution\":\"She\"}");
            assertThat(trial.ask("at", quotation, 5, 8).asText()).isEqualTo("Two");
            assertThat(trial.ask("at", quotation, 10, 13).asText()).isEqualTo("She");
            assertThat(trial.ask("at", quotation, 10, 99).isNull()).isTrue();
        }
    }

    @Test
    void aMessageIsSaidAsTheServerSaysIt(Chromium chromium) {
        try (var trial = new Trial(chromium)) {
            for (var language : Language.NINE) {
                var words = Words.in(language);
                var how = Map.of(
                        "language", language.tag(),
                        "dir", language.direction().attribute(),
                        "figures", org.jarida.language.Digits.of(language).plain("0123456789"),
                        "tenThousand", org.jarida.language.Digits.of(language).number(10_000));
                for (var count : new int[] {0, 1, 2, 3, 5, 11, 21, 100}) {
                    var key = "archive.count";
                    // Browsers know no plurals of Tajik yet; its words do without.
                    assertThat(trial.ask("said", Map.of(key, words.message(key)), how, key, count)
                                    .asText())
                            .as(language + " " + count)
                            .isEqualTo(words.say(key, count));
                }
                var key = "search.in";
                assertThat(trial.ask("said", Map.of(key, words.message(key)), how, key, "Jarida")
                                .asText())
                        .isEqualTo(words.say(key, "Jarida"));
            }
        }
    }

    @Test
    void differencesAreToldWordByWord(Chromium chromium) {
        try (var trial = new Trial(chromium)) {
            assertThat(trial.ask("wordDifferences", "The mayor opens the old bridge.", "The mayor closes the bridge."))
                    .isEqualTo(Trial.json("""
                            [{"kind":"same","text":"The mayor "},{"kind":"gone","text":"opens"},
                            {"kind":"new","text":"closes"},{"kind":"same","text":" the"},
                            {"kind":"gone","text":" old"},{"kind":"same","text":" bridge."}]"""));
            assertThat(trial.ask("wordDifferences", "کتاب‌ها رسید", "کتاب‌هایش رسید")
                            .get(0)
                            .path("text")
                            .asText())
                    .isEqualTo("کتاب‌ها");
        }
    }

    @Test
    void ofTwoTextsOnlyWhatBothChangedHasToBeDecided(Chromium chromium) {
        try (var trial = new Trial(chromium)) {
            var base =
                    content("One", paragraph("a", "A"), paragraph("b", "B"), paragraph("c", "C"), paragraph("d", "D"));
            var theirs =
                    content("One, theirs", paragraph("a", "A theirs"), paragraph("b", "B theirs"), paragraph("c", "C"));
            var mine = content(
                    "One",
                    paragraph("a", "A mine"),
                    paragraph("b", "B"),
                    paragraph("c", "C"),
                    paragraph("d", "D"),
                    paragraph("e", "E"));
            var rows = trial.ask("rows", theirs, mine, base);
            var told = new ArrayList<String>();
            rows.forEach(row -> {
                if (!row.path("same").asBoolean()) {
                    told.add(row.path("key").asText() + " " + row.path("choice").asText("?"));
                }
            });
            assertThat(told)
                    .containsExactly(
                            "headline theirs", "block-a ?", "block-b theirs", "block-d theirs", "block-e mine");
        }
    }

    @Test
    void aBlockThatOneSideMovedIsDecidedOnce(Chromium chromium) {
        try (var trial = new Trial(chromium)) {
            var theirs = content("One", paragraph("a", "A"), paragraph("b", "B"), paragraph("c", "C"));
            var mine = content("One", paragraph("b", "B"), paragraph("c", "C"), paragraph("a", "A"));
            var rows = trial.ask("rows", theirs, mine, theirs);
            var places = new ArrayList<String>();
            rows.forEach(row -> {
                if (row.path("key").asText().equals("block-a")) {
                    places.add(row.path("at").asText());
                }
            });
            assertThat(places).containsExactly("theirs", "mine");
        }
    }

    private static Map<String, Object> paragraph(String text) {
        return paragraph("b" + Math.abs(text.hashCode()), text);
    }

    private static Map<String, Object> paragraph(String id, String text) {
        return Map.of("type", "paragraph", "id", id, "text", text);
    }

    @SafeVarargs
    private static Map<String, Object> content(String headline, Map<String, Object>... blocks) {
        return Map.of("headline", headline, "body", List.of(blocks));
    }
}
