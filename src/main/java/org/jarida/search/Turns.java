package org.jarida.search;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jarida.base.Background;

/**
 * Searching has threads of its own, no more than half of what the machine has, and a short queue before them: whatever
 * flood of searches comes, who reads and who writes keeps the other half, and goes before them in this one.
 */
public final class Turns implements AutoCloseable {
    private static final int QUEUE = 24;
    private static final long PATIENCE = 2_000;

    private final ThreadPoolExecutor threads;

    public Turns() {
        var count = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        threads = new ThreadPoolExecutor(
                count, count, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(QUEUE), Background.threads("search-"));
        threads.allowCoreThreadTimeOut(true);
    }

    /** Whether who came now would be sent away, most likely. Waits for nothing. */
    public boolean isFull() {
        return threads.getQueue().remainingCapacity() == 0;
    }

    /** Does it when its turn comes; nothing where too many wait already, or the turn does not come in two seconds. */
    public <T> Optional<T> take(Supplier<T> work) {
        try {
            var running = threads.submit(work::get);
            try {
                return Optional.of(running.get(PATIENCE, TimeUnit.MILLISECONDS));
            } catch (TimeoutException late) {
                running.cancel(false);
                return Optional.empty();
            }
        } catch (RejectedExecutionException full) {
            return Optional.empty();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
