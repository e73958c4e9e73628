package org.jarida.site;

import java.util.List;

/** A section on a front page, in a composition of its own. */
public record FrontRow(Link section, List<Link> below, Composition composition, List<Card> cards) {
    public enum Composition {
        /** One large, and lines beside it. */
        LEADING,
        /** Three equal. */
        TRIPTYCH,
        /** Authors' portraits: opinion and studies. */
        PORTRAITS,
        /** A dark band where pictures speak: films and photos. */
        SCREEN
    }

    /** Whether a column is enough for it. */
    boolean isNarrow() {
        return cards.size() == 1 && composition != Composition.SCREEN;
    }

    public FrontRow {
        below = List.copyOf(below);
        cards = List.copyOf(cards);
    }
}
