package org.jarida.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jarida.desk.Account;
import org.jarida.desk.Right;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Section;
import org.jarida.edition.Sections;
import org.jarida.front.Arranging;
import org.jarida.front.Front;
import org.jarida.front.FrontOf;
import org.jarida.front.Fronts;
import org.jarida.front.Place;
import org.jarida.language.Dates;
import org.jarida.language.Words;
import org.jarida.story.Articles;
import org.jarida.story.Publication;
import org.jarida.story.Publications;
import org.jarida.story.Scope;
import org.jarida.web.Form;
import org.jspecify.annotations.Nullable;

/** What leads: arranged by hand on a proof, looked at, put live. */
final class FrontPages {
    static final String PATH = "/newsroom/front";
    /** In an address, where a section's id stands otherwise: the edition's own front. */
    private static final String WHOLE = "whole";

    private static final int BY_TIME = 15;
    private static final int FOUND = 12;
    private final Editions editions;
    private final Sections sections;
    private final Fronts fronts;
    private final Publications publications;
    private final Articles articles;
    private final Thumbs thumbs;
    private final Proofs proofs;
    private final Rooms rooms;

    FrontPages(
            Editions editions,
            Sections sections,
            Fronts fronts,
            Publications publications,
            Articles articles,
            Thumbs thumbs,
            Proofs proofs,
            Rooms rooms) {
        this.editions = editions;
        this.sections = sections;
        this.fronts = fronts;
        this.publications = publications;
        this.articles = articles;
        this.thumbs = thumbs;
        this.proofs = proofs;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        var may = Policy.staff(Right.FRONT);
        var one = PATH + "/{edition}/{section}";
        routes.get(PATH, may, this::all);
        routes.get(PATH + "/{edition}", may, visit -> new Reply.SeeOther(visit.path() + "/" + WHOLE));
        routes.get(one, may, this::front);
        routes.get(one + "/proof", may, this::proof);
        routes.post(one + "/proof", may, this::arrange);
        routes.post(one + "/proof/removal", may, this::takeBack);
        routes.post(one + "/publication", may, this::putLive);
    }

    // ---- all fronts

    private Reply all(Visit visit) {
        var words = visit.words();
        var waiting = fronts.proofs();
        var desks = editions.all().stream()
                .filter(edition -> visit.account().mayIn(Right.FRONT, edition.code()))
                .map(edition -> desk(words, visit.account(), edition, waiting))
                .toList();
        return Reply.Page.of("front/all", new FrontsPage(room(visit, words.say("frame.way.front")), desks));
    }

    private FrontsPage.Desk desk(Words words, Account account, Edition edition, List<FrontOf> waiting) {
        var code = edition.code();
        var parts = sections.of(code).all().stream()
                .filter(section -> may(account, FrontOf.section(code, section.id())))
                .map(section -> new FrontsPage.Part(
                        section.name(),
                        path(FrontOf.section(code, section.id())),
                        waiting.contains(FrontOf.section(code, section.id()))))
                .toList();
        var whole = FrontOf.edition(code);
        return new FrontsPage.Desk(
                words.name(edition.language()),
                edition.language().tag(),
                edition.language().direction().attribute(),
                edition.name(),
                may(account, whole) ? path(whole) : "",
                fronts.leads(code).stream().map(Publication::headline).limit(3).toList(),
                waiting.contains(whole),
                parts);
    }

    private static String path(FrontOf of) {
        return PATH + "/" + of.edition() + "/" + (of.section() == null ? WHOLE : of.section());
    }

    private boolean may(Account account, FrontOf of) {
        var lineage = of.section() == null
                ? List.<Long>of()
                : sections.lineage(of.section()).stream()
                        .map(Sections.Lineage::id)
                        .toList();
        return account.may(Right.FRONT, of.edition(), lineage);
    }

    private Room room(Visit visit, String title) {
        return rooms.room(visit, title)
                .wearing(List.of(rooms.asset("newsroom/front.js")), List.of(rooms.asset("newsroom/paper.css")));
    }

    // ---- one front

    /** A front that is asked for. */
    private record Asked(
            FrontOf of, Edition edition, @Nullable Section section, Dates dates) {
        Scope scope() {
            return section == null ? new Scope.Everything() : new Scope.InSection(section.id(), section.key());
        }
    }

