package org.jarida.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A thousand readers, each with marks that nothing else here bears: after a day none of them is anywhere. */
class NothingOfReadersTest {
    private static final int READERS = 1000;
    private static final String MARK = "zx7plant";

    @Test
    void whoReadsLeavesNoTrace() throws Exception {
        var begun = Instant.now();
        try (var logged = new Listening();
                var paper = new ReadersHouse()) {
            var article = paper.published("fa", "برف در هرات", "شب برف بارید.");
            var paths = List.of(
                    "/fa",
                    article,
                    article + "?",
                    "/fa/search?q=",
                    "/fa/list?",
                    "/fa/nothing?",
                    "/fa/account/sign-in?",
                    "/?",
                    "/fa/feed.atom?",
                    "/fa/account/link/" + MARK + "?",
                    "/fa/letters?",
                    "/fa/letters/" + MARK + "/stop?",
                    "/fa/comments/" + MARK + "?",
                    "/fa/for-you?",
                    "/newsroom?",
                    "/fa/%FF" + MARK + "?");
            for (var reader = 0; reader < READERS; reader++) {
                visit(paper, paths.get(reader % paths.size()), reader);
            }
            assertThat(logged.said()).doesNotContain(MARK).doesNotContain("127.77.");
            paper.clock.pass(Duration.ofDays(1));
            Thread.sleep(1500); // The jobs that run every second have run.
            paper.house.database.wipe();
            assertThat(bearing(paper.data)).isEmpty();
            assertThat(logged.said()).doesNotContain(MARK).doesNotContain("127.77.");
        }
        try (var ours = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (var file : ours.filter(one -> changedSince(one, begun)).toList()) {
                assertThat(bearing(file)).as("temporary files").isEmpty();
            }
        }
    }

    /** Each from an address of its own on this machine, with everything a browser could tell of its reader. */
    private static void visit(ReadersHouse paper, String path, int number) throws Exception {
        var from = InetAddress.getByName("127.77." + number / 250 + "." + (number % 250 + 1));
        var mark = MARK + number;
        var asked = path.endsWith("?") || path.endsWith("=") ? path + (path.endsWith("?") ? "utm=" : "") + mark : path;
        var request = HttpRequest.newBuilder(URI.create(paper.origin.replace("localhost", "127.0.0.1") + asked))
                .header("user-agent", "Mozilla/5.0 " + mark)
                .header("referer", "https://" + mark + ".example/")
                .header("x-forwarded-for", mark)
                .header("cookie", "reader=" + mark + "; other=" + mark)
                .header("accept-language", mark);
        if (path.startsWith("/fa/account/sign-in")) {
            request.header("content-type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("address=" + mark + "%40example.org&passphrase=" + mark));
        }
        try (var client = HttpClient.newBuilder().localAddress(from).build()) {
            assertThat(client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isBetween(200, 499);
        }
    }

    private static boolean changedSince(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isAfter(moment)
                    && (Files.isRegularFile(file)
                            || file.getFileName().toString().startsWith("jarida"));
        } catch (IOException gone) {
            return false;
        }
    }

    /** The files below a folder that bear a mark, in whatever they are called or hold. */
    private static List<Path> bearing(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).filter(Files::isReadable).forEach(file -> {
                try {
                    if (file.toString().contains(MARK) || Files.size(file) < 50_000_000 && holds(file)) {
                        found.add(file);
                    }
                } catch (java.nio.file.NoSuchFileException gone) {
                    // Somebody else's, and gone.
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        } catch (UncheckedIOException gone) {
            // A folder of somebody else's that went while we looked.
        }
        return found;
    }

    private static boolean holds(Path file) throws IOException {
        var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return text.contains(MARK) || text.contains("127.77.");
    }
}
