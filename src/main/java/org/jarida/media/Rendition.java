package org.jarida.media;

/** A stored file: a picture in one size and format, a film, a sound, a document. Width and height are 0 where there are none. */
public record Rendition(MediaType type, int width, int height, ContentName content, long bytes) {
    /** Its brief hash and the extension of its type: as it stands in an address. */
    public String fileName() {
        return content.brief() + "." + type.extension();
    }
}
