package org.jarida.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The two cookies of the staff's side: the session's, and before it the door's, which guards forms until there is a
 * session. Over https both bear {@code __Host-}; on this machine alone (http://localhost) browsers do not take that.
 *
 * @param secure whether readers and staff come by https
 */
public record Cookies(boolean secure) {
    private static final Duration DOOR = Duration.ofHours(12);

    public String session() {
        return secure ? "__Host-session" : "session";
    }

    public String door() {
        return secure ? "__Host-door" : "door";
    }

    public String language() {
        return secure ? "__Host-language" : "language";
    }

    public String give(String name, String value, Duration forSoLong) {
        return name + "=" + value + "; Path=/; Max-Age=" + forSoLong.toSeconds() + "; HttpOnly; SameSite=Strict"
                + (secure ? "; Secure" : "");
    }

    public String giveDoor(String value) {
        return give(door(), value, DOOR);
    }

    public String take(String name) {
        return give(name, "", Duration.ZERO);
    }

    public static Map<String, String> read(@Nullable String header) {
        var found = new HashMap<String, String>();
        if (header != null && header.length() < 8192) {
            for (var one : header.split(";")) {
                var equals = one.indexOf('=');
                if (equals > 0) {
                    found.putIfAbsent(
                            one.substring(0, equals).strip(),
                            one.substring(equals + 1).strip());
                }
            }
        }
        return found;
    }
}
