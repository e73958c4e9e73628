package org.jarida.desk;

import java.util.List;

/** What became of somebody's joining. */
public sealed interface Joining {
    /** @param recoveryCodes to be shown once */
    record Joined(SignedIn signedIn, List<String> recoveryCodes) implements Joining {
        public Joined {
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        @Override
        public String toString() {
            return "Joined";
        }
    }

    record Refused(Reason reason) implements Joining {}

    enum Reason {
        /** The link is over, or nobody was introduced. */
        OVER,
        /** The code is wrong, the passkey not in order. */
        FACTOR,
        /** Somebody has taken the name meanwhile. */
        NAME_TAKEN
    }
}
