package org.jarida.newsroom;

import java.util.List;
import org.jarida.base.Letter;
import org.jarida.desk.Account;
import org.jarida.desk.Authority;
import org.jarida.desk.Change;
import org.jarida.desk.Grant;
import org.jarida.desk.Invitation;
import org.jarida.desk.Lineage;
import org.jarida.desk.Link;
import org.jarida.desk.Lost;
import org.jarida.desk.Right;
import org.jarida.desk.Role;
import org.jarida.language.Language;
import org.jarida.language.Words;
import org.jspecify.annotations.Nullable;

/** Who works here. Whatever lets somebody in or shuts them out wants a fresh proof of who does it. */
final class PeoplePages {
    private static final System.Logger LOG = System.getLogger(PeoplePages.class.getName());
    private static final String PEOPLE = "/newsroom/people";
    private final DeskDoors desk;
    private final Grants grants;
    private final Lineage lineage;
    private final Rooms rooms;

    PeoplePages(DeskDoors desk, Grants grants, Lineage lineage, Rooms rooms) {
        this.desk = desk;
        this.grants = grants;
        this.lineage = lineage;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        routes.get(PEOPLE, Policy.staff(Right.PEOPLE), this::list);
        routes.get(PEOPLE + "/invitation", Policy.steppedUp(Right.PEOPLE), this::invite);
        routes.post(PEOPLE + "/invitation", Policy.steppedUp(Right.PEOPLE), this::send);
        routes.post(PEOPLE + "/invitation/{key}/end", Policy.steppedUp(Right.PEOPLE), this::withdraw);
        routes.get(PEOPLE + "/{key}", Policy.steppedUp(Right.PEOPLE), visit -> person(visit, 200, null));
        routes.post(PEOPLE + "/{key}/grants", Policy.steppedUp(Right.PEOPLE), this::grant);
        routes.post(PEOPLE + "/{key}/access", Policy.steppedUp(Right.PEOPLE), this::enable);
        routes.post(PEOPLE + "/{key}/access/end", Policy.steppedUp(Right.PEOPLE), this::disable);
        routes.post(PEOPLE + "/{key}/sessions/end", Policy.steppedUp(Right.PEOPLE), this::signOut);
        routes.post(PEOPLE + "/{key}/reset", Policy.steppedUp(Right.PEOPLE), this::reset);
    }

    private Reply list(Visit visit) {
        var by = Authority.of(visit.account());
        var dates = rooms.dates(visit.language());
        var people = desk.accounts().all().stream()
                .map(account -> new PeoplePage.Colleague(
                        account.key(),
                        account.name(),
                        grants.said(account.grants(), visit),
                        account.enabled(),
                        by.mayHandle(account, lineage)))
                .toList();
        var invited = desk.invitations().open().stream()
                .map(invitation -> new PeoplePage.Guest(
                        invitation.key(),
                        grants.said(invitation.grants(), visit),
                        name(invitation, visit.words()),
                        When.of(invitation.expiresAt(), dates),
                        invitation.grants().stream().allMatch(grant -> by.mayGive(grant, lineage))))
                .toList();
        var room = rooms.room(visit, visit.words().say("frame.way.people"));
        return Reply.Page.of("people", new PeoplePage(room, people, invited, true));
    }

    private String name(Invitation invitation, Words words) {
        return desk.accounts().nameOf(invitation.invitedBy()).orElseGet(() -> words.say("access.by-command-line"));
    }

    private Reply invite(Visit visit) {
        return invite(visit, 200, List.of(Grant.everywhere(Role.REPORTER)), visit.language(), null, null);
    }

    private Reply invite(
            Visit visit,
            int status,
            List<Grant> chosen,
            Language language,
            @Nullable String wrong,
            @Nullable String mailWrong) {
        var room = rooms.room(visit, visit.words().say("access.invite"));
        return new Reply.Page(
                status,
                "invite",
                new InvitePage(
                        room,
                        grants.rows(chosen, visit, 3),
                        JoiningPages.languages(visit.words(), language),
                        status == 200 ? "" : visit.form().line("mail"),
                        wrong,
                        mailWrong));
    }

    private Reply send(Visit visit) {
        var form = visit.form();
        var words = visit.words();
        var language = Entrance.language(form.get("language"), visit.language());
        var chosen = grants.read(form);
        var mail = form.line("mail");
        if (chosen.isEmpty()) {
            return invite(visit, 422, chosen, language, words.say("access.role-wanted"), null);
        } else if (!mail.isEmpty() && !Letter.isAddress(mail)) {
            return invite(visit, 422, chosen, language, null, words.say("access.mail-wrong"));
        }
        return switch (desk.invitations().make(chosen, language, Authority.of(visit.account()))) {
            case Link.Made made -> {
                var link = rooms.whole("/newsroom/invitation/" + made.token());
                var mailed = !mail.isEmpty() && write(mail, language, link);
                yield link(visit, link, made, mailed, words.say("access.invitation"), PEOPLE);
            }
            case Link.Refused refused -> invite(visit, 422, chosen, language, say(words, refused.reason()), null);
        };
    }

