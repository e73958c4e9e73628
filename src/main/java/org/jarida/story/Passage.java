package org.jarida.story;

import org.jspecify.annotations.Nullable;

/** One text of an article, and which one it is; see {@link Spot}. */
record Passage(Place place, int number, @Nullable String block, String part, RichText text) {

    Spot at(int from, int to) {
        return new Spot(place, number, block, part, from, to);
    }

    Spot whole() {
        return at(0, text.text().length());
    }

    /** Whether it is language, and not what a machine or an old site has left. */
    boolean isProse() {
        return switch (place) {
            case PREFORMATTED, UNKNOWN_HTML -> false;
            default -> true;
        };
    }
}
