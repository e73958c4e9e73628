package org.jarida.media;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jarida.base.Announcement;
import org.jarida.base.Database;

/**
 * Makes the renditions of pictures that wait for them, beside everything else: on start whatever waits, later each as it
 * arrives. Its list is the database's, so that it forgets nothing in a crash and takes no memory for a large import. On
 * several nodes two may make the same picture; the second finds it done.
 */
public final class DarkroomJob implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DarkroomJob.class.getName());
    private final Database database;
    private final MediaStore store;
    private final Darkroom darkroom;
    private final List<Thread> threads = new ArrayList<>();
    private final Set<String> inWork = new HashSet<>();
    private boolean more = true;
    private int looking;
    private boolean closed;

    /** @param threads each makes one picture at a time; memory is the darkroom's to bound */
    public DarkroomJob(Database database, MediaStore store, Darkroom darkroom, int threads) {
        this.database = database;
        this.store = store;
        this.darkroom = darkroom;
        if (threads < 1) {
            throw new IllegalArgumentException("somebody has to do it");
        }
        database.announcements().listen(this::hear);
        for (var i = 0; i < threads; i++) {
            this.threads.add(Thread.ofPlatform()
                    .name("darkroom-" + i)
                    .daemon()
                    .priority(Thread.MIN_PRIORITY)
                    .start(this::work));
        }
    }

    private void hear(Announcement announcement) {
        if (announcement.events().stream().anyMatch(PictureArrived.class::isInstance)) {
            look();
        }
    }

    private synchronized void look() {
        more = true;
        notifyAll();
    }

    private void work() {
        try {
            for (var key = next(); key.isPresent(); key = next()) {
                try {
                    print(key.get());
                } catch (IOException | RuntimeException failure) {
                    LOG.log(System.Logger.Level.ERROR, "no renditions of " + key.get(), failure);
                    giveUp(key.get());
                } finally {
                    done(key.get());
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until there is a picture that nobody here works on; empty when all is over. */
    private Optional<String> next() throws InterruptedException {
        while (true) {
            int most;
            synchronized (this) {
                while (!more && !closed) {
                    wait();
                }
                if (closed) {
                    return Optional.empty();
                }
                more = false;
                looking++;
                most = inWork.size() + 1;
            }
            // Not inside: who commits waits at that lock, perhaps with the connection that this needs.
            var free = claim(waiting(most));
            if (free.isPresent()) {
                return free;
            }
        }
    }

    private List<String> waiting(int most) {
        try {
            return database.read(sql -> MediaTable.inState(sql, MediaTable.WAITING, most));
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "the darkroom cannot see what waits", failure);
            return List.of();
        }
    }

    private synchronized Optional<String> claim(List<String> waiting) {
        looking--;
        var free = waiting.stream().filter(key -> !inWork.contains(key)).findFirst();
        free.ifPresent(inWork::add);
        more |= free.isPresent();
        notifyAll();
        return free;
    }

    private synchronized void done(String key) {
        inWork.remove(key);
        look();
    }

    private void print(String key) throws IOException {
        var waiting = database.read(sql -> MediaTable.waiting(sql, key));
        if (waiting.isPresent()) {
            var original = waiting.get();
            var renditions = new ArrayList<Rendition>();
            for (var print : darkroom.print(original.type(), bytes(original))) {
                renditions.add(new Rendition(
                        print.type(),
                        print.width(),
                        print.height(),
                        store.put(print.content()),
                        print.content().length));
            }
            finish(key, original, renditions);
        }
    }

    private byte[] bytes(Rendition original) throws IOException {
        try (var in = store.open(original.content())) {
            return in.readAllBytes();
        }
    }

    /** Pages go on with the original; a reprint tries again. */
    private void giveUp(String key) {
        try {
            database.read(sql -> MediaTable.waiting(sql, key)).ifPresent(original -> finish(key, original, List.of()));
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, key + " waits for the next start", failure);
        }
    }

    private void finish(String key, Rendition original, List<Rendition> renditions) {
        database.write(transaction -> {
            if (MediaTable.printed(transaction.sql(), key, original, renditions)) {
                transaction.changed(MediaLibrary.tag(key));
            }
            return key;
        });
    }

    /** Waits until nothing waits: for a command that ends when its work is done. */
    public synchronized void awaitAll() throws InterruptedException {
        while (!closed && (more || looking > 0 || !inWork.isEmpty())) {
            wait();
        }
    }

    /** How many pictures still wait, for a command that shows its progress. */
    public int waiting() {
        return database.read(sql -> MediaTable.countWaiting(sql));
    }

    /** What is in work is made again at the next start. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
