package org.jarida.newsroom;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jarida.desk.Session;
import org.jarida.web.Cookies;

/** The newsroom as the staff finds it on the web, below {@link #PATH}. */
public final class StaffSide {
    public static final String PATH = "/newsroom";

    private final Routes routes = new Routes();
    private final StaffServer server;

    /**
     * @param origin how people find us: scheme and host, without a slash at the end. By https, or from this machine
     */
    public StaffSide(StaffDoors doors, String origin) {
        this(doors, origin, doors.desk().sessions()::find);
    }

    /** @param sessions who has signed in with this token */
    StaffSide(StaffDoors doors, String origin, Function<String, Optional<Session>> sessions) {
        var editing = doors.editing();
        var cookies = new Cookies(origin.startsWith("https:"));
        var rooms = new Rooms(doors.editions(), doors.assets(), editing.lockdown()::isOn, origin);
        var colleagues = new Colleagues(doors.desk().accounts()::nameOf);
        var works = new Works(doors.stories(), doors.articles(), doors.editions(), doors.sections());
        var lists = new Lists(doors.editions(), doors.sections());
        var stories = new StoryPages(
                editing.overview(),
                doors.stories(),
                doors.articles(),
                doors.editions(),
                works,
                lists,
                colleagues,
                rooms);
        var proofreading = new ProofreadingPages(works, doors.articles(), editing.checks());
        new BoardPages(editing.board(), editing.proposals(), doors.stories(), works, lists, colleagues, rooms)
                .on(routes);
        stories.on(routes);
        new TextsPages(editing.texts(), doors.stories(), works, lists, colleagues, rooms).on(routes);
        new ArticleDeskPages(
                        works,
                        doors.articles(),
                        doors.editions(),
                        doors.bylines(),
                        doors.topics(),
                        doors.desk().accounts(),
                        doors.counts(),
                        doors.comments(),
                        doors.settings(),
                        doors.breaking(),
                        new Sheets(doors.library(), colleagues),
                        stories,
                        lists,
                        colleagues,
                        rooms)
                .on(routes);
        new SavePages(works, doors.articles(), doors.stories(), doors.topics(), new Writers(), colleagues, rooms)
                .on(routes);
        new MarginNotePages(works, editing.marginNotes(), colleagues, rooms).on(routes);
        proofreading.on(routes);
        new PublicationPages(works, doors.articles(), proofreading, rooms).on(routes);
        new BreakingPages(works, doors.publications(), doors.breaking(), rooms).on(routes);
        new ProposalPages(editing.proposals(), doors.articles(), doors.stories(), works, colleagues, rooms).on(routes);
        new RevisionPages(works, doors.articles(), editing.revisions(), colleagues, rooms).on(routes);
        new PreviewPages(works, doors.articles(), editing.previews(), doors.proofs(), colleagues, rooms).on(routes);
        new ReadPages(doors.counts(), doors.publications(), doors.editions(), doors.settings(), rooms).on(routes);
        new CommentDeskPages(
                        doors.comments(),
                        doors.settings(),
                        doors.editions(),
                        doors.stories(),
                        doors.articles(),
                        works,
                        lists,
                        rooms)
                .on(routes);
        new CalendarPages(doors.editions()).on(routes);
        new AccessPages(doors, cookies, rooms).on(routes);
        paper(doors, rooms);
        this.server = new StaffServer(routes, sessions, cookies, rooms, doors.clock());
    }

    /** The newspaper itself: what it is made of, what leads it, its pictures. */
    private void paper(StaffDoors doors, Rooms rooms) {
        var thumbs = new Thumbs(doors.library());
        var paper = new PaperRooms(rooms, doors.editions());
        new PaperPages(doors.settings(), thumbs, paper).on(routes);
        new EditionPages(doors.editions(), doors.fallbacks(), doors.settings(), doors.breaking(), paper).on(routes);
        new SectionPages(
                        doors.database(), doors.editions(), doors.fallbacks(), doors.sections(), doors.filings(), paper)
                .on(routes);
        new TopicPages(
                        doors.database(),
                        doors.editions(),
                        doors.fallbacks(),
                        doors.topics(),
                        doors.filings(),
                        doors.publications(),
                        paper)
                .on(routes);
        new BylinePages(
                        doors.database(),
                        doors.editions(),
                        doors.fallbacks(),
                        doors.bylines(),
                        doors.publications(),
                        thumbs,
                        paper)
                .on(routes);
        new StandingTextPages(doors.editions(), doors.pages(), paper).on(routes);
        new MenuPages(doors.editions(), doors.sections(), doors.settings(), doors.pages(), paper).on(routes);
        new AdvertisementPages(doors.editions(), doors.sections(), doors.advertisements(), thumbs, paper).on(routes);
        new SlugPages(doors.editions()).on(routes);
        new FrontPages(
                        doors.editions(),
                        doors.sections(),
                        doors.fronts(),
                        doors.publications(),
                        doors.articles(),
                        thumbs,
                        doors.proofs(),
                        rooms)
                .on(routes);
        new MailingPages(doors.mailing(), doors.editions(), doors.publications(), rooms).on(routes);
        var used = new WhereUsed(
                doors.uses(),
                doors.bylines(),
                doors.fronts(),
                doors.advertisements(),
                doors.settings(),
                doors.editions(),
                doors.sections());
        new MediaPages(doors.library(), doors.editing().texts(), doors.editions(), used, rooms).on(routes);
    }

    public Handler<HttpServerRequest> handler() {
        return server;
    }

    List<Route> routes() {
        return routes.all();
    }
}
