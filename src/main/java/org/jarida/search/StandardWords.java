package org.jarida.search;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * The words of a text as Unicode cuts it (UAX #29). What an analyser of Lucene's makes of a word it is asked for each by
 * itself, since none of them looks further: so a text is cut once for both ways, and a word that comes by often worked on
 * once.
 */
final class StandardWords implements Function<String, Analysed> {
    private static final Analyzer CUT = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new StandardTokenizer());
        }
    };

    private static final int LONGEST_OF_A_LETTER = 4;

    /** @param loose none where the analyser leaves the word out */
    private record Forms(String exact, List<String> loose) {}

    private final Function<String, List<String>> loose;
    private final Remembered<Forms> forms = new Remembered<>(this::forms);

    private StandardWords(Function<String, List<String>> loose) {
        this.loose = loose;
    }

    /**
     * By one of Lucene's analysers, whose terms lose their accents.
     *
     * @param letters what is written in other letters before it sees them
     */
    static StandardWords by(Analyzer kept, Map<String, String> letters) {
        var analyser = new Plain(kept, letters);
        return new StandardWords(
                word -> Terms.of(analyser, word).stream().map(Word::letters).toList());
    }

    /** Of a language of which nothing is known: without accents. */
    static StandardWords ofAnyLanguage() {
        return new StandardWords(word -> List.of(withoutAccents(Folding.of(word))));
    }

    private static String withoutAccents(String word) {
        var plain = new char[word.length() * LONGEST_OF_A_LETTER];
        return new String(plain, 0, ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, plain, 0, word.length()));
    }

    @Override
    public Analysed apply(String text) {
        var cut = Terms.of(CUT, text);
        var exact = new ArrayList<Word>(cut.size());
        var loose = new ArrayList<Word>(cut.size());
        for (var word : cut) {
            var its = forms.apply(word.letters());
            if (!its.exact().isEmpty()) {
                exact.add(word.as(its.exact()));
            }
            for (var form : its.loose()) {
                loose.add(word.as(form));
            }
        }
        return new Analysed(exact, loose);
    }

    private Forms forms(String word) {
        return new Forms(
                Folding.of(word),
                loose.apply(word).stream().filter(form -> !form.isEmpty()).toList());
    }

    /** Takes out what is not seen, and writes a language's rarer letters as its analyser knows them. */
    private static final class Plain extends AnalyzerWrapper {
        private final Analyzer kept;
        private final NormalizeCharMap letters;

        Plain(Analyzer kept, Map<String, String> letters) {
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
