package org.jarida.language;

import java.util.List;

/** Spaces too many, and spaces beside marks: none before them, but in French one that does not break. */
final class SpaceSlips {
    private static final String MARKS = ",.;:!?،؛؟۔";
    private static final String FRENCH_MARKS = ";:!?»";

    private final boolean french;

    SpaceSlips(Language language) {
        this.french = language.code().equals("fr");
    }

    void in(String text, List<Slip> slips) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (isSpace(c)) {
                var end = i + 1;
                while (end < text.length() && isSpace(text.charAt(end))) {
                    end++;
                }
                if (i > 0 && end < text.length() && text.charAt(i - 1) != '\n' && text.charAt(end) != '\n') {
                    spaces(text, i, end, slips);
                }
                i = end - 1;
            } else if (french) {
                withoutSpace(text, i, slips);
            }
        }
    }

    private void spaces(String text, int from, int to, List<Slip> slips) {
        var next = text.charAt(to);
        if (french && FRENCH_MARKS.indexOf(next) >= 0 && isMark(text, from, to)) {
            if (to - from > 1 || text.charAt(from) == ' ') {
                slips.add(new Slip(Slip.Kind.SPACE_AT_MARK, from, to, before(next)));
            }
        } else if (french && text.charAt(from - 1) == '«') {
            if (to - from > 1 || text.charAt(from) == ' ') {
                slips.add(new Slip(Slip.Kind.SPACE_AT_MARK, from, to, "\u00A0"));
            }
        } else if (MARKS.indexOf(next) >= 0 && isMark(text, from, to)) {
            slips.add(new Slip(Slip.Kind.SPACE_AT_MARK, from, to, ""));
        } else if (to - from > 1) {
            slips.add(new Slip(Slip.Kind.SPACES, from, to, " "));
        }
    }

    /** Where French wants a space and has none: after « and before the tall marks at the end of a word. */
    private static void withoutSpace(String text, int at, List<Slip> slips) {
        var c = text.charAt(at);
        var before = at == 0 ? ' ' : text.charAt(at - 1);
        var last = at + 1 == text.length() || isSpace(text.charAt(at + 1));
        if (c == '«' && !last) {
            slips.add(new Slip(Slip.Kind.SPACE_AT_MARK, at + 1, at + 1, "\u00A0"));
        } else if ((FRENCH_MARKS.indexOf(c) >= 0 && last || c == '»')
                && at > 0
                && !isSpace(before)
                && (Character.isLetterOrDigit(before) || before == '»' || c == '»')) {
            slips.add(new Slip(Slip.Kind.SPACE_AT_MARK, at, at, before(c)));
        }
    }

    private static String before(char mark) {
        return mark == ':' || mark == '»' ? "\u00A0" : "\u202F";
    }

    /** Whether it is a mark of a sentence: no ellipsis, decimal, extension of a file, result of a match, or face. */
    private static boolean isMark(String text, int from, int at) {
        var mark = text.charAt(at);
        var after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return switch (mark) {
            case '.' -> after != '.' && !Character.isLetterOrDigit(after);
            case ':', ';' ->
                "()-DPp/".indexOf(after) < 0
                        && !(Digits.value(text.charAt(from - 1)) >= 0
                                && at + 2 < text.length()
                                && Digits.value(text.charAt(at + 2)) >= 0);
            default -> true;
        };
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\t' || c == '\u2009';
    }
}
