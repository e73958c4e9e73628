package org.jarida.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small edition in a browser: chosen, kept to, offered, left; pictures by tap. */
@InBrowser
class SmallEditionTest {
    private static final String SLOW = "Object.defineProperty(navigator, 'connection', {value: {effectiveType: '2g'}})";
    /** What is too small for a thumb: words in a sentence and the newspaper's name aside. */
    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll('nav a, h2 a, h3 a, header a, .meta a, .tap, .file, input:not([type=hidden]), button')]
                .filter(target => target.getBoundingClientRect().height < 44)
                .map(target => target.outerHTML)""";

    private final OpenSample sample = OpenSample.running();

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa"})
    void whoChoosesItKeepsToItUntilTheyLeaveIt(String edition, Chromium chromium) {
        try (var window = chromium.open(390, 844, ColorScheme.LIGHT, true, sample.origin)) {
            var page = window.page();
            var home = sample.origin + "/" + edition;
            page.navigate(home);
            page.locator(".foot [data-do=lite]").click();
            assertThat(page).hasURL(home + "?lite");
            page.navigate(home + "/archive");
            assertThat(page).hasURL(home + "/archive?lite");
            page.navigate(home + "/search?q=a");
            assertThat(page).hasURL(home + "/search?lite&q=a");
            // A search that is busy says that one may try again.
            for (var patience = 0; patience < 20 && page.locator("[data-full]").count() == 0; patience++) {
                page.waitForTimeout(500);
                page.reload();
            }
            page.locator("[data-full]").click();
            assertThat(page).hasURL(home + "/search?q=a");
            page.navigate(home);
            assertThat(page.locator(".masthead")).isVisible();
            assertThat(page).hasURL(home);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa"})
    void onASlowLineItIsOfferedOnceAndMayBeDeclined(String edition, Chromium chromium) {
        try (var window = chromium.open(390, 844, ColorScheme.DARK, true, sample.origin)) {
            var page = window.page();
            page.addInitScript(SLOW);
            page.navigate(sample.origin + "/" + edition);
            var offer = page.locator("main .offer");
            assertThat(offer.locator("[role=status]")).not().isEmpty();
            assertThat(window.violations()).isEmpty();
            offer.locator("button").focus();
            page.keyboard().press("Enter");
            assertThat(offer).hasCount(0);
            page.reload();
            assertThat(offer).hasCount(0);

            page.evaluate("localStorage.clear()");
            page.reload();
            offer.locator("a").click();
            assertThat(page).hasURL(sample.origin + "/" + edition + "?lite");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa"})
    void aPictureComesWhenItIsTappedAndNothingElseDoes(String edition, Chromium chromium) {
        try (var window = chromium.open(390, 844, ColorScheme.LIGHT, true, sample.origin)) {
            var page = window.page();
            var asked = new ArrayList<String>();
            page.onRequest(request -> asked.add(request.url().replaceFirst("(\\.[0-9a-f]{8})?\\.([a-z]+)$", ".$2")));
            page.navigate(sample.origin + "/" + edition + "/8gxpg0fg?lite");
            assertThat(page.locator("img")).hasCount(0);
            assertThat(asked.stream().skip(1))
                    .allMatch(url -> List.of("lite.css", "lite.js", "mark.svg")
                            .contains(url.substring(url.lastIndexOf('/') + 1)));
            assertThat(page.evaluate(SMALL_TARGETS)).isEqualTo(List.of());

            var words = page.locator(".tap").first().locator("bdi").textContent();
            page.locator(".tap").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("figure").first().locator("span")).hasCount(1); // The credit alone.
            var picture = page.locator("figure img").first();
            assertThat(picture).hasAttribute("alt", words);
            assertThat((Integer) picture.evaluate("picture => picture.naturalWidth"))
                    .isGreaterThanOrEqualTo(640);
            assertThat(window.violations()).isEmpty();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void theReadingListIsThereToo(Chromium chromium) {
        try (var window = chromium.open(390, 844, ColorScheme.LIGHT, true, sample.origin)) {
            var page = window.page();
            page.navigate(sample.origin + "/en");
            page.locator("main .card .keep").first().click();
            page.navigate(sample.origin + "/en/list?lite");
            assertThat(page.locator("#kept h2 a")).hasCount(1);
            page.locator("#kept h2 a").click();
            assertThat(page.locator("[data-full]")).isVisible();
            page.evaluate("localStorage.setItem('jarida-list', '[null, {')");
            page.navigate(sample.origin + "/en/list?lite");
            assertThat(page.locator("#kept h2 a")).hasCount(0);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa", "de"})
    void itsPagesAreOpenToEverybodyOnTheNarrowestScreen(String edition, Chromium chromium) {
        try (var window = chromium.open(320, 640, ColorScheme.DARK, true, sample.origin)) {
            var page = window.page();
            var wrong = new ArrayList<String>();
            for (var path : List.of("", "/9myezg30", "/archive", "/search", "/list", "/nothing-here", "/1ra1ny00")) {
                page.navigate(sample.origin + "/" + edition + path + "?lite");
                window.violations().forEach(violation -> wrong.add(path + " " + violation));
                if ((Integer) page.evaluate("document.documentElement.scrollWidth") > 320) {
                    wrong.add(path + " is too wide");
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void withoutAScriptTheLinksAloneDo(Chromium chromium) {
        try (var window = chromium.open(390, 844, ColorScheme.LIGHT, false, sample.origin)) {
            var page = window.page();
            page.navigate(sample.origin + "/en/8gxpg0fg");
            var full = page.url();
            page.locator(".foot [data-do=lite]").click();
            assertThat(page).hasURL(full + "?lite");
            page.locator("[data-full]").click();
            assertThat(page).hasURL(full);
            page.goBack(new Page.GoBackOptions());
            page.locator(".tap").first().click();
            assertThat(page.url()).contains("/media/");
        }
    }
}
