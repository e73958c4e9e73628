package org.jarida.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jarida.language.Text;
import org.jarida.story.Mark;
import org.jarida.story.RichText;
import org.jarida.story.Span;

/**
 * A line of text being collected: runs with their marks, white space as a browser would show it. Spaces at both ends
 * and around line breaks are left out.
 */
final class Runs {
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private List<Mark> marks = List.of();
    /** What was seen last: nothing or a line break, a space that is still to be written, or text. */
    private boolean atStart = true;

    private boolean space;
    private int breaks;

    void text(String text, List<Mark> marks) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                space = true;
            } else {
                write(c, marks);
            }
        }
    }

    private void write(char c, List<Mark> next) {
        if (next != marks && !next.equals(marks)) {
            if (!atStart && space && breaks == 0 && marks.size() <= next.size()) {
                // The space belongs to the run with fewer marks, so that a link does not begin with one.
                run.append(' ');
                space = false;
            }
            endRun();
            marks = next;
        }
        if (!atStart && breaks > 0) {
            run.append("\n".repeat(breaks));
        } else if (!atStart && space) {
            run.append(' ');
        }
        space = false;
        breaks = 0;
        atStart = false;
        run.append(c);
    }

    void lineBreak() {
        breaks = 1;
        space = false;
    }

    /** A mark that stands for itself: the place of a footnote. */
    void point(String label, Mark mark) {
        endRun();
        spans.add(new Span(label, List.of(mark)));
        atStart = false;
        space = false;
        breaks = 0;
    }

    private void endRun() {
        if (!run.isEmpty()) {
            var text = Text.clean(run.toString());
            if (!text.isEmpty()) {
                spans.add(new Span(text, marks));
            }
            run.setLength(0);
        }
    }

    boolean isEmpty() {
        return atStart;
    }

    /** Whether a line break is waiting to be written. */
    boolean breaking() {
        return breaks > 0 || atStart;
    }

    /** What was collected; the collection begins anew. */
    RichText take() {
        endRun();
        var text = spans.isEmpty() ? RichText.EMPTY : new RichText(spans);
        spans.clear();
        marks = List.of();
        atStart = true;
        space = false;
        breaks = 0;
        return text;
    }
}
