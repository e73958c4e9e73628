package org.jarida.search;

import java.io.IOException;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Puts another form of each word in its place. */
final class FoldingFilter extends TokenFilter {
    private final Function<CharSequence, String> form;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    FoldingFilter(TokenStream input, Function<CharSequence, String> form) {
        super(input);
        this.form = form;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var folded = form.apply(term);
        term.setEmpty().append(folded);
        return true;
    }
}
