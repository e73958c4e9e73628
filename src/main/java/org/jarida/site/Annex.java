package org.jarida.site;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Predicate;

/**
 * Who answers beside us, on the same port.
 *
 * @param holds whether a path is theirs; asked for every request, on the event loop
 */
public record Annex(Predicate<String> holds, Handler<HttpServerRequest> handler) {
    /** All that is asked at a path and below it. */
    public static Annex below(String path, Handler<HttpServerRequest> handler) {
        return new Annex(
                asked -> asked.startsWith(path)
                        && (asked.length() == path.length() || asked.charAt(path.length()) == '/'),
                handler);
    }
}
