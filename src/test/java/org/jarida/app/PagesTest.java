package org.jarida.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every page of the sample newsroom, as the rules of HTML and CSS see it. */
class PagesTest {
    static final List<String> EDITIONS = OpenSample.EDITIONS;
    private static final Markup MARKUP = new Markup();

    private final OpenSample sample = OpenSample.running();

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void everyPageIsHtmlWithoutErrors(String edition) throws Exception {
        var wrong = new ArrayList<String>();
        var pages = sample.pages(edition);
        var troubles = OpenSample.troubles(edition);
        pages.add("/" + edition + "/search?q=a%20%22b%22");
        pages.addAll(troubles);
        var answered = new ArrayList<Integer>();
        for (var path : pages) {
            var sent = sample.get(path);
            for (var error : MARKUP.errorsIn(sent.body())) {
                wrong.add(path + " " + error);
            }
            if (troubles.contains(path)) {
                answered.add(sent.status());
            } else if (sent.status() != 200) {
                wrong.add(path + " is answered with " + sent.status());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(answered).containsExactly(404, 410, 500);
        assertThat(pages).hasSizeGreaterThan(40);
    }

    /** What ten segments of TCP bring in the first round trip, and few lines in the world need a second for. */
    @ParameterizedTest
    @FieldSource("EDITIONS")
    void everyArticleWithItsStylesIsThereInTheFirstRoundTrip(String edition) throws Exception {
        var articles = sample.pages(edition).stream()
                .filter(path -> path.matches("/[a-z]+/[0-9][0-9a-z]{7}/.*"))
                .toList();
        assertThat(articles).hasSizeGreaterThan(10);
        areLight(articles);
        // Again when what is related to them is known, which is found out after they were first asked for.
        Thread.sleep(2_000);
        areLight(articles);
    }

    private void areLight(List<String> articles) throws Exception {
        for (var path : articles) {
            var weight = sample.weight(path);
            for (var styles : Jsoup.parse(sample.get(path).body()).select("link[rel=stylesheet]")) {
                weight += sample.weight(styles.attr("href"));
            }
            assertThat(weight).as(path).isLessThanOrEqualTo(14 * 1024);
        }
    }

    @Test
    void thePageThatOffersAllEditionsIsHtmlWithoutErrors() throws Exception {
        assertThat(MARKUP.errorsIn(sample.get("/").body())).isEmpty();
    }

    @Test
    void theStylesAreCssWithoutErrors() throws Exception {
        var sheets = new LinkedHashSet<String>();
        for (var path : sample.pages("en")) {
            sheets.addAll(Jsoup.parse(sample.get(path).body())
                    .select("link[rel=stylesheet]")
                    .eachAttr("href"));
        }
        assertThat(sheets).hasSize(5);
        for (var sheet : sheets) {
            assertThat(MARKUP.errorsInStyles(sample.get(sheet).body()))
                    .as(sheet)
                    .isEmpty();
        }
    }
}
