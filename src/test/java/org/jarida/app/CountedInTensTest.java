package org.jarida.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jarida.Newsroom;
import org.jarida.counting.Reading;
import org.jarida.edition.Edition;
import org.jarida.language.EraCalendar;
import org.jarida.language.Language;
import org.jarida.language.Slug;
import org.jarida.story.Body;
import org.jarida.story.Content;
import org.jarida.story.Kind;
import org.jarida.story.Manner;
import org.jarida.story.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A raid takes the disk: what was read is on it in tens, and of who read it there is nothing. */
class CountedInTensTest {
    private static final List<String> TRACES =
            List.of("Gecko/planted", "planted.example", "query-planted", "lang-planted");

    @TempDir
    Path data;

    @Test
    void manyReadersLeaveACountAndNothingElse() throws Exception {
        var origin = "http://127.0.0.1:" + freePort();
        var house = House.open(data, origin);
        try (house) {
            house.editions.save(
                    new Edition(
                            "en",
                            1,
                            Language.ENGLISH,
                            "Jarida",
                            "A newspaper",
                            "© {year}",
                            java.time.ZoneId.of("Asia/Kabul"),
                            EraCalendar.GREGORIAN,
                            null),
                    Newsroom.EDITOR);
            var story = house.stories.create("1ra1ny00", Kind.NEWS, "en", List.of(), List.of(), Newsroom.EDITOR);
            var says = new Content("Snow", "", "", "", null, List.of(), Body.EMPTY);
            var article = house.articles.start(story, "en", new Slug("snow"), says, Stage.DRAFT, Newsroom.EDITOR);
            house.articles.publish(article, Manner.MINOR, Newsroom.EDITOR);
            house.serve("127.0.0.1", URI.create(origin).getPort(), 1_000_000);
            try (var reader = HttpClient.newHttpClient()) {
                for (var time = 0; time < 34; time++) {
                    for (var path : List.of("/en/1ra1ny00/snow", "/en", "/en/nothing-here", "/en/search")) {
                        var request = HttpRequest.newBuilder(URI.create(origin + path + "?q=query-planted"))
                                .header("user-agent", "Mozilla/5.0 (X11) Gecko/planted")
                                .header("referer", "https://planted.example/from")
                                .header("accept-language", "lang-planted,en")
                                .header("x-forwarded-for", "198.51.100.77")
                                .build();
                        reader.send(request, HttpResponse.BodyHandlers.discarding());
                    }
                }
            }
            house.counts.write();
            assertThat(house.counts.total(new Reading("en", "1ra1ny00"))).isEqualTo(30);
        }
        for (var file : files()) {
            var content = Files.readString(file, ISO_8859_1);
            assertThat(content).as(file.toString()).doesNotContain(TRACES);
            assertThat(content).as(file.toString()).doesNotContain("198.51.100.77", "127.0.0.1");
        }
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(data)) {
            var files = new ArrayList<>(all.filter(Files::isRegularFile).toList());
            assertThat(files).isNotEmpty();
            return files;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
