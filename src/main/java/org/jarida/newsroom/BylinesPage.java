package org.jarida.newsroom;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bylines, a page of them.
 *
 * @param words what is looked for in their names
 * @param unnamed whether it shows those that the edition has no name for
 * @param further where the list goes on; null: it ends here
 * @param isOpen whether this person may name bylines in the edition
 */
public record BylinesPage(
        Room room,
        List<Room.Way> ways,
        String edition,
        String tag,
        String direction,
        List<Offer> editions,
        String words,
        boolean unnamed,
        List<Line> bylines,
        @Nullable String further,
        boolean isOpen,
        Map<String, String> sent,
        Map<String, String> wrong) {
    /** @param looksLike whether another byline's name can be taken for it */
    public record Line(
            long id,
            String name,
            String tag,
            String direction,
            String biography,
            @Nullable Thumb picture,
            int stories,
            boolean looksLike) {}

    public BylinesPage {
        ways = List.copyOf(ways);
        editions = List.copyOf(editions);
        bylines = List.copyOf(bylines);
        sent = Map.copyOf(sent);
        wrong = Map.copyOf(wrong);
    }
}
