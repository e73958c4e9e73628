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
    private record Flight(long begun, CompletableFuture<MadePage> page) {}

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

    /** The page, made if need be; may wait. */
    MadePage get(String path, Supplier<MadePage> making) {
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
            var page = waitFor(other);
            if (page != null && !recent.touched(page.tags(), other.begun())) {
                return page;
            }
        }
    }

    private MadePage make(String path, Supplier<MadePage> making, Flight flight) {
        try {
            var page = making.get();
            if (page.status() != 404 && !recent.touched(page.tags(), flight.begun())) {
                pages.put(path, page);
                if (recent.touched(page.tags(), flight.begun())) {
                    pages.asMap().remove(path, page); // Announced between the question and the keeping.
                }
            }
            flight.page().complete(page);
            return page;
        } catch (Throwable failure) {
            flight.page().completeExceptionally(failure);
            throw failure;
        } finally {
            flights.remove(path, flight);
        }
    }

    private static @Nullable MadePage waitFor(Flight flight) {
        try {
            return flight.page().join();
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
