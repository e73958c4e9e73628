package org.jarida.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers runs; words that follow each other and share their fate and marks become one. */
final class RunList {
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Run last;

    void same(String words, List<Mark> before, List<Mark> after) {
        var alike = before.equals(after) || new HashSet<>(before).equals(new HashSet<>(after));
        add(new Run(alike ? Run.Change.SAME : Run.Change.REMARKED, words, before, after));
    }

    void removed(Span span) {
        add(new Run(Run.Change.REMOVED, span.text(), span.marks(), List.of()));
    }

    void added(Span span) {
        add(new Run(Run.Change.ADDED, span.text(), List.of(), span.marks()));
    }

    List<Run> all() {
        close();
        return runs;
    }

    private void add(Run run) {
        var current = last;
        if (current == null
                || run.isNote()
                || current.change() != run.change()
                || !current.before().equals(run.before())
                || !current.after().equals(run.after())) {
            close();
            last = run;
        }
        text.append(run.text());
    }

    private void close() {
        if (last != null) {
            runs.add(last.saying(text.toString()));
            text.setLength(0);
            last = null;
        }
    }
}
