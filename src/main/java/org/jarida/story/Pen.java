package org.jarida.story;

import java.util.regex.Pattern;

/**
 * One open editor: what comes from it is one person's one text, growing stroke by stroke. A save that arrives late, or
 * again, or after one whose answer was lost, is known by it and is no conflict with itself.
 *
 * @param key made by the editor when it opens, at random
 * @param stroke counts the saves of this editor, and never goes back
 */
public record Pen(String key, int stroke) {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,40}");

    public Pen {
        if (!KEY.matcher(key).matches() || stroke < 1) {
            throw new IllegalArgumentException("not a pen");
        }
    }
}
