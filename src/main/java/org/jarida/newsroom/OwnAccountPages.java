package org.jarida.newsroom;

import java.util.List;
import java.util.Objects;
import org.jarida.base.Letter;
import org.jarida.desk.Factors;
import org.jarida.desk.Purposes;
import org.jarida.desk.Session;
import org.jarida.language.Dates;
import org.jspecify.annotations.Nullable;

/** One's own account. What opens it is changed only by who has just proved anew that it is theirs. */
final class OwnAccountPages {
    private static final String KEYS = "/newsroom/account/keys";
    private final DeskDoors desk;
    private final Grants grants;
    private final FactorForms forms;
    private final Rooms rooms;

    OwnAccountPages(DeskDoors desk, Grants grants, FactorForms forms, Rooms rooms) {
        this.desk = desk;
        this.grants = grants;
        this.forms = forms;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        routes.get("/newsroom/account", Policy.staff(), this::account);
        routes.post("/newsroom/account/language", Policy.staff(), this::language);
        routes.post("/newsroom/account/sessions/end", Policy.staff(), this::endSession);
        routes.get(KEYS, Policy.steppedUp(), visit -> keys(visit, 200, null, null));
        routes.post(KEYS + "/passphrase", Policy.steppedUp(), this::passphrase);
        routes.post(KEYS + "/mail", Policy.steppedUp(), this::mail);
        routes.post(KEYS + "/recovery-codes", Policy.steppedUp(), this::recoveryCodes);
        routes.get(KEYS + "/new", Policy.steppedUp(), visit -> newFactor(visit, 200, "", null));
        routes.get(KEYS + "/new/passkey.json", Policy.steppedUp(), this::passkeyOptions);
        routes.post(KEYS + "/new/factor", Policy.steppedUp(), this::add);
        routes.post(KEYS + "/end", Policy.steppedUp(), this::remove);
    }

    private static Session session(Visit visit) {
        return Objects.requireNonNull(visit.session(), "nobody is signed in");
    }

    private Reply account(Visit visit) {
        var account = visit.account();
        var dates = rooms.dates(visit.language());
        var here = session(visit).id();
        var sessions = desk.sessions().of(account).stream()
                .map(session -> new SessionView(
                        session.id(),
                        session.device(),
                        When.of(session.begunAt(), dates),
                        When.of(session.seenAt(), dates),
                        session.id().equals(here)))
                .toList();
        return Reply.Page.of(
                "own-account",
                new OwnAccountPage(
                        rooms.room(visit, visit.words().say("access.your-account")),
                        account.name(),
                        grants.said(account.grants(), visit),
                        JoiningPages.languages(visit.words(), account.language()),
                        sessions,
                        desk.factors().of(account),
                        account.mail() != null));
    }

    private Reply language(Visit visit) {
        var language = Entrance.language(visit.form().get("language"), visit.language());
        desk.accounts().speak(visit.account(), language);
        return new Reply.SeeOther("/newsroom/account?done=saved");
    }

    private Reply endSession(Visit visit) {
        var id = visit.form().get("id");
        if (id.isEmpty()) {
            desk.sessions().endOthers(session(visit));
        } else {
            desk.sessions().end(id, visit.account());
        }
        return new Reply.SeeOther("/newsroom/account?done=session-ended");
    }

    private Reply keys(Visit visit, int status, @Nullable String passphraseWrong, @Nullable String mailWrong) {
        var account = visit.account();
        var dates = rooms.dates(visit.language());
        var held = desk.factors().of(account);
        var room = rooms.room(visit, visit.words().say("access.keys"))
                .wearing(List.of(rooms.asset("newsroom/passkey.js")), List.of());
        var mail = mailWrong == null
                ? Objects.requireNonNullElse(account.mail(), "")
                : visit.form().line("mail");
        return new Reply.Page(
                status,
                "own-keys",
                new OwnKeysPage(room, held, passkeys(held, dates), mail, passphraseWrong, mailWrong));
    }

    private static List<PasskeyView> passkeys(org.jarida.desk.Held held, Dates dates) {
        return held.passkeys().stream()
                .map(passkey -> {
                    var used = passkey.usedAt();
                    return new PasskeyView(
                            passkey.credential(),
                            passkey.name(),
                            When.of(passkey.madeAt(), dates),
                            used == null ? null : When.of(used, dates));
                })
                .toList();
    }

    private Reply passphrase(Visit visit) {
        return desk.accounts()
                .changePassphrase(session(visit), visit.form().get("passphrase"))
                .map(weakness -> keys(visit, 422, FactorForms.say(visit.words(), weakness), null))
                .orElseGet(() -> new Reply.SeeOther(KEYS + "?done=saved"));
    }

    private Reply mail(Visit visit) {
        var mail = visit.form().line("mail");
        if (!mail.isEmpty() && !Letter.isAddress(mail)) {
            return keys(visit, 422, null, visit.words().say("access.mail-wrong"));
        }
        desk.accounts().mail(visit.account(), Entrance.orNull(mail));
        return new Reply.SeeOther(KEYS + "?done=saved");
    }

    private Reply recoveryCodes(Visit visit) {
        return forms.recoveryCodes(visit, desk.factors().renewRecoveryCodes(session(visit)), KEYS);
    }

    private Reply newFactor(Visit visit, int status, String ticket, @Nullable String wrong) {
        var account = visit.account();
        var enrolment = desk.factors()
                .again(ticket, Purposes.factorOf(account), rooms.newspaper(visit.language()), account.name());
        return forms.page(visit, status, KEYS + "/new", visit.words().say("access.more-factor-lead"), enrolment, wrong);
    }

    private Reply passkeyOptions(Visit visit) {
        var account = visit.account();
        return Ceremony.of(desk.passkeys()
                .toRegister(
                        Purposes.factorOf(account),
                        account.key(),
                        account.name(),
                        rooms.newspaper(visit.language()),
                        desk.factors().of(account).passkeys()));
    }

    private Reply add(Visit visit) {
        return switch (desk.factors().add(session(visit), FactorForms.factor(visit))) {
            case Factors.Adding.Added added ->
                added.recoveryCodes().isEmpty()
                        ? new Reply.SeeOther(KEYS + "?done=saved")
                        : forms.recoveryCodes(visit, added.recoveryCodes(), KEYS);
            case Factors.Adding.Refused ignored ->
                newFactor(visit, 422, visit.form().get("ticket"), visit.words().say("access.wrong-new-factor"));
        };
    }

    /** A passkey by its credential; without one, the one-time codes. */
    private Reply remove(Visit visit) {
        var credential = visit.form().get("credential");
        var removed = credential.isEmpty()
                ? desk.factors().removeCodes(session(visit))
                : desk.factors().removePasskey(session(visit), credential);
        return new Reply.SeeOther(KEYS + (removed ? "?done=removed" : "?done=last-factor"));
    }
}
