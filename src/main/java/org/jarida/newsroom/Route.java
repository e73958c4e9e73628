package org.jarida.newsroom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jarida.web.Load;
import org.jarida.web.Method;

/**
 * One thing that can be asked for. Its path is written with names in braces for what varies:
 * {@code /newsroom/stories/{key}/{edition}}.
 */
record Route(Method method, String path, Policy policy, Load load, Handling handling) {
    /** What stands in the places of the names, if the path is one of this route's. */
    Optional<Map<String, String>> match(Method asked, List<String> segments) {
        var own = segments(path);
        if (asked != method || own.size() != segments.size()) {
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
