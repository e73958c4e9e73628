package org.jarida.story;

import java.util.List;
import org.jarida.language.Direction;
import org.jarida.language.Language;

/**
 * One text, before and after: in stretches that run one way, so that words of another script keep their order among
 * themselves whatever was changed in them.
 */
public record Wording(List<Stretch> stretches) {

    /**
     * To be shown isolated in its direction, and each run in it isolated in the same.
     *
     * @param direction of the text's language, or the other for words that run against it
     */
    public record Stretch(Direction direction, List<Run> runs) {
        public Stretch {
            runs = List.copyOf(runs);
        }
    }

    public Wording {
        stretches = List.copyOf(stretches);
    }

    public static Wording of(RichText before, RichText after, Language language) {
        return new Wording(Stretches.of(new WordingRuns(before, after, language).runs(), language.direction()));
    }

    public List<Run> runs() {
        return stretches.stream().flatMap(stretch -> stretch.runs().stream()).toList();
    }

    public boolean isSame() {
        return runs().stream().allMatch(run -> run.change() == Run.Change.SAME);
    }

    /** What the text was: all that is the same or removed. */
    public RichText before() {
        return joined(runs().stream()
                .filter(Run::wasThere)
                .map(run -> new Span(run.text(), run.before()))
                .toList());
    }

    /** What the text is: all that is the same or added. */
    public RichText after() {
        return joined(runs().stream()
                .filter(Run::isThere)
                .map(run -> new Span(run.text(), run.after()))
                .toList());
    }

    /** Neighbours with the same marks are one run. */
    static RichText joined(List<Span> spans) {
        var runs = new RunList();
        spans.stream()
                .filter(span -> !span.text().isEmpty() || span.has(Mark.Note.class))
                .forEach(runs::added);
        return new RichText(runs.all().stream()
                .map(run -> new Span(run.text(), run.after()))
                .toList());
    }
}
