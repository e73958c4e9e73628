package org.jarida.base;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * So much of something in so long, by the house's clock: what keeps forms from being tried without end. It is kept in memory
 * and bounded; nothing of it is written down.
 */
public final class Budgets {
    private final TimeMeter meter;

    public Budgets(InstantSource clock) {
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
    }

    /** One that has so much to begin with and is full again after so long, bit by bit. */
    public Bucket bucket(int count, Duration in) {
        return bucket().addLimit(limit -> limit.capacity(count).refillGreedy(count, in))
                .build();
    }

    /** One with limits of its own. */
    public LocalBucketBuilder bucket() {
        return Bucket.builder().withCustomTimePrecision(meter);
    }

    /** Where the buckets of many are kept, of so many at most; how long each is kept is to be said. */
    public Caffeine<Object, Object> cache(int most) {
        return Caffeine.newBuilder()
                .ticker(meter::currentTimeNanos)
                .maximumSize(most)
                .executor(Runnable::run);
    }
}
