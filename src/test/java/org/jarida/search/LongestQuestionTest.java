package org.jarida.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jarida.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many words as count, each of which sounds like several in every language that has vowels. */
class LongestQuestionTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final List<String> LATIN = List.of(
            "brd", "bld", "mrd", "mld", "trd", "tld", "srd", "sld", "frd", "fld", "brt", "blt", "mrt", "mlt", "brs",
            "bls");
    private static final List<String> CYRILLIC = List.of(
            "брд", "блд", "мрд", "млд", "трд", "тлд", "срд", "слд", "фрд", "флд", "брт", "блт", "мрт", "млт", "брс",
            "блс");

    @TempDir
    private Path folder;

    private static String name(String consonants, String first, String second) {
        return consonants.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + first
                + consonants.charAt(1)
                + second
                + consonants.charAt(2);
    }

    private static String text(List<String> names, String a, String o, String i) {
        return names.stream()
                .flatMap(one ->
                        Stream.of(name(one, a, a), name(one, o, a), name(one, a, o), name(one, i, a), name(one, a, i)))
                .collect(Collectors.joining(" "));
    }

    @Test
    void isAnswered() {
        var latin = Stream.of("en", "de", "fr", "es").map(Language::of).toList();
        var russian = Language.of("ru");
        try (var index = LuceneIndex.create(folder)) {
            var entries = Stream.concat(
                            latin.stream().map(language -> entry(language, text(LATIN, "a", "o", "i"))),
                            Stream.of(entry(russian, text(CYRILLIC, "а", "о", "и"))))
                    .toList();
            index.put(List.of(new Unit("story", 1, entries)));
            index.refresh();
            var words = CYRILLIC.stream().map(one -> name(one, "а", "а")).collect(Collectors.joining(" "));
            var question = Question.of(words, Language.of("tg"), NOW, 20)
                    .alsoIn(Stream.concat(latin.stream(), Stream.of(russian)).toList(), Map.of());
            assertThat(index.ask(question, Set.of()).hits()).hasSize(5);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static Entry entry(Language language, String text) {
        return new Entry(language.tag().hashCode(), 1, language, Set.of(), NOW, "", text);
    }
}
