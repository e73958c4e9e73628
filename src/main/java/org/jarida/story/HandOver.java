package org.jarida.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of an article on its way to readers, or back.
 *
 * @param waitingFor the account it was to wait for
 * @param note what was said, or why it was sent back
 * @param revision what it said then
 */
public record HandOver(
        long id,
        long article,
        Instant at,
        String by,
        Stage from,
        Stage to,
        @Nullable String waitingFor,
        String note,
        long revision) {
    /** Whether it went backwards: sent back, called off, changed after it was approved, or reopened. */
    public boolean isBack() {
        return to.isBefore(from);
    }
}
