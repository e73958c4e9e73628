package org.jarida.site;

import java.util.List;

/** A line of the menu: a section, where the reader is in respect to it, and the sections below it. */
public record MenuEntry(String name, String url, Place place, List<MenuEntry> below) {
    public enum Place {
        /** The reader is somewhere else. */
        ELSEWHERE,
        /** The reader is on a page that belongs here: a story of the section, a section below it. */
        WITHIN,
        /** This is the page. */
        HERE
    }

    public MenuEntry {
        below = List.copyOf(below);
    }
}
