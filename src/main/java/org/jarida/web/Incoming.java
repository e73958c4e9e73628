package org.jarida.web;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A request that was paused when it came in, so that what it brings waits until we know who it is from. Read from a
 * virtual thread; what it brings comes in on the event loop.
 */
public record Incoming(Context context, HttpServerRequest request) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final long PATIENCE = 120;
    private static final long PATIENCE_FOR_FILES = 3600;

    /** What is asked, or null when it is nothing that any of our pages asks. */
    public static @Nullable Method method(HttpServerRequest request) {
        return switch (request.method().name()) {
            case "GET", "HEAD" -> Method.GET;
            case "POST" -> Method.POST;
            case "PUT" -> Method.PUT;
            default -> null;
        };
    }

    /** What stands in the address behind its question mark. */
    public static Form query(HttpServerRequest request) {
        try {
            return Form.of(Objects.requireNonNullElse(request.query(), ""));
        } catch (IllegalArgumentException notAQuery) {
            return Form.EMPTY;
        }
    }

    /** Whether both ends are here, so that nobody reads along; a proxy before us names another host. */
    public static boolean isFromThisMachine(HttpServerRequest request) {
        var host = request.authority() == null ? "" : request.authority().host();
        var from =
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
        return THIS_MACHINE.contains(host)
                && from != null
                && (from.startsWith("127.") || from.equals("0:0:0:0:0:0:0:1"));
    }

    /** Whether another site's page sends this: its token would be wrong too, but why read on. */
    public static boolean isFromElsewhere(HttpServerRequest request) {
        var site = request.getHeader("sec-fetch-site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        // Pages that send no referrer make browsers say that their forms come from "null".
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var host = request.getHeader(HttpHeaders.HOST);
        return origin != null && !origin.equals("null") && host != null && !origin.endsWith("//" + host);
    }

    /** All that is sent, or null when it is more than is taken. */
    public byte @Nullable [] read(long most) throws IOException, InterruptedException {
        var done = new CompletableFuture<Optional<byte[]>>();
        context.runOnContext(ignored -> {
            var bytes = Buffer.buffer();
            request.handler(part -> {
                if (bytes.length() + part.length() > most) {
                    done.complete(Optional.empty());
                } else {
                    bytes.appendBuffer(part);
                }
            });
            request.exceptionHandler(done::completeExceptionally);
            request.endHandler(end -> done.complete(Optional.of(bytes.getBytes())));
            request.resume();
        });
        return await(done, PATIENCE).orElse(null);
    }

    /** Lets a file come in; false when it is more than is taken. */
    public boolean receive(Path file, long most) throws IOException, InterruptedException {
        var done = new CompletableFuture<Boolean>();
        var length = new AtomicLong();
        context.runOnContext(ignored -> context.owner()
                .fileSystem()
                .open(file.toString(), new OpenOptions().setWrite(true).setTruncateExisting(true))
                .onFailure(done::completeExceptionally)
                .onSuccess(open -> {
                    request.handler(part -> {
                        if (length.addAndGet(part.length()) > most) {
                            done.complete(false);
                            return;
                        }
                        open.write(part).onFailure(done::completeExceptionally);
                        if (open.writeQueueFull()) {
                            request.pause();
                            open.drainHandler(now -> request.resume());
                        }
                    });
                    request.exceptionHandler(failure -> {
                        open.close();
                        done.completeExceptionally(failure);
                    });
                    request.endHandler(end -> open.close()
                            .onSuccess(closed -> done.complete(true))
                            .onFailure(done::completeExceptionally));
                    request.resume();
                }));
        return await(done, PATIENCE_FOR_FILES);
    }

    private static <T> T await(CompletableFuture<T> done, long seconds) throws IOException, InterruptedException {
        try {
            return done.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new IOException("what was sent broke off", failure.getCause());
        } catch (TimeoutException slow) {
            throw new IOException("what was sent did not end", slow);
        }
    }
}
