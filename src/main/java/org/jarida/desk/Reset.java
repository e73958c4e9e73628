package org.jarida.desk;

import java.time.Instant;

/**
 * Somebody lost a passphrase or a factor and may choose a new one, with the other.
 *
 * @param isProven whether the passphrase was given, where a factor was lost
 */
public record Reset(String key, Account account, Lost lost, boolean isProven, Instant expiresAt) {}
