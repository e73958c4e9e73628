package org.jarida.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;

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
        var day = calendar.day(LocalDate.ofInstant(instant, zone));
        return new CalendarMonth(calendar, day.year(), day.month());
    }

    /** Its first moment. */
    public Instant start(ZoneId zone) {
        return firstDay().atStartOfDay(zone).toInstant();
    }

    /** The moment after its last: the start of the next month. */
    public Instant end(ZoneId zone) {
        var after = month == 12 ? calendar.first(year + 1, 1) : calendar.first(year, month + 1);
        return after.atStartOfDay(zone).toInstant();
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

    private LocalDate firstDay() {
        return calendar.first(year, month);
    }
}
