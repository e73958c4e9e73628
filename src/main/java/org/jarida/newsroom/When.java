package org.jarida.newsroom;

import java.time.Instant;
import org.jarida.language.Dates;
import org.jspecify.annotations.Nullable;

/** A moment as a person of the staff reads it, and in the second calendar where they live by two. */
public record When(String iso, String words, @Nullable String other) {
    static When of(Instant instant, Dates dates) {
        return new When(dates.iso(instant), dates.dateTime(instant), dates.secondary(instant));
    }
}
