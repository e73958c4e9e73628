package org.jarida.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader opens the newspaper, reads, changes the language, and finds the way to what was before. */
@InBrowser
class JourneyTest {
    private final OpenSample sample = OpenSample.running();

    @ParameterizedTest(name = "from {0} to {2}, scripts: {4}")
    @CsvSource({"en, ltr, fa, rtl, true", "fa, rtl, en, ltr, true", "en, ltr, fa, rtl, false", "fa, rtl, en, ltr, false"
    })
    void aReaderFindsTheWay(
            String edition, String direction, String other, String otherDirection, boolean scripts, Chromium chromium) {
        try (var window = chromium.open(1280, 900, ColorScheme.LIGHT, scripts, sample.origin)) {
            var page = window.page();
            page.navigate(sample.origin + "/" + edition);
            assertThat(page.locator("html")).hasAttribute("dir", direction);

            var lead = page.locator("main article h2 a").first();
            var headline = lead.innerText();
            lead.click();
            assertThat(page.locator("main h1")).hasText(headline);
            var story = keyIn(page.url());

            page.locator("header .strip a[hreflang^=" + other + "]").click();
            assertThat(page.locator("html")).hasAttribute("dir", otherDirection);
            assertThat(keyIn(page.url())).isEqualTo(story);
            assertThat(page.url()).contains("/" + other + "/");

            page.locator("header .ways nav a").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/" + other + "/section/.*"));
            assertThat(page.locator("main article").first()).isVisible();

            page.locator("footer a[href$='/archive']").click();
            assertThat(page).hasURL(Pattern.compile(".*/" + other + "/archive.*"));
            page.locator("main article h3 a").first().click();
            assertThat(page.locator("main h1")).isVisible();

            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ps", "tg"})
    void aReaderFindsATopicUnderItsLetter(String edition, Chromium chromium) {
        try (var window = chromium.open(390, 844, ColorScheme.LIGHT, true, sample.origin)) {
            var page = window.page();
            page.navigate(sample.origin + "/" + edition + "/archive");
            page.locator("main a[href$='/topics']").click();
            var letter = page.locator(".letters a").last();
            var label = letter.innerText();
            letter.click();
            var heading = page.locator("main h2").last();
            assertThat(heading).hasText(label);
            assertThat(heading).isInViewport();
            assertThat(page.locator(".follow")).hasCount(0); // Nothing new ever stands here.

            var topic = page.locator(".names li a").last();
            var name = topic.locator("bdi").innerText();
            topic.click();
            assertThat(page.locator("main h1")).hasText(name);
            assertThat(page.locator(".follow")).isVisible();
            page.locator("main .labels a[href$='/topics']").click();
            assertThat(page).hasURL(Pattern.compile(".*/" + edition + "/topics"));
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static String keyIn(String url) {
        var key = Pattern.compile("/([0-9][0-9a-z]{7})/").matcher(url);
        return key.find() ? key.group(1) : url;
    }
}
