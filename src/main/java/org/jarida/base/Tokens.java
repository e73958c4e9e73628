package org.jarida.base;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Secrets that are given out once: 256 random bits in the letters of base64url. Who keeps one keeps its
 * {@link Hashes#sha256(String)} alone, so that a stolen database opens nothing.
 */
public final class Tokens {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder LETTERS = Base64.getUrlEncoder().withoutPadding();

    private Tokens() {}

    public static String random() {
        return LETTERS.encodeToString(randomBytes(32));
    }

    public static byte[] randomBytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
