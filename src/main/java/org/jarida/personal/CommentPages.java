package org.jarida.personal;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jarida.base.Keys;
import org.jarida.comment.Comment;
import org.jarida.comment.Comments;
import org.jarida.comment.Discussion;
import org.jarida.comment.Draft;
import org.jarida.comment.Standing;
import org.jarida.comment.Writing;
import org.jarida.site.Address;
import org.jarida.site.CommentsView;
import org.jarida.site.Link;
import org.jarida.story.Publication;
import org.jarida.web.Form;
import org.jspecify.annotations.Nullable;

/** Where readers write a comment, report one, read on where an article has many, and find their own again. */
final class CommentPages {
    /** Nobody writes a comment in less; programs do. */
    private static final Duration QUICK = Duration.ofSeconds(3);

    private static final Pattern PLACE = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");

    private final PersonalDoors doors;
    private final Comments comments;
    private final Rooms rooms;
    private final Stamps stamps;

    CommentPages(PersonalDoors doors, Rooms rooms) {
        this.doors = doors;
        this.comments = doors.comments();
        this.rooms = rooms;
        this.stamps = new Stamps(doors.secrets());
    }

    void on(Routes routes) {
        routes.get("/comments/{key}", Policy.ANYBODY, this::form);
        routes.post("/comments/{key}", Policy.ANYBODY, this::send);
        routes.get("/comments/{key}/more/{place}", Policy.ANYBODY, this::more);
        routes.get("/comments/{key}/report/{comment}", Policy.ANYBODY, this::reporting);
        routes.post("/comments/{key}/report/{comment}", Policy.ANYBODY, this::report);
        routes.get("/account/comments", Policy.READER, this::own);
        routes.post("/account/comments/remove", Policy.READER, this::remove);
    }

    /** The article, if readers comment on it. */
    private Optional<Publication> publication(Visit visit) {
        var key = visit.place("key");
        return Keys.isKey(key)
                ? doors.publications()
                        .find(visit.edition().code(), key)
                        .filter(publication -> comments.standing(publication) != Standing.OFF)
                : Optional.empty();
    }

    private static String address(Publication publication) {
        return new Address.Article(publication.edition(), publication.storyKey(), publication.slug()).path();
    }

    private static Link article(Publication publication) {
        return new Link(publication.headline(), address(publication));
    }

    private static String path(Visit visit, Publication publication) {
        return visit.path("/comments/" + publication.storyKey());
    }

    // ---- writing

    private Reply form(Visit visit) {
        return publication(visit)
                .map(publication -> {
                    var query = visit.query();
                    if (query.has("sent")) {
                        return said(visit, 200, "sent-" + (isHeld(query) ? "held" : "shown"), publication);
                    }
                    return comments.standing(publication) == Standing.CLOSED
                            ? said(visit, 200, "closed", publication)
                            : page(visit, 200, publication, Form.EMPTY, query.get("to"), null);
                })
                .orElseGet(Reply.Missing::new);
    }

    private static boolean isHeld(Form query) {
        return !query.get("sent").equals("shown");
    }

    private Reply said(Visit visit, int status, String key, Publication publication) {
        var way = new SentencePage.Way(address(publication), visit.words().say("comments.back"));
        return rooms.sentence(visit, status, "comments." + key + "-title", "comments." + key, way);
    }

    private Reply page(Visit visit, int status, Publication publication, Form sent, String to, @Nullable String wrong) {
        var words = visit.words();
        var edition = visit.edition();
        var answered = comments.shown(publication, to);
        var stamp = sent.get("stamp");
        return new Reply.Page(
                status,
                "comment",
                new CommentPage(
                        rooms.room(
                                visit,
                                words.say(answered.isPresent() ? "comments.answer-title" : "comments.write"),
                                ""),
                        path(visit, publication),
                        article(publication),
                        words.say(comments.isHeld(edition.code()) ? "comments.rules-held" : "comments.rules"),
                        answered.map(comment -> CommentsView.said(edition, comment))
                                .orElse(null),
                        answered.map(Comment::key).orElse(""),
                        sent.get("name"),
                        sent.get("text"),
                        visit.isSignedIn(),
                        sent.has("keep"),
                        stamps.isGood(stamp) ? stamp : stamps.make(visit.now()),
                        wrong));
    }

