package org.jarida.newsroom;

import com.fasterxml.jackson.core.JsonProcessingException;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jarida.base.Hashes;
import org.jarida.base.Keys;
import org.jarida.desk.Session;
import org.jarida.language.Language;
import org.jarida.web.Compressed;
import org.jarida.web.Cookies;
import org.jarida.web.Incoming;
import org.jarida.web.Load;
import org.jarida.web.Misunderstood;
import org.jspecify.annotations.Nullable;

/**
 * Answers the staff, with places of their own: a flood on the readers' side or on these pages does not reach the other.
 * Who comes is known before anything they bring is read.
 */
final class StaffServer implements Handler<HttpServerRequest> {
    private static final System.Logger LOG = System.getLogger(StaffServer.class.getName());
    private static final int PLACES = 64;
    private static final int PLACES_AT_THE_DOOR = 24;

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self' blob:; "
                    + "font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'; require-trusted-types-for 'script'; "
                    + "trusted-types ProseMirrorClipboard";
    /** A page of the newspaper shown before its time stands in a frame of ours. */
    private static final String POLICY_OF_PROOFS =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
                    + "media-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    private final Routes routes;
    private final Function<String, Optional<Session>> sessions;
    private final Cookies cookies;
    private final Rooms rooms;
    private final InstantSource clock;
    private final TemplateEngine templates;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(PLACES);
    private final Semaphore atTheDoor = new Semaphore(PLACES_AT_THE_DOOR);

    StaffServer(
            Routes routes,
            Function<String, Optional<Session>> sessions,
            Cookies cookies,
            Rooms rooms,
            InstantSource clock) {
        this.routes = routes;
        this.sessions = sessions;
        this.cookies = cookies;
        this.rooms = rooms;
        this.clock = clock;
        this.templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.jarida.templates");
        templates.setBinaryStaticContent(true);
    }

