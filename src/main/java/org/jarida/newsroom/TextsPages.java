package org.jarida.newsroom;

import java.util.List;
import org.jarida.language.Text;
import org.jarida.search.DeskSearch;
import org.jarida.search.Question;
import org.jarida.story.Stories;

/** Finds an article by anything that it says, or said in an earlier revision; what somebody may not read is not found. */
final class TextsPages {
    static final String PATH = "/newsroom/texts";
    private static final int SHOWN = 30;

    private final DeskSearch search;
    private final Stories stories;
    private final Works works;
    private final Lists lists;
    private final Colleagues colleagues;
    private final Rooms rooms;

    TextsPages(DeskSearch search, Stories stories, Works works, Lists lists, Colleagues colleagues, Rooms rooms) {
        this.search = search;
        this.stories = stories;
        this.works = works;
        this.lists = lists;
        this.colleagues = colleagues;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        routes.get(PATH, Policy.staff(), this::show);
    }

    private Reply show(Visit visit) {
        var query = visit.query();
        var text = Text.shorten(Text.clean(query.line("q")), Question.LONGEST);
        var edition = query.line("edition");
        var earlier = query.has("earlier");
        var reach = works.reach(visit);
        var found = text.isBlank()
                ? new DeskSearch.Answer(List.of(), false)
                : search.find(
                        text,
                        visit.language(),
                        edition.isEmpty() ? null : edition,
                        earlier,
                        article -> reach.reads(stories.get(article.story()), article),
                        SHOWN);
        return Reply.Page.of(
                "texts",
                new TextsPage(
                        rooms.room(visit, visit.words().say("texts.title")),
                        text,
                        lists.editions(visit, edition),
                        earlier,
                        found.isLimited(),
                        found.drafts().stream().map(draft -> row(visit, draft)).toList()));
    }

    private TextsPage.Row row(Visit visit, DeskSearch.Draft draft) {
        var article = draft.article();
        var dates = rooms.dates(visit.language());
        var newest = draft.revision().id() == article.revision();
        return new TextsPage.Row(
                Works.address(stories.get(article.story()), article.edition()) + (newest ? "" : "/revisions"),
                lists.language(article.edition()),
                draft.headline(),
                draft.passage(),
                visit.words().say("stories.stage." + article.stage().word()),
                When.of(article.changedAt(), dates),
                newest ? null : When.of(draft.revision().savedAt(), dates),
                colleagues.name(draft.revision().by(), visit.words()));
    }
}
