package org.jarida.newsroom;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jarida.desk.Account;
import org.jarida.desk.Right;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.language.Dates;
import org.jarida.language.EraCalendar;
import org.jarida.language.Language;
import org.jarida.web.Method;
import org.jspecify.annotations.Nullable;

/** Furnishes pages: what stands around them, and those that say why there is none. */
final class Rooms {
    private final Editions editions;
    private final UnaryOperator<String> assets;
    private final BooleanSupplier locked;
    private final String origin;

    /**
     * @param assets where a style sheet or script of ours is found
     * @param locked whether publishing is stopped
     * @param origin how people find us, without a slash at the end: for links that are handed on
     */
    Rooms(Editions editions, UnaryOperator<String> assets, BooleanSupplier locked, String origin) {
        this.origin = origin;
        this.editions = editions;
        this.assets = assets;
        this.locked = locked;
    }

    /** A page's surroundings. The title is in the visitor's words already. */
    Room room(Visit visit, String title) {
        var words = visit.words();
        var session = visit.session();
        return new Room(
                visit.language(),
                words,
                newspaper(visit.language()),
                title,
                session == null ? null : session.account().name(),
                session == null ? List.of() : ways(visit, session.account()),
                visit.formToken(),
                notice(visit),
                session != null && locked.getAsBoolean(),
                dress(visit.language()),
                List.of(),
                List.of());
    }

    /** What was just done is named in the address that a form leads to: {@code ?done=saved}. */
    private static Room.@Nullable Notice notice(Visit visit) {
        var done = visit.query().get("done");
        var key = "frame.done." + done;
        return done.matches("[a-z-]{1,40}") && visit.words().knows(key)
                ? new Room.Notice(visit.words().say(key), false)
                : null;
    }

    /** What the newspaper is called in a language, or at all. */
    String newspaper(Language language) {
        return editions.all().stream()
                .filter(edition -> edition.language().code().equals(language.code()))
                .findFirst()
                .or(() -> editions.all().stream().findFirst())
                .map(Edition::name)
                .orElse("Jarida");
    }

    private record Door(String icon, String name, String path, Set<Right> rights) {}

    private static final List<Door> DOORS = List.of(
            new Door("board", "board", "/newsroom", Set.of()),
            new Door("stories", "stories", "/newsroom/stories", Set.of()),
            new Door("comments", "comments", "/newsroom/comments", Set.of(Right.PUBLISH)),
            new Door("photos", "media", "/newsroom/media", Set.of()),
            new Door("read", "read", "/newsroom/read", Set.of()),
            new Door("front", "front", "/newsroom/front", Set.of(Right.FRONT)),
            new Door("letter", "letters", "/newsroom/letters", Set.of(Right.PUBLISH)),
            new Door("paper", "paper", "/newsroom/paper", Set.of(Right.SETTINGS)),
            new Door("people", "people", "/newsroom/people", Set.of(Right.PEOPLE)),
            new Door("logbook", "logbook", "/newsroom/logbook", Set.of(Right.PEOPLE, Right.PUBLISH)));

    private static List<Room.Way> ways(Visit visit, Account account) {
        var ways = new ArrayList<Room.Way>();
        for (var door : DOORS) {
            if (door.rights.isEmpty() || door.rights.stream().anyMatch(account::may)) {
                var path = visit.path();
                var here =
                        path.equals(door.path) || (!door.path.equals("/newsroom") && path.startsWith(door.path + "/"));
                ways.add(new Room.Way(door.icon, visit.words().say("frame.way." + door.name), door.path, here));
            }
        }
        return ways;
    }

    private Room.Dress dress(Language language) {
        var fonts = switch (language.script()) {
            case "Arab" -> List.of("fonts/naskh-bold.woff2", "fonts/vazirmatn.woff2");
            case "Cyrl" -> List.of("fonts/display-cyrillic.woff2");
            default -> List.of("fonts/display-latin.woff2");
        };
        return new Room.Dress(
                asset("site.css"),
                asset("newsroom/newsroom.css"),
                asset("newsroom/newsroom.js"),
                asset("mark.svg"),
                fonts.stream().map(assets).toList());
    }

