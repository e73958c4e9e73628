package org.jarida.search;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Lists words by how they sound: each behind its key ({@link Skeleton}), so that those of one key stand side by side in
 * an index, in whatever letters somebody asks. What has no two consonants is left out: there are too many like it.
 */
final class Sounding extends AnalyzerWrapper {
    private static final int SHORTEST = 2;
    private final Analyzer words;

    Sounding(Analyzer words) {
        super(GLOBAL_REUSE_STRATEGY);
        this.words = words;
    }

    /** The key of a word, or nothing where it has too few consonants to be asked for by. */
    static String key(String word) {
        var key = Skeleton.of(word);
        return key.length() < SHORTEST ? "" : key;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return words;
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
        return new TokenStreamComponents(components.getSource(), new Keyed(components.getTokenStream()));
    }

    private static final class Keyed extends FilteringTokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Keyed(TokenStream words) {
            super(words);
        }

        @Override
        protected boolean accept() throws IOException {
            var word = term.toString();
            var key = key(word);
            if (key.isEmpty()) {
                return false;
            }
            term.setEmpty().append(key).append(Fields.SOUNDS).append(word);
            return true;
        }
    }
}
