package org.jarida.base;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Short public keys: eight characters of lower-case base 32 in Crockford's letters, the first a digit. Random: a key
 * tells neither when it was made nor how many there are.
 */
public final class Keys {
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final Pattern KEY = Pattern.compile("[0-9][0-9a-hjkmnp-tv-z]{7}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Keys() {}

    public static String random() {
        return of(RANDOM);
    }

    /** The same key for the same seed: an import that runs again finds what it made before. */
    public static String ofSeed(String seed) {
        var hash = Hashes.sha256(seed);
        var key = new StringBuilder(8);
        key.append(Integer.parseInt(hash.substring(0, 4), 16) % 10);
        for (var i = 1; i < 8; i++) {
            key.append(LETTERS.charAt(Integer.parseInt(hash.substring(4 * i, 4 * i + 4), 16) % 32));
        }
        return key.toString();
    }

    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    private static String of(RandomGenerator random) {
        var key = new StringBuilder(8);
        key.append(random.nextInt(10));
        for (var i = 1; i < 8; i++) {
            key.append(LETTERS.charAt(random.nextInt(32)));
        }
        return key.toString();
    }
}
