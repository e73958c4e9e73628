package org.jarida.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jarida.base.Hashes;
import org.jarida.base.Tokens;

/**
 * Challenges for passkeys. Whoever opens the sign-in page gets one, so none is remembered until it comes back signed: a
 * flood of visitors takes no memory and drives nobody's challenge out. A challenge says when it ends and bears the seal
 * (HMAC-SHA-256) of this process for its purpose.
 */
final class Challenges {
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final int RANDOM = 16;
    private static final int SEALED = RANDOM + Long.BYTES;
    private static final String SEAL = "HmacSHA256";

    private final InstantSource clock;
    private final byte[] key = Tokens.randomBytes(32);
    private final Cache<String, Boolean> spent;

    public Challenges(InstantSource clock) {
        this.clock = clock;
        this.spent = Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(GOOD_FOR)
                .executor(Runnable::run)
                .build();
    }

    public byte[] make(Purpose purpose) {
        var ends = clock.millis() + GOOD_FOR.toMillis();
        var sealed = ByteBuffer.allocate(SEALED)
                .put(Tokens.randomBytes(RANDOM))
                .putLong(ends)
                .array();
        var seal = seal(sealed, purpose);
        return ByteBuffer.allocate(SEALED + seal.length).put(sealed).put(seal).array();
    }

    /** Whether it was made here for this, and is not over. */
    public boolean isGood(byte[] challenge, Purpose purpose) {
        if (challenge.length <= SEALED) {
            return false;
        }
        var sealed = Arrays.copyOf(challenge, SEALED);
        var seal = Arrays.copyOfRange(challenge, SEALED, challenge.length);
        return MessageDigest.isEqual(seal, seal(sealed, purpose))
                && ByteBuffer.wrap(sealed).getLong(RANDOM) > clock.millis();
    }

    /** To be asked when it came back rightly signed, and only then. False: it did before. */
    public boolean spend(byte[] challenge) {
        return spent.asMap().putIfAbsent(Hashes.sha256(challenge), true) == null;
    }

    private byte[] seal(byte[] sealed, Purpose purpose) {
        try {
            var mac = Mac.getInstance(SEAL);
            mac.init(new SecretKeySpec(key, SEAL));
            mac.update(sealed);
            return mac.doFinal(purpose.text().getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
