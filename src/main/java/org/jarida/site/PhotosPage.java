package org.jarida.site;

import java.util.List;

/** All stories told in photos, newest first. */
public record PhotosPage(Frame frame, List<Link> trail, List<Card> cards, Turning turning) {
    public PhotosPage {
        trail = List.copyOf(trail);
        cards = List.copyOf(cards);
    }
}
