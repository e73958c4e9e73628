package org.jarida.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and how an article is to be published by itself.
 *
 * @param approvedBy the second person, where one was asked
 */
public record Plan(Instant at, Manner manner, @Nullable String approvedBy) {
    public Plan {
        if (manner instanceof Manner.Dated) {
            throw new IllegalArgumentException("what is scheduled gets its date from the hour it goes out");
        }
    }
}