    /** False: the mail server did not take it; the link has to be handed on by other means. */
    private boolean write(String mail, Language language, String link) {
        var words = Words.ofNewsroom(language);
        try {
            desk.post()
                    .send(new Letter(
                            mail,
                            words.say("access.letter.invitation-subject"),
                            words.say("access.letter.invitation", rooms.newspaper(language)) + "\n\n" + link + "\n\n"
                                    + words.say("access.letter.invitation-end") + "\n"));
            return true;
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "a letter was not sent", failure);
            return false;
        }
    }

    private Reply link(Visit visit, String link, Link.Made made, boolean mailed, String title, String back) {
        var until = When.of(made.expiresAt(), rooms.dates(visit.language()));
        return Reply.Page.of("link", new LinkPage(rooms.room(visit, title), link, until, mailed, back));
    }

    private Reply withdraw(Visit visit) {
        return desk.invitations().withdraw(visit.place("key"), Authority.of(visit.account()))
                ? new Reply.SeeOther(PEOPLE + "?done=removed")
                : new Reply.Missing();
    }

    private Reply person(Visit visit, int status, @Nullable String wrong) {
        var found = desk.accounts().find(visit.place("key"));
        if (found.isEmpty()) {
            return new Reply.Missing();
        } else if (!Authority.of(visit.account()).mayHandle(found.get(), lineage)) {
            return new Reply.Forbidden();
        }
        var account = found.get();
        var room = rooms.room(visit, account.name());
        return new Reply.Page(
                status,
                "person",
                new PersonPage(
                        room,
                        account.key(),
                        account.name(),
                        account.enabled(),
                        grants.rows(account.grants(), visit, 2),
                        desk.factors().of(account),
                        desk.sessions().of(account).size(),
                        When.of(account.createdAt(), rooms.dates(visit.language())),
                        wrong));
    }

    private Reply grant(Visit visit) {
        var key = visit.place("key");
        return told(visit, desk.accounts().grant(key, grants.read(visit.form()), Authority.of(visit.account())));
    }

    private Reply enable(Visit visit) {
        return told(visit, desk.accounts().enable(visit.place("key"), Authority.of(visit.account())));
    }

    private Reply disable(Visit visit) {
        return told(visit, desk.accounts().disable(visit.place("key"), Authority.of(visit.account())));
    }

    private Reply told(Visit visit, Change change) {
        return switch (change) {
            case Change.Done done ->
                new Reply.SeeOther(PEOPLE + "/" + done.account().key() + "?done=saved");
            case Change.Refused refused -> person(visit, 422, say(visit.words(), refused.reason()));
        };
    }

    private Reply signOut(Visit visit) {
        return handled(visit)
                .<Reply>map(account -> {
                    desk.sessions().endAll(account, visit.actor());
                    return new Reply.SeeOther(PEOPLE + "/" + account.key() + "?done=session-ended");
                })
                .orElseGet(Reply.Forbidden::new);
    }

    private java.util.Optional<Account> handled(Visit visit) {
        return desk.accounts()
                .find(visit.place("key"))
                .filter(account -> Authority.of(visit.account()).mayHandle(account, lineage));
    }

    private Reply reset(Visit visit) {
        var words = visit.words();
        var key = visit.place("key");
        var lost = visit.form().get("lost").equals("factor") ? Lost.FACTOR : Lost.PASSPHRASE;
        return switch (desk.resets().make(key, lost, Authority.of(visit.account()))) {
            case Link.Made made ->
                link(
                        visit,
                        rooms.whole("/newsroom/reset/" + made.token()),
                        made,
                        false,
                        words.say(lost == Lost.FACTOR ? "access.link-factor" : "access.link-passphrase"),
                        PEOPLE + "/" + key);
            case Link.Refused refused -> person(visit, 422, say(words, refused.reason()));
        };
    }

    private static String say(Words words, Change.Reason reason) {
        return words.say(
                switch (reason) {
                    case UNKNOWN -> "access.refused-unknown";
                    case BEYOND_REACH -> "access.refused-beyond-reach";
                    case LAST_OWNER -> "access.refused-last-owner";
                });
    }
}
