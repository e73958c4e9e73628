package org.jarida.newsroom;

import java.util.List;
import org.jarida.desk.Lost;
import org.jarida.desk.Proof;
import org.jarida.desk.Purposes;
import org.jarida.desk.Reset;
import org.jarida.desk.Resetting;
import org.jarida.desk.SigningIn;
import org.jspecify.annotations.Nullable;

/** Where the links for a lost passphrase or a lost factor lead. */
final class ResetPages {
    private final DeskDoors desk;
    private final Entrance entrance;
    private final FactorForms forms;
    private final Rooms rooms;

    ResetPages(DeskDoors desk, Entrance entrance, FactorForms forms, Rooms rooms) {
        this.desk = desk;
        this.entrance = entrance;
        this.forms = forms;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        routes.get("/newsroom/reset/{token}", Policy.anybody(), this::open);
        routes.get("/newsroom/reset/{token}/passkey.json", Policy.anybody(), this::passkeyOptions);
        routes.post("/newsroom/reset/{token}/passphrase", Policy.anybody(), this::newPassphrase);
        routes.post("/newsroom/reset/{token}/proof", Policy.anybody(), this::prove);
        routes.post("/newsroom/reset/{token}/factor", Policy.anybody(), this::newFactor);
    }

    private static String base(Visit visit) {
        return "/newsroom/reset/" + visit.place("token");
    }

    private Reply open(Visit visit) {
        entrance.keepLanguage(visit);
        return desk.resets()
                .find(visit.place("token"))
                .map(reset -> switch (reset.lost()) {
                    case PASSPHRASE -> passphrase(visit, 200, reset, null, null);
                    case FACTOR -> reset.isProven() ? factor(visit, 200, reset, "", null) : proof(visit, 200, null);
                })
                .orElseGet(() -> forms.over(visit));
    }

    private Reply passphrase(
            Visit visit, int status, Reset reset, @Nullable String passphraseWrong, @Nullable String factorWrong) {
        var room = rooms.room(visit, visit.words().say("access.new-passphrase"))
                .wearing(List.of(rooms.asset("newsroom/passkey.js")), List.of());
        var held = desk.factors().of(reset.account());
        return new Reply.Page(
                status, "new-passphrase", new NewPassphrasePage(room, base(visit), held, passphraseWrong, factorWrong));
    }

    private Reply proof(Visit visit, int status, @Nullable String wrong) {
        var room = rooms.room(visit, visit.words().say("access.lost-factor"));
        return new Reply.Page(status, "prove", new ProvePage(room, base(visit), wrong));
    }

    private Reply factor(Visit visit, int status, Reset reset, String ticket, @Nullable String wrong) {
        var newspaper = rooms.newspaper(visit.language());
        var enrolment = desk.factors()
                .again(ticket, Purposes.reset(reset), newspaper, reset.account().name());
        return forms.page(visit, status, base(visit), visit.words().say("access.new-factor-lead"), enrolment, wrong);
    }

    private Reply passkeyOptions(Visit visit) {
        return desk.resets()
                .find(visit.place("token"))
                .filter(reset -> reset.lost() == Lost.PASSPHRASE || reset.isProven())
                .map(reset -> {
                    var account = reset.account();
                    var purpose = Purposes.reset(reset);
                    var known = desk.factors().of(account).passkeys();
                    return Ceremony.of(
                            reset.lost() == Lost.PASSPHRASE
                                    ? desk.passkeys().toProve(purpose, known)
                                    : desk.passkeys()
                                            .toRegister(
                                                    purpose,
                                                    account.key(),
                                                    account.name(),
                                                    rooms.newspaper(visit.language()),
                                                    List.of()));
                })
                .orElseGet(Reply.Missing::new);
    }

    private Reply newPassphrase(Visit visit) {
        var form = visit.form();
        Proof proof = !form.get("response").isEmpty()
                ? new Proof.ByPasskey(form.get("response"))
                : !form.line("recovery").isEmpty()
                        ? new Proof.RecoveryCode(form.line("recovery"))
                        : new Proof.Code(form.line("code"));
        var words = visit.words();
        return switch (desk.resets().newPassphrase(visit.place("token"), form.get("passphrase"), proof)) {
            case Resetting.Done ignored -> done(visit);
            case Resetting.Weak weak -> again(visit, FactorForms.say(words, weak.weakness()), null);
            case Resetting.Refused refused -> again(visit, null, words.say(SessionPages.key(refused.reason())));
        };
    }

    private Reply again(Visit visit, @Nullable String passphraseWrong, @Nullable String factorWrong) {
        return desk.resets()
                .find(visit.place("token"))
                .map(reset -> passphrase(visit, 422, reset, passphraseWrong, factorWrong))
                .orElseGet(() -> forms.over(visit));
    }

    private Reply done(Visit visit) {
        var words = visit.words();
        var room = rooms.room(visit, words.say("access.reset-done-title"));
        return Reply.Page.of(
                "sentence",
                new SentencePage(
                        room, words.say("access.reset-done"), "/newsroom/session", words.say("access.sign-in")));
    }

    private Reply prove(Visit visit) {
        var words = visit.words();
        return switch (desk.resets().prove(visit.place("token"), visit.form().get("passphrase"))) {
            case Resetting.Done ignored -> new Reply.SeeOther(base(visit));
            case Resetting.Weak ignored -> proof(visit, 422, null);
            case Resetting.Refused refused ->
                refused.reason() == SigningIn.Reason.OVER
                        ? forms.over(visit)
                        : proof(
                                visit,
                                422,
                                words.say(
                                        refused.reason() == SigningIn.Reason.WRONG
                                                ? "access.wrong-passphrase"
                                                : "access.too-many"));
        };
    }

    private Reply newFactor(Visit visit) {
        var token = visit.place("token");
        return switch (desk.resets().newFactor(token, FactorForms.factor(visit))) {
            case Resetting.Done done -> forms.recoveryCodes(visit, done.recoveryCodes(), "/newsroom/session");
            case Resetting.Weak ignored -> forms.over(visit);
            case Resetting.Refused ignored ->
                desk.resets()
                        .find(token)
                        .filter(Reset::isProven)
                        .map(reset -> factor(
                                visit,
                                422,
                                reset,
                                visit.form().get("ticket"),
                                visit.words().say("access.wrong-new-factor")))
                        .orElseGet(() -> forms.over(visit));
        };
    }
}
