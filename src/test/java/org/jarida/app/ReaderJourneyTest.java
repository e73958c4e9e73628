package org.jarida.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jarida.language.Language;
import org.jarida.language.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader's own things in a browser: a list, an account, a second device, what they follow. */
@InBrowser
class ReaderJourneyTest {
    private final ReadersHouse paper = new ReadersHouse();

    @AfterEach
    void close() {
        paper.close();
    }

    private static Words words(String edition) {
        return Words.in(Language.of(edition.equals("fa") ? "fa-AF" : edition));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa"})
    void whatOneDeviceKeepsIsOnTheOther(String edition, Chromium chromium) throws Exception {
        var words = words(edition);
        var snow = paper.published(edition, "Snow in Herat", "It snowed.");
        var rain = paper.published(edition, "Rain in Kabul", "It rained.");
        try (var phone = chromium.open(390, 844, ColorScheme.LIGHT, true, paper.origin);
                var computer = chromium.open(1280, 900, ColorScheme.DARK, true, paper.origin)) {
            var first = phone.page();
            keep(first, snow);
            // The footer's link opens the sign-in before the page; who has no account asks for a link by mail.
            first.locator("footer a[href$=sign-in]").click();
            assertThat(first.locator("dialog h1")).hasText(words.say("account.welcome"));
            first.locator("dialog").getByText(words.say("account.sign-up")).click();
            first.locator("input[name=address]").fill("roya@example.org");
            first.locator("main form button").click();
            assertThat(first.locator("main .done")).hasText(words.say("account.link-sent"));
            enter(first, 1);
            first.navigate(paper.origin + "/" + edition + "/list");
            assertThat(first.locator("ol li")).hasCount(1);

            var second = computer.page();
            keep(second, rain);
            second.navigate(paper.origin + "/" + edition + "/account/lost-passphrase");
            second.locator("input[name=address]").fill("ROYA@example.org");
            second.locator("main form button").click();
            enter(second, 2);
            second.navigate(paper.origin + "/" + edition + "/list");
            assertThat(second.locator("ol li")).hasCount(2);
            assertThat(second.locator("ol")).containsText("Snow in Herat");

            // Taken off on one, it is off the other, and what the other put there stays.
            second.locator("ol li:has-text('Snow') [data-act=remove]").click();
            second.waitForResponse("**/list.json", () -> {});
            first.reload();
            assertThat(first.locator("ol li")).hasCount(1);
            assertThat(first.locator("ol")).containsText("Rain in Kabul");

            // Who signs out leaves nothing on the device; the account keeps it.
            second.navigate(paper.origin + "/" + edition + "/account");
            second.locator("form[data-out] button").click();
            assertThat(second.locator("h1")).hasText(words.say("account.welcome"));
            second.navigate(paper.origin + "/" + edition + "/list");
            assertThat(second.locator("#reading-list")).hasClass(java.util.regex.Pattern.compile("empty"));
            first.reload();
            assertThat(first.locator("ol li")).hasCount(1);
            org.assertj.core.api.Assertions.assertThat(phone.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa"})
    void anAccountIsLostFoundAndDeleted(String edition, Chromium chromium) throws Exception {
        var words = words(edition);
        var account = paper.origin + "/" + edition + "/account";
        try (var logged = new Listening();
                var window = chromium.open(390, 844, ColorScheme.LIGHT, true, paper.origin)) {
            var page = window.page();
            Journey.giveAuthenticator(page);
            page.navigate(account + "/sign-up");
            page.locator("input[name=address]").fill("roya@example.org");
            page.locator("main form button").click();
            enter(page, 1);
            choosePassphrase(page, "five words that nobody has");
            signOut(page);

            // Lost: a link lets in, and another passphrase is chosen.
            signIn(page, "five words that nobody knows");
            assertThat(page.locator("[role=alert]").first()).hasText(words.say("account.wrong"));
            page.getByText(words.say("account.lost-passphrase")).click();
            page.locator("input[name=address]").fill("roya@example.org");
            page.locator("main form button").click();
            enter(page, 2);
            choosePassphrase(page, "six other words that nobody has");
            page.locator("#passkey-name").fill("telephone");
            page.locator("form.passkey button").click();
            assertThat(page.locator("main")).containsText("telephone");
            signOut(page);
            signIn(page, "six other words that nobody has");
            assertThat(page.locator("form[data-out]")).isVisible();
            signOut(page);
            page.locator("form.passkey button").click();
            assertThat(page.locator("form[data-out]")).isVisible();

            page.navigate(account + "/delete");
            page.locator("main form button").click();
            assertThat(page.locator("main .stand")).hasText(words.say("account.deleted"));
            org.assertj.core.api.Assertions.assertThat(holding("roya")).isEmpty();
            org.assertj.core.api.Assertions.assertThat(logged.said()).doesNotContain("roya@");
            org.assertj.core.api.Assertions.assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa"})
    void whoLeavesQuicklyIsSignedOut(String edition, Chromium chromium) throws Exception {
        try (var window = chromium.open(390, 844, ColorScheme.LIGHT, true, paper.origin)) {
            window.context()
                    .route(
                            "https://www.wikipedia.org/**",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("text/html")
                                    .setBody("<!doctype html><title>Elsewhere</title>")));
            var page = window.page();
            page.navigate(paper.origin + "/" + edition + "/account/sign-up");
            page.locator("input[name=address]").fill("roya@example.org");
            page.locator("main form button").click();
            enter(page, 1);
            page.locator("[data-leave]").click();
            page.waitForURL("https://www.wikipedia.org/");
            // Nobody waits for the newspaper's answer, who leaves quickly: it may still be on its way.
            page.navigate(paper.origin + "/" + edition + "/account");
            for (var patience = 0; patience < 20 && !page.url().endsWith("/sign-in"); patience++) {
                page.waitForTimeout(250);
                page.navigate(paper.origin + "/" + edition + "/account");
            }
            assertThat(page).hasURL(paper.origin + "/" + edition + "/account/sign-in");
        }
    }

    private static void choosePassphrase(Page page, String passphrase) {
        page.locator("form[action$='/account/passphrase'] input[name=passphrase]")
                .fill(passphrase);
        page.locator("form[action$='/account/passphrase'] button").click();
        assertThat(page.locator("main .done")).isVisible();
    }

    private static void signOut(Page page) {
        page.locator("form[data-out] button").click();
        assertThat(page.locator("input[name=passphrase]")).isVisible();
    }

    private static void signIn(Page page, String passphrase) {
        page.locator("input[name=address]").fill("roya@example.org");
        page.locator("input[name=passphrase]").fill(passphrase);
        page.locator("form[action$='/account/sign-in'] button").click();
    }

    /** The files below what the newspaper keeps that hold a word. */
    private List<Path> holding(String word) throws IOException {
        try (var files = Files.walk(paper.data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        try {
                            return Files.readString(file, StandardCharsets.ISO_8859_1)
                                    .contains(word);
                        } catch (IOException failure) {
                            throw new UncheckedIOException(failure);
                        }
                    })
                    .toList();
        }
    }

    private void keep(Page page, String article) {
        page.navigate(paper.origin + article);
        page.locator(".act .keep").click();
        assertThat(page.locator(".act .keep")).hasAttribute("aria-pressed", "true");
    }

    private void enter(Page page, int letters) throws Exception {
        page.navigate(paper.origin + paper.link(paper.letters(letters).getLast()));
        page.locator("main form button").click();
        assertThat(page.locator("form[data-out]")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa"})
    void whatIsFollowedComesTogetherAndTheNewIsMarked(String edition, Chromium chromium) throws Exception {
        var words = words(edition);
        var snow = paper.published(edition, "Snow in Herat", "It snowed.");
        try (var window = chromium.open(390, 844, ColorScheme.LIGHT, true, paper.origin)) {
            var page = window.page();
            page.navigate(paper.origin + snow);
            var follow = page.locator(".follow");
            assertThat(follow).hasText(words.say("foryou.follow"));
            follow.click();
            assertThat(follow).hasText(words.say("foryou.following"));
            page.navigate(paper.origin + "/" + edition + "/for-you");
            assertThat(page.locator("ol li")).hasCount(1);
            assertThat(page.locator("ol li h2")).containsText("Snow in Herat");
            assertThat(page.locator("ol .seen")).isHidden();
            page.locator("section").getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator("#for-you > .none")).isVisible();
        }
    }
}
