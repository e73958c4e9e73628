package org.jarida.base;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Small values that many pages read (an edition's sections, a topic's name, a picture's sizes), kept in memory until an
 * announcement touches what they were made from. Bounded in number; the least used go first.
 */
public final class Kept<K, V> {
    private record Value<V>(V value, Set<String> tags, long until) {
        boolean isOver(Database database) {
            return until != Tags.NEVER && database.clock().millis() >= until;
        }
    }

    private static final int MOST = 10_000;

    private final ConcurrentMap<K, Value<V>> values;
    private final Recent recent = new Recent();
    private final Database database;
    private final Function<K, V> making;

    public Kept(Database database, Function<K, V> making) {
        this(database, MOST, making);
    }

    /** @param most how many to keep, for values that are not so small */
    public Kept(Database database, int most, Function<K, V> making) {
        this.values = Caffeine.newBuilder()
                .maximumSize(most)
                .executor(Runnable::run)
                .<K, Value<V>>build()
                .asMap();
        this.database = database;
        this.making = making;
        database.announcements().listen(announcement -> {
            if (!announcement.tags().isEmpty()) {
                recent.add(announcement);
                values.values().removeIf(value -> announcement.touches(value.tags()));
            }
        });
    }

    public V get(K key) {
        if (database.isWriting()) {
            return making.apply(key); // What is not committed yet is seen by its own act only.
        }
        var kept = values.get(key);
        if (kept == null || kept.isOver(database)) {
            var begun = recent.now();
            var made = Tags.noting(() -> making.apply(key));
            kept = new Value<>(made.value(), made.tags(), made.until());
            values.put(key, kept);
            if (recent.touched(made.tags(), begun)) {
                values.remove(key, kept);
            }
        } else {
            Tags.noteAll(kept.tags());
            Tags.noteUntil(kept.until());
        }
        return kept.value();
    }
}
