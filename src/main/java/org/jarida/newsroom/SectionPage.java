package org.jarida.newsroom;

import java.util.List;
import java.util.Map;

/**
 * One section's form.
 *
 * @param parents below which it may stand
 * @param heirs into which it may be merged; empty: this person may not
 * @param stories how many are filed in it
 * @param mayGo whether nothing hinders its being taken away
 */
public record SectionPage(
        Room room,
        List<Room.Way> ways,
        long id,
        String name,
        boolean isOpen,
        String seen,
        List<EditionFields> editions,
        List<Offer> parents,
        List<Offer> heirs,
        int stories,
        boolean mayGo,
        Map<String, String> wrong) {
    public SectionPage {
        ways = List.copyOf(ways);
        editions = List.copyOf(editions);
        parents = List.copyOf(parents);
        heirs = List.copyOf(heirs);
        wrong = Map.copyOf(wrong);
    }
}
