package org.jarida.language;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A month on a calendar sheet: whole weeks, each day with its number in the language's digits and, beside it, what it
 * is in another calendar.
 *
 * @param title "Qaws 1405", «قوس ۱۴۰۵»
 * @param beside which months of the other calendar it touches: "November – December 2026"
 * @param weekdays from the first day of the week
 * @param previous empty where sheets begin
 */
public record MonthGrid(
        CalendarMonth month,
        EraCalendar other,
        String title,
        String beside,
        List<Weekday> weekdays,
        List<List<Day>> weeks,
        Optional<CalendarMonth> previous,
        Optional<CalendarMonth> next) {
    private static final LocalDate OLDEST = LocalDate.of(1822, 1, 31);
    private static final LocalDate NEWEST = LocalDate.of(2199, 12, 1);

    public record Weekday(String name, String brief) {}

    /**
     * @param number in the month's calendar
     * @param otherNumber in the other one; with its month's name on the first day of that
     * @param words the whole date in both calendars
     * @param within whether it belongs to the month, or fills its first or last week
     */
    public record Day(LocalDate date, String number, String otherNumber, String words, boolean within) {}

    /** The calendar that stands beside this one: who lives by two wants to see both. */
    public static EraCalendar beside(EraCalendar calendar) {
        return switch (calendar) {
            case GREGORIAN -> EraCalendar.SOLAR_HIJRI;
            case SOLAR_HIJRI -> EraCalendar.GREGORIAN;
        };
    }

    /** Whether there is a sheet for it: sheets have the years that both calendars have, 1822 to 2199. */
    public static boolean exists(CalendarMonth month) {
        return !month.firstDay().plusDays(31).isBefore(OLDEST)
                && !month.firstDay().isAfter(NEWEST);
    }

    /** A month that {@link #exists}. */
    public static MonthGrid of(CalendarMonth month, Language language) {
        return new Drawing(month, language).grid();
    }

    private static final class Drawing {
        private final CalendarMonth month;
        private final EraCalendar other;
        private final Language language;
        private final Dates dates;
        private final DateWords words;
        private final Digits digits;

        Drawing(CalendarMonth month, Language language) {
            this.month = month;
            this.other = MonthGrid.beside(month.calendar());
            this.language = language;
            this.dates = new Dates(language, month.calendar(), other, ZoneOffset.UTC);
            this.words = DateWords.of(language);
            this.digits = Digits.of(language);
        }

        MonthGrid grid() {
            var week = Week.of(language);
            var first = month.firstDay();
            var last = first.plusDays(month.days() - 1L);
            var weeks = new ArrayList<List<Day>>();
            for (var start = first.minusDays(week.column(first.getDayOfWeek()));
                    !start.isAfter(last);
                    start = start.plusDays(7)) {
                var days = new ArrayList<Day>(7);
                for (var i = 0; i < 7; i++) {
                    days.add(day(start.plusDays(i), first, last));
                }
                weeks.add(List.copyOf(days));
            }
            return new MonthGrid(
                    month,
                    other,
                    Text.capitalised(dates.month(month)),
                    Text.capitalised(touched(first, last)),
                    week.days().stream()
                            .map(day ->
                                    new Weekday(words.weekdays().get(day.getValue() - 1), Week.brief(day, language)))
                            .toList(),
                    List.copyOf(weeks),
                    first.isAfter(OLDEST) ? Optional.of(month.previous()) : Optional.empty(),
                    last.isBefore(NEWEST) ? Optional.of(month.next()) : Optional.empty());
        }

        private Day day(LocalDate date, LocalDate first, LocalDate last) {
            var there = other.day(date);
            var name =
                    there.day() == 1 ? " " + narrow(words.months(other).brief().get(there.month() - 1)) : "";
            return new Day(
                    date,
                    digits.plain(month.calendar().day(date).day()),
                    digits.plain(there.day()) + name,
                    dates.inBoth(date),
                    !date.isBefore(first) && !date.isAfter(last));
        }

        /** For a cell: one of two names, and no more than four letters where letters stand apart. */
        private String narrow(String name) {
            var one = name.split("/")[0];
            return language.script().equals("Arab") || one.length() <= 4 ? one : one.substring(0, 3);
        }

        private String touched(LocalDate first, LocalDate last) {
            var from = other.day(first);
            var to = other.day(last);
            var end = dates.month(new CalendarMonth(other, to.year(), to.month()));
            if (from.month() == to.month()) {
                return end;
            } else if (from.year() == to.year()) {
                return words.months(other).alone().get(from.month() - 1) + " – " + end;
            } else {
                return dates.month(new CalendarMonth(other, from.year(), from.month())) + " – " + end;
            }
        }
    }
}
