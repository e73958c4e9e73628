package org.jarida.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.jarida.logbook.Actor;
import org.jarida.push.PushService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The button for breaking news in a real browser, whose push service is ours, and what its worker shows. */
@InBrowser
class PushTest {
    private static final Actor OWNER = new Actor("owner");

    private final OpenSample sample = OpenSample.running();
    private final PushService service = new PushService();

    @BeforeEach
    void turnOn() {
        sample.house.breaking.turn("en", true, OWNER);
        sample.house.breaking.turn("fa", true, OWNER);
    }

    @AfterEach
    void turnOff() {
        sample.house.breaking.turn("en", false, OWNER);
        sample.house.breaking.turn("fa", false, OWNER);
        service.close();
    }

    private Chromium.Window open(Chromium chromium, String permission) {
        var window = chromium.open(390, 844, ColorScheme.LIGHT, true, sample.origin);
        window.context()
                .addInitScript("""
                Notification.requestPermission = async () => { asked = (self.asked || 0) + 1; return "%s"; };
                PushManager.prototype.subscribe = async function ({userVisibleOnly, applicationServerKey}) {
                    if (!userVisibleOnly) throw new Error();
                    localStorage.ourKey = applicationServerKey;
                    localStorage.subscribed = 1;
                    return this.getSubscription();
                };
                PushManager.prototype.getSubscription = async () => localStorage.subscribed ? {
                    toJSON: () => (%s),
                    unsubscribe: async () => localStorage.removeItem("subscribed"),
                } : null;
                """.formatted(permission, service.subscribe("b").json()));
        return window;
    }

    private static int workers(Page page) {
        return (Integer) page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length");
    }

