package org.jarida.newsroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.time.Instant;
import org.jarida.app.Chromium;
import org.jarida.app.InBrowser;
import org.jarida.language.Language;
import org.junit.jupiter.api.Test;

/** Nothing typed is lost: not by a lost line, an ended session, a closed tab, a server that is restarted, a colleague. */
@InBrowser
class SavingTest {
    private static final String ONE = "[{\"type\":\"paragraph\",\"id\":\"b1\",\"text\":\"The bridge is open.\"},"
            + "{\"type\":\"paragraph\",\"id\":\"b2\",\"text\":\"It was closed for a year.\"}]";

    private static FakeNewsroom newsroom() {
        return new FakeNewsroom(Language.ENGLISH, Language.ENGLISH, Writer.content("A bridge", ONE));
    }

    @Test
    void aPauseIsEnoughToBeSaved(Chromium chromium) {
        try (var newsroom = newsroom();
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.behind("b1").type(" Come.");
            writer.saved();
            assertThat(newsroom.saves()).hasSize(1);
            assertThat(newsroom.content().body().text()).startsWith("The bridge is open. Come.");
            assertThat(writer.page.locator(".editor-status .told")).containsText("Saved at");
        }
    }

    @Test
    void theTextAloneSaysNothingOfWhereItsStoryIsFiled(Chromium chromium) {
        try (var newsroom = newsroom();
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.behind("b1").type(" Come.");
            writer.saved();
            // A colleague may have filed it anew from another edition meanwhile.
            assertThat(newsroom.particulars()).isEmpty();
            writer.page.getByLabel("Slug").fill("bridge");
            writer.status("saved");
            writer.behind("b1").type(" All.");
            writer.saved();
            assertThat(newsroom.particulars().size()).isEqualTo(1);
        }
    }

    @Test
    void whoNeverPausesIsSavedAllTheSame(Chromium chromium) {
        try (var newsroom = newsroom();
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.behind("b1");
            var until = Instant.now().plus(Duration.ofSeconds(11));
            while (Instant.now().isBefore(until)) {
                writer.type("a");
                writer.page.waitForTimeout(150);
            }
            assertThat(newsroom.saves()).isNotEmpty();
        }
    }

    @Test
    void withoutALineTheTextIsKeptAndSentLater(Chromium chromium) {
        try (var newsroom = newsroom();
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.window.context().setOffline(true);
            writer.behind("b1").type(" Offline.");
            writer.status("offline");
            assertThat(writer.page.locator(".editor-status [role=status]")).containsText("kept in this browser");
            writer.type(" Still writing.");
            writer.page.waitForTimeout(500);
            writer.window.context().setOffline(false);
            writer.status("saved");
            assertThat(newsroom.content().body().text()).startsWith("The bridge is open. Offline. Still writing.");
            assertThat(writer.page.locator(".editor-status [role=status]")).containsText("Everything is saved");
        }
    }

    @Test
    void aTabThatIsClosedWithoutALineLosesNothing(Chromium chromium) {
        try (var newsroom = newsroom();
                var writer = Writer.at(chromium, newsroom).ready()) {
            newsroom.stop();
            writer.behind("b1").type(" Kept.");
            writer.status("offline");
            writer.type(" The very last words");
            // The page goes before the text could be written away at leisure.
            writer.page.close(new com.microsoft.playwright.Page.CloseOptions().setRunBeforeUnload(false));
            newsroom.start();
            try (var later = writer.anotherTab()) {
                later.status("saved");
                assertThat(newsroom.content().body().text()).startsWith("The bridge is open. Kept.");
                assertThat(later.body()).containsText("Kept.");
            }
        }
    }

    @Test
    void aPageThatIsLeftSendsItsLastWords(Chromium chromium) {
        try (var newsroom = newsroom();
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.behind("b1").type(" Left at once.");
            writer.page.navigate("about:blank");
            writer.open();
            writer.ready();
            writer.status("saved");
            assertThat(newsroom.content().body().text()).startsWith("The bridge is open. Left at once.");
            assertThat(writer.body()).containsText("Left at once.");
            assertThat(writer.page.locator("dialog")).hasCount(0);
        }
    }

