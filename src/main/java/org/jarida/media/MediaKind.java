package org.jarida.media;

/** What a reader does with it: looks, watches, listens, or keeps (a document is only ever a download). */
public enum MediaKind {
    PICTURE,
    FILM,
    SOUND,
    DOCUMENT
}
