package org.jarida.newsroom;

import java.util.List;
import org.jarida.desk.Right;
import org.jarida.language.TypedMoment;
import org.jarida.story.Articles;
import org.jarida.story.AwaitsSecondPerson;
import org.jarida.story.Manner;
import org.jarida.story.Publishing;
import org.jarida.story.Refused;
import org.jarida.story.Scheduling;
import org.jarida.story.Withdrawing;
import org.jarida.web.Form;
import org.jspecify.annotations.Nullable;

/** Letting an article out to readers, now or at an hour, and taking it back. */
final class PublicationPages {
    private static final int LONGEST_REASON = 2000;

    private final Works works;
    private final Articles articles;
    private final ProofreadingPages proofreading;
    private final Rooms rooms;

    PublicationPages(Works works, Articles articles, ProofreadingPages proofreading, Rooms rooms) {
        this.works = works;
        this.articles = articles;
        this.proofreading = proofreading;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        var article = "/newsroom/stories/{key}/{edition}";
        routes.get(article + "/publication", Policy.staff(Right.PUBLISH), this::form);
        routes.post(article + "/publication", Policy.staff(Right.PUBLISH), this::publish);
        routes.post(article + "/schedule", Policy.staff(Right.PUBLISH), this::schedule);
        routes.post(article + "/schedule/end", Policy.staff(Right.PUBLISH), this::callOff);
        routes.get(article + "/withdrawal", Policy.staff(Right.PUBLISH), this::withdrawalForm);
        routes.post(article + "/withdrawal", Policy.staff(Right.PUBLISH), this::withdraw);
    }

    // ---- publishing

    private Reply form(Visit visit) {
        return works.publishing(visit, work -> page(visit, work, Form.EMPTY, ""));
    }

    private Reply page(Visit visit, Work work, Form sent, String wrong) {
        var words = visit.words();
        var shown = articles.publication(work.article());
        var plan = work.article().progress().plan();
        var manner = sent.line("manner");
        var edition = work.edition();
        if (edition == null) {
            return new Reply.Missing();
        }
        return new Reply.Page(
                wrong.isEmpty() ? 200 : 422,
                "publication",
                new PublicationPage(
                        rooms.room(visit, words.say("acts.publication-title"))
                                .wearing(
                                        List.of(rooms.asset("newsroom/picker.js")),
                                        List.of(rooms.asset("newsroom/picker.css"))),
                        work.address(),
                        work.headline(),
                        proofreading.findings(visit, work),
                        shown.isPresent(),
                        List.of("minor", "update", "correction").stream()
                                .map(one -> Choice.of(one, words.say("acts.manner." + one), manner))
                                .toList(),
                        sent.get("reason"),
                        articles.wantsSecondPerson(work.article()),
                        plan == null ? null : When.of(plan.at(), rooms.dates(visit.language())),
                        sent.has(DateField.DATE)
                                ? DateField.sent(
                                        edition,
                                        visit.language(),
                                        sent.get(DateField.DATE),
                                        sent.get(DateField.TIME),
                                        visit.now())
                                : DateField.empty(edition, visit.language(), visit.now()),
                        work.article().version(),
                        wrong));
    }

    private Reply publish(Visit visit) {
        return works.publishing(visit, work -> {
            var form = visit.form();
            var manner = manner(form);
            if (manner == null) {
                return page(visit, work, form, visit.words().say("acts.refused.no-reason"));
            }
            return switch (articles.publish(work.article().id(), version(form), manner, visit.actor())) {
                case Publishing.Published ignored -> done(work, "published");
                case AwaitsSecondPerson ignored -> done(work, "proposed");
                case Refused refused ->
                    page(visit, work, form, visit.words().say(refused.why().messageKey()));
            };
        });
    }

    /** What kind of change it is; null: a correction without saying what was wrong. */
    private static @Nullable Manner manner(Form form) {
        return switch (form.line("manner")) {
            case "minor" -> Manner.MINOR;
            case "correction" -> {
                var reason = form.line("reason");
                yield reason.isEmpty() || reason.length() > LONGEST_REASON ? null : new Manner.Correction(reason);
            }
            default -> Manner.UPDATE;
        };
    }

    private static int version(Form form) {
        return form.number("version").map(Long::intValue).orElse(0);
    }

    private static Reply done(Work work, String what) {
        return new Reply.SeeOther(work.address() + "?done=" + what);
    }

    // ---- later

    private Reply schedule(Visit visit) {
        return works.publishing(visit, work -> {
            var form = visit.form();
            var edition = work.edition();
            if (edition == null) {
                return new Reply.Missing();
            }
            return switch (DateField.read(
                    edition, visit.language(), form.get(DateField.DATE), form.get(DateField.TIME))) {
                case TypedMoment.Refused refused ->
                    page(visit, work, form, refused.why().said(visit.words()));
                case TypedMoment.At at ->
                    switch (articles.schedule(
                            work.article().id(), version(form), at.instant(), Manner.UPDATE, visit.actor())) {
                        case Scheduling.Scheduled ignored -> done(work, "scheduled");
                        case Scheduling.CalledOff ignored -> done(work, "called-off");
                        case AwaitsSecondPerson ignored -> done(work, "proposed");
                        case Refused refused ->
                            page(
                                    visit,
                                    work,
                                    form,
                                    visit.words().say(refused.why().messageKey()));
                    };
            };
        });
    }

    private Reply callOff(Visit visit) {
        return works.publishing(visit, work -> switch (articles.callOff(
                work.article().id(), visit.actor())) {
            case Scheduling.CalledOff ignored -> done(work, "called-off");
            case Scheduling.Scheduled ignored -> done(work, "scheduled");
            case AwaitsSecondPerson ignored -> done(work, "proposed");
            case Refused refused ->
                page(visit, work, Form.EMPTY, visit.words().say(refused.why().messageKey()));
        });
    }

    // ---- taking back

    private Reply withdrawalForm(Visit visit) {
        return works.publishing(visit, work -> withdrawalPage(visit, work, "", ""));
    }

    private Reply withdrawalPage(Visit visit, Work work, String reason, String wrong) {
        return new Reply.Page(
                wrong.isEmpty() ? 200 : 422,
                "withdrawal",
                new WithdrawalPage(
                        rooms.room(visit, visit.words().say("acts.withdrawal-title")),
                        work.address(),
                        work.headline(),
                        reason,
                        articles.wantsSecondPerson(work.article()),
                        wrong));
    }

    private Reply withdraw(Visit visit) {
        return works.publishing(visit, work -> {
            var reason = visit.form().line("reason");
            if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
                var why = reason.isEmpty() ? "no-reason" : "too-long";
                return withdrawalPage(visit, work, reason, visit.words().say("acts.refused." + why));
            }
            return switch (articles.withdraw(work.article().id(), reason, visit.actor())) {
                case Withdrawing.Withdrawn ignored -> done(work, "withdrawn");
                case AwaitsSecondPerson ignored -> done(work, "proposed");
                case Refused refused ->
                    withdrawalPage(
                            visit, work, reason, visit.words().say(refused.why().messageKey()));
            };
        });
    }
}
