package org.jarida.search;

import java.util.List;

/**
 * What comes into an index and goes out of it as one: a story's articles.
 *
 * @param key no two units have the same
 * @param fingerprint another one whenever an entry is another
 * @param entries none: the unit goes
 */
public record Unit(String key, long fingerprint, List<Entry> entries) {
    public Unit {
        entries = List.copyOf(entries);
    }
}
