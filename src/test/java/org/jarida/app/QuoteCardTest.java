package org.jarida.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jarida.language.Language;
import org.jarida.language.Words;
import org.jarida.story.Publication;
import org.jarida.story.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A passage that a reader chooses becomes a picture that they can send on. */
@InBrowser
class QuoteCardTest {
    private final OpenSample sample = OpenSample.running();

    private String longestArticle(String edition) {
        return sample.house.publications.latest(edition, new Scope.Everything(), 30).stream()
                .max((one, other) -> one.words() - other.words())
                .map(Publication::path)
                .orElseThrow();
    }

    private static Locator offer(Page page) {
        return page.locator(".text .toast button");
    }

    private static Words words(String edition) {
        return Words.in(Language.of(edition.equals("fa") ? "fa-AF" : edition));
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "fa, 390"})
    void aPassageBecomesAPicture(String edition, int width, Chromium chromium) throws IOException {
        try (var window = chromium.open(width, 844, ColorScheme.LIGHT, true, sample.origin)) {
            var page = window.page();
            page.navigate(sample.origin + longestArticle(edition));
            assertThat(offer(page)).hasCount(0);
            var passage = page.locator(".text > p").nth(1);
            passage.click(new Locator.ClickOptions().setClickCount(3));
            assertThat(offer(page)).hasText(words(edition).say("quote.offer"));
            var foot = offer(page).boundingBox();
            assertThat(foot.y + foot.height).isBetween(760.0, 844.0);
            assertThat(window.violations()).isEmpty();

            offer(page).click();
            var card = page.locator("dialog canvas");
            assertThat(card).isVisible();
            assertThat(card.getAttribute("aria-label")).startsWith(said(passage).substring(0, 40));
            assertThat(window.violations()).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            var file = page.waitForDownload(
                    () -> page.getByText(words(edition).say("quote.save")).click());
            var picture = ImageIO.read(file.path().toFile());
            assertThat(picture.getWidth()).isEqualTo(1080);
            assertThat(picture.getHeight()).isBetween(1080, 1350);
            assertThat(picture.getRGB(5, 5) & 0xffffff).isEqualTo(0xfbf9f4);

            page.keyboard().press("Escape");
            assertThat(page.locator("dialog")).hasCount(0);
            page.locator("h1").click();
            assertThat(offer(page)).hasCount(0);
            assertThat(window.complaints()).isEmpty();
        }
    }

    /** The number of a footnote is not read out by who quotes, and not set. */
    private static String said(Locator passage) {
        return (String) passage.evaluate("""
                passage => {
                    const copy = passage.cloneNode(true);
                    copy.querySelectorAll('sup, button').forEach(one => one.remove());
                    return copy.textContent.trim();
                }""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa"})
    void theNextStepsOfTheKeyboardLeadToTheOffer(String edition, Chromium chromium) {
        try (var window = chromium.open(1280, 900, ColorScheme.DARK, true, sample.origin)) {
            var page = window.page();
            page.navigate(sample.origin + longestArticle(edition));
            page.locator(".text > p").nth(1).click(new Locator.ClickOptions().setClickCount(3));
            assertThat(offer(page)).isVisible();
            for (var step = 0;
                    step < 4 && !(Boolean) offer(page).evaluate("offer => offer.matches(':focus')");
                    step++) {
                page.keyboard().press("Tab");
            }
            assertThat(offer(page)).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("dialog canvas")).isVisible();
            page.getByText(words(edition).say("masthead.close"), new Page.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            assertThat(page.locator("dialog")).hasCount(0);
        }
    }

    /** A browser makes a canvas a file in its idle time, and may let seconds pass. */
    @Test
    void theCardIsSeenBeforeItsFileIsMade(Chromium chromium) {
        try (var window = chromium.open(1280, 900, ColorScheme.LIGHT, true, sample.origin)) {
            var page = window.page();
            page.addInitScript("""
                    const toBlob = HTMLCanvasElement.prototype.toBlob;
                    HTMLCanvasElement.prototype.toBlob = function (made) {
                        window.beIdle = () => toBlob.call(this, made);
                    };""");
            page.navigate(sample.origin + longestArticle("en"));
            page.locator(".text > p").nth(1).click(new Locator.ClickOptions().setClickCount(3));
            offer(page).click();
            assertThat(page.locator("dialog canvas")).isVisible();
            var file = page.waitForDownload(() -> {
                page.getByText(words("en").say("quote.save")).click();
                page.evaluate("beIdle()");
            });
            assertThat(file.suggestedFilename()).isEqualTo("jarida.png");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa"})
    void ofTooLongAPassageItIsSaidHowLongItMayBe(String edition, Chromium chromium) {
        try (var window = chromium.open(390, 844, ColorScheme.LIGHT, true, sample.origin)) {
            var page = window.page();
            page.navigate(sample.origin + longestArticle(edition));
            page.evaluate("getSelection().selectAllChildren(document.querySelector('.text'))");
            assertThat(offer(page)).isDisabled();
            assertThat(offer(page)).hasText(Pattern.compile("400|۴۰۰"));
            page.evaluate("getSelection().selectAllChildren(document.querySelector('.facts'))");
            assertThat(offer(page)).hasCount(0);
        }
    }
}
