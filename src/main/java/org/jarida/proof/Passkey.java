package org.jarida.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey (WebAuthn credential) as its owner sees it.
 *
 * @param credential its id, in base64url
 * @param name what its owner calls it: the browser and device it was made in, at first
 * @param backedUp whether the device says that it is kept elsewhere too
 */
public record Passkey(
        String credential,
        String name,
        boolean backedUp,
        Instant madeAt,
        @Nullable Instant usedAt) {}
