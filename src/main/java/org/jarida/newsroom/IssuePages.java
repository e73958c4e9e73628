package org.jarida.newsroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jarida.desk.Right;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.language.TypedMoment;
import org.jarida.mailing.Changing;
import org.jarida.mailing.Issue;
import org.jarida.mailing.Issues;
import org.jarida.mailing.Subscriptions;
import org.jarida.story.Publication;
import org.jarida.story.Publications;
import org.jarida.story.Scope;
import org.jarida.web.Form;
import org.jspecify.annotations.Nullable;

/** One issue of letters: chosen, ordered, looked at as it will arrive, sent, stopped, taken up again. */
final class IssuePages {
    private static final int OTHERS = 12;
    private static final Pattern STYLE = Pattern.compile(" style=\"([^\"]*)\"");

    private final Issues issues;
    private final Subscriptions subscriptions;
    private final Editions editions;
    private final Publications publications;
    private final Rooms rooms;

    IssuePages(MailingDoors doors, Editions editions, Publications publications, Rooms rooms) {
        this.issues = doors.issues();
        this.subscriptions = doors.subscriptions();
        this.editions = editions;
        this.publications = publications;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        var may = Policy.staff(Right.PUBLISH);
        var one = MailingPages.PATH + "/{edition}/{issue}";
        routes.get(one, may, visit -> answer(visit, asked -> show(visit, asked)));
        routes.post(one, may, visit -> answer(visit, asked -> arrange(visit, asked)));
        routes.get(one + "/letter.html", may, visit -> answer(visit, this::html));
        routes.get(one + "/letter.css", may, visit -> answer(visit, this::styles));
        routes.post(one + "/sending", may, visit -> answer(visit, asked -> send(visit, asked)));
        routes.post(one + "/schedule", may, visit -> answer(visit, asked -> plan(visit, asked)));
        routes.post(one + "/schedule/end", may, visit -> answer(visit, asked -> callOff(visit, asked)));
        routes.post(one + "/stop", may, visit -> answer(visit, asked -> stop(visit, asked)));
        routes.post(one + "/resumption", may, visit -> answer(visit, asked -> takeUp(visit, asked)));
        routes.post(one + "/removal", may, visit -> answer(visit, asked -> discard(visit, asked)));
    }

    static String path(Issue issue) {
        return MailingPages.PATH + "/" + issue.edition() + "/" + issue.id();
    }

    static Room room(Rooms rooms, Visit visit, String title) {
        return rooms.room(visit, title)
                .wearing(List.of(rooms.asset("newsroom/letters.js")), List.of(rooms.asset("newsroom/paper.css")));
    }

    /** An issue that is asked for, and theirs. */
    private record Asked(Edition edition, Issue issue) {}

    private interface Answering {
        Reply to(Asked asked);
    }

