package org.jarida.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the work on an article has come.
 *
 * @param by who brought it there
 * @param waitingFor the account it waits for; null: for whoever comes
 * @param note what was said when it was handed on, or why it was sent back
 * @param plan while it is {@link Stage#SCHEDULED}
 */
public record Progress(
        Stage stage,
        Instant since,
        String by,
        @Nullable String waitingFor,
        String note,
        @Nullable Plan plan) {
    public Progress {
        if ((stage == Stage.SCHEDULED) != (plan != null)) {
            throw new IllegalArgumentException("what is scheduled has a plan, and nothing else has");
        }
    }

    static Progress at(Stage stage, Instant since, String by) {
        return new Progress(stage, since, by, null, "", null);
    }
}
