package org.jarida.base;

import java.util.regex.Pattern;

/**
 * A letter in plain text.
 *
 * @param to one address of mail
 * @param subject one line
 * @param text lines end with a new line
 */
public record Letter(String to, String subject, String text) {
    private static final Pattern ADDRESS = Pattern.compile(
            "[^\\s@<>()\\[\\],;:\\\\\"\\p{Cntrl}]{1,64}@" + "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,186}[\\p{L}\\p{N}])?");
    private static final int LONGEST_ADDRESS = 254;

    public Letter {
        if (!isAddress(to)) {
            throw new IllegalArgumentException("not an address of mail");
        }
        if (subject.isBlank() || subject.length() > 200 || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject is one line of 1 to 200 characters");
        }
    }

    /** Whether this can stand in an envelope; whether anybody reads there is another matter. */
    public static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS && ADDRESS.matcher(text).matches();
    }
}
