package org.jarida.story;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** A publication and the lists it stands in, by their ids; a section's are those above it too. */
public record Listed(Publication publication, Collection<Long> sections, List<Long> topics, List<Long> bylines) {
    public Listed {
        sections = sections.stream().sorted().toList();
        topics = topics.stream().sorted().toList();
        bylines = bylines.stream().sorted().toList();
    }

    /** Another one whenever anything of it is another, what the article says included. The same in every process. */
    public long fingerprint() {
        var shown = publication;
        var hash = 1L;
        for (var part : List.of(
                shown.article(),
                shown.revision(),
                shown.publishedAt().toEpochMilli(),
                shown.edition(),
                shown.kind().word(),
                sections,
                topics,
                bylines)) {
            hash = hash * 1_000_003 + Objects.hashCode(part);
        }
        return hash;
    }
}
