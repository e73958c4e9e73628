package org.jarida.newsroom;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Topics, a page of them.
 *
 * @param words what is looked for in their names
 * @param unnamed whether it shows those that the edition has no name for
 * @param further where the list goes on; null: it ends here
 * @param isOpen whether this person may name topics in the edition
 */
public record TopicsPage(
        Room room,
        List<Room.Way> ways,
        String edition,
        String tag,
        String direction,
        List<Offer> editions,
        String words,
        boolean unnamed,
        List<Line> topics,
        @Nullable String further,
        boolean isOpen,
        Map<String, String> sent,
        Map<String, String> wrong) {
    /** @param stories how many of them readers find in the edition */
    public record Line(long id, String name, String tag, String direction, String address, int stories) {}

    public TopicsPage {
        ways = List.copyOf(ways);
        editions = List.copyOf(editions);
        topics = List.copyOf(topics);
        sent = Map.copyOf(sent);
        wrong = Map.copyOf(wrong);
    }
}
