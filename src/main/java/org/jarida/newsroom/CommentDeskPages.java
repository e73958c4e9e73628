package org.jarida.newsroom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jarida.comment.Comment;
import org.jarida.comment.Comments;
import org.jarida.comment.Decision;
import org.jarida.comment.Heap;
import org.jarida.comment.Writing;
import org.jarida.desk.Right;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Settings;
import org.jarida.language.Words;
import org.jarida.story.Articles;
import org.jarida.story.Stories;
import org.jspecify.annotations.Nullable;

/** Where readers' comments are decided on: who publishes an article answers for what is said below it. */
final class CommentDeskPages {
    private static final String PATH = "/newsroom/comments";
    private static final int ON_A_PAGE = 50;

    private final Comments comments;
    private final Settings settings;
    private final Editions editions;
    private final Stories stories;
    private final Articles articles;
    private final Works works;
    private final Lists lists;
    private final Rooms rooms;

    CommentDeskPages(
            Comments comments,
            Settings settings,
            Editions editions,
            Stories stories,
            Articles articles,
            Works works,
            Lists lists,
            Rooms rooms) {
        this.comments = comments;
        this.settings = settings;
        this.editions = editions;
        this.stories = stories;
        this.articles = articles;
        this.works = works;
        this.lists = lists;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        routes.get(PATH, Policy.staff(Right.PUBLISH), visit -> list(visit, null));
        routes.post(PATH, Policy.staff(Right.PUBLISH), this::decide);
        routes.get(PATH + "/{comment}", Policy.staff(Right.PUBLISH), this::show);
        routes.post(PATH + "/{comment}/answer", Policy.staff(Right.PUBLISH), this::answer);
        routes.post("/newsroom/stories/{key}/{edition}/comments", Policy.staff(Right.PUBLISH), this::turn);
    }

    // ---- all of them

    private Reply list(Visit visit, Room.@Nullable Notice notice) {
        var words = visit.words();
        var asked = visit.method().isSafe() ? visit.query() : visit.form();
        var within = editions.all().stream()
                .filter(edition -> visit.account().mayIn(Right.PUBLISH, edition.code()))
                .toList();
        var edition = asked.line("edition");
        var heap = Heap.of(asked.line("heap")).orElse(Heap.OPEN);
        var from = asked.number("from").map(Long::intValue).filter(it -> it > 0).orElse(0);
        var wanted = within.stream()
                .map(Edition::code)
                .filter(code -> edition.isEmpty() || code.equals(edition))
                .toList();
        var found = comments.search(wanted, heap, from, ON_A_PAGE + 1);
        var room = rooms.room(visit, words.say("discussion.title"));
        return new Reply.Page(
                notice == null ? 200 : 422,
                "comments",
                new CommentsDeskPage(
                        notice == null ? room : room.saying(notice),
                        within.stream()
                                .anyMatch(one -> settings.commentsIn(one.code()).open()),
                        editions(visit, within, edition),
                        Arrays.stream(Heap.values())
                                .map(one ->
                                        Choice.of(one.word(), words.say("discussion.heap." + one.word()), heap.word()))
                                .toList(),
                        edition,
                        heap.word(),
                        found.stream()
                                .limit(ON_A_PAGE)
                                .filter(comment -> isTheirs(visit, comment))
                                .map(comment -> row(visit, comment))
                                .toList(),
                        decisions(words),
                        found.size() <= ON_A_PAGE
                                ? null
                                : PATH + "?heap=" + heap.word() + "&edition=" + edition + "&from="
                                        + (from + ON_A_PAGE)));
    }

    private static List<Choice> editions(Visit visit, List<Edition> within, String chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", visit.words().say("stories.every-edition"), chosen));
        within.forEach(edition -> choices.add(new Choice(
                edition.code(), edition.language().ownName(), edition.code().equals(chosen), edition.language())));
        return choices;
    }

    private static List<Choice> decisions(Words words) {
        return Arrays.stream(Decision.values())
                .map(decision -> Choice.of(decision.word(), words.say("discussion." + decision.word()), ""))
                .toList();
    }

