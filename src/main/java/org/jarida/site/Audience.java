package org.jarida.site;

import io.netty.util.AsciiString;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells who reads from what only asks: a HEAD, a browser that fetches ahead of its reader, a robot. Browsers say that
 * they are Mozilla, and most robots that say so too add their name and where to read about them. What is looked at here
 * is looked at once, and kept nowhere.
 */
final class Audience {
    private static final CharSequence PURPOSE = AsciiString.cached("sec-purpose");

    /** As robots spell them: a browser's own name has none of these. */
    private static final List<String> ROBOTS =
            List.of("://", "bot", "Bot", "rawl", "pider", "compatible; ", "Headless", "Lighthouse");

    private Audience() {}

    static boolean reads(HttpServerRequest request) {
        return request.method() == HttpMethod.GET
                && request.getHeader(PURPOSE) == null
                && isBrowser(request.getHeader(HttpHeaders.USER_AGENT));
    }

    private static boolean isBrowser(@Nullable String name) {
        return name != null && (name.startsWith("Mozilla/") || name.startsWith("Opera/")) && !isRobot(name);
    }

    private static boolean isRobot(String name) {
        for (var word : ROBOTS) {
            if (name.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
