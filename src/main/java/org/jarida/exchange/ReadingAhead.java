package org.jarida.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jarida.base.Xml;
import org.jspecify.annotations.Nullable;

/**
 * An export's items while others are being written: one thread reads the file, others make of each batch what can be
 * made of it before it is written. Batches come out in the file's order, and only a few are in memory.
 */
final class ReadingAhead implements AutoCloseable {
    private static final int BATCH = 250;
    private static final int AHEAD = 3;
    private static final Future<List<ItemReading.Ready>> END = CompletableFuture.completedFuture(List.of());

    private final ItemReading reading;
    private final BlockingQueue<Future<List<ItemReading.Ready>>> underway = new ArrayBlockingQueue<>(AHEAD);
    private final ExecutorService file = threads("file-", 1);
    private final ExecutorService readers =
            threads("reading-", Math.max(1, Math.min(3, Runtime.getRuntime().availableProcessors() - 1)));

    ReadingAhead(Path export, ItemReading reading) {
        this.reading = reading;
        file.submit(() -> {
            read(export);
            return export;
        });
    }

    private static ExecutorService threads(String name, int count) {
        return Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name(name, 0).daemon().factory());
    }

    private void read(Path export) throws InterruptedException {
        try {
            var batch = new ArrayList<Wxr.Item>(BATCH);
            WxrReader.read(export, part -> {
                if (part instanceof Wxr.Item item) {
                    batch.add(item);
                    if (batch.size() == BATCH) {
                        hand(batch);
                        batch.clear();
                    }
                }
            });
            hand(batch);
            underway.put(END);
        } catch (IOException | RuntimeException failure) {
            underway.put(CompletableFuture.failedFuture(failure));
        }
    }

    private void hand(List<Wxr.Item> batch) throws IOException {
        try {
            underway.put(readers.submit(reading.of(List.copyOf(batch))));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    /**
     * The next batch; null behind the last.
     *
     * @throws IOException when the file, or an item, cannot be read
     */
    @Nullable
    List<ItemReading.Ready> next() throws IOException {
        try {
            var next = underway.take();
            return next == END ? null : next.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Xml.Broken broken) {
                throw broken;
            }
            throw new IOException("an item cannot be read: " + failure.getCause(), failure);
        }
    }

    /** Stops what is still being read, and waits until it has. */
    @Override
    public void close() {
        file.shutdownNow();
        readers.shutdownNow();
        file.close();
        readers.close();
    }
}