    private boolean isTheirs(Visit visit, Comment comment) {
        return stories.find(comment.storyKey())
                .filter(story -> works.reach(visit).publishes(story, comment.edition()))
                .isPresent();
    }

    private CommentsDeskPage.Row row(Visit visit, Comment comment) {
        var words = visit.words();
        var story = stories.find(comment.storyKey()).orElseThrow();
        var headline = articles.find(story.id(), comment.edition())
                .map(org.jarida.story.Article::headline)
                .orElse("");
        return new CommentsDeskPage.Row(
                comment.key(),
                PATH + "/" + comment.key(),
                Works.address(story, comment.edition()),
                new Headline(headline, lists.language(comment.edition())),
                comment.edition(),
                comment.byNewsroom() ? words.say("comments.newsroom") : comment.penName(),
                When.of(comment.writtenAt(), rooms.dates(visit.language())),
                List.of(comment.text().split("\n\n", -1)),
                words.say("discussion.heap."
                        + (comment.state() == Comment.State.WAITING
                                ? "open"
                                : comment.state().word())),
                comment.reports(),
                !comment.isFirst(),
                comment.byNewsroom(),
                comments.looksLikeColleague(comment));
    }

    /** Several at once. What is beyond their reach was not offered to them, and is left as it is. */
    private Reply decide(Visit visit) {
        var form = visit.form();
        var decision = Decision.of(form.get("decision"));
        var chosen = form.all("comment").stream()
                .limit(ON_A_PAGE)
                .flatMap(key -> comments.find(key).stream())
                .filter(comment -> isTheirs(visit, comment))
                .toList();
        if (decision.isEmpty() || chosen.isEmpty()) {
            return list(visit, new Room.Notice(visit.words().say("discussion.none-chosen"), true));
        }
        comments.decide(chosen, decision.get(), visit.actor());
        var heap = Heap.of(form.line("heap")).orElse(Heap.OPEN).word();
        var edition = editions.find(form.line("edition")).map(Edition::code).orElse("");
        return new Reply.SeeOther(PATH + "?heap=" + heap + "&edition=" + edition + "&done=decided");
    }

    // ---- one of them

    private Optional<Comment> find(Visit visit) {
        return comments.find(visit.place("comment")).filter(comment -> isTheirs(visit, comment));
    }

    private Reply show(Visit visit) {
        return find(visit).map(comment -> page(visit, comment, null)).orElseGet(Reply.Missing::new);
    }

    private Reply page(Visit visit, Comment comment, Room.@Nullable Notice notice) {
        var words = visit.words();
        var room = rooms.room(visit, words.say("discussion.one"));
        return new Reply.Page(
                notice == null ? 200 : 422,
                "comment",
                new CommentDeskPage(
                        notice == null ? room : room.saying(notice),
                        row(visit, comment),
                        decisions(words),
                        publication(comment).isPresent(),
                        notice == null ? "" : visit.form().get("answer"),
                        Comments.LONGEST_TEXT));
    }

    private Optional<org.jarida.story.Publication> publication(Comment comment) {
        return stories.find(comment.storyKey())
                .flatMap(story -> articles.find(story.id(), comment.edition()))
                .flatMap(articles::publication);
    }

    private Reply answer(Visit visit) {
        var found = find(visit);
        var publication = found.flatMap(this::publication);
        if (found.isEmpty() || publication.isEmpty()) {
            return new Reply.Missing();
        }
        return switch (comments.answer(
                publication.get(), found.get(), visit.form().get("answer"), visit.actor())) {
            case Writing.Written ignored -> new Reply.SeeOther(PATH + "?done=answered");
            case Writing.Refused refused ->
                page(
                        visit,
                        found.get(),
                        new Room.Notice(
                                visit.words()
                                        .say("comments.wrong." + refused.why().word(), Comments.LONGEST_TEXT),
                                true));
        };
    }

    // ---- below one article

    private Reply turn(Visit visit) {
        return works.publishing(visit, work -> {
            var article = work.article();
            comments.turn(
                    article.edition(),
                    work.story().key(),
                    !visit.form().get("comments").equals("off"),
                    visit.actor());
            return new Reply.SeeOther(work.address() + "?done=saved");
        });
    }
}