    /** Dates as the visitor reads them: by the calendar of the edition in their language, where there is one. */
    Dates dates(Language language) {
        return editions.all().stream()
                .filter(edition -> edition.language().code().equals(language.code()))
                .findFirst()
                .map(Edition::dates)
                .orElseGet(() -> new Dates(language, EraCalendar.GREGORIAN, null, zone()));
    }

    private ZoneId zone() {
        return editions.all().stream().findFirst().map(Edition::zone).orElse(ZoneId.of("UTC"));
    }

    /** A whole address, for who is given it outside of a browser. */
    String whole(String path) {
        return origin + path;
    }

    String asset(String name) {
        return assets.apply(name);
    }

    /** What the newsroom speaks to who has not signed in: what they chose, or what their browser asks for. */
    Language language(String chosen, @Nullable String before, @Nullable String accepted) {
        var wishes = new ArrayList<String>();
        wishes.add(chosen);
        if (before != null) {
            wishes.add(before);
        }
        if (accepted != null && accepted.length() < 500) {
            for (var one : accepted.split(",")) {
                wishes.add(one.split(";", 2)[0].strip());
            }
        }
        return wishes.stream()
                .flatMap(wish -> Language.NINE.stream()
                        .filter(language -> language.code().equals(code(wish)))
                        .limit(1))
                .findFirst()
                .orElse(Language.ENGLISH);
    }

    private static String code(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    Reply missing(Visit visit) {
        return trouble(visit, 404, "missing", "");
    }

    Reply notThat(Visit visit) {
        return trouble(visit, 405, "not-that", "");
    }

    Reply forbidden(Visit visit) {
        return trouble(visit, 403, "forbidden", "");
    }

    /** Over plain http somebody could read along: nothing is asked for, and nothing shown. */
    Reply onlyHttps(Visit visit) {
        return trouble(visit, 403, "only-https", "");
    }

    /** The form is old, or somebody else's. */
    Reply stale(Visit visit) {
        return trouble(visit, 403, "stale", "");
    }

    Reply tooLarge(Visit visit) {
        return trouble(visit, 413, "too-large", "");
    }

    Reply misunderstood(Visit visit) {
        return trouble(visit, 400, "misunderstood", "");
    }

    Reply failed(Visit visit, String incident) {
        return trouble(visit, 500, "failed", incident);
    }

    /**
     * Scripts are told; people are led to the door, and from there to where they were going.
     *
     * @param page where to go afterwards
     */
    Reply signIn(Visit visit, String page) {
        return isForScript(visit)
                ? new Reply.Json(401, new Why(visit.words().say("frame.signed-out")))
                : new Reply.SeeOther("/newsroom/session" + then(page));
    }

    /** @param page where to go afterwards */
    Reply stepUp(Visit visit, String page) {
        return isForScript(visit)
                ? new Reply.Json(403, new Why(visit.words().say("frame.step-up")))
                : new Reply.SeeOther("/newsroom/session/step-up" + then(page));
    }

    private static String then(String page) {
        return page.equals(Routes.BOARD) ? "" : "?then=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** What a script is told when something is refused. */
    record Why(String why) {}

    private Reply trouble(Visit visit, int status, String what, String incident) {
        var words = visit.words();
        if (isForScript(visit)) {
            return new Reply.Json(status, new Why(words.say("frame.trouble." + what)));
        }
        var room = room(visit, words.say("frame.trouble." + what + "-title"));
        return new Reply.Page(status, "trouble", new TroublePage(room, words.say("frame.trouble." + what), incident));
    }

    private static boolean isForScript(Visit visit) {
        return visit.method() == Method.PUT || visit.path().endsWith(".json") || visit.asksForJson();
    }
}
