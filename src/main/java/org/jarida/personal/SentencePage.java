package org.jarida.personal;

import org.jspecify.annotations.Nullable;

/**
 * A page that says one thing: that something was done, or why it was not.
 *
 * @param way where to go from here, and what that is called
 */
public record SentencePage(
        Room room, String sentence, @Nullable Way way) {
    public record Way(String url, String label) {}
}
