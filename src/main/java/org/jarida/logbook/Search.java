package org.jarida.logbook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the logbook. All that is given must hold.
 *
 * @param actor who did it; null: anybody
 * @param act what was done; null: anything
 * @param text part of the subject or the detail, in capitals or small letters; empty: any
 * @param from not earlier; null: from the beginning
 * @param until before this; null: to the end
 * @param before lines with a smaller number, to turn the page; null: from the newest
 */
public record Search(
        @Nullable String actor,
        @Nullable String act,
        String text,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Long before) {
    public static final Search ALL = new Search(null, null, "", null, null, null);
}
