package org.jarida.language;

import com.ibm.icu.text.TimeZoneNames;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jarida.language.EraCalendar.CalendarDay;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as an edition prints them: in its language, digits, calendar and time zone, and beside them in its
 * second calendar where it has one. Dates no newspaper bears (see {@link EraCalendar}) are refused.
 */
public final class Dates {
    private final DateWords words;
    private final Digits digits;
    private final EraCalendar primary;
    private final @Nullable EraCalendar secondary;
    private final ZoneId zone;

    public Dates(Language language, EraCalendar primary, @Nullable EraCalendar secondary, ZoneId zone) {
        this.words = DateWords.of(language);
        this.digits = Digits.of(language);
        this.primary = primary;
        this.secondary = secondary;
        this.zone = zone;
    }

    /** A day with its weekday, as a masthead bears it: "Samedi 21 mars 2026", «شنبه ۱ حمل ۱۴۰۵». */
    public String day(Instant instant) {
        return Text.capitalised(written(words.day(), instant, primary));
    }

    /** "21 March 2026", «۱ حمل ۱۴۰۵». */
    public String date(Instant instant) {
        return written(words.date(), instant, primary);
    }

    public String date(LocalDate date) {
        return written(words.date(), date, primary);
    }

    /** The same day in the second calendar; null where there is none. */
    public @Nullable String secondary(Instant instant) {
        return secondary == null ? null : written(words.date(), instant, secondary);
    }

    /** "21 March 2026, 09:30". */
    public String dateTime(Instant instant) {
        return written(words.dateTime(), instant, primary);
    }

    /** "09:30", "09h30", "09:30 Uhr". */
    public String time(Instant instant) {
        return written(words.time(), instant, primary);
    }

    /** For narrow columns: "21 Mar 2026", "21.03.2026". */
    public String shortDate(Instant instant) {
        return written(words.shortDate(), instant, primary);
    }

    /** "March 2026", «حمل ۱۴۰۵»; not capitalised where the language would not within a sentence. */
    public String month(CalendarMonth month) {
        var day = new CalendarDay(month.year(), month.month(), 1);
        var text = new StringBuilder();
        for (var part : words.month().parts()) {
            append(text, part, day, month.calendar(), null);
        }
        return text.toString();
    }

    /** The name alone of a month of the edition's calendar, 1 to 12. */
    public String monthName(int month) {
        return words.months(primary).alone().get(month - 1);
    }

    /** The month of the edition's calendar in which a moment lies. */
    public CalendarMonth monthOf(Instant instant) {
        return CalendarMonth.of(primary, instant, zone);
    }

    /** A day with its weekday, and in brackets in the second calendar: «چهارشنبه ۴ قوس ۱۴۰۵ (۲۵ نومبر ۲۰۲۶)». */
    public String inBoth(LocalDate date) {
        var first = written(words.day(), date, primary);
        return secondary == null ? first : first + " (" + written(words.date(), date, secondary) + ")";
    }

    /** Year, month and day in the language's digits: 2026-11-25, «۲۰۲۶-۱۱-۲۵». */
    public String numeric(LocalDate date) {
        return digits.plain(date.toString());
    }

    /** Whose clocks these are, as a language names the place: "Kabul", «کابل». */
    public static String clocksOf(ZoneId zone, Language language) {
        var place = TimeZoneNames.getInstance(language.locale()).getExemplarLocationName(zone.getId());
        return place == null ? zone.getId() : place;
    }

    /** A month as a language names it, wherever it is read. */
    static String monthIn(CalendarMonth month, Language language) {
        return new Dates(language, month.calendar(), null, ZoneOffset.UTC).month(month);
    }

    static String timeIn(LocalTime time, Language language) {
        var dates = new Dates(language, EraCalendar.GREGORIAN, null, ZoneOffset.UTC);
        return dates.time(LocalDate.EPOCH.atTime(time).toInstant(ZoneOffset.UTC));
    }

    /** For {@code datetime} attributes: ISO 8601 with the edition's offset, to the minute. */
    public String iso(Instant instant) {
        var at = instant.atZone(zone);
        var text = new StringBuilder(25);
        text.append(at.toLocalDate()).append('T');
        two(text, at.getHour()).append(':');
        two(text, at.getMinute());
        return text.append(at.getOffset().getId()).toString();
    }

    /** When the edition's next day begins, and kept pages that bear a date are old. */
    public Instant nextMidnight(Instant instant) {
        return LocalDate.ofInstant(instant, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The day that it is by the edition's clocks. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    public EraCalendar calendar() {
        return primary;
    }

    public ZoneId zone() {
        return zone;
    }

    private String written(DatePattern pattern, Instant instant, EraCalendar calendar) {
        return written(pattern, instant.atZone(zone).toLocalDateTime(), calendar);
    }

    private String written(DatePattern pattern, LocalDate date, EraCalendar calendar) {
        return written(pattern, date.atStartOfDay(), calendar);
    }

    private String written(DatePattern pattern, LocalDateTime at, EraCalendar calendar) {
        var day = calendar.day(at.toLocalDate());
        var text = new StringBuilder(40);
        for (var part : pattern.parts()) {
            append(text, part, day, calendar, at);
        }
        return text.toString();
    }

    private void append(
            StringBuilder text,
            DatePattern.Part part,
            CalendarDay day,
            EraCalendar calendar,
            @Nullable LocalDateTime at) {
        var months = words.months(calendar);
        switch (part) {
            case DatePattern.Literal literal -> text.append(literal.text());
            case DatePattern.Field field -> {
                switch (field) {
                    case d -> number(text, day.day());
                    case dd -> padded(text, day.day());
                    case d1er -> number(text, day.day()).append(day.day() == 1 ? "er" : "");
                    case M -> text.append(months.inDate().get(day.month() - 1));
                    case A -> text.append(months.alone().get(day.month() - 1));
                    case b -> text.append(months.brief().get(day.month() - 1));
                    case n -> number(text, day.month());
                    case nn -> padded(text, day.month());
                    case y -> number(text, day.year());
                    case E, HH, mm -> {
                        if (at == null) {
                            throw new IllegalStateException("a month has no " + field);
                        }
                        switch (field) {
                            case E ->
                                text.append(
                                        words.weekdays().get(at.getDayOfWeek().getValue() - 1));
                            case HH -> padded(text, at.getHour());
                            default -> padded(text, at.getMinute());
                        }
                    }
                }
            }
        }
    }

    private StringBuilder padded(StringBuilder text, int number) {
        if (number < 10) {
            text.append(digits.plain(0));
        }
        return number(text, number);
    }

    private StringBuilder number(StringBuilder text, int number) {
        return text.append(digits.plain(number));
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return number < 10 ? text.append('0').append(number) : text.append(number);
    }
}
