package org.jarida.personal;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Set;

/** Readers' own pages as they find them on the web: below each edition, in rooms that the newspaper itself does not use. */
public final class PersonalSide implements AutoCloseable {
    private final Routes routes = new Routes();
    private final Errands errands = new Errands();
    private final PersonalServer server;
    private final Set<String> paths;

    /**
     * @param origin how people find us: scheme and host, without a slash at the end. By https, or from this machine
     */
    public PersonalSide(PersonalDoors doors, String origin) {
        var rooms = new Rooms(doors.site()::frame);
        var letters = new LinkLetters(doors.editions(), doors.post(), origin);
        var belongings = new Belongings(List.of());
        new SignInPages(doors.readers(), rooms, errands, letters).on(routes);
        new AccountPages(doors, rooms, errands, letters, belongings).on(routes);
        new SyncPages(doors).on(routes);
        new PushPages(doors.browsers()).on(routes);
        this.paths = routes.rooms();
        this.server = new PersonalServer(
                routes,
                doors.editions()::find,
                doors.readers(),
                new ReaderCookie(origin.startsWith("https:")),
                new FormTokens(doors.secrets()),
                rooms,
                doors.database().clock());
    }

    /** Whether a path is one of these: {@code /fa/account/sign-in}. Asked on the event loop for every request. */
    public boolean holds(String path) {
        var start = path.indexOf('/', 1) + 1;
        if (start == 0) {
            return false;
        }
        var end = path.indexOf('/', start);
        return paths.contains(path.substring(start, end < 0 ? path.length() : end));
    }

    public Handler<HttpServerRequest> handler() {
        return server;
    }

    Routes routes() {
        return routes;
    }

    @Override
    public void close() {
        errands.close();
    }
}
