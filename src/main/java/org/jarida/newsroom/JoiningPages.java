package org.jarida.newsroom;

import java.util.List;
import java.util.Objects;
import org.jarida.desk.Introducing;
import org.jarida.desk.Invitation;
import org.jarida.desk.Joining;
import org.jarida.desk.Purposes;
import org.jarida.desk.SetUp;
import org.jarida.edition.SecondPerson;
import org.jarida.language.Language;
import org.jarida.language.Words;
import org.jspecify.annotations.Nullable;

/** How somebody who was invited comes in: a name and a passphrase, then a second factor, then their recovery codes. */
final class JoiningPages {
    private final DeskDoors desk;
    private final SecondPerson secondPerson;
    private final Entrance entrance;
    private final FactorForms forms;
    private final Rooms rooms;

    JoiningPages(DeskDoors desk, SecondPerson secondPerson, Entrance entrance, FactorForms forms, Rooms rooms) {
        this.desk = desk;
        this.secondPerson = secondPerson;
        this.entrance = entrance;
        this.forms = forms;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        routes.get("/newsroom/invitation/{token}", Policy.anybody(), this::open);
        routes.get("/newsroom/invitation/{token}/passkey.json", Policy.anybody(), this::passkeyOptions);
        routes.post("/newsroom/invitation/{token}/name", Policy.anybody(), this::introduce);
        routes.post("/newsroom/invitation/{token}/factor", Policy.anybody(), this::join);
    }

    private Reply open(Visit visit) {
        entrance.keepLanguage(visit);
        return desk.invitations()
                .find(visit.place("token"))
                .map(invitation -> invitation.name() == null || visit.query().has("again")
                        ? who(visit, 200, invitation, Objects.requireNonNullElse(invitation.name(), ""), null, null)
                        : factor(visit, 200, invitation, "", null))
                .orElseGet(() -> forms.over(visit));
    }

    private Reply who(
            Visit visit,
            int status,
            Invitation invitation,
            String name,
            @Nullable String nameWrong,
            @Nullable String passphraseWrong) {
        var words = visit.words();
        var room = rooms.room(visit, words.say("access.your-account"));
        return new Reply.Page(
                status,
                "who",
                new WhoPage(
                        room,
                        visit.path().replaceFirst("/(name|factor)$", "") + "/name",
                        desk.setUp().find(visit.place("token")).isPresent(),
                        name,
                        languages(words, visit.language()),
                        nameWrong,
                        passphraseWrong));
    }

    static List<Choice> languages(Words words, Language chosen) {
        return Language.NINE.stream()
                .map(language -> new Choice(language.tag(), language.ownName(), language.equals(chosen), language))
                .toList();
    }

    private Reply introduce(Visit visit) {
        var form = visit.form();
        var token = visit.place("token");
        var language = Entrance.language(form.get("language"), visit.language());
        var introducing = desk.invitations().introduce(token, form.line("name"), form.get("passphrase"), language);
        return switch (introducing) {
            case Introducing.Introduced ignored ->
                new Reply.SeeOther("/newsroom/invitation/" + token + "?language=" + language.code());
            case Introducing.Over ignored -> forms.over(visit);
            case Introducing.Refused refused -> {
                var words = visit.words();
                var name = refused.name();
                var weakness = refused.passphrase();
                yield desk.invitations()
                        .find(token)
                        .map(invitation -> who(
                                visit,
                                422,
                                invitation,
                                form.line("name"),
                                name == null ? null : FactorForms.say(words, name),
                                weakness == null ? null : FactorForms.say(words, weakness)))
                        .orElseGet(() -> forms.over(visit));
            }
        };
    }

    private Reply factor(Visit visit, int status, Invitation invitation, String ticket, @Nullable String wrong) {
        var purpose = Purposes.joining(invitation);
        var name = Objects.requireNonNullElse(invitation.name(), "");
        var newspaper = rooms.newspaper(visit.language());
        return forms.page(
                visit,
                status,
                visit.path().replaceFirst("/factor$", ""),
                visit.words().say("access.factor-lead"),
                desk.factors().again(ticket, purpose, newspaper, name),
                wrong);
    }

    private Reply passkeyOptions(Visit visit) {
        return desk.invitations()
                .find(visit.place("token"))
                .filter(invitation -> invitation.name() != null)
                .map(invitation -> Ceremony.of(desk.passkeys()
                        .toRegister(
                                Purposes.joining(invitation),
                                invitation.accountKey(),
                                Objects.requireNonNull(invitation.name()),
                                rooms.newspaper(visit.language()),
                                List.of())))
                .orElseGet(Reply.Missing::new);
    }

    private Reply join(Visit visit) {
        var token = visit.place("token");
        if (!desk.accounts().isAny()) {
            secondPerson.require(true, SetUp.ACTOR); // A newsroom begins with the rule; its owner may do without.
        }
        return switch (desk.invitations().join(token, FactorForms.factor(visit), Entrance.device(visit))) {
            case Joining.Joined joined -> {
                entrance.admit(visit, joined.signedIn());
                yield forms.recoveryCodes(visit, joined.recoveryCodes(), "/newsroom");
            }
            case Joining.Refused refused ->
                desk.invitations()
                        .find(token)
                        .map(invitation -> again(visit, invitation, refused.reason()))
                        .orElseGet(() -> forms.over(visit));
        };
    }

    private Reply again(Visit visit, Invitation invitation, Joining.Reason reason) {
        var words = visit.words();
        return switch (reason) {
            case OVER -> forms.over(visit);
            case FACTOR ->
                factor(visit, 422, invitation, visit.form().get("ticket"), words.say("access.wrong-new-factor"));
            case NAME_TAKEN ->
                who(
                        visit,
                        422,
                        invitation,
                        Objects.requireNonNullElse(invitation.name(), ""),
                        words.say("access.name-taken"),
                        null);
        };
    }
}
