package org.jarida.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jarida.base.Announcement;
import org.jarida.base.Announcements;
import org.jarida.base.Recent;
import org.jspecify.annotations.Nullable;

/**
 * Rendered pages, kept until what they were made from changes. Bounded in bytes. Many askers of a page that is being
 * made wait for one rendering; one who asks after a commit never gets a page begun before it.
 */
final class PageCache {
    private record Flight(long begun, CompletableFuture<Answer> answer) {}

    private final Cache<String, MadePage> pages;
    private final ConcurrentHashMap<String, Flight> flights = new ConcurrentHashMap<>();
    private final Recent recent = new Recent();
    private final InstantSource clock;

    PageCache(long bytes, InstantSource clock, Announcements announcements) {
        this.clock = clock;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String path, MadePage page) -> page.weight() + 2 * path.length())
                .executor(Runnable::run)
                .build();
        announcements.listen(this::drop);
    }

    private void drop(Announcement announcement) {
        if (!announcement.tags().isEmpty()) {
            recent.add(announcement); // First: what is being made now must not be kept.
            pages.asMap().values().removeIf(page -> announcement.touches(page.tags()));
        }
    }

    /** The page, if it is kept and not out of date. Never waits: for the event loop. */
    @Nullable
    MadePage kept(String path) {
        var page = pages.getIfPresent(path);
        return page == null || page.expired(clock.millis()) ? null : page;
    }

    /** What there is at this path, made if need be; may wait. Only pages are kept: what is not there has no bound. */
    Answer get(String path, Supplier<Answer> making) {
        while (true) {
            var kept = kept(path);
            if (kept != null) {
                return kept;
            }
            var mine = new Flight(recent.now(), new CompletableFuture<>());
            var other = flights.putIfAbsent(path, mine);
            if (other == null) {
                return make(path, making, mine);
            }
            var answer = waitFor(other);
            if (answer instanceof MadePage page && !recent.touched(page.tags(), other.begun())) {
                return page;
            } else if (answer != null && !(answer instanceof MadePage) && recent.now() == other.begun()) {
                return answer;
            }
        }
    }

    private Answer make(String path, Supplier<Answer> making, Flight flight) {
        try {
            var answer = making.get();
            if (answer instanceof MadePage page && !recent.touched(page.tags(), flight.begun())) {
                pages.put(path, page);
                if (recent.touched(page.tags(), flight.begun())) {
                    pages.asMap().remove(path, page); // Announced between the question and the keeping.
                }
            }
            flight.answer().complete(answer);
            return answer;
        } catch (Throwable failure) {
            flight.answer().completeExceptionally(failure);
            throw failure;
        } finally {
            flights.remove(path, flight);
        }
    }

    private static @Nullable Answer waitFor(Flight flight) {
        try {
            return flight.answer().join();
        } catch (CompletionException failed) {
            return null; // The next one tries for itself.
        }
    }

    long bytes() {
        pages.cleanUp();
        return pages.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    long count() {
        return pages.estimatedSize();
    }
}
