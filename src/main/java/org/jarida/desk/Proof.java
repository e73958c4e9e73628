package org.jarida.desk;

import org.jarida.proof.Passkeys;

/** A second factor, shown. */
public sealed interface Proof {
    /** A one-time code, as it was typed. */
    record Code(String typed) implements Proof {}

    record RecoveryCode(String typed) implements Proof {}

    /** What the browser said to {@link Passkeys#toProve}: JSON. */
    record ByPasskey(String response) implements Proof {}
}
