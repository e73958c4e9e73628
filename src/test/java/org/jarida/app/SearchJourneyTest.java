package org.jarida.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jarida.story.Publication;
import org.jarida.story.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers look for the saffron fields of Ghoryan: in nine editions, with other letters, on other keyboards, without scripts. */
@InBrowser
class SearchJourneyTest {
    private final OpenSample sample = OpenSample.running();

    @BeforeEach
    void everythingIsInTheIndex() throws InterruptedException {
        for (var patience = 0; !sample.house.search.isCaughtUp(); patience++) {
            assertThat(patience).as("the index was not made").isLessThan(600);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private Chromium.Window open(Chromium chromium, int width, boolean scripts) {
        return chromium.open(width, 844, ColorScheme.LIGHT, scripts, sample.origin);
    }

    /** By the form that every page has on a wide screen. */
    private void search(Page page, String edition, String words) {
        page.navigate(sample.origin + "/" + edition);
        page.locator(".ways input[name=q]").fill(words);
        page.locator(".ways input[name=q]").press("Enter");
        page.waitForURL("**/search?**");
        untilAnswered(page);
    }

    /** On a machine with other work a search is busy, or had to end early: then its page says that one may try again. */
    private static void untilAnswered(Page page) {
        page.waitForLoadState();
        for (var patience = 0;
                patience < 20
                        && page.locator("body.error, .head > [role=status]").count() > 0;
                patience++) {
            page.waitForTimeout(500);
            page.reload();
        }
    }

    private static void narrow(Page page) {
        page.locator(".narrow button").click();
        page.waitForURL("**/search?**when=**");
        untilAnswered(page);
    }

    /** An offer of a search that was busy does not come: whoever types on is offered it then. */
    private static void type(Locator field, String words, Locator offer) {
        field.pressSequentially(words);
        for (var patience = 0; patience < 20 && !offer.isVisible(); patience++) {
            if (patience % 5 == 4) {
                field.press("End");
                field.press("Backspace");
                field.pressSequentially(words.substring(words.length() - 1));
            }
            field.page().waitForTimeout(500);
        }
        assertThat(offer).isVisible();
    }

    @ParameterizedTest
    @CsvSource({
        "ar, زعفران غوريان",
        "en, saffron field",
        "fr, champ safran",
        "de, Safranfelder",
        "ps, زعفران کروندې",
        "fa, کشتزار زعفران",
        "ru, шафрановое поле",
        "es, campo de azafran",
        "tg, заъфаронзор Гуриён"
    })
    void aStoryIsFoundInOtherFormsOfItsWords(String edition, String words, Chromium chromium) {
        try (var window = open(chromium, 1280, true)) {
            var page = window.page();
            search(page, edition, words);
            var first = page.locator(".results li").first();
            assertThat(first.locator("mark").first()).isVisible();
            assertThat(window.violations()).isEmpty();
            first.locator("h2 a").click();
            assertThat(page.locator("article h1")).isVisible();
            assertThat(page).hasURL(Pattern.compile(".*/" + edition + "/[0-9a-z]{8}/.*"));
            assertThat(page.locator("article h1")).containsText(headline(edition));
            assertThat(window.complaints()).isEmpty();
        }
    }

    private String headline(String edition) {
        return sample.house.publications.latest(edition, new Scope.Everything(), 100).stream()
                .map(Publication::headline)
                .filter(headline -> List.of("Ghoryan", "غوریان", "غوريان", "Гориана", "Ғӯриён").stream()
                        .anyMatch(headline::contains))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"fa, cutvhk, زعفران", "ru, ifahfy, шафран", "en, ыфаакщт, saffron"})
    void whoForgotToSwitchTheKeyboardIsOfferedWhatTheyMeant(
            String edition, String typed, String meant, Chromium chromium) {
        try (var window = open(chromium, 1280, true)) {
            var page = window.page();
            search(page, edition, typed);
            page.locator(".meant a").click();
            assertThat(page.locator(".head input[name=q]")).hasValue(meant);
            untilAnswered(page);
            assertThat(page.locator(".results li").first()).isVisible();
        }
    }

    @Test
    void aPersianWordFindsTheTajikStoryAndTheOtherWayRound(Chromium chromium) {
        try (var window = open(chromium, 1280, true)) {
            var page = window.page();
            search(page, "tg", "زعفران");
            assertThat(page.locator("main > .results h2").first()).containsText("заъфаронзорҳои");
            search(page, "fa", "заъфарон");
            assertThat(page.locator("main > .results h2").first()).containsText("زعفران");
        }
    }

    @Test
    void everyLanguageIsLookedThroughOnDemand(Chromium chromium) {
        try (var window = open(chromium, 390, true)) {
            var page = window.page();
            page.navigate(sample.origin + "/tg/search?q=%D2%92%D3%AF%D1%80%D0%B8%D1%91%D0%BD");
            untilAnswered(page);
            page.locator(".seek summary").click();
            page.locator("input[name=everywhere]").check();
            narrow(page);
            assertThat(page.locator(".results [lang='fa-AF'][dir=rtl] a").first())
                    .isVisible();
            assertThat(page.locator("input[name=everywhere]")).isChecked();
            assertThat(window.violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa"})
    void withoutScriptsItIsAllThere(String edition, Chromium chromium) {
        try (var window = open(chromium, 1280, false)) {
            var page = window.page();
            search(page, edition, edition.equals("en") ? "saffron" : "زعفران");
            assertThat(page.locator(".results li").first()).isVisible();
            page.locator(".seek summary").click();
            page.locator("select[name=order]").selectOption("time");
            page.locator("select[name=when]").selectOption("year");
            narrow(page);
            assertThat(page.locator(".results li").first()).isVisible();
            assertThat(page.locator("select[name=order]")).hasValue("time");
        }
    }

    /** Also where the words come in another order, with other letters, or from another script than the headline has. */
    @ParameterizedTest
    @CsvSource({
        "en, 390, fields saff, saffron fields",
        "fa, 1280, غوريان زعفر, زعفران",
        "ps, 390, زعفر, زعفران",
        "tg, 1280, ғӯриён заъф, заъфаронзорҳои"
    })
    void headlinesAreOfferedWhileSomebodyTypes(
            String edition, int width, String typed, String offered, Chromium chromium) {
        try (var window = open(chromium, width, true)) {
            var page = window.page();
            page.navigate(sample.origin + "/" + edition + "/search");
            var field = page.locator(".head input[name=q]");
            var offer = page.locator(".head [role=option]").first();
            type(field, typed, offer);
            assertThat(offer).containsText(offered);
            assertThat(field).hasAttribute("aria-expanded", "true");
            assertThat(window.violations()).isEmpty();
            offer.click();
            assertThat(page.locator("article h1")).containsText(offered);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void anOfferIsTakenByKeyboard(Chromium chromium) {
        try (var window = open(chromium, 1280, true)) {
            var page = window.page();
            page.navigate(sample.origin + "/en/archive");
            var field = page.locator(".ways input[name=q]");
            var offers = page.locator(".ways [role=option]");
            type(field, "saff", offers.first());
            field.press("ArrowDown");
            assertThat(offers.first()).hasAttribute("aria-selected", "true");
            assertThat(field)
                    .hasAttribute("aria-activedescendant", offers.first().getAttribute("id"));
            field.press("ArrowUp");
            assertThat(page.locator(".ways [aria-selected=true]")).hasCount(0);
            field.press("Escape");
            assertThat(offers.first()).isHidden();
            assertThat(field).hasValue("saff");
            type(field, "r", offers.first());
            field.press("ArrowDown");
            field.press("Enter");
            assertThat(page.locator("article h1")).containsText("saffron");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void theReturnKeyAloneLooksForWhatWasTyped(Chromium chromium) {
        try (var window = open(chromium, 1280, true)) {
            var page = window.page();
            page.navigate(sample.origin + "/en");
            var field = page.locator(".ways input[name=q]");
            type(field, "saffron", page.locator(".ways [role=option]").first());
            field.press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/en/search\\?q=saffron"));
        }
    }

    /** A page that is gone back to is as it was left; Playwright's browser keeps none, so it is only told of the leaving. */
    @Test
    void whoeverComesBackFindsTheListClosed(Chromium chromium) {
        try (var window = open(chromium, 1280, true)) {
            var page = window.page();
            page.navigate(sample.origin + "/en/search");
            var field = page.locator(".head input[name=q]");
            type(field, "saff", page.locator(".head [role=option]").first());
            page.evaluate("dispatchEvent(new Event('pagehide'))");
            assertThat(page.locator(".head [role=option]")).hasCount(0);
            assertThat(field).hasAttribute("aria-expanded", "false");
            assertThat(field).hasValue("saff");
        }
    }

    /** Answers do not come in the order they were asked for. */
    @Test
    void whatComesTooLateIsNotOffered(Chromium chromium) {
        try (var window = open(chromium, 1280, true)) {
            var page = window.page();
            var late = new ArrayList<Route>();
            page.route("**/suggest?q=saff", late::add);
            page.navigate(sample.origin + "/en/search");
            var field = page.locator(".head input[name=q]");
            page.waitForRequest("**/suggest?q=saff", () -> field.pressSequentially("saff"));
            page.waitForResponse("**/suggest?q=saffzzz", () -> field.pressSequentially("zzz"));
            page.waitForResponse("**/suggest?q=saff", () -> late.forEach(Route::resume));
            page.waitForTimeout(200);
            assertThat(page.locator(".head [role=option]")).hasCount(0);
        }
    }
}
