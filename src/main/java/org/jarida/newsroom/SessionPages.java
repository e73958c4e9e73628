package org.jarida.newsroom;

import java.util.List;
import org.jarida.base.Letter;
import org.jarida.desk.Proof;
import org.jarida.desk.Resets;
import org.jarida.desk.Session;
import org.jarida.desk.SignedIn;
import org.jarida.desk.SigningIn;
import org.jarida.language.Words;
import org.jspecify.annotations.Nullable;

/** Signing in and out, proving anew who one is, and asking for a new passphrase. */
final class SessionPages {
    private static final System.Logger LOG = System.getLogger(SessionPages.class.getName());
    private final DeskDoors desk;
    private final Demonstration demo;
    private final Entrance entrance;
    private final Rooms rooms;

    SessionPages(DeskDoors desk, Demonstration demo, Entrance entrance, Rooms rooms) {
        this.desk = desk;
        this.demo = demo;
        this.entrance = entrance;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        routes.get("/newsroom/session", Policy.anybody(), this::door);
        routes.get("/newsroom/session/passkey.json", Policy.anybody(), this::passkeyOptions);
        routes.post("/newsroom/session", Policy.anybody(), this::passphrase);
        routes.post("/newsroom/session/factor", Policy.anybody(), this::factor);
        routes.post("/newsroom/session/passkey", Policy.anybody(), this::passkey);
        if (!demo.names().isEmpty()) {
            routes.post("/newsroom/session/demo", Policy.anybody(), this::demo);
        }
        routes.post("/newsroom/session/end", Policy.staff(), this::leave);
        routes.get("/newsroom/session/step-up", Policy.staff(), this::stepUp);
        routes.get("/newsroom/session/step-up.json", Policy.staff(), this::stepUpOptions);
        routes.post("/newsroom/session/step-up", Policy.staff(), this::prove);
        routes.post("/newsroom/session/step-up/passkey", Policy.staff(), this::proveByPasskey);
        routes.get("/newsroom/lost-passphrase", Policy.anybody(), visit -> lost(visit, false));
        routes.post("/newsroom/lost-passphrase", Policy.anybody(), this::ask);
    }

    private Reply door(Visit visit) {
        entrance.keepLanguage(visit);
        var then = Entrance.then(visit.query().get("then"));
        return visit.session() == null ? door(visit, 200, then, "", null) : new Reply.SeeOther(then);
    }

    private Reply door(Visit visit, int status, String then, String name, @Nullable String wrong) {
        var room = rooms.room(visit, visit.words().say("access.sign-in"))
                .wearing(List.of(rooms.asset("newsroom/passkey.js")), List.of());
        return new Reply.Page(
                status, "sign-in", new SignInPage(room, then, name, wrong, LanguageWay.of(visit), demo.names()));
    }

    private Reply passkeyOptions(Visit visit) {
        return Ceremony.of(desk.signIn().passkeyOptions());
    }

    private Reply passphrase(Visit visit) {
        var form = visit.form();
        var then = Entrance.then(form.get("then"));
        return switch (desk.signIn().passphrase(form.line("name"), form.get("passphrase"))) {
            case SignedIn in -> entrance.enter(visit, in, then);
            case SigningIn.FactorAwaited awaited -> factor(visit, 200, awaited, then, null);
            case SigningIn.NotSignedIn not -> {
                var wrong = not.reason() == SigningIn.Reason.WRONG ? "access.wrong-pair" : key(not.reason());
                yield door(visit, 422, then, form.line("name"), visit.words().say(wrong));
            }
        };
    }

    private Reply factor(
            Visit visit, int status, SigningIn.FactorAwaited awaited, String then, @Nullable String wrong) {
        var room = rooms.room(visit, visit.words().say("access.second-step"))
                .wearing(List.of(rooms.asset("newsroom/passkey.js")), List.of());
        return new Reply.Page(status, "factor", new FactorPage(room, awaited.ticket(), then, awaited.held(), wrong));
    }

    private Reply factor(Visit visit) {
        var form = visit.form();
        var then = Entrance.then(form.get("then"));
        var proof = form.has("recovery")
                ? new Proof.RecoveryCode(form.line("recovery"))
                : new Proof.Code(form.line("code"));
        return switch (desk.signIn().factor(form.get("ticket"), proof, Entrance.device(visit))) {
            case SignedIn in -> entrance.enter(visit, in, then);
            case SigningIn.FactorAwaited awaited -> factor(visit, 200, awaited, then, null);
            case SigningIn.NotSignedIn not -> {
                var wrong = visit.words().say(key(not.reason()));
                yield desk.signIn()
                        .awaiting(form.get("ticket"))
                        .filter(awaited -> not.reason() != SigningIn.Reason.OVER)
                        .map(awaited -> factor(visit, 422, awaited, then, wrong))
                        .orElseGet(() -> door(visit, 422, then, "", wrong));
            }
        };
    }

