package org.jarida.search;

import java.util.List;
import org.jarida.language.Language;

/**
 * An index's answer, the best first.
 *
 * @param total how many there are in all, or more than so many
 * @param isLeast whether there are more than that
 * @param isCut whether time was over before all had been looked at
 * @param meant the words with likely spellings in the place of unknown ones; empty: nothing is unknown
 */
public record Hits(List<Hit> hits, long total, boolean isLeast, boolean isCut, String meant, Passages passages) {
    /** One article, in the revision that the index knows. */
    public record Hit(long article, long revision, Language language) {}

    public Hits {
        hits = List.copyOf(hits);
    }
}
