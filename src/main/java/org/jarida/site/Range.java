package org.jarida.site;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a Range header asks of a file: one range is honoured, several or a riddle get the whole file. */
sealed interface Range {
    Range WHOLE = new Whole();

    record Whole() implements Range {}

    /** Both ends included. */
    record Part(long from, long to) implements Range {}

    record Unsatisfiable() implements Range {}

    Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    static Range of(@Nullable String header, long size) {
        var asked = header == null ? null : ONE.matcher(header.strip());
        if (asked == null || !asked.matches()) {
            return WHOLE;
        }
        var from = asked.group(1);
        var to = asked.group(2);
        if (from.isEmpty() && to.isEmpty()) {
            return WHOLE;
        } else if (from.isEmpty()) {
            var last = Math.min(Long.parseLong(to), size);
            return last == 0 ? new Unsatisfiable() : new Part(size - last, size - 1);
        } else {
            var start = Long.parseLong(from);
            var end = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
            return start >= size ? new Unsatisfiable() : start > end ? WHOLE : new Part(start, end);
        }
    }
}
