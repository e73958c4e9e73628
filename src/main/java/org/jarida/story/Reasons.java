package org.jarida.story;

import org.jarida.language.Text;

/** What people give as a reason or a note: cleaned, and short enough to be read. */
final class Reasons {
    static final int LONGEST = 2000;

    private Reasons() {}

    static String said(String text) {
        var clean = Text.clean(text).strip();
        if (clean.length() > LONGEST) {
            throw new IllegalArgumentException("longer than " + LONGEST + " characters");
        }
        return clean;
    }

    static String given(String text) {
        var said = said(text);
        if (said.isEmpty()) {
            throw new IllegalArgumentException("a reason is missing");
        }
        return said;
    }
}
