package org.jarida.desk;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A role somebody has.
 *
 * @param edition where; null: in all editions
 * @param section in which section and those below it, by its id; null: in all
 */
public record Grant(
        Role role, @Nullable String edition, @Nullable Long section) {
    public Grant {
        if (role == Role.OWNER && (edition != null || section != null)) {
            throw new IllegalArgumentException("an owner owns all of it");
        }
    }

    public static Grant everywhere(Role role) {
        return new Grant(role, null, null);
    }

    /** Whether it reaches an article of this edition, filed in these sections (with those above them). */
    boolean reaches(String inEdition, Collection<Long> inSections) {
        return (edition == null || edition.equals(inEdition)) && (section == null || inSections.contains(section));
    }

    /** Whether another reaches nowhere that this does not reach. */
    boolean holds(Grant other, Lineage lineage) {
        return (edition == null || edition.equals(other.edition()))
                && (section == null
                        || (other.section() != null
                                && lineage.of(other.section()).contains(section)));
    }
}
