package org.jarida.story;

import java.util.Locale;

/** How far an article has come. Readers see what has a publication, whatever is being written for the next one. */
public enum Stage {
    DRAFT,
    IN_REVIEW,
    /** An editor has approved it; it waits to be published. */
    READY,
    /** Written for the staff only; never published as it is. */
    PRIVATE,
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN;

    /** Its name in forms and message keys: {@code in-review}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it comes earlier on the way from draft to reader. */
    public boolean isBefore(Stage other) {
        return step() < other.step();
    }

    private int step() {
        return switch (this) {
            case DRAFT, PRIVATE -> 0;
            case IN_REVIEW -> 1;
            case READY -> 2;
            case SCHEDULED -> 3;
            case PUBLISHED, WITHDRAWN -> 4;
        };
    }
}
