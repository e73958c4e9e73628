package org.jarida.media;

/** What is said in one edition about a picture, film or sound; empty where nothing is. */
public record MediaText(String caption, String alternative) {
    public static final MediaText NONE = new MediaText("", "");

    /**
     * @param caption what stands below it, at most 4000 characters
     * @param alternative what it shows, for who does not see it, at most 2000 characters
     */
    public MediaText {
        caption = caption.strip();
        alternative = alternative.strip();
        if (caption.length() > 4000 || alternative.length() > 2000) {
            throw new IllegalArgumentException("a caption has up to 4000 characters, an alternative text up to 2000");
        }
    }
}
