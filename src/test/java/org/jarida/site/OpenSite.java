package org.jarida.site;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** The readers' side of a newsroom over HTTP, at a port of its own; it calls itself {@code https://jarida.example}. */
final class OpenSite implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient reader = HttpClient.newHttpClient();
    private final String origin;

    OpenSite(Doors doors) throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        origin = "http://localhost:" + port;
        new Site(doors, new Assets(List.of()), "https://jarida.example", 10_000_000)
                .listen(vertx, "127.0.0.1", port, 1, List.of())
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    /** @param path with its query, if any */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return reader.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return reader.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpClient reader() {
        return reader;
    }

    @Override
    public void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }
}
