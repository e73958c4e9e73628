package org.jarida.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What two sequences have in common, in order: the fewest differences (Myers 1986) while there are not too many of them;
 * beyond that, what stands between things that each sequence has once is compared piece by piece, and what is left is
 * different.
 */
final class Alignment {
    private static final int MOST_DIFFERENCES = 1000;

    private final int[] before;
    private final int[] after;
    private final int[] pairs;

    private Alignment(int[] before, int[] after) {
        this.before = before;
        this.after = after;
        this.pairs = new int[after.length];
        Arrays.fill(pairs, -1);
    }

    /** For each of those after, which of those before it is; -1 for what is new. Rising, where it is not -1. */
    static int[] of(List<String> before, List<String> after) {
        var names = new HashMap<String, Integer>();
        var alignment = new Alignment(named(before, names), named(after, names));
        alignment.align(0, before.size(), 0, after.size());
        return alignment.pairs;
    }

    private static int[] named(List<String> words, Map<String, Integer> names) {
        return words.stream()
                .mapToInt(word -> names.computeIfAbsent(word, key -> names.size()))
                .toArray();
    }

    private void align(int from, int to, int newFrom, int newTo) {
        while (from < to && newFrom < newTo && before[from] == after[newFrom]) {
            pairs[newFrom++] = from++;
        }
        while (from < to && newFrom < newTo && before[to - 1] == after[newTo - 1]) {
            pairs[--newTo] = --to;
        }
        if (from < to && newFrom < newTo && !fewest(from, to, newFrom, newTo)) {
            pieces(from, to, newFrom, newTo);
        }
    }

    /** Whether there were few enough differences to find the fewest. */
    private boolean fewest(int from, int to, int newFrom, int newTo) {
        var n = to - from;
        var m = newTo - newFrom;
        var most = Math.min(n + m, MOST_DIFFERENCES);
        var furthest = new int[2 * most + 2];
        var trace = new ArrayList<int[]>();
        for (var d = 0; d <= most; d++) {
            trace.add(Arrays.copyOfRange(furthest, most - d, most + d + 2));
            for (var k = -d; k <= d; k += 2) {
                var down = k == -d || (k != d && furthest[most + k - 1] < furthest[most + k + 1]);
                var x = down ? furthest[most + k + 1] : furthest[most + k - 1] + 1;
                while (x < n && x - k < m && x - k >= 0 && before[from + x] == after[newFrom + x - k]) {
                    x++;
                }
                furthest[most + k] = x;
                if (x >= n && x - k >= m) {
                    walkBack(trace, d, from, newFrom, n, m);
                    return true;
                }
            }
        }
        return false;
    }

    private void walkBack(List<int[]> trace, int differences, int from, int newFrom, int n, int m) {
        var x = n;
        var y = m;
        for (var d = differences; d >= 0; d--) {
            // The row of d holds the diagonals from -d to d + 1, as they stood before that round.
            var row = trace.get(d);
            var k = x - y;
            var down = k == -d || (k != d && row[k - 1 + d] < row[k + 1 + d]);
            var atX = d == 0 ? 0 : down ? row[k + 1 + d] : row[k - 1 + d];
            var atY = d == 0 ? 0 : atX - (down ? k + 1 : k - 1);
            while (x > atX && y > atY) {
                pairs[newFrom + --y] = from + --x;
            }
            x = atX;
            y = atY;
        }
    }

    private void pieces(int from, int to, int newFrom, int newTo) {
        var anchors = anchors(from, to, newFrom, newTo);
        var x = from;
        var y = newFrom;
        for (var anchor : anchors) {
            pairs[anchor[1]] = anchor[0];
            align(x, anchor[0], y, anchor[1]);
            x = anchor[0] + 1;
            y = anchor[1] + 1;
        }
        if (!anchors.isEmpty()) {
            align(x, to, y, newTo);
        }
    }

    /** What stands once on either side, as far as its order is the same. */
    private List<int[]> anchors(int from, int to, int newFrom, int newTo) {
        var places = new HashMap<Integer, int[]>();
        for (var i = from; i < to; i++) {
            var place = places.computeIfAbsent(before[i], key -> new int[] {0, 0, -1, -1});
            place[0]++;
            place[2] = i;
        }
        for (var i = newFrom; i < newTo; i++) {
            var place = places.get(after[i]);
            if (place != null) {
                place[1]++;
                place[3] = i;
            }
        }
        var once = places.values().stream()
                .filter(place -> place[0] == 1 && place[1] == 1)
                .sorted((one, other) -> Integer.compare(one[3], other[3]))
                .toList();
        return rising(once.stream().mapToInt(place -> place[2]).toArray()).stream()
                .map(index -> new int[] {once.get(index)[2], once.get(index)[3]})
                .toList();
    }

    /** The indexes of a longest rising subsequence. */
    static List<Integer> rising(int[] numbers) {
        var ends = new int[numbers.length];
        var previous = new int[numbers.length];
        var length = 0;
        for (var i = 0; i < numbers.length; i++) {
            var low = 0;
            var high = length;
            while (low < high) {
                var middle = (low + high) / 2;
                if (numbers[ends[middle]] < numbers[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : ends[low - 1];
            ends[low] = i;
            length = Math.max(length, low + 1);
        }
        var indexes = new ArrayList<Integer>();
        for (var i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = previous[i]) {
            indexes.addFirst(i);
        }
        return indexes;
    }
}
