package org.jarida.site;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** Sends files, whole or in one range (RFC 9110 14): a film is watched from where the reader points. */
final class MediaFiles {
    private MediaFiles() {}

    static void send(HttpServerRequest request, ServedFile file) {
        var response = request.response();
        var name = file.path().getFileName().toString();
        var etag = "\"" + name + "\"";
        response.putHeader(HttpHeaders.ETAG, etag)
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .putHeader(HttpHeaders.ACCEPT_RANGES, "bytes")
                .putHeader("x-content-type-options", "nosniff")
                .putHeader("content-security-policy", "default-src 'none'; sandbox")
                .putHeader("cross-origin-resource-policy", "cross-origin");
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && (known.contains(etag) || known.equals("*"))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, file.type());
        if (file.download()) {
            response.putHeader("content-disposition", "attachment");
        }
        var ifRange = request.getHeader("if-range");
        var range = ifRange == null || ifRange.equals(etag)
                ? Range.of(request.getHeader("range"), file.bytes())
                : Range.WHOLE;
        switch (range) {
            case Range.Whole ignored -> part(request, file, 0, file.bytes());
            case Range.Part part -> {
                response.setStatusCode(206)
                        .putHeader(
                                HttpHeaders.CONTENT_RANGE,
                                "bytes " + part.from() + "-" + part.to() + "/" + file.bytes());
                part(request, file, part.from(), part.to() - part.from() + 1);
            }
            case Range.Unsatisfiable ignored ->
                response.setStatusCode(416)
                        .putHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.bytes())
                        .end();
        }
    }

    private static void part(HttpServerRequest request, ServedFile file, long from, long length) {
        var response = request.response();
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.sendFile(file.path().toString(), from, length)
                    .onFailure(gone -> request.connection().close());
        }
    }
}
