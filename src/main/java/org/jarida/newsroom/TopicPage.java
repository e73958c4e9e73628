package org.jarida.newsroom;

import java.util.List;

/**
 * One topic's form.
 *
 * @param isOpen whether this person may merge it and take it away: that is all editions'
 * @param stories how many are on it
 * @param looked what was looked for to merge it into
 * @param heirs what was found
 */
public record TopicPage(
        Room room,
        List<Room.Way> ways,
        long id,
        String name,
        boolean isOpen,
        String seen,
        List<EditionFields> editions,
        int stories,
        String looked,
        List<Offer> heirs) {
    public TopicPage {
        ways = List.copyOf(ways);
        editions = List.copyOf(editions);
        heirs = List.copyOf(heirs);
    }
}
