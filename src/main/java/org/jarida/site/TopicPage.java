package org.jarida.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A topic and the stories about it, newest first; and the way to all topics. */
public record TopicPage(
        Frame frame,
        List<Link> trail,
        String name,
        @Nullable String description,
        List<Card> cards,
        Turning turning,
        Link all) {
    public TopicPage {
        trail = List.copyOf(trail);
        cards = List.copyOf(cards);
    }
}
