package org.jarida.search;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Gives Lucene the words that a function finds in a text. */
final class WordsTokenizer extends Tokenizer {
    private final Function<String, List<Word>> finding;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private Iterator<Word> words = List.<Word>of().iterator();
    private int end;
    private boolean begun;

    WordsTokenizer(Function<String, List<Word>> finding) {
        this.finding = finding;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!begun) {
            begun = true;
            var text = text();
            end = text.length();
            words = finding.apply(text).iterator();
        }
        if (!words.hasNext()) {
            return false;
        }
        clearAttributes();
        var word = words.next();
        term.append(word.letters());
        offsets.setOffset(correctOffset(word.start()), correctOffset(word.end()));
        return true;
    }

    private String text() throws IOException {
        var text = new StringBuilder();
        var some = new char[4096];
        for (var count = input.read(some); count >= 0; count = input.read(some)) {
            text.append(some, 0, count);
        }
        return text.toString();
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        begun = false;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offsets.setOffset(correctOffset(end), correctOffset(end));
    }
}
