package org.jarida.newsroom;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jarida.edition.Edition;
import org.jarida.language.Dates;
import org.jspecify.annotations.Nullable;

/** Moments as the staff reads them, and as browsers' fields for date and time have them: by the clock of an edition. */
final class Moments {
    private Moments() {}

    /** By an edition's calendars and clock, in the words of who reads it. */
    static Dates dates(Edition edition, Visit visit) {
        return new Dates(visit.language(), edition.calendar(), edition.secondCalendar(), edition.zone());
    }

    static String written(@Nullable Instant moment, ZoneId zone) {
        return moment == null
                ? ""
                : LocalDateTime.ofInstant(moment, zone)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    static Optional<Instant> read(String typed, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(typed).atZone(zone).toInstant());
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }
}
