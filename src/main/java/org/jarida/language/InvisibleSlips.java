package org.jarida.language;

import java.util.List;

/**
 * What nobody sees and every search stumbles over: marks of direction, spaces of no width, joiners that join nothing,
 * and the stroke that stretches an Arabic word.
 */
final class InvisibleSlips {
    private static final char NON_JOINER = '\u200C';
    private static final char JOINER = '\u200D';
    private static final char STRETCH = '\u0640';

    private InvisibleSlips() {}

    static void in(String text, List<Slip> slips) {
        for (var i = 0; i < text.length(); i++) {
            if (isStray(text, i)) {
                var end = i + 1;
                while (end < text.length() && isStray(text, end)) {
                    end++;
                }
                slips.add(new Slip(Slip.Kind.INVISIBLE, i, end, ""));
                i = end;
            }
        }
    }

    private static boolean isStray(String text, int at) {
        var c = text.charAt(at);
        if (c < STRETCH) {
            return c == '\u061C';
        }
        return switch (c) {
            case '\u061C', '\u200B', '\u200E', '\u200F', '\u2060', '\uFEFF' -> true;
            case NON_JOINER -> !(joins(text, at - 1) && joins(text, at + 1));
            case JOINER -> !seen(text, at - 1) && !seen(text, at + 1);
            case STRETCH -> arabic(text, at - 1) && (arabic(text, at + 1) || isStretch(text, at + 1));
            default -> (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        };
    }

    /** A joiner stands within a word; a Persian ending may follow a word or number of another script, or a mark. */
    private static boolean joins(String text, int at) {
        return at >= 0
                && at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at))
                        || Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK
                        || "»”)\uFFFC".indexOf(text.charAt(at)) >= 0);
    }

    private static boolean seen(String text, int at) {
        return at >= 0 && at < text.length() && !Character.isWhitespace(text.charAt(at));
    }

    private static boolean arabic(String text, int at) {
        return at >= 0
                && at < text.length()
                && Character.isLetter(text.charAt(at))
                && text.charAt(at) != STRETCH
                && Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.ARABIC;
    }

    private static boolean isStretch(String text, int at) {
        return at < text.length() && text.charAt(at) == STRETCH && arabic(text, at + 1);
    }
}
