package org.jarida.newsroom;

import java.util.List;
import java.util.Map;

/**
 * All standing pages, in the order of menus.
 *
 * @param isOpen whether this person may order them: that is all editions'
 */
public record StandingTextsPage(
        Room room,
        List<Room.Way> ways,
        List<Line> pages,
        boolean isOpen,
        List<Offer> editions,
        Map<String, String> sent,
        Map<String, String> wrong) {
    public record Line(
            long id, String title, String tag, String direction, List<Mark> marks, boolean isFirst, boolean isLast) {
        public Line {
            marks = List.copyOf(marks);
        }
    }

    /** @param state {@code published}, {@code draft} or {@code none} */
    public record Mark(String edition, String state, String said, String href) {}

    public StandingTextsPage {
        ways = List.copyOf(ways);
        pages = List.copyOf(pages);
        editions = List.copyOf(editions);
        sent = Map.copyOf(sent);
        wrong = Map.copyOf(wrong);
    }
}
