package org.jarida.story;

import java.util.Locale;

/** What is looked at before an article is published. */
public enum Check {
    HEADLINE_EMPTY(true),
    HEADLINE_LONG,
    STANDFIRST_REPEATS,
    /** A number of the headline or the standfirst that the text does not have. */
    NUMBER,
    /** A date of the headline or the standfirst that the text does not have, in any calendar. */
    DATE,
    DESCRIPTION_LONG,
    NO_SECTION,
    NO_BYLINE,
    ALTERNATIVE,
    CAPTION,
    CREDIT,
    /** A picture, sound or film that the library does not have. */
    MEDIA_GONE,
    /** A link into this site that leads to nothing readers can see. */
    LINK,
    EMPTY_BLOCK,
    HEADING_ALONE,
    NOTE_UNCALLED,
    NOTE_MISSING,
    INVISIBLE,
    LETTERS,
    DIGITS,
    QUOTATION_MARKS,
    APOSTROPHES,
    SPACES,
    SPACE_AT_MARKS,
    JOINERS;

    private final boolean must;

    Check() {
        this(false);
    }

    Check(boolean must) {
        this.must = must;
    }

    /** Whether nothing is published before it is put right; all others are advice. */
    public boolean isMust() {
        return must;
    }

    /** Its name in message keys and ids. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
