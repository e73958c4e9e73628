package org.jarida.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Manners in columns, and out of them. */
final class Manners {
    private Manners() {}

    static @Nullable String reason(Manner manner) {
        return manner instanceof Manner.Correction(String reason) ? reason : null;
    }

    static Manner of(
            @Nullable String word,
            @Nullable String reason,
            @Nullable Instant publishedAt,
            @Nullable Instant updatedAt) {
        if ("correction".equals(word) && reason != null) {
            return new Manner.Correction(reason);
        } else if ("dated".equals(word) && publishedAt != null) {
            return new Manner.Dated(publishedAt, updatedAt);
        } else if ("update".equals(word)) {
            return Manner.UPDATE;
        } else if ("minor".equals(word)) {
            return Manner.MINOR;
        } else {
            throw new IllegalArgumentException("not a manner: " + word);
        }
    }
}
