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
 * @param fallsBackTo the code of an edition whose words, sections, topics and bylines are used where this one has none;
 *     null: nobody's
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
        @Nullable EraCalendar secondCalendar,
        @Nullable String fallsBackTo) {
    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}(-[a-z]{2,4})?");

    public Edition {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("an edition's code is two or three letters: " + code);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("an edition has a name");
        }
        if (name.length() > 200 || tagline.length() > 500 || copyright.length() > 500) {
            throw new IllegalArgumentException("a name has up to 200 characters, a tagline and a © line up to 500");
        }
        if (code.equals(fallsBackTo)) {
            throw new IllegalArgumentException("an edition does not fall back to itself: " + code);
        }
    }

    /** One that falls back to no other. */
    public Edition(
            String code,
            int position,
            Language language,
            String name,
            String tagline,
            String copyright,
            ZoneId zone,
            EraCalendar calendar,
            @Nullable EraCalendar secondCalendar) {
        this(code, position, language, name, tagline, copyright, zone, calendar, secondCalendar, null);
    }

    /** With what another lends where this has nothing of its own. */
    Edition lent(Edition lender) {
        return new Edition(
                code,
                position,
                language,
                name,
                tagline.isBlank() ? lender.tagline : tagline,
                copyright.isBlank() ? lender.copyright : copyright,
                zone,
                calendar,
                secondCalendar,
                fallsBackTo);
    }

    /** At another place in the menu of languages. */
    Edition at(int newPosition) {
        return new Edition(
                code, newPosition, language, name, tagline, copyright, zone, calendar, secondCalendar, fallsBackTo);
    }

    public Dates dates() {
        return new Dates(language, calendar, secondCalendar, zone);
    }
}
