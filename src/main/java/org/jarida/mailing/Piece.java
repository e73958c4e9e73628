package org.jarida.mailing;

import java.util.List;
import org.jarida.edition.Edition;
import org.jarida.language.Words;
import org.jarida.story.Content;
import org.jarida.story.Correction;
import org.jarida.story.RichText;
import org.jspecify.annotations.Nullable;

/**
 * An article as it stands in a letter.
 *
 * @param over the section's name; may be empty
 * @param under the bylines and the day, in one line
 * @param address its own, whole
 */
record Piece(
        String over, String headline, String under, String address, Content content, List<Correction> corrections) {
    Piece {
        corrections = List.copyOf(corrections);
    }

    /**
     * What is around the pieces of a letter.
     *
     * @param day when it is sent, in the edition's calendars
     * @param addresses where a link leads, whole; null: nowhere any more
     * @param media what is said of a picture, film or sound: what kind it is and what it shows
     */
    record Around(
            Edition edition,
            Words words,
            String kind,
            String day,
            String opening,
            String front,
            String change,
            String stop,
            String accent,
            Leading addresses,
            Telling media) {}

    /** Where a link of a body leads. */
    interface Leading {
        @Nullable
        String whole(String href);
    }

    /** What is said of a medium of the house, in a line; null: there is none. */
    interface Telling {
        @Nullable
        String of(String media, @Nullable RichText caption, @Nullable String alternative);
    }
}