    @Override
    public void handle(HttpServerRequest request) {
        var method = Incoming.method(request);
        if (method == null) {
            request.response()
                    .setStatusCode(405)
                    .putHeader(HttpHeaders.ALLOW, "GET, HEAD, POST, PUT")
                    .end();
            return;
        }
        var near = cookies.secure() || Incoming.isFromThisMachine(request);
        request.pause(); // What they bring waits until we know who they are.
        var context = Objects.requireNonNull(Vertx.currentContext());
        var asked = new Visit.Asked(
                method,
                Objects.requireNonNullElse(request.path(), "/"),
                Incoming.query(request),
                Cookies.read(request.getHeader(HttpHeaders.COOKIE)),
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE),
                request.getHeader(HttpHeaders.USER_AGENT),
                request.getHeader("x-form-token") != null || "application/json".equals(request.getHeader("accept")));
        var apart = Incoming.isFromElsewhere(request);
        var token = request.getHeader("x-form-token");
        threads.execute(() -> serve(context, request, asked, near, apart, token));
    }

    private void serve(
            Context context,
            HttpServerRequest request,
            Visit.Asked asked,
            boolean near,
            boolean apart,
            @Nullable String token) {
        var session = Optional.<Session>empty();
        Semaphore place = null;
        Path file = null;
        try {
            var sent = asked.cookies().get(cookies.session());
            session = sent == null || !near ? Optional.empty() : sessions.apply(sent);
            place = session.isPresent() ? places : atTheDoor;
            if (!place.tryAcquire(5, TimeUnit.SECONDS)) {
                place = null;
                busy(context, request);
                return;
            }
            var found = routes.find(asked.method(), asked.path());
            var visit = visit(asked, found.orElse(null), session.orElse(null));
            if (!near) {
                send(context, request, visit, rooms.onlyHttps(visit));
                return;
            }
            if (found.isEmpty()) {
                send(context, request, visit, routes.knows(asked.path()) ? rooms.notThat(visit) : rooms.missing(visit));
                return;
            }
            var route = found.get().route();
            var refused = refused(route, visit, apart);
            if (refused != null) {
                send(context, request, visit, refused);
                return;
            }
            if (route.load() == Load.FILE) {
                if (!visit.formToken().equals(token)) {
                    send(context, request, visit, rooms.stale(visit));
                    return;
                }
                file = Files.createTempFile("received", ".part");
                if (!new Incoming(context, request).receive(file, route.load().most())) {
                    send(context, request, visit, rooms.tooLarge(visit));
                    return;
                }
                visit.brings(file);
            } else if (route.load() != Load.NOTHING) {
                var bytes = new Incoming(context, request).read(route.load().most());
                if (bytes == null) {
                    send(context, request, visit, rooms.tooLarge(visit));
                    return;
                }
                visit.brings(bytes);
                var shown = token != null ? token : visit.form().get("token");
                if (!visit.formToken().equals(shown)) {
                    send(context, request, visit, rooms.stale(visit));
                    return;
                }
            }
            send(context, request, visit, handled(route, visit));
        } catch (Throwable failure) {
            fail(context, request, asked, session.orElse(null), failure);
        } finally {
            if (place != null) {
                place.release();
            }
            remove(file);
        }
    }

    private Reply handled(Route route, Visit visit) throws Exception {
        try {
            return route.handling().handle(visit);
        } catch (Misunderstood what) {
            LOG.log(System.Logger.Level.DEBUG, "misunderstood", what);
            return rooms.misunderstood(visit);
        }
    }

    private Visit visit(Visit.Asked asked, Routes.@Nullable Found found, @Nullable Session session) {
        var door = asked.cookies().get(cookies.door());
        var fresh = session == null && (door == null || door.length() < 20);
        var held = fresh || door == null ? Keys.random() + Keys.random() + Keys.random() + Keys.random() : door;
        var visit = new Visit(
                asked,
                found == null ? java.util.Map.of() : found.places(),
                session,
                language(asked, session),
                session != null ? session.formToken() : Hashes.sha256("form " + held),
                clock.instant());
        if (fresh) {
            visit.setCookie(cookies.giveDoor(held));
        }
        return visit;
    }

    private Language language(Visit.Asked asked, @Nullable Session session) {
        if (session != null) {
            return session.account().language();
        }
        return rooms.language(
                asked.query().get("language"), asked.cookies().get(cookies.language()), asked.languages());
    }

    private @Nullable Reply refused(Route route, Visit visit, boolean apart) {
        var policy = route.policy();
        if (!route.method().isSafe() && apart) {
            return rooms.stale(visit);
        } else if (policy.credential() == Credential.NONE) {
            return null;
        } else if (visit.session() == null) {
            return rooms.signIn(visit, routes.pageAt(visit.path()));
        } else if (!policy.allows(visit.account())) {
            return new Reply.Forbidden();
        } else if (policy.credential() == Credential.STEPPED_UP && !visit.isSteppedUp()) {
            return new Reply.StepUp();
        } else {
            return null;
        }
    }

    private void send(Context context, HttpServerRequest request, Visit visit, Reply reply) {
        switch (reply) {
            case Reply.Page page ->
                write(context, request, visit, page.status(), "text/html; charset=utf-8", render(page), POLICY);
            case Reply.Json json ->
                write(context, request, visit, json.status(), "application/json; charset=utf-8", json(json), POLICY);
            case Reply.Made made ->
                write(context, request, visit, made.status(), made.type(), made.bytes(), POLICY_OF_PROOFS);
            case Reply.SeeOther there ->
                context.runOnContext(ignored -> {
                    var response = request.response().setStatusCode(303);
                    visit.cookiesToSet().forEach(cookie -> response.headers().add(HttpHeaders.SET_COOKIE, cookie));
                    response.putHeader(HttpHeaders.LOCATION, there.location())
                            .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                            .end();
                });
            case Reply.Missing ignored -> send(context, request, visit, rooms.missing(visit));
            case Reply.Forbidden ignored -> send(context, request, visit, rooms.forbidden(visit));
            case Reply.StepUp ignored ->
                send(context, request, visit, rooms.stepUp(visit, routes.pageAt(visit.path())));
        }
    }

    private byte[] render(Reply.Page page) {
        var output = new Utf8ByteOutput();
        templates.render("newsroom/" + page.template() + ".jte", page.page(), output);
        var bytes = new java.io.ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes::write);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] json(Reply.Json json) {
        try {
            return Visit.JSON.writeValueAsBytes(json.value());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void write(
            Context context,
            HttpServerRequest request,
            Visit visit,
            int status,
            String type,
            byte[] bytes,
            String policy) {
        var form = Compressed.of(bytes, request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        context.runOnContext(ignored -> {
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
            headers.set("content-security-policy", policy);
            headers.set("x-content-type-options", "nosniff");
            headers.set("referrer-policy", "no-referrer");
            headers.set("cross-origin-opener-policy", "same-origin");
            headers.set("cross-origin-resource-policy", "same-origin");
            headers.set("x-robots-tag", "noindex, nofollow");
            headers.set("permissions-policy", "geolocation=(), microphone=(), payment=(), usb=()");
            if (cookies.secure()) {
                headers.set("strict-transport-security", "max-age=31536000");
            }
            if (request.method().name().equals("HEAD")) {
                response.end();
            } else {
                response.end(Buffer.buffer(form.bytes()));
            }
        });
    }

    private static void busy(Context context, HttpServerRequest request) {
        context.runOnContext(ignored -> request.response()
                .setStatusCode(503)
                .putHeader("retry-after", "5")
                .end());
    }

    private void fail(
            Context context,
            HttpServerRequest request,
            Visit.Asked asked,
            @Nullable Session session,
            Throwable failure) {
        var incident = Keys.random();
        LOG.log(System.Logger.Level.ERROR, "incident " + incident, failure);
        try {
            var visit = visit(asked, null, session);
            send(context, request, visit, rooms.failed(visit, incident));
        } catch (RuntimeException worse) {
            LOG.log(System.Logger.Level.ERROR, "and no page to say so", worse);
            context.runOnContext(ignored -> {
                if (!request.response().ended()) {
                    request.response().setStatusCode(500).end("500 " + incident);
                }
            });
        }
    }

    private static void remove(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            LOG.log(System.Logger.Level.WARNING, "a received file stays in " + file.getParent(), stays);
        }
    }
}
