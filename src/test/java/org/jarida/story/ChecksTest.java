package org.jarida.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jarida.Newsroom;
import org.jarida.RealStories;
import org.jarida.Store;
import org.jarida.edition.Edition;
import org.jarida.language.EraCalendar;
import org.jarida.language.Language;
import org.jarida.language.Words;
import org.jarida.media.Details;
import org.jarida.media.MediaKind;
import org.jarida.media.MediaText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {
    private static final Newsroom NEWSROOM = new Newsroom(Store.SQLITE);
    private static final Checks CHECKS = new Checks(
            NEWSROOM.library, new PublishedWays(NEWSROOM.publications, NEWSROOM.editions, NEWSROOM.redirects));
    private static final Story STORY = NEWSROOM.story(NEWSROOM.herat);
    private static final Words ENGLISH = Words.ofNewsroom(Language.ENGLISH);

    @AfterAll
    static void close() {
        NEWSROOM.close();
    }

    @Test
    void anArticleThatIsAsItShouldBeHearsNothing() {
        assertThat(said(content("Snow closes the Salang pass", "It opened again in the morning.", SNOW)))
                .isEmpty();
    }

    /** The only one that is in the way of publishing. */
    @Test
    void withoutAHeadlineNothingIsPublished() {
        var findings = CHECKS.of(STORY, edition("en"), content("", "", SNOW));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.check().isMust()).isTrue();
            assertThat(finding.said(ENGLISH))
                    .isEqualTo("Headline: it is empty, and readers cannot find an article without one.");
        });
        assertThat(Stream.of(Check.values()).filter(Check::isMust)).containsExactly(Check.HEADLINE_EMPTY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | 110 |
            ru    |  90 |
            fa-AF | 105 |
            en    | 130 | Headline: too long for cards by about 22 characters.
            ru    | 110 | Headline: too long for cards by about 12 characters.
            fa-AF | 130 | Headline: too long for cards by about 20 characters.
            """)
    void aHeadlineIsMeasuredByItsWidthNotByItsLetters(String tag, int letters, @Nullable String said) {
        var word = switch (tag) {
            case "ru" -> "слово ";
            case "fa-AF" -> "مردم ";
            default -> "stone ";
        };
        var headline = word.repeat(letters).substring(0, letters).strip();
        assertThat(saidIn(tag, content(headline, "", SNOW)).stream().map(text -> text.replaceAll("\\d+", "#")))
                .isEqualTo(said == null ? List.of() : List.of(said.replaceAll("\\d+", "#")));
    }

    @Test
    void whatSearchEnginesLeaveOutIsSaid() {
        var content = new Content("Snow", "", "", "word ".repeat(40), null, List.of(1L), new Body(SNOW));
        assertThat(ids(content)).containsExactly("description-long");
    }

    @Test
    void aStandfirstThatRepeatsTheHeadlineIsSaid() {
        assertThat(said(content("Snow closes the pass", "Snow closes the pass.", SNOW)))
                .containsExactly("Standfirst: it says what the headline says.");
    }

    @Test
    void newsIsFiledAndSigned() {
        var unfiled = new Story(1, "3k9x2q7a", Kind.NEWS, "en", List.of(), List.of(), 1);
        var unsigned = new Content("Snow", "", "", "", null, List.of(), new Body(SNOW));
        assertThat(CHECKS.of(unfiled, edition("en"), unsigned).stream().map(Finding::id))
                .containsExactly("no-section", "no-byline");
        var brief = new Story(1, "3k9x2q7a", Kind.BRIEF, "en", List.of(1L), List.of(), 1);
        assertThat(CHECKS.of(brief, edition("en"), unsigned)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | 12 men died                  | Twelve men died.                    |
            en    | 12 men died                  | Eleven men died.                    | the number “12” is not in the text
            en    | 1.2 million fled             | At least 1,200,000 people fled.     |
            en    | Toll rises to 1,200          | The toll rose to 1,300.             | the number “1,200” is not in the text
            en    | A 3–1 win at 17:30           | They won by three goals to one.     | the number “17:30” is not in the text
            en    | COVID-19 is back             | The illness is back.                |
            en    | It ends on 25 November       | It ends on 25 November 2026.        |
            en    | It ends on 25 November       | It ends on 26 November 2026.        | the date “25 November” is not in the text
            fa-AF | ۴ قوس پایان است              | روز ۲۵ نومبر ۲۰۲۶ پایان است.        |
            fa-AF | ۵ قوس پایان است              | روز ۲۵ نومبر ۲۰۲۶ پایان است.        | the date “۵ قوس” is not in the text
            fa-AF | ۱٬۲۰۰ تن آمدند               | 1200 تن آمدند.                      |
            ps    | ۵ کسان راغلل                 | پنځه کسان راغلل.                    |
            tg    | 28-уми январ                 | Дар рӯзи 28 январ                   |
            ru    | 25 человек                   | Двадцати пяти человек               |
            """)
    void numbersAndDatesOfTheStandfirstAreInTheText(String tag, String standfirst, String text, @Nullable String said) {
        var filling = "word ".repeat(40);
        var content = content("Snow", standfirst, List.of(paragraph("p1", text), paragraph("p2", filling)));
        assertThat(saidIn(tag, content).stream().filter(one -> one.contains("not in the text")))
                .isEqualTo(said == null ? List.of() : List.of("Standfirst: " + said + "."));
    }

    @Test
    void picturesAreDescribedCaptionedAndCredited() {
        picture("2a2b3c4d", "", "", "");
        picture("3a2b3c4d", "Ali / Jarida", "Snow", "A pass in snow");
        var bare = new Block.Picture("b1", "2a2b3c4d", null, null, false);
        var own = new Block.Picture("b2", "2a2b3c4d", RichText.plain("Snow"), "A pass", false);
        var good = new Block.Picture("b3", "3a2b3c4d", null, null, false);
        var film = new Block.Film("b4", "2a2b3c4d", null, null);
        var gone = new Block.Picture("b5", "9a2b3c4d", null, null, false);
        var content = new Content(
                "Snow", "", "", "", "2a2b3c4d", List.of(1L), new Body(List.of(good, own, bare, film, gone)));
        assertThat(said(content))
                .containsExactly(
                        "Lead picture: no alternative text for readers who do not see it.",
                        "Picture 3: no alternative text for readers who do not see it.",
                        "Lead picture: no caption.",
                        "Picture 3: no caption.",
                        "Film 1: no caption.",
                        "Lead picture and 3 more places: no credit.",
                        "Picture 4: its file is not in the library, so readers see nothing here.");
    }

    @Test
    void aGalleryOfManyPicturesIsSaidOnce() {
        picture("2a2b3c4d", "", "", "");
        var exhibits = IntStream.range(0, 20)
                .mapToObj(i -> new Block.Exhibit("2a2b3c4d", null, null))
                .toList();
        var content = content("Snow", "", List.of(new Block.Gallery("g", exhibits)));
        assertThat(said(content))
                .containsExactly(
                        "Gallery 1 and 19 more places: no alternative text for readers who do not see it.",
                        "Gallery 1 and 19 more places: no caption.",
                        "Gallery 1 and 19 more places: no credit.");
        assertThat(CHECKS.of(STORY, edition("en"), content)
                        .getFirst()
                        .spots()
                        .get(7)
                        .part())
                .isEqualTo("pictures/7");
    }

    @Test
    void linksIntoTheSiteLeadSomewhere() {
        var published = NEWSROOM.published(NEWSROOM.story(NEWSROOM.herat), "en", "There", "Text.");
        var draft = NEWSROOM.story(NEWSROOM.herat);
        NEWSROOM.draft(draft, "en", "Not yet", "Text.");
        var text = new RichText(Stream.of(
                        "story:" + published.storyKey(),
                        "story:" + draft.key(),
                        "/en/" + published.storyKey() + "/any-slug#part",
                        "/fa/" + published.storyKey(),
                        "/en/section/world",
                        "/old/page",
                        "/media/abc.jpg",
                        "#p1",
                        "#p9",
                        "https://example.org/",
                        "mailto:x@example.org")
                .map(href -> new Span("link ", List.of(new Mark.Link(href))))
                .toList());
        var findings = CHECKS.of(STORY, edition("en"), content("Snow", "", List.of(new Block.Paragraph("p1", text))));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.count()).isEqualTo(4);
            assertThat(finding.said(ENGLISH))
                    .isEqualTo("Paragraph 1 and 3 more places: the link “story:" + draft.key()
                            + "” leads to nothing readers can see.");
            assertThat(finding.spots().stream().map(Spot::from)).containsExactly(5, 15, 25, 40);
        });
    }

    @Test
    void emptyBlocksGoWithOneButton() {
        var content = content(
                "Snow",
                "",
                List.of(
                        paragraph("a", "Snow."),
                        paragraph("b", " "),
                        new Block.Heading("c", 2, RichText.EMPTY),
                        new Block.FactBox(
                                "d", RichText.plain("Facts"), List.of(paragraph("e", ""), paragraph("f", "3300 m"))),
                        new Block.Divider("g"),
                        new Block.Listing("h", false, 1, List.of())));
        assertThat(said(content)).containsExactly("Paragraph 2 and 3 more places: there is nothing in it.");
        var repaired =
                CHECKS.repaired(STORY, edition("en"), content, "empty-block").orElseThrow();
        assertThat(Passages.blocks(repaired.body()).stream()
                        .map(located -> located.block().id()))
                .containsExactly("a", "d", "f", "g");
    }

    @Test
    void theLineOnWhichSomebodyGoesOnWritingIsInNobodysWay() {
        assertThat(said(content("Snow", "", List.of(paragraph("a", "Snow."), paragraph("b", "")))))
                .isEmpty();
    }

    @Test
    void aHeadingHasTextBelowIt() {
        var content = content(
                "Snow",
                "",
                List.of(
                        heading("a", 2, "The night"),
                        heading("b", 3, "At the tunnel"),
                        paragraph("c", "Text."),
                        heading("d", 3, "At the camp"),
                        heading("e", 2, "The morning"),
                        new Block.Picture("f", "3a2b3c4d", null, null, false),
                        heading("g", 2, "The end"),
                        new Block.Footnote("h", RichText.plain("Note"))));
        assertThat(ids(content)).contains("heading-alone:d", "heading-alone:g").doesNotContain("heading-alone:a");
    }

    @Test
    void footnotesAndTheirCallsBelongTogether() {
        var calling = new RichText(List.of(
                Span.plain("Snow"),
                new Span("", List.of(new Mark.Note("n1"))),
                Span.plain(" fell"),
                new Span("", List.of(new Mark.Note("n9")))));
        var content = content(
                "Snow",
                "",
                List.of(
                        new Block.Paragraph("a", calling),
                        new Block.Footnote("n1", RichText.plain("One")),
                        new Block.Footnote("n2", RichText.plain("Two"))));
        assertThat(said(content))
                .containsExactly(
                        "Footnote 2: nothing in the text calls it.",
                        "Paragraph 1: it calls a footnote that is not there.");
        assertThat(CHECKS.of(STORY, edition("en"), content).getLast().spot().from())
                .isEqualTo(9);
    }

    @Test
    void slipsOfTheKeyboardAreSaidOnceAndRepairedTogether() {
        var bold = new RichText(
                List.of(Span.plain("در "), new Span("كابل", List.of(new Mark.Strong())), Span.plain(" برف  باريد.")));
        var content = content(
                "برف در كابل",
                "",
                List.of(
                        new Block.Paragraph("a", bold),
                        new Block.Picture("b", "3a2b3c4d", RichText.plain("كوه"), "كوه پر برف", false),
                        new Block.Preformatted("c", "كد  \"x\"")));
        var findings = CHECKS.of(STORY, edition("fa-AF"), content).stream()
                .filter(finding -> finding.check() == Check.LETTERS || finding.check() == Check.SPACES)
                .toList();
        assertThat(findings.stream().map(finding -> finding.said(ENGLISH)))
                .containsExactly(
                        "Headline and 4 more places: letters that belong to another alphabet.",
                        "Paragraph 1: more than one space.");
        assertThat(findings.getFirst().spots().getFirst()).isEqualTo(new Spot(Place.HEADLINE, 0, null, "text", 7, 8));
        assertThat(Objects.requireNonNull(findings.getFirst().repair()).label(ENGLISH))
                .isEqualTo("Correct 5 letters");
        var repaired =
                CHECKS.repaired(STORY, edition("fa-AF"), content, "letters").orElseThrow();
        assertThat(repaired.headline()).isEqualTo("برف در کابل");
        assertThat(repaired.body().blocks())
                .containsExactly(
                        new Block.Paragraph(
                                "a",
                                new RichText(List.of(
                                        Span.plain("در "),
                                        new Span("کابل", List.of(new Mark.Strong())),
                                        Span.plain(" برف  بارید.")))),
                        new Block.Picture("b", "3a2b3c4d", RichText.plain("کوه"), "کوه پر برف", false),
                        content.body().blocks().getLast());
    }

    @Test
    void wordsOfOtherLanguagesAndOfMachinesAreLeftAlone() {
        var text = new RichText(List.of(
                Span.plain("He wrote "),
                new Span("\"x\"  y", List.of(new Mark.Code())),
                Span.plain(" and "),
                new Span("كابل ۱۲ \"", List.of(new Mark.Foreign("ar", "rtl"))),
                Span.plain(".")));
        assertThat(ids(content("Snow", "", List.of(new Block.Paragraph("a", text)))))
                .isEmpty();
    }

    @Test
    void aFindingKeepsItsIdWhileItIsTrue() {
        var content =
                content("Snow", "In 2020", List.of(heading("a", 2, "One"), paragraph("b", "\"word\" ".repeat(50))));
        var changed = content(
                "More snow",
                "In 2020",
                List.of(paragraph("z", "New."), heading("a", 2, "One"), paragraph("b", "\"word\" ".repeat(60))));
        assertThat(ids(changed)).isEqualTo(ids(content)).containsExactly("number:standfirst:2020", "quotation-marks");
    }

    @Test
    void whatIsPutRightIsNotFoundAgain() {
        for (var told : RealStories.all()) {
            var edition = edition(told.language().tag());
            for (var finding : CHECKS.of(STORY, edition, told.content())) {
                var repair = finding.repair();
                if (repair != null) {
                    var repaired = repair.of(told.content());
                    var left = CHECKS.of(STORY, edition, repaired).stream()
                            .filter(one -> one.check() == finding.check() && one.repair() != null)
                            .map(one -> told.story() + " " + told.language() + " " + one);
                    assertThat(left).isEmpty();
                    assertThat(repaired.body().blocks().stream().map(Block::id))
                            .isEqualTo(told.content().body().blocks().stream()
                                    .map(Block::id)
                                    .toList());
                }
            }
        }
    }

    private static final List<Block> SNOW = List.of(paragraph("p1", "Snow closed the Salang pass for a night."));

    private static Edition edition(String tag) {
        var language = Language.of(tag);
        var code = language.code();
        return new Edition(code, 1, language, "x", "", "", ZoneId.of("Asia/Kabul"), EraCalendar.SOLAR_HIJRI, null);
    }

    private static List<String> said(Content content) {
        return saidIn("en", content);
    }

    private static List<String> saidIn(String tag, Content content) {
        return CHECKS.of(STORY, edition(tag), content).stream()
                .map(finding -> finding.said(ENGLISH).replaceAll("[\u2068\u2069]", ""))
                .toList();
    }

    private static List<String> ids(Content content) {
        return CHECKS.of(STORY, edition("en"), content).stream()
                .map(Finding::id)
                .toList();
    }

    private static Content content(String headline, String standfirst, List<Block> blocks) {
        return new Content(headline, standfirst, "", "", null, List.of(1L), new Body(blocks));
    }

    private static Block paragraph(String id, String text) {
        return new Block.Paragraph(id, RichText.plain(text));
    }

    private static Block heading(String id, int level, String text) {
        return new Block.Heading(id, level, RichText.plain(text));
    }

    private static void picture(String key, String credit, String caption, String alternative) {
        NEWSROOM.library.expect(
                key,
                MediaKind.PICTURE,
                new Details("x.jpg", credit, Map.of("en", new MediaText(caption, alternative))),
                Newsroom.EDITOR);
    }
}
