package org.jarida.newsroom;

import java.util.List;
import java.util.Map;

/**
 * All editions, in the order of the language menu.
 *
 * @param isOpen whether this person may order them and open more
 * @param languages of which there is no edition yet
 * @param sent what was typed, when it was refused
 */
public record EditionsPage(
        Room room,
        List<Room.Way> ways,
        List<Line> editions,
        boolean isOpen,
        List<Offer> languages,
        Map<String, String> sent,
        Map<String, String> wrong) {
    /** @param lender whose names it borrows; empty: nobody's */
    public record Line(
            String code,
            String language,
            String tag,
            String direction,
            String name,
            String today,
            String lender,
            boolean mayChange) {}

    public EditionsPage {
        ways = List.copyOf(ways);
        editions = List.copyOf(editions);
        languages = List.copyOf(languages);
        sent = Map.copyOf(sent);
        wrong = Map.copyOf(wrong);
    }
}
