package org.jarida.front;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place on a front that an editor has given to a story.
 *
 * @param until when the story goes back to where time puts it; null: when somebody takes it out
 */
public record Place(long story, @Nullable Instant until) {
    boolean isHeld(Instant now) {
        return until == null || now.isBefore(until);
    }
}
