package org.jarida.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words that are one in Kabul and another in Tehran: who looks for a دانشگاه finds a پوهنتون, and the other way round. They
 * are single words, as {@link PersianWords} leaves them. The list is closed and careful: left out is what has a second
 * meaning on either side (دریا, in Kabul a river and in Tehran the sea; مکتب; سرطان).
 */
public final class DariIranian {
    private static final String FILE = "/search/dari-iranian.tsv";

    /** What is written in Kabul, and in Tehran. */
    record Pair(String dari, String iranian) {}

    private static final Map<String, Set<String>> OTHERS = others();

    private DariIranian() {}

    /** What the word is called on the other side; mostly one word, or none. */
    public static Set<String> of(String word) {
        return OTHERS.getOrDefault(word, Set.of());
    }

    /** The list as it is spelt. */
    static List<Pair> pairs() {
        try (var stream = Objects.requireNonNull(DariIranian.class.getResourceAsStream(FILE))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(words -> new Pair(words[0], words[1]))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, Set<String>> others() {
        var others = new HashMap<String, Set<String>>();
        for (var pair : pairs()) {
            var dari = PersianWords.of(pair.dari()).getFirst();
            var iranian = PersianWords.of(pair.iranian()).getFirst();
            others.computeIfAbsent(dari, word -> new TreeSet<>()).add(iranian);
            others.computeIfAbsent(iranian, word -> new TreeSet<>()).add(dari);
        }
        others.replaceAll((word, all) -> Set.copyOf(all));
        return Map.copyOf(others);
    }
}
