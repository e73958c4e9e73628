package org.jarida.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** What words come to, for those that have come by lately: a few thousand words are nine tenths of any text. */
final class Remembered implements UnaryOperator<String> {
    private static final int MOST = 60_000;
    private static final int LONGEST = 40;
    private final UnaryOperator<String> form;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Remembered(UnaryOperator<String> form) {
        this.form = form;
    }

    @Override
    public String apply(String word) {
        var before = known.get(word);
        if (before != null) {
            return before;
        }
        var made = form.apply(word);
        if (word.length() <= LONGEST) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(word, made);
        }
        return made;
    }
}
