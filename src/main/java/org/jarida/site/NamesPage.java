package org.jarida.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names of topics, or of bylines, under their letters: all of them, or a letter's, with the way back to all; where they
 * are too many for one page, a page without a letter shows letters alone.
 *
 * @param part which part of the letter's names this is, from one
 */
public record NamesPage(
        Frame frame,
        List<Link> trail,
        String title,
        String description,
        @Nullable Link all,
        List<Letter> letters,
        List<Group> groups,
        int part,
        int parts,
        Turning turning) {
    public NamesPage {
        trail = List.copyOf(trail);
        letters = List.copyOf(letters);
        groups = List.copyOf(groups);
    }

    public boolean isEmpty() {
        return letters.stream().allMatch(letter -> letter.url() == null);
    }

    /** A letter in the row of all: nothing stands under it where it leads nowhere. */
    public record Letter(String label, @Nullable String url, boolean current) {}

    /** @param id what the row of letters leads to */
    public record Group(String label, String id, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /** A name, and how many stories there are, in words. */
    public record Entry(String name, String url, String stories) {}
}
