package org.jarida.newsroom;

import java.util.Optional;
import org.jarida.base.Keys;
import org.jarida.media.MediaKind;
import org.jarida.media.MediaLibrary;
import org.jarida.media.Medium;
import org.jarida.media.Rendition;
import org.jspecify.annotations.Nullable;

/** How the staff's pages show what is in the library. */
final class Thumbs {
    private static final String PREFIX = "/media/";
    private static final int SMALL = 480;
    private static final int LARGE = 1200;
    private final MediaLibrary library;

    Thumbs(MediaLibrary library) {
        this.library = library;
    }

    /** Of this key, if there is such a picture. */
    @Nullable
    Thumb picture(@Nullable String key, String edition) {
        return key == null || !Keys.isKey(key)
                ? null
                : library.find(key, edition)
                        .filter(Medium.Picture.class::isInstance)
                        .map(Thumbs::of)
                        .orElse(null);
    }

    /** Whether this is the key of a picture whose file is here. */
    boolean isPicture(String key) {
        return picture(key, "") != null;
    }

    static Thumb of(Medium medium) {
        return switch (medium) {
            case Medium.Picture picture -> {
                var small = nearest(picture, SMALL);
                yield new Thumb(
                        picture.key(),
                        "picture",
                        address(small),
                        small.width(),
                        small.height(),
                        picture.name(),
                        picture.text().alternative());
            }
            case Medium other ->
                new Thumb(
                        other.key(),
                        other.kind().word(),
                        null,
                        0,
                        0,
                        other.name(),
                        other.text().alternative());
        };
    }

    static Optional<MediaKind> kindOf(String word) {
        for (var kind : MediaKind.values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The file of a picture to be looked at in full. */
    static Rendition large(Medium.Picture picture) {
        return nearest(picture, LARGE);
    }

    /** What every browser shows, at least so wide where there is one. */
    private static Rendition nearest(Medium.Picture picture, int width) {
        return picture.fallback().stream()
                .filter(rendition -> rendition.width() >= width)
                .findFirst()
                .orElseGet(() -> picture.fallback().getLast());
    }

    static String address(Rendition rendition) {
        return PREFIX + rendition.fileName();
    }
}
