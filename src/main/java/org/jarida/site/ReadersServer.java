package org.jarida.site;

import io.netty.util.AsciiString;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jarida.base.Keys;
import org.jarida.counting.Counts;
import org.jspecify.annotations.Nullable;

/**
 * Answers readers. A kept page goes out from the event loop, and so does the answer to a search too many; anything else is
 * made on a virtual thread, as many at once as there are places, and whoever finds none is asked to come back.
 */
final class ReadersServer implements Handler<HttpServerRequest> {
    private static final System.Logger LOG = System.getLogger(ReadersServer.class.getName());
    private static final String RETRY_AFTER = "retry-after";
    private static final String SOON = "5";
    private static final int PLACES = 512;
    private static final long A_MOMENT = 500;
    private static final int MOST_WAITING = 2_000;

    private static final CharSequence REVALIDATE = AsciiString.cached("no-cache");
    private static final CharSequence FOR_EVER = AsciiString.cached("public, max-age=31536000, immutable");
    private static final CharSequence NOT_KEPT = AsciiString.cached("no-store");
    private static final CharSequence ENCODING = AsciiString.cached("Accept-Encoding");
    private static final CharSequence POLICY_NAME = AsciiString.cached("content-security-policy");
    private static final CharSequence POLICY =
            AsciiString.cached("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
                    + "font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    private static final CharSequence NOSNIFF_NAME = AsciiString.cached("x-content-type-options");
    private static final CharSequence NOSNIFF = AsciiString.cached("nosniff");
    private static final CharSequence REFERRER_NAME = AsciiString.cached("referrer-policy");
    private static final CharSequence REFERRER = AsciiString.cached("same-origin");
    private static final CharSequence OPENER_NAME = AsciiString.cached("cross-origin-opener-policy");
    private static final CharSequence OPENER = AsciiString.cached("same-origin");

    private final Site site;
    private final List<Annex> annexes;
    private final Counts counts;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(PLACES);
    private final AtomicInteger waiting = new AtomicInteger();

    ReadersServer(Site site, List<Annex> annexes, Counts counts) {
        this.site = site;
        this.annexes = List.copyOf(annexes);
        this.counts = counts;
    }

    /** Listens on every event loop; the future is done when all do. */
    Future<String> listen(Vertx vertx, String host, int port, int loops) {
        return vertx.deployVerticle(
                () -> new VerticleBase() {
                    @Override
                    public Future<?> start() {
                        var options = new HttpServerOptions()
                                .setHost(host)
                                .setPort(port)
                                .setIdleTimeout(60)
                                .setMaxInitialLineLength(8192)
                                .setMaxHeaderSize(16_384)
                                .setHttp2ClearTextEnabled(false)
                                // All answers are given on the event loop, so nothing need be guarded.
                                .setStrictThreadMode(true)
                                .setPerFrameWebSocketCompressionSupported(false)
                                .setPerMessageWebSocketCompressionSupported(false)
                                .setTcpFastOpen(true)
                                .setReuseAddress(true);
                        return vertx.createHttpServer(options)
                                .requestHandler(ReadersServer.this)
                                .listen();
                    }
                },
                new io.vertx.core.DeploymentOptions().setInstances(loops));
    }

    @Override
    public void handle(HttpServerRequest request) {
        var path = request.path();
        for (var annex : annexes) {
            if (path != null && annex.holds().test(path)) {
                annex.handler().handle(request);
                return;
            }
        }
        var method = request.method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            request.response()
                    .setStatusCode(405)
                    .putHeader(HttpHeaders.ALLOW, "GET, HEAD")
                    .end();
            return;
        }
        var page = path == null || path.length() == 1 ? null : site.kept(path, request.query());
        if (page != null) {
            var form = page.ready(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
            if (form != null) {
                send(request, page, form);
                return;
            }
        }
        var sorry = site.tooMany(path);
        var form = sorry == null ? null : sorry.ready(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        if (sorry != null && form != null) {
            comeBack(request, sorry, form);
            return;
        }
        elsewhere(request);
    }

    /**
     * Says that there are too many, a moment later: whoever asks again and again on the same connections is slowed down by
     * it, and a reader hardly notices. At once where too many wait for that as well. On the event loop.
     */
    private void comeBack(HttpServerRequest request, MadePage page, MadePage.Form form) {
        request.response().putHeader(RETRY_AFTER, SOON);
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            send(request, page, form);
            return;
        }
        Objects.requireNonNull(Vertx.currentContext()).owner().setTimer(A_MOMENT, over -> {
            waiting.decrementAndGet();
            if (!request.response().closed()) {
                send(request, page, form);
            }
        });
    }

    /** Off the event loop: what must be made, read or looked up. An exception must still end the response. */
    private void elsewhere(HttpServerRequest request) {
        if (!places.tryAcquire()) {
            busy(request);
            return;
        }
        var context = Objects.requireNonNull(Vertx.currentContext());
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        var languages = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        var path = request.path();
        var query = request.query();
        threads.execute(() -> {
            try {
                var file = site.file(path);
                if (file != null) {
                    context.runOnContext(ignored -> MediaFiles.send(request, file));
                    return;
                }
                var answer = site.answer(path, query, languages);
                switch (answer) {
                    case MadePage page -> {
                        var form = page.form(accepted);
                        context.runOnContext(ignored -> send(request, page, form));
                    }
                    case Answer.Moved moved -> context.runOnContext(ignored -> redirect(request, moved));
                    case Answer.Busy busy -> {
                        var form = busy.page().form(accepted);
                        context.runOnContext(ignored -> comeBack(request, busy.page(), form));
                    }
                    case Answer.Missing missing -> {
                        var page = site.missing(missing.edition(), query);
                        var form = page.form(accepted);
                        context.runOnContext(ignored -> send(request, page, form));
                    }
                }
            } catch (RuntimeException | Error failure) {
                fail(context, request, path, query, accepted, failure);
            } finally {
                places.release();
            }
        });
    }

    private void fail(
            Context context,
            HttpServerRequest request,
            @Nullable String path,
            @Nullable String query,
            @Nullable String accepted,
            Throwable failure) {
        var incident = Keys.random();
        LOG.log(System.Logger.Level.ERROR, "incident " + incident, failure);
        MadePage.@Nullable Form form = null;
        @Nullable MadePage page = null;
        try {
            page = site.failure(path, query, incident);
            form = page.form(accepted);
        } catch (RuntimeException worse) {
            LOG.log(System.Logger.Level.ERROR, "and no page to say so", worse);
        }
        var sorry = page;
        var body = form;
        context.runOnContext(ignored -> {
            if (request.response().ended()) {
                return;
            } else if (sorry == null || body == null) {
                request.response().setStatusCode(500).end("500 " + incident);
            } else {
                send(request, sorry, body);
            }
        });
    }

    private static void busy(HttpServerRequest request) {
        request.response().setStatusCode(503).putHeader(RETRY_AFTER, SOON).end();
    }

    private static void redirect(HttpServerRequest request, Answer.Moved moved) {
        var response = request.response();
        response.setStatusCode(moved.forEver() ? 301 : 302);
        response.putHeader(HttpHeaders.LOCATION, moved.location());
        if (!moved.forEver()) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
            response.putHeader(HttpHeaders.VARY, "Accept-Language");
        }
        response.end();
    }

