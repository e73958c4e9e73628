package org.jarida.comment;

import com.github.benmanes.caffeine.cache.Cache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.time.InstantSource;
import org.jarida.base.Budgets;

/** How many comments are taken in an hour, whoever writes them: below one article, and in the whole newspaper. */
final class CommentLimits {
    private static final int BELOW_ONE = 60;
    private static final int IN_ALL = 600;
    private static final int MOST_ARTICLES = 5000;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Budgets budgets;
    private final Bucket all;
    private final Cache<String, Bucket> articles;

    CommentLimits(InstantSource clock) {
        budgets = new Budgets(clock);
        all = budgets.bucket(IN_ALL, HOUR);
        articles = budgets.cache(MOST_ARTICLES).expireAfterAccess(HOUR).build();
    }

    boolean mayTake(String article) {
        return articles.get(article, first -> budgets.bucket(BELOW_ONE, HOUR)).tryConsume(1) && all.tryConsume(1);
    }
}
