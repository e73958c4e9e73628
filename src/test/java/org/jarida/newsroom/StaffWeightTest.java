package org.jarida.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.desk.Grant;
import org.jarida.desk.Role;
import org.jarida.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The staff writes on phones, on lines that cost by the megabyte: what their pages load stays small. */
class StaffWeightTest {
    private static final int MOST = 20_000;
    private static final int MOST_TO_WRITE = 180_000;
    private static final String SCRIPTS = "script[src], link[rel=modulepreload]";

    private final Newsroom newsroom = new Newsroom(Store.SQLITE);
    private final OpenNewsroom open = new OpenNewsroom(newsroom);
    private final HttpClient browser = HttpClient.newHttpClient();
    private final Map<String, Integer> weights = new HashMap<>();

    @AfterEach
    void close() {
        browser.close();
        open.close();
    }

    @Test
    void everyPageKeepsItsScriptsSmall() throws IOException, InterruptedException {
        var published = newsroom.published(newsroom.story(newsroom.world), "en", "Snow", "It fell.");
        var draft = newsroom.draft(newsroom.story(newsroom.herat), "fa", "برف", "برف بارید.");
        var token = open.signIn("zarmina", Language.ENGLISH, Grant.everywhere(Role.OWNER));
        open.stepUp(token);
        var tooMuch = new TreeMap<String, Integer>();
        for (var path : StaffScreensTest.paths(
                newsroom,
                published.storyKey(),
                newsroom.stories.get(draft.story()).key())) {
            var sent = open.get(token, path);
            var page = (sent.status() == 303 ? open.get(token, sent.location()) : sent).page();
            var sum = 0;
            for (var script : page.select(SCRIPTS)) {
                sum += weight(script.hasAttr("src") ? script.attr("src") : script.attr("href"));
            }
            assertThat(sum).as(path).isPositive();
            if (sum > (page.getElementById("editor") == null ? MOST : MOST_TO_WRITE)) {
                tooMuch.put(path, sum);
            }
        }
        assertThat(tooMuch).isEmpty();
    }

    /** Bytes over the wire, as it is served to every browser of today. */
    private int weight(String src) throws IOException, InterruptedException {
        var known = weights.get(src);
        if (known != null) {
            return known;
        }
        var asked = HttpRequest.newBuilder(URI.create(open.origin + src)).header("accept-encoding", "br, gzip");
        var sent = browser.send(asked.build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(sent.statusCode()).as(src).isEqualTo(200);
        assertThat(sent.headers().firstValue("content-encoding")).as(src).isPresent();
        // A script that loads others would weigh more than it seems to.
        assertThat(open.read(src).body()).as(src).doesNotContainPattern("(?m)^import |\\bimport\\(");
        weights.put(src, sent.body().length);
        return sent.body().length;
    }
}
