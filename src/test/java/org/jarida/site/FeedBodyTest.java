package org.jarida.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.jarida.Newsroom;
import org.jarida.edition.Edition;
import org.jarida.language.EraCalendar;
import org.jarida.language.Language;
import org.jarida.story.Block;
import org.jarida.story.Body;
import org.jarida.story.Content;
import org.jarida.story.Correction;
import org.jarida.story.Mark;
import org.jarida.story.RichText;
import org.jarida.story.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedBodyTest {
    private static final Edition DARI = new Edition(
            "fa",
            1,
            Language.DARI,
            "جریده",
            "",
            "",
            ZoneId.of("Asia/Kabul"),
            EraCalendar.SOLAR_HIJRI,
            EraCalendar.GREGORIAN);
    private static final Edition ENGLISH = new Edition(
            "en", 2, Language.ENGLISH, "Jarida", "", "", ZoneId.of("Europe/London"), EraCalendar.GREGORIAN, null);

    @Test
    void theWrapperSaysLanguageAndDirection() {
        assertThat(html(DARI, "", null, List.of(), paragraph("باد")))
                .isEqualTo("<div lang=\"fa-AF\" dir=\"rtl\"><p>باد</p></div>");
    }

    @Test
    void thePlaceOpensTheFirstParagraph() {
        assertThat(html(ENGLISH, "Kabul", null, List.of(), paragraph("Wind."), paragraph("More wind.")))
                .isEqualTo("<div lang=\"en\" dir=\"ltr\"><p>Kabul — Wind.</p><p>More wind.</p></div>");
    }

    @Test
    void theLeadPictureComesFirstWithItsCaptionAndCredit() {
        assertThat(html(ENGLISH, "", "1kite000", List.of(), paragraph("Wind.")))
                .isEqualTo("<div lang=\"en\" dir=\"ltr\"><figure>"
                        + "<img src=\"https://jarida.example/media/kite.jpg\" alt=\"A kite\" width=\"1200\" height=\"800\">"
                        + "<figcaption>A kite over the Bala Hissar <small>Photo: Jarida</small></figcaption></figure>"
                        + "<p>Wind.</p></div>");
    }

    @Test
    void aPictureThatOpensTheTextIsNotShownTwice() {
        var picture = new Block.Picture("a", "1kite000", RichText.plain("Up"), "A red kite", false);
        assertThat(html(ENGLISH, "", "1kite000", List.of(), picture))
                .containsOnlyOnce("<img")
                .contains("alt=\"A red kite\"")
                .contains("<figcaption>Up <small>Photo: Jarida</small></figcaption>");
    }

    @Test
    void aPictureThatIsGoneLeavesNothing() {
        assertThat(html(ENGLISH, "", "1gone000", List.of(), new Block.Picture("a", "1gone000", null, null, false)))
                .isEqualTo("<div lang=\"en\" dir=\"ltr\"></div>");
    }

    @Test
    void linksAreWholeAndLeadToStoriesWhereverTheyAre() {
        var text = new RichText(List.of(
                linked("wind", "story:1kite001"),
                linked(" & sky", "story:1kite001"),
                Span.plain(", "),
                linked("gone", "story:1gone000"),
                linked(", about", "/en/page/about"),
                linked(", map", "https://maps.example/?a=1&b=2"),
                linked(", top", "#top")));
        assertThat(html(ENGLISH, "", null, List.of(), new Block.Paragraph("a", text)))
                .isEqualTo("<div lang=\"en\" dir=\"ltr\"><p>"
                        + "<a href=\"https://jarida.example/fa/1kite001/%D8%A8%D8%A7%D8%AF\">wind &amp; sky</a>, gone"
                        + "<a href=\"https://jarida.example/en/page/about\">, about</a>"
                        + "<a href=\"https://maps.example/?a=1&amp;b=2\">, map</a>"
                        + "<a href=\"https://jarida.example/en/1kite002/kite#top\">, top</a></p></div>");
    }

    @Test
    void footnotesStandAtTheEndInTheOrderOfTheirCallsAndInTheLanguagesDigits() {
        var text = new RichText(List.of(
                Span.plain("باد"),
                new Span("", List.of(new Mark.Note("second"))),
                Span.plain(" و برف"),
                new Span("", List.of(new Mark.Note("first")))));
        assertThat(html(
                        DARI,
                        "",
                        null,
                        List.of(),
                        new Block.Footnote("uncalled", RichText.plain("سوم")),
                        new Block.Footnote("first", RichText.plain("دوم")),
                        new Block.Paragraph("a", text),
                        new Block.Footnote("second", RichText.plain("اول"))))
                .isEqualTo("<div lang=\"fa-AF\" dir=\"rtl\"><p>باد"
                        + "<sup><a href=\"https://jarida.example/en/1kite002/kite#note-second\">۱</a></sup> و برف"
                        + "<sup><a href=\"https://jarida.example/en/1kite002/kite#note-first\">۲</a></sup></p>"
                        + "<hr><h3>یادداشت‌ها</h3>"
                        + "<p><sup>۱</sup> اول</p><p><sup>۲</sup> دوم</p><p><sup>۳</sup> سوم</p></div>");
    }

    @Test
    void correctionsAreTold() {
        assertThat(html(
                        ENGLISH,
                        "",
                        null,
                        List.of(new Correction(Newsroom.NOON, "It was <rain>.")),
                        paragraph("Snow.")))
                .isEqualTo("<div lang=\"en\" dir=\"ltr\"><p>Snow.</p><hr><h3>Correction</h3>"
                        + "<p><strong>22 November 2026</strong> It was &lt;rain&gt;.</p></div>");
    }

    @Test
    void everyBlockHasItsPlace() {
        var words = RichText.plain("a");
        assertThat(html(
                        ENGLISH,
                        "",
                        null,
                        List.of(),
                        new Block.Heading("a", 2, words),
                        new Block.Quotation("b", List.of(words), RichText.plain("Z. Nuri")),
                        new Block.PullQuote("c", words, null),
                        new Block.Listing(
                                "d", true, 3, List.of(new Block.Item(words, false, List.of(Block.Item.of(words))))),
                        new Block.Film("e", "1kitefim", null, RichText.plain("Up")),
                        new Block.Sound("f", "1kitesnd", null),
                        new Block.Elsewhere("g", "https://films.example/1", "A film", null, null),
                        new Block.Table(
                                "h",
                                words,
                                true,
                                false,
                                List.of(List.of(new Block.Cell(words, 2, 0)), List.of(Block.Cell.of(words)))),
                        new Block.Divider("i"),
                        new Block.FactBox("j", words, List.of(paragraph("b"))),
                        new Block.Preformatted("k", "x < y"),
                        new Block.UnknownHtml("l", "<script>alert(1)</script>")))
                .isEqualTo("""
                        <div lang="en" dir="ltr">
                        <h2>a</h2>
                        <blockquote><p>a</p><p>— Z. Nuri</p></blockquote>
                        <blockquote><p>a</p></blockquote>
                        <ol start="3"><li>a<ul><li>a</li></ul></li></ol>
                        <figure><video controls poster="https://jarida.example/media/kite.jpg" \
                        src="https://jarida.example/media/kite.mp4">\
                        <a href="https://jarida.example/media/kite.mp4">Play the film</a></video>\
                        <figcaption>Up</figcaption></figure>
                        <figure><audio controls src="https://jarida.example/media/kite.mp3">\
                        <a href="https://jarida.example/media/kite.mp3">Play the recording</a></audio></figure>
                        <figure><a href="https://films.example/1">A film</a></figure>
                        <table><caption>a</caption><tr><th colspan="2">a</th></tr><tr><td>a</td></tr></table>
                        <hr>
                        <blockquote><h3>a</h3><p>b</p></blockquote>
                        <pre>x &lt; y</pre>
                        <pre>&lt;script&gt;alert(1)&lt;/script&gt;</pre>
                        </div>""".replace("\n", ""));
    }

    @Test
    void wordsOfAnotherLanguageAreIsolated() {
        var text = new RichText(List.of(
                Span.plain("The word "),
                new Span("جریده", List.of(new Mark.Foreign("fa-AF", null), new Mark.Emphasis())),
                Span.plain("\nmeans it")));
        assertThat(html(ENGLISH, "", null, List.of(), new Block.Paragraph("a", text)))
                .contains("The word <span lang=\"fa-AF\" dir=\"rtl\"><em>جریده</em></span><br>means it");
    }

    private static Span linked(String text, String href) {
        return new Span(text, List.of(new Mark.Link(href)));
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(text, RichText.plain(text));
    }

    private static String html(
            Edition edition, String place, @Nullable String lead, List<Correction> corrections, Block... blocks) {
        return FeedBody.html(
                edition,
                new Content("Kite", "", place, "", lead, List.of(), new Body(List.of(blocks))),
                corrections,
                new Machines.Shelf(),
                Machines.ORIGIN,
                "https://jarida.example/en/1kite002/kite");
    }
}
