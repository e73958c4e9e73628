package org.jarida.personal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jarida.web.Method;

/**
 * One thing that can be asked for below an edition. Its path is written without the edition, with names in braces for
 * what varies: {@code /account/link/{token}}.
 *
 * @param token whether what is sent must bear the form's token: always, but for what mail programs send (RFC 8058)
 */
record Route(Method method, String path, Policy policy, boolean token, Handling handling) {
    /** What stands in the places of the names, if the path is one of this route's. */
    Optional<Map<String, String>> match(List<String> segments) {
        var own = segments(path);
        if (own.size() != segments.size()) {
            return Optional.empty();
        }
        var found = new LinkedHashMap<String, String>();
        for (var i = 0; i < own.size(); i++) {
            var name = own.get(i);
            if (name.startsWith("{")) {
                found.put(name.substring(1, name.length() - 1), segments.get(i));
            } else if (!name.equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
