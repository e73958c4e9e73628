package org.jarida.desk;

import java.time.Instant;
import java.util.List;
import org.jarida.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Somebody may join, and will be allowed this.
 *
 * @param accountKey what their account will have as its key
 * @param invitedBy an account's key, or what else acts
 * @param name what they have chosen to be called, once they and their passphrase were {@link Invitations#introduce
 *     introduced}; null: not yet
 */
public record Invitation(
        String key,
        String accountKey,
        Language language,
        List<Grant> grants,
        String invitedBy,
        Instant madeAt,
        Instant expiresAt,
        @Nullable String name) {
    public Invitation {
        grants = List.copyOf(grants);
    }
}
