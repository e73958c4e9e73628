package org.jarida.search;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.jarida.language.Language;

/**
 * How a language's text becomes terms: exactly (a word as it is spelt, in common letters) and loosely (what the forms and
 * spellings of a word have in common). Lucene's own analysers where they are right; Pashto, Persian and Tajik have ours.
 */
public final class Analysers {
    private static final Function<CharSequence, String> FOLDED = Folding::of;

    private static final Map<String, Analyzer> LOOSE = Map.of(
            "ar", new Kept(new ArabicAnalyzer(), Map.of("ک", "ك", "ی", "ي", "گ", "ك")),
            "en", new Kept(new EnglishAnalyzer(), Map.of("’", "'")),
            "fr", new Kept(new FrenchAnalyzer(), Map.of("œ", "oe", "Œ", "oe", "’", "'")),
            "de", new Kept(new GermanAnalyzer(), Map.of()),
            "es", new Kept(new SpanishAnalyzer(), Map.of()),
            "ru", new Kept(new RussianAnalyzer(), Map.of("ё", "е", "Ё", "Е")),
            "fa", words(PersianWords::in),
            "ps", words(PashtoWords::in),
            "tg", words(TajikWords::in));

    private static final Map<String, Analyzer> EXACT = Map.of(
            "fa", words(PersianWords::spelt),
            "ps", words(PashtoWords::spelt),
            "tg", words(TajikWords::spelt));

    private static final Analyzer ANY_EXACT = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(words, new FoldingFilter(words, FOLDED));
        }
    };

    private static final Analyzer ANY_LOOSE = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(new FoldingFilter(words, FOLDED)));
        }
    };

    private Analysers() {}

    public static Analyzer exact(Language language) {
        return EXACT.getOrDefault(language.code(), ANY_EXACT);
    }

    /** The little words that a language's kept analyser leaves out are in its exact field only. */
    public static Analyzer loose(Language language) {
        return LOOSE.getOrDefault(language.code(), ANY_LOOSE);
    }

    /** Other words for the same: terms of a language's loose field, as is what they are given for. */
    static Set<String> synonyms(Language language, String term) {
        return language.code().equals("fa") ? DariIranian.of(term) : Set.of();
    }

    private static Analyzer words(Function<String, List<Word>> finding) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new WordsTokenizer(finding));
            }
        };
    }

    /** One of Lucene's, which sees common letters only, and whose terms lose their accents. */
    private static final class Kept extends AnalyzerWrapper {
        private final Analyzer kept;
        private final NormalizeCharMap letters;

        Kept(Analyzer kept, Map<String, String> letters) {
            super(GLOBAL_REUSE_STRATEGY);
            this.kept = kept;
            var map = new NormalizeCharMap.Builder();
            Stream.of("\u200c", "\u200d", "\u200e", "\u200f", "\u00ad", "\u2066", "\u2067", "\u2068", "\u2069")
                    .collect(Collectors.toMap(invisible -> invisible, invisible -> ""))
                    .forEach(map::add);
            letters.forEach(map::add);
            this.letters = map.build();
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return kept;
        }

        @Override
        protected Reader wrapReader(String field, Reader reader) {
            return new MappingCharFilter(letters, reader);
        }

        @Override
        protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
            return new TokenStreamComponents(
                    components.getSource(), new ASCIIFoldingFilter(components.getTokenStream()));
        }
    }
}
