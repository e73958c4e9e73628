package org.jarida.newsroom;

import java.util.List;
import java.util.Map;

/**
 * The tree of sections, a line each, in its order.
 *
 * @param isOpen whether this person may move them and open more: that is all editions'
 * @param edition whose names the lines bear, where it has them
 */
public record SectionsPage(
        Room room,
        List<Room.Way> ways,
        List<Line> sections,
        boolean isOpen,
        List<Offer> editions,
        List<Offer> parents,
        Map<String, String> sent,
        Map<String, String> wrong) {
    /**
     * A section.
     *
     * @param level how many are above it
     * @param marks for each edition whether it names it, is lent its name, or does without
     * @param under where it may be moved to: the section that stands before it on its level, to go below that; empty: none
     */
    public record Line(
            long id,
            int level,
            String name,
            String tag,
            String direction,
            List<Mark> marks,
            boolean isFirst,
            boolean isLast,
            boolean mayRise,
            boolean maySink) {
        public Line {
            marks = List.copyOf(marks);
        }
    }

    /** @param state {@code own}, {@code lent} or {@code none} */
    public record Mark(String edition, String state, String said) {}

    public SectionsPage {
        ways = List.copyOf(ways);
        sections = List.copyOf(sections);
        editions = List.copyOf(editions);
        parents = List.copyOf(parents);
        sent = Map.copyOf(sent);
        wrong = Map.copyOf(wrong);
    }
}
