package org.jarida.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page as readers will get it, in several widths.
 *
 * @param fresh a link that was just made and is shown this once; null: none was
 */
public record PreviewPage(
        Room room,
        String address,
        Headline headline,
        @Nullable String fresh,
        List<LinkRow> links,
        boolean mayLink) {
    public PreviewPage {
        links = List.copyOf(links);
    }

    /** A private link that somebody was given. */
    public record LinkRow(long id, String by, When made, When ends) {}
}
