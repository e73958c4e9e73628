package org.jarida.edition;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A picture of ours in a place of an edition's pages, labelled as what it is.
 *
 * @param section where a section's pages, or the articles filed in it, bear it: the section and those below it; null:
 *     all of the edition
 * @param from when it begins; null: at once
 * @param until when it has ended; null: when somebody takes it away
 * @param media the key of the picture
 * @param href where it leads: another site's address, or a path of this one
 * @param label what it is called above the picture; empty: an advertisement, in the edition's words
 * @param alternative what the picture says, for who does not see it
 */
public record Advertisement(
        long id,
        String edition,
        Place place,
        @Nullable Long section,
        @Nullable Instant from,
        @Nullable Instant until,
        String media,
        String href,
        String label,
        String alternative) {
    /** Where in a page's kind there is room for one. */
    public enum Place {
        FRONT,
        SECTION,
        ARTICLE;

        /** Its name in forms and message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Place of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public Advertisement {
        if (place == Place.FRONT && section != null) {
            throw new IllegalArgumentException("a front page is no section's");
        }
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("it would end before it begins");
        }
        if (!Targets.allowed(href)) {
            throw new IllegalArgumentException("not where a reader may be led: " + href);
        }
        if (label.length() > 200 || alternative.length() > 500) {
            throw new IllegalArgumentException("a label has up to 200 characters, an alternative text up to 500");
        }
    }

    public boolean isRunning(Instant now) {
        return (from == null || !now.isBefore(from)) && !isOver(now);
    }

    public boolean isOver(Instant now) {
        return until != null && !now.isBefore(until);
    }

    /** Whether both would stand in the same place at the same time. */
    public boolean meets(Advertisement other) {
        return id != other.id
                && edition.equals(other.edition)
                && place == other.place
                && java.util.Objects.equals(section, other.section)
                && begins(this) < ends(other)
                && begins(other) < ends(this);
    }

    private static long begins(Advertisement one) {
        return one.from == null ? Long.MIN_VALUE : one.from.toEpochMilli();
    }

    private static long ends(Advertisement one) {
        return one.until == null ? Long.MAX_VALUE : one.until.toEpochMilli();
    }
}
