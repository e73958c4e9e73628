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
        var belongings =
                new Belongings(List.of(new LetterBelonging(doors.subscriptions()), new OwnComments(doors.comments())));
        new SignInPages(doors.readers(), rooms, errands, letters).on(routes);
        new AccountPages(doors, rooms, errands, letters, belongings).on(routes);
        new SyncPages(doors).on(routes);
        new LettersPages(doors, rooms, errands, origin).on(routes);
        new CommentPages(doors, rooms).on(routes);
        new PushPages(doors.browsers()).on(routes);
        this.paths = routes.rooms();
        this.server = new PersonalServer(
                routes,
                doors.editions()::find,
                doors.readers(),
                new ReaderCookie(origin.startsWith("https:")),
                new FormTokens(doors.secrets()),
                rooms,
                new Turnstile(doors.database().clock()),
                doors.database().clock());
    }

    /** Whether a path is one of these: {@code /fa/account/sign-in}. Asked on the event loop for every request. */
    public boolean holds(String path) {
        var start = path.indexOf('/', 1) + 1;
        if (start == 0) {
            return false;
        }
        var end = path.indexOf('/', start);
        var room = path.substring(start, end < 0 ? path.length() : end);
        return paths.contains(room) && (!room.equals("comments") || end > 0 && isDigit(path, end + 1));
    }

    /** Keys of stories begin with one; {@code /fa/comments/feed} was an older site's. */
    private static boolean isDigit(String path, int at) {
        return at < path.length() && path.charAt(at) >= '0' && path.charAt(at) <= '9';
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
