package org.jarida.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text's words in both ways.
 *
 * @param exact as they are spelt
 * @param loose what their forms and spellings have in common
 * @param compounds the same of what some write as one word, over those of {@code loose} that it consists of
 */
record Analysed(List<Word> exact, List<Word> loose, List<Word> compounds) {
    Analysed(List<Word> exact, List<Word> loose) {
        this(exact, loose, List.of());
    }

    /** All that the text is found by loosely, in its order. */
    List<Word> found() {
        if (compounds.isEmpty()) {
            return loose;
        }
        var all = new ArrayList<>(compounds);
        all.addAll(loose);
        all.sort(Comparator.comparingInt(Word::start));
        return all;
    }
}