    private Optional<Asked> asked(Visit visit) {
        var edition = editions.find(visit.place("edition"));
        var section = visit.place("section");
        if (edition.isEmpty()) {
            return Optional.empty();
        } else if (section.equals(WHOLE)) {
            return Optional.of(new Asked(
                    FrontOf.edition(edition.get().code()), edition.get(), null, Moments.dates(edition.get(), visit)));
        } else {
            return number(section)
                    .flatMap(id -> sections.of(edition.get().code()).find(id))
                    .map(found -> new Asked(
                            FrontOf.section(edition.get().code(), found.id()),
                            edition.get(),
                            found,
                            Moments.dates(edition.get(), visit)));
        }
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private interface Answering {
        Reply to(Asked asked);
    }

    private Reply answer(Visit visit, Answering answering) {
        var asked = asked(visit);
        if (asked.isEmpty()) {
            return new Reply.Missing();
        }
        return may(visit.account(), asked.get().of()) ? answering.to(asked.get()) : new Reply.Forbidden();
    }

    private Reply front(Visit visit) {
        return answer(visit, asked -> {
            var front = fronts.of(asked.of());
            return Reply.Page.of(
                    "front/one",
                    page(
                            visit,
                            room(visit, title(visit.words(), asked)),
                            asked,
                            front,
                            front.places(),
                            null,
                            Map.of()));
        });
    }

    private static String title(Words words, Asked asked) {
        var language = words.name(asked.edition().language());
        return asked.section() == null
                ? words.say("paper.front.title", language)
                : words.say("paper.front.title-section", asked.section().name(), language);
    }

    private FrontPage page(
            Visit visit,
            Room room,
            Asked asked,
            Front front,
            List<Place> places,
            @Nullable List<Place> theirs,
            Map<String, String> wrong) {
        var edition = asked.edition();
        var code = edition.code();
        var held = places.stream().map(Place::story).toList();
        var looked = visit.query().line("q");
        return new FrontPage(
                room,
                path(asked.of()),
                visit.words().name(edition.language()),
                edition.language().tag(),
                edition.language().direction().attribute(),
                asked.section() == null ? null : asked.section().name(),
                editionWays(visit, edition),
                sectionWays(visit, asked),
                edition.zone().getId(),
                front.version(),
                items(asked, places),
                publications.latest(code, asked.scope(), BY_TIME + held.size()).stream()
                        .filter(one -> !held.contains(one.story()))
                        .limit(BY_TIME)
                        .map(one -> item(asked, one, null))
                        .toList(),
                looked,
                looked.isEmpty() ? List.of() : found(asked, looked, held),
                front.proof() != null,
                front.liveSince() == null ? "" : asked.dates().dateTime(front.liveSince()),
                theirs == null ? null : items(asked, theirs),
                wrong);
    }

    private List<Room.Way> editionWays(Visit visit, Edition here) {
        return editions.all().stream()
                .filter(edition -> may(visit.account(), FrontOf.edition(edition.code())))
                .map(edition -> new Room.Way(
                        "",
                        visit.words().name(edition.language()),
                        path(FrontOf.edition(edition.code())),
                        edition.equals(here)))
                .toList();
    }

    private List<Room.Way> sectionWays(Visit visit, Asked asked) {
        var code = asked.edition().code();
        var ways = new ArrayList<Room.Way>();
        if (may(visit.account(), FrontOf.edition(code))) {
            ways.add(new Room.Way(
                    "", visit.words().say("paper.front.whole"), path(FrontOf.edition(code)), asked.section() == null));
        }
        for (var section : sections.of(code).all()) {
            var of = FrontOf.section(code, section.id());
            if (may(visit.account(), of)) {
                ways.add(new Room.Way("", section.name(), path(of), section.equals(asked.section())));
            }
        }
        return ways;
    }

    private List<FrontPage.Item> items(Asked asked, List<Place> places) {
        var told = new LinkedHashMap<Long, Publication>();
        publications
                .among(
                        asked.edition().code(),
                        asked.scope(),
                        places.stream().map(Place::story).toList())
                .forEach(one -> told.put(one.story(), one));
        return places.stream()
                .map(place -> {
                    var one = told.get(place.story());
                    return one == null ? untold(asked, place) : item(asked, one, place.until());
                })
                .toList();
    }

    private FrontPage.Item item(Asked asked, Publication one, @Nullable Instant until) {
        var edition = asked.edition();
        var dates = asked.dates();
        var section = one.section() == null
                ? Optional.<Section>empty()
                : sections.of(edition.code()).find(one.section());
        return new FrontPage.Item(
                one.story(),
                one.headline(),
                section.map(Section::name).orElse(""),
                dates.dateTime(one.publishedAt()),
                Moments.written(until, edition.zone()),
                until == null ? "" : dates.dateTime(until),
                true,
                thumbs.picture(one.leadPicture(), edition.code()));
    }

    /** A story that the edition does not tell at present: withdrawn, or filed elsewhere. */
    private FrontPage.Item untold(Asked asked, Place place) {
        var edition = asked.edition();
        var headline = articles.find(place.story(), edition.code())
                .map(article -> articles.content(article).headline())
                .orElse("…");
        return new FrontPage.Item(
                place.story(),
                headline,
                "",
                "",
                Moments.written(place.until(), edition.zone()),
                place.until() == null ? "" : asked.dates().dateTime(place.until()),
                false,
                null);
    }

    private List<FrontPage.Item> found(Asked asked, String looked, List<Long> held) {
        var code = asked.edition().code();
        var titled = publications.titled(code, looked, 5 * FOUND).stream()
                .map(Publication::story)
                .filter(story -> !held.contains(story))
                .toList();
        return publications.among(code, asked.scope(), titled).stream()
                .limit(FOUND)
                .map(one -> item(asked, one, null))
                .toList();
    }

    private Reply proof(Visit visit) {
        return answer(visit, asked -> {
            var stories =
                    fronts.of(asked.of()).places().stream().map(Place::story).toList();
            var section = asked.section();
            var bytes = section == null
                    ? Optional.of(proofs.front(asked.edition().code(), stories))
                    : proofs.section(asked.edition().code(), section.id(), stories);
            return bytes.<Reply>map(page -> new Reply.Made(200, "text/html; charset=utf-8", page))
                    .orElse(new Reply.Missing());
        });
    }

    // ---- arranging

    private Reply arrange(Visit visit) {
        return answer(visit, asked -> {
            var form = visit.form();
            var wrong = new Wrong();
            var places = known(asked, moved(form, held(form, places(visit, asked, wrong), asked, visit.now())));
            if (!wrong.isEmpty()) {
                return refuse(visit, asked, places, wrong);
            }
            return answered(
                    visit,
                    asked,
                    places,
                    fronts.arrange(asked.of(), version(form), places, visit.actor()),
                    path(asked.of()) + "#s" + moving(form));
        });
    }

    private static long version(Form form) {
        return form.number("version").orElse(-1L);
    }

    /** The order as it was sent. */
    private static List<Place> places(Visit visit, Asked asked, Wrong wrong) {
        var form = visit.form();
        var places = new LinkedHashMap<Long, Place>();
        for (var sent : form.all("story")) {
            number(sent).ifPresent(story -> {
                var typed = form.line("until-" + story);
                var until = Moments.read(typed, asked.edition().zone());
                if (!typed.isEmpty() && until.isEmpty()) {
                    wrong.say("until-" + story, visit.words().say("paper.wrong.moment"));
                } else if (until.isPresent() && !until.get().isAfter(visit.now())) {
                    wrong.say("until-" + story, visit.words().say("paper.front.past"));
                }
                places.putIfAbsent(story, new Place(story, until.orElse(null)));
            });
        }
        return places.values().stream().limit(Front.MOST).toList();
    }

    /** Stories that the edition tells, or that stand there already. */
    private List<Place> known(Asked asked, List<Place> places) {
        var known = new HashSet<Long>();
        fronts.of(asked.of()).places().forEach(place -> known.add(place.story()));
        publications
                .ofStories(
                        asked.edition().code(),
                        places.stream().map(Place::story).toList())
                .forEach(one -> known.add(one.story()));
        return places.stream().filter(place -> known.contains(place.story())).toList();
    }

    /** A button that says for how long a story keeps its place: {@code hold=12 STORY}. */
    private static List<Place> held(Form form, List<Place> places, Asked asked, Instant now) {
        var said = form.get("hold").split(" ", 2);
        if (said.length < 2) {
            return places;
        }
        var until = switch (said[0]) {
            case "midnight" -> asked.edition().dates().nextMidnight(now);
            case "3", "12", "24" -> now.plus(Duration.ofHours(Long.parseLong(said[0])));
            default -> null;
        };
        return places.stream()
                .map(place -> Long.toString(place.story()).equals(said[1]) ? new Place(place.story(), until) : place)
                .toList();
    }

    /** A button that moves a story: {@code move=up STORY}. */
    private static List<Place> moved(Form form, List<Place> places) {
        var said = form.get("move").split(" ", 2);
        var story = said.length < 2 ? Optional.<Long>empty() : number(said[1]);
        if (story.isEmpty()) {
            return places;
        }
        var order = new ArrayList<>(places);
        var from = order.stream().map(Place::story).toList().indexOf(story.get());
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
            case "out" -> order.removeIf(place -> place.story() == story.get());
            case "pin" -> {
                if (from < 0 && order.size() < Front.MOST) {
                    order.add(new Place(story.get(), null));
                }
            }
            default -> {}
        }
        return order;
    }

