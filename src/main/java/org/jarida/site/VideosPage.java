package org.jarida.site;

import java.util.List;

/** All stories told in film, newest first. */
public record VideosPage(Frame frame, List<Link> trail, List<Card> cards, Turning turning) {
    public VideosPage {
        trail = List.copyOf(trail);
        cards = List.copyOf(cards);
    }
}
