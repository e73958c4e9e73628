package org.jarida.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.desk.Grant;
import org.jarida.desk.Role;
import org.jarida.language.Language;
import org.jarida.newsroom.OpenNewsroom;

/**
 * How long an article of 5,000 words takes from following a link in the list of stories until one can type in it and it
 * has been painted; and how long a key then takes until its letter is painted. The browser keeps what it has been sent, as
 * that of somebody who works here every day, and the server has been at work for some visits.
 */
public final class OpeningBench {
    private static final int WORDS = 5_000;
    private static final int PARAGRAPH = 100;
    private static final int VISITS_BEFORE = 25;
    private static final int VISITS = 15;
    private static final int KEYS = 60;
    private static final int LOOKING_AT_THE_LIST = 300;
    private static final Map<String, String> SENTENCES = Map.of(
            "en", "The snow fell all night on the pass and the road to the north stayed closed until noon",
            "fa", "برف تمام شب در گردنه بارید و راه شمال تا نیم‌روز بسته ماند و کاروان‌ها منتظر ماندند");

    private static final String READY = """
            (() => {
                const look = new MutationObserver(() => {
                    if (document.querySelector('#editor-body[contenteditable=true]')) {
                        look.disconnect();
                        requestAnimationFrame(() => setTimeout(() => { window.ready = performance.now(); }));
                    }
                });
                look.observe(document, {subtree: true, childList: true, attributes: true});
            })()""";

    private static final String KEY = """
            () => new Promise(resolve => {
                const began = performance.now();
                document.execCommand('insertText', false, 'x');
                requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
            })""";

    private OpeningBench() {}

    /** @param browser the file of a Chromium */
    public static void main(String[] browser) throws IOException {
        var profile = Files.createTempDirectory("jarida-opening");
        try (var open = new OpenNewsroom(new Newsroom(Store.SQLITE));
                var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var context = playwright
                        .chromium()
                        .launchPersistentContext(
                                profile,
                                new BrowserType.LaunchPersistentContextOptions()
                                        .setViewportSize(1280, 900)
                                        .setExecutablePath(Path.of(browser[0]))
                                        .setArgs(
                                                List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")))) {
            for (var edition : List.of("en", "fa")) {
                measure(open, context, edition);
            }
        }
        System.exit(0);
    }

    private static void measure(OpenNewsroom open, BrowserContext context, String edition) {
        var newsroom = (Newsroom) open.world;
        var draft = newsroom.draft(newsroom.story(newsroom.world), edition, "A long study", paragraphs(edition));
        var address = open.origin + "/newsroom/stories/"
                + newsroom.stories.get(draft.story()).key() + "/" + edition;
        var token = open.signIn("zarmina " + edition, Language.ENGLISH, Grant.everywhere(Role.OWNER));
        context.clearCookies();
        context.addCookies(List.of(new Cookie("session", token).setUrl(open.origin)));
        var page = context.newPage();
        page.addInitScript(READY);
        for (var visit = 0; visit < VISITS_BEFORE; visit++) {
            visit(open, page, address);
        }
        var visits = new double[VISITS];
        for (var visit = 0; visit < VISITS; visit++) {
            visits[visit] = visit(open, page, address);
        }
        page.locator("#editor-body p").last().click();
        var keys = new double[KEYS];
        for (var key = 0; key < KEYS; key++) {
            keys[key] = ((Number) page.evaluate(KEY)).doubleValue();
        }
        Arrays.sort(visits);
        Arrays.sort(keys);
        System.out.printf(
                Locale.ROOT,
                "opening %,d words (%s): median %.0f ms, slowest of %d: %.0f ms; a key: median %.1f ms, p95 %.1f ms%n",
                WORDS,
                edition,
                visits[VISITS / 2],
                VISITS,
                visits[VISITS - 1],
                keys[KEYS / 2],
                keys[KEYS * 95 / 100]);
        page.close();
    }

    private static double visit(OpenNewsroom open, Page page, String address) {
        page.navigate(open.origin + "/newsroom/stories");
        page.waitForTimeout(LOOKING_AT_THE_LIST);
        page.evaluate("address => { setTimeout(() => { location.href = address; }); }", address);
        page.waitForURL(address);
        page.waitForCondition(() -> (Boolean) page.evaluate("window.ready > 0"));
        return ((Number) page.evaluate("window.ready")).doubleValue();
    }

    private static String[] paragraphs(String edition) {
        var sentence = SENTENCES.get(edition);
        var words = sentence.split(" ");
        var times = PARAGRAPH / words.length;
        var paragraph = String.join(". ", Collections.nCopies(times, sentence)) + ".";
        return Collections.nCopies(WORDS / (times * words.length) + 1, paragraph)
                .toArray(String[]::new);
    }
}
