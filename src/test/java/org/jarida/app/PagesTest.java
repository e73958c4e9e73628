package org.jarida.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
        pages.addAll(List.of("/" + edition + "/search?q=a%20%22b%22", "/" + edition + "/0000000x/nothing"));
        for (var path : pages) {
            var sent = sample.get(path);
            for (var error : MARKUP.errorsIn(sent.body())) {
                wrong.add(path + " " + error);
            }
            if (sent.status() != 200 && !path.endsWith("/nothing")) {
                wrong.add(path + " is answered with " + sent.status());
            }
        }
        assertThat(wrong).isEmpty();
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
        var address = Jsoup.parse(sample.get("/en").body())
                .select("link[rel=stylesheet]")
                .attr("href");
        assertThat(MARKUP.errorsInStyles(sample.get(address).body())).isEmpty();
    }
}
