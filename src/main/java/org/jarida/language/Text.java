package org.jarida.language;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What text is when we keep it, and how it is put where no markup can say its direction. */
public final class Text {
    private static final char ZERO_WIDTH_NON_JOINER = '\u200C';
    private static final char ZERO_WIDTH_JOINER = '\u200D';
    private static final String LEFT_TO_RIGHT_MARK = "\u200E";
    private static final String RIGHT_TO_LEFT_MARK = "\u200F";
    private static final String LEFT_TO_RIGHT_ISOLATE = "\u2066";
    private static final String RIGHT_TO_LEFT_ISOLATE = "\u2067";
    static final String FIRST_STRONG_ISOLATE = "\u2068";
    static final String POP_DIRECTIONAL_ISOLATE = "\u2069";

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private Text() {}

    /**
     * Text as it is stored: in NFC, without direction controls and marks, byte-order marks, lone surrogates,
     * noncharacters and control characters other than the new line and the tab. The zero-width joiners stay: they are
     * spelling. Returns the same string when there was nothing to do.
     */
    public static String clean(String text) {
        return NFC.normalize(without(text));
    }

    private static String without(String text) {
        var i = 0;
        while (i < text.length() && stays(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        var kept = new StringBuilder(text.length()).append(text, 0, i);
        while (i < text.length()) {
            var c = text.charAt(i);
            if (stays(c)) {
                kept.append(c);
            } else if (c == '\r') {
                // Lines end as on Unix, whichever machine they came from.
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    kept.append('\n');
                }
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                var codePoint = Character.toCodePoint(c, text.charAt(i + 1));
                if ((codePoint & 0xFFFE) != 0xFFFE) {
                    kept.appendCodePoint(codePoint);
                }
                i++;
            }
            i++;
        }
        return kept.toString();
    }

    private static boolean stays(char c) {
        if (c < 0x20) {
            return c == '\n' || c == '\t';
        } else if (c < 0x7F) {
            return true;
        } else if (c <= 0x9F) {
            return false;
        } else {
            return !(c == '\u061C'
                    || c == '\u200E'
                    || c == '\u200F'
                    || (c >= '\u202A' && c <= '\u202E')
                    || (c >= '\u2066' && c <= '\u2069')
                    || (c >= '\u206A' && c <= '\u206F')
                    || Character.isSurrogate(c)
                    || (c >= '\uFDD0' && c <= '\uFDEF')
                    || c == '\uFEFF'
                    || c >= '\uFFF9' && c <= '\uFFFB'
                    || c >= '\uFFFE');
        }
    }

    /**
     * Text for places without markup (titles of feeds, Open Graph, letters' subjects). Where letters run both ways it is
     * opened by a mark and isolated in its language's direction, so that a Pashto headline that begins with "NATO"
     * still runs from the right and nothing around it is drawn in. Any other text is returned as it is.
     */
    public static String isolate(String text, Language language) {
        var rightToLeft = language.isRightToLeft();
        if (!runsAgainst(text, rightToLeft)) {
            return text;
        } else if (rightToLeft) {
            return RIGHT_TO_LEFT_MARK + RIGHT_TO_LEFT_ISOLATE + text + POP_DIRECTIONAL_ISOLATE;
        } else {
            return LEFT_TO_RIGHT_MARK + LEFT_TO_RIGHT_ISOLATE + text + POP_DIRECTIONAL_ISOLATE;
        }
    }

    /**
     * Text of a plain letter: each run of letters against its language's direction is isolated, with the figures that
     * hang on it, so that neither it nor its neighbours are drawn in. A paragraph that begins with one still runs in its
     * language's direction, because who looks for the first letter passes over isolates.
     */
    public static String isolateRuns(String text, Language language) {
        var rightToLeft = language.isRightToLeft();
        if (!runsAgainst(text, rightToLeft)) {
            return text;
        }
        var isolated = new StringBuilder(text.length() + 16);
        var done = 0;
        for (var i = 0; i < text.length(); i++) {
            if (side(text.charAt(i)) == (rightToLeft ? -1 : 1)) {
                var start = i;
                while (start > done && hangs(text.charAt(start - 1))) {
                    start--;
                }
                var end = endOfRun(text, i, rightToLeft ? -1 : 1);
                isolated.append(text, done, start)
                        .append(FIRST_STRONG_ISOLATE)
                        .append(text, start, end)
                        .append(POP_DIRECTIONAL_ISOLATE);
                done = end;
                i = end - 1;
            }
        }
        return isolated.append(text, done, text.length()).toString();
    }

    /** Behind the last letter of a run before letters of the other direction come, and the figures that hang on it. */
    private static int endOfRun(String text, int from, int side) {
        var end = from + 1;
        for (var i = from + 1; i < text.length() && text.charAt(i) != '\n' && side(text.charAt(i)) != -side; i++) {
            if (side(text.charAt(i)) == side) {
                end = i + 1;
            }
        }
        var figures = end;
        while (figures < text.length()
                && (hangs(text.charAt(figures)) || "-–./:+%".indexOf(text.charAt(figures)) >= 0)) {
            figures++;
            end = hangs(text.charAt(figures - 1)) || "+%".indexOf(text.charAt(figures - 1)) >= 0 ? figures : end;
        }
        return end;
    }

    private static boolean hangs(char c) {
        return Character.isDigit(c) || c == '#' || c == '@';
    }

    /** -1: a letter that runs from the left, 1: one from the right, 0: neither. */
    private static int side(char c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> -1;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> 1;
            default -> 0;
        };
    }

