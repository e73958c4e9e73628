package org.jarida.desk;

import java.util.List;
import org.jarida.proof.Passkey;

/**
 * The second factors an account has.
 *
 * @param codes whether a program for one-time codes is set up
 * @param recoveryCodes how many are left
 */
public record Held(boolean codes, List<Passkey> passkeys, int recoveryCodes) {
    public Held {
        passkeys = List.copyOf(passkeys);
    }
}
