package org.jarida.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jarida.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other languages tell of the words of one. */
class AcrossLanguagesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final Language PERSIAN = Language.of("fa");

    @TempDir
    private Path folder;

    private final List<Unit> units = new ArrayList<>();
    private LuceneIndex index;

    @BeforeEach
    void create() throws IOException {
        index = LuceneIndex.create(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void tells(long article, Language language, String text) {
        tells(article, language, NOW, text);
    }

    private void tells(long article, Language language, Instant at, String text) {
        var entry = new Entry(article, 1, language, Set.of(), at, "", text);
        units.add(new Unit("story" + article, 1, List.of(entry)));
    }

    private List<Long> found(Question question) {
        return index.ask(question, Set.of()).hits().stream()
                .map(Hits.Hit::article)
                .toList();
    }

    private List<Long> elsewhere(String text, Language... languages) {
        return found(Question.of(text, Language.TAJIK, NOW, 20).onlyIn(List.of(languages), Map.of()));
    }

    private void put() {
        index.put(units);
        index.refresh();
    }

    @Test
    void itsOwnIsLeftOutWhereOthersAreAskedFor() {
        tells(1, Language.TAJIK, "Барф дар Кобул");
        tells(2, PERSIAN, "برف در کابل");
        tells(3, Language.ENGLISH, "Snow in Kabul");
        put();
        assertThat(elsewhere("Кобул", PERSIAN, Language.ENGLISH)).containsExactlyInAnyOrder(2L, 3L);
        assertThat(elsewhere("Кобул", PERSIAN, Language.TAJIK)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(elsewhere("Кобул", Language.ENGLISH)).containsExactly(3L);
        assertThat(found(Question.of("Кобул", Language.TAJIK, NOW, 20).alsoIn(List.of(PERSIAN), Map.of())))
                .containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void ofManyWordsAThirdIsThere() {
        tells(1, PERSIAN, "کابل");
        tells(2, PERSIAN, "کابل هرات");
        tells(3, PERSIAN, "بلخ بدخشان بامیان پنجشیر غزنی");
        put();
        assertThat(elsewhere("Кобул Ҳирот Ғазнӣ", PERSIAN)).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(elsewhere("Кобул Ҳирот Балх Бадахшон Бомиён Панҷшер", PERSIAN))
                .containsExactlyInAnyOrder(2L, 3L);
    }

    @Test
    void ofWhatFitsAsWellTheNewestIsFirst() {
        for (var day = 0; day < 200; day++) {
            tells(day, PERSIAN, NOW.minus(Duration.ofDays(day * 37 % 200)), "برف در کابل");
        }
        put();
        assertThat(elsewhere("Кобул", PERSIAN)).hasSize(20).startsWith(0L);
    }

    /** Each language is asked for itself: what comes late must still get before what came early and fits less. */
    @Test
    void theBestOfAllLanguagesAreFirstWhicheverIsAskedFirst() {
        for (var article = 0; article < 1_500; article++) {
            tells(article, PERSIAN, NOW.minus(Duration.ofDays(3_000)), "برف در کابل و هرات");
        }
        tells(2_000, Language.ENGLISH, "Kabul");
        tells(2_001, Language.GERMAN, "Kabul");
        put();
        var kabul = Question.of("Кобул", Language.TAJIK, NOW, 20);
        for (var languages : List.of(
                List.of(PERSIAN, Language.ENGLISH, Language.GERMAN),
                List.of(Language.GERMAN, Language.ENGLISH, PERSIAN))) {
            var everywhere = index.ask(kabul.alsoIn(languages, Map.of()), Set.of());
            assertThat(everywhere.hits().subList(0, 2))
                    .extracting(Hits.Hit::article)
                    .containsExactlyInAnyOrder(2_000L, 2_001L);
            assertThat(everywhere.hits()).hasSize(20).doesNotHaveDuplicates();
            assertThat(everywhere.total()).isGreaterThan(1_000);
            assertThat(found(kabul.onlyIn(languages, Map.of())).subList(0, 2))
                    .containsExactlyInAnyOrder(2_000L, 2_001L);
        }
    }

    /** A word that is frequent is not listed by its sound each time, and found wherever it stands. */
    @Test
    void aFrequentWordIsFoundByItsSoundAfterAnIndexWasFilled() {
        IntStream.range(0, 300).forEach(article -> tells(article, PERSIAN, "برف در کابل"));
        tells(300, PERSIAN, "باران در بدخشان");
        for (var from = 0; from < units.size(); from += 50) {
            index.fill(units.subList(from, Math.min(units.size(), from + 50)));
        }
        index.commit(true);
        index.refresh();
        var kabul = Question.of("Кобул", Language.TAJIK, NOW, 400).alsoIn(List.of(PERSIAN), Map.of());
        assertThat(found(kabul)).hasSize(300);
        assertThat(elsewhere("Бадахшон", PERSIAN)).containsExactly(300L);
    }
}
