package org.jarida.newsroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jarida.base.MailFolder;
import org.jarida.desk.Right;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.language.Dates;
import org.jarida.language.Digits;
import org.jarida.language.TypedMoment;
import org.jarida.language.Words;
import org.jarida.mailing.Issue;
import org.jarida.mailing.Issues;
import org.jarida.mailing.Occasion;
import org.jarida.story.Publication;
import org.jarida.story.Publications;
import org.jspecify.annotations.Nullable;

/** Letters to readers: what goes out by itself, all issues, and what lies in the mail folder. */
final class MailingPages {
    static final String PATH = "/newsroom/letters";

    private static final int ISSUES = 8;
    private static final int LETTERS = 200;

    private final MailingDoors doors;
    private final Issues issues;
    private final Editions editions;
    private final Publications publications;
    private final Rooms rooms;

    MailingPages(MailingDoors doors, Editions editions, Publications publications, Rooms rooms) {
        this.doors = doors;
        this.issues = doors.issues();
        this.editions = editions;
        this.publications = publications;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        var may = Policy.staff(Right.PUBLISH);
        routes.get(PATH, may, this::all);
        routes.get(PATH + "/folder", Policy.steppedUp(Right.OWN), this::folder);
        routes.post(PATH + "/{edition}/issues", may, this::propose);
        routes.post(PATH + "/{edition}/rhythm", may, this::rhythm);
        new IssuePages(doors, editions, publications, rooms).on(routes);
    }

    /** Whether all of an edition is theirs: a letter goes to all who read it. */
    static boolean may(Visit visit, Edition edition) {
        return new PaperReach(visit.account(), Right.PUBLISH, java.util.List.of()).in(edition.code());
    }

    // ---- All

    private Reply all(Visit visit) {
        var words = visit.words();
        var desks = editions.all().stream()
                .filter(edition -> may(visit, edition))
                .map(edition -> desk(visit, edition))
                .toList();
        var folder = doors.folder() != null && visit.account().may(Right.OWN) ? PATH + "/folder" : null;
        return Reply.Page.of(
                "letters/all",
                new MailingPage(IssuePages.room(rooms, visit, words.say("frame.way.letters")), desks, folder));
    }

    private MailingPage.Desk desk(Visit visit, Edition edition) {
        var words = visit.words();
        var code = edition.code();
        return new MailingPage.Desk(
                code,
                words.name(edition.language()),
                edition.language().tag(),
                edition.language().direction().attribute(),
                edition.name(),
                words.say(
                        "mailing.readers",
                        doors.subscriptions().count(code, Occasion.DAILY),
                        doors.subscriptions().count(code, Occasion.WEEKLY),
                        doors.subscriptions().count(code, Occasion.BREAKING)),
                issues.rhythm(code)
                        .map(minute -> "%02d:%02d".formatted(minute / 60, minute % 60))
                        .orElse(""),
                Dates.clocksOf(edition.zone(), visit.language()),
                issues.of(code, ISSUES).stream()
                        .map(issue -> row(visit, edition, issue))
                        .toList());
    }

    private MailingPage.Row row(Visit visit, Edition edition, Issue issue) {
        var words = visit.words();
        var lead = publications.ofStories(edition.code(), issue.stories()).stream()
                .map(Publication::headline)
                .findFirst()
                .orElse("…");
        var at = Stream.of(issue.sendAt(), issue.until())
                .filter(Objects::nonNull)
                .findFirst();
        var when = at.map(Moments.dates(edition, visit)::dateTime).orElse("");
        var far = issue.isOpen()
                ? ""
                : words.say(
                        "mailing.progress",
                        issue.progress().done(),
                        issue.progress().total());
        return new MailingPage.Row(
                IssuePages.path(issue),
                words.say("letters." + issue.occasion().word()),
                lead,
                issue.state().word(),
                words.say("mailing.state." + issue.state().word()),
                Stream.of(when, far).filter(said -> !said.isEmpty()).collect(Collectors.joining(words.apart())));
    }

    private Reply propose(Visit visit) {
        var edition = editions.find(visit.place("edition"));
        var occasion = Occasion.of(visit.form().line("occasion"));
        if (edition.isEmpty() || occasion.isEmpty()) {
            return new Reply.Missing();
        } else if (!may(visit, edition.get())) {
            return new Reply.Forbidden();
        }
        var issue = issues.propose(edition.get().code(), occasion.get(), visit.actor());
        return new Reply.SeeOther(IssuePages.path(issue));
    }

    private Reply rhythm(Visit visit) {
        var edition = editions.find(visit.place("edition"));
        if (edition.isEmpty()) {
            return new Reply.Missing();
        } else if (!may(visit, edition.get())) {
            return new Reply.Forbidden();
        }
        var minute = TypedMoment.time(visit.form().line("at"))
                .map(time -> time.toSecondOfDay() / 60)
                .orElse(null);
        issues.rhythm(edition.get(), minute, visit.actor());
        return new Reply.SeeOther(PATH + "?done=saved");
    }

    // ---- The folder

    /** Links that let people in lie there too: for owners alone, and as text alone. */
    private Reply folder(Visit visit) {
        var folder = doors.folder();
        if (folder == null) {
            return new Reply.Missing();
        }
        var words = visit.words();
        var path = PATH + "/folder";
        var rows = folder.lying(LETTERS).stream()
                .map(letter -> new MailFolderPage.Row(
                        path + "?letter=" + URLEncoder.encode(letter.name(), UTF_8),
                        letter.name(),
                        kilobytes(words, letter.bytes())))
                .toList();
        return Reply.Page.of(
                "letters/folder",
                new MailFolderPage(
                        IssuePages.room(rooms, visit, words.say("mailing.folder")),
                        path,
                        rows,
                        opened(folder, visit.query().get("letter"))));
    }

    static String kilobytes(Words words, long bytes) {
        return words.say("mailing.size", Digits.of(words.language()).number(bytes / 1024.0, 1));
    }

    private static MailFolderPage.@Nullable Opened opened(MailFolder folder, String name) {
        return folder.read(name).flatMap(MailingPages::opened).orElse(null);
    }

    private static Optional<MailFolderPage.Opened> opened(byte[] bytes) {
        try {
            var letter = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            var to = letter.getHeader("To", ", ");
            return Optional.of(new MailFolderPage.Opened(
                    to == null ? "" : to, String.valueOf(letter.getSubject()), text(letter, 0)));
        } catch (MessagingException | IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String text(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("text/plain") && part.getContent() instanceof String text) {
            return text;
        } else if (depth < 4 && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            return text(parts.getBodyPart(0), depth + 1);
        }
        return "";
    }
}
