package org.jarida.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.jarida.language.Language;
import org.jarida.language.Words;
import org.jarida.story.Publication;
import org.jarida.story.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An article read aloud. The browser of the tests has no voices, so it is lent some that say nothing. */
@InBrowser
class ListenTest {
    private static final String VOICES = """
            window.said = [];
            window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
            Object.defineProperty(window, 'speechSynthesis', {value: {
                getVoices: () => [VOICE],
                addEventListener() {},
                speak(one) { window.saying = one; said.push(one.text); },
                cancel() { const one = window.saying; window.saying = null; one?.onerror(); },
            }});""";

    private final OpenSample sample = OpenSample.running();

    private static void lend(Page page, String language, boolean local) {
        page.addInitScript(
                VOICES.replace("VOICE", "{lang: '" + language + "', localService: " + local + ", name: 'Test'}"));
    }

    private String article(String edition) {
        return sample.house.publications.latest(edition, new Scope.Everything(), 30).stream()
                .filter(one -> !one.standfirst().isEmpty() && one.words() > 150)
                .map(Publication::path)
                .findFirst()
                .orElseThrow();
    }

    private static Words words(String edition) {
        return Words.in(Language.of(edition.equals("fa") ? "fa-AF" : edition));
    }

    @SuppressWarnings("unchecked")
    private static List<String> said(Page page) {
        return (List<String>) page.evaluate("said");
    }

    private static Locator listen(Page page) {
        return page.locator("[data-do=listen]");
    }

    @ParameterizedTest
    @CsvSource({"en, en-GB", "fa, fa-IR"})
    void theHeadlineAndThenTheTextAreReadSentenceBySentence(String edition, String voice, Chromium chromium) {
        var words = words(edition);
        try (var window = chromium.open(390, 844, ColorScheme.LIGHT, true, sample.origin)) {
            var page = window.page();
            lend(page, voice, true);
            page.navigate(sample.origin + article(edition));
            assertThat(listen(page)).hasText(words.say("listen.offer"));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            listen(page).click();
            assertThat(page.locator("h1")).hasClass("heard");
            assertThat(said(page)).containsExactly(page.locator("h1").innerText());
            page.evaluate("saying.onend()");
            assertThat(page.locator(".opening .stand.heard")).hasCount(1);
            while (page.locator(".text p.heard").count() == 0) {
                page.evaluate("saying.onend()");
            }
            assertThat(window.violations()).isEmpty();

            assertThat(listen(page)).hasText(words.say("listen.pause"));
            listen(page).click();
            assertThat(listen(page)).hasText(words.say("listen.go-on"));
            assertThat(page.evaluate("saying")).isNull();
            var before = said(page);
            listen(page).click();
            page.waitForCondition(() -> said(page).size() > before.size());
            assertThat(said(page).getLast()).isEqualTo(before.getLast());

            page.getByText(words.say("listen.stop"), new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator(".heard")).hasCount(0);
            assertThat(listen(page)).hasText(words.say("listen.offer"));
            assertThat(page.evaluate("saying")).isNull();
            listen(page).click();
            assertThat(page.locator("h1")).hasClass("heard");
            assertThat(said(page).getLast()).isEqualTo(page.locator("h1").innerText());
            while (page.evaluate("!!window.saying").equals(true)) {
                page.evaluate("saying.onend()");
            }
            assertThat(listen(page)).hasText(words.say("listen.offer"));
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, en-GB, false", "fa, ar-EG, true", "tg, fa-IR, true"})
    void withoutAVoiceOfTheDevicesOwnForTheLanguageItIsNotOffered(
            String edition, String voice, boolean local, Chromium chromium) {
        try (var window = chromium.open(1280, 900, ColorScheme.LIGHT, true, sample.origin)) {
            var page = window.page();
            lend(page, voice, local);
            page.navigate(sample.origin + article(edition));
            page.waitForLoadState();
            assertThat(listen(page)).isHidden();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "en")
    void whoLeavesHearsNoMore(String edition, Chromium chromium) {
        try (var window = chromium.open(1280, 900, ColorScheme.LIGHT, true, sample.origin)) {
            var page = window.page();
            lend(page, "en-US", true);
            page.navigate(sample.origin + article(edition));
            listen(page).click();
            assertThat(page.locator(".heard")).hasCount(1);
            page.evaluate("dispatchEvent(new Event('pagehide'))");
            assertThat(page.evaluate("saying")).isNull();
            assertThat(page.locator(".heard")).hasCount(0);
        }
    }
}