    @Test
    void whatWasAcknowledgedIsNotKeptInTheBrowser(Chromium chromium) {
        try (var newsroom = newsroom();
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.behind("b1").type(" Secret.");
            writer.page.waitForTimeout(600);
            assertThat(kept(writer)).isEqualTo(1);
            writer.saved();
            writer.page.waitForTimeout(300);
            assertThat(kept(writer)).isZero();
            assertThat(writer.page.evaluate(
                            "Object.keys(localStorage).filter(key => key.startsWith('jarida-newsroom')).length"))
                    .isEqualTo(0);
        }
    }

    private static int kept(Writer writer) {
        return (Integer) writer.page.evaluate("""
                () => new Promise(resolve => {
                    const opening = indexedDB.open('jarida-newsroom');
                    opening.onsuccess = () => {
                        const counting = opening.result.transaction('unsent').objectStore('unsent').count();
                        counting.onsuccess = () => { opening.result.close(); resolve(counting.result); };
                    };
                })""");
    }

    @Test
    void aServerThatIsRestartedFindsTheTextWaiting(Chromium chromium) {
        try (var newsroom = newsroom();
                var writer = Writer.at(chromium, newsroom).ready()) {
            newsroom.stop();
            writer.behind("b1").type(" While it was down.");
            writer.status("offline");
            newsroom.start();
            writer.status("saved");
            assertThat(newsroom.content().body().text()).startsWith("The bridge is open. While it was down.");
        }
    }

    @Test
    void anAnswerThatIsLostIsNoConflict(Chromium chromium) {
        try (var newsroom = newsroom();
                var writer = Writer.at(chromium, newsroom).ready()) {
            newsroom.breakAfterTheNextText();
            writer.behind("b1").type(" Once.");
            writer.status("offline");
            assertThat(newsroom.saves()).hasSize(1);
            newsroom.mendLine();
            writer.type(" And more.");
            writer.status("saved");
            assertThat(writer.page.locator("dialog")).hasCount(0);
            assertThat(newsroom.content().body().text()).startsWith("The bridge is open. Once. And more.");
        }
    }

    @Test
    void anAnswerThatWasLostWithItsPageIsNoConflictEither(Chromium chromium) {
        try (var newsroom = newsroom();
                var writer = Writer.at(chromium, newsroom).ready()) {
            newsroom.breakAfterTheNextText();
            writer.behind("b1").type(" Once.");
            writer.status("offline");
            assertThat(newsroom.saves()).hasSize(1);
            writer.type(" Then the line was cut.");
            writer.page.waitForTimeout(800);
            writer.page.navigate("about:blank");
            newsroom.mendLine();
            writer.open();
            writer.status("saved");
            assertThat(writer.page.locator("dialog")).hasCount(0);
            assertThat(writer.text()).startsWith("The bridge is open. Once. Then the line was cut.");
        }
    }

    @Test
    void anEndedSessionKeepsTheTextUntilOneSignedInAgain(Chromium chromium) {
        try (var newsroom = newsroom();
                var writer = Writer.at(chromium, newsroom).ready()) {
            newsroom.endSession();
            writer.behind("b1").type(" Signed out.");
            writer.status("signed-out");
            writer.type(" Writing on.");
            var door = writer.window
                    .context()
                    .waitForPage(() ->
                            writer.page.getByText("Sign in again to send it").click());
            door.waitForLoadState();
            writer.page.bringToFront();
            writer.status("saved");
            assertThat(newsroom.content().body().text()).startsWith("The bridge is open. Signed out. Writing on.");
            assertThat(writer.page.locator("dialog")).hasCount(0);
        }
    }

    @Test
    void aNewTokenIsLearntWithoutAWord(Chromium chromium) {
        try (var newsroom = newsroom();
                var writer = Writer.at(chromium, newsroom).ready()) {
            newsroom.signIn();
            writer.behind("b1").type(" New token.");
            writer.saved();
            assertThat(newsroom.content().body().text()).contains("New token.");
        }
    }