    private Reply send(Visit visit) {
        return publication(visit)
                .map(publication -> {
                    var form = visit.form();
                    return isByProgram(visit, form)
                            ? again(visit, publication, "quick")
                            : visit.passer().mayGoOn(Turnstile.Errand.COMMENT)
                                    ? write(visit, publication, form)
                                    : again(visit, publication, "often");
                })
                .orElseGet(Reply.Missing::new);
    }

    private boolean isByProgram(Visit visit, Form form) {
        return !form.get("website").isEmpty() || !stamps.isOlder(form.get("stamp"), QUICK, visit.now());
    }

    private Reply write(Visit visit, Publication publication, Form form) {
        var to = form.get("to");
        var reader = visit.isSignedIn() && form.has("keep") ? visit.reader().id() : null;
        return switch (comments.write(
                publication, new Draft(form.get("name"), form.get("text"), to.isEmpty() ? null : to, reader))) {
            case Writing.Written written ->
                new Reply.SeeOther(path(visit, publication) + "?sent=" + (written.shown() ? "shown" : "held"));
            case Writing.Refused refused ->
                again(visit, publication, refused.why().word());
        };
    }

    /** The form once more, with what was typed and what is wrong with it. */
    private Reply again(Visit visit, Publication publication, String why) {
        var status = why.equals("often") || why.equals("crowded") ? 429 : 422;
        var form = visit.form();
        var most = why.equals("long-name") ? Comments.LONGEST_NAME : Comments.LONGEST_TEXT;
        var wrong = visit.words().say("comments.wrong." + why, most);
        return page(visit, status, publication, form, form.get("to"), wrong);
    }

    // ---- reading on

    private Reply more(Visit visit) {
        var place = PLACE.matcher(visit.place("place"));
        if (!place.matches()) {
            return new Reply.Missing();
        }
        var after = new Discussion.Place(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)));
        return publication(visit)
                .flatMap(publication -> comments.below(publication, after)
                        .map(discussion -> Reply.Page.of(
                                "more-comments",
                                new MoreCommentsPage(
                                        rooms.room(visit, visit.words().say("comments.more"), ""),
                                        article(publication),
                                        CommentsView.of(visit.edition(), publication, discussion, false)))))
                .<Reply>map(page -> page)
                .orElseGet(Reply.Missing::new);
    }

    // ---- reporting

    private Reply reporting(Visit visit) {
        return publication(visit)
                .flatMap(publication -> comments.shown(publication, visit.place("comment"))
                        .map(comment -> {
                            var path = path(visit, publication) + "/report/" + comment.key();
                            return Reply.Page.of(
                                    "report",
                                    new ReportPage(
                                            rooms.room(visit, visit.words().say("comments.report-title"), ""),
                                            path,
                                            article(publication),
                                            CommentsView.said(visit.edition(), comment)));
                        }))
                .<Reply>map(page -> page)
                .orElseGet(Reply.Missing::new);
    }

    /** Who reports too much, or the same once more, is thanked like everybody: nothing is to be learnt from it. */
    private Reply report(Visit visit) {
        return publication(visit)
                .flatMap(publication -> comments.shown(publication, visit.place("comment"))
                        .map(comment -> {
                            if (visit.passer().mayGoOn(Turnstile.Errand.REPORT)
                                    && visit.passer().isFirst(comment.key())) {
                                comments.report(comment.key());
                            }
                            return said(visit, 200, "reported", publication);
                        }))
                .orElseGet(Reply.Missing::new);
    }

    // ---- one's own

    private Reply own(Visit visit) {
        var words = visit.words();
        var all = comments.of(visit.reader().id()).stream()
                .flatMap(comment -> doors
                        .editions()
                        .find(comment.edition())
                        .map(edition -> new OwnCommentsPage.Own(
                                CommentsView.said(edition, comment),
                                doors.publications()
                                        .find(comment.edition(), comment.storyKey())
                                        .map(CommentPages::article)
                                        .orElse(null),
                                words.say("comments.state." + comment.state().word())))
                        .stream())
                .toList();
        return Reply.Page.of(
                "own-comments",
                new OwnCommentsPage(
                        rooms.room(visit, words.say("comments.own"), "/account/comments"),
                        all,
                        visit.query().has("removed") ? words.say("comments.removed") : null));
    }

    private Reply remove(Visit visit) {
        comments.remove(visit.reader().id(), visit.form().get("comment"));
        return new Reply.SeeOther(visit.path("/account/comments?removed"));
    }
}
