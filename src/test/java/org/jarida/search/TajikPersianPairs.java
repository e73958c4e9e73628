package org.jarida.search;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jarida.RealData;

/** Words in both scripts, from a dictionary that has a few slips of its own. */
final class TajikPersianPairs {
    record Pair(String tajik, String persian) {}

    private TajikPersianPairs() {}

    /** All of them, in the order of the Tajik ones. */
    static List<Pair> read() throws IOException {
        return Files.readAllLines(RealData.path("tajik-persian/pairs.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 2))
                .map(words -> new Pair(words[0], words[1]))
                .toList();
    }
}