    @Test
    void aRefusalSaysWhyAndTheTextStays(Chromium chromium) {
        try (var newsroom = newsroom();
                var writer = Writer.at(chromium, newsroom).ready()) {
            newsroom.refuse("headline", "The headline is too long.");
            writer.field("headline").click();
            writer.press("End").type(" that is far too long");
            writer.status("refused");
            assertThat(writer.page.locator(".editor-status .told")).hasText("The headline is too long.");
            newsroom.relent();
            writer.press("Backspace");
            writer.status("saved");
            assertThat(newsroom.content().headline()).isEqualTo("A bridge that is far too lon");
        }
    }

    @Test
    void twoTextsAreShownSideBySideAndNothingIsLost(Chromium chromium) {
        try (var newsroom = newsroom();
                var writer = Writer.at(chromium, newsroom).ready()) {
            newsroom.overtake(
                    "Zarmina",
                    Writer.content(
                            "A bridge, at last",
                            ONE.replace("is open", "is open again").replace("a year", "two years")));
            writer.behind("b1").type(" Come.");
            writer.press("Control+End").type(" Or more.").press("Enter").type("Mine alone.");
            var dialog = writer.page.locator("dialog.conflict");
            assertThat(dialog).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
            assertThat(dialog).containsText("Zarmina’s text");
            assertThat(dialog.locator("del", new Locator.LocatorOptions().setHasText("again")))
                    .not()
                    .hasCount(0);
            assertThat(dialog.locator("ins").first()).isVisible();
            // What only they changed, and what only I wrote, is chosen; of what both changed nothing is.
            var save = dialog.locator(".primary");
            assertThat(save).isDisabled();
            row(dialog, 1).locator("input[value=both]").check();
            row(dialog, 2).locator("input[value=mine]").check();
            assertThat(save).isEnabled();
            save.click();
            writer.saved();
            assertThat(newsroom.content().headline()).isEqualTo("A bridge, at last");
            assertThat(newsroom.content().body().text()).isEqualTo("""
                    The bridge is open again.
                    The bridge is open. Come.
                    It was closed for a year. Or more.
                    Mine alone.""");
            var ids = newsroom.content().body().blocks().stream()
                    .map(block -> block.id())
                    .toList();
            assertThat(ids).startsWith("b1").contains("b2").doesNotHaveDuplicates();
            assertThat(writer.body()).containsText("Mine alone.");
        }
    }

    private static Locator row(Locator dialog, int number) {
        return dialog.locator("fieldset").nth(number);
    }

    @Test
    void aTextKeptFromAnOlderVersionIsShownBesideTheNewOne(Chromium chromium) {
        try (var newsroom = newsroom();
                var writer = Writer.at(chromium, newsroom).ready()) {
            newsroom.stop();
            writer.behind("b1").type(" Kept at home.");
            writer.status("offline");
            writer.page.navigate("about:blank");
            newsroom.start();
            newsroom.overtake("Zarmina", Writer.content("A bridge", ONE.replace("is open", "is closed")));
            writer.open();
            var dialog = writer.page.locator("dialog.conflict");
            assertThat(dialog).containsText("Kept at home.");
            assertThat(dialog).containsText("is closed");
            dialog.getByText("Take all of that").click();
            dialog.locator(".primary").click();
            writer.saved();
            assertThat(newsroom.content().body().text()).startsWith("The bridge is open. Kept at home.");
        }
    }

    @Test
    void whatGaveWayCanBeHadBack(Chromium chromium) {
        try (var newsroom = newsroom();
                var writer = Writer.at(chromium, newsroom).ready()) {
            newsroom.overtake("Zarmina", Writer.content("A bridge", ONE.replace("is open", "is closed")));
            writer.behind("b1").type(" Lost words.");
            var dialog = writer.page.locator("dialog.conflict");
            dialog.getByText("Take all of this").click();
            dialog.locator(".primary").click();
            writer.saved();
            assertThat(newsroom.content().body().text()).startsWith("The bridge is closed.\n");
            writer.tool("more").choose("Texts put aside…");
            writer.page.getByText("Compare").click();
            var again = writer.page.locator("dialog.conflict");
            assertThat(again).containsText("Lost words.");
            again.getByText("Take all of that").click();
            again.locator(".primary").click();
            assertThat(writer.text()).startsWith("The bridge is open. Lost words.");
        }
    }

