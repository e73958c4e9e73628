package org.jarida.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every kind of page in every edition, as a browser and the rules of accessibility see it. */
@InBrowser
class EveryPageTest {
    static final List<String> EDITIONS = OpenSample.EDITIONS;
    private static final String RULES = AxeBuilder.getAxeScript();

    /** The rules of WCAG 2.2 at levels A and AA; what is found comes back as a line each. */
    private static final String ACCESSIBILITY = """
            async () => (await axe.run(document, {
                resultTypes: ['violations'],
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
            })).violations.flatMap(rule => rule.nodes.slice(0, 3).map(node =>
                rule.id + ' ' + node.target.join(' ') + ': ' + node.failureSummary.replace(/\\s+/g, ' ')))""";

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
                    page.evaluate(RULES);
                    @SuppressWarnings("unchecked")
                    var found = (List<String>) page.evaluate(ACCESSIBILITY);
                    found.forEach(violation -> wrong.add(path + " " + violation));
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

    /** The pages of an edition that show something which no page before them shows. */
    private List<String> kinds(String edition) throws Exception {
        var kinds = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var path : sample.pages(edition)) {
            var grew = seen.add(path.split("/").length > 3 ? path.split("/")[2].replaceFirst("^[0-9].*", "") : path);
            for (var element : Jsoup.parse(sample.get(path).body()).body().select("*")) {
                grew |= seen.add(element.tagName() + " " + element.className());
            }
            if (grew) {
                kinds.add(path);
            }
        }
        kinds.addAll(List.of("/" + edition + "/search?q=a", "/" + edition + "/nothing-here"));
        return kinds;
    }
}
