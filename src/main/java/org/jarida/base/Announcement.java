package org.jarida.base;

import java.util.List;
import java.util.Set;

/** What a committed act changed: tags, and the events that happened on this node (none from another node's act). */
public record Announcement(Set<String> tags, List<Object> events) {
    /** The tag that all bear: when more has changed than one would name. */
    public static final String EVERYTHING = "*";

    public Announcement {
        tags = Set.copyOf(tags);
        events = List.copyOf(events);
    }

    public boolean touches(Set<String> others) {
        if (tags.contains(EVERYTHING)) {
            return true;
        }
        var fewer = tags.size() < others.size() ? tags : others;
        var more = fewer == tags ? others : tags;
        return fewer.stream().anyMatch(more::contains);
    }
}
