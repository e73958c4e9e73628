package org.jarida.newsroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jarida.EmptyNewsroom;
import org.jarida.Scratch;
import org.jarida.app.House;
import org.jarida.base.Keys;
import org.jarida.base.Letter;
import org.jarida.base.MailFolder;
import org.jarida.base.Post;
import org.jarida.base.Secrets;
import org.jarida.desk.Account;
import org.jarida.desk.Grant;
import org.jarida.desk.Role;
import org.jarida.desk.Session;
import org.jarida.language.Language;
import org.jarida.mailing.Dispatch;
import org.jarida.mailing.Issues;
import org.jarida.mailing.LetterWriter;
import org.jarida.mailing.Subscriptions;
import org.jarida.media.Darkroom;
import org.jarida.media.DarkroomJob;
import org.jarida.site.Annex;
import org.jarida.site.Assets;
import org.jarida.site.Site;
import org.jarida.story.Article;
import org.jarida.story.Checks;
import org.jarida.story.Content;
import org.jarida.story.PublishedWays;
import org.jarida.story.Story;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A world with its doors open: readers and staff are served on one free port of this machine. Who has been let in by
 * {@link #signIn} comes with the token they got as the cookie {@code session}; tests through {@link #get} and
 * {@link #post}, browsers by setting that cookie. Time stands still unless the world's clock is moved.
 */
public final class OpenNewsroom implements AutoCloseable {
    public final EmptyNewsroom world;
    public final String origin;

    private static final Post NO_POST = new Post() {
        @Override
        public void send(Letter letter) {}

        @Override
        public void forget(String address) {}
    };

    /** Where letters go. */
    public final MailFolder folder;

    /** Sends them, a batch at a time. */
    public final Dispatch dispatch;

    public final Subscriptions subscriptions;
    private final Issues issues;

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Vertx vertx = Vertx.vertx();
    private final DarkroomJob printing;

    /** What somebody was sent. */
    public record Sent(int status, Map<String, List<String>> headers, String body) {
        public Optional<String> header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst();
        }

        /** Where they are led. */
        public String location() {
            return header("location").orElse("");
        }

        public Document page() {
            return Jsoup.parse(body);
        }
    }

    public OpenNewsroom(EmptyNewsroom world) {
        this.world = world;
        this.folder = new MailFolder(Scratch.folder("mail"), "letters@jarida.example", world.clock);
        this.subscriptions = new Subscriptions(world.database, new Secrets(world.database), NO_POST, folder);
        var assets = new Assets(House.STAFF_ASSETS);
        try (var socket = new ServerSocket(0)) {
            var port = socket.getLocalPort();
            origin = "http://127.0.0.1:" + port;
            socket.close();
            var writer = new LetterWriter(
                    world.editions,
                    world.sections,
                    world.bylines,
                    world.publications,
                    world.library,
                    world.settings,
                    origin);
            issues = new Issues(
                    world.database,
                    world.logbook,
                    world.editions,
                    world.publications,
                    world.fronts,
                    world.lockdown,
                    writer);
            dispatch = new Dispatch(
                    world.database, subscriptions, issues, world.publications, world.lockdown, writer, folder);
            var site = new Site(world.doors(), assets, origin, 64_000_000);
            var staff = new StaffSide(doors(assets, site), origin, token -> Optional.ofNullable(sessions.get(token)));
            site.listen(vertx, "127.0.0.1", port, 1, List.of(Annex.below(StaffSide.PATH, staff.handler())))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
        printing = new DarkroomJob(world.database, world.library.store(), Darkroom.forThisMachine(), 1);
    }

    private StaffDoors doors(Assets assets, Site site) {
        return new StaffDoors(
                world.database,
                world.logbook,
                world.editions,
                world.fallbacks,
                world.sections,
                world.topics,
                world.settings,
                world.redirects,
                world.advertisements,
                world.library,
                world.stories,
                world.articles,
                world.publications,
                world.filings,
                world.bylines,
                world.pages,
                world.uses,
                world.fronts,
                world.counts,
                world.comments,
                new EditingDoors(
                        world.board,
                        world.overview,
                        world.revisions,
                        world.texts,
                        world.marginNotes,
                        new Checks(
                                world.library, new PublishedWays(world.publications, world.editions, world.redirects)),
                        world.previews,
                        world.proposals,
                        world.secondPerson,
                        world.lockdown),
                new DeskDoors(
                        world.staffSessions,
                        world.accounts,
                        world.passkeys,
                        world.factors,
                        world.signIn,
                        world.invitations,
                        world.resets,
                        world.setUp,
                        NO_POST,
                        () -> new ReadySet(List.of(), List.of()),
                        Demonstration.NONE),
                new MailingDoors(issues, subscriptions, folder),
                world.breaking,
                proofs(site),
                assets::address);
    }

    private static Proofs proofs(Site site) {
        return new Proofs() {
            @Override
            public Optional<byte[]> article(Story story, Article article, Content content) {
                return site.proof(story, article, content);
            }

            @Override
            public byte[] front(String edition, List<Long> stories) {
                return site.proofOfFront(edition, stories);
            }

            @Override
            public Optional<byte[]> section(String edition, long section, List<Long> stories) {
                return site.proofOfSection(edition, section, stories);
            }
        };
    }

    /** Lets somebody in who has this role everywhere and reads English. */
    public String signIn(Role role) {
        return signIn(role.word(), Language.ENGLISH, Grant.everywhere(role));
    }

    /** Lets somebody in; returns the token of their session. */
    public String signIn(String name, Language language, Grant... grants) {
        var now = world.clock.instant();
        var token = Keys.random() + Keys.random();
        var account =
                new Account(world.database.nextId(), Keys.random(), name, language, null, true, List.of(grants), now);
        sessions.put(token, new Session(Keys.random(), account, "a test", "form-" + token, now, now, null));
        return token;
    }

    /** They have just proved anew who they are. */
    public void stepUp(String token) {
        var now = world.clock.instant();
        sessions.computeIfPresent(
                token,
                (same, session) -> new Session(
                        session.id(),
                        session.account(),
                        session.device(),
                        session.formToken(),
                        session.begunAt(),
                        session.seenAt(),
                        now));
    }

    public void signOut(String token) {
        sessions.remove(token);
    }

    public Account account(String token) {
        return session(token).account();
    }

    private Session session(String token) {
        return Optional.ofNullable(sessions.get(token)).orElseThrow();
    }

    /** What a reader gets, who has no cookie. */
    public Sent read(String path) {
        return send(HttpRequest.newBuilder(URI.create(origin + path)));
    }

    public Sent get(String token, String path) {
        return send(as(token, path));
    }

    /** A form, with the token it must bear: name, value, name, value … */
    public Sent post(String token, String path, String... fields) {
        return send(as(token, path)
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(session(token).formToken(), fields))));
    }

    /** Fills in the form of a page that is sent there, as it stands but for these fields: name, value, name, value … */
    public Sent fill(String token, String page, String action, String... fields) {
        var form = get(token, page).page().forms().stream()
                .filter(one -> one.attr("action").equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page + " has no form for " + action));
        var names = IntStream.range(0, fields.length / 2)
                .mapToObj(pair -> fields[2 * pair])
                .collect(Collectors.toSet());
        var sent = new ArrayList<String>();
        form.formData().stream()
                .filter(said -> !names.contains(said.key()) && !said.key().equals("token"))
                .forEach(said -> sent.addAll(List.of(said.key(), said.value())));
        sent.addAll(List.of(fields));
        return post(token, action, sent.toArray(String[]::new));
    }

    /** As our scripts ask. */
    public Sent getJson(String token, String path) {
        return send(as(token, path).header("accept", "application/json"));
    }

    /** As our scripts send: the token in a header, anything in the body. */
    public Sent send(String token, String method, String path, String type, byte[] body) {
        return send(as(token, path)
                .header("accept", "application/json")
                .header("x-form-token", session(token).formToken())
                .header("content-type", type)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder as(String token, String path) {
        return HttpRequest.newBuilder(URI.create(origin + path)).header("cookie", "session=" + token);
    }

    private static String form(String token, String... fields) {
        var pairs = new ArrayList<String>();
        pairs.add("token=" + token);
        for (var i = 0; i < fields.length; i += 2) {
            pairs.add(URLEncoder.encode(fields[i], UTF_8) + "=" + URLEncoder.encode(fields[i + 1], UTF_8));
        }
        return String.join("&", pairs);
    }

    private Sent send(HttpRequest.Builder asked) {
        try {
            var answer = browser.send(asked.build(), HttpResponse.BodyHandlers.ofString());
            return new Sent(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Waits until every picture has its renditions. */
    public void awaitRenditions() {
        try {
            printing.awaitAll();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        browser.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        printing.close();
        world.close();
    }
}