    @Test
    void whoIsTakenOverFromReadsOnAndTheirLastWordsGoAlong(Chromium chromium) {
        try (var newsroom = newsroom();
                var writer = Writer.at(chromium, newsroom).ready()) {
            newsroom.takeOver("Laila");
            writer.behind("b1").type(" My last words.");
            writer.status("taken");
            assertThat(writer.body()).hasAttribute("contenteditable", "false");
            assertThat(writer.page.locator(".editor-status .told")).containsText("Laila is writing now");
            assertThat(newsroom.copies()).isNotEmpty();
            assertThat(newsroom.copies().getLast().toString()).contains("My last words.");
            newsroom.overtake("Laila", Writer.content("A bridge", ONE.replace("is open", "is Laila’s")));
            writer.page.getByText("Take over").click();
            var dialog = writer.page.locator("dialog.conflict");
            assertThat(dialog).containsText("My last words.");
            assertThat(dialog).containsText("is Laila’s");
            dialog.getByText("Leave it as it is").click();
            writer.ready();
            assertThat(writer.body()).containsText("is Laila’s");
            writer.behind("b2").type(" On we go.");
            assertThat(writer.text()).contains("is Laila’s").contains("On we go.");
        }
    }

    @Test
    void theSecondPersonSeesWhoWritesAndMayTakeOver(Chromium chromium) {
        try (var newsroom = newsroom()) {
            newsroom.takeOver("Laila");
            newsroom.comesIn("Laila");
            try (var writer = Writer.at(chromium, newsroom)) {
                assertThat(writer.page.locator("[data-people]")).containsText("Laila is writing");
                writer.status("taken");
                assertThat(writer.body()).hasAttribute("contenteditable", "false");
                writer.page.getByText("Take over").click();
                writer.ready();
                writer.behind("b1").type(" Mine now.");
                assertThat(writer.text()).contains("Mine now.");
            }
        }
    }

    @Test
    void ofTwoTabsOneWrites(Chromium chromium) {
        try (var newsroom = newsroom();
                var first = Writer.at(chromium, newsroom).ready()) {
            first.behind("b1").type(" From the first.");
            try (var second = first.anotherTab()) {
                second.status("paused");
                assertThat(second.body()).hasAttribute("contenteditable", "false");
                assertThat(first.body()).hasAttribute("contenteditable", "true");
                first.type(" More of it.");
                second.page.bringToFront();
                second.page.getByText("Write here instead").click();
                second.ready();
                first.status("paused");
                assertThat(second.body()).containsText("From the first. More of it.");
                second.behind("b2").type(" From the second.");
                assertThat(second.text())
                        .isEqualTo(
                                "The bridge is open. From the first. More of it.\nIt was closed for a year. From the second.");
                assertThat(second.page.locator("dialog")).hasCount(0);
            }
        }
    }

    @Test
    void anArticleThatMayOnlyBeReadIsNotWritten(Chromium chromium) {
        try (var newsroom = newsroom()) {
            newsroom.lock();
            try (var writer = Writer.at(chromium, newsroom)) {
                assertThat(writer.body()).hasAttribute("contenteditable", "false");
                assertThat(writer.page.getByLabel("Slug")).isDisabled();
                writer.page.waitForTimeout(1500);
                assertThat(newsroom.saves()).isEmpty();
                assertThat(writer.complaints()).isEmpty();
            }
        }
    }

    @Test
    void whatTheFormSaidOfflineIsThereAgain(Chromium chromium) {
        try (var newsroom = newsroom();
                var writer = Writer.at(chromium, newsroom).ready()) {
            newsroom.stop();
            writer.page.getByLabel("History").check();
            writer.page.getByLabel("Slug").fill("kept-slug");
            writer.status("offline");
            writer.page.navigate("about:blank");
            newsroom.start();
            writer.open();
            writer.status("saved");
            assertThat(writer.page.getByLabel("Slug")).hasValue("kept-slug");
            assertThat(newsroom.particulars().path("slug").asText()).isEqualTo("kept-slug");
            assertThat(newsroom.particulars().path("sections")).hasSize(2);
        }
    }
}
