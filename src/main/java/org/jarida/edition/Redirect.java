package org.jarida.edition;

import org.jspecify.annotations.Nullable;

/**
 * Where an old address leads now.
 *
 * @param path the old address from its first slash, percent-decoded, without a trailing slash; a query that named a
 *     page ({@code /?p=12}) belongs to it
 * @param edition the edition it leads into, for what has one
 * @param target a story's, section's, topic's, byline's, standing page's or media's key, or a path of this site; empty
 *     for a front page
 */
public record Redirect(String path, Kind kind, @Nullable String edition, String target) {
    public enum Kind {
        /** The edition's front page, which days, months and years of the old archive lie below. */
        FRONT,
        STORY,
        SECTION,
        TOPIC,
        BYLINE,
        PAGE,
        MEDIA,
        PATH
    }
}
