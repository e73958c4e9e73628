package org.jarida.newsroom;

import org.jarida.push.Bulletin;
import org.jarida.push.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Before an article is sent to browsers as breaking news, and afterwards.
 *
 * @param bulletin what browsers show
 * @param browsers how many there are
 * @param progress how far it has come; null: it was not sent
 * @param revision the text that was looked at
 */
public record BreakingPage(
        Room room,
        String address,
        Headline headline,
        Bulletin bulletin,
        int browsers,
        @Nullable Progress progress,
        long revision,
        String wrong) {}
