package org.jarida.front;

import org.jspecify.annotations.Nullable;

/**
 * Whose front it is: an edition's, or that of one of its sections.
 *
 * @param section its id; null: the edition's own front page
 */
public record FrontOf(String edition, @Nullable Long section) {
    public static FrontOf edition(String edition) {
        return new FrontOf(edition, null);
    }

    public static FrontOf section(String edition, long section) {
        return new FrontOf(edition, section);
    }

    String tag() {
        return section == null ? "front:" + edition : "front:" + edition + ":" + section;
    }

    /** As the logbook names it. */
    String subject() {
        return section == null ? "edition:" + edition : "edition:" + edition + "/section:" + section;
    }
}
