package org.jarida.search;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Gives Lucene words that were found before, one place after the other. */
final class PlacedTerms extends TokenStream {
    private final List<Word> words;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private Iterator<Word> rest;

    PlacedTerms(List<Word> words) {
        this.words = words;
        this.rest = words.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!rest.hasNext()) {
            return false;
        }
        term.setEmpty().append(rest.next().letters());
        return true;
    }

    @Override
    public void reset() {
        rest = words.iterator();
    }
}
