package org.jarida.story;

import java.util.Locale;

/** What sort of story it is. */
public enum Kind {
    NEWS,
    STUDY,
    PHOTOS,
    FILM,
    BRIEF;

    /** Its name in tags, files and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
