package org.jarida.site;

import java.util.List;

/** There is nothing at this address; what is new is offered instead. */
public record NotFoundPage(Frame frame, List<Card> latest) {
    public NotFoundPage {
        latest = List.copyOf(latest);
    }
}
