package org.jarida.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.edition.Colours;
import org.jarida.edition.Newspaper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each edition as an app of its own, over HTTP; and the script that keeps pages. */
class HomeScreenTest {
    private static final Colours GREEN = new Colours(Map.of("accent", "#0b5d3b", "paper", "#ffffff"));
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

    private HttpResponse<byte[]> get(String path) throws Exception {
        return site.bytes(path);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private JsonNode manifest(String edition) throws Exception {
        var page = Jsoup.parse(new String(get("/" + edition).body(), UTF_8));
        var answer = get(page.select("link[rel=manifest]").attr("href"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "content-type")).isEqualTo("application/manifest+json");
        return new ObjectMapper().readTree(answer.body());
    }

    @Test
    void anEditionIsAnAppInItsOwnLanguage() throws Exception {
        var manifest = manifest("fa");
        assertThat(manifest.path("name").asText())
                .isEqualTo(newsroom.editions.find("fa").orElseThrow().name());
        assertThat(manifest.path("lang").asText()).isEqualTo("fa-AF");
        assertThat(manifest.path("dir").asText()).isEqualTo("rtl");
        assertThat(manifest.path("start_url").asText()).isEqualTo("/fa");
        assertThat(manifest.path("scope").asText()).isEqualTo("/fa");
        assertThat(manifest.path("icons").findValuesAsText("purpose")).contains("any", "maskable");
        for (var icon : manifest.path("icons")) {
            var answer = get(icon.path("src").asText());
            assertThat(header(answer, "content-type"))
                    .isEqualTo(icon.path("type").asText());
            if (icon.path("type").asText().equals("image/png")) {
                var picture = ImageIO.read(new ByteArrayInputStream(answer.body()));
                assertThat(picture.getWidth() + "x" + picture.getHeight())
                        .isEqualTo(icon.path("sizes").asText());
            }
        }
    }

    @Test
    void eachEditionHasAnIconOfItsOwnInTheColoursOfTheNewspaper() throws Exception {
        var drawn = new HashSet<String>();
        for (var edition : newsroom.editions.all()) {
            drawn.add(new String(get("/" + edition.code() + "/icon.svg").body(), UTF_8));
        }
        assertThat(drawn).hasSize(newsroom.editions.all().size()).allMatch(svg -> svg.contains(Colours.ours("accent")));

        newsroom.settings.save(new Newspaper("", null, GREEN, List.of()), Newsroom.EDITOR);
        assertThat(manifest("fa").path("background_color").asText()).isEqualTo("#ffffff");
        var icon = ImageIO.read(new ByteArrayInputStream(get("/fa/icon-192.png").body()));
        assertThat(icon.getRGB(0, 0)).isEqualTo(0xff0b5d3b);
        var letters = 0;
        for (var at = 0; at < 192 * 192; at++) {
            letters += icon.getRGB(at % 192, at / 192) == 0xffffffff ? 1 : 0;
        }
        assertThat(letters).isGreaterThan(500);
    }

    @Test
    void theScriptThatKeepsPagesIsAskedForAnewEachTime() throws Exception {
        var script = get("/sw.js");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(header(script, "content-type")).startsWith("text/javascript");
        assertThat(header(script, "cache-control")).isEqualTo("no-cache");
        assertThat(header(script, "content-security-policy")).contains("default-src 'none'", "connect-src 'self'");
        var pages = new String(get("/fa/offline").body(), UTF_8);
        assertThat(Jsoup.parse(pages).select("meta[name=robots]").attr("content"))
                .isEqualTo("noindex");
    }
}
