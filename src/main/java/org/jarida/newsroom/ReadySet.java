package org.jarida.newsroom;

import java.util.List;
import org.jarida.edition.Edition;
import org.jarida.edition.ReadySection;

/** What a new newspaper may begin with: an edition in each language, and sections with their names. */
public record ReadySet(List<Edition> editions, List<ReadySection> sections) {
    public ReadySet {
        editions = List.copyOf(editions);
        sections = List.copyOf(sections);
    }
}
