package org.jarida.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A section: its sub-sections and its stories, newest first. The trail is what stands above it, home first. */
public record SectionPage(
        Frame frame,
        List<Link> trail,
        String name,
        @Nullable String description,
        List<MenuEntry> below,
        List<Card> cards,
        Turning turning,
        @Nullable Slot slot) {
    public SectionPage {
        trail = List.copyOf(trail);
        below = List.copyOf(below);
        cards = List.copyOf(cards);
    }
}
