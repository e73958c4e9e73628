package org.jarida.newsroom;

import org.jarida.edition.Edition;
import org.jarida.language.CalendarMonth;
import org.jarida.language.Language;
import org.jarida.language.TypedDate;
import org.jarida.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a date that somebody typed is, as the calendar's script gets it.
 *
 * @param date ISO 8601; null: it is none
 * @param month the edition's month in which it lies, as in {@link MonthSheet}
 * @param written as the edition would write it in the field
 * @param said the date in both calendars, or why it is none
 */
public record DateAnswer(
        @Nullable String date,
        @Nullable String month,
        @Nullable String written,
        String said) {

    public static DateAnswer of(String typed, Edition edition, Language language) {
        return switch (read(typed, edition, language)) {
            case TypedDate.Read read ->
                new DateAnswer(
                        read.date().toString(),
                        MonthSheet.address(CalendarMonth.of(edition.calendar(), read.date())),
                        DateField.dates(edition, language).date(read.date()),
                        DateField.dates(edition, language).inBoth(read.date()));
            case TypedDate.Refused refused ->
                new DateAnswer(null, null, null, refused.said(Words.ofNewsroom(language)));
        };
    }

    /** In the words of who types, or else of the edition. */
    static TypedDate read(String typed, Edition edition, Language language) {
        return switch (TypedDate.read(typed, language)) {
            case TypedDate.Read read -> read;
            case TypedDate.Refused refused ->
                TypedDate.read(typed, edition.language()) instanceof TypedDate.Read read ? read : refused;
        };
    }
}
