package org.jarida.story;

/** How filing a story elsewhere went. */
public sealed interface Filing {
    record Filed(Story story) implements Filing {}

    /** Somebody has filed it since, as it stands now. Nothing was overwritten. */
    record Conflict(Story now) implements Filing {}
}
