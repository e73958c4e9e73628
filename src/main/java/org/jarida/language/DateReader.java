package org.jarida.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates in a language's texts, in either calendar and in digits of any family: "25 November 2026", "November 25",
 * «۴ قوس ۱۴۰۵», «د وري ۱۵مه», "25.11.2026", «۱۴۰۵/۹/۴», "28-уми январ". Numbers of days come before numbers of months.
 */
public final class DateReader {
    /** What may stand between a day and its month, and between a month and its year. */
    private static final Set<String> BESIDE_MONTH =
            Set.of("de", "del", "of", "the", "ماه", "د", "په", "соли", "سال", "کال", "-", "/", ".", ",", "،");

    /** Endings of ordinals that Pashto sets apart, and that look like names of May. */
    private static final Set<String> PASHTO_ORDINALS = Set.of("مه", "مې");

    private final MonthNames names;
    private final Set<String> ordinals;
    private final boolean monthFirst;

    private DateReader(Language language) {
        this.names = MonthNames.of(language);
        this.ordinals = language.code().equals("ps") ? PASHTO_ORDINALS : Set.of();
        this.monthFirst = language.code().equals("en") || language.code().equals("ps");
    }

    public static DateReader of(Language language) {
        return new DateReader(language);
    }

    /** In their order; what has no day is no date here. */
    public List<WrittenDate> in(String text) {
        return in(text, false);
    }

    /** What is typed as a date is one where a sentence might mean something else: "march 10" is a walk. */
    List<WrittenDate> in(String text, boolean typed) {
        var tokens = tokens(text, MonthNames.folded(text));
        var dates = new ArrayList<WrittenDate>();
        for (var i = 0; i < tokens.size(); ) {
            var found = tokens.get(i).isNumber() ? numeric(tokens, i) : null;
            if (found == null && tokens.get(i).month() != null) {
                var first = typed
                        || (monthFirst
                                && !Character.isLowerCase(
                                        text.charAt(tokens.get(i).from())));
                found = withName(
                        tokens, i, dates.isEmpty() ? 0 : dates.getLast().to(), first);
            }
            if (found == null) {
                i++;
            } else {
                dates.add(found);
                while (i < tokens.size() && tokens.get(i).from() < found.to()) {
                    i++;
                }
            }
        }
        return dates;
    }

    boolean isWeekday(String folded) {
        return names.isWeekday(folded);
    }

    /** A number, a word or a sign. A number takes its ordinal's ending along: 13مه, 28-уми, 1er, 25th. */
    private record Token(int from, int to, String text, int number, MonthNames.@Nullable Month month) {
        boolean isNumber() {
            return number >= 0;
        }

        boolean isDay() {
            return number >= 1 && number <= 31;
        }

        boolean isYear() {
            return EraCalendar.ofYear(number).isPresent();
        }
    }

    private List<Token> tokens(String text, String folded) {
        var tokens = new ArrayList<Token>();
        for (var i = 0; i < folded.length(); ) {
            var c = folded.charAt(i);
            if (c >= '0' && c <= '9') {
                i = number(folded, i, tokens);
            } else if (isLetter(c)) {
                i = word(folded, i, tokens);
                var last = tokens.getLast();
                if (ordinals.contains(text.substring(last.from, last.to))) {
                    tokens.removeLast();
                }
            } else {
                if (!Character.isWhitespace(c) && c != '\u00A0' && c != '\u202F') {
                    tokens.add(new Token(i, i + 1, String.valueOf(c), -1, null));
                }
                i++;
            }
        }
        return tokens;
    }

    private int number(String folded, int from, List<Token> tokens) {
        var to = from;
        while (to < folded.length() && folded.charAt(to) >= '0' && folded.charAt(to) <= '9') {
            to++;
        }
        // What clings to letters is a name (F16), and years have four digits.
        var free = from == 0 || !isLetter(folded.charAt(from - 1));
        var number = free && to - from <= 4 ? Integer.parseInt(folded.substring(from, to)) : Integer.MAX_VALUE;
        var end = letters(folded, to);
        if (end == to
                && to + 1 < folded.length()
                && folded.charAt(to) == '-'
                && Character.UnicodeScript.of(folded.charAt(to + 1)) == Character.UnicodeScript.CYRILLIC) {
            end = letters(folded, to + 1);
        }
        // Two letters end an ordinal, also those that are a month elsewhere: مه.
        var ending = end - to <= 2 || (end - to <= 4 && names.month(folded.substring(to, end)) == null);
        tokens.add(new Token(from, ending ? end : to, folded.substring(from, to), number, null));
        return ending ? end : to;
    }

