package org.jarida.newsroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jarida.app.Chromium;
import org.jarida.app.InBrowser;
import org.jarida.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writing, block by block: what is done on the sheet is what the server gets. */
@InBrowser
class WritingTest {
    private static final String ONE = "[{\"type\":\"paragraph\",\"id\":\"b1\",\"text\":\"The bridge is open.\"}]";
    private static final String TWO = "[{\"type\":\"paragraph\",\"id\":\"b1\",\"text\":\"The bridge is open.\"},"
            + "{\"type\":\"paragraph\",\"id\":\"b2\",\"text\":\"It was closed for a year.\"}]";

    @Test
    void whatIsTypedIsSaved(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, "[]");
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.field("headline").click();
            writer.type("A bridge opens")
                    .press("Enter")
                    .type("After a year.")
                    .press("Enter")
                    .type("Kabul")
                    .press("Enter");
            writer.type("The first cars came at dawn.").press("Enter").type("Then the buses.");
            var blocks = writer.blocks();
            assertThat(newsroom.content().headline()).isEqualTo("A bridge opens");
            assertThat(newsroom.content().standfirst()).isEqualTo("After a year.");
            assertThat(newsroom.content().place()).isEqualTo("Kabul");
            assertThat(texts(blocks)).containsExactly("The first cars came at dawn.", "Then the buses.");
            assertThat(ids(blocks)).doesNotHaveDuplicates().allMatch(id -> id.matches("b[0-9a-z]{10}"));
            assertThat(writer.complaints()).isEmpty();
        }
    }

    @Test
    void anArticleThatIsOnlyOpenedIsNotSaved(Chromium chromium) {
        try (var newsroom = new FakeNewsroom(
                        Language.ENGLISH, Language.ENGLISH, FakeNewsroom.sample("astrolabe", Language.ENGLISH));
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.behind("b1").press("Control+Home").press("ArrowDown");
            writer.page.waitForTimeout(2000);
            assertThat(newsroom.saves()).isEmpty();
        }
    }

    @Test
    void aBlockThatIsSplitKeepsItsNameAtItsBeginning(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, ONE);
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.at("b1", 4).press("Enter");
            var blocks = writer.blocks();
            assertThat(texts(blocks)).containsExactly("The ", "bridge is open.");
            assertThat(ids(blocks)).startsWith("b1").doesNotHaveDuplicates();
        }
    }

    @Test
    void aLinePutBeforeABlockDoesNotTakeItsName(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, ONE);
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.at("b1", 0).press("Enter").press("ArrowUp").type("Before.");
            var blocks = writer.blocks();
            assertThat(texts(blocks)).containsExactly("Before.", "The bridge is open.");
            assertThat(blocks.get(1).path("id").asText()).isEqualTo("b1");
        }
    }

    @Test
    void aCopyHasANameOfItsOwnAndWhatWasCutHasItsOld(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, TWO);
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.behind("b2").pressSlowly("Control+a", 1);
            copyAll(writer, "copy");
            writer.pressSlowly("ArrowRight", 1).press("Enter");
            pasteCopied(writer);
            var copied = writer.blocks();
            assertThat(texts(copied)).hasSize(4);
            assertThat(ids(copied)).startsWith("b1", "b2").doesNotHaveDuplicates();
        }
        try (var newsroom = Writer.newsroom(Language.ENGLISH, TWO);
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.behind("b2").press("Enter").type("Last.");
            // From the beginning of the first block to the beginning of the second.
            writer.at("b1", 0).pressSlowly("Shift+ArrowDown", 1).pressSlowly("Shift+Home", 1);
            copyAll(writer, "cut");
            writer.pressSlowly("Control+End", 1).press("Enter");
            pasteCopied(writer);
            var moved = writer.blocks();
            assertThat(texts(moved))
                    .startsWith("It was closed for a year.", "Last.")
                    .contains("The bridge is open.");
            assertThat(idOf(moved, "The bridge is open.")).isEqualTo("b1");
            assertThat(idOf(moved, "It was closed for a year.")).isEqualTo("b2");
            assertThat(ids(moved)).doesNotHaveDuplicates();
        }
    }

    // The clipboard of the system is not ours to touch in a test.
    private static void copyAll(Writer writer, String how) {
        writer.page.evaluate("""
                how => {
                    const data = new DataTransfer();
                    document.activeElement.dispatchEvent(new ClipboardEvent(how, {clipboardData: data, bubbles: true, cancelable: true}));
                    window.copied = {html: data.getData('text/html'), text: data.getData('text/plain')};
                }""", how);
    }

    private static void pasteCopied(Writer writer) {
        writer.paste((String) writer.page.evaluate("window.copied.html"), (String)
                writer.page.evaluate("window.copied.text"));
    }

    @Test
    void aBlockMovesWithItsName(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, TWO);
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.behind("b2").press("Alt+ArrowUp");
            assertThat(ids(writer.blocks())).containsExactly("b2", "b1");
            writer.press("Alt+ArrowDown");
            assertThat(ids(writer.blocks())).containsExactly("b1", "b2");
        }
    }

    @Test
    void aParagraphKeepsItsNameAsAHeadingAQuotationAndAList(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, TWO);
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.behind("b1").press("Control+Alt+2");
            assertThat(writer.blocks().get(0))
                    .isEqualTo(Trial.json(
                            "{\"type\":\"heading\",\"id\":\"b1\",\"level\":2,\"text\":\"The bridge is open.\"}"));
            writer.press("Control+Alt+0", "Control+Shift+8");
            assertThat(writer.blocks().get(0))
                    .isEqualTo(Trial.json(
                            "{\"type\":\"list\",\"id\":\"b1\",\"items\":[{\"text\":\"The bridge is open.\"}]}"));
            writer.press("Control+Shift+7");
            assertThat(writer.blocks().get(0).path("ordered").asBoolean()).isTrue();
            writer.press("Control+Shift+7", "Control+Alt+q")
                    .press("End", "ArrowDown")
                    .type("A driver");
            assertThat(writer.blocks().get(0))
                    .isEqualTo(
                            Trial.json(
                                    "{\"type\":\"quotation\",\"id\":\"b1\",\"paragraphs\":[\"The bridge is open.\"],\"attribution\":\"A driver\"}"));
            writer.press("Control+Alt+q");
            assertThat(texts(writer.blocks()))
                    .containsExactly("The bridge is open.", "A driver", "It was closed for a year.");
            assertThat(ids(writer.blocks())).startsWith("b1").endsWith("b2");
            assertThat(writer.complaints()).isEmpty();
        }
    }

    @Test
    void marksAreSetByKeysAndTools(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, ONE);
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.select("b1", 0, 3).press("Control+b");
            writer.select("b1", 4, 10).press("Control+i");
            writer.select("b1", 11, 13).tool("link");
            writer.page.getByLabel("Where it leads").fill("javascript:alert(1)");
            writer.press("Enter");
            assertThat(writer.page.locator("dialog .wrong")).containsText("cannot be led there");
            writer.page.getByLabel("Where it leads").fill("example.org");
            writer.press("Enter");
            writer.select("b1", 14, 18).tool("foreign");
            writer.page
                    .getByLabel("Language", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                    .selectOption("de");
            writer.page.locator("dialog .primary").click();
            assertThat(writer.blocks().get(0).path("text")).isEqualTo(Trial.json("""
                    [{"text":"The","marks":[{"type":"strong"}]},{"text":" "},
                    {"text":"bridge","marks":[{"type":"emphasis"}]},{"text":" "},
                    {"text":"is","marks":[{"type":"link","href":"https://example.org"}]},{"text":" "},
                    {"text":"open","marks":[{"type":"foreign","locale":"de"}]},{"text":"."}]"""));
            writer.select("b1", 0, 19).press("Control+\\");
            assertThat(writer.blocks().get(0).path("text").asText()).isEqualTo("The bridge is open.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Heading, heading",
        "Subheading, heading",
        "Quotation, quotation",
        "Pull quote, pull-quote",
        "Bulleted list, list",
        "Numbered list, list",
        "Table, table",
        "Fact box, fact-box",
        "Divider, divider",
        "Text as typed, preformatted"
    })
    void everyBlockOfWordsIsInsertedByItsName(String label, String type, Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, ONE);
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.behind("b1")
                    .press("Enter")
                    .type("/" + label.toLowerCase(java.util.Locale.ROOT).substring(0, Math.min(6, label.length())));
            assertThat(writer.page.getByRole(com.microsoft.playwright.options.AriaRole.OPTION))
                    .not()
                    .hasCount(0);
            writer.page
                    .locator("[role=option]")
                    .getByText(label, new Locator.GetByTextOptions().setExact(true))
                    .click();
            writer.type("Says something.");
            var blocks = writer.blocks();
            assertThat(blocks.get(1).path("type").asText()).isEqualTo(type);
            assertThat(blocks.toString()).contains("Says something.").doesNotContain("\"/");
            assertThat(blocks.get(0).path("text").asText()).isEqualTo("The bridge is open.");
            assertThat(writer.complaints()).isEmpty();
        }
    }

    @Test
    void aSlashIsALetterWhereNobodyAsksForAnything(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, ONE);
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.behind("b1")
                    .type(" And/or.")
                    .press("Enter")
                    .type("/")
                    .press("Escape")
                    .type("etc/hosts");
            assertThat(texts(writer.blocks())).containsExactly("The bridge is open. And/or.", "/etc/hosts");
        }
    }

    @Test
    void aFootnoteIsCalledWhereTheCursorIsAndNumberedInOrder(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, TWO);
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.behind("b2").press("Control+Alt+f").type("Second.");
            writer.behind("b1")
                    .press("Control+Alt+f")
                    .type("First.")
                    .press("Alt+Enter")
                    .type(" More.");
            var blocks = writer.blocks();
            assertThat(types(blocks)).containsExactly("paragraph", "paragraph", "footnote", "footnote");
            assertThat(texts(blocks).subList(2, 4)).containsExactly("First.", "Second.");
            var call = blocks.get(0).path("text").get(1);
            assertThat(call.path("marks").get(0).path("footnote").asText())
                    .isEqualTo(blocks.get(2).path("id").asText());
            assertThat(blocks.get(0).path("text").get(2).path("text").asText()).isEqualTo(" More.");
            assertThat(writer.page.locator(".call").first()).hasAttribute("data-number", "1");
            assertThat(writer.page.locator(".call").last()).hasAttribute("data-number", "2");
        }
    }

    @Test
    void aTableGrowsAndKnowsItsHeads(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, ONE);
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.behind("b1").press("Enter").type("/table").press("Enter");
            writer.type("Age")
                    .press("Tab")
                    .type("Share")
                    .press("Tab")
                    .type("Year")
                    .press("Tab")
                    .type("6–12");
            writer.tool("table").choose("Column after").tool("table").choose("Row below");
            writer.tool("table").choose("First column is a header");
            assertThat(writer.page.locator("#editor-body th")).hasCount(4 + 3);
            writer.press("Shift+Enter").type("years");
            var table = writer.blocks().get(1);
            assertThat(table.path("headerRow").asBoolean()).isTrue();
            assertThat(table.path("headerColumn").asBoolean()).isTrue();
            assertThat(table.path("rows")).hasSize(4);
            assertThat(table.path("rows").get(0)).hasSize(4);
            assertThat(table.path("rows").get(1).get(0).path("text").asText()).isEqualTo("6–12\nyears");
            for (var i = 0; i < 4; i++) {
                writer.tool("table").choose("Remove row");
            }
            assertThat(types(writer.blocks())).doesNotContain("table");
        }
    }

    @Test
    void listsGoDeeperAndComeBack(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, "[]");
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.body().click();
            writer.press("Control+Shift+7")
                    .type("One")
                    .press("Enter")
                    .type("Two")
                    .press("Tab")
                    .press("Enter")
                    .type("Three")
                    .press("Shift+Tab");
            assertThat(writer.blocks().get(0).path("items"))
                    .isEqualTo(
                            Trial.json(
                                    "[{\"text\":\"One\",\"ordered\":true,\"items\":[{\"text\":\"Two\"}]},{\"text\":\"Three\"}]"));
            writer.press("Enter", "Enter").type("After.");
            assertThat(types(writer.blocks())).containsExactly("list", "paragraph");
        }
    }

    @Test
    void aQuotationAndABoxAreLeftByAnEmptyLine(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, ONE);
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.behind("b1")
                    .press("Control+Alt+q")
                    .press("End")
                    .press("Enter")
                    .type("Two.")
                    .press("Enter", "Enter")
                    .type("After.");
            assertThat(writer.blocks())
                    .isEqualTo(Trial.json(
                            "[{\"type\":\"quotation\",\"id\":\"b1\",\"paragraphs\":[\"The bridge is open.\",\"Two.\"]},"
                                    + "{\"type\":\"paragraph\",\"id\":\""
                                    + writer.blocks().get(1).path("id").asText() + "\",\"text\":\"After.\"}]"));
            writer.press("Enter")
                    .type("/fact")
                    .press("Enter")
                    .press("ArrowUp")
                    .type("In short")
                    .press("Enter")
                    .type("A fact.")
                    .press("Enter", "Enter")
                    .type("Below.");
            var blocks = writer.blocks();
            assertThat(types(blocks)).containsExactly("quotation", "paragraph", "fact-box", "paragraph");
            assertThat(blocks.get(2).path("title").asText()).isEqualTo("In short");
            assertThat(texts(blocks.get(2).path("blocks"))).containsExactly("A fact.");
        }
    }

    @Test
    void aPictureIsSentAndDescribedInItsPlace(Chromium chromium) throws Exception {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, ONE);
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.behind("b1").press("Enter").type("/picture").press("Enter");
            var chooser = writer.page.waitForFileChooser(
                    () -> writer.page.getByText("From this device").click());
            chooser.setFiles(Path.of("sample/media/kites-1.jpg"));
            assertThat(writer.page.locator(".picture img")).hasAttribute("src", "/media/up0");
            writer.type("Kites over the city").press("Tab").type("Three kites");
            writer.press("Escape").tool("wide");
            var picture = writer.blocks().get(1);
            assertThat(picture.path("type").asText()).isEqualTo("picture");
            assertThat(picture.path("media").asText()).isEqualTo("up0");
            assertThat(picture.path("caption").asText()).isEqualTo("Kites over the city");
            assertThat(picture.path("alternative").asText()).isEqualTo("Three kites");
            assertThat(picture.path("wide").asBoolean()).isTrue();
            assertThat(writer.complaints()).isEmpty();
        }
    }

    @Test
    void picturesMakeAGalleryAndOneOfTheNewsroomsServesToo(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, ONE);
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.behind("b1").press("Enter").type("/gallery").press("Enter");
            writer.page.locator(".results button").nth(2).click();
            writer.page.locator(".results button").nth(4).click();
            writer.page.getByText("Take these").click();
            writer.page.locator(".exhibit figcaption").first().click();
            writer.type("First.");
            writer.tool("exhibit").choose("Move picture back");
            var pictures = writer.blocks().get(1).path("pictures");
            assertThat(pictures).hasSize(2);
            assertThat(pictures.get(1).path("caption").asText()).isEqualTo("First.");
            assertThat(writer.complaints()).isEmpty();
        }
    }

    @Test
    void aFileThatIsRefusedSaysWhyAndLeavesTheCaption(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, ONE);
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.behind("b1").press("Enter").type("/picture").press("Enter");
            var chooser = writer.page.waitForFileChooser(
                    () -> writer.page.getByText("From this device").click());
            chooser.setFiles(new FilePayload("notes.txt", "image/png", new byte[] {1, 2, 3}));
            assertThat(writer.page.locator(".pending .told")).containsText("That is no picture.");
            writer.type("Said below it");
            var blocks = writer.blocks();
            assertThat(types(blocks)).containsExactly("paragraph", "paragraph", "paragraph");
            assertThat(texts(blocks)).contains("Said below it");
        }
    }

    @Test
    void aFilmASoundAndALinkElsewhereAreInserted(Chromium chromium) throws Exception {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, ONE);
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.behind("b1").press("Enter").type("/film").press("Enter");
            var film = writer.page.waitForFileChooser(
                    () -> writer.page.getByText("From this device").click());
            film.setFiles(
                    new FilePayload("f.mp4", "video/mp4", Files.readAllBytes(Path.of("sample/media/potter.mp4"))));
            assertThat(writer.page.locator("#editor-body video")).hasCount(1);
            writer.type("At the wheel").press("Enter").type("/sound").press("Enter");
            var sound = writer.page.waitForFileChooser(
                    () -> writer.page.getByText("From this device").click());
            sound.setFiles(
                    new FilePayload("s.mp3", "audio/mpeg", Files.readAllBytes(Path.of("sample/media/rubab.mp3"))));
            assertThat(writer.page.locator("#editor-body audio")).hasCount(1);
            writer.type("A rubab").press("Enter").type("/link to").press("Enter");
            writer.page.getByLabel("Address").fill("https://video.example.org/1");
            writer.page.getByLabel("Title of the link").last().fill("Elsewhere");
            writer.page.locator("dialog .primary").click();
            assertThat(writer.page.locator("#editor-body .elsewhere")).hasCount(1);
            writer.type("On another site");
            var blocks = writer.blocks();
            assertThat(types(blocks)).startsWith("paragraph", "film", "sound", "elsewhere");
            assertThat(blocks.get(1).path("caption").asText()).isEqualTo("At the wheel");
            assertThat(blocks.get(3).path("href").asText()).isEqualTo("https://video.example.org/1");
            assertThat(blocks.get(3).path("title").asText()).isEqualTo("Elsewhere");
            assertThat(blocks.get(3).path("caption").asText()).isEqualTo("On another site");
            assertThat(writer.complaints()).isEmpty();
        }
    }

    @Test
    void quotationMarksAreTheLanguagesAndCanBeTakenBack(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.GERMAN, "[]");
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.body().click();
            writer.type("Er sagte \"komm\" und \"er rief \"halt\" laut\".");
            assertThat(writer.text()).isEqualTo("Er sagte „komm“ und „er rief ‚halt‘ laut“.");
            writer.press("Enter").type("Zoll: 5\"").press("Backspace");
            assertThat(writer.text()).endsWith("Zoll: 5\"");
            writer.press("Enter").type("\"").press("Control+z").type("x");
            assertThat(writer.text()).endsWith("\"x");
            writer.tool("more").choose("Quotation marks „“ while typing");
            writer.press("Enter").type("\"aus\"");
            assertThat(writer.text()).endsWith("\"aus\"");
        }
    }

    @Test
    void digitsChangeWhereTheyAreAskedTo(Chromium chromium) {
        try (var newsroom = Writer.newsroom(
                        Language.DARI, "[{\"type\":\"paragraph\",\"id\":\"b1\",\"text\":\"در 1403 و 12 ولایت\"}]");
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.select("b1", 0, 8).tool("more").choose("Digits ۱۲۳");
            assertThat(writer.text()).isEqualTo("در ۱۴۰۳ و 12 ولایت");
        }
    }

    @Test
    void findingAndReplacingReachesTheHeadline(Chromium chromium) {
        try (var newsroom = new FakeNewsroom(
                        Language.ENGLISH,
                        Language.ENGLISH,
                        Writer.content("Café closes", ONE.replace("bridge", "CAFE")));
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.behind("b1").press("Control+f").type("cafe");
            assertThat(writer.page.locator(".found")).hasCount(2);
            writer.page.getByLabel("Replace with").fill("tea house");
            writer.page.getByText("Replace all").click();
            writer.press("Escape");
            assertThat(writer.text()).isEqualTo("The tea house is open.");
            assertThat(newsroom.content().headline()).isEqualTo("tea house closes");
            assertThat(writer.page.locator(".found")).hasCount(0);
        }
    }

    @Test
    void wordsAndReadingTimeFollowWhatIsTyped(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, ONE);
                var writer = Writer.at(chromium, newsroom).ready()) {
            assertThat(writer.page.locator("[data-count]")).hasText("4 words · 1 minute to read");
            writer.behind("b1").type(" Come and see.");
            assertThat(writer.page.locator("[data-count]")).hasText("7 words · 1 minute to read");
        }
    }

    @Test
    void theFormBesideTheTextIsSavedWithIt(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, ONE);
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.page.getByLabel("History").check();
            writer.page.getByLabel("Description").fill("A bridge.");
            writer.page.getByLabel("Slug").fill("bridge");
            writer.blocks();
            assertThat(newsroom.particulars())
                    .isEqualTo(
                            Trial.json(
                                    "{\"slug\":\"bridge\",\"description\":\"A bridge.\",\"sections\":[\"world\",\"history\"]}"));
            assertThat(newsroom.content().description()).isEqualTo("A bridge.");
        }
    }

    @Test
    void toolsAreReachedAndLeftByKeys(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, ONE);
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.select("b1", 0, 3).press("Alt+F10");
            assertThat(writer.page.locator("[data-tool=kind]")).isFocused();
            writer.press("ArrowRight");
            assertThat(writer.page.locator("[data-tool=strong]")).isFocused();
            writer.press("Enter");
            assertThat(writer.body()).isFocused();
            assertThat(writer.page.locator("#editor-body strong")).hasText("The");
            writer.press("Alt+F10");
            assertThat(writer.page.locator("[data-tool=strong]")).isFocused();
            writer.press("Home", "ArrowDown", "Enter");
            assertThat(writer.page.locator("[role=menuitemradio]").first()).isFocused();
            writer.press("ArrowDown", "Enter");
            assertThat(types(writer.blocks())).containsExactly("heading");
            writer.press("Control+/");
            assertThat(writer.page.locator("dialog h2")).hasText("Keyboard shortcuts");
            writer.press("Escape");
            assertThat(writer.body()).isFocused();
        }
    }

    @Test
    void remarksAreShownAtTheirBlockAnsweredAndResolved(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, TWO)) {
            newsroom.remark("b2", "Laila", "Which year?");
            try (var writer = Writer.at(chromium, newsroom).ready()) {
                writer.page.locator("[data-remarks=b2]").click();
                writer.page.getByLabel("Answer").fill("Last year.");
                writer.page.locator(".remarks .area button").click();
                assertThat(writer.page.locator(".remarks .said")).hasCount(2);
                writer.behind("b1").press("Control+Alt+m").type("Say where.").press("Control+Enter");
                assertThat(writer.page.locator("[data-remarks=b1]")).isVisible();
                writer.page.locator("[data-block=b2]").getByText("Resolved").click();
                assertThat(writer.page.locator("[data-remarks=b2]")).hasCount(0);
                assertThat(newsroom.notes()).hasSize(2);
                assertThat(newsroom.notes()
                                .get(0)
                                .path("answers")
                                .get(0)
                                .path("text")
                                .asText())
                        .isEqualTo("Last year.");
                assertThat(newsroom.notes().get(0).path("resolved").asBoolean()).isTrue();
                assertThat(newsroom.notes().get(1).path("block").asText()).isEqualTo("b1");
            }
        }
    }

    @Test
    void aCheckNamesItsPlaceAndOffersItsRepair(Chromium chromium) {
        try (var newsroom =
                Writer.newsroom(Language.DARI, "[{\"type\":\"paragraph\",\"id\":\"b1\",\"text\":\"كتاب تازه\"}]")) {
            newsroom.check("""
                    [{"id":"c1","severity":"should","what":"An Arabic letter.","field":null,"block":"b1","from":0,"to":1,"repair":{"label":"Write ک","replacement":"ک"}},
                     {"id":"c2","severity":"must","what":"There is no headline.","field":"headline","block":null,"from":0,"to":0,"repair":null}]""");
            try (var writer = Writer.at(chromium, newsroom).ready()) {
                assertThat(writer.page.locator("[data-tally=checks]")).hasText("2");
                assertThat(writer.page.locator("#editor-body .checked")).hasText("ك");
                writer.page.locator("#editor-body .checked").click();
                assertThat(writer.page.locator("[data-check=c1]")).isVisible();
                writer.page.getByText("Write ک").click();
                assertThat(writer.text()).isEqualTo("کتاب تازه");
                writer.press("F8");
                assertThat(writer.field("headline")).isFocused();
            }
        }
    }

    private static List<String> texts(JsonNode blocks) {
        var texts = new ArrayList<String>();
        blocks.forEach(block -> texts.add(block.path("text").asText()));
        return texts;
    }

    private static List<String> ids(JsonNode blocks) {
        var ids = new ArrayList<String>();
        blocks.forEach(block -> ids.add(block.path("id").asText()));
        return ids;
    }

    private static List<String> types(JsonNode blocks) {
        var types = new ArrayList<String>();
        blocks.forEach(block -> types.add(block.path("type").asText()));
        return types;
    }

    private static String idOf(JsonNode blocks, String text) {
        for (var block : blocks) {
            if (block.path("text").asText().equals(text)) {
                return block.path("id").asText();
            }
        }
        return "";
    }
}
