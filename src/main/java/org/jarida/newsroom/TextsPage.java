package org.jarida.newsroom;

import java.util.List;
import org.jarida.language.Language;
import org.jarida.search.Passages.Piece;
import org.jspecify.annotations.Nullable;

/**
 * The staff's search in all texts.
 *
 * @param limited whether not all texts can be found yet
 */
public record TextsPage(
        Room room, String query, List<Choice> editions, boolean earlier, boolean limited, List<Row> rows) {
    public TextsPage {
        editions = List.copyOf(editions);
        rows = List.copyOf(rows);
    }

    /**
     * An article that says it.
     *
     * @param earlier when it said so, where it does not any more
     */
    public record Row(
            String href,
            Language language,
            List<Piece> headline,
            List<Piece> passage,
            String state,
            When changed,
            @Nullable When earlier,
            String by) {
        public Row {
            headline = List.copyOf(headline);
            passage = List.copyOf(passage);
        }
    }
}
