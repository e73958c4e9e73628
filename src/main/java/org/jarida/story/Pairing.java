package org.jarida.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of the things after are which of those before: some are known, others say the same or nearly so. */
final class Pairing {
    private static final double ALIKE = 0.5;
    private static final int MOST_COMPARED = 250;

    private final List<String> before;
    private final List<String> after;
    private final int[] pairs;
    private final boolean[] taken;

    private Pairing(List<String> before, List<String> after, int[] known) {
        this.before = before;
        this.after = after;
        this.pairs = known.clone();
        this.taken = new boolean[before.size()];
        for (var pair : pairs) {
            if (pair >= 0) {
                taken[pair] = true;
            }
        }
    }

    /**
     * For each of those after, which of those before; -1 for none.
     *
     * @param known what is certain already, in the same form
     */
    static int[] of(List<String> before, List<String> after, int[] known) {
        var pairing = new Pairing(before, after, known);
        pairing.equal();
        pairing.alike();
        return pairing.pairs;
    }

    static int[] of(List<String> before, List<String> after) {
        var none = new int[after.size()];
        Arrays.fill(none, -1);
        return of(before, after, none);
    }

    private List<Integer> freeBefore() {
        var free = new ArrayList<Integer>();
        for (var i = 0; i < before.size(); i++) {
            if (!taken[i]) {
                free.add(i);
            }
        }
        return free;
    }

    private List<Integer> freeAfter() {
        var free = new ArrayList<Integer>();
        for (var i = 0; i < after.size(); i++) {
            if (pairs[i] < 0) {
                free.add(i);
            }
        }
        return free;
    }

    private void equal() {
        var from = freeBefore();
        var to = freeAfter();
        var found = Alignment.of(
                from.stream().map(before::get).toList(),
                to.stream().map(after::get).toList());
        for (var i = 0; i < found.length; i++) {
            if (found[i] >= 0) {
                pair(from.get(found[i]), to.get(i));
            }
        }
    }

    /** The likest first; of so many things only, for each is compared with each. */
    private void alike() {
        var from = freeBefore();
        var to = freeAfter();
        if (from.size() > MOST_COMPARED || to.size() > MOST_COMPARED) {
            return;
        }
        record Likeness(double likeness, int from, int to) {}
        var likenesses = new ArrayList<Likeness>();
        var words = from.stream().map(index -> words(before.get(index))).toList();
        for (var t : to) {
            var mine = words(after.get(t));
            for (var f = 0; f < from.size(); f++) {
                var likeness = likeness(words.get(f), mine);
                if (likeness >= ALIKE) {
                    likenesses.add(new Likeness(likeness, from.get(f), t));
                }
            }
        }
        likenesses.sort((one, other) -> Double.compare(other.likeness, one.likeness));
        for (var one : likenesses) {
            if (!taken[one.from] && pairs[one.to] < 0) {
                pair(one.from, one.to);
            }
        }
    }

    private void pair(int from, int to) {
        pairs[to] = from;
        taken[from] = true;
    }

    private static Map<String, Integer> words(String text) {
        var words = new HashMap<String, Integer>();
        for (var word : text.split("\\s+")) {
            if (!word.isEmpty()) {
                words.merge(word, 1, Integer::sum);
            }
        }
        return words;
    }

    /** Twice what they share, of all that they have (Dice). */
    private static double likeness(Map<String, Integer> one, Map<String, Integer> other) {
        var all = 0;
        var shared = 0;
        for (var count : one.values()) {
            all += count;
        }
        for (var word : other.entrySet()) {
            all += word.getValue();
            shared += Math.min(word.getValue(), one.getOrDefault(word.getKey(), 0));
        }
        return all == 0 ? 0 : 2.0 * shared / all;
    }
}
