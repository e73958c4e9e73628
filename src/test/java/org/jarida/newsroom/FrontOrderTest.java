package org.jarida.newsroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.app.Chromium;
import org.jarida.app.InBrowser;
import org.jarida.desk.Role;
import org.jarida.front.Front;
import org.jarida.front.FrontOf;
import org.jarida.front.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leads, put in order by who has no mouse and by who has one, and shown to them before readers see it. */
@InBrowser
class FrontOrderTest {
    private static final String FRONT = "/newsroom/front/en/whole";
    private static final FrontOf EN = FrontOf.edition("en");

    private final Newsroom newsroom = new Newsroom(Store.SQLITE);
    private final OpenNewsroom open = new OpenNewsroom(newsroom);
    private String publisher = "";
    private long snow;
    private long rain;
    private long wind;

    @BeforeEach
    void begin() {
        publisher = open.signIn(Role.PUBLISHER);
        snow = publish("Snow closes the pass");
        rain = publish("Rain fills the river");
        wind = publish("Wind takes the roofs");
    }

    @AfterEach
    void close() {
        open.close();
    }

    private long publish(String headline) {
        newsroom.clock.pass(Duration.ofMinutes(1));
        return newsroom.published(newsroom.story(newsroom.world), "en", headline, "So it was.")
                .story();
    }

    private Chromium.Window desk(Chromium chromium, int width) {
        var window = chromium.open(width, 900, ColorScheme.LIGHT, true, open.origin);
        window.context().addCookies(List.of(new Cookie("session", publisher).setUrl(open.origin)));
        window.page().navigate(open.origin + FRONT);
        return window;
    }

    private Front front() {
        return newsroom.fronts.of(EN);
    }

    private List<Long> kept() {
        return front().places().stream().map(Place::story).toList();
    }

    private void keeps(Page page, Long... stories) {
        page.waitForCondition(() -> kept().equals(List.of(stories)));
    }

    /** The headlines of a page of readers, from the top. */
    private List<String> read() {
        var text = open.read("/en").page().select("main").text();
        var all = new ArrayList<>(List.of("Snow closes the pass", "Rain fills the river", "Wind takes the roofs"));
        all.sort((one, other) -> Integer.compare(text.indexOf(one), text.indexOf(other)));
        return all;
    }

    private static Locator step(Page page, long story, String step) {
        return page.locator("li[data-story='" + story + "'] [data-step=" + step + "]");
    }

