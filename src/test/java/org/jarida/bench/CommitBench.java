package org.jarida.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jarida.app.House;
import org.jarida.logbook.Actor;
import org.jarida.story.Content;
import org.jarida.story.Manner;
import org.jarida.story.Publishing;
import org.jarida.story.Saving;
import org.jarida.story.Scope;

/** How long after an article's new revision is committed a reader is served it, in an archive of 100,000 articles. */
public final class CommitBench {
    private static final int PORT = 18_082;

    private CommitBench() {}

    public static void main(String[] archive) throws Exception {
        try (var house = House.open(Path.of(archive[0]));
                var client = HttpClient.newHttpClient()) {
            house.serve("127.0.0.1", PORT, 64_000_000);
            var articles = house.publications.latest("en", new Scope.Everything(), 300);
            var editor = new Actor("bench");
            var times = new double[articles.size()];
            for (var number = 0; number < times.length; number++) {
                var article = articles.get(number);
                var uri = URI.create("http://127.0.0.1:" + PORT + article.path());
                var request = HttpRequest.newBuilder(uri)
                        .header("Accept-Encoding", "gzip")
                        .build();
                client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                var draft = house.articles.get(article.article());
                var was = house.articles.content(draft);
                var headline = "Changed " + number;
                var saving = house.articles.save(
                        draft.id(),
                        draft.version(),
                        null,
                        new Content(
                                headline,
                                was.standfirst(),
                                was.place(),
                                was.description(),
                                was.leadPicture(),
                                was.bylines(),
                                was.body()),
                        editor);
                if (!(saving instanceof Saving.Saved saved)
                        || !(house.articles.publish(saved.article(), Manner.UPDATE, editor)
                                instanceof Publishing.Published)) {
                    throw new IllegalStateException("not published: " + saving);
                }
                var committed = System.nanoTime();
                var plain = HttpRequest.newBuilder(uri).build();
                while (!client.send(plain, HttpResponse.BodyHandlers.ofString())
                        .body()
                        .contains(headline)) {
                    Thread.onSpinWait();
                }
                times[number] = (System.nanoTime() - committed) / 1e6;
            }
            var settled = Arrays.copyOfRange(times, 50, times.length); // The first fifty warm the compiler.
            Arrays.sort(settled);
            System.out.printf(
                    Locale.ROOT,
                    "commit to new page served: median %.1f ms, p99 %.1f ms of %d%n",
                    settled[settled.length / 2],
                    settled[settled.length * 99 / 100],
                    settled.length);
        }
        System.exit(0);
    }
}
