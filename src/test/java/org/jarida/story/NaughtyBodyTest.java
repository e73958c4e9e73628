package org.jarida.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.jarida.RealData;
import org.junit.jupiter.api.Test;

/** Strings that have broken programs before, in every place of a body that takes text. */
class NaughtyBodyTest {
    @Test
    void everyBodySurvivesBeingStored() throws IOException {
        var strings = new ObjectMapper()
                .readValue(RealData.path("naughty-strings.json").toFile(), new TypeReference<List<String>>() {});
        assertThat(strings).hasSizeGreaterThan(500);
        for (var string : strings) {
            survives(string);
        }
    }

    @Test
    void noControlOfDirectionIsStored() {
        for (var c : "\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".toCharArray()) {
            assertThat(everywhere("7" + c + "9").cleaned()).isEqualTo(everywhere("79"));
        }
    }

    @Test
    void aLineBreakAndAJoinerStay() {
        assertThat(everywhere("می\u200Cبارد\nدیر").cleaned()).isEqualTo(everywhere("می\u200Cبارد\nدیر"));
    }

    @Test
    void whatWasOnlyControlsIsNothing() {
        assertThat(new Body(List.of(new Block.Paragraph("a", RichText.plain("\u2068\u2069")))).cleaned())
                .isEqualTo(new Body(List.of(new Block.Paragraph("a", RichText.EMPTY))));
    }

    private static void survives(String string) {
        var body = everywhere(string).cleaned();
        assertThat(body.cleaned()).as(string).isEqualTo(body);
        assertThat(Body.ofJson(body.json())).as(string).isEqualTo(body);
        assertThat(body.json()).doesNotContainPattern("[\\u0000-\\u0008\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    }

    private static Body everywhere(String string) {
        var plain = RichText.plain(string);
        var marked = new RichText(List.of(
                Span.plain("a "),
                new Span(string, List.of(new Mark.Strong(), new Mark.Link("https://example.org/"))),
                new Span(string, List.of(new Mark.Foreign("fa-AF", null))),
                new Span("", List.of(new Mark.Note("n")))));
        return new Body(List.of(
                new Block.Paragraph("a", plain),
                new Block.Paragraph("b", marked),
                new Block.Heading("c", 2, plain),
                new Block.Quotation("d", List.of(plain, marked), plain),
                new Block.PullQuote("e", marked, null),
                new Block.Listing("f", true, 3, List.of(new Block.Item(plain, true, List.of(Block.Item.of(marked))))),
                new Block.Picture("g", "1a2b3c4d", marked, string, true),
                new Block.Gallery("h", List.of(new Block.Exhibit("1a2b3c4d", plain, string))),
                new Block.Film("i", "1a2b3c4d", "2a2b3c4d", plain),
                new Block.Sound("j", "1a2b3c4d", marked),
                new Block.Elsewhere("k", "https://example.org/", string, null, plain),
                new Block.Table("l", plain, true, false, List.of(List.of(Block.Cell.of(plain), Block.Cell.of(marked)))),
                new Block.FactBox("m", plain, List.of(new Block.Paragraph("o", marked), new Block.Divider("p"))),
                new Block.Footnote("n", marked),
                new Block.Preformatted("q", string),
                new Block.UnknownHtml("r", string)));
    }
}
