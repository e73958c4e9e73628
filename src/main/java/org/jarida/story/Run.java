package org.jarida.story;

import java.util.List;

/**
 * Some words of a comparison. A footnote's mark is a run without text.
 *
 * @param before the marks they had; empty for what is added
 * @param after the marks they have; empty for what is removed
 */
public record Run(Change change, String text, List<Mark> before, List<Mark> after) {
    public enum Change {
        SAME,
        /** The same words with other marks: bold, a link… */
        REMARKED,
        REMOVED,
        ADDED
    }

    public Run {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** As they are, or were where they are gone. */
    public List<Mark> marks() {
        return change == Change.REMOVED ? before : after;
    }

    /** Whether it is the place of a footnote. */
    public boolean isNote() {
        return marks().stream().anyMatch(Mark.Note.class::isInstance);
    }

    boolean wasThere() {
        return change != Change.ADDED;
    }

    boolean isThere() {
        return change != Change.REMOVED;
    }

    Run saying(String other) {
        return new Run(change, other, before, after);
    }
}
