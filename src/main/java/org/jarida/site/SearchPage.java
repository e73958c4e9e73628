package org.jarida.site;

import java.util.List;

/** A search: what was asked for (empty before the first question), and what was found, how many in all. */
public record SearchPage(Frame frame, String query, List<Card> cards, long found, Turning turning) {
    public SearchPage {
        cards = List.copyOf(cards);
    }

    /** The same search in full. */
    public String full() {
        return frame.search() + (query.isEmpty() ? "" : "?q=" + Address.encoded(query));
    }

    /** The same search in the small edition. */
    public String small() {
        return Format.SMALL.seeking(query).query(1);
    }
}
