package org.jarida.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A pattern of a date, taken apart once: {@code {E}} the weekday, {@code {d}} the day ({@code {dd}} with two digits,
 * {@code {d1er}} with French's first), {@code {M}} the month as it stands in a date, {@code {A}} alone, {@code {b}} in
 * brief, {@code {n}} and {@code {nn}} as a number, {@code {y}} the year, {@code {HH}} and {@code {mm}} of the clock.
 */
record DatePattern(List<Part> parts) {
    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");

    sealed interface Part {}

    record Literal(String text) implements Part {}

    enum Field implements Part {
        E,
        d,
        dd,
        d1er,
        M,
        A,
        b,
        n,
        nn,
        y,
        HH,
        mm
    }

    static DatePattern of(String pattern) {
        var parts = new ArrayList<Part>();
        var from = 0;
        for (var field :
                (Iterable<java.util.regex.MatchResult>) FIELD.matcher(pattern).results()::iterator) {
            if (field.start() > from) {
                parts.add(new Literal(pattern.substring(from, field.start())));
            }
            parts.add(Field.valueOf(field.group(1)));
            from = field.end();
        }
        if (from < pattern.length()) {
            parts.add(new Literal(pattern.substring(from)));
        }
        return new DatePattern(List.copyOf(parts));
    }
}
