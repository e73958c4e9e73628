package org.jarida.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A date that somebody typed, in the edition's calendar or another, in digits of any family: «۱۴۰۵/۹/۴», "4 قوس 1405",
 * "2026-11-25", "25.11.2026", or as {@link Dates} writes it. The year says which calendar is meant, so it is never left
 * out; the day comes before the month, unless the year comes first.
 */
public sealed interface TypedDate {
    record Read(LocalDate date) implements TypedDate {}

    /** Why not, with what the sentence about it wants to know. */
    record Refused(Refusal refusal, List<Object> arguments) implements TypedDate {
        public Refused {
            arguments = List.copyOf(arguments);
        }

        Refused(Refusal refusal, Object... arguments) {
            this(refusal, List.of(arguments));
        }

        public String said(Words words) {
            return words.say(refusal.key(), arguments.toArray());
        }
    }

    enum Refusal {
        NO_DATE,
        UNREADABLE_DATE,
        NO_YEAR,
        /** Of no newspaper: before 1800 or after 2200. Its argument is the year. */
        YEAR,
        /** Its argument is the month. */
        MONTH,
        /** Its arguments are the month with its year, and how many days that has. */
        DAY,
        /** A month of one calendar with a year of the other. */
        TWO_CALENDARS,
        NO_TIME,
        UNREADABLE_TIME,
        /** The clock jumps over that time. Its argument is the next time there is. */
        SKIPPED;

        /** Of its sentence in the message files. */
        public String key() {
            return "calendar." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static TypedDate read(String typed, Language language) {
        return new Reading(language).read(typed);
    }

    final class Reading {
        private static final Pattern NUMERIC =
                Pattern.compile("(\\d{1,9})\\s*([/.\\-\\s])\\s*(\\d{1,9})\\s*\\2\\s*(\\d{1,9})");
        private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}\\p{Mn}\\u200C]+");

        /** What people write around a date, beside the name of the day. */
        private static final Set<String> AROUND =
                Set.of("د", "روز", "ورځ", "کال", "سال", "г", "года", "год", "le", "den", "am", "el", "on", "рӯзи");

        private final Language language;

        private Reading(Language language) {
            this.language = language;
        }

        private TypedDate read(String typed) {
            var folded = MonthNames.folded(Text.clean(typed)).strip();
            if (folded.isEmpty()) {
                return new Refused(Refusal.NO_DATE);
            }
            var numbers = NUMERIC.matcher(folded);
            return numbers.matches()
                    ? numeric(number(numbers.group(1)), number(numbers.group(3)), number(numbers.group(4)))
                    : worded(folded);
        }

        private static int number(String digits) {
            return Integer.parseInt(digits);
        }

        private TypedDate numeric(int first, int second, int third) {
            if (first >= 1000) {
                return checked(first, second, third);
            } else if (third >= 1000) {
                return checked(third, second, first);
            } else {
                return new Refused(Refusal.NO_YEAR);
            }
        }

        /** One date with a month's name, or the same in two calendars. */
        private TypedDate worded(String folded) {
            var reader = DateReader.of(language);
            var dates = reader.in(folded, true);
            if (dates.isEmpty() || dates.size() > 2 || !rest(folded, dates).allMatch(this::isAround)) {
                return new Refused(Refusal.UNREADABLE_DATE);
            }
            var one = checked(dates.getFirst());
            return dates.size() == 1 || one.equals(checked(dates.getLast()))
                    ? one
                    : new Refused(Refusal.UNREADABLE_DATE);
        }

        private static java.util.stream.Stream<String> rest(String folded, List<WrittenDate> dates) {
            var rest = new StringBuilder(folded);
            dates.forEach(date -> rest.replace(date.from(), date.to(), " ".repeat(date.to() - date.from())));
            return NEITHER_LETTER_NOR_DIGIT.splitAsStream(rest).filter(word -> !word.isEmpty());
        }

        private boolean isAround(String word) {
            return AROUND.contains(word) || DateReader.of(language).isWeekday(word);
        }

        private TypedDate checked(WrittenDate written) {
            var year = written.year();
            if (year == null) {
                return new Refused(Refusal.NO_YEAR);
            } else if (!written.calendar().has(year)) {
                return new Refused(Refusal.TWO_CALENDARS);
            } else {
                return checked(year, written.month(), written.day());
            }
        }

        private TypedDate checked(int year, int month, int day) {
            var calendar = EraCalendar.ofYear(year).orElse(null);
            var digits = Digits.of(language);
            if (calendar == null) {
                return new Refused(Refusal.YEAR, digits.plain(year));
            } else if (month < 1 || month > 12) {
                return new Refused(Refusal.MONTH, digits.plain(month));
            } else {
                var named = new CalendarMonth(calendar, year, month);
                return calendar.date(year, month, day)
                        .<TypedDate>map(Read::new)
                        .orElseGet(() -> new Refused(Refusal.DAY, Dates.monthIn(named, language), named.days()));
            }
        }
    }
}
