package org.jarida.site;

import org.jarida.story.RichText;
import org.jspecify.annotations.Nullable;

/** A film of our own: the file, its type, and the picture that stands for it until it is played. */
public record FilmView(
        String src,
        String type,
        long bytes,
        @Nullable PictureView still,
        @Nullable RichText caption,
        @Nullable String credit) {}
