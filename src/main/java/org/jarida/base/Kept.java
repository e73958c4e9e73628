package org.jarida.base;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Small values read on every page (an edition's sections, its names), kept in memory until an announcement touches what
 * they were made from. Not for things that grow with the archive: it has no bound but its few keys.
 */
public final class Kept<K, V> {
    private record Value<V>(V value, Set<String> tags) {}

    private final ConcurrentHashMap<K, Value<V>> values = new ConcurrentHashMap<>();
    private final Recent recent = new Recent();
    private final Database database;
    private final Function<K, V> making;

    public Kept(Database database, Function<K, V> making) {
        this.database = database;
        this.making = making;
        database.announcements().listen(announcement -> {
            recent.add(announcement);
            values.values().removeIf(value -> announcement.touches(value.tags()));
        });
    }

    public V get(K key) {
        if (database.isWriting()) {
            return making.apply(key); // What is not committed yet is seen by its own act only.
        }
        var kept = values.get(key);
        if (kept == null) {
            var begun = recent.now();
            var made = Tags.noting(() -> making.apply(key));
            kept = new Value<>(made.value(), made.tags());
            values.put(key, kept);
            if (recent.touched(made.tags(), begun)) {
                values.remove(key, kept);
            }
        } else {
            Tags.noteAll(kept.tags());
        }
        return kept.value();
    }
}
