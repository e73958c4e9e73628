package org.jarida.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.counting.Reading;
import org.jarida.edition.Colours;
import org.jarida.edition.Newspaper;
import org.jarida.story.Publication;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What counts as reading, and what readers see of it. */
class CountingTest {
    private static final String BROWSER = "Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";

    private final Newsroom newsroom = new Newsroom(Store.SQLITE);
    private OpenSite site;

    @BeforeEach
    void open() throws Exception {
        site = new OpenSite(newsroom.doors());
    }

    @AfterEach
    void close() throws Exception {
        site.close();
        newsroom.close();
    }

    private HttpResponse<String> ask(String method, String path, String... headers) throws Exception {
        var request = site.request(path)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("user-agent", BROWSER);
        for (var at = 0; at < headers.length; at += 2) {
            request.setHeader(headers[at], headers[at + 1]);
        }
        return site.send(request);
    }

    private void read(Publication publication, int times) throws Exception {
        for (var time = 0; time < times; time++) {
            ask("GET", Cards.path(publication));
        }
    }

    private long counted(Publication publication) {
        newsroom.counts.write();
        return newsroom.counts.total(new Reading(publication.edition(), publication.storyKey()));
    }

    private List<String> mostRead() throws Exception {
        return Jsoup.parse(ask("GET", "/en").body()).select(".most li").eachText();
    }

    @Test
    void aReaderCountsWhetherThePageIsNewToThemOrNot() throws Exception {
        var snow = newsroom.published(newsroom.story(newsroom.herat), "en", "Snow in Herat", "It fell at night.");
        var path = Cards.path(snow);
        var etag = ask("GET", path).headers().firstValue("etag").orElseThrow();
        for (var time = 0; time < 6; time++) {
            assertThat(ask("GET", path, "if-none-match", etag).statusCode()).isEqualTo(304);
        }
        read(snow, 2);
        assertThat(ask("GET", path + "?lite").statusCode()).isEqualTo(200);
        assertThat(counted(snow)).isEqualTo(10);
    }

    @Test
    void whoOnlyAsksDoesNotRead() throws Exception {
        var snow = newsroom.published(newsroom.story(newsroom.herat), "en", "Snow in Herat", "It fell at night.");
        var path = Cards.path(snow);
        read(snow, 9);
        var robots = List.of(
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (Linux; Android 6.0.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile "
                        + "Safari/537.36 (compatible; GoogleOther)",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/130.0",
                "facebookexternalhit/1.1",
                "WhatsApp/2.23.20.0",
                "curl/8.5.0",
                "");
        for (var robot : robots) {
            ask("GET", path, "user-agent", robot);
        }
        ask("HEAD", path);
        ask("GET", path, "sec-purpose", "prefetch;prerender");
        ask("GET", "/en");
        ask("GET", path + "x");
        assertThat(counted(snow)).isZero();
    }

    @Test
    void theFrontPageShowsFiveOnceTheyWereReadEnoughAndStaysKept() throws Exception {
        var published = new ArrayList<Publication>();
        for (var name : List.of("One", "Two", "Three", "Four", "Five")) {
            published.add(newsroom.published(newsroom.story(newsroom.world), "en", name, "Text."));
        }
        var before = ask("GET", "/en").headers().firstValue("etag");
        for (var number = 0; number < 4; number++) {
            read(published.get(number), 20 + 10 * number);
        }
        read(published.get(4), 9);
        newsroom.counts.write();
        assertThat(mostRead()).isEmpty();
        assertThat(ask("GET", "/en").headers().firstValue("etag")).isEqualTo(before);

        read(published.get(4), 1);
        newsroom.clock.pass(java.time.Duration.ofHours(1));
        newsroom.counts.write();
        assertThat(mostRead()).containsExactly("1 Four", "2 Three", "3 Two", "4 One", "5 Five");

        newsroom.settings.save(new Newspaper("", null, Colours.OURS_ALONE, List.of(), "", true), Newsroom.EDITOR);
        assertThat(mostRead()).isEmpty();
        newsroom.settings.save(new Newspaper("", null, Colours.OURS_ALONE, List.of()), Newsroom.EDITOR);
        newsroom.articles.withdraw(published.getFirst().article(), "It was wrong.", Newsroom.EDITOR);
        assertThat(mostRead()).isEmpty();
    }
}
