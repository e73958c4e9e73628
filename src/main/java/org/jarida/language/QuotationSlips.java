package org.jarida.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Straight quotation marks and apostrophes, and what the language has instead. A mark is opening or closing by what
 * stands around it, and otherwise by what is open already; where that tells nothing, no replacement is given.
 */
final class QuotationSlips {
    private static final String OPENING = "«“‘„‚‹";
    private static final String CLOSING = "»”’“‘›";

    private final Language language;
    private final QuotationMarks marks;

    QuotationSlips(Language language) {
        this.language = language;
        this.marks = language.quotationMarks();
    }

    void in(String text, List<Slip> slips) {
        if (text.indexOf('"') >= 0) {
            doubles(text, slips);
        }
        if (text.indexOf('\'') >= 0) {
            singles(text, slips);
        }
    }

    private void doubles(String text, List<Slip> slips) {
        var open = false;
        var even = text.chars().filter(c -> c == '"').count() % 2 == 0;
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                var opens = opens(text, i);
                var closes = closes(text, i);
                var inches = !open && !opens && i > 0 && Digits.value(text.charAt(i - 1)) >= 0;
                if (inches || isOurs(text, i)) {
                    continue;
                }
                var opening = opens == closes ? !open : opens;
                // A closing mark without a straight fellow closes what a proper mark has opened.
                var inner = isNested(text, i) && (opening || open);
                var sure = opens != closes || even || isWithinWord(text, i);
                slips.add(new Slip(Slip.Kind.QUOTATION_MARK, i, i + 1, sure ? mark(opening, inner) : null));
                open = opening;
            }
        }
    }

    /** Arabic has straight marks within its guillemets. */
    private boolean isOurs(String text, int at) {
        return marks.innerOpen().equals("\"") && isNested(text, at);
    }

    /**
     * Single marks that stand around words are quotation marks, all others apostrophes. Those before a digit or without a
     * fellow ('90s) are left alone.
     */
    private void singles(String text, List<Slip> slips) {
        var pairs = pairs(text);
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\'') {
                continue;
            }
            var pair = pairs.indexOf(i);
            if (pair >= 0) {
                // English quotes with single marks alone too; elsewhere they are the inner ones.
                var inner = language.code().equals("en") || isNested(text, i) || isWithinDoubles(text, i);
                var own = marks.innerOpen().equals("\"") && inner;
                slips.add(new Slip(Slip.Kind.QUOTATION_MARK, i, i + 1, own ? "\"" : mark(pair % 2 == 0, inner)));
            } else if (i > 0 && Character.isLetter(text.charAt(i - 1)) && !language.isRightToLeft()) {
                slips.add(new Slip(Slip.Kind.APOSTROPHE, i, i + 1, "’"));
            }
        }
    }

    /** The offsets of single marks that belong together: opening ones at even places, each followed by its closing one. */
    private static List<Integer> pairs(String text) {
        var pairs = new ArrayList<Integer>();
        var opening = -1;
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\'') {
                if (opens(text, i) && !closes(text, i)) {
                    opening = i;
                } else if (opening >= 0 && closes(text, i) && !opens(text, i)) {
                    pairs.add(opening);
                    pairs.add(i);
                    opening = -1;
                }
            }
        }
        return pairs;
    }

    private String mark(boolean opening, boolean inner) {
        if (inner) {
            return opening ? marks.innerOpen() : marks.innerClose();
        } else {
            return opening ? marks.open() : marks.close();
        }
    }

    private static boolean opens(String text, int at) {
        return at + 1 < text.length()
                && begins(text.charAt(at + 1))
                && (at == 0
                        || isSpace(text.charAt(at - 1))
                        || "([{—–-\"'/:".indexOf(text.charAt(at - 1)) >= 0
                        || OPENING.indexOf(text.charAt(at - 1)) >= 0);
    }

    private static boolean begins(char c) {
        return Character.isLetterOrDigit(c) || OPENING.indexOf(c) >= 0 || "'\"$£€#@[(…¿¡\uFFFC".indexOf(c) >= 0;
    }

    private static boolean closes(String text, int at) {
        return at > 0
                && !isSpace(text.charAt(at - 1))
                && (at + 1 == text.length()
                        || isSpace(text.charAt(at + 1))
                        || ".,;:!?)]}،؛؟…—–-\"'۔/".indexOf(text.charAt(at + 1)) >= 0
                        || CLOSING.indexOf(text.charAt(at + 1)) >= 0);
    }

    /** As in و"الشرق", where only what is open already can tell. */
    private static boolean isWithinWord(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F';
    }

    /**
     * Whether a quotation of the language's own outer marks is open there: begun before, or begun in an earlier paragraph
     * and ended after.
     */
    private boolean isNested(String text, int at) {
        var open = marks.open().replace("\u00A0", "");
        var close = marks.close().replace("\u00A0", "");
        var nextOpen = text.indexOf(open, at);
        var nextClose = text.indexOf(close, at);
        var begun = text.lastIndexOf(open, at);
        var ended = text.lastIndexOf(close, at);
        return begun > ended || (ended < 0 && nextClose >= 0 && (nextOpen < 0 || nextClose < nextOpen));
    }

    private static boolean isWithinDoubles(String text, int at) {
        return text.substring(0, at).chars().filter(c -> c == '"').count() % 2 == 1;
    }
}
