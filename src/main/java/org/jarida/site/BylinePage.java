package org.jarida.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A byline, a few words about who stands behind it, and the stories under it, newest first; and the way to all bylines. */
public record BylinePage(
        Frame frame,
        List<Link> trail,
        BylineView byline,
        @Nullable String biography,
        List<Card> cards,
        Turning turning,
        Link all) {
    public BylinePage {
        trail = List.copyOf(trail);
        cards = List.copyOf(cards);
    }
}