    @ParameterizedTest
    @CsvSource({"en, push service of the browser’s maker", "fa, خدمت پیام‌رسانی سازندۀ مرورگر"})
    void whoPressesIsToldFirstWhatThePushServiceSees(String edition, String sentence, Chromium chromium) {
        try (var window = open(chromium, "granted")) {
            var page = window.page();
            page.navigate(sample.origin + "/" + edition + "/for-you");
            assertThat(page.locator("#push")).isHidden();
            var opener = page.locator("[data-do=push]");
            opener.click();
            assertThat(page.locator("#push")).containsText(sentence);
            assertThat(opener).hasAttribute("aria-expanded", "true");
            assertThat(page.evaluate("self.asked || 0")).isEqualTo(0);
            assertThat(workers(page)).isZero();
            assertThat(window.violations()).isEmpty();
            var button = page.locator("#push button");
            var start = button.innerText();
            button.click();
            assertThat(page.locator("#push [role=status]")).not().isEmpty();
            assertThat(button).not().hasText(start);
            assertThat(sample.house.breaking.browsers(edition)).isEqualTo(1);
            assertThat(page.evaluate("localStorage.ourKey")).isEqualTo(sample.house.browsers.key());
            assertThat(page.evaluate("async () => (await caches.keys()).length"))
                    .isEqualTo(0);

            page.reload();
            opener.click();
            assertThat(button).not().hasText(start);
            button.click();
            assertThat(button).hasText(start);
            page.waitForCondition(() -> sample.house.breaking.browsers(edition) == 0);
            assertThat(workers(page)).isZero();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void aBrowserToldByTwoEditionsGoesOnForTheOther(Chromium chromium) {
        try (var window = open(chromium, "granted")) {
            var page = window.page();
            for (var edition : List.of("en", "fa")) {
                page.navigate(sample.origin + "/" + edition + "/for-you");
                page.locator("[data-do=push]").click();
                page.locator("#push button").click();
                assertThat(page.locator("#push [role=status]")).not().isEmpty();
            }
            page.locator("#push button").click();
            page.waitForCondition(() -> sample.house.breaking.browsers("fa") == 0);
            assertThat(sample.house.breaking.browsers("en")).isEqualTo(1);
            assertThat(page.evaluate("localStorage.subscribed")).isEqualTo("1");
            assertThat(workers(page)).isEqualTo(1);
            page.navigate(sample.origin + "/en/offline");
            page.locator("#offline input").check();
            assertThat(page.locator("#offline [role=status]")).not().isEmpty();
            page.locator("#offline input").uncheck();
            assertThat(page.locator("#offline section")).hasCount(0);
            assertThat(workers(page)).isEqualTo(1); // It still waits for news.
            page.locator("[data-part=forget]").click();
            assertThat(page.locator("#offline [role=status]")).hasText("Everything has been removed from this device.");
            assertThat(workers(page)).isZero();
        }
    }

    @Test
    void whoRefusesIsNotSubscribed(Chromium chromium) {
        try (var window = open(chromium, "denied")) {
            var page = window.page();
            page.navigate(sample.origin + "/en/for-you");
            page.locator("[data-do=push]").click();
            page.locator("#push button").click();
            assertThat(page.locator("#push [role=status]")).containsText("does not permit");
            assertThat(sample.house.breaking.browsers("en")).isZero();
            assertThat(workers(page)).isZero();
        }
    }

    @Test
    void withoutScriptsThereIsNoButton(Chromium chromium) {
        try (var window = chromium.open(390, 844, ColorScheme.LIGHT, false, sample.origin)) {
            window.page().navigate(sample.origin + "/en/for-you");
            assertThat(window.page().locator("[data-do=push]")).isHidden();
            assertThat(window.page().locator("#push")).isHidden();
        }
    }

    /** The worker's own text, run in a page whose notifications and windows are ours: a headless browser shows none. */
    private static final String WORKER = """
            (() => {
                const heard = {}, did = [], waited = [];
                const addEventListener = (name, act) => heard[name] = act;
                const registration = {showNotification: async (title, shown) => did.push(['shows', title, shown])};
                const clients = {
                    matchAll: async () => ['/fa', '/fa/3k9x2q7a/open'].map(path => ({
                        url: location.origin + path,
                        focus: async () => did.push(['goes to', path]),
                    })),
                    openWindow: async url => did.push(['opens', url]),
                };
                %s
                const waitUntil = act => waited.push(act);
                self.pushed = async text => {
                    heard.push({data: {json: () => JSON.parse(text)}, waitUntil});
                    await Promise.all(waited);
                    return JSON.stringify(did.pop());
                };
                self.clicked = async data => {
                    heard.notificationclick({notification: {data, close: () => did.push(['closes'])}, waitUntil});
                    await Promise.all(waited);
                    return JSON.stringify(did.splice(0));
                };
            })()""";

    @Test
    void theWorkerShowsWhatCameAndLeadsToItsPage(Chromium chromium) throws Exception {
        try (var window = chromium.open(390, 844, ColorScheme.LIGHT, true, sample.origin)) {
            var page = window.page();
            page.navigate(sample.origin + "/fa");
            page.evaluate(WORKER.formatted(sample.get("/sw.js").body()));
            var bulletin =
                    "{\"title\":\"برف در هرات\",\"body\":\"جریده\",\"url\":\"/fa/3k9x2q7a/open\",\"lang\":\"fa-AF\","
                            + "\"dir\":\"rtl\",\"tag\":\"3k9x2q7a\",\"icon\":\"/fa/icon-192.png\"}";
            var article = sample.origin + "/fa/3k9x2q7a/open";
            assertThat(page.evaluate("text => pushed(text)", bulletin + " ".repeat(700)))
                    .isEqualTo("[\"shows\",\"برف در هرات\",{\"body\":\"جریده\",\"lang\":\"fa-AF\",\"dir\":\"rtl\","
                            + "\"tag\":\"3k9x2q7a\",\"icon\":\"/fa/icon-192.png\",\"data\":\"" + article + "\"}]");
            assertThat(page.evaluate("url => clicked(url)", article))
                    .isEqualTo("[[\"closes\"],[\"goes to\",\"/fa/3k9x2q7a/open\"]]");
            assertThat(page.evaluate("url => clicked(url)", sample.origin + "/fa/other"))
                    .isEqualTo("[[\"closes\"],[\"opens\",\"" + sample.origin + "/fa/other\"]]");
            assertThat(page.evaluate("url => clicked(url)", "https://elsewhere.example/"))
                    .isEqualTo("[[\"closes\"]]");
        }
    }
}
