package org.jarida.desk;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A browser in which somebody is signed in.
 *
 * @param id tells sessions apart in lists and in the logbook; nobody can sign in with it
 * @param device which browser on what, in a word or two; never an address
 * @param formToken what every form sent from this session must carry
 * @param steppedUpAt when they last proved anew who they are; null: not since they signed in
 */
public record Session(
        String id,
        Account account,
        String device,
        String formToken,
        Instant begunAt,
        Instant seenAt,
        @Nullable Instant steppedUpAt) {
    /** How long a proof holds for dangerous acts. */
    public static final Duration STEP_UP = Duration.ofMinutes(10);

    public boolean isSteppedUp(Instant now) {
        return steppedUpAt != null && now.isBefore(steppedUpAt.plus(STEP_UP));
    }
}
