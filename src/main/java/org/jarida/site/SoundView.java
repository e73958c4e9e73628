package org.jarida.site;

import org.jarida.story.RichText;
import org.jspecify.annotations.Nullable;

/** A sound recording of our own. */
public record SoundView(
        String src,
        String type,
        long bytes,
        @Nullable RichText caption,
        @Nullable String credit) {}
