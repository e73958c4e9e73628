package org.jarida.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/** A month of a calendar; its archive page's address. Months of two calendars are ordered by their first days. */
public record CalendarMonth(EraCalendar calendar, int year, int month) implements Comparable<CalendarMonth> {
    private static final Comparator<CalendarMonth> IN_TIME =
            Comparator.comparing(CalendarMonth::firstDay).thenComparing(CalendarMonth::calendar);

    public CalendarMonth {
        calendar.checked(year);
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("not a month: " + month);
        }
    }

    public static CalendarMonth of(EraCalendar calendar, Instant instant, ZoneId zone) {
        return of(calendar, LocalDate.ofInstant(instant, zone));
    }

    public static CalendarMonth of(EraCalendar calendar, LocalDate date) {
        var day = calendar.day(date);
        return new CalendarMonth(calendar, day.year(), day.month());
    }

    /** By a year of four digits, which tells its calendar; empty for what no newspaper bears. */
    public static Optional<CalendarMonth> of(int year, int month) {
        return month < 1 || month > 12
                ? Optional.empty()
                : EraCalendar.ofYear(year).map(calendar -> new CalendarMonth(calendar, year, month));
    }

    /** Its first moment. */
    public Instant start(ZoneId zone) {
        return firstDay().atStartOfDay(zone).toInstant();
    }

    /** The moment after its last: the start of the next month. */
    public Instant end(ZoneId zone) {
        return firstDay().plusDays(days()).atStartOfDay(zone).toInstant();
    }

    public CalendarMonth previous() {
        return month == 1 ? new CalendarMonth(calendar, year - 1, 12) : new CalendarMonth(calendar, year, month - 1);
    }

    public CalendarMonth next() {
        return month == 12 ? new CalendarMonth(calendar, year + 1, 1) : new CalendarMonth(calendar, year, month + 1);
    }

    @Override
    public int compareTo(CalendarMonth other) {
        return IN_TIME.compare(this, other);
    }

    LocalDate firstDay() {
        return calendar.first(year, month);
    }

    int days() {
        return calendar.daysIn(year, month);
    }
}
