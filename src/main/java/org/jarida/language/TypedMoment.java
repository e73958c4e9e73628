package org.jarida.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** A moment that somebody typed as a date and a time of an edition's clocks. */
public sealed interface TypedMoment {
    /**
     * @param twice whether clocks show that time twice that day, in the night when summer ends: the first is meant
     */
    record At(Instant instant, boolean twice) implements TypedMoment {}

    record Refused(TypedDate.Refused why) implements TypedMoment {}

    static TypedMoment read(String date, String time, Language language, ZoneId zone) {
        return of(TypedDate.read(date, language), time, language, zone);
    }

    /** A day that was read before. */
    static TypedMoment of(TypedDate date, String time, Language language, ZoneId zone) {
        return switch (date) {
            case TypedDate.Refused refused -> new Refused(refused);
            case TypedDate.Read read ->
                time.isBlank()
                        ? refused(TypedDate.Refusal.NO_TIME)
                        : time(time)
                                .map(at -> of(read.date(), at, language, zone))
                                .orElseGet(() -> refused(TypedDate.Refusal.UNREADABLE_TIME));
        };
    }

    /** Refused where clocks jump over it; the first of two where they show it twice. */
    static TypedMoment of(LocalDate date, LocalTime time, Language language, ZoneId zone) {
        var local = date.atTime(time);
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            var after = zone.getRules().getTransition(local).getDateTimeAfter().toLocalTime();
            return refused(TypedDate.Refusal.SKIPPED, Dates.timeIn(after, language));
        } else {
            return new At(local.toInstant(offsets.getFirst()), offsets.size() > 1);
        }
    }

    private static TypedMoment refused(TypedDate.Refusal refusal, Object... arguments) {
        return new Refused(new TypedDate.Refused(refusal, arguments));
    }

    /** Of 24 hours: 14:30, ۱۴:۳۰, 14.30, 14h30, 1430; empty for what is none. */
    static Optional<LocalTime> time(String typed) {
        var read = Times.WRITTEN.matcher(Digits.ascii(Text.clean(typed)).strip());
        if (!read.matches()) {
            return Optional.empty();
        }
        var hour = Integer.parseInt(read.group(1));
        var minute = Integer.parseInt(read.group(2));
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }

    /** Seconds, which browsers may send along, count for nothing. */
    final class Times {
        private static final Pattern WRITTEN = Pattern.compile(
                "(\\d{1,2})\\s*(?:[:.hH٫]\\s*|(?<=\\d{2}))(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?(?:\\s*[Uu]hr)?");

        private Times() {}
    }
}
