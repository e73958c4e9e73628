package org.jarida.newsroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.Map;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.app.Chromium;
import org.jarida.app.InBrowser;
import org.jarida.desk.Role;
import org.jarida.media.Drawn;
import org.junit.jupiter.api.Test;

/** An advertisement is for the screen alone. */
@InBrowser
class AdvertisementInPrintTest {
    @Test
    void onPaperThereIsNoAdvertisement(Chromium chromium) throws Exception {
        var newsroom = new Newsroom(Store.SQLITE);
        try (var open = new OpenNewsroom(newsroom);
                var window = chromium.open(1280, 900, ColorScheme.LIGHT, true, open.origin)) {
            var path = newsroom.published(newsroom.story(newsroom.world), "en", "Snow", "It fell.")
                    .path();
            var publisher = open.signIn(Role.PUBLISHER);
            var file = Drawn.file(Drawn.photograph(960, 240), "png");
            var sent = open.send(publisher, "POST", "/newsroom/media?name=tea.png", "image/png", file);
            open.awaitRenditions();
            var key = Visit.JSON.readTree(sent.body()).path("key").asText();
            for (var place : Map.of("article", path, "front", "/en", "section", "/en/section/world")
                    .entrySet()) {
                var form = "/newsroom/paper/advertisements/en/new";
                open.fill(
                        publisher,
                        form,
                        form,
                        "place",
                        place.getKey(),
                        "media",
                        key,
                        "href",
                        "https://tea.example/",
                        "alternative",
                        "Tea");
                window.page().navigate(open.origin + place.getValue());
                window.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
                assertThat(window.page().locator("aside.slot")).isVisible();
                window.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertThat(window.page().locator("aside.slot")).isHidden();
            }
            assertThat(window.complaints()).isEmpty();
        }
    }
}
