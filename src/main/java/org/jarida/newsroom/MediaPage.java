package org.jarida.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in the library, a page of it.
 *
 * @param mayUpload whether this person may bring more
 * @param edition of whose texts the search tells
 * @param further where the list goes on; null: it ends here
 */
public record MediaPage(
        Room room,
        boolean mayUpload,
        String edition,
        String words,
        List<Offer> kinds,
        List<Offer> times,
        boolean missing,
        boolean mine,
        List<Item> items,
        @Nullable String further) {
    /** @param said its caption, or its alternative text; empty: nobody has said anything yet */
    public record Item(
            Thumb thumb, String kind, String href, String credit, String said, boolean missing, boolean undescribed) {}

    public MediaPage {
        kinds = List.copyOf(kinds);
        times = List.copyOf(times);
        items = List.copyOf(items);
    }
}
