package org.jarida.personal;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.base.Letter;
import org.jarida.base.MailAddress;
import org.jarida.base.MailFolder;
import org.jarida.base.Post;
import org.jarida.base.Secrets;
import org.jarida.mailing.Occasion;
import org.jarida.mailing.Subscriptions;
import org.jarida.mailing.Wish;
import org.jarida.proof.Argon2;
import org.jarida.proof.Passkeys;
import org.jarida.proof.Passphrases;
import org.jarida.reader.Follows;
import org.jarida.reader.Readers;
import org.jarida.reader.ReadingLists;
import org.jarida.site.Annex;
import org.jarida.site.Assets;
import org.jarida.site.Site;

/** The named newsroom's readers' own pages, served; passphrases are hashed as lightly as can be, letters are counted. */
final class OpenReadersSide implements AutoCloseable {
    final Newsroom newsroom = new Newsroom(Store.SQLITE);
    final AtomicInteger letters = new AtomicInteger();
    final Readers readers;
    final Subscriptions subscriptions;
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient browser = HttpClient.newHttpClient();
    private final PersonalSide side;
    private final String origin;

    OpenReadersSide() throws IOException, InterruptedException, ExecutionException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        origin = "http://localhost:" + port;
        var database = newsroom.database;
        readers = new Readers(
                database, new Passphrases(new Argon2(64, 1), List::of), new Passkeys(newsroom.clock, origin));
        var site = new Site(newsroom.doors(), new Assets(List.of()), origin, 4_000_000);
        var post = new Post() {
            @Override
            public void send(Letter letter) {
                letters.incrementAndGet();
            }

            @Override
            public void forget(String address) {}
        };
        var secrets = new Secrets(database);
        // Nothing is ever put into it.
        var outbox = new MailFolder(Path.of("target", "no-mail"), "jarida@example.org", newsroom.clock);
        subscriptions = new Subscriptions(database, secrets, post, outbox);
        side = new PersonalSide(
                new PersonalDoors(
                        database,
                        secrets,
                        newsroom.editions,
                        newsroom.sections,
                        newsroom.topics,
                        newsroom.bylines,
                        newsroom.publications,
                        readers,
                        new ReadingLists(database),
                        new Follows(database),
                        subscriptions,
                        newsroom.comments,
                        newsroom.browsers,
                        post,
                        site),
                origin);
        site.listen(vertx, "127.0.0.1", port, 1, List.of(new Annex(side::holds, side.handler())))
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    /** Opens an account at each address, in one act, and sends letters to it. */
    void accounts(List<String> addresses) {
        newsroom.database.write(transaction -> {
            for (var typed : addresses) {
                var address = MailAddress.read(typed).orElseThrow();
                readers.link(address, "en").ifPresent(link -> readers.follow(link.token()));
                subscriptions
                        .ask(address, "en", new Wish(Set.of(Occasion.DAILY), List.of()))
                        .ifPresent(asked -> subscriptions.confirm(asked.token()));
                newsroom.clock.pass(java.time.Duration.ofSeconds(4));
            }
            return addresses;
        });
    }

    String get(String path) throws IOException, InterruptedException {
        return browser.send(
                        HttpRequest.newBuilder(URI.create(origin + path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(origin + path))
                        .header("content-type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** As our scripts ask. */
    HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(origin + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As our scripts send. */
    HttpResponse<String> json(String path, String token, String body) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(origin + path))
                        .header("content-type", "application/json")
                        .header("x-form-token", token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws Exception {
        side.close();
        vertx.close().toCompletionStage().toCompletableFuture().get();
        newsroom.close();
    }
}
