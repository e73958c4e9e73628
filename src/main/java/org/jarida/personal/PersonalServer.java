package org.jarida.personal;

import com.fasterxml.jackson.core.JsonProcessingException;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jarida.base.Keys;
import org.jarida.edition.Edition;
import org.jarida.reader.Reader;
import org.jarida.reader.Readers;
import org.jarida.web.Compressed;
import org.jarida.web.Cookies;
import org.jarida.web.Incoming;
import org.jarida.web.Method;
import org.jarida.web.Misunderstood;
import org.jspecify.annotations.Nullable;

/**
 * Answers readers where an answer is theirs alone, with places of its own: a flood on these pages reaches neither the
 * newspaper nor the newsroom. What is asked for by whom is nowhere written down.
 */
final class PersonalServer implements Handler<HttpServerRequest> {
    private static final System.Logger LOG = System.getLogger(PersonalServer.class.getName());
    private static final int PLACES = 32;
    private static final long MOST = 65_536;

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
                    + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    private final Routes routes;
    private final Function<String, Optional<Edition>> editions;
    private final Readers readers;
    private final ReaderCookie cookie;
    private final FormTokens tokens;
    private final Rooms rooms;
    private final Turnstile turnstile;
    private final InstantSource clock;
    private final TemplateEngine templates;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(PLACES);

    PersonalServer(
            Routes routes,
            Function<String, Optional<Edition>> editions,
            Readers readers,
            ReaderCookie cookie,
            FormTokens tokens,
            Rooms rooms,
            Turnstile turnstile,
            InstantSource clock) {
        this.routes = routes;
        this.editions = editions;
        this.readers = readers;
        this.cookie = cookie;
        this.tokens = tokens;
        this.rooms = rooms;
        this.turnstile = turnstile;
        this.clock = clock;
        this.templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.jarida.templates");
        templates.setBinaryStaticContent(true);
    }

    @Override
    public void handle(HttpServerRequest request) {
        var method = Incoming.method(request);
        if (method == null || method == Method.PUT) {
            request.response()
                    .setStatusCode(405)
                    .putHeader(HttpHeaders.ALLOW, "GET, HEAD, POST")
                    .end();
            return;
        }
        request.pause();
        var context = Objects.requireNonNull(Vertx.currentContext());
        var near = cookie.secure() || Incoming.isFromThisMachine(request);
        var apart = Incoming.isFromElsewhere(request);
        threads.execute(() -> serve(new Incoming(context, request), method, near, apart));
    }

    private void serve(Incoming incoming, Method method, boolean near, boolean apart) {
        var request = incoming.request();
        var path = Objects.requireNonNullElse(request.path(), "/");
        var end = path.indexOf('/', 1);
        var edition = end < 0 ? Optional.<Edition>empty() : editions.apply(path.substring(1, end));
        var taken = false;
        try {
            taken = places.tryAcquire(5, TimeUnit.SECONDS);
            if (edition.isEmpty() || !taken) {
                plainly(incoming, edition.isEmpty() ? 404 : 503);
                return;
            }
            var below = path.substring(end);
            var found = routes.find(method, below.endsWith("/") ? below.substring(0, below.length() - 1) : below);
            var visit = visit(
                    request, edition.get(), found.map(Routes.Found::places).orElse(Map.of()));
            send(
                    incoming,
                    visit,
                    reply(incoming, visit, found.map(Routes.Found::route).orElse(null), near, apart));
        } catch (Throwable failure) {
            fail(incoming, edition.orElse(null), failure);
        } finally {
            if (taken) {
                places.release();
            }
        }
    }

    private Visit visit(HttpServerRequest request, Edition edition, Map<String, String> places) {
        var now = clock.instant();
        var sent = Cookies.read(request.getHeader(HttpHeaders.COOKIE)).get(cookie.name());
        var reader = sent == null ? Optional.<Reader>empty() : readers.find(sent);
        var session = reader.isPresent() ? sent : null;
        return new Visit(
                edition,
                places,
                Incoming.query(request),
                cookie,
                session,
                reader.orElse(null),
                session != null && readers.isFresh(session),
                tokens.make(session, now),
                turnstile.passer(request),
                now);
    }