    private int word(String folded, int from, List<Token> tokens) {
        var to = letters(folded, from);
        var month = names.month(folded.substring(from, to));
        // Names of two words: تشرين الأول.
        if (to < folded.length() && folded.charAt(to) == ' ') {
            var second = letters(folded, to + 1);
            var both = names.month(folded.substring(from, second));
            if (both != null) {
                month = both;
                to = second;
            }
        }
        // Names of two kinds: نوفمبر/تشرين الثاني.
        if (month != null && to < folded.length() && folded.charAt(to) == '/') {
            var other = new ArrayList<Token>();
            var end = to + 1 < folded.length() && isLetter(folded.charAt(to + 1)) ? word(folded, to + 1, other) : to;
            to = !other.isEmpty() && month.equals(other.getFirst().month) ? end : to;
        }
        tokens.add(new Token(from, to, folded.substring(from, to), -1, month));
        return to;
    }

    private static int letters(String folded, int from) {
        var to = from;
        while (to < folded.length() && (isLetter(folded.charAt(to)) || folded.charAt(to) == '\u200C')) {
            to++;
        }
        return to;
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** 2026-11-25, 25.11.2026, 1405/9/4. */
    private static @Nullable WrittenDate numeric(List<Token> tokens, int at) {
        if (at + 4 >= tokens.size() || !sign(tokens, at + 1) || !sign(tokens, at + 3)) {
            return null;
        }
        var first = tokens.get(at);
        var second = tokens.get(at + 2);
        var third = tokens.get(at + 4);
        if (!tokens.get(at + 1).text.equals(tokens.get(at + 3).text) || third.from - first.from > 10) {
            return null;
        } else if (first.isYear() && second.isNumber() && third.isDay()) {
            return dated(first.from, third.to, first.number, second.number, third.number);
        } else if (third.isYear() && second.isNumber() && first.isDay()) {
            return dated(first.from, third.to, third.number, second.number, first.number);
        } else {
            return null;
        }
    }

    private static boolean sign(List<Token> tokens, int at) {
        return "/.-".contains(tokens.get(at).text);
    }

    private static @Nullable WrittenDate dated(int from, int to, int year, int month, int day) {
        return month < 1 || month > 12
                ? null
                : new WrittenDate(from, to, EraCalendar.ofYear(year).orElseThrow(), year, month, day);
    }

    /** A date around the name of a month: its day before it or after, its year after it or before. */
    private static @Nullable WrittenDate withName(List<Token> tokens, int at, int after, boolean monthFirst) {
        var month = tokens.get(at).month;
        if (month == null) {
            return null;
        }
        var before = beside(tokens, at, -1, after);
        var next = beside(tokens, at, 1, after);
        if (before != null && before.isDay()) {
            var year = next != null && next.isYear() ? next : null;
            return dated(month, before, year, tokens.get(at));
        } else if (next != null && next.isDay() && monthFirst) {
            var beyond = before != null && before.isYear() ? before : beside(tokens, tokens.indexOf(next), 1, after);
            var year = beyond != null && beyond.isYear() ? beyond : null;
            return dated(month, next, year, tokens.get(at));
        } else {
            return null;
        }
    }

    /** The number beside a token, with no more between them than small words and signs. */
    private static @Nullable Token beside(List<Token> tokens, int at, int step, int after) {
        for (var i = at + step; i >= 0 && i < tokens.size() && Math.abs(i - at) <= 3; i += step) {
            var token = tokens.get(i);
            if (token.from < after) {
                return null;
            } else if (token.isNumber()) {
                return token;
            } else if (!BESIDE_MONTH.contains(token.text)) {
                return null;
            }
        }
        return null;
    }

    private static WrittenDate dated(MonthNames.Month month, Token day, @Nullable Token year, Token name) {
        var from = Math.min(name.from, day.from);
        var to = Math.max(name.to, day.to);
        return new WrittenDate(
                year == null ? from : Math.min(from, year.from),
                year == null ? to : Math.max(to, year.to),
                month.calendar(),
                year == null ? null : year.number,
                month.number(),
                day.number);
    }
}
