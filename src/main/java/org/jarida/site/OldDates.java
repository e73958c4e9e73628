package org.jarida.site;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.language.CalendarMonth;
import org.jarida.language.EraCalendar;
import org.jarida.story.Publications;
import org.jarida.story.Scope;

/**
 * Years, months and days of an old archive, in the calendar they were written in: a year like 1403 is Solar Hijri. They
 * lead to the month, in the edition's own calendar, of the newest article of that time; where there is none, of the one
 * that is nearest to it.
 */
final class OldDates {
    private static final int FIRST_GREGORIAN_YEAR = 1700;

    private final Editions editions;
    private final Publications publications;

    OldDates(Editions editions, Publications publications) {
        this.editions = editions;
        this.publications = publications;
    }

    private record Span(Instant from, Instant until) {}

    /** @param date a year, then a month and a day if they were named; empty if there is no such day */
    Optional<Address> archive(String code, List<Integer> date) {
        return editions.find(code)
                .flatMap(edition -> span(edition, date)
                        .map(span ->
                                new Address.Archive(code, month(edition, span).orElse(null))));
    }

    private static Optional<Span> span(Edition edition, List<Integer> date) {
        var calendar = date.getFirst() < FIRST_GREGORIAN_YEAR ? EraCalendar.SOLAR_HIJRI : EraCalendar.GREGORIAN;
        var zone = edition.zone();
        try {
            var first = new CalendarMonth(calendar, date.getFirst(), date.size() > 1 ? date.get(1) : 1);
            var last = date.size() > 1 ? first : new CalendarMonth(calendar, date.getFirst(), 12);
            if (date.size() < 3) {
                return Optional.of(new Span(first.start(zone), last.end(zone)));
            }
            var day = first.start(zone).atZone(zone).plusDays(date.get(2) - 1L);
            var span = new Span(day.toInstant(), day.plusDays(1).toInstant());
            return date.get(2) < 1 || span.until.isAfter(last.end(zone)) ? Optional.empty() : Optional.of(span);
        } catch (IllegalArgumentException noSuchMonth) {
            return Optional.empty();
        }
    }

    private Optional<Address.YearMonth> month(Edition edition, Span span) {
        var everything = new Scope.Everything();
        var before = publications.lastBefore(edition.code(), everything, span.until);
        if (before.isEmpty() || before.get().isBefore(span.from)) {
            var after = publications.firstFrom(edition.code(), everything, span.until);
            if (before.isEmpty() || (after.isPresent() && isNearer(after.get(), before.get(), span))) {
                before = after;
            }
        }
        return before.map(edition.dates()::monthOf).map(month -> new Address.YearMonth(month.year(), month.month()));
    }

    private static boolean isNearer(Instant after, Instant before, Span span) {
        return Duration.between(span.until, after).compareTo(Duration.between(before, span.from)) < 0;
    }
}
