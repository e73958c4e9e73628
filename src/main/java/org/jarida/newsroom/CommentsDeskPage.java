package org.jarida.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Readers' comments, as the desk decides on them.
 *
 * @param anywhere whether readers may comment in any edition within reach
 * @param older the path of those behind; null: these are all
 */
public record CommentsDeskPage(
        Room room,
        boolean anywhere,
        List<Choice> editions,
        List<Choice> heaps,
        String edition,
        String heap,
        List<Row> rows,
        List<Choice> decisions,
        @Nullable String older) {
    public CommentsDeskPage {
        editions = List.copyOf(editions);
        heaps = List.copyOf(heaps);
        rows = List.copyOf(rows);
        decisions = List.copyOf(decisions);
    }

    /**
     * @param article where its article is worked on
     * @param likeColleague whether the pen name could be taken for a colleague's
     */
    public record Row(
            String key,
            String href,
            String article,
            Headline headline,
            String edition,
            String name,
            When at,
            List<String> paragraphs,
            String state,
            int reports,
            boolean answers,
            boolean byNewsroom,
            boolean likeColleague) {
        public Row {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
