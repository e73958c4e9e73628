package org.jarida.story;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of an article: which text, and from where to where in it.
 *
 * @param number the how-many-th paragraph, picture… of the body it is, from 1; 0 for what there is only one of
 * @param block the block's id; null outside the body
 * @param part which of the place's texts, as its JSON would be walked: {@code text}, {@code caption},
 *     {@code items/2/text}, {@code rows/1/0}; empty: the place as a whole
 * @param from in UTF-16 units of that text without its footnote marks ({@link RichText#text()})
 */
public record Spot(Place place, int number, @Nullable String block, String part, int from, int to) {

    static Spot of(Place place) {
        return new Spot(place, 0, null, "", 0, 0);
    }

    /** Apart from the offsets. */
    boolean isIn(Passage passage) {
        return place == passage.place()
                && part.equals(passage.part())
                && java.util.Objects.equals(block, passage.block());
    }
}
