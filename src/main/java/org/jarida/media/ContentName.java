package org.jarida.media;

import java.util.regex.Pattern;

/**
 * The name of stored bytes: their SHA-256 in lower-case hexadecimal. It is all that ever becomes part of a path, so
 * nothing from outside can.
 */
public record ContentName(String hash) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern BRIEF = Pattern.compile("[0-9a-f]{20}");

    public ContentName {
        if (!isName(hash)) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal: " + hash);
        }
    }

    public static boolean isName(String text) {
        return HASH.matcher(text).matches();
    }

    /**
     * As it stands in addresses: 80 bits, so that no two files meet by chance. Hashes cannot be compressed, and a page
     * names dozens of files: whole ones were a quarter of an article's weight.
     */
    public String brief() {
        return hash.substring(0, 20);
    }

    public static boolean isBrief(String text) {
        return BRIEF.matcher(text).matches();
    }

    @Override
    public String toString() {
        return hash;
    }
}
