package org.jarida.site;

import org.jspecify.annotations.Nullable;

/** A story as other pages show it, from the lead of a front page to a line in a list. */
public record Card(
        String url,
        String headline,
        @Nullable String standfirst,
        @Nullable PictureView picture,
        @Nullable Link overline,
        @Nullable Moment time,
        Kind kind,
        @Nullable BylineView byline) {

    /** What a reader can expect: text, or something to look at. */
    public enum Kind {
        NEWS,
        STUDY,
        PHOTOS,
        FILM,
        BRIEF
    }

    private static final int LONG = 90;

    /** A headline that would fill a screen at full size is set a size smaller. */
    public static boolean isLong(String headline) {
        return headline.codePointCount(0, headline.length()) > LONG;
    }

    public boolean isLong() {
        return isLong(headline);
    }
}
