package org.jarida.newsroom;

import java.util.List;

/** What the newspaper is made of, for who looks for the right form. */
public record PaperPage(Room room, List<Part> parts) {
    public record Part(String title, String href, String about) {}

    public PaperPage {
        parts = List.copyOf(parts);
    }
}
