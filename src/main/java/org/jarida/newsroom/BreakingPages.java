package org.jarida.newsroom;

import java.util.Locale;
import org.jarida.desk.Right;
import org.jarida.push.BreakingNews;
import org.jarida.push.Sending;
import org.jarida.story.Publication;
import org.jarida.story.Publications;

/** Telling browsers of an article as breaking news, once, after the very words were looked at. */
final class BreakingPages {
    private final Works works;
    private final Publications publications;
    private final BreakingNews breaking;
    private final Rooms rooms;

    BreakingPages(Works works, Publications publications, BreakingNews breaking, Rooms rooms) {
        this.works = works;
        this.publications = publications;
        this.breaking = breaking;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        var path = "/newsroom/stories/{key}/{edition}/breaking-news";
        routes.get(path, Policy.staff(Right.PUBLISH), this::form);
        routes.post(path, Policy.staff(Right.PUBLISH), this::send);
    }

    private Reply form(Visit visit) {
        return works.publishing(visit, work -> published(visit, work, ""));
    }

    private Reply published(Visit visit, Work work, String wrong) {
        var code = work.article().edition();
        return publications
                .find(code, work.story().key())
                .filter(ignored -> breaking.isOn(code))
                .map(publication -> page(visit, work, publication, wrong))
                .orElseGet(Reply.Missing::new);
    }

    private Reply page(Visit visit, Work work, Publication publication, String wrong) {
        return new Reply.Page(
                wrong.isEmpty() ? 200 : 422,
                "breaking",
                new BreakingPage(
                        rooms.room(visit, visit.words().say("breaking.title")),
                        work.address(),
                        work.headline(),
                        breaking.bulletin(publication),
                        breaking.browsers(publication.edition()),
                        breaking.progress(publication.article()).orElse(null),
                        publication.revision(),
                        wrong));
    }

    private Reply send(Visit visit) {
        return works.publishing(visit, work -> {
            var revision = visit.form().number("revision").orElse(0L);
            var shown = publications.find(work.article().edition(), work.story().key());
            if (shown.isEmpty()) {
                return new Reply.Missing();
            } else if (shown.get().revision() != revision) {
                return published(visit, work, visit.words().say(key(Sending.Why.CHANGED_SINCE)));
            }
            return switch (breaking.send(shown.get(), visit.actor())) {
                case Sending.Begun ignored -> new Reply.SeeOther(work.address() + "/breaking-news?done=breaking-news");
                case Sending.Refused refused ->
                    published(visit, work, visit.words().say(key(refused.why())));
            };
        });
    }

    private static String key(Sending.Why why) {
        return switch (why) {
            case LOCKED_DOWN -> "acts.refused.locked-down";
            case NOT_PUBLISHED -> "acts.refused.not-published";
            case CHANGED_SINCE -> "acts.refused.changed-since";
            case OFF, SENT_BEFORE, NOBODY ->
                "breaking.refused." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
