package org.jarida.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.jarida.edition.Newspaper;
import org.jarida.logbook.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader keeps on their device for when the net is gone, and how all of it goes away again. */
@InBrowser
class OfflineTest {
    private final OpenSample sample = OpenSample.running();

    private Chromium.Window open(Chromium chromium) {
        return chromium.open(390, 844, ColorScheme.LIGHT, true, sample.origin);
    }

    /** Names of caches, how many workers are registered, and what stands in the browser's own storage. */
    private static String traces(Page page) {
        return (String) page.evaluate("""
                async () => [...(await caches.keys()).map(name => name.split(' ')[0]).sort(),
                    (await navigator.serviceWorker.getRegistrations()).length, Object.keys(localStorage)].join(' ')""");
    }

    /** Playwright's own waiting takes a promise for a yes. */
    private static void waitFor(Page page, String condition) {
        for (var patience = 0; patience < 200; patience++) {
            if ((Boolean) page.evaluate("async () => " + condition)) {
                return;
            }
            page.waitForTimeout(50);
        }
        throw new AssertionError("never so: " + condition);
    }

    private static void keep(Page page) {
        page.locator("#offline input").check();
        assertThat(page.locator("#offline [role=status]")).not().isEmpty();
    }

    @Test
    void nothingIsKeptUnasked(Chromium chromium) {
        try (var window = open(chromium)) {
            var page = window.page();
            page.navigate(sample.origin + "/en");
            page.locator("main .card h2 a").first().click();
            page.navigate(sample.origin + "/en/section/world");
            page.navigate(sample.origin + "/en/offline");
            assertThat(page.locator("#offline")).isVisible();
            assertThat(traces(page)).isEqualTo("0 ");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa"})
    void theListAndTheFrontAreReadWithoutANet(String edition, Chromium chromium) {
        try (var window = open(chromium)) {
            var page = window.page();
            page.navigate(sample.origin + "/" + edition + "/offline");
            keep(page);
            assertThat(page.locator("#offline section a")).hasCount(1);
            assertThat(window.violations()).isEmpty();
            page.navigate(sample.origin + "/" + edition);
            var story = page.locator("main .card:has(.keep)").first();
            var headline = story.locator("h2 a, h3 a").innerText();
            var address = (String) story.locator("h2 a, h3 a").evaluate("link => link.href");
            story.locator(".keep").click();
            waitFor(page, "!!await caches.match('" + address + "')");

            window.context().setOffline(true);
            page.navigate(sample.origin + "/" + edition);
            assertThat(page.locator("main .card").first()).isVisible();
            page.locator("[data-list]").click();
            page.locator("#reading-list h2 a").click();
            assertThat(page.locator("main h1")).hasText(headline);
            assertThat((Integer) page.evaluate("document.querySelector('figure.lead img').naturalWidth"))
                    .isPositive();

            page.navigate(sample.origin + "/" + edition + "/archive");
            assertThat(page.locator("#offline .away")).isVisible();
            assertThat(page.locator("#offline section a")).hasCount(2);
            window.context().setOffline(false);
            page.locator("#offline .away button").click();
            assertThat(page.locator(".years").first()).isVisible();

            page.navigate(sample.origin + "/" + edition + "/list");
            page.locator("#reading-list [data-act=remove]").click();
            waitFor(page, "!await caches.match('" + address + "')");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa"})
    void aWholeSectionIsSavedAndTakenAwayAgain(String edition, Chromium chromium) throws Exception {
        var section = sample.pages(edition).stream()
                .filter(path -> path.split("/").length == 4 && path.contains("/section/"))
                .findFirst()
                .orElseThrow();
        try (var window = open(chromium)) {
            var page = window.page();
            page.navigate(sample.origin + section);
            var stories = page.locator("main .card :is(h2,h3) a").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .distinct()
                    .toList();
            page.locator("[data-do=save]").click();
            assertThat(page.locator("[data-do=save] + a")).isVisible();
            assertThat(window.violations()).isEmpty();
            window.context().setOffline(true);
            for (var story : List.of(stories.getFirst(), stories.getLast(), section)) {
                page.navigate(sample.origin + story);
                assertThat(page.locator("#offline")).hasCount(0);
                assertThat(page.locator("main h1")).isVisible();
            }
            page.navigate(sample.origin + "/" + edition + "/offline");
            assertThat(page.locator("#offline section a")).hasCount(stories.size() + 1);
            assertThat(page.locator("#offline input")).not().isChecked();
            page.locator("#offline section button").click();
            assertThat(page.locator("#offline section")).hasCount(0);
            assertThat(traces(page)).isEqualTo("0 ");
            assertThat(window.violations()).isEmpty();
        }
    }

    @Test
    void oneTapRemovesEverything(Chromium chromium) {
        try (var window = open(chromium)) {
            var page = window.page();
            // More than once, since what is being kept at that moment must not come back.
            for (var round = 0; round < 4; round++) {
                page.navigate(sample.origin + "/en/offline");
                keep(page);
                page.navigate(sample.origin + "/en");
                page.locator("main .card .keep").first().click();
                page.navigate(sample.origin + "/en/offline");
                assertThat(page.locator("#offline section")).hasCount(2);
                page.locator("[data-part=forget]").click();
                assertThat(page.locator("#offline [role=status]"))
                        .hasText("Everything has been removed from this device.");
                assertThat(page.locator("#offline section")).hasCount(0);
                assertThat(traces(page)).isEqualTo("0 ");
                page.navigate(sample.origin + "/en");
                assertThat(traces(page)).isEqualTo("0 ");
            }
            assertThat(window.complaints()).isEmpty();
        }
    }

    /** The page looks at what is kept once more when all is fetched: that look, begun before, must not bring back what it saw. */
    @Test
    void whatWasBeingLookedAtIsNotShownAfterwards(Chromium chromium) {
        try (var window = open(chromium)) {
            var page = window.page();
            page.navigate(sample.origin + "/en/offline");
            keep(page);
            page.addInitScript("""
                    const {estimate} = StorageManager.prototype;
                    const held = new Promise(release => self.release = release);
                    self.looks = 0;
                    StorageManager.prototype.estimate = async function () {
                        if (++looks === 2) await held;
                        return estimate.call(this);
                    };""");
            page.navigate(sample.origin + "/en/offline");
            waitFor(page, "looks === 2");
            page.locator("[data-part=forget]").click();
            assertThat(page.locator("#offline section")).hasCount(0);
            page.evaluate("release()");
            page.waitForTimeout(500);
            assertThat(page.locator("#offline section")).hasCount(0);
            assertThat(page.locator("#offline input")).not().isChecked();
            assertThat(window.complaints()).isEmpty();
        }
    }

    /** Opening a cache that is not there makes it: a worker that saw it there must not open it when it has been removed. */
    @Test
    void whatTheWorkerIsOpeningIsNotThereAfterwards(Chromium chromium) {
        try (var window = open(chromium)) {
            var page = window.page();
            page.navigate(sample.origin + "/en/offline");
            keep(page);
            chromium.inWorker(sample.origin + "/sw.js", """
                    const {open} = CacheStorage.prototype;
                    CacheStorage.prototype.open = async function (name) {
                        if (name === "jarida-list") {
                            for (const client of await clients.matchAll()) client.postMessage("opening");
                            await new Promise(over => setTimeout(over, 1500));
                        }
                        return open.call(this, name);
                    };""");
            page.addInitScript("navigator.serviceWorker.onmessage = () => self.opening = true");
            page.navigate(sample.origin + "/en/offline");
            waitFor(page, "self.opening === true");
            page.locator("[data-part=forget]").click();
            assertThat(page.locator("#offline [role=status]")).hasText(Pattern.compile("removed"));
            page.waitForTimeout(2000);
            assertThat(traces(page)).isEqualTo("0 ");
            assertThat(window.complaints()).isEmpty();
        }
    }

    /** Each visit of the page keeps what is new: where that had only begun, it must not go on behind the reader's back. */
    @ParameterizedTest
    @ValueSource(strings = {"[data-part=forget]", "input"})
    void whatWasBeginningDoesNotGoOnAfterwards(String button, Chromium chromium) {
        try (var window = open(chromium)) {
            var page = window.page();
            page.navigate(sample.origin + "/en/offline");
            keep(page);
            page.addInitScript("""
                    const {register} = ServiceWorkerContainer.prototype;
                    const held = new Promise(release => self.release = release);
                    self.asked = 0;
                    ServiceWorkerContainer.prototype.register = async function (...given) {
                        asked++;
                        await held;
                        return register.apply(this, given);
                    };""");
            page.navigate(sample.origin + "/en/offline");
            waitFor(page, "asked === 1");
            page.locator("#offline " + button).click();
            assertThat(page.locator("#offline [role=status]")).hasText(Pattern.compile("removed|no longer"));
            page.evaluate("release()");
            page.waitForTimeout(500);
            assertThat(traces(page)).isEqualTo("0 ");
            assertThat(page.locator("#offline section")).hasCount(0);
            assertThat(page.locator("#offline input")).not().isChecked();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void theOldestPagesGoWhenThereIsNoMoreRoom(Chromium chromium) {
        try (var window = open(chromium)) {
            var page = window.page();
            page.navigate(sample.origin + "/en/offline");
            keep(page);
            page.evaluate("""
                    async () => {
                        const cache = await caches.open('jarida-section /en/section/old');
                        for (const at of [1, 2]) {
                            const kept = JSON.stringify({at, bytes: 30e6, files: []});
                            await cache.put('/en/old' + at, new Response('<h1>Old</h1>', {headers: {kept}}));
                        }
                    }""");
            page.navigate(sample.origin + "/en");
            waitFor(page, "!await caches.match('/en/old1')");
            assertThat((Boolean) page.evaluate("async () => !!await caches.match('/en/old2')"))
                    .isTrue();
            assertThat((Boolean) page.evaluate("async () => !!await caches.match('/en')"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa"})
    void whoLeavesQuicklyLeavesNothingBehind(String edition, Chromium chromium) {
        try (var window = open(chromium)) {
            window.context().route("https://www.wikipedia.org/**", OfflineTest::harmless);
            var page = window.page();
            page.navigate(sample.origin + "/" + edition + "/offline");
            keep(page);
            page.navigate(sample.origin + "/" + edition);
            page.locator("main .card .keep").first().click();
            page.locator("main .card h2 a").first().click();
            assertThat(page.locator("main h1")).isVisible();
            var article = page.url();
            var way = page.locator("[data-leave]");
            assertThat(way).isInViewport();
            assertThat(window.violations()).isEmpty();
            way.click();
            page.waitForURL("https://www.wikipedia.org/");
            page.goBack();
            assertThat(page).not().hasURL(article);
            page.navigate(sample.origin + "/" + edition + "/list");
            assertThat(traces(page)).isEqualTo("0 ");

            for (var press = 0; press < 3; press++) {
                page.keyboard().press("Escape");
            }
            page.waitForURL("https://www.wikipedia.org/");
        }
    }

    @Test
    void withoutAScriptItIsALink(Chromium chromium) {
        try (var window = chromium.open(390, 844, ColorScheme.LIGHT, false, sample.origin)) {
            window.context().route("https://www.wikipedia.org/**", OfflineTest::harmless);
            var page = window.page();
            page.navigate(sample.origin + "/en/offline");
            assertThat(page.locator("main noscript p")).isVisible();
            assertThat(page.locator("#offline")).isHidden();
            page.locator("[data-leave]").click();
            page.waitForURL("https://www.wikipedia.org/");
        }
    }

    @Test
    void theOwnerLeadsItElsewhereOrTurnsItOff(Chromium chromium) {
        var settings = sample.house.settings;
        var before = settings.newspaper();
        try (var window = open(chromium)) {
            var page = window.page();
            settings.save(leadingTo(before, "https://weather.example/kabul"), new Actor("owner"));
            page.navigate(sample.origin + "/en");
            assertThat(page.locator("[data-leave]")).hasAttribute("href", "https://weather.example/kabul");
            settings.save(leadingTo(before, ""), new Actor("owner"));
            for (var path : List.of("/en", "/en/offline", "/en/nothing-here")) {
                page.navigate(sample.origin + path);
                assertThat(page.locator("[data-leave]")).hasCount(0);
            }
        } finally {
            settings.save(before, new Actor("owner"));
        }
    }

    private static Newspaper leadingTo(Newspaper paper, String address) {
        return new Newspaper(paper.address(), paper.logo(), paper.colours(), paper.social(), address, false);
    }

    private static void harmless(Route route) {
        route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<h1>An encyclopedia</h1>"));
    }
}
