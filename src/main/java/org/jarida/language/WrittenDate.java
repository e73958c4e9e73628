package org.jarida.language;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A date as a text has it, from one UTF-16 offset to another.
 *
 * @param year null where the text leaves it out
 */
public record WrittenDate(
        int from, int to, EraCalendar calendar, @Nullable Integer year, int month, int day) {
    /** Years in which leap days fall differently; enough of them to find two dates of one day. */
    private static final int CYCLE = 33;

    /** The day as the world counts it; empty without a year, and where there is no such day. */
    public Optional<LocalDate> date() {
        return year == null || !calendar.has(year) ? Optional.empty() : calendar.date(year, month, day);
    }

    /** Whether both can mean one day, whichever calendars they are written in and whichever leaves out its year. */
    public boolean canBe(WrittenDate other) {
        if (calendar == other.calendar) {
            return month == other.month
                    && day == other.day
                    && (year == null || other.year == null || year.equals(other.year));
        }
        return possible(this).anyMatch(date -> {
            var there = other.calendar.day(date);
            return there.month() == other.month
                    && there.day() == other.day
                    && (other.year == null || other.year == there.year());
        });
    }

    private static java.util.stream.Stream<LocalDate> possible(WrittenDate written) {
        var given = written.year;
        var newest = written.calendar == EraCalendar.GREGORIAN ? 2033 : 1412;
        return given == null
                ? IntStream.range(newest - CYCLE, newest)
                        .boxed()
                        .flatMap(year -> written.calendar.date(year, written.month, written.day).stream())
                : written.date().stream();
    }
}
