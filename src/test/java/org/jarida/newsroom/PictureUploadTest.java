package org.jarida.newsroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.app.Chromium;
import org.jarida.app.InBrowser;
import org.jarida.desk.Role;
import org.jarida.media.Drawn;
import org.jarida.media.MediaSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures brought in by choosing, dropping and pasting, at a desk and on a phone. */
@InBrowser
class PictureUploadTest {
    private static final byte[] PICTURE = Drawn.file(Drawn.photograph(640, 400), "png");
    private static final byte[] ANOTHER = Drawn.file(Drawn.photograph(400, 640), "png");
    private static final String DONE = "[data-sending-list] a";

    private final Newsroom newsroom = new Newsroom(Store.SQLITE);
    private final OpenNewsroom open = new OpenNewsroom(newsroom);

    @AfterEach
    void close() {
        open.close();
    }

    private Chromium.Window desk(Chromium chromium, int width) {
        var window = chromium.open(width, 900, ColorScheme.LIGHT, true, open.origin);
        window.context().addCookies(List.of(new Cookie("session", open.signIn(Role.REPORTER)).setUrl(open.origin)));
        window.page().navigate(open.origin + "/newsroom/media");
        return window;
    }

    private static FilePayload file(String name, byte[] bytes) {
        return new FilePayload(name, "image/png", bytes);
    }

    private int kept() {
        return newsroom.library.search(MediaSearch.ALL, "en", null, 50).size();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void chosenPicturesComeInOneAfterTheOther(int width, Chromium chromium) {
        try (var window = desk(chromium, width)) {
            var page = window.page();
            page.locator("[data-files][multiple]")
                    .setInputFiles(new FilePayload[] {file("one.png", PICTURE), file("two.png", ANOTHER)});
            assertThat(page.locator(DONE)).hasCount(2);
            assertThat(page.locator(DONE).first()).containsText("two.png");
            assertThat(kept()).isEqualTo(2);
            assertThat(page.locator("[data-sending-list] progress")).hasCount(0);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                    .isFalse();
            page.locator(DONE).first().click();
            assertThat(page.locator("h1")).hasText("two.png");
            assertThat(window.violations()).isEmpty();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void howFarAPictureHasComeIsShown(Chromium chromium) {
        try (var window = desk(chromium, 1280)) {
            var page = window.page();
            page.evaluate("""
                    () => {
                        window.seen = [];
                        new MutationObserver(() => document.querySelectorAll('progress').forEach(one => window.seen.push(one.value)))
                            .observe(document.querySelector('[data-sending-list]'), {subtree: true, childList: true, attributes: true});
                    }""");
            page.route("**/newsroom/media?*", route -> {
                assertThat(page.locator("[data-sending-list] progress")).isVisible();
                assertThat(page.locator("[data-sending-list] img")).isVisible();
                route.resume();
            });
            page.locator("[data-files][multiple]").setInputFiles(file("snow.png", PICTURE));
            assertThat(page.locator(DONE)).hasCount(1);
            assertThat((List<?>) page.evaluate("window.seen")).isNotEmpty();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void aPictureIsDroppedAnywhereOnThePage(Chromium chromium) {
        try (var window = desk(chromium, 1280)) {
            var page = window.page();
            hand(page, "drop", "dataTransfer");
            assertThat(page.locator(DONE)).containsText("dropped.png");
            assertThat(kept()).isEqualTo(1);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void aPictureIsPasted(Chromium chromium) {
        try (var window = desk(chromium, 1280)) {
            var page = window.page();
            hand(page, "paste", "clipboardData");
            assertThat(page.locator(DONE)).containsText("dropped.png");
            assertThat(kept()).isEqualTo(1);
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static void hand(Page page, String event, String bearing) {
        page.evaluate(
                """
                ({event, bearing, picture}) => {
                    const data = new DataTransfer();
                    const bytes = Uint8Array.from(atob(picture), letter => letter.charCodeAt(0));
                    data.items.add(new File([bytes], 'dropped.png', {type: 'image/png'}));
                    const kind = event === 'drop' ? DragEvent : ClipboardEvent;
                    document.querySelector('main').dispatchEvent(
                        new kind(event, {[bearing]: data, bubbles: true, cancelable: true}));
                }""",
                Map.of(
                        "event",
                        event,
                        "bearing",
                        bearing,
                        "picture",
                        Base64.getEncoder().encodeToString(PICTURE)));
    }

    @Test
    void whatIsRefusedSaysWhyAndTheNextOneComesInAllTheSame(Chromium chromium) {
        try (var window = desk(chromium, 390)) {
            var page = window.page();
            page.locator("[data-files][multiple]").setInputFiles(new FilePayload[] {
                file("torn.png", Arrays.copyOf(PICTURE, 500)), file("snow.png", PICTURE)
            });
            assertThat(page.locator(DONE)).containsText("snow.png");
            assertThat(page.locator("[data-sending-list] .wrong")).containsText("torn.png: This file is damaged");
            assertThat(kept()).isEqualTo(1);
        }
    }

    @Test
    void whatBrokeOffIsSentAgain(Chromium chromium) {
        try (var window = desk(chromium, 1280)) {
            var page = window.page();
            page.route("**/newsroom/media?*", route -> route.abort());
            page.locator("[data-files][multiple]").setInputFiles(file("snow.png", PICTURE));
            assertThat(page.locator("[data-sending-list] .wrong")).containsText("snow.png");
            page.unroute("**/newsroom/media?*");
            page.locator("[data-sending-list] button").click();
            assertThat(page.locator(DONE)).containsText("snow.png");
            assertThat(kept()).isEqualTo(1);
        }
    }
}
