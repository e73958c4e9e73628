package org.jarida.language;

/** Numbers as a language writes them: its digits, its grouping and its decimal mark. */
public final class Digits {
    private final Conventions conventions;

    private Digits(Conventions conventions) {
        this.conventions = conventions;
    }

    public static Digits of(Language language) {
        return new Digits(language.conventions());
    }

    /** A quantity, grouped. */
    public String number(long number) {
        var ascii = Long.toString(number);
        var first = number < 0 ? 1 : 0;
        if (number > -conventions.smallestGrouped() && number < conventions.smallestGrouped()) {
            return plain(ascii);
        }
        var grouped = new StringBuilder(ascii.length() + 8);
        if (number < 0) {
            grouped.append('-');
        }
        for (var i = first; i < ascii.length(); i++) {
            if (i > first && (ascii.length() - i) % 3 == 0) {
                grouped.append(conventions.group());
            }
            grouped.append(ascii.charAt(i));
        }
        return plain(grouped);
    }

    /** A quantity with exactly so many decimals. */
    public String number(double number, int decimals) {
        var rounded = new java.math.BigDecimal(number).setScale(decimals, java.math.RoundingMode.HALF_EVEN);
        var whole = number(rounded.longValue());
        if (decimals == 0) {
            return whole;
        } else {
            var text = rounded.toPlainString();
            var sign = rounded.signum() < 0 && rounded.longValue() == 0 ? "-" : "";
            return sign + whole + conventions.decimal() + plain(text.substring(text.indexOf('.') + 1));
        }
    }

    /** A year, a day, a page: never grouped. */
    public String plain(long number) {
        return plain(Long.toString(number));
    }

    /** A text with its ASCII digits turned into the language's own; all else stays. */
    public String plain(CharSequence text) {
        var numbering = conventions.numbering();
        if (numbering == Numbering.LATN) {
            return text.toString();
        }
        var own = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            own.append(c >= '0' && c <= '9' ? numbering.digit(c - '0') : c);
        }
        return own.toString();
    }

    /** A text with the Arabic and the Persian digits turned into ASCII; all else stays. */
    public static String ascii(String text) {
        StringBuilder changed = null;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var value = value(c);
            if (value >= 0 && c > '9') {
                if (changed == null) {
                    changed = new StringBuilder(text);
                }
                changed.setCharAt(i, (char) ('0' + value));
            }
        }
        return changed == null ? text : changed.toString();
    }

    /** A whole number typed in any of the three families, without grouping; refuses anything else. */
    public static int parse(String text) {
        var ascii = ascii(text.strip());
        if (ascii.isEmpty() || ascii.length() > 10 || !ascii.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new NumberFormatException("not a whole number: \"" + text + "\"");
        }
        return Integer.parseInt(ascii);
    }

    /** The value of a digit of any of the three families, or -1. */
    static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        } else if (c >= '٠' && c <= '٩') {
            return c - '٠';
        } else if (c >= '۰' && c <= '۹') {
            return c - '۰';
        } else {
            return -1;
        }
    }
}
