package org.jarida.base;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Row ids made here and not by the database, so that both databases and several nodes make them alike: milliseconds
 * since 2020, then twenty bits that count up from a random start within the node. They grow with time, so new rows go to the end of an index.
 */
public final class Ids {
    private static final long EPOCH = 1_577_836_800_000L;
    private final InstantSource clock;

    /** Two nodes in the same millisecond differ here, with a chance of one in a million that they do not. */
    private final long node = new SecureRandom().nextInt(1 << 20);

    private final AtomicLong last = new AtomicLong();

    public Ids(InstantSource clock) {
        this.clock = clock;
    }

    public long next() {
        var start = (clock.millis() - EPOCH) << 20;
        return last.updateAndGet(before -> Math.max(before + 1, start + node));
    }

    /** The smallest id of a moment. */
    long at(long millis) {
        return Math.max(0, millis - EPOCH) << 20;
    }
}
