package org.jarida.personal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where letters are asked for, or what is wanted is changed.
 *
 * @param path where the form goes
 * @param address as it was typed; null: it is known, and not asked for
 * @param occasions the words of the letters that are chosen
 * @param chosenOnly whether only what is chosen below is wanted
 * @param stop where the letters are stopped; null: there are none yet
 * @param wrong why it was not taken
 * @param done what was just done
 */
public record LettersPage(
        Room room,
        String path,
        @Nullable String address,
        Set<String> occasions,
        boolean chosenOnly,
        List<Shelf> shelves,
        @Nullable String stop,
        @Nullable String wrong,
        @Nullable String done) {
    /** Sections, topics or bylines. */
    public record Shelf(String label, List<Item> items) {
        public Shelf {
            items = List.copyOf(items);
        }
    }

    /** Something that can be read of. */
    public record Item(String value, String label, boolean chosen) {}

    public LettersPage {
        occasions = Set.copyOf(occasions);
        shelves = List.copyOf(shelves);
    }
}
