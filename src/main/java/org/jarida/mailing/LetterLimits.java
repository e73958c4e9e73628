package org.jarida.mailing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.jarida.base.MailAddress;

/**
 * How often somebody may be written to because somebody typed their address: by that address and for all together, kept
 * in memory, and never by where the form comes from.
 */
final class LetterLimits {
    private static final int MOST = 20_000;
    private static final int LETTERS = 3;
    private static final int ALL_LETTERS = 1200;
    private static final Duration HOUR = Duration.ofHours(1);

    private final TimeMeter meter;
    private final Bucket all;
    private final Cache<String, Bucket> own;

    LetterLimits(InstantSource clock) {
        meter = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
        all = bucket(ALL_LETTERS);
        own = Caffeine.newBuilder()
                .ticker(meter::currentTimeNanos)
                .maximumSize(MOST)
                .expireAfterAccess(HOUR.multipliedBy(2))
                .executor(Runnable::run)
                .build();
    }

    private Bucket bucket(int count) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(count).refillGreedy(count, HOUR))
                .withCustomTimePrecision(meter)
                .build();
    }

    boolean mayGetLetter(MailAddress address) {
        return own.get(address.folded(), first -> bucket(LETTERS)).tryConsume(1) && all.tryConsume(1);
    }
}
