package org.jarida.story;

import java.util.List;

/** What changed above or beside a text. */
public sealed interface FieldDifference {
    Place place();

    /** A headline, standfirst, place line or description. */
    record Worded(Place place, Wording wording) implements FieldDifference {}

    /** The lead picture by its key, or bylines by their ids, in order; empty where there was or is none. */
    record Chosen(Place place, List<String> before, List<String> after) implements FieldDifference {
        public Chosen {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }
}
