package org.jarida.desk;

import org.jarida.proof.Passkeys;

/** A second factor, being set up. */
public sealed interface NewFactor {
    /** The first code of the secret that was shown. */
    record Codes(String ticket, String typed) implements NewFactor {}

    /**
     * What the browser said to {@link Passkeys#toRegister}: JSON.
     *
     * @param name what to call it
     */
    record NewPasskey(String response, String name) implements NewFactor {}
}
