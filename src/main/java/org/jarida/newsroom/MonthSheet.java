package org.jarida.newsroom;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jarida.language.CalendarMonth;
import org.jarida.language.EraCalendar;
import org.jarida.language.Language;
import org.jarida.language.MonthGrid;
import org.jspecify.annotations.Nullable;

/**
 * A month to choose a day from, as the calendar's script gets it.
 *
 * @param month as in its address: {@code 1405-9}, {@code 2026-11}; the year tells the calendar
 * @param beside what it is in the other calendar, in words
 * @param other the month of the other calendar in which its fifteenth day lies
 * @param previous null where sheets begin
 */
public record MonthSheet(
        String month,
        EraCalendar calendar,
        String title,
        String beside,
        List<Weekday> weekdays,
        List<List<Day>> weeks,
        String other,
        @Nullable String previous,
        @Nullable String next) {
    private static final Pattern ADDRESS = Pattern.compile("([1-9][0-9]{3})-([1-9]|1[0-2])");

    public MonthSheet {
        weekdays = List.copyOf(weekdays);
        weeks = List.copyOf(weeks);
    }

    public record Weekday(String name, String brief) {}

    /** @param date ISO 8601 */
    public record Day(String date, String number, String other, String words, boolean within) {}

    /** The month of an address, in a language's words; empty for what is none. */
    public static Optional<MonthSheet> of(String address, Language language) {
        var read = ADDRESS.matcher(address);
        return read.matches()
                ? CalendarMonth.of(Integer.parseInt(read.group(1)), Integer.parseInt(read.group(2)))
                        .filter(MonthGrid::exists)
                        .map(month -> of(MonthGrid.of(month, language)))
                : Optional.empty();
    }

    private static MonthSheet of(MonthGrid grid) {
        return new MonthSheet(
                address(grid.month()),
                grid.month().calendar(),
                grid.title(),
                grid.beside(),
                grid.weekdays().stream()
                        .map(day -> new Weekday(day.name(), day.brief()))
                        .toList(),
                grid.weeks().stream()
                        .map(week -> week.stream().map(MonthSheet::day).toList())
                        .toList(),
                address(CalendarMonth.of(grid.other(), fifteenth(grid))),
                grid.previous().map(MonthSheet::address).orElse(null),
                grid.next().map(MonthSheet::address).orElse(null));
    }

    private static LocalDate fifteenth(MonthGrid grid) {
        return grid.weeks().stream()
                .flatMap(List::stream)
                .filter(MonthGrid.Day::within)
                .skip(14)
                .findFirst()
                .orElseThrow()
                .date();
    }

    private static Day day(MonthGrid.Day day) {
        return new Day(day.date().toString(), day.number(), day.otherNumber(), day.words(), day.within());
    }

    static String address(CalendarMonth month) {
        return month.year() + "-" + month.month();
    }
}
