package org.jarida.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An edition's front page. Without a lead there is nothing on it yet, and it says so. */
public record FrontPage(
        Frame frame,
        @Nullable Link breaking,
        @Nullable Card lead,
        List<Card> seconds,
        List<Card> latest,
        List<FrontRow> rows,
        List<Link> topics,
        @Nullable Slot slot) {
    public FrontPage {
        seconds = List.copyOf(seconds);
        latest = List.copyOf(latest);
        rows = List.copyOf(rows);
        topics = List.copyOf(topics);
    }
}
