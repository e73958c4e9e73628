package org.jarida.personal;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * What is done after the answer went out, so that the time an answer takes tells nothing: one at a time, a thousand
 * waiting at most. What does not fit, or was not done when we stop, has to be asked for again.
 */
final class Errands implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Errands.class.getName());
    private static final int MOST = 1000;

    private final ThreadPoolExecutor hands = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST),
            Thread.ofPlatform().name("errands").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    void run(Runnable errand) {
        hands.execute(() -> {
            try {
                errand.run();
            } catch (RuntimeException failure) {
                LOG.log(System.Logger.Level.ERROR, "an errand failed", failure);
            }
        });
    }

    @Override
    public void close() {
        hands.shutdown();
        try {
            if (!hands.awaitTermination(5, TimeUnit.SECONDS)) {
                hands.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            hands.shutdownNow();
        }
    }
}
