package org.jarida.site;

import org.jarida.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A story as other pages show it, from the lead of a front page to a line in a list.
 *
 * @param other the language it is told in, where that is not the page's
 */
public record Card(
        String url,
        String headline,
        @Nullable String standfirst,
        @Nullable PictureView picture,
        @Nullable Link overline,
        @Nullable Moment time,
        Kind kind,
        @Nullable BylineView byline,
        @Nullable Language other) {
    Card(
            String url,
            String headline,
            @Nullable String standfirst,
            @Nullable PictureView picture,
            @Nullable Link overline,
            @Nullable Moment time,
            Kind kind,
            @Nullable BylineView byline) {
        this(url, headline, standfirst, picture, overline, time, kind, byline, null);
    }

    /** The language's tag for markup, where it is not the page's. */
    public @Nullable String lang() {
        return other == null ? null : other.tag();
    }

    public @Nullable String dir() {
        return other == null ? null : other.direction().attribute();
    }

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
