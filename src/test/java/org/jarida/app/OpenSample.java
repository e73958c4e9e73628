package org.jarida.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jarida.Scratch;
import org.jarida.language.Slug;
import org.jarida.logbook.Actor;
import org.jarida.story.Body;
import org.jarida.story.Content;
import org.jarida.story.Kind;
import org.jarida.story.Manner;
import org.jarida.story.Stage;
import org.jsoup.Jsoup;

/** The sample newsroom, served as {@code ./jarida demo} does: one for the whole run, ended with it. */
final class OpenSample {
    static final List<String> EDITIONS = List.of("ar", "en", "fr", "de", "ps", "fa", "ru", "es", "tg");

    private static final Actor EDITOR = new Actor("editor");
    static final String WITHDRAWN = "1ra1ny00";
    private static final Pattern FILE = Pattern.compile("\\.[a-z]{3,4}$");

    private static final class Running {
        static final OpenSample SAMPLE = new OpenSample();
    }

    final House house;
    final String origin;
    private final HttpClient reader = HttpClient.newHttpClient();

    /** What a reader was sent. */
    record Sent(int status, String type, String body) {}

    static OpenSample running() {
        return Running.SAMPLE;
    }

    private OpenSample() {
        try (var socket = new ServerSocket(0)) {
            var port = socket.getLocalPort();
            origin = "http://127.0.0.1:" + port;
            socket.close();
            house = House.open(Scratch.folder("sample"), origin);
            house.sampleNewsroom().open(Path.of("sample"));
            house.serve("127.0.0.1", port, 64_000_000);
            house.sampleNewsroom().bringMedia(Path.of("sample"));
            house.awaitRenditions();
            withdraw();
            breakAddresses();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(house::close));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** A story in every edition that nobody reads any more. */
    private void withdraw() {
        var story = house.stories.create(WITHDRAWN, Kind.NEWS, "en", List.of(), List.of(), EDITOR);
        for (var edition : EDITIONS) {
            var says = new Content("Rain is coming", "", "", "", null, List.of(), Body.EMPTY);
            var article = house.articles.start(story, edition, new Slug("rain"), says, Stage.DRAFT, EDITOR);
            house.articles.publish(article, Manner.MINOR, EDITOR);
            house.articles.withdraw(article.id(), "It did not.", EDITOR);
        }
    }

    /** An old address in every edition whose row nobody can read: a page that fails. */
    private void breakAddresses() {
        house.database.write(transaction -> {
            for (var edition : EDITIONS) {
                transaction.sql().execute("insert into redirect values ('/" + edition + "/broken', '?', null, '')");
            }
            return EDITIONS;
        });
    }

    /** What an edition answers when it has no such page, not any more, or fails. */
    static List<String> troubles(String edition) {
        return List.of(
                "/" + edition + "/nothing-here", "/" + edition + "/" + WITHDRAWN + "/rain", "/" + edition + "/broken");
    }

    Sent get(String path) throws IOException, InterruptedException {
        var answer = reader.send(
                HttpRequest.newBuilder(URI.create(origin + path)).build(), HttpResponse.BodyHandlers.ofString());
        return new Sent(
                answer.statusCode(), answer.headers().firstValue("content-type").orElse(""), answer.body());
    }

    /** Where a path leads. */
    String location(String path) throws IOException, InterruptedException {
        var answer = reader.send(
                HttpRequest.newBuilder(URI.create(origin + path)).build(), HttpResponse.BodyHandlers.discarding());
        return answer.headers().firstValue("location").orElse("");
    }

    /** How many bytes of a path go over the wire to who takes gzip alone. */
    int weight(String path) throws IOException, InterruptedException {
        var asked = HttpRequest.newBuilder(URI.create(origin + path)).header("accept-encoding", "gzip");
        var answer = reader.send(asked.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (!answer.headers().firstValue("content-encoding").equals(Optional.of("gzip"))) {
            throw new IOException(path + " is not compressed");
        }
        return answer.body().length;
    }

    /** Every page of an edition in full that its front page leads to, in some number of steps. */
    Set<String> pages(String edition) throws IOException, InterruptedException {
        var found = new LinkedHashSet<String>();
        var waiting = new ArrayDeque<>(List.of("/" + edition));
        while (!waiting.isEmpty()) {
            var path = waiting.remove();
            if (found.add(path)) {
                for (var link : Jsoup.parse(get(path).body(), origin + path).select("a[href]")) {
                    var target = link.absUrl("href").replaceFirst("#.*", "");
                    if (target.startsWith(origin + "/" + edition + "/")
                            && !target.contains("?lite")
                            && !FILE.matcher(target).find()) {
                        waiting.add(target.substring(origin.length()));
                    }
                }
            }
        }
        return found;
    }
}
