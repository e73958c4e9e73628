package org.jarida.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jarida.language.Language;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What some write as one word, others with a joiner within, and others apart: they find one another. */
class CompoundsTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    @TempDir
    private Path folder;

    private static List<Entry> entries(Language language, List<String> texts) {
        var entries = new ArrayList<Entry>();
        for (var text : texts) {
            entries.add(new Entry(entries.size(), 1, language, Set.of(), NOW, "", "۱ " + text + " ۲"));
        }
        return entries;
    }

    private LuceneIndex index(Language language, List<String> texts) throws IOException {
        var index = LuceneIndex.create(folder);
        index.put(List.of(new Unit("story", 1, entries(language, texts))));
        index.refresh();
        return index;
    }

    @ParameterizedTest
    @CsvSource({
        "fa, جلال‌آباد, جلال آباد, جلالآباد",
        "fa, فیض‌آباد, فیض آباد, فیضآباد",
        "fa, اسلام‌آباد, اسلام آباد, اسلامآباد",
        "fa, حبیب‌الله, حبیب الله, حبیبالله",
        "fa, عبد‌الله, عبد الله, عبدالله",
        "fa, صلاح‌الدین, صلاح الدین, صلاحالدین",
        "fa, بین‌المللی, بین المللی, بینالمللی",
        "fa, حسن‌زاده, حسن زاده, حسنزاده",
        "fa, احمد‌زی, احمد زی, احمدزی",
        "ps, جلال‌اباد, جلال اباد, جلالاباد",
        "ps, احمد‌زی, احمد زی, احمدزی",
        "ps, عبد‌الله, عبد الله, عبدالله",
    })
    void aNameIsFoundHoweverItIsSpelt(String code, String joiner, String apart, String inOne) throws IOException {
        var language = Language.of(code);
        var all = List.of(joiner, apart, inOne);
        try (var index = index(language, all)) {
            for (var spelling : all) {
                assertThat(index.ask(Question.of(spelling, language, NOW, 10), Set.of())
                                .hits())
                        .as(spelling)
                        .hasSize(3);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "دانش‌آموز, دانش آموز, دانشآموز",
        "شب‌نشینی, شب نشینی, شبنشینی",
        "پیش‌بینی, پیش بینی, پیشبینی",
        "کتاب‌خانه, کتاب خانه, کتابخانه",
    })
    void anyWordWithAJoinerIsFoundInOneAndApart(String joiner, String apart, String inOne) throws IOException {
        try (var index = index(Language.DARI, List.of(joiner, inOne))) {
            for (var spelling : List.of(joiner, apart, inOne)) {
                assertThat(index.ask(Question.of(spelling, Language.of("fa"), NOW, 10), Set.of())
                                .hits())
                        .as(spelling)
                        .hasSize(2);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Ҷалолобод, جلال‌آباد",
        "Ҷалолобод, جلال آباد",
        "Файзобод, فیض‌آباد",
        "Файзобод, فیض آباد",
        "Исломобод, اسلام‌آباد",
        "Ҳабибулло, حبیب الله",
        "Абдулло, عبد الله",
        "Салоҳиддин, صلاح الدین",
        "Ҳасанзода, حسن زاده",
        "байналмилалӣ, بین المللی",
    })
    void itIsFoundInTheOtherScript(String tajik, String persian) throws IOException {
        var fa = Language.of("fa");
        try (var index = index(Language.DARI, List.of(persian))) {
            var question = Question.of(tajik, Language.TAJIK, NOW, 10).onlyIn(List.of(fa), Map.of());
            var hits = index.ask(question, Set.of());
            assertThat(hits.hits()).hasSize(1);
            assertThat(hits.passages().of("۱ " + persian + " ۲", fa).stream()
                            .filter(Passages.Piece::found)
                            .map(Passages.Piece::text))
                    .containsExactly(persian);
        }
    }

    @ParameterizedTest
    @CsvSource({"کتاب آباد, آباد", "می‌رود, رود", "کتاب‌ها, کتاب", "زبان البته, البته"})
    void aWordOfItIsStillFoundByItself(String text, String word) throws IOException {
        try (var index = index(Language.DARI, List.of(text))) {
            assertThat(index.ask(Question.of(word, Language.of("fa"), NOW, 10), Set.of())
                            .hits())
                    .hasSize(1);
        }
    }
}
