package org.jarida.comment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** How many comments are taken in an hour, whoever writes them: below one article, and in the whole newspaper. */
final class CommentLimits {
    private static final int BELOW_ONE = 60;
    private static final int IN_ALL = 600;
    private static final int MOST_ARTICLES = 5000;
    private static final Duration HOUR = Duration.ofHours(1);

    private final TimeMeter meter;
    private final Bucket all;
    private final Cache<String, Bucket> articles;

    CommentLimits(InstantSource clock) {
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
        all = bucket(IN_ALL);
        articles = Caffeine.newBuilder()
                .ticker(meter::currentTimeNanos)
                .maximumSize(MOST_ARTICLES)
                .expireAfterAccess(HOUR)
                .executor(Runnable::run)
                .build();
    }

    private Bucket bucket(int count) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(count).refillGreedy(count, HOUR))
                .withCustomTimePrecision(meter)
                .build();
    }

    boolean mayTake(String article) {
        return articles.get(article, first -> bucket(BELOW_ONE)).tryConsume(1) && all.tryConsume(1);
    }
}
