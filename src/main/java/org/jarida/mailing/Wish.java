package org.jarida.mailing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which letters somebody wants, and of what.
 *
 * @param interests empty: all of the edition
 */
public record Wish(Set<Occasion> occasions, List<Interest> interests) {
    public static final int MOST_INTERESTS = 60;

    public Wish {
        occasions = Set.copyOf(occasions);
        interests = interests.stream()
                .distinct()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .limit(MOST_INTERESTS)
                .toList();
        if (occasions.isEmpty()) {
            throw new IllegalArgumentException("no letter at all is no wish");
        }
    }

    /** Reads the words that {@link #words} writes. */
    static List<Interest> interests(String words) {
        return words.isEmpty()
                ? List.of()
                : Stream.of(words.split(" "))
                        .map(Interest::of)
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** The interests in one order, so that who wants the same wants it in the same words. */
    String words() {
        return interests.stream().map(Interest::toString).collect(Collectors.joining(" "));
    }

    /** The occasions that are named, in their order. */
    public static Set<Occasion> occasions(Collection<String> words) {
        return words.stream()
                .map(Occasion::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