    private Reply passkey(Visit visit) {
        var form = visit.form();
        var then = Entrance.then(form.get("then"));
        return switch (desk.signIn().passkey(form.get("response"), Entrance.device(visit))) {
            case SignedIn in -> entrance.enter(visit, in, then);
            case SigningIn.FactorAwaited awaited -> factor(visit, 200, awaited, then, null);
            case SigningIn.NotSignedIn ignored ->
                door(visit, 422, then, "", visit.words().say("access.wrong-passkey"));
        };
    }

    private Reply demo(Visit visit) {
        return switch (demo.signIn().apply(visit.form().get("name"), Entrance.device(visit))) {
            case SignedIn in -> entrance.enter(visit, in, Entrance.then(""));
            case SigningIn.FactorAwaited awaited -> factor(visit, 200, awaited, Entrance.then(""), null);
            case SigningIn.NotSignedIn ignored ->
                door(visit, 422, Entrance.then(""), "", visit.words().say("access.demo-wait"));
        };
    }

    private Reply leave(Visit visit) {
        var session = visit.session();
        if (session != null) {
            desk.sessions().end(session);
        }
        entrance.dismiss(visit);
        return new Reply.SeeOther("/newsroom/session");
    }

    private Reply stepUp(Visit visit) {
        var then = Entrance.then(visit.query().get("then"));
        return visit.isSteppedUp() ? new Reply.SeeOther(then) : stepUp(visit, 200, then, null);
    }

    private Reply stepUp(Visit visit, int status, String then, @Nullable String wrong) {
        var room = rooms.room(visit, visit.words().say("access.step-up"))
                .wearing(List.of(rooms.asset("newsroom/passkey.js")), List.of());
        var held = desk.factors().of(visit.account());
        return new Reply.Page(status, "step-up", new StepUpPage(room, then, held, wrong));
    }

    private Reply stepUpOptions(Visit visit) {
        return Ceremony.of(desk.signIn().stepUpOptions(session(visit)));
    }

    private Reply prove(Visit visit) {
        var form = visit.form();
        return proven(
                visit, desk.signIn().stepUp(session(visit), form.get("passphrase"), form.line("code")), "access.wrong");
    }

    private Reply proveByPasskey(Visit visit) {
        return proven(
                visit, desk.signIn().stepUp(session(visit), visit.form().get("response")), "access.wrong-passkey");
    }

    private Reply proven(Visit visit, SigningIn proof, String wrong) {
        var then = Entrance.then(visit.form().get("then"));
        return switch (proof) {
            case SignedIn in -> entrance.enter(visit, in, then);
            case SigningIn.FactorAwaited ignored -> stepUp(visit, 422, then, null);
            case SigningIn.NotSignedIn not -> {
                var why = not.reason() == SigningIn.Reason.WRONG ? wrong : key(not.reason());
                yield stepUp(visit, 422, then, visit.words().say(why));
            }
        };
    }

    private static Session session(Visit visit) {
        return java.util.Objects.requireNonNull(visit.session(), "nobody is signed in");
    }

    static String key(SigningIn.Reason reason) {
        return switch (reason) {
            case WRONG -> "access.wrong-code";
            case TOO_MANY -> "access.too-many";
            case OVER -> "access.over";
        };
    }

    private Reply lost(Visit visit, boolean asked) {
        entrance.keepLanguage(visit);
        var room = rooms.room(visit, visit.words().say("access.lost-passphrase"));
        return Reply.Page.of("lost-passphrase", new LostPassphrasePage(room, asked));
    }

    /** The answer waits for nothing that only a name that exists would cause. */
    private Reply ask(Visit visit) {
        var name = visit.form().line("name");
        Thread.startVirtualThread(() -> {
            try {
                desk.resets().ask(name).ifPresent(this::write);
            } catch (RuntimeException failure) {
                LOG.log(System.Logger.Level.ERROR, "a letter was not sent", failure);
            }
        });
        return lost(visit, true);
    }

    private void write(Resets.Asked asked) {
        var words = Words.ofNewsroom(asked.account().language());
        desk.post()
                .send(new Letter(
                        asked.mail(),
                        words.say("access.letter.reset-subject"),
                        words.say("access.letter.reset", asked.account().name()) + "\n\n"
                                + rooms.whole("/newsroom/reset/" + asked.token()) + "\n\n"
                                + words.say("access.letter.reset-end") + "\n"));
    }
}
