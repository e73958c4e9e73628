package org.jarida.site;

import org.jspecify.annotations.Nullable;

/**
 * A point in time as a reader sees it: in the edition's calendar and digits, for machines in ISO 8601 (an instant or a
 * day), and beside it the same day in the edition's other calendar, where it has one.
 */
public record Moment(String iso, String words, @Nullable String other) {
    public Moment(String iso, String words) {
        this(iso, words, null);
    }
}
