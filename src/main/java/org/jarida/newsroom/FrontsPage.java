package org.jarida.newsroom;

import java.util.List;

/** The fronts that this person may arrange. */
public record FrontsPage(Room room, List<Desk> desks) {
    /**
     * An edition.
     *
     * @param href its own front; empty: only some of its sections are theirs
     * @param leads headlines of what leads it now
     * @param waiting whether a proof of it waits
     */
    public record Desk(
            String language,
            String tag,
            String direction,
            String name,
            String href,
            List<String> leads,
            boolean waiting,
            List<Part> sections) {
        public Desk {
            leads = List.copyOf(leads);
            sections = List.copyOf(sections);
        }
    }

    /** A section. */
    public record Part(String name, String href, boolean waiting) {}

    public FrontsPage {
        desks = List.copyOf(desks);
    }
}
