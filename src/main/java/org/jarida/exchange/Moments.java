package org.jarida.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Dates of WordPress: in Greenwich time where they are known, otherwise in the blog's, whose distance from Greenwich is
 * told by the items that have both. {@code 0000-00-00 00:00:00} is no date.
 */
final class Moments {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Map<Integer, Integer> offsets = new HashMap<>();

    void learn(String local, String greenwich) {
        var here = read(local);
        var there = read(greenwich);
        if (here.isPresent() && there.isPresent()) {
            var seconds = here.get().toEpochSecond(ZoneOffset.UTC) - there.get().toEpochSecond(ZoneOffset.UTC);
            if (Math.abs(seconds) <= 14 * 3600) {
                offsets.merge((int) seconds, 1, Integer::sum);
            }
        }
    }

    /** How far most of the blog's dates are from Greenwich. */
    ZoneOffset offset() {
        return offsets.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(most -> ZoneOffset.ofTotalSeconds(most.getKey() / 60 * 60))
                .orElse(ZoneOffset.UTC);
    }

    Optional<Instant> of(String greenwich, String local) {
        return read(greenwich)
                .map(date -> date.toInstant(ZoneOffset.UTC))
                .or(() -> read(local).map(date -> date.toInstant(offset())));
    }

    Optional<Instant> published(Wxr.Item item) {
        return of(item.dateGmt(), item.date())
                .or(() -> rfc822(item.publishedRfc822()))
                .or(() -> modified(item));
    }

    Optional<Instant> modified(Wxr.Item item) {
        return of(item.modifiedGmt(), item.modified());
    }

    private static Optional<LocalDateTime> read(String written) {
        if (written.length() != 19 || written.startsWith("0000")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(written, WRITTEN));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> rfc822(String written) {
        try {
            var date = ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME);
            return date.getYear() < 1000 ? Optional.empty() : Optional.of(date.toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