    private Reply answer(Visit visit, Answering answering) {
        var edition = editions.find(visit.place("edition"));
        var issue = number(visit.place("issue"))
                .flatMap(issues::find)
                .filter(one -> one.edition().equals(visit.place("edition")));
        if (edition.isEmpty() || issue.isEmpty()) {
            return new Reply.Missing();
        }
        return MailingPages.may(visit, edition.get())
                ? answering.to(new Asked(edition.get(), issue.get()))
                : new Reply.Forbidden();
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    // ---- Looking

    /** What a script asks for while an issue is sent. */
    private record Sending(String state, int done, String said, String counts) {}

    private Reply show(Visit visit, Asked asked) {
        if (visit.asksForJson()) {
            var progress = progress(visit, asked.issue());
            return Reply.Json.of(
                    new Sending(asked.issue().state().word(), progress.done(), progress.said(), progress.counts()));
        }
        return page(visit, asked, 200, null, Form.EMPTY);
    }

    private Reply page(Visit visit, Asked asked, int status, Room.@Nullable Notice notice, Form sent) {
        var words = visit.words();
        var edition = asked.edition();
        var issue = asked.issue();
        var dates = Moments.dates(edition, visit);
        var title = words.say("letters." + issue.occasion().word()) + ": " + words.name(edition.language());
        var room = room(rooms, visit, title);
        var letter = issues.preview(issue);
        var looked = visit.query().line("q");
        var planned = issue.sendAt();
        return new Reply.Page(
                status,
                "letters/one",
                new IssuePage(
                        notice == null ? room : room.saying(notice),
                        path(issue),
                        edition.language().tag(),
                        edition.language().direction().attribute(),
                        issue.version(),
                        issue.state().word(),
                        words.say("mailing.state." + issue.state().word()),
                        issue.isOpen(),
                        dates.dateTime(issue.since()),
                        words.say("mailing.send-to", subscriptions.count(edition.code(), issue.occasion())),
                        issue.opening(),
                        publications.ofStories(edition.code(), issue.stories()).stream()
                                .map(one -> item(visit, edition, one))
                                .toList(),
                        issue.isOpen() ? others(visit, asked, looked) : List.of(),
                        looked,
                        planned == null ? null : dates.dateTime(planned),
                        sent.has(DateField.DATE)
                                ? DateField.sent(
                                        edition,
                                        visit.language(),
                                        sent.get(DateField.DATE),
                                        sent.get(DateField.TIME),
                                        visit.now())
                                : DateField.empty(edition, visit.language(), visit.now()),
                        progress(visit, issue),
                        letter.subject(),
                        letter.text(),
                        MailingPages.kilobytes(words, letter.html().getBytes(UTF_8).length)));
    }

    private static IssuePage.Progress progress(Visit visit, Issue issue) {
        var words = visit.words();
        var progress = issue.progress();
        return new IssuePage.Progress(
                progress.done(),
                progress.total(),
                words.say("mailing.progress", progress.done(), progress.total()),
                words.say(
                        "mailing.counts", progress.sent(), progress.skipped(), progress.refused(), progress.failed()));
    }

    private static IssuePage.Item item(Visit visit, Edition edition, Publication one) {
        return new IssuePage.Item(
                one.story(), one.headline(), Moments.dates(edition, visit).dateTime(one.publishedAt()));
    }

    /** What could stand in it too: what was looked for, or what is newest. */
    private List<IssuePage.Item> others(Visit visit, Asked asked, String looked) {
        var code = asked.edition().code();
        var held = asked.issue().stories();
        var found = looked.isEmpty()
                ? publications.latest(code, new Scope.Everything(), OTHERS + held.size())
                : publications.titled(code, looked, OTHERS + held.size());
        return found.stream()
                .filter(one -> !held.contains(one.story()))
                .limit(OTHERS)
                .map(one -> item(visit, asked.edition(), one))
                .toList();
    }

    // ---- As it arrives

    /** The letter as HTML, with its looks in a style sheet of ours: no page here may bear them itself. */
    private Reply html(Asked asked) {
        var looks = new LinkedHashMap<String, String>();
        var html = classed(asked.issue(), looks)
                .replace(
                        "</title>",
                        "</title><link rel=\"stylesheet\" href=\"" + path(asked.issue()) + "/letter.css\">");
        return new Reply.Made(200, "text/html; charset=utf-8", html.getBytes(UTF_8));
    }

    private Reply styles(Asked asked) {
        var looks = new LinkedHashMap<String, String>();
        classed(asked.issue(), looks);
        var css = new StringBuilder();
        looks.forEach((look, name) ->
                css.append('.').append(name).append('{').append(look).append("}\n"));
        return new Reply.Made(200, "text/css; charset=utf-8", css.toString().getBytes(UTF_8));
    }

    private String classed(Issue issue, Map<String, String> looks) {
        return STYLE.matcher(issues.preview(issue).html())
                .replaceAll(style ->
                        " class=\"" + looks.computeIfAbsent(style.group(1), look -> "l" + looks.size()) + "\"");
    }

    // ---- Arranging

    private Reply arrange(Visit visit, Asked asked) {
        var form = visit.form();
        var opening = form.get("opening");
        if (opening.length() > Issue.LONGEST_OPENING) {
            return refuse(visit, asked, visit.words().say("paper.wrong.too-long", Issue.LONGEST_OPENING));
        }
        return answered(
                visit,
                asked,
                issues.arrange(asked.issue().id(), version(form), opening, moved(form), visit.actor()),
                path(asked.issue()) + (form.has("move") ? "" : "?done=saved"));
    }

    private static long version(Form form) {
        return form.number("version").orElse(-1L);
    }

    /** The order as it was sent, after a button that moves a story: {@code move=up STORY}. */
    private static List<Long> moved(Form form) {
        var order = new ArrayList<>(new LinkedHashSet<>(form.all("story").stream()
                .flatMap(sent -> number(sent).stream())
                .toList()));
        var said = form.get("move").split(" ", 2);
        var story = said.length < 2 ? Optional.<Long>empty() : number(said[1]);
        if (story.isEmpty()) {
            return order;
        }
        var from = order.indexOf(story.get());
        switch (said[0]) {
            case "up" -> {
                if (from > 0) {
                    Collections.swap(order, from, from - 1);
                }
            }
            case "down" -> {
                if (from >= 0 && from < order.size() - 1) {
                    Collections.swap(order, from, from + 1);
                }
            }
            case "out" -> order.remove(story.get());
            case "in" -> {
                if (from < 0) {
                    order.add(story.get());
                }
            }
            default -> {}
        }
        return order;
    }

    private Reply answered(Visit visit, Asked asked, Changing changing, String then) {
        return switch (changing) {
            case Changing.Done ignored -> new Reply.SeeOther(then);
            case Changing.Overtaken overtaken ->
                page(
                        visit,
                        new Asked(asked.edition(), overtaken.issue()),
                        409,
                        new Room.Notice(visit.words().say("mailing.overtaken"), true),
                        Form.EMPTY);
            case Changing.Refused refused ->
                refuse(visit, asked, visit.words().say("mailing.refused." + word(refused.why())));
        };
    }

    private static String word(Changing.Why why) {
        return switch (why) {
            case LOCKED -> "locked";
            case EMPTY -> "empty";
            case NOT_NOW -> "not-now";
        };
    }

    private Reply refuse(Visit visit, Asked asked, String why) {
        return page(visit, asked, 422, new Room.Notice(why, true), Form.EMPTY);
    }

    // ---- Sending

    private Reply send(Visit visit, Asked asked) {
        return answered(
                visit,
                asked,
                issues.send(asked.issue().id(), version(visit.form()), visit.actor()),
                path(asked.issue()) + "?done=letter-sending");
    }

    private Reply plan(Visit visit, Asked asked) {
        var form = visit.form();
        return switch (DateField.read(
                asked.edition(), visit.language(), form.get(DateField.DATE), form.get(DateField.TIME))) {
            case TypedMoment.Refused ignored -> page(visit, asked, 422, null, form);
            case TypedMoment.At at ->
                answered(
                        visit,
                        asked,
                        issues.plan(asked.issue().id(), version(form), at.instant(), visit.actor()),
                        path(asked.issue()) + "?done=scheduled");
        };
    }

    private Reply callOff(Visit visit, Asked asked) {
        return answered(
                visit,
                asked,
                issues.callOff(asked.issue().id(), version(visit.form()), visit.actor()),
                path(asked.issue()) + "?done=called-off");
    }

    private Reply stop(Visit visit, Asked asked) {
        return answered(
                visit,
                asked,
                issues.stop(asked.issue().id(), visit.actor()),
                path(asked.issue()) + "?done=letter-stopped");
    }

    private Reply takeUp(Visit visit, Asked asked) {
        return answered(
                visit,
                asked,
                issues.takeUp(asked.issue().id(), visit.actor()),
                path(asked.issue()) + "?done=letter-sending");
    }

    private Reply discard(Visit visit, Asked asked) {
        return issues.discard(asked.issue().id(), visit.actor())
                ? new Reply.SeeOther(MailingPages.PATH + "?done=removed")
                : refuse(visit, asked, visit.words().say("mailing.refused.not-now"));
    }
}
