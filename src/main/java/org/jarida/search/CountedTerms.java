package org.jarida.search;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Gives Lucene terms with how often each is in a text, for fields that keep no places. */
final class CountedTerms extends TokenStream {
    private final Map<String, Integer> counts;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private Iterator<Map.Entry<String, Integer>> rest;

    CountedTerms(Map<String, Integer> counts) {
        this.counts = counts;
        this.rest = counts.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!rest.hasNext()) {
            return false;
        }
        var one = rest.next();
        term.setEmpty().append(one.getKey());
        frequency.setTermFrequency(one.getValue());
        return true;
    }

    @Override
    public void reset() {
        rest = counts.entrySet().iterator();
    }
}
