package org.jarida.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague said in the margin, for colleagues.
 *
 * @param answers the note it answers, if any
 * @param block the block it is about; null: the whole article
 * @param about how that block began when it was said, so that it is understood when the block is gone
 * @param resolved who has put it behind them; answers have none of their own
 */
public record MarginNote(
        long id,
        long article,
        @Nullable Long answers,
        @Nullable String block,
        String about,
        Instant at,
        String by,
        String text,
        @Nullable Resolution resolved) {
    public record Resolution(String by, Instant at) {}
}
