package org.jarida.media;

import java.util.List;

/** A picture, film, sound or document as one edition shows it. */
public sealed interface Medium {
    String key();

    String name();

    String credit();

    /** What it is, or would be if its file had come. */
    default MediaKind kind() {
        return switch (this) {
            case Picture ignored -> MediaKind.PICTURE;
            case Film ignored -> MediaKind.FILM;
            case Sound ignored -> MediaKind.SOUND;
            case Document ignored -> MediaKind.DOCUMENT;
            case Missing missing -> missing.kind();
        };
    }

    /** In the edition asked for; empty texts where it has none. */
    MediaText text();

    /**
     * @param original what renditions are made from, up to 2560 pixels: JPEG, or PNG for a drawing
     * @param renditions from the narrowest, WebP before its fallback; until the darkroom is done, the original alone
     */
    record Picture(
            String key,
            String name,
            String credit,
            MediaText text,
            Focus focus,
            Rendition original,
            List<Rendition> renditions)
            implements Medium {
        public Picture {
            renditions = List.copyOf(renditions);
        }

        public int width() {
            return original.width();
        }

        public int height() {
            return original.height();
        }

        /** From the narrowest; empty where there is none. */
        public List<Rendition> webp() {
            return renditions.stream()
                    .filter(rendition -> rendition.type() == MediaType.WEBP)
                    .toList();
        }

        /** What every browser shows, from the narrowest; never empty. */
        public List<Rendition> fallback() {
            return renditions.stream()
                    .filter(rendition -> rendition.type() != MediaType.WEBP)
                    .toList();
        }
    }

    /** The width and height of the file are 0 where its container does not say. */
    record Film(String key, String name, String credit, MediaText text, Rendition file) implements Medium {}

    record Sound(String key, String name, String credit, MediaText text, Rendition file) implements Medium {}

    /** Never shown in a page: to be downloaded. */
    record Document(String key, String name, String credit, MediaText text, Rendition file) implements Medium {}

    /** Known by name, but its file has not come yet. */
    record Missing(String key, String name, String credit, MediaText text, MediaKind kind) implements Medium {}
}
