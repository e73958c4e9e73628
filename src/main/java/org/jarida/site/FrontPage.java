package org.jarida.site;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition's front page. Without a lead there is nothing on it yet, and it says so.
 *
 * @param mostRead the first one first; empty: too little was read, or the newspaper does not show it
 */
public record FrontPage(
        Frame frame,
        @Nullable Link breaking,
        @Nullable Card lead,
        List<Card> seconds,
        List<Card> latest,
        List<FrontRow> rows,
        List<Link> topics,
        List<Link> mostRead,
        @Nullable Slot slot) {
    public FrontPage {
        seconds = List.copyOf(seconds);
        latest = List.copyOf(latest);
        rows = List.copyOf(rows);
        topics = List.copyOf(topics);
        mostRead = List.copyOf(mostRead);
    }

    /**
     * The rows as they stand under one another. Two or three sections with one story each stand beside one another: alone
     * each would leave half a page empty. They wait for their fellows, and a fuller row may pass the first of them.
     */
    public List<List<FrontRow>> bands() {
        var bands = new ArrayList<List<FrontRow>>();
        var waiting = new ArrayList<FrontRow>();
        for (var row : rows) {
            if (row.isNarrow()) {
                waiting.add(row);
            }
            if (waiting.size() == 3 || (waiting.size() == 2 && !row.isNarrow())) {
                bands.add(List.copyOf(waiting));
                waiting.clear();
            }
            if (!row.isNarrow()) {
                bands.add(List.of(row));
            }
        }
        if (!waiting.isEmpty()) {
            bands.add(waiting);
        }
        return bands;
    }
}
