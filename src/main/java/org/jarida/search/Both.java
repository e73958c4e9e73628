package org.jarida.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two sources in one index, the keys of the second with a word before them.
 *
 * @param before that no key of the first begins with, and that all of them come before
 */
record Both(Source first, String before, Source second) implements Source {
    private boolean isOfSecond(String key) {
        return key.startsWith(before);
    }

    private List<String> first(List<String> keys) {
        return keys.stream().filter(key -> !isOfSecond(key)).toList();
    }

    private List<String> second(List<String> keys) {
        return keys.stream()
                .filter(this::isOfSecond)
                .map(key -> key.substring(before.length()))
                .toList();
    }

    @Override
    public List<String> keysAfter(String key, int limit) {
        var keys = isOfSecond(key) ? List.<String>of() : first.keysAfter(key, limit);
        return keys.isEmpty()
                ? second.keysAfter(isOfSecond(key) ? key.substring(before.length()) : "", limit).stream()
                        .map(before::concat)
                        .toList()
                : keys;
    }

    @Override
    public Map<String, Long> fingerprints(List<String> keys) {
        var all = new HashMap<>(first.fingerprints(first(keys)));
        second.fingerprints(second(keys)).forEach((key, fingerprint) -> all.put(before + key, fingerprint));
        return all;
    }

    @Override
    public List<Unit> units(List<String> keys) {
        var units = new ArrayList<>(first.units(first(keys)));
        second.units(second(keys)).stream()
                .map(unit -> new Unit(before + unit.key(), unit.fingerprint(), unit.entries()))
                .forEach(units::add);
        return units;
    }
}
