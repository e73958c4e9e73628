package org.jarida.story;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Text with marks, as runs. In JSON a text without marks is a plain string, any other an array of
 * {@code {"text": …, "marks": […]}}, where an unmarked run may be a plain string too.
 */
public record RichText(List<Span> spans) {
    public static final RichText EMPTY = new RichText(List.of());

    public RichText {
        spans = List.copyOf(spans);
    }

    public static RichText plain(String text) {
        return text.isEmpty() ? EMPTY : new RichText(List.of(Span.plain(text)));
    }

    /** The words alone, without footnote marks. */
    public String text() {
        var text = new StringBuilder();
        for (var span : spans) {
            if (!span.has(Mark.Note.class)) {
                text.append(span.text());
            }
        }
        return text.toString();
    }

    public boolean isBlank() {
        return spans.stream().allMatch(span -> span.text().isBlank() && !span.has(Mark.Note.class));
    }

    /**
     * With other words from one offset of {@link #text()} to another. They take the marks of the first character they
     * replace, or where there is none, of the character before; footnote marks stay.
     */
    public RichText replaced(int from, int to, String words) {
        var runs = new ArrayList<Span>();
        var written = false;
        var start = 0;
        for (var span : spans) {
            var end = start + span.text().length();
            if (span.has(Mark.Note.class)) {
                runs.add(span);
                continue;
            }
            var head = span.text().substring(0, Math.clamp(from - start, 0, end - start));
            var tail = span.text().substring(Math.clamp(to - start, 0, end - start));
            var here = !written && (from < end || (from == to && from == end));
            written |= here;
            var text = here ? head + words + tail : head + tail;
            if (!text.isEmpty()) {
                runs.add(new Span(text, span.marks()));
            }
            start = end;
        }
        if (!written && !words.isEmpty()) {
            runs.add(Span.plain(words));
        }
        return new RichText(runs);
    }

    @JsonValue
    Object asJson() {
        if (spans.isEmpty()) {
            return "";
        } else if (spans.size() == 1 && spans.getFirst().marks().isEmpty()) {
            return spans.getFirst().text();
        } else {
            return spans;
        }
    }

    @JsonCreator
    static RichText ofJson(Object json) {
        return switch (json) {
            case String text -> plain(text);
            case List<?> runs -> {
                var spans = new ArrayList<Span>(runs.size());
                for (var run : runs) {
                    spans.add(
                            switch (run) {
                                case String text -> Span.plain(text);
                                case Map<?, ?> map -> BodyJson.span(map);
                                default -> throw new IllegalArgumentException("not a run of text: " + run);
                            });
                }
                yield new RichText(spans);
            }
            default -> throw new IllegalArgumentException("not a text: " + json);
        };
    }
}
