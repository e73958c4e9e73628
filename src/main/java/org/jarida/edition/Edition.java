package org.jarida.edition;

import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jarida.language.Dates;
import org.jarida.language.EraCalendar;
import org.jarida.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * The newspaper in one language.
 *
 * @param code its part of an address: {@code fa}
 * @param language its locale: {@code fa-AF}
 * @param copyright the © line, where {@code {year}} stands for the year in the edition's calendar
 * @param secondCalendar shown beside the first, where readers live by two
 */
public record Edition(
        String code,
        int position,
        Language language,
        String name,
        String tagline,
        String copyright,
        ZoneId zone,
        EraCalendar calendar,
        @Nullable EraCalendar secondCalendar) {
    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}(-[a-z]{2,4})?");

    public Edition {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("an edition's code is two or three letters: " + code);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("an edition has a name");
        }
    }

    public Dates dates() {
        return new Dates(language, calendar, secondCalendar, zone);
    }
}
