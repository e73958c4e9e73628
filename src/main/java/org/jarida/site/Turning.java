package org.jarida.site;

import org.jspecify.annotations.Nullable;

/** Where a list goes on: to what is newer and what is older, each named by its month. */
public record Turning(@Nullable Link newer, @Nullable Link older) {
    public static final Turning NONE = new Turning(null, null);
}
