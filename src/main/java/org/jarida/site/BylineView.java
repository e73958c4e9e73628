package org.jarida.site;

import org.jspecify.annotations.Nullable;

/** A name over a story, in the edition's language: where it leads, the portrait beside it, and a line about the author. */
public record BylineView(
        String name,
        @Nullable String url,
        @Nullable PictureView portrait,
        @Nullable String note) {}
