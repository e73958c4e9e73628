package org.jarida.language;

/**
 * How much room a text takes when it is set, in ems of our headline faces: letters of different scripts, capitals and
 * digits are not equally wide. Measured in a browser over the headlines of 62 stories in ten languages; a line's width
 * is off by two in a hundred, by eleven at most.
 */
public final class SetWidth {
    private static final String NARROW = "iljtfrI1.,:;'’‘!|()[]-–/\"“”„«»،؛…";
    private static final String WIDE = "mwMWœæÆ—";
    private static final String NARROW_ARABIC = "ادذرزژأإآووؤ١۱ء";
    private static final String WIDE_ARABIC = "سشصضښ";
    private static final String WIDE_CYRILLIC = "мшщжюыфЖШЩЮЫФМ";

    private SetWidth() {}

    public static double ems(String text) {
        var hundredths = 0;
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            hundredths += width(text.codePointAt(i));
        }
        return hundredths / 100.0;
    }

    /** Where the text has become wider than so many ems: all of it up to there fits. Its length where all fits. */
    public static int fitting(String text, double ems) {
        var hundredths = 0;
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            hundredths += width(text.codePointAt(i));
            if (hundredths > ems * 100) {
                return i;
            }
        }
        return text.length();
    }

    private static int width(int c) {
        if (c == ' ' || c == '\u00A0' || c == '\u202F') {
            return 35;
        }
        if (NARROW.indexOf(c) >= 0) {
            return 30;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            case Character.DECIMAL_DIGIT_NUMBER -> c < 0x600 ? 44 : 49;
            default -> letter(c);
        };
    }

    private static int letter(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case ARABIC -> WIDE_ARABIC.indexOf(c) >= 0 ? 87 : NARROW_ARABIC.indexOf(c) >= 0 ? 42 : 46;
            case CYRILLIC -> WIDE_CYRILLIC.indexOf(c) >= 0 ? 75 : Character.isUpperCase(c) ? 65 : 52;
            case HAN, HIRAGANA, KATAKANA, HANGUL -> 100;
            default -> WIDE.indexOf(c) >= 0 ? 90 : Character.isUpperCase(c) ? 63 : 50;
        };
    }
}
