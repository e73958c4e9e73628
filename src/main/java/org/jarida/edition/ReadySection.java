package org.jarida.edition;

import java.util.List;
import java.util.Map;

/** A section that a new newspaper may take over, with its name in each edition by the edition's code. */
public record ReadySection(String key, Map<String, Name> names, List<ReadySection> sections) {
    public ReadySection {
        names = Map.copyOf(names);
        sections = List.copyOf(sections);
    }
}
