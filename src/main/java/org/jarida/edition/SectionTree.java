package org.jarida.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sections of one edition: those that have a name in it. */
public final class SectionTree {
    private final List<Section> roots;
    private final Map<Long, Section> byId = new HashMap<>();
    private final Map<String, Section> bySlug = new HashMap<>();
    private final Map<Long, Section> parents = new HashMap<>();

    SectionTree(List<Section> roots) {
        this.roots = List.copyOf(roots);
        roots.forEach(this::index);
    }

    private void index(Section section) {
        byId.put(section.id(), section);
        bySlug.put(section.slug(), section);
        for (var below : section.sections()) {
            parents.put(below.id(), section);
            index(below);
        }
    }

    public List<Section> roots() {
        return roots;
    }

    /** All of them, each before those below it. */
    public List<Section> all() {
        var all = new ArrayList<Section>();
        roots.forEach(root -> add(root, all));
        return all;
    }

    private static void add(Section section, List<Section> all) {
        all.add(section);
        section.sections().forEach(below -> add(below, all));
    }

    public Optional<Section> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Section> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** From the top down to the section itself: a breadcrumb. Empty where the edition does not have it. */
    public List<Section> path(long id) {
        var path = new ArrayList<Section>();
        for (var section = byId.get(id); section != null; section = parents.get(section.id())) {
            path.addFirst(section);
        }
        return path;
    }
}
