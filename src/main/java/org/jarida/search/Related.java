package org.jarida.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jarida.base.Background;
import org.jarida.story.Publication;

/**
 * What is like an article, found out in the background and kept half a day: a page is not kept waiting for it, and is
 * made once more when it is known. One article at a time with a rest after each, so that a walk through a whole archive
 * costs the machine a little and no more.
 */
final class Related implements AutoCloseable {
    private static final int MOST_KEPT = 50_000;
    private static final int MOST_WAITING = 500;
    private static final long REST = 10;

    /** By revision: what says something else now is like others. */
    private final Cache<Long, List<Long>> known = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(Duration.ofHours(12))
            .build();

    private final ThreadPoolExecutor hand = new ThreadPoolExecutor(
            1,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Background.threads("related-"),
            new ThreadPoolExecutor.DiscardPolicy());
    private final Function<Publication, List<Long>> finding;
    private final Consumer<Publication> telling;

    /**
     * @param finding ids of what is like an article
     * @param telling is told of an article when something is known of it
     */
    Related(Function<Publication, List<Long>> finding, Consumer<Publication> telling) {
        this.finding = finding;
        this.telling = telling;
        hand.allowCoreThreadTimeOut(true);
    }

    /** The best first; none where nothing is known yet. */
    List<Long> to(Publication article) {
        var before = known.getIfPresent(article.revision());
        if (before == null) {
            hand.execute(() -> find(article));
            return List.of();
        }
        return before;
    }

    private void find(Publication article) {
        if (known.getIfPresent(article.revision()) == null) {
            var found = finding.apply(article);
            known.put(article.revision(), found);
            if (!found.isEmpty()) {
                telling.accept(article);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(REST);
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        hand.shutdownNow();
    }
}