    /** Whether any letter in it runs against the direction of its language. */
    static boolean runsAgainst(String text, boolean rightToLeft) {
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            switch (Character.getDirectionality(text.codePointAt(i))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    if (rightToLeft) {
                        return true;
                    }
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    if (!rightToLeft) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    /**
     * At most {@code max} UTF-16 units, the ellipsis included: cut at the end of a word where one ends in the second
     * half, otherwise between graphemes; never within a surrogate pair or after a control of direction.
     */
    public static String shorten(String text, int max) {
        if (max < 1) {
            throw new IllegalArgumentException("shorter than an ellipsis: " + max);
        }
        if (text.length() <= max) {
            return text;
        }
        var end = lastSpace(text, max);
        if (end < max / 2) {
            end = lastGrapheme(text, max - 1);
        }
        while (end > 0 && dangling(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    private static int lastSpace(String text, int max) {
        for (var i = Math.min(max - 1, text.length() - 1); i > 0; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return 0;
    }

    private static int lastGrapheme(String text, int max) {
        var graphemes = BreakIterator.getCharacterInstance(ULocale.ROOT);
        // Graphemes are short, except where someone piles up marks by the hundred; those are cut anywhere.
        graphemes.setText(text.substring(0, Math.min(text.length(), max + 64)));
        var end = graphemes.isBoundary(max) ? max : graphemes.preceding(max);
        if (end > 0) {
            return end;
        } else {
            return max > 0 && Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        }
    }

    /** What may not stand before an ellipsis: spaces, opening and separating marks, controls. */
    private static boolean dangling(char c) {
        return Character.isWhitespace(c)
                || c == '\u00A0'
                || c == '\u202F'
                || c == ZERO_WIDTH_NON_JOINER
                || c == ZERO_WIDTH_JOINER
                || (c >= '\u200E' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u061C'
                || ",;:،؛([{«“„‘‚‹-–—".indexOf(c) >= 0;
    }

    /**
     * How words that are looked for may stand in a name: as they were typed, in small letters, with a capital first, in
     * capitals. For databases that know capitals of ASCII only.
     */
    public static Set<String> spellings(String words) {
        var small = words.toLowerCase(Locale.ROOT);
        return new LinkedHashSet<>(List.of(words, small, capitalised(small), words.toUpperCase(Locale.ROOT)));
    }

    /** With a capital first, as at the head of a line. */
    static String capitalised(String text) {
        if (text.isEmpty()) {
            return text;
        }
        var first = text.codePointAt(0);
        var capital = Character.toTitleCase(first);
        return capital == first ? text : Character.toString(capital) + text.substring(Character.charCount(first));
    }
}
