package org.jarida.newsroom;

import org.jspecify.annotations.Nullable;

/**
 * An act that waits for a second person.
 *
 * @param act what would be done, in words
 * @param compare where the change is shown word by word; null: nothing of the text changes
 * @param own whether who looks has proposed it
 */
public record ProposalPage(
        Room room,
        String address,
        String article,
        Headline headline,
        String act,
        String by,
        When at,
        String reason,
        @Nullable String compare,
        boolean own,
        boolean mayDecide,
        String wrong) {}
