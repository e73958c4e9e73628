package org.jarida.mailing;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** When a letter comes. */
public enum Occasion {
    DAILY(Duration.ofDays(1), 10),
    WEEKLY(Duration.ofDays(7), 15),
    /** When something has happened: one story. */
    BREAKING(Duration.ofDays(1), 1);

    private final Duration period;
    private final int stories;

    Occasion(Duration period, int stories) {
        this.period = period;
        this.stories = stories;
    }

    Duration period() {
        return period;
    }

    /** How many stories are proposed for it. */
    int stories() {
        return stories;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Occasion> of(String word) {
        return Stream.of(values())
                .filter(occasion -> occasion.word().equals(word))
                .findFirst();
    }
}
