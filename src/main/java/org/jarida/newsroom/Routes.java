package org.jarida.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jarida.web.Load;
import org.jarida.web.Method;

/** All that can be asked for. A route cannot be written down without saying who may take it. */
final class Routes {
    /** Where everybody begins. */
    static final String BOARD = "/newsroom";

    private final List<Route> routes = new ArrayList<>();

    /** The route that is meant, with what stands in its places. */
    record Found(Route route, Map<String, String> places) {}

    Routes get(String path, Policy policy, Handling handling) {
        return add(new Route(Method.GET, path, policy, Load.NOTHING, handling));
    }

    /** A form that is sent. */
    Routes post(String path, Policy policy, Handling handling) {
        var load = policy.credential() == Credential.NONE ? Load.SHORT_FORM : Load.FORM;
        return add(new Route(Method.POST, path, policy, load, handling));
    }

    Routes post(String path, Policy policy, Load load, Handling handling) {
        return add(new Route(Method.POST, path, policy, load, handling));
    }

    Routes put(String path, Policy policy, Load load, Handling handling) {
        return add(new Route(Method.PUT, path, policy, load, handling));
    }

    private Routes add(Route route) {
        if (routes.stream()
                .anyMatch(one -> one.method() == route.method() && one.path().equals(route.path()))) {
            throw new IllegalStateException("twice: " + route.method() + " " + route.path());
        }
        routes.add(route);
        return this;
    }

    List<Route> all() {
        return List.copyOf(routes);
    }

    /** Those written down first are asked first. */
    Optional<Found> find(Method method, String path) {
        var segments = Route.segments(path);
        for (var route : routes) {
            var places = route.match(method, segments);
            if (places.isPresent()) {
                return Optional.of(new Found(route, places.get()));
            }
        }
        return Optional.empty();
    }

    /** The page on which a form stands that is sent to this path: there, or the nearest above that can be asked for. */
    String pageAt(String path) {
        var page = path;
        while (!page.equals(BOARD) && find(Method.GET, page).isEmpty()) {
            page = page.substring(0, page.lastIndexOf('/'));
        }
        return page;
    }

    /** Whether anything at all is there, whatever is asked of it. */
    boolean knows(String path) {
        var segments = Route.segments(path);
        return routes.stream()
                .anyMatch(route -> route.match(route.method(), segments).isPresent());
    }
}
