package org.jarida.newsroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.jarida.app.Chromium;
import org.jarida.app.InBrowser;
import org.jarida.language.Language;
import org.junit.jupiter.api.Test;

/** Writing from the right to the left: keys go where the eye goes. */
@InBrowser
class RightToLeftTest {
    private static final String ONE = "[{\"type\":\"paragraph\",\"id\":\"b1\",\"text\":\"پل باز است.\"}]";

    @Test
    void arrowsGoWhereTheyPoint(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.DARI, ONE);
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.at("b1", 0).pressSlowly("ArrowLeft", 3);
            assertThat(writer.cursor()).isEqualTo(3);
            writer.pressSlowly("ArrowRight", 1);
            assertThat(writer.cursor()).isEqualTo(2);
            writer.pressSlowly("End", 1);
            assertThat(writer.cursor()).isEqualTo(11);
            writer.pressSlowly("Home", 1);
            assertThat(writer.cursor()).isZero();
            writer.pressSlowly("Control+ArrowLeft", 1).type("یک ");
            assertThat(writer.text()).startsWith("پل");
            assertThat(writer.text()).contains("یک ");
        }
    }

    @Test
    void aFootnotesCallIsPassedInOneStep(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.DARI, """
                [{"type":"paragraph","id":"b1","text":["پل",{"marks":[{"type":"note","footnote":"n1"}]}," باز"]},{"type":"footnote","id":"n1","text":"یک"}]""");
                var writer = Writer.at(chromium, newsroom).ready()) {
            // Twice over the call: it is selected on the way, as pictures are.
            writer.at("b1", 0).pressSlowly("ArrowLeft", 4).type("x");
            assertThat(writer.blocks().get(0).path("text").get(2).path("text").asText())
                    .isEqualTo("x باز");
            writer.pressSlowly("ArrowRight", 3).type("y");
            assertThat(writer.blocks().get(0).path("text").get(0).path("text").asText())
                    .isEqualTo("پلy");
        }
    }

    @Test
    void arrowsWalkThroughTheCellsOfATable(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.DARI, """
                [{"type":"table","id":"t1","rows":[[{"text":"یک"},{"text":"دو"}],[{"text":"سه"},{"text":"چهار"}]]}]""");
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.page.locator("#editor-body td").first().click();
            writer.pressSlowly("End", 1).pressSlowly("ArrowLeft", 1).type("ب");
            assertThat(writer.page.locator("#editor-body td").nth(1)).hasText("بدو");
            writer.pressSlowly("Home", 1).pressSlowly("ArrowRight", 1).type("ا");
            assertThat(writer.page.locator("#editor-body td").first()).hasText("یکا");
            writer.pressSlowly("Shift+ArrowLeft", 1);
            assertThat(writer.page.locator("#editor-body .selectedCell")).hasCount(2);
        }
    }

    @Test
    void oneWritesBetweenTwoPictures(Chromium chromium) {
        for (var language : new Language[] {Language.DARI, Language.ENGLISH}) {
            try (var newsroom = Writer.newsroom(language, """
                    [{"type":"picture","id":"p1","media":"kites-1.jpg","caption":"یک"},{"type":"picture","id":"p2","media":"kites-2.jpg","caption":"دو"}]""");
                    var writer = Writer.at(chromium, newsroom).ready()) {
                writer.page.locator("#editor-body figcaption").first().click();
                writer.pressSlowly(language.isRightToLeft() ? "End" : "Home", 1);
                // Persian captions run from the right in both articles.
                writer.pressSlowly("ArrowDown", 1).type("x");
                assertThat(writer.blocks().get(1).path("text").asText())
                        .as(language.tag())
                        .isEqualTo("x");
            }
        }
    }

    @Test
    void theNonJoinerIsTypedInTwoWays(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.DARI, "[]");
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.body().click();
            writer.type("می")
                    .press("Shift+Space")
                    .type("شود و کتاب")
                    .press("Control+Shift+Digit2")
                    .type("ها");
            assertThat(writer.text()).isEqualTo("می\u200Cشود و کتاب\u200Cها");
            // After a space, or twice, it is nothing.
            writer.type(" ")
                    .press("Shift+Space")
                    .type("خانه")
                    .press("Shift+Space")
                    .press("Shift+Space")
                    .type("ها");
            assertThat(writer.text()).isEqualTo("می\u200Cشود و کتاب\u200Cها خانه\u200Cها");
            writer.press("Backspace", "Backspace").pressSlowly("Backspace", 1);
            assertThat(writer.text()).isEqualTo("می\u200Cشود و کتاب\u200Cها خانه");
            writer.field("headline").click();
            writer.type("می").press("Shift+Space").type("رود");
            writer.text();
            assertThat(newsroom.content().headline()).isEqualTo("می\u200Cرود");
            assertThat(writer.complaints()).isEmpty();
        }
    }

    @Test
    void inEnglishShiftAndSpaceIsASpace(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, "[]");
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.body().click();
            writer.type("a").press("Shift+Space").type("b");
            assertThat(writer.text()).isEqualTo("a b");
        }
    }

    @Test
    void invisibleCharactersAreShownWhenAskedFor(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.DARI, ONE.replace("باز", "می\u200Cرود\u00A0و"));
                var writer = Writer.at(chromium, newsroom).ready()) {
            assertThat(writer.page.locator(".unseen")).hasCount(0);
            writer.behind("b1").tool("more").choose("Show invisible characters");
            assertThat(writer.page.locator("#editor-body .joiner")).hasCount(1);
            assertThat(writer.page.locator("#editor-body .hard-space")).hasCount(1);
            // A mark within a word must not break its letters apart, nor change a line's length.
            var shown = writer.page.locator("#editor-body p").boundingBox().height;
            writer.press("Shift+Space");
            writer.page.reload();
            assertThat(writer.page.locator("#editor-body .joiner")).not().hasCount(0);
            assertThat(writer.page.locator("#editor-body p").boundingBox().height)
                    .isEqualTo(shown);
        }
    }

    @Test
    void aBlockThatRunsAgainstTheArticleSaysSo(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.DARI, ONE);
                var writer = Writer.at(chromium, newsroom).ready()) {
            assertThat(writer.body()).hasAttribute("dir", "rtl");
            assertThat(writer.body()).hasAttribute("lang", "fa-AF");
            writer.behind("b1").press("Enter").type("The minister said");
            assertThat(writer.page.locator("#editor-body p").last()).hasAttribute("dir", "ltr");
            writer.type(" که پل باز است و همه می‌دانند");
            assertThat(writer.page.locator("#editor-body p[dir]")).hasCount(0);
            writer.press("Enter").type("NATO به کابل رفت");
            assertThat(writer.page.locator("#editor-body p[dir]")).hasCount(0);
        }
    }

    @Test
    void quotationMarksOfPersianOpenAndClose(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.DARI, "[]");
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.body().click();
            writer.type("او گفت: \"پل «باز» است\" و رفت");
            assertThat(writer.text()).isEqualTo("او گفت: «پل «باز» است» و رفت");
        }
    }

    @Test
    void theToolsAreWalkedInTheDirectionOfThePage(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.DARI, Language.DARI, ONE);
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.behind("b1").press("Alt+F10").press("ArrowLeft");
            assertThat(writer.page.locator("[data-tool=strong]")).isFocused();
            writer.press("ArrowRight");
            assertThat(writer.page.locator("[data-tool=kind]")).isFocused();
        }
    }
}
