package org.jarida.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All stories, the last changed first.
 *
 * @param older where those that were changed earlier are; null: there are none
 */
public record StoriesPage(
        Room room,
        String query,
        List<Choice> editions,
        List<Choice> sections,
        List<Choice> states,
        List<Choice> whose,
        List<Row> rows,
        @Nullable String older,
        boolean mayStart) {
    public StoriesPage {
        editions = List.copyOf(editions);
        sections = List.copyOf(sections);
        states = List.copyOf(states);
        whose = List.copyOf(whose);
        rows = List.copyOf(rows);
    }

    public record Row(String href, Headline headline, List<Mark> marks, String section, When changed, String by) {
        public Row {
            marks = List.copyOf(marks);
        }
    }

    /**
     * An edition's small square.
     *
     * @param href null: the story is not told there
     * @param state for its look
     * @param says what the look means, for who does not see it
     */
    public record Mark(String edition, @Nullable String href, String state, boolean behind, String says) {}
}
