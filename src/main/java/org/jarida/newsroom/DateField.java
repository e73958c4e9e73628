package org.jarida.newsroom;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jarida.edition.Edition;
import org.jarida.language.CalendarMonth;
import org.jarida.language.Dates;
import org.jarida.language.Language;
import org.jarida.language.MonthGrid;
import org.jarida.language.TypedDate;
import org.jarida.language.TypedMoment;
import org.jarida.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A day and a time that a form asks for, by an edition's calendar and clocks and in the words of who fills it in. It is
 * sent as {@code at-date} and {@code at-time}.
 *
 * @param calendar where its script asks for months and about what is typed
 * @param date as it stands in the field
 * @param time {@code 14:30}, as browsers want it
 * @param day the chosen day, or else today; ISO 8601
 * @param month the edition's month in which that lies, as in {@link MonthSheet}
 * @param today ISO 8601
 * @param said the day in both calendars; empty while it cannot be read
 * @param clocks the place whose clocks count
 * @param examples two ways to write a day
 * @param wrong why it was not taken; null: it was not sent, or is right
 */
public record DateField(
        Words words,
        String calendar,
        String date,
        String time,
        String day,
        String month,
        String today,
        String said,
        String clocks,
        Examples examples,
        @Nullable String wrong) {
    public static final String DATE = "at-date";
    public static final String TIME = "at-time";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    public record Examples(String worded, String numeric) {}

    /** A form not filled in yet: with the next full hour of the edition's clocks. */
    public static DateField empty(Edition edition, Language language, Instant now) {
        var next = now.atZone(edition.zone()).truncatedTo(ChronoUnit.HOURS).plusHours(1);
        var dates = dates(edition, language);
        return of(edition, language, dates.date(next.toLocalDate()), CLOCK.format(next), now, null);
    }

    /** A form that was sent, with what was wrong in it. */
    public static DateField sent(Edition edition, Language language, String date, String time, Instant now) {
        var wrong = switch (read(edition, language, date, time)) {
            case TypedMoment.At ignored -> null;
            case TypedMoment.Refused refused -> refused.why().said(Words.ofNewsroom(language));
        };
        return of(edition, language, date, time, now, wrong);
    }

    /** The moment that was sent. */
    public static TypedMoment read(Edition edition, Language language, String date, String time) {
        return TypedMoment.of(DateAnswer.read(date, edition, language), time, language, edition.zone());
    }

    private static DateField of(
            Edition edition, Language language, String date, String time, Instant now, @Nullable String wrong) {
        var today = LocalDate.ofInstant(now, edition.zone());
        var read = DateAnswer.read(date, edition, language) instanceof TypedDate.Read found ? found.date() : null;
        var day = read == null ? today : read;
        return new DateField(
                Words.ofNewsroom(language),
                "/newsroom/calendar/" + edition.code(),
                date,
                TypedMoment.time(time).map(LocalTime::toString).orElse(""),
                day.toString(),
                MonthSheet.address(CalendarMonth.of(edition.calendar(), day)),
                today.toString(),
                read == null ? "" : dates(edition, language).inBoth(read),
                Dates.clocksOf(edition.zone(), language),
                new Examples(
                        dates(edition, language).date(today),
                        dates(edition, language).numeric(today)),
                wrong);
    }

    /** As the edition dates, in another language's words. */
    static Dates dates(Edition edition, Language language) {
        return new Dates(language, edition.calendar(), MonthGrid.beside(edition.calendar()), edition.zone());
    }
}
