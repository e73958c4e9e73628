package org.jarida.site;

import java.util.List;
import org.jarida.story.Body;

/** A page that stands for years: who we are, how to reach us. */
public record StandingTextPage(Frame frame, List<Link> trail, String title, Body body, References references) {
    public StandingTextPage {
        trail = List.copyOf(trail);
    }
}
