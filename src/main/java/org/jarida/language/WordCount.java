package org.jarida.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;

/**
 * Words as UAX #29 finds them, a zero-width non-joiner staying inside its word. A part between two boundaries is a word
 * when it has a letter or a digit.
 */
public final class WordCount {
    private static final int SIMPLE = 0x2E80;

    /** Word_Break classes below U+2E80, where a few rules decide; what needs a dictionary goes to ICU. */
    private static final byte[] CLASSES = new byte[SIMPLE];

    private static final byte OTHER = 0;
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte MID_LETTER = 3;
    private static final byte MID_NUMBER = 4;
    private static final byte MID_BOTH = 5;
    private static final byte UNDERSCORE = 6;
    private static final byte INVISIBLE = 7;
    private static final byte ASK_ICU = 8;

    static {
        for (var c = 0; c < SIMPLE; c++) {
            CLASSES[c] = classOf(c);
        }
    }

    private WordCount() {}

    public static int of(String text, Language language) {
        var count = 0;
        byte before = OTHER;
        byte pending = OTHER;
        // Whether the part being read has a letter or a digit, and so has been counted.
        var counted = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var is = c < SIMPLE ? CLASSES[c] : ASK_ICU;
            switch (is) {
                case INVISIBLE -> {}
                case ASK_ICU -> {
                    return byIcu(text, language);
                }
                case LETTER, DIGIT -> {
                    var joins = switch (pending) {
                        case OTHER -> before == LETTER || before == DIGIT || before == UNDERSCORE;
                        case MID_LETTER -> before == LETTER && is == LETTER;
                        case MID_NUMBER -> before == DIGIT && is == DIGIT;
                        default -> before == is;
                    };
                    if (!joins || !counted) {
                        count++;
                    }
                    counted = true;
                    before = is;
                    pending = OTHER;
                }
                case UNDERSCORE -> {
                    if (pending != OTHER || before == OTHER) {
                        counted = false;
                    }
                    before = UNDERSCORE;
                    pending = OTHER;
                }
                case MID_LETTER, MID_NUMBER, MID_BOTH -> {
                    if (pending != OTHER || before == UNDERSCORE) {
                        before = OTHER;
                        counted = false;
                        pending = OTHER;
                    } else if (before != OTHER) {
                        pending = is;
                    }
                }
                default -> {
                    before = OTHER;
                    pending = OTHER;
                    counted = false;
                }
            }
        }
        return count;
    }

    static int byIcu(String text, Language language) {
        var words = BreakIterator.getWordInstance(language.locale());
        words.setText(text);
        var count = 0;
        for (int start = words.first(), end = words.next();
                end != BreakIterator.DONE;
                start = end, end = words.next()) {
            if (hasLetter(text, start, end)) {
                count++;
            }
        }
        return count;
    }

    private static boolean hasLetter(String text, int start, int end) {
        for (var i = start; i < end; i += Character.charCount(text.codePointAt(i))) {
            if (UCharacter.isLetterOrDigit(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static byte classOf(int c) {
        if (UCharacter.getIntPropertyValue(c, UProperty.LINE_BREAK) == UCharacter.LineBreak.COMPLEX_CONTEXT) {
            return ASK_ICU;
        }
        return switch (UCharacter.getIntPropertyValue(c, UProperty.WORD_BREAK)) {
            case UCharacter.WordBreak.ALETTER -> UCharacter.isLetterOrDigit(c) ? LETTER : ASK_ICU;
            case UCharacter.WordBreak.NUMERIC -> UCharacter.isLetterOrDigit(c) ? DIGIT : ASK_ICU;
            case UCharacter.WordBreak.MIDLETTER -> MID_LETTER;
            case UCharacter.WordBreak.MIDNUM -> MID_NUMBER;
            case UCharacter.WordBreak.MIDNUMLET, UCharacter.WordBreak.SINGLE_QUOTE -> MID_BOTH;
            case UCharacter.WordBreak.EXTENDNUMLET -> UNDERSCORE;
            case UCharacter.WordBreak.EXTEND, UCharacter.WordBreak.FORMAT, UCharacter.WordBreak.ZWJ -> INVISIBLE;
            case UCharacter.WordBreak.CR, UCharacter.WordBreak.LF, UCharacter.WordBreak.NEWLINE -> OTHER;
            case UCharacter.WordBreak.OTHER, UCharacter.WordBreak.WSEGSPACE ->
                UCharacter.isLetterOrDigit(c) ? ASK_ICU : OTHER;
            default -> ASK_ICU;
        };
    }
}
