package org.jarida.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jarida.language.Language;
import org.jarida.logbook.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here.
 *
 * @param key eight characters that stand for the account in the logbook and in addresses
 * @param name what they sign in with and colleagues call them; a pseudonym is ordinary
 * @param language what the newsroom speaks to them
 * @param mail where a lost passphrase can be asked for; null: nowhere
 * @param enabled whether they may sign in at all
 */
public record Account(
        long id,
        String key,
        String name,
        Language language,
        @Nullable String mail,
        boolean enabled,
        List<Grant> grants,
        Instant createdAt) {
    public Account {
        grants = List.copyOf(grants);
    }

    /** Whether they may do this anywhere at all. */
    public boolean may(Right right) {
        return enabled
                && grants.stream().anyMatch(grant -> grant.role().rights().contains(right));
    }

    /**
     * Whether they may do this in an edition.
     *
     * @param sections where it is filed, with the sections above; empty: nowhere yet, which only who may everywhere in
     *     the edition may touch
     */
    public boolean may(Right right, String edition, Collection<Long> sections) {
        return enabled
                && grants.stream()
                        .anyMatch(grant -> grant.role().rights().contains(right) && grant.reaches(edition, sections));
    }

    /** Whether they may do this somewhere in an edition. */
    public boolean mayIn(Right right, String edition) {
        return enabled
                && grants.stream()
                        .anyMatch(grant -> grant.role().rights().contains(right)
                                && (grant.edition() == null || grant.edition().equals(edition)));
    }

    /** As the logbook knows them. */
    public Actor actor() {
        return new Actor(key);
    }
}
