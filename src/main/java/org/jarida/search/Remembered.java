package org.jarida.search;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * What words come to, for those that have come by lately: a few thousand words are nine tenths of any text. Each has one
 * place, by its hash, and loses it to the next that has the same.
 */
final class Remembered<T> implements Function<String, T> {
    private static final int PLACES = 1 << 14;
    private static final int LONGEST = 40;

    private record Known<T>(String word, T form) {}

    private final Function<String, T> form;
    private final AtomicReferenceArray<Known<T>> known = new AtomicReferenceArray<>(PLACES);

    Remembered(Function<String, T> form) {
        this.form = form;
    }

    @Override
    public T apply(String word) {
        var hash = word.hashCode();
        var place = (hash ^ hash >>> 14) & PLACES - 1;
        var before = known.getAcquire(place);
        if (before != null && before.word().equals(word)) {
            return before.form();
        }
        var made = form.apply(word);
        if (word.length() <= LONGEST) {
            known.setRelease(place, new Known<>(word, made));
        }
        return made;
    }
}
