package org.jarida.media;

import java.util.Locale;

/** What a reader does with it: looks, watches, listens, or keeps (a document is only ever a download). */
public enum MediaKind {
    PICTURE,
    FILM,
    SOUND,
    DOCUMENT;

    /** As it is stored, in addresses and in the names of words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