    /** Walks there by the Tab key, and nothing else. */
    private static void walk(Page page, Locator to) {
        for (var steps = 0; steps < 200; steps++) {
            if ((Boolean) to.evaluate("one => one === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no way there by keyboard: " + to);
    }

    private static void press(Page page, Locator button) {
        walk(page, button);
        page.keyboard().press("Enter");
    }

    @Test
    void aFrontIsArrangedByKeyboardAlone(Chromium chromium) {
        assertThat(read().getFirst()).isEqualTo("Wind takes the roofs");
        try (var window = desk(chromium, 1280)) {
            var page = window.page();
            press(page, step(page, snow, "pin"));
            keeps(page, snow);
            page.waitForLoadState();
            press(page, step(page, rain, "pin"));
            keeps(page, snow, rain);
            page.waitForLoadState();
            press(page, step(page, rain, "up"));
            keeps(page, rain, snow);
            assertThat(page.locator("[data-standing]")).containsText("The proof is kept.");
            // It stays under the finger, or the next one that can be pressed does.
            assertThat(page.locator(":focus")).hasCount(1);
            assertThat(read().getFirst()).as("readers see nothing of it yet").isEqualTo("Wind takes the roofs");
            press(page, step(page, snow, "out"));
            keeps(page, rain);
            press(page, page.locator("header.top button.main"));
            page.waitForURL("**done=live");
            assertThat(read().getFirst()).isEqualTo("Rain fills the river");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void aPlaceThatIsHeldForSomeHoursIsGivenBackAfterwards(Chromium chromium) {
        try (var window = desk(chromium, 1280)) {
            var page = window.page();
            press(page, step(page, snow, "pin"));
            keeps(page, snow);
            page.waitForLoadState();
            press(page, page.locator("li[data-story='" + snow + "'] summary"));
            press(page, page.locator("button[value='3 " + snow + "']"));
            page.waitForCondition(() -> front().places().getFirst().until() != null);
            page.waitForLoadState();
            assertThat(Objects.requireNonNull(front().places().getFirst().until()))
                    .isEqualTo(newsroom.clock.instant().plus(Duration.ofHours(3)));
            press(page, page.locator("header.top button.main"));
            page.waitForURL("**done=live");
            assertThat(read().getFirst()).isEqualTo("Snow closes the pass");
            newsroom.clock.pass(Duration.ofHours(4));
            assertThat(read().getFirst()).isEqualTo("Wind takes the roofs");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void aFrontIsArrangedByHandToo(Chromium chromium) {
        newsroom.fronts.arrange(
                EN, front().version(), List.of(new Place(snow, null), new Place(rain, null)), Newsroom.EDITOR);
        try (var window = desk(chromium, 1280)) {
            var page = window.page();
            drag(page, handle(page, rain), page.locator("li[data-story='" + snow + "']"), 2);
            keeps(page, rain, snow);
            // From those that follow by time up into those that are put first.
            drag(page, handle(page, wind), page.locator("li[data-story='" + rain + "']"), 2);
            keeps(page, wind, rain, snow);
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static Locator handle(Page page, long story) {
        return page.locator("li[data-story='" + story + "'] .handle");
    }

    private static void drag(Page page, Locator handle, Locator onto, int below) {
        handle.scrollIntoViewIfNeeded();
        var from = handle.boundingBox();
        var to = onto.boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(from.x + from.width / 2, (from.y + to.y) / 2);
        page.mouse().move(from.x + from.width / 2, to.y + below);
        page.mouse().up();
    }

    @Test
    void editionsAreDraggedToo(Chromium chromium) {
        try (var window = desk(chromium, 1280)) {
            var page = window.page();
            page.navigate(open.origin + "/newsroom/paper/editions");
            drag(page, page.locator("li[data-key=fa] .handle"), page.locator("li[data-key=en]"), 2);
            page.waitForCondition(
                    () -> newsroom.editions.all().getFirst().code().equals("fa"));
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void theProofIsShownBeforeItIsLive(Chromium chromium) {
        newsroom.fronts.arrange(EN, front().version(), List.of(new Place(snow, null)), Newsroom.EDITOR);
        try (var window = desk(chromium, 1280)) {
            var page = window.page();
            for (var proof : List.of("?desk", "?phone")) {
                var frame = page.frameLocator("iframe[src$='" + proof + "']");
                assertThat(frame.locator("main h2, main h1").first()).containsText("Snow closes the pass");
            }
            page.locator("li[data-story='" + rain + "'] [data-step=pin]").click();
            keeps(page, snow, rain);
            page.waitForLoadState();
            step(page, rain, "up").click();
            assertThat(page.frameLocator("iframe[src$='?desk']")
                            .locator("main h2, main h1")
                            .first())
                    .containsText("Rain fills the river");
            assertThat(read().getFirst()).isEqualTo("Wind takes the roofs");
            page.locator("[data-back]").click();
            page.waitForURL("**done=taken-back");
            assertThat(front().proof()).isNull();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void whatAColleagueArrangedMeanwhileIsNotOverwritten(Chromium chromium) {
        newsroom.fronts.arrange(
                EN, front().version(), List.of(new Place(snow, null), new Place(rain, null)), Newsroom.EDITOR);
        try (var window = desk(chromium, 1280)) {
            var page = window.page();
            newsroom.fronts.arrange(EN, front().version(), List.of(new Place(wind, null)), Newsroom.EDITOR);
            step(page, rain, "up").click();
            assertThat(page.locator("[data-standing] .flag")).isVisible();
            assertThat(kept()).containsExactly(wind);
            page.locator("header.top button.main").click();
            assertThat(page.locator(".notice.trouble")).isVisible();
            assertThat(page.locator("section.yours li")).hasCount(2);
            assertThat(kept()).containsExactly(wind);
            page.locator("section.yours button").click();
            keeps(page, rain, snow);
        }
    }

    @Test
    void aFrontIsArrangedOnAPhone(Chromium chromium) {
        newsroom.fronts.arrange(
                EN, front().version(), List.of(new Place(snow, null), new Place(rain, null)), Newsroom.EDITOR);
        try (var window = desk(chromium, 390)) {
            var page = window.page();
            step(page, snow, "down").click();
            keeps(page, rain, snow);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                    .isFalse();
            assertThat(window.complaints()).isEmpty();
        }
    }
}
