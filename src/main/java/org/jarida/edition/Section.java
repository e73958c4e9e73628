package org.jarida.edition;

import java.util.List;

/** A section as one edition shows it, with its sub-sections. */
public record Section(long id, String key, String name, String slug, String description, List<Section> sections) {
    public Section {
        sections = List.copyOf(sections);
    }
}
