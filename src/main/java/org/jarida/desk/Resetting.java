package org.jarida.desk;

import java.util.List;
import org.jarida.proof.Weakness;

/** What became of a step towards a new passphrase or factor. */
public sealed interface Resetting {
    /** All is well; after a new factor, with recovery codes to be shown once. */
    record Done(List<String> recoveryCodes) implements Resetting {
        public Done {
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        @Override
        public String toString() {
            return "Done";
        }
    }

    record Weak(Weakness weakness) implements Resetting {}

    record Refused(SigningIn.Reason reason) implements Resetting {}
}
