package org.jarida.desk;

import java.time.Instant;

/** A link that works once, made for somebody; or not. */
public sealed interface Link {
    /** @param token the secret in it: shown now, and never again */
    record Made(String token, Instant expiresAt) implements Link {
        @Override
        public String toString() {
            return "Made";
        }
    }

    record Refused(Change.Reason reason) implements Link {}
}
