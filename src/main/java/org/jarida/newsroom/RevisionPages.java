package org.jarida.newsroom;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jarida.desk.Right;
import org.jarida.language.Digits;
import org.jarida.story.Articles;
import org.jarida.story.Comparison;
import org.jarida.story.Revision;
import org.jarida.story.Revisions;
import org.jarida.story.Saving;

/** What an article has said, two of it word by word, and going back to one. */
final class RevisionPages {
    private final Works works;
    private final Articles articles;
    private final Revisions revisions;
    private final Colleagues colleagues;
    private final Rooms rooms;

    RevisionPages(Works works, Articles articles, Revisions revisions, Colleagues colleagues, Rooms rooms) {
        this.works = works;
        this.articles = articles;
        this.revisions = revisions;
        this.colleagues = colleagues;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        var article = "/newsroom/stories/{key}/{edition}";
        routes.get(article + "/revisions", Policy.staff(), this::list);
        routes.post(article + "/revisions", Policy.staff(Right.WRITE, Right.TRANSLATE, Right.EDIT), this::goBack);
        routes.get(article + "/comparison", Policy.staff(), this::compare);
    }

    private Reply list(Visit visit) {
        return works.with(visit, work -> {
            var digits = Digits.of(visit.language());
            return Reply.Page.of(
                    "revisions",
                    new RevisionsPage(
                            rooms.room(visit, visit.words().say("acts.revisions-title")),
                            work.address(),
                            work.headline(),
                            revisions.of(work.article().id()).stream()
                                    .map(revision -> row(visit, revision, digits))
                                    .toList(),
                            work.mayWrite()));
        });
    }

    private RevisionsPage.Row row(Visit visit, Revision revision, Digits digits) {
        var words = visit.words();
        return new RevisionsPage.Row(
                revision.id(),
                digits.plain(revision.number()),
                colleagues.name(revision.by(), words),
                When.of(revision.savedAt(), rooms.dates(visit.language())),
                digits.plain(revision.words()),
                revision.changed().stream()
                        .sorted()
                        .map(field -> words.say("acts.field." + field.word()))
                        .collect(Collectors.joining(words.say("acts.comma"))),
                revision.shown(),
                revision.beside());
    }

    private Reply goBack(Visit visit) {
        return works.writing(
                visit,
                work -> find(work, visit.form().line("revision"))
                        .<Reply>map(revision -> switch (articles.returnTo(
                                revision.id(), work.article().version(), visit.actor())) {
                            case Saving.Saved ignored -> new Reply.SeeOther(work.address() + "?done=saved");
                            case Saving.Conflict ignored -> new Reply.SeeOther(work.address() + "/revisions");
                        })
                        .orElseGet(Reply.Missing::new));
    }

    private Optional<Revision> find(Work work, String id) {
        return revisions.of(work.article().id()).stream()
                .filter(revision -> Long.toString(revision.id()).equals(id))
                .findFirst();
    }

    /** Two revisions; without a first one, what readers see is the first. */
    private Reply compare(Visit visit) {
        return works.with(visit, work -> {
            var all = revisions.of(work.article().id());
            var to = find(work, visit.query().line("to"));
            var from = find(work, visit.query().line("from"))
                    .or(() -> all.stream().filter(Revision::shown).findFirst())
                    .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
            if (to.isEmpty() || from.isEmpty()) {
                return new Reply.Missing();
            }
            var compared = revisions.compare(from.get().id(), to.get().id());
            var digits = Digits.of(visit.language());
            return Reply.Page.of(
                    "comparison",
                    new ComparisonPage(
                            rooms.room(visit, visit.words().say("acts.comparison-title")),
                            work.address(),
                            work.headline(),
                            row(visit, compared.one(), digits),
                            row(visit, compared.other(), digits),
                            Comparison.of(compared.said(), compared.says(), work.language())));
        });
    }
}
