package org.jarida.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Numbers in a text, whatever their digits and separators: 1,200, 1.200, ۱٬۲۰۰ and 1 200 are one number. Those in names
 * (COVID-19, G20, Ту-154) are none.
 */
public final class Figures {
    private static final Pattern WRITTEN =
            Pattern.compile("\\d+(?:[.,٫٬'’]\\d+|[ \\u00A0\\u202F\\u2009]\\d{3}(?!\\d)){0,9}");
    private static final Pattern SEPARATORS = Pattern.compile("[.,٫٬'’ \\u00A0\\u202F\\u2009]");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[.,٬'’ \\u00A0\\u202F\\u2009]\\d{3})+");
    private static final Pattern DECIMAL = Pattern.compile("\\d+[.,٫]\\d+");

    private Figures() {}

    /**
     * A number, from one UTF-16 offset to another.
     *
     * @param values what it can mean, in ASCII: 1.200 is one thousand two hundred, or one and a fifth
     */
    public record Figure(int from, int to, Set<String> values) {
        public Figure {
            values = Set.copyOf(values);
        }

        /** Whether both can mean one number, be it that one is written out and the other as "1.2 million". */
        public boolean canBe(Figure other) {
            return values.stream()
                    .anyMatch(value -> other.values.contains(value)
                            || other.values.stream().anyMatch(there -> isScaled(value, there)));
        }

        private static boolean isScaled(String one, String other) {
            var large = Math.max(whole(one), whole(other));
            var small = Math.min(whole(one), whole(other));
            return large >= 5 && small <= 3 && significant(one).equals(significant(other));
        }

        private static int whole(String value) {
            var point = value.indexOf('.');
            return point < 0 ? value.length() : point;
        }

        private static String significant(String value) {
            return value.replace(".", "").replaceAll("^0+|0+$", "");
        }
    }

    public static List<Figure> in(String text) {
        var ascii = Digits.ascii(text);
        var figures = new ArrayList<Figure>();
        WRITTEN.matcher(ascii).results().forEach(found -> {
            if (!isName(ascii, found.start())) {
                figures.add(new Figure(found.start(), found.end(), values(found.group())));
            }
        });
        return figures;
    }

    private static boolean isName(String text, int at) {
        return isLetter(text, at - 1) || (at >= 2 && "-‑_".indexOf(text.charAt(at - 1)) >= 0 && isLetter(text, at - 2));
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && Character.isLetter(text.charAt(at));
    }

    private static Set<String> values(String written) {
        var values = new TreeSet<String>();
        if (DECIMAL.matcher(written).matches()) {
            values.add(plain(SEPARATORS.matcher(written).replaceAll(".")));
        }
        if (GROUPED.matcher(written).matches()) {
            values.add(plain(SEPARATORS.matcher(written).replaceAll("")));
        }
        var last = Math.max(written.lastIndexOf('.'), Math.max(written.lastIndexOf(','), written.lastIndexOf('٫')));
        if (last > 0 && GROUPED.matcher(written.substring(0, last)).matches()) {
            values.add(plain(
                    SEPARATORS.matcher(written.substring(0, last)).replaceAll("") + "." + written.substring(last + 1)));
        }
        if (values.isEmpty()) {
            // No number of ours: a version, a result, a date in full.
            for (var part : SEPARATORS.split(written)) {
                values.add(plain(part));
            }
        }
        return values;
    }

    /** Without zeros that add nothing. */
    private static String plain(String number) {
        var brief = number.contains(".") ? number.replaceAll("\\.?0+$", "") : number;
        var start = 0;
        while (start < brief.length() - 1 && brief.charAt(start) == '0' && brief.charAt(start + 1) != '.') {
            start++;
        }
        return brief.substring(start);
    }
}
