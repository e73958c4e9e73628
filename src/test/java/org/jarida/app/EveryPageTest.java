package org.jarida.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page in every edition, as a browser and the rules of accessibility see it. */
@InBrowser
class EveryPageTest {
    static final List<String> EDITIONS = OpenSample.EDITIONS;
    /** Nothing where the element with the focus is in sight and ringed; what it is where not. */
    private static final String WHERE = """
            () => {
                const at = document.activeElement;
                if (at === document.body || at === document.documentElement) return 'end';
                const box = at.getBoundingClientRect();
                const style = getComputedStyle(at);
                const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
                    && box.right > 0 && box.left < innerWidth;
                const ringed = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 3;
                return seen && ringed ? '' : at.outerHTML.slice(0, 200) + JSON.stringify(box) + style.outline;
            }""";

    private final OpenSample sample = OpenSample.running();

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void everyKindOfPageIsOpenToEverybody(String edition, Chromium chromium) throws Exception {
        var kinds = kinds(edition);
        assertThat(kinds).hasSizeGreaterThan(12);
        var wrong = new ArrayList<String>();
        try (var phone = chromium.open(390, 844, ColorScheme.DARK, true, sample.origin);
                var desk = chromium.open(1280, 900, ColorScheme.LIGHT, true, sample.origin)) {
            for (var path : kinds) {
                for (var window : List.of(phone, desk)) {
                    var page = window.page();
                    page.navigate(sample.origin + path);
                    window.violations().forEach(violation -> wrong.add(path + " " + violation));
                }
                phone.page().setViewportSize(320, 640);
                var width = phone.page().evaluate("document.documentElement.scrollWidth");
                if ((Integer) width > 320) {
                    wrong.add(path + " is " + width + " wide on a screen of 320");
                }
                phone.page().setViewportSize(390, 844);
            }
            wrong.addAll(phone.complaints());
            wrong.addAll(desk.complaints());
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void thePageThatOffersAllEditionsIsOpenToEverybody(Chromium chromium) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var window = chromium.open(320, 640, scheme, true, sample.origin, "ja")) {
                window.page().navigate(sample.origin + "/");
                assertThat(window.violations()).isEmpty();
                assertThat(window.page().locator("main li").count()).isEqualTo(EDITIONS.size());
                assertThat(window.page().evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(320);
                assertThat(window.complaints()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ps"})
    void whoWalksByKeysSeesWhereTheyAre(String edition, Chromium chromium) throws Exception {
        var article = article(edition);
        for (var width : List.of(390, 1280)) {
            try (var window = chromium.open(width, 900, ColorScheme.LIGHT, true, sample.origin)) {
                // What scrolls smoothly is not in sight at once.
                window.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
                for (var path : List.of("/" + edition, article)) {
                    window.page().navigate(sample.origin + path);
                    var steps = 0;
                    for (var lost = ""; !lost.equals("end") && steps < 300; steps++) {
                        window.page().keyboard().press("Tab");
                        lost = (String) window.page().evaluate(WHERE);
                        assertThat(lost).as(path + ", step " + steps).isIn("", "end");
                    }
                    assertThat(steps).as("stops on " + path).isBetween(20, 299);
                }
            }
        }
    }

    @Test
    void onPaperThereAreTheStoryAndItsAddressAlone(Chromium chromium) throws Exception {
        try (var window = chromium.open(800, 1100, ColorScheme.DARK, true, sample.origin)) {
            window.page().navigate(sample.origin + article("en"));
            window.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(shown(window.page(), "h1, .stand, .title, .text > p, .address"))
                    .contains("H1", "P.address");
            assertThat(shown(
                            window.page(), ".ways, .drop, .strip nav, .slot, .foot, .related, .turning, #share, video"))
                    .isEmpty();
            assertThat(window.page().evaluate("getComputedStyle(document.documentElement).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
        }
    }

    @Test
    void inForcedColoursTheSectionOneIsInIsStillMarked(Chromium chromium) throws Exception {
        try (var window = chromium.open(1280, 900, ColorScheme.DARK, true, sample.origin)) {
            window.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            window.page().navigate(sample.origin + "/en/section/world");
            assertThat(window.page()
                            .evaluate("getComputedStyle(document.querySelector('.ways [aria-current]'))"
                                    + ".borderBottomStyle"))
                    .isEqualTo("solid");
        }
    }

    private String article(String edition) throws Exception {
        return sample.pages(edition).stream()
                .filter(path -> path.matches("/[a-z]+/[0-9].{7}/.*"))
                .findFirst()
                .orElseThrow();
    }

    /** Elements among these that take up room, by name and class. */
    @SuppressWarnings("unchecked")
    private static List<String> shown(Page page, String selector) {
        return (List<String>) page.evaluate("""
                selector => [...document.querySelectorAll(selector)]
                    .filter(element => element.getClientRects().length > 0)
                    .map(element => element.tagName + (element.className && '.' + element.className))""", selector);
    }

    /**
     * The pages of an edition that show something which no page before them shows: in one edition of each direction
     * down to the last element, in the others by how they are made up as a whole.
     */
    private List<String> kinds(String edition) throws Exception {
        var elements = List.of("en", "ps").contains(edition) ? "*" : "main, main > *";
        var kinds = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var path : sample.pages(edition)) {
            var grew = seen.add(path.split("/").length > 3 ? path.split("/")[2].replaceFirst("^[0-9].*", "") : path);
            for (var element : Jsoup.parse(sample.get(path).body()).body().select(elements)) {
                grew |= seen.add(element.tagName() + " " + element.className());
            }
            if (grew) {
                kinds.add(path);
            }
        }
        kinds.add("/" + edition + "/list");
        kinds.add("/" + edition + "/search?q=a");
        kinds.addAll(OpenSample.troubles(edition));
        return kinds;
    }
}
