package org.jarida.site;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.List;
import org.jarida.language.Language;
import org.jarida.language.Words;
import org.jarida.story.Block;
import org.jarida.story.Body;
import org.jarida.story.Mark;
import org.jarida.story.RichText;
import org.jarida.story.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TypesettingTest {
    @Test
    void textIsEscapedAndALineFeedBreaksTheLine() {
        assertThat(html(Span.plain("a < b & \"c\"\n<script>"))).isEqualTo("a &lt; b &amp; \"c\"<br>&lt;script&gt;");
    }

    @Test
    void neighbouringRunsOfOneLinkAreOneLink() {
        var link = new Mark.Link("https://example.org/?a=1&b=2");
        assertThat(html(
                        new Span("read ", List.of(link)),
                        new Span("this", List.of(link, new Mark.Strong())),
                        Span.plain(".")))
                .isEqualTo("<a href=\"https://example.org/?a=1&amp;b=2\">read <strong>this</strong></a>.");
    }

    @Test
    void aLinkToAStoryThatIsGoneIsJustText() {
        assertThat(html(new Span("there", List.of(new Mark.Link("story:gone")))))
                .isEqualTo("there");
        assertThat(html(new Span("there", List.of(new Mark.Link("story:4k7m2q9x")))))
                .isEqualTo("<a href=\"/fa/4k7m2q9x\">there</a>");
    }

    @Test
    void wordsOfAnotherLanguageAreIsolated() {
        assertThat(html(new Span("NATO", List.of(new Mark.Foreign("en", "ltr")))))
                .isEqualTo("<bdi lang=\"en\" dir=\"ltr\">NATO</bdi>");
        assertThat(html(new Span("x", List.of(new Mark.Foreign("\"><script>", "up")))))
                .doesNotContain("<script>")
                .doesNotContain("dir=");
    }

    @Test
    void footnotesAreNumberedAsTheTextCallsThemInTheEditionsDigits() {
        var set = new Typesetting(
                new Body(List.of(
                        new Block.Footnote("b7", RichText.plain("second")),
                        new Block.Paragraph("b1", calling("b8", "b7", "b8", "nowhere")),
                        new Block.Footnote("b8", RichText.plain("first")),
                        new Block.Footnote("b9", RichText.plain("called by nobody")))),
                NOTHING,
                Words.in(Language.DARI));
        assertThat(set.notes())
                .extracting(note -> note.number() + " " + note.text().text() + " " + note.called())
                .containsExactly("۱ first true", "۲ second true", "۳ called by nobody false");
        var paragraph = ((Block.Paragraph) set.blocks().get(1)).text();
        assertThat(html(set, paragraph))
                .contains("href=\"#note-b8\" id=\"call-b8\"")
                .containsOnlyOnce("id=\"call-b8\"")
                .doesNotContain("nowhere");
    }

    @Test
    void figuresOfATableStandAtTheEndOfTheirColumn() {
        var table = new Block.Table(
                "t",
                null,
                true,
                true,
                List.of(row("Place", "Households", "Share"), row("City", "۱٬۲۰۴", "58%"), row("Village", "12", "–")));
        assertThat(Typesetting.figures(table)).containsExactly(1);
    }

    private static List<Block.Cell> row(String... cells) {
        return List.of(cells).stream()
                .map(cell -> Block.Cell.of(RichText.plain(cell)))
                .toList();
    }

    private static RichText calling(String... notes) {
        return new RichText(List.of(notes).stream()
                .map(note -> new Span("*", List.of(new Mark.Note(note))))
                .toList());
    }

    private static String html(Span... spans) {
        return html(new Typesetting(Body.EMPTY, NOTHING, Words.in(Language.DARI)), new RichText(List.of(spans)));
    }

    private static String html(Typesetting set, RichText text) {
        var output = new StringOutput();
        set.prose(text).writeTo(output);
        return output.toString();
    }

    private static final References NOTHING = new References() {
        @Override
        public @Nullable PictureView picture(String media) {
            return null;
        }

        @Override
        public @Nullable FilmView film(String media) {
            return null;
        }

        @Override
        public @Nullable SoundView sound(String media) {
            return null;
        }

        @Override
        public @Nullable String address(String href) {
            if (href.startsWith("story:")) {
                return href.equals("story:gone") ? null : "/fa/" + href.substring(6);
            }
            return href;
        }
    };
}
