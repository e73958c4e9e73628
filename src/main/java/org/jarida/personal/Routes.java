package org.jarida.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jarida.web.Method;

/** All that can be asked for here. A route cannot be written down without saying who may take it. */
final class Routes {
    private final List<Route> routes = new ArrayList<>();

    /** The route that is meant, with what stands in its places. */
    record Found(Route route, Map<String, String> places) {}

    Routes get(String path, Policy policy, Handling handling) {
        routes.add(new Route(Method.GET, path, policy, false, handling));
        return this;
    }

    /** A form that is sent, at most 64 KB. */
    Routes post(String path, Policy policy, Handling handling) {
        routes.add(new Route(Method.POST, path, policy, true, handling));
        return this;
    }

    /** What a program sends that has never seen a page of ours: its address bears a secret. */
    Routes postByProgram(String path, Handling handling) {
        routes.add(new Route(Method.POST, path, Policy.ANYBODY, false, handling));
        return this;
    }

    /**
     * What our own script sends in a moment that leaves no time to ask for a token. Another site's form comes without the
     * reader's cookie, which is {@code SameSite}; so it must do nothing to who has none.
     */
    Routes postInHaste(String path, Handling handling) {
        routes.add(new Route(Method.POST, path, Policy.ANYBODY, false, handling));
        return this;
    }

    /** The first word of every path: what stands behind an edition's code and is answered here. */
    Set<String> rooms() {
        return routes.stream()
                .map(route -> Route.segments(route.path()).getFirst())
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Route> all() {
        return List.copyOf(routes);
    }

    Optional<Found> find(Method method, String below) {
        var segments = Route.segments(below);
        for (var route : routes) {
            if (route.method() == method) {
                var places = route.match(segments);
                if (places.isPresent()) {
                    return Optional.of(new Found(route, places.get()));
                }
            }
        }
        return Optional.empty();
    }
}
