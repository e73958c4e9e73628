package org.jarida.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for whom.
 *
 * @param proposals what waits for a second person's approval
 */
public record BoardPage(
        Room room,
        List<Choice> editions,
        List<Choice> whose,
        List<Proposed> proposals,
        List<Lane> lanes,
        boolean mayStart) {
    public BoardPage {
        editions = List.copyOf(editions);
        whose = List.copyOf(whose);
        proposals = List.copyOf(proposals);
        lanes = List.copyOf(lanes);
    }

    /** All that has come as far as this. */
    public record Lane(String state, String title, List<Work> works, boolean hasMore) {
        public Lane {
            works = List.copyOf(works);
        }
    }

    /**
     * One article that is not finished.
     *
     * @param behind whether readers see an earlier text of it
     * @param waitsFor a colleague's name; null: nobody in particular
     * @param note what was said when it was handed on
     */
    public record Work(
            String href,
            Headline headline,
            String edition,
            boolean behind,
            When since,
            @Nullable String by,
            @Nullable String waitsFor,
            String note,
            @Nullable When due) {}

    /** An act that waits for somebody else's approval. */
    public record Proposed(String href, Headline headline, String edition, String act, String by, When at) {}
}
