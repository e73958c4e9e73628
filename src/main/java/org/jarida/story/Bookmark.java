package org.jarida.story;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a page of a list ended: the next one begins after it. */
public record Bookmark(Instant at, long id) {
    private static final Pattern TEXT = Pattern.compile("(-?\\d{1,15})_(\\d{1,19})");

    /** For addresses. */
    public String text() {
        return at.toEpochMilli() + "_" + id;
    }

    public static Optional<Bookmark> of(String text) {
        var parts = TEXT.matcher(text);
        try {
            return parts.matches()
                    ? Optional.of(new Bookmark(
                            Instant.ofEpochMilli(Long.parseLong(parts.group(1))), Long.parseLong(parts.group(2))))
                    : Optional.empty();
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }
}