    private void send(HttpServerRequest request, MadePage page, MadePage.Form form) {
        var reading = page.reading();
        if (reading != null && Audience.reads(request)) {
            counts.read(reading);
        }
        var response = request.response();
        var headers = response.headers();
        headers.set(HttpHeaders.ETAG, form.etag());
        headers.set(HttpHeaders.VARY, ENCODING);
        headers.set(
                HttpHeaders.CACHE_CONTROL,
                page.status() >= 400 && page.status() != 410 ? NOT_KEPT : page.isForEver() ? FOR_EVER : REVALIDATE);
        if (page.status() == 200) {
            var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
            if (known != null && page.matches(known)) {
                response.setStatusCode(304).end();
                return;
            }
        } else {
            response.setStatusCode(page.status());
        }
        headers.set(HttpHeaders.CONTENT_TYPE, page.type());
        var encoding = form.encoding();
        if (encoding != null) {
            headers.set(HttpHeaders.CONTENT_ENCODING, encoding);
        }
        headers.set(HttpHeaders.CONTENT_LENGTH, form.length());
        headers.set(NOSNIFF_NAME, NOSNIFF);
        headers.set(POLICY_NAME, POLICY);
        headers.set(REFERRER_NAME, REFERRER);
        headers.set(OPENER_NAME, OPENER);
        finish(request, response, form);
    }

    private static void finish(HttpServerRequest request, HttpServerResponse response, MadePage.Form form) {
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(form.bytes());
        }
    }
}
