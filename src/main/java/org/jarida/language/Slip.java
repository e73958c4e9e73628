package org.jarida.language;

import org.jspecify.annotations.Nullable;

/**
 * What a proofreader would mark in a text: from one UTF-16 offset to another.
 *
 * @param replacement what should stand there; null where only the writer can know
 */
public record Slip(Kind kind, int from, int to, @Nullable String replacement) {

    public enum Kind {
        /** A mark of direction, an invisible space, or a joiner that joins nothing. */
        INVISIBLE,
        /** A letter of a neighbouring alphabet that looks like the right one. */
        LETTER,
        /** A digit of another family than the text's. */
        DIGIT,
        /** A straight quotation mark. */
        QUOTATION_MARK,
        /** A straight apostrophe: right or wrong by what the rest of the text has. */
        APOSTROPHE,
        /** More than one space. */
        SPACES,
        /** A space before a mark that takes none, or in French the lack of one that does not break. */
        SPACE_AT_MARK,
        /** A prefix or an ending of Persian that a joiner should bind to its word. */
        JOINER
    }
}
