package org.jarida.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jarida.desk.Right;
import org.jarida.story.Board;
import org.jarida.story.Progress;
import org.jarida.story.Proposals;
import org.jarida.story.Stage;
import org.jarida.story.Stories;

/** What waits for whom: the first page that the staff sees. */
final class BoardPages {
    private static final int IN_A_LANE = 25;
    private static final List<Stage> LANES = List.of(Stage.DRAFT, Stage.IN_REVIEW, Stage.READY, Stage.SCHEDULED);

    private final Board board;
    private final Proposals proposals;
    private final Stories stories;
    private final Works works;
    private final Lists lists;
    private final Colleagues colleagues;
    private final Rooms rooms;

    BoardPages(
            Board board,
            Proposals proposals,
            Stories stories,
            Works works,
            Lists lists,
            Colleagues colleagues,
            Rooms rooms) {
        this.board = board;
        this.proposals = proposals;
        this.stories = stories;
        this.works = works;
        this.lists = lists;
        this.colleagues = colleagues;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        routes.get("/newsroom", Policy.staff(), this::show);
    }

    private Reply show(Visit visit) {
        var words = visit.words();
        var edition = visit.query().line("edition");
        var whose = visit.query().line("whose");
        return Reply.Page.of(
                "board",
                new BoardPage(
                        rooms.room(visit, words.say("stories.board-title")),
                        lists.editions(visit, edition),
                        lists.whose(visit, whose, true),
                        proposed(visit),
                        LANES.stream()
                                .map(stage -> lane(visit, stage, edition, whose))
                                .toList(),
                        lists.mayStart(visit)));
    }

    private List<BoardPage.Proposed> proposed(Visit visit) {
        if (!visit.account().may(Right.PUBLISH)) {
            return List.of();
        }
        var dates = rooms.dates(visit.language());
        var shown = new ArrayList<BoardPage.Proposed>();
        for (var waiting : proposals.open()) {
            var article = waiting.article();
            works.work(visit, stories.get(article.story()), article)
                    .filter(Work::mayPublish)
                    .ifPresent(work -> shown.add(new BoardPage.Proposed(
                            ProposalPages.address(waiting.proposal()),
                            work.headline(),
                            article.edition(),
                            ProposalPages.act(visit, waiting.proposal()),
                            colleagues.name(waiting.proposal().by(), visit.words()),
                            When.of(waiting.proposal().at(), dates))));
        }
        return shown;
    }

    private BoardPage.Lane lane(Visit visit, Stage stage, String edition, String whose) {
        var me = visit.account().key();
        var wanted = new Board.Wanted(
                edition.isEmpty() ? Set.of() : Set.of(edition),
                Set.of(stage),
                whose.equals("waiting") ? me : null,
                whose.equals("mine") ? me : null);
        var found = board.of(wanted, null, IN_A_LANE);
        var reach = works.reach(visit);
        return new BoardPage.Lane(
                stage.word(),
                visit.words().say("stories.stage." + stage.word()),
                found.rows().stream()
                        .filter(row -> reach.reads(row.story(), row.article()))
                        .map(row -> work(visit, row))
                        .toList(),
                found.next().isPresent());
    }

    private BoardPage.Work work(Visit visit, Board.Row row) {
        var dates = rooms.dates(visit.language());
        var article = row.article();
        Progress progress = article.progress();
        var plan = progress.plan();
        var waits = progress.waitingFor();
        return new BoardPage.Work(
                Works.address(row.story(), article.edition()),
                new Headline(article.headline(), lists.language(article.edition())),
                article.edition(),
                row.told().isBehind(),
                When.of(progress.since(), dates),
                progress.by().isEmpty() ? null : colleagues.name(progress.by(), visit.words()),
                waits == null ? null : colleagues.name(waits, visit.words()),
                progress.note(),
                plan == null ? null : When.of(plan.at(), dates));
    }
}