    private static String moving(Form form) {
        var said = (form.has("move") ? form.get("move") : form.get("hold")).split(" ", 2);
        return said.length < 2 ? "" : said[1];
    }

    private Reply putLive(Visit visit) {
        return answer(visit, asked -> {
            var form = visit.form();
            var wrong = new Wrong();
            var places = known(asked, places(visit, asked, wrong));
            if (!wrong.isEmpty()) {
                return refuse(visit, asked, places, wrong);
            }
            var arranged = fronts.arrange(asked.of(), version(form), places, visit.actor());
            var live = switch (arranged) {
                case Arranging.Done done ->
                    fronts.putLive(asked.of(), done.front().version(), visit.actor());
                case Arranging.Overtaken overtaken -> overtaken;
            };
            return answered(visit, asked, places, live, path(asked.of()) + "?done=live");
        });
    }

    private Reply takeBack(Visit visit) {
        return answer(visit, asked -> {
            var form = visit.form();
            return answered(
                    visit,
                    asked,
                    known(asked, places(visit, asked, new Wrong())),
                    fronts.takeBack(asked.of(), version(form), visit.actor()),
                    path(asked.of()) + "?done=taken-back");
        });
    }

    /** What a script is told. */
    private record Arranged(long version, boolean waits) {}

    private Reply answered(Visit visit, Asked asked, List<Place> places, Arranging arranging, String then) {
        return switch (arranging) {
            case Arranging.Done done ->
                visit.asksForJson()
                        ? Reply.Json.of(new Arranged(
                                done.front().version(), done.front().proof() != null))
                        : new Reply.SeeOther(then);
            case Arranging.Overtaken overtaken -> overtaken(visit, asked, places, overtaken.front());
        };
    }

    private Reply overtaken(Visit visit, Asked asked, List<Place> places, Front front) {
        var words = visit.words();
        var why = words.say("paper.front.overtaken");
        if (visit.asksForJson()) {
            return new Reply.Json(409, new Rooms.Why(why));
        }
        var theirs = Objects.equals(places, front.places()) ? null : places;
        return new Reply.Page(
                409,
                "front/one",
                page(
                        visit,
                        room(visit, title(words, asked)).saying(new Room.Notice(why, true)),
                        asked,
                        front,
                        front.places(),
                        theirs,
                        Map.of()));
    }

    private Reply refuse(Visit visit, Asked asked, List<Place> places, Wrong wrong) {
        var words = visit.words();
        var why = words.say("paper.wrong.some");
        if (visit.asksForJson()) {
            return new Reply.Json(422, new Rooms.Why(why));
        }
        return new Reply.Page(
                422,
                "front/one",
                page(
                        visit,
                        room(visit, title(words, asked)).saying(new Room.Notice(why, true)),
                        asked,
                        fronts.of(asked.of()),
                        places,
                        null,
                        wrong.sentences()));
    }
}
