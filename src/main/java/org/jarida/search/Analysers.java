package org.jarida.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.jarida.language.Language;

/**
 * How a language's text becomes terms: exactly (a word as it is spelt, in common letters) and loosely (what the forms and
 * spellings of a word have in common). Lucene's own analysers where they are right; Pashto, Persian and Tajik have ours.
 */
public final class Analysers {
    private static final Map<String, Function<String, Analysed>> WORDS = Map.of(
            "ar", StandardWords.by(new ArabicAnalyzer(), Map.of("ک", "ك", "ی", "ي", "گ", "ك")),
            "en", StandardWords.by(new EnglishAnalyzer(), Map.of("’", "'")),
            "fr", StandardWords.by(new FrenchAnalyzer(), Map.of("œ", "oe", "Œ", "oe", "’", "'")),
            "de", StandardWords.by(new GermanAnalyzer(), Map.of()),
            "es", StandardWords.by(new SpanishAnalyzer(), Map.of()),
            "ru", StandardWords.by(new RussianAnalyzer(), Map.of("ё", "е", "Ё", "Е")),
            "fa", PersianWords::both,
            "ps", PashtoWords::both,
            "tg", TajikWords::both);

    private static final Function<String, Analysed> ANY = StandardWords.ofAnyLanguage();

    private static final Map<String, Analyzer> EXACT = analysers(Analysed::exact);
    private static final Map<String, Analyzer> LOOSE = analysers(Analysed::loose);
    private static final Map<String, Analyzer> FOUND = analysers(Analysed::found);
    private static final Analyzer ANY_EXACT = analyser(ANY, Analysed::exact);
    private static final Analyzer ANY_LOOSE = analyser(ANY, Analysed::loose);

    private Analysers() {}

    private static Map<String, Analyzer> analysers(Function<Analysed, List<Word>> way) {
        return WORDS.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> analyser(one.getValue(), way)));
    }

    private static Analyzer analyser(Function<String, Analysed> words, Function<Analysed, List<Word>> way) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new WordsTokenizer(words.andThen(way)));
            }
        };
    }

    /** A text in both ways. */
    static Analysed both(Language language, String text) {
        return WORDS.getOrDefault(language.code(), ANY).apply(text);
    }

    public static Analyzer exact(Language language) {
        return EXACT.getOrDefault(language.code(), ANY_EXACT);
    }

    /** The little words that a language's kept analyser leaves out are in its exact field only. */
    public static Analyzer loose(Language language) {
        return LOOSE.getOrDefault(language.code(), ANY_LOOSE);
    }

    /** Loosely, with what some write as one word: what a text is found by. */
    static Analyzer found(Language language) {
        return FOUND.getOrDefault(language.code(), ANY_LOOSE);
    }

    /** Whether a name has all of some words, in whatever form or spelling. */
    public static boolean says(Language language, String name, String words) {
        var asked = letters(both(language, words).loose());
        return !asked.isEmpty() && letters(both(language, name).found()).containsAll(asked);
    }

    private static Set<String> letters(List<Word> words) {
        return words.stream().map(Word::letters).collect(Collectors.toSet());
    }

    /** Other words for the same: terms of a language's loose field, as is what they are given for. */
    static Set<String> synonyms(Language language, String term) {
        return language.code().equals("fa") ? DariIranian.of(term) : Set.of();
    }
}
