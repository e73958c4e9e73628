package org.jarida.newsroom;

import java.util.List;
import org.jarida.desk.Right;
import org.jarida.story.Article;
import org.jarida.story.Articles;
import org.jarida.story.Content;
import org.jarida.story.Previews;
import org.jarida.story.Story;
import org.jspecify.annotations.Nullable;

/** The article as readers will get it, for the staff and for whoever was given a private link. */
final class PreviewPages {
    private static final String HTML = "text/html; charset=utf-8";
    private final Works works;
    private final Articles articles;
    private final Previews previews;
    private final Proofs proofs;
    private final Colleagues colleagues;
    private final Rooms rooms;

    PreviewPages(Works works, Articles articles, Previews previews, Proofs proofs, Colleagues colleagues, Rooms rooms) {
        this.works = works;
        this.articles = articles;
        this.previews = previews;
        this.proofs = proofs;
        this.colleagues = colleagues;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        var article = "/newsroom/stories/{key}/{edition}";
        routes.get(article + "/preview", Policy.staff(), this::show);
        routes.get(article + "/proof", Policy.staff(), this::proof);
        routes.post(article + "/preview", Policy.staff(Right.WRITE, Right.TRANSLATE, Right.EDIT), this::link);
        routes.post(
                article + "/preview/{link}/end", Policy.staff(Right.WRITE, Right.TRANSLATE, Right.EDIT), this::endLink);
        routes.get("/newsroom/preview/{token}", Policy.anybody(), this::open);
    }

    private Reply show(Visit visit) {
        return works.with(visit, work -> page(visit, work, null));
    }

    private Reply page(Visit visit, Work work, @Nullable String fresh) {
        var dates = rooms.dates(visit.language());
        var links = work.mayWrite()
                ? previews.of(work.article().id()).stream()
                        .map(link -> new PreviewPage.LinkRow(
                                link.id(),
                                colleagues.name(link.by(), visit.words()),
                                When.of(link.madeAt(), dates),
                                When.of(link.expiresAt(), dates)))
                        .toList()
                : List.<PreviewPage.LinkRow>of();
        return Reply.Page.of(
                "preview",
                new PreviewPage(
                        rooms.room(visit, visit.words().say("acts.preview-title")),
                        work.address(),
                        work.headline(),
                        fresh,
                        links,
                        work.mayWrite()));
    }

    private Reply proof(Visit visit) {
        return works.with(visit, work -> made(work.story(), work.article(), articles.content(work.article())));
    }

    private Reply link(Visit visit) {
        return works.writing(visit, work -> {
            var made = previews.make(work.article().id(), visit.actor());
            return page(visit, work, rooms.whole("/newsroom/preview/" + made.token()));
        });
    }

    private Reply endLink(Visit visit) {
        return works.writing(visit, work -> {
            previews.of(work.article().id()).stream()
                    .filter(link -> Long.toString(link.id()).equals(visit.place("link")))
                    .forEach(link -> previews.callOff(link.id(), visit.actor()));
            return new Reply.SeeOther(work.address() + "/preview?done=removed");
        });
    }

    private Reply open(Visit visit) {
        return previews.open(visit.place("token"))
                .<Reply>map(opened -> made(opened.story(), opened.article(), opened.content()))
                .orElseGet(Reply.Missing::new);
    }

    private Reply made(Story story, Article article, Content content) {
        return proofs.article(story, article, content)
                .<Reply>map(bytes -> new Reply.Made(200, HTML, bytes))
                .orElseGet(Reply.Missing::new);
    }
}
