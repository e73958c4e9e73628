package org.jarida.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A run of text with the same marks. A line feed in it is a line break. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Span(String text, List<Mark> marks) {
    public Span {
        text = text == null ? "" : text; // The place of a note has none.
        marks = marks == null ? List.of() : List.copyOf(marks);
    }

    public static Span plain(String text) {
        return new Span(text, List.of());
    }

    public boolean has(Class<? extends Mark> mark) {
        return marks.stream().anyMatch(mark::isInstance);
    }
}
