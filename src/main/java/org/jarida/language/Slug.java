package org.jarida.language;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;

/**
 * The last part of an address, as people read it (not percent-encoded): NFC, letters, digits and marks with single
 * hyphens, at most 200 bytes of UTF-8. What cannot stand in a path or hides in it is refused.
 */
public record Slug(String text) {
    public static final int MOST_BYTES = 200;

    public Slug {
        if (text.isBlank() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException("a slug without text");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("a slug of more than " + MOST_BYTES + " bytes");
        }
        if (!text.codePoints().allMatch(Slug::fits)) {
            throw new IllegalArgumentException("not a slug: " + text);
        }
        if (!Normalizer2.getNFCInstance().isNormalized(text)) {
            throw new IllegalArgumentException("a slug that is not in NFC: " + text);
        }
    }

    private static boolean fits(int c) {
        return Character.isLetterOrDigit(c)
                || c == '-'
                || c == '_'
                || c == '.'
                || c == '~'
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }

    @Override
    public String toString() {
        return text;
    }
}
