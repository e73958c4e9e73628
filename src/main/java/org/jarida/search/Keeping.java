package org.jarida.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.lucene.store.LockObtainFailedException;
import org.jarida.base.Background;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an index as its source is, from one thread. What an act changed is put in right after its commit, and is not found
 * until it is: neither as it was nor as it will be. What was missed while nobody kept it is found out by fingerprints when
 * it is opened. An index that is missing, damaged or of another format is made anew, and meanwhile what is in already is
 * found.
 */
final class Keeping implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Keeping.class.getName());
    private static final int BATCH = 200;
    private static final int ROUND = 8;
    /** More than so many are not named to the index one by one: who asked looks up what is published anyway. */
    private static final int MOST_NAMED = 1_000;

    private static final int MOST_WAITING = 20_000;
    private static final long TEN_SECONDS = 10_000;
    private static final long COMMIT_EVERY = TimeUnit.SECONDS.toNanos(30);
    private static final long REFRESH_EVERY = TimeUnit.SECONDS.toNanos(2);

    private final Path folder;
    private final Source source;
    private final int hands;
    private final Map<String, Long> waiting = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Semaphore news = new Semaphore(0);
    private final Thread keeper;
    private volatile @Nullable LuceneIndex index;
    private volatile boolean whole;
    private volatile boolean doubted = true;
    private volatile boolean comparing;
    private volatile boolean broken;
    private volatile boolean closing;
    private volatile long done;

    /** @param hands how many threads make a whole index anew */
    Keeping(String name, Path folder, Source source, int hands) {
        this.folder = folder;
        this.source = source;
        this.hands = hands;
        this.keeper = Thread.ofPlatform().name(name).daemon().unstarted(this::keep);
    }

    void begin() {
        keeper.start();
    }

    /** Whether it does not hold all there is, or none can be asked. */
    boolean isLimited() {
        return !whole || index == null;
    }

    /** Whether nothing waits to be put in. */
    boolean isIdle() {
        return !doubted && !comparing && waiting.isEmpty();
    }

    /** How many units have been looked through since the last beginning. */
    long done() {
        return done;
    }

    /** To be told right after the commit, before anybody hears of it. */
    void changed(Collection<String> units) {
        if (waiting.size() + units.size() > MOST_WAITING) {
            doubt();
        } else {
            units.forEach(unit -> waiting.put(unit, changes.incrementAndGet()));
        }
        news.release();
    }

    /** All is to be compared with its source: more has changed than anybody can name. */
    void doubt() {
        doubted = true;
        news.release();
    }

    /** What is not to be found now. */
    Set<String> waiting() {
        return waiting.size() > MOST_NAMED ? Set.of() : Set.copyOf(waiting.keySet());
    }

    /** Asks the index, if there is one. */
    <T> Optional<T> ask(Function<Index, T> asking) {
        var open = index;
        if (open == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(asking.apply(open));
        } catch (IndexBroken failure) {
            if (open == index) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "the index cannot be read and is looked after: " + failure.getCause());
                broken = true;
                news.release();
            }
            return Optional.empty();
        }
    }

    // ---- its thread

    private void keep() {
        while (!closing) {
            try {
                open();
                work();
            } catch (LockObtainFailedException held) {
                LOG.log(System.Logger.Level.WARNING, "another process keeps the index in " + folder);
                pause(5);
            } catch (IndexBroken | IOException failure) {
                LOG.log(System.Logger.Level.WARNING, "the index is broken and will be made anew: " + failure);
                shut();
                pause(1);
                wipe();
            } catch (InterruptedException over) {
                return;
            } catch (RuntimeException failure) {
                LOG.log(System.Logger.Level.ERROR, "the index could not be kept and is tried again", failure);
                doubted = true;
                pause(1);
            }
        }
    }

    private void open() throws IOException {
        if (index != null) {
            return;
        }
        var opened = LuceneIndex.open(folder);
        whole = opened.isWhole();
        index = opened;
        doubted = true;
        if (!opened.isSound()) {
            throw new IOException("a damaged index");
        }
    }

    private void work() throws InterruptedException {
        var open = index;
        if (open == null) {
            return;
        }
        var committed = System.nanoTime();
        var dirty = false;
        while (!closing) {
            if (broken) {
                broken = false;
                throw new IndexBroken(new IOException("could not be read"));
            }
            if (doubted) {
                comparing = true;
                doubted = false;
                compare(open);
                comparing = false;
                dirty = false;
            }
            dirty |= catchUp(open);
            if (dirty && System.nanoTime() - committed > COMMIT_EVERY) {
                open.commit(whole);
                committed = System.nanoTime();
                dirty = false;
            }
            if (news.tryAcquire(1, TimeUnit.SECONDS)) {
                news.drainPermits();
            }
        }
        open.commit(whole);
    }

    /** Puts in what waits; from then on it is found again. */
    private boolean catchUp(Index open) {
        var any = false;
        while (!waiting.isEmpty() && !closing) {
            var some = Map.copyOf(waiting).entrySet().stream().limit(BATCH).toList();
            open.put(source.units(some.stream().map(Map.Entry::getKey).toList()));
            open.refresh();
            some.forEach(one -> waiting.remove(one.getKey(), one.getValue()));
            any = true;
        }
        return any;
    }

    /** Goes through all there is, puts in what is missing or was changed, and takes out what is not there any more. */
    private void compare(Index open) throws InterruptedException {
        done = 0;
        var changed = new AtomicLong();
        var refreshed = System.nanoTime();
        try (var workers = Executors.newFixedThreadPool(hands, Background.threads("index-"))) {
            var last = "";
            for (var keys = next(last); !keys.isEmpty() && !closing; keys = next(last)) {
                together(workers, keys, some -> changed.addAndGet(putChanged(open, some)));
                last = keys.getLast();
                done += keys.size();
                catchUp(open);
                if (System.nanoTime() - refreshed > REFRESH_EVERY && changed.get() > 0) {
                    open.refresh();
                    refreshed = System.nanoTime();
                    LOG.log(System.Logger.Level.DEBUG, "{0} stories looked through", done);
                }
            }
        }
        takeOut(open);
        if (!closing) {
            open.refresh();
            open.commit(true);
            whole = true;
            if (changed.get() > 0) {
                LOG.log(System.Logger.Level.INFO, "{0} stories of {1} were put into the index", changed, done);
            }
        }
    }

    private List<String> next(String last) {
        return source.keysAfter(last, BATCH * ROUND);
    }

    private static void together(
            ExecutorService workers, List<String> keys, java.util.function.Consumer<List<String>> work)
            throws InterruptedException {
        var running = new ArrayList<java.util.concurrent.Future<?>>();
        for (var from = 0; from < keys.size(); from += BATCH) {
            var some = keys.subList(from, Math.min(keys.size(), from + BATCH));
            running.add(workers.submit(() -> work.accept(some)));
        }
        for (var one : running) {
            try {
                one.get();
            } catch (ExecutionException failure) {
                switch (failure.getCause()) {
                    case RuntimeException cause -> throw cause;
                    case null, default -> throw new IllegalStateException(failure.getCause());
                }
            }
        }
    }

    private int putChanged(Index open, List<String> keys) {
        var known = open.fingerprints(keys);
        if (known.isEmpty()) {
            open.fill(source.units(keys));
            return keys.size();
        }
        var changed = source.fingerprints(keys).entrySet().stream()
                .filter(one -> !one.getValue().equals(known.get(one.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        open.put(source.units(changed));
        return changed.size();
    }

    private void takeOut(Index open) {
        var last = "";
        for (var keys = open.unitsAfter(last, BATCH);
                !keys.isEmpty() && !closing;
                keys = open.unitsAfter(last, BATCH)) {
            var there = source.fingerprints(keys).keySet();
            open.put(source.units(
                    keys.stream().filter(key -> !there.contains(key)).toList()));
            last = keys.getLast();
        }
    }

    private void shut() {
        var open = index;
        index = null;
        whole = false;
        if (open != null) {
            try {
                open.close();
            } catch (IndexBroken failure) {
                LOG.log(System.Logger.Level.DEBUG, "closing what was broken", failure);
            }
        }
    }

    /** Takes away all there is; not while it is kept. */
    void wipe() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException failure) {
            LOG.log(System.Logger.Level.ERROR, "the index cannot be taken away", failure);
        }
    }

    private void pause(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(closing ? 0 : seconds);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing = true;
        news.release();
        try {
            keeper.join(TEN_SECONDS);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        shut();
    }
}
