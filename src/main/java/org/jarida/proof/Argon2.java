package org.jarida.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jarida.base.Tokens;

/**
 * Argon2id (RFC 9106) by Bouncy Castle, in the form of a PHC string. Each making takes its memory, so only a few are
 * made at a time, whoever asks; the others wait, and not for ever.
 *
 * @param memory in KiB
 * @param passes how often the memory is gone through
 */
public record Argon2(int memory, int passes, Semaphore places) {
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern PHC = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,4}),p=(\\d{1,3})"
            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,172})");
    private static final Base64.Encoder LETTERS = Base64.getEncoder().withoutPadding();

    public Argon2(int memory, int passes) {
        this(memory, passes, new Semaphore(AT_ONCE, true));
    }

    /** What OWASP asks at least. */
    public static Argon2 today() {
        return new Argon2(19 * 1024, 2);
    }

    /** Nobody got a place in time. */
    public static final class Crowded extends RuntimeException {
        private static final long serialVersionUID = 1;

        Crowded() {
            super("too many passphrases at once");
        }
    }

    /** @throws Crowded when too many are being made */
    public String hash(String text) {
        var made = new Phc(memory, passes, LANES, Tokens.randomBytes(SALT), new byte[0]);
        return made.with(make(made, text, HASH)).text();
    }

    /** What no text makes: 32 bytes that are no hash of anything known. */
    public String nobodys() {
        return new Phc(memory, passes, LANES, Tokens.randomBytes(SALT), Tokens.randomBytes(HASH)).text();
    }

    /** @throws Crowded when too many are being made */
    public boolean matches(String phc, String text) {
        var known = Phc.of(phc).orElseThrow(() -> new IllegalStateException("a stored hash cannot be read"));
        return MessageDigest.isEqual(known.hash, make(known, text, known.hash.length));
    }

    /** Whether it was made with less than is asked today. */
    public boolean isOutgrown(String phc) {
        return Phc.of(phc)
                .map(known -> known.memory < memory || known.passes < passes || known.hash.length < HASH)
                .orElse(true);
    }

    private byte[] make(Phc how, String text, int length) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Crowded();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Crowded();
        }
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(how.memory)
                    .withIterations(how.passes)
                    .withParallelism(how.lanes)
                    .withSalt(how.salt)
                    .build());
            var hash = new byte[length];
            generator.generateBytes(text.getBytes(UTF_8), hash);
            return hash;
        } finally {
            places.release();
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared as a record.
    private record Phc(int memory, int passes, int lanes, byte[] salt, byte[] hash) {
        static Optional<Phc> of(String text) {
            var parts = PHC.matcher(text);
            return parts.matches()
                    ? Optional.of(new Phc(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3)),
                            Base64.getDecoder().decode(parts.group(4)),
                            Base64.getDecoder().decode(parts.group(5))))
                    : Optional.empty();
        }

        Phc with(byte[] made) {
            return new Phc(memory, passes, lanes, salt, made);
        }

        String text() {
            return "$argon2id$v=19$m=" + memory + ",t=" + passes + ",p=" + lanes + "$" + LETTERS.encodeToString(salt)
                    + "$" + LETTERS.encodeToString(hash);
        }
    }
}
