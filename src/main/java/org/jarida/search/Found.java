package org.jarida.search;

import java.util.List;
import org.jarida.search.Passages.Piece;
import org.jarida.story.Publication;

/**
 * What was found among all that is published, the best or newest first.
 *
 * @param total how many there are in all, or more than so many
 * @param isLeast whether there are more than that
 * @param isLimited whether not all there is could be looked through: it is being prepared, or time was over
 * @param meant the question as it was more likely meant, for which there is something; empty: as it was asked
 */
public record Found(List<Result> results, long total, boolean isLeast, boolean isLimited, String meant) {
    static final Found NOTHING_YET = new Found(List.of(), 0, false, true, "");

    /** @param passage sentences that say what was looked for; may be empty */
    public record Result(Publication publication, List<Piece> headline, List<Piece> passage) {
        public Result {
            headline = List.copyOf(headline);
            passage = List.copyOf(passage);
        }
    }

    public Found {
        results = List.copyOf(results);
    }
}
