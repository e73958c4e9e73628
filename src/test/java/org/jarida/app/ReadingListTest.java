package org.jarida.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader puts aside: without an account, in their browser alone. */
@InBrowser
class ReadingListTest {
    private final OpenSample sample = OpenSample.running();

    private static Locator ribbon(Page page, int card) {
        return page.locator("main .card .keep").nth(card);
    }

    private static Locator toast(Page page) {
        return page.locator(".toast");
    }

    private static List<String> list(Page page) {
        return page.locator("#reading-list li h2").allInnerTexts();
    }

    /** Puts the first stories of the front aside, the first one first; gives their headlines. */
    private List<String> keepThree(Page page, String edition) {
        page.navigate(sample.origin + "/" + edition);
        var headlines =
                page.locator("main .card:has(.keep) :is(h2,h3)").allInnerTexts().subList(0, 3);
        for (var card = 0; card < 3; card++) {
            ribbon(page, card).click();
        }
        return headlines;
    }

    @Test
    void aStoryIsKeptWhereTheStylesDidNotCome(Chromium chromium) {
        try (var window = chromium.open(390, 844, ColorScheme.LIGHT, true, sample.origin)) {
            var page = window.page();
            page.route("**/*.css", styles -> styles.abort());
            page.navigate(sample.origin + "/en");
            ribbon(page, 0).click();
            assertThat(ribbon(page, 0)).hasAttribute("aria-pressed", "true");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa", "ps", "tg"})
    void aStoryIsKeptReadAndTakenOffAgain(String edition, Chromium chromium) {
        try (var window = chromium.open(390, 844, ColorScheme.LIGHT, true, sample.origin)) {
            var page = window.page();
            var headlines = keepThree(page, edition);
            assertThat(ribbon(page, 0)).hasAttribute("aria-pressed", "true");
            assertThat(toast(page)).isVisible();
            assertThat(window.violations()).isEmpty();
            page.locator("[data-list]").click();
            assertThat(page).hasURL(sample.origin + "/" + edition + "/list");
            assertThat(list(page)).isEqualTo(headlines.reversed());
            assertThat(page.locator("#reading-list .seen:visible")).hasCount(0);
            assertThat(window.violations()).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);

            page.locator("#reading-list li h2 a").first().click();
            assertThat(page.locator("main h1")).hasText(headlines.get(2));
            assertThat(page.locator(".act .keep")).hasAttribute("aria-pressed", "true");
            page.goBack();
            assertThat(page.locator("#reading-list .seen:visible")).hasCount(1);
            page.selectOption("#list-order", "unread");
            assertThat(list(page).getLast()).isEqualTo(headlines.get(2));
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void whatWasTakenOffComesBackByKeyboard(Chromium chromium) {
        try (var window = chromium.open(1280, 900, ColorScheme.DARK, true, sample.origin)) {
            var page = window.page();
            var headlines = keepThree(page, "en").reversed();
            page.navigate(sample.origin + "/en/list");
            page.locator("#reading-list li").nth(1).locator("[data-act=remove]").focus();
            page.keyboard().press("Enter");
            assertThat(list(page)).containsExactly(headlines.get(0), headlines.get(2));
            assertThat(toast(page).locator("[role=status]")).hasText("Removed from reading list");
            assertThat(toast(page).locator("button")).isFocused();
            assertThat(window.violations()).isEmpty();
            page.keyboard().press("Enter");
            assertThat(list(page)).isEqualTo(headlines);
            assertThat(page.locator("#reading-list li").nth(1).locator("h2 a")).isFocused();

            page.locator("[data-act=clear]").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#reading-list > .none")).isVisible();
            page.keyboard().press("Enter");
            assertThat(list(page)).isEqualTo(headlines);
        }
    }

    @Test
    void twoTabsHaveOneList(Chromium chromium) {
        try (var window = chromium.open(1280, 900, ColorScheme.LIGHT, true, sample.origin)) {
            var page = window.page();
            page.navigate(sample.origin + "/en/list");
            var other = window.context().newPage();
            keepThree(other, "en");
            page.waitForCondition(() -> list(page).size() == 3);
        }
    }

    @Test
    void theListIsSavedAsAFile(Chromium chromium) throws IOException {
        try (var window = chromium.open(1280, 900, ColorScheme.LIGHT, true, sample.origin)) {
            var page = window.page();
            var headlines = keepThree(page, "fa");
            page.navigate(sample.origin + "/fa/list");
            Download file =
                    page.waitForDownload(() -> page.locator("[data-act=export]").click());
            assertThat(Files.readString(file.path()))
                    .startsWith("\ufeff<!doctype html>")
                    .contains(headlines)
                    .contains("dir=\"rtl\"")
                    .contains(sample.origin + "/fa/");
        }
    }

    @Test
    void strangeThingsInTheBrowsersStorageDoNoHarm(Chromium chromium) {
        try (var window = chromium.open(1280, 900, ColorScheme.LIGHT, true, sample.origin)) {
            var page = window.page();
            page.navigate(sample.origin + "/en/list");
            page.evaluate("""
                    localStorage.setItem('jarida-list', JSON.stringify([null, 7, {url: 'javascript:alert(1)', headline: 'x'},
                        {url: '/en', headline: '<img src=x onerror=document.title=1>'}]))""");
            page.reload();
            assertThat(list(page)).containsExactly("<img src=x onerror=document.title=1>");
            page.evaluate("localStorage.setItem('jarida-list', '{')");
            page.reload();
            assertThat(page.locator("[data-list]")).isVisible();
            assertThat(page.locator("#reading-list > .none")).isVisible();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void withoutAScriptThereIsNoButtonAndThePageSaysWhy(Chromium chromium) {
        try (var window = chromium.open(1280, 900, ColorScheme.LIGHT, false, sample.origin)) {
            var page = window.page();
            page.navigate(sample.origin + "/en");
            assertThat(page.locator(".keep")).hasCount(0);
            assertThat(page.locator("[data-list]")).isHidden();
            page.navigate(sample.origin + "/en/list");
            assertThat(page.locator("main noscript p")).isVisible();
            assertThat(page.locator("#reading-list")).isHidden();
        }
    }
}
