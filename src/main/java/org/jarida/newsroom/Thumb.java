package org.jarida.newsroom;

import org.jspecify.annotations.Nullable;

/**
 * A picture as the staff's pages show it small, or what stands for a film, a sound, a document.
 *
 * @param src null: nothing to look at
 */
public record Thumb(
        String key, String kind, @Nullable String src, int width, int height, String name, String alternative) {
    /** Whether there is something to look at. */
    public boolean isPicture() {
        return src != null;
    }
}
