package org.jarida.site;

import org.jspecify.annotations.Nullable;

/**
 * In which form a page is asked for: in full, or as the small edition has it ({@code ?lite}), for slow lines and old
 * phones; there in which part, from one, where a page does not fit one. {@code sought} is a search's alone.
 */
record Format(boolean small, int part, String sought) {
    static final Format FULL = new Format(false, 1, "");
    private static final String NAME = "lite";

    /** Asks for no page, but for the words that offer the small one. */
    static final String OFFER = NAME + "&offer";

    static final Format SMALL = new Format(true, 1, "");

    /** What a query asks for; one that says nothing of the small edition asks for the page in full. */
    static Format of(@Nullable String query) {
        if (query == null || !query.contains(NAME)) {
            return FULL;
        } else if (query.equals(NAME)) {
            return SMALL;
        }
        var small = false;
        var part = 1;
        for (var pair : query.split("&", 20)) {
            if (pair.equals(NAME) || pair.equals(NAME + "=")) {
                small = true;
            } else if (pair.matches("part=[1-9][0-9]{0,2}")) {
                part = Integer.parseInt(pair.substring("part=".length()));
            }
        }
        return small ? new Format(true, part, "") : FULL;
    }

    /** Whether a query may ask for the small edition: a glance, for the event loop. */
    static boolean isSmall(String query) {
        return query.contains(NAME);
    }

    /** The same form, for a page that has one part only and nothing to seek. */
    Format first() {
        return small ? SMALL : FULL;
    }

    /** The same for a search, whose parts ask again for what was sought. */
    Format seeking(Seeking seeking) {
        return new Format(small, part, seeking.words().isEmpty() ? "" : seeking.query());
    }

    /** The query of one of the page's parts. */
    String query(int part) {
        return "?" + NAME + (sought.isEmpty() ? "" : "&" + sought) + (part == 1 ? "" : "&part=" + part);
    }

    /** What the page at a path is kept under. */
    String name(String path) {
        return small ? path + query(part) : path;
    }

    String template(String name) {
        return "site/" + (small ? "lite/" : "") + name + ".jte";
    }
}
