package org.jarida.site;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** Who answers beside us, on the same port: all that is asked at a path and below it. */
public record Annex(String path, Handler<HttpServerRequest> handler) {
    boolean holds(@Nullable String asked) {
        return asked != null
                && asked.startsWith(path)
                && (asked.length() == path.length() || asked.charAt(path.length()) == '/');
    }
}
