package org.jarida.app;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Not a test: every kind of page, for eyes. {@code ./jarida screenshots} writes them to {@code target/screenshots}, and
 * the picture of the README with them.
 */
@InBrowser
class Screenshots {
    private static final Path FOLDER = Path.of("target/screenshots");

    private final OpenSample sample = OpenSample.running();

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa", "ps", "tg", "ar"})
    void everyKindOfPage(String edition, Chromium chromium) throws Exception {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("front", "/" + edition);
        for (var path : sample.pages(edition)) {
            var parts = path.split("/");
            if (parts.length > 2) {
                kinds.putIfAbsent(parts[2].matches("[0-9].{7}") ? "article-" + parts[2] : parts[2], path);
            }
        }
        kinds.put("not-found", "/" + edition + "/nothing-here");
        for (var width : new int[] {390, 1280}) {
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                shoot(
                        chromium,
                        edition + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT),
                        kinds,
                        width,
                        scheme);
            }
        }
    }

    @Test
    void thePictureOfTheReadme(Chromium chromium) {
        try (var window = chromium.open(1280, 1220, ColorScheme.LIGHT, true, sample.origin)) {
            window.page().navigate(sample.origin + "/en");
            window.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(FOLDER.resolve("front.jpg"))
                            .setType(ScreenshotType.JPEG)
                            .setQuality(80));
        }
    }

    private void shoot(Chromium chromium, String name, Map<String, String> kinds, int width, ColorScheme scheme) {
        try (var window = chromium.open(width, 900, scheme, true, sample.origin)) {
            kinds.forEach((kind, path) -> {
                window.page().navigate(sample.origin + path);
                window.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(FOLDER.resolve(kind + "-" + name + ".jpg"))
                                .setType(ScreenshotType.JPEG));
            });
        }
    }
}
