package org.jarida.newsroom;

import java.util.List;

/** One role in a form: which, in which edition, in which section. */
public record GrantRow(List<Choice> roles, List<Choice> editions, List<Choice> sections) {
    public GrantRow {
        roles = List.copyOf(roles);
        editions = List.copyOf(editions);
        sections = List.copyOf(sections);
    }
}
