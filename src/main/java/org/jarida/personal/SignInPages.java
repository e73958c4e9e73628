package org.jarida.personal;

import java.time.Duration;
import java.util.Map;
import org.jarida.reader.Address;
import org.jarida.reader.Entering;
import org.jarida.reader.Readers;
import org.jspecify.annotations.Nullable;

/**
 * Coming in: by passphrase, by passkey, by a link in a letter. The answer to an address is the same whoever has it, and
 * waits for nothing that only an account would cause.
 */
final class SignInPages {
    static final Duration COOKIE = Duration.ofDays(90);

    private final Readers readers;
    private final Rooms rooms;
    private final Errands errands;
    private final LinkLetters letters;

    SignInPages(Readers readers, Rooms rooms, Errands errands, LinkLetters letters) {
        this.readers = readers;
        this.rooms = rooms;
        this.errands = errands;
        this.letters = letters;
    }

    void on(Routes routes) {
        routes.get("/account/sign-in", Policy.ANYBODY, visit -> signIn(visit, 200, "", null));
        routes.post("/account/sign-in", Policy.ANYBODY, this::passphrase);
        routes.get("/account/passkey.json", Policy.ANYBODY, visit -> ceremony(readers.passkeyOptions()));
        routes.post("/account/passkey", Policy.ANYBODY, this::passkey);
        routes.get("/account/sign-up", Policy.ANYBODY, visit -> link(visit, "sign-up", false));
        routes.post("/account/sign-up", Policy.ANYBODY, visit -> sendLink(visit, "sign-up"));
        routes.get("/account/lost-passphrase", Policy.ANYBODY, visit -> link(visit, "lost-passphrase", false));
        routes.post("/account/lost-passphrase", Policy.ANYBODY, visit -> sendLink(visit, "lost-passphrase"));
        routes.get("/account/link/{token}", Policy.ANYBODY, this::followed);
        routes.post("/account/link/{token}", Policy.ANYBODY, this::follow);
    }

    static Reply ceremony(String options) {
        return Reply.Json.of(Map.of("options", options));
    }

    private Reply signIn(Visit visit, int status, String address, @Nullable String wrong) {
        var again = visit.isSignedIn();
        var words = visit.words();
        if (again && !visit.query().has("again") && wrong == null) {
            return new Reply.SeeOther(visit.path("/account"));
        }
        var room = rooms.room(visit, words.say(again ? "account.again-title" : "account.welcome"), "/account/sign-in");
        return new Reply.Page(
                status, "sign-in", new SignInPage(room, again ? visit.reader().address() : address, wrong, again));
    }

    private Reply passphrase(Visit visit) {
        var form = visit.form();
        var address = visit.isSignedIn() ? visit.reader().address() : form.line("address");
        return entered(visit, address, readers.passphrase(address, form.get("passphrase")));
    }

    private Reply passkey(Visit visit) {
        return entered(visit, "", readers.passkey(visit.form().get("response")));
    }

    private Reply entered(Visit visit, String address, Entering entering) {
        return switch (entering) {
            case Entering.Entered in -> {
                if (visit.isSignedIn()) {
                    readers.signOut(visit.session());
                }
                visit.signIn(in.token(), COOKIE);
                yield new Reply.SeeOther(visit.path("/account?in"));
            }
            case Entering.Refused ignored ->
                signIn(visit, 422, address, visit.words().say("account.wrong"));
            case Entering.TooMany ignored ->
                signIn(visit, 429, address, visit.words().say("account.too-many"));
        };
    }

    private Reply link(Visit visit, String which, boolean sent) {
        return link(visit, 200, which, "", null, sent);
    }

    private Reply link(Visit visit, int status, String which, String address, @Nullable String wrong, boolean sent) {
        var words = visit.words();
        var below = "/account/" + which;
        var room = rooms.room(visit, words.say("account." + which), below);
        return new Reply.Page(
                status,
                "link",
                new LinkPage(room, visit.path(below), words.say("account." + which + "-lead"), address, wrong, sent));
    }

    private Reply sendLink(Visit visit, String which) {
        var typed = visit.form().line("address");
        var address = Address.read(typed);
        if (address.isEmpty()) {
            return link(visit, 422, which, typed, visit.words().say("account.no-address"), false);
        }
        var edition = visit.edition().code();
        errands.run(() -> readers.link(address.get(), edition).ifPresent(letters::send));
        return link(visit, which, true);
    }

    private Reply followed(Visit visit) {
        var below = "/account/link/" + visit.place("token");
        return readers.isGood(visit.place("token"))
                ? Reply.Page.of(
                        "followed-link",
                        new FollowedLinkPage(
                                rooms.room(visit, visit.words().say("account.link-title"), "/account/sign-in"),
                                visit.path(below)))
                : over(visit);
    }

    private Reply follow(Visit visit) {
        return switch (readers.follow(visit.place("token"))) {
            case Entering.Entered in -> {
                visit.signIn(in.token(), COOKIE);
                yield new Reply.SeeOther(visit.path("/account?in"));
            }
            case Entering.Refused ignored -> over(visit);
            case Entering.TooMany ignored -> over(visit);
        };
    }

    private Reply over(Visit visit) {
        var way = new SentencePage.Way(
                visit.path("/account/sign-up"), visit.words().say("account.sign-up"));
        return rooms.sentence(visit, 410, "account.link-over-title", "account.link-over", way);
    }
}
