package org.jarida.desk;

import java.util.List;

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