    private Reply reply(Incoming incoming, Visit visit, @Nullable Route route, boolean near, boolean apart)
            throws Exception {
        if (route == null) {
            return rooms.missing(visit);
        } else if (!near) {
            return rooms.onlyHttps(visit);
        }
        var forScript = incoming.request().getHeader("x-form-token");
        if (route.policy() != Policy.ANYBODY && !visit.isSignedIn()
                || route.policy() == Policy.FRESH_READER && !visit.isFresh()) {
            return forScript != null
                    ? new Reply.Json(401, Map.of())
                    : new Reply.SeeOther(visit.path("/account/sign-in") + (visit.isSignedIn() ? "?again" : ""));
        }
        if (route.method() == Method.POST) {
            if (route.token() && apart) {
                return rooms.stale(visit);
            }
            var bytes = incoming.read(MOST);
            if (bytes == null) {
                return rooms.tooLarge(visit);
            }
            visit.brings(bytes);
            if (route.token()) {
                var shown = forScript != null ? forScript : visit.form().get("token");
                var session = visit.isSignedIn() ? visit.session() : null;
                if (!tokens.isGood(shown, session, visit.now())) {
                    return rooms.stale(visit);
                }
            }
        }
        try {
            return route.handling().handle(visit);
        } catch (Misunderstood what) {
            LOG.log(System.Logger.Level.DEBUG, "misunderstood", what);
            return new Reply.Json(400, Map.of());
        }
    }

    private void send(Incoming incoming, Visit visit, Reply reply) {
        switch (reply) {
            case Reply.Page page ->
                write(incoming, visit, page.status(), "text/html; charset=utf-8", render(page), null);
            case Reply.Json json ->
                write(incoming, visit, json.status(), "application/json; charset=utf-8", json(json.value()), null);
            case Reply.Download file -> write(incoming, visit, 200, file.type(), file.bytes(), file.name());
            case Reply.Left ignored ->
                incoming.context().runOnContext(nothing -> {
                    var response = incoming.request().response().setStatusCode(204);
                    visit.cookiesToSet().forEach(cookie -> response.headers().add(HttpHeaders.SET_COOKIE, cookie));
                    response.putHeader("clear-site-data", "\"cache\"")
                            .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                            .end();
                });
            case Reply.SeeOther there ->
                incoming.context().runOnContext(ignored -> {
                    var response = incoming.request().response().setStatusCode(303);
                    visit.cookiesToSet().forEach(cookie -> response.headers().add(HttpHeaders.SET_COOKIE, cookie));
                    response.putHeader(HttpHeaders.LOCATION, there.location())
                            .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                            .end();
                });
            case Reply.Missing ignored -> send(incoming, visit, rooms.missing(visit));
        }
    }

    private byte[] render(Reply.Page page) {
        var output = new Utf8ByteOutput();
        templates.render("personal/" + page.template() + ".jte", page.page(), output);
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes::write);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] json(Object value) {
        try {
            return Visit.JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void write(
            Incoming incoming, Visit visit, int status, String type, byte[] bytes, @Nullable String download) {
        var request = incoming.request();
        var form = Compressed.of(bytes, request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        incoming.context().runOnContext(ignored -> {
            var response = request.response();
            if (response.ended() || response.closed()) {
                return;
            }
            response.setStatusCode(status);
            var headers = response.headers();
            visit.cookiesToSet().forEach(cookie -> headers.add(HttpHeaders.SET_COOKIE, cookie));
            headers.set(HttpHeaders.CONTENT_TYPE, type);
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(form.bytes().length));
            if (form.encoding() != null) {
                headers.set(HttpHeaders.CONTENT_ENCODING, form.encoding());
            }
            if (download != null) {
                headers.set("content-disposition", "attachment; filename=\"" + download + "\"");
            }
            headers.set("content-security-policy", POLICY);
            headers.set("x-content-type-options", "nosniff");
            headers.set("referrer-policy", "same-origin");
            headers.set("cross-origin-opener-policy", "same-origin");
            headers.set("cross-origin-resource-policy", "same-origin");
            headers.set("x-robots-tag", "noindex, nofollow");
            if (cookie.secure()) {
                headers.set("strict-transport-security", "max-age=31536000");
            }
            if (request.method().name().equals("HEAD")) {
                response.end();
            } else {
                response.end(Buffer.buffer(form.bytes()));
            }
        });
    }

    private static void plainly(Incoming incoming, int status) {
        incoming.context().runOnContext(ignored -> {
            var response = incoming.request().response();
            if (!response.ended()) {
                response.setStatusCode(status).end(Integer.toString(status));
            }
        });
    }

    private void fail(Incoming incoming, @Nullable Edition edition, Throwable failure) {
        var incident = Keys.random();
        LOG.log(System.Logger.Level.ERROR, "incident " + incident, failure);
        try {
            if (edition != null) {
                var visit = visit(incoming.request(), edition, Map.of());
                send(incoming, visit, rooms.failed(visit, incident));
                return;
            }
        } catch (RuntimeException worse) {
            LOG.log(System.Logger.Level.ERROR, "and no page to say so", worse);
        }
        plainly(incoming, 500);
    }
}
