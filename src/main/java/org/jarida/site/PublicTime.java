package org.jarida.site;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jarida.story.Correction;
import org.jarida.story.Publication;

/**
 * Times as machines are told them: ISO Gregorian, in UTC, whole minutes, since the second at which somebody pressed a
 * button is nobody's business.
 */
final class PublicTime {
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private PublicTime() {}

    static Instant rounded(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }

    /** When what it says was last changed, put right or, otherwise, published. */
    static Instant changed(Publication publication, List<Correction> corrections) {
        var updated = publication.updatedAt();
        var last = updated == null ? publication.publishedAt() : updated;
        for (var correction : corrections) {
            last = correction.at().isAfter(last) ? correction.at() : last;
        }
        return last;
    }

    /** As RFC 3339, {@code xsd:dateTime} and schema.org want it. */
    static String iso(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(rounded(instant));
    }

    /** As RSS wants it: RFC 822 with a year of four digits. */
    static String rfc822(Instant instant) {
        return RFC_822.format(rounded(instant));
    }
}
