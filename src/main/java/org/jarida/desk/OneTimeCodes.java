package org.jarida.desk;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.ibm.icu.lang.UCharacter;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.jarida.base.Tokens;

/** One-time codes by RFC 6238 as every program for them makes them: SHA-1, six digits, thirty seconds. */
final class OneTimeCodes {
    private static final int DIGITS = 6;
    private static final Duration STEP = Duration.ofSeconds(30);
    /** Clocks of phones are off by as much; so is a person who types slowly. */
    private static final int TOLERANCE = 1;

    private static final int SECRET_BYTES = 20;
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator(
            STEP, DIGITS, TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1);

    private OneTimeCodes() {}

    static String newSecret() {
        return Base32.toBase32String(Tokens.randomBytes(SECRET_BYTES));
    }

    /**
     * The step whose code was typed, if it is a right one and newer than the last that was taken: a code that somebody
     * looked at over a shoulder is spent already.
     */
    static OptionalLong step(String secret, String typed, long last, Instant now) {
        var digits = digits(typed);
        var current = now.getEpochSecond() / STEP.toSeconds();
        var found = OptionalLong.empty();
        for (var step = current - TOLERANCE; step <= current + TOLERANCE; step++) {
            if (isEqual(code(secret, step), digits) && step > last) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String code(String secret, long step) {
        try {
            var key = new SecretKeySpec(
                    Base32.decode(secret), TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1);
            return GENERATOR.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In any script's digits, with spaces between them. */
    private static String digits(String typed) {
        var digits = new StringBuilder();
        typed.codePoints().limit(40).forEach(c -> {
            var digit = UCharacter.digit(c);
            if (digit >= 0) {
                digits.append(digit);
            } else if (!Character.isWhitespace(c) && c != '-') {
                digits.appendCodePoint(c);
            }
        });
        return digits.toString();
    }

    private static boolean isEqual(String code, String typed) {
        return MessageDigest.isEqual(code.getBytes(US_ASCII), typed.getBytes(US_ASCII));
    }
}
