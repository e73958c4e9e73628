package org.jarida.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The words of a Pashto text. A joiner within a word is no more than how a keyboard wrote it. */
final class PashtoWords {
    private PashtoWords() {}

    /** By their stems. */
    static List<Word> in(String text) {
        return words(text, Folding::of);
    }

    /** As they are spelt, the five yeh kept. */
    static List<Word> spelt(String text) {
        return words(text, Folding::of);
    }

    private static List<Word> words(String text, UnaryOperator<String> form) {
        var words = new ArrayList<Word>();
        for (var run : Runs.of(text, "")) {
            var letters = form.apply(run.letters());
            if (!letters.isEmpty()) {
                words.add(new Word(letters, run.start(), run.end()));
            }
        }
        return words;
    }
}
