package org.jarida.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RichTextTest {
    private static final RichText TEXT = new RichText(List.of(
            Span.plain("Snow "),
            new Span("closes", List.of(new Mark.Strong())),
            new Span("", List.of(new Mark.Note("n1"))),
            Span.plain(" the pass")));

    @Test
    void newWordsTakeTheMarksOfWhatTheyReplace() {
        assertThat(TEXT.replaced(5, 11, "shuts").spans().get(1))
                .isEqualTo(new Span("shuts", List.of(new Mark.Strong())));
        assertThat(TEXT.replaced(11, 11, "!").spans().get(1))
                .isEqualTo(new Span("closes!", List.of(new Mark.Strong())));
        assertThat(TEXT.replaced(3, 7, "-").text()).isEqualTo("Sno-oses the pass");
        assertThat(RichText.EMPTY.replaced(0, 0, "Snow")).isEqualTo(RichText.plain("Snow"));
    }

    @Test
    void aFootnotesMarkStays() {
        assertThat(TEXT.replaced(0, 20, "").spans()).containsExactly(new Span("", List.of(new Mark.Note("n1"))));
    }

    @Test
    void theTextIsWhatReplacingInAStringWouldGive() {
        var random = new Random(4);
        for (var i = 0; i < 20_000; i++) {
            var spans = new ArrayList<Span>();
            for (var j = random.nextInt(5); j > 0; j--) {
                spans.add(
                        random.nextInt(4) == 0
                                ? new Span("", List.of(new Mark.Note("n")))
                                : new Span(
                                        "abcdef".substring(0, 1 + random.nextInt(5)),
                                        random.nextBoolean() ? List.of() : List.of(new Mark.Strong())));
            }
            var text = new RichText(spans);
            var length = text.text().length();
            var from = random.nextInt(length + 1);
            var to = from + random.nextInt(length - from + 1);
            var words = "XYZ".substring(0, random.nextInt(4));
            var replaced = text.replaced(from, to, words);
            assertThat(replaced.text())
                    .isEqualTo(new StringBuilder(text.text())
                            .replace(from, to, words)
                            .toString());
            assertThat(replaced.spans().stream().filter(span -> span.has(Mark.Note.class)))
                    .hasSameSizeAs(spans.stream()
                            .filter(span -> span.has(Mark.Note.class))
                            .toList());
        }
    }
}
