package org.jarida.reader;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a reader follows in an edition.
 *
 * @param subject a section's, topic's or byline's number, a story's key
 */
public record Follow(String edition, Kind kind, String subject) {
    public enum Kind {
        SECTION,
        TOPIC,
        BYLINE,
        STORY;

        public static Optional<Kind> of(String word) {
            return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
        }

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
