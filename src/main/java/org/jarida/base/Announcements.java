package org.jarida.base;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells whoever listens what has been committed, in the order of commits, before the answer goes out. */
public final class Announcements {
    private static final System.Logger LOG = System.getLogger(Announcements.class.getName());
    private final List<Consumer<Announcement>> listeners = new CopyOnWriteArrayList<>();

    public void listen(Consumer<Announcement> listener) {
        listeners.add(listener);
    }

    /** One listener's failure is logged and does not keep the news from the others: what is committed is committed. */
    void tell(Announcement announcement) {
        for (var listener : listeners) {
            try {
                listener.accept(announcement);
            } catch (RuntimeException failure) {
                LOG.log(System.Logger.Level.ERROR, "a listener failed", failure);
            }
        }
    }
}
