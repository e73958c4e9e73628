package org.jarida.newsroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jarida.desk.Right;
import org.jarida.edition.Advertisement;
import org.jarida.edition.Advertisements;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Section;
import org.jarida.edition.Sections;
import org.jarida.edition.Targets;
import org.jarida.language.Words;
import org.jarida.web.Form;
import org.jspecify.annotations.Nullable;

/** What stands in the places for advertisements: whose picture, from when until when, and where it leads. */
final class AdvertisementPages {
    private static final String PATH = PaperRooms.path("advertisements");
    private final Editions editions;
    private final Sections sections;
    private final Advertisements advertisements;
    private final Thumbs thumbs;
    private final PaperRooms rooms;

    AdvertisementPages(
            Editions editions, Sections sections, Advertisements advertisements, Thumbs thumbs, PaperRooms rooms) {
        this.editions = editions;
        this.sections = sections;
        this.advertisements = advertisements;
        this.thumbs = thumbs;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        var may = Policy.staff(Right.SETTINGS);
        routes.get(PATH, may, this::first);
        routes.get(PATH + "/{edition}", may, this::list);
        routes.get(PATH + "/{edition}/new", may, this::fresh);
        routes.post(PATH + "/{edition}/new", may, this::book);
        routes.get(PATH + "/{edition}/{id}", may, this::one);
        routes.post(PATH + "/{edition}/{id}", may, this::change);
        routes.post(PATH + "/{edition}/{id}/removal", may, this::remove);
    }

    private Reply first(Visit visit) {
        return rooms.nearest(visit.language())
                .<Reply>map(edition -> new Reply.SeeOther(PATH + "/" + edition.code()))
                .orElse(new Reply.Missing());
    }

    private Reply list(Visit visit) {
        return editions.find(visit.place("edition"))
                .map(edition -> list(visit, edition))
                .orElse(new Reply.Missing());
    }

    private Reply list(Visit visit, Edition edition) {
        var words = visit.words();
        var all = advertisements.all(edition.code());
        var lines = all.reversed().stream()
                .map(one -> line(visit, edition, one, all))
                .sorted(java.util.Comparator.comparing(line -> line.state().equals("over")))
                .toList();
        return Reply.Page.of(
                "paper/advertisements",
                new AdvertisementsPage(
                        rooms.room(visit, words.say("paper.part.advertisements")),
                        PaperRooms.ways(words, "advertisements"),
                        editions.all().stream()
                                .map(other -> new Room.Way(
                                        "",
                                        words.name(other.language()),
                                        PATH + "/" + other.code(),
                                        other.equals(edition)))
                                .toList(),
                        edition.code(),
                        edition.zone().getId(),
                        rooms.reach(visit).in(edition.code()),
                        lines));
    }

    private AdvertisementsPage.Line line(Visit visit, Edition edition, Advertisement one, List<Advertisement> all) {
        var words = visit.words();
        var dates = Moments.dates(edition, visit);
        var state = one.isOver(visit.now()) ? "over" : one.isRunning(visit.now()) ? "running" : "to-come";
        return new AdvertisementsPage.Line(
                one.id(),
                thumbs.picture(one.media(), edition.code()),
                one.alternative(),
                place(words, edition, one),
                one.from() == null ? "" : dates.dateTime(one.from()),
                one.until() == null ? "" : dates.dateTime(one.until()),
                one.href(),
                state,
                words.say("paper.advertisement.state." + state),
                !state.equals("over")
                        && all.stream().anyMatch(other -> !other.isOver(visit.now()) && one.meets(other)));
    }

    private String place(Words words, Edition edition, Advertisement one) {
        var place = words.say("paper.advertisement.place." + one.place().word());
        return one.section() == null
                ? place
                : sections.of(edition.code())
                        .find(one.section())
                        .map(section -> words.say("paper.advertisement.place-in", place, section.name()))
                        .orElse(place);
    }

    private Reply fresh(Visit visit) {
        return editions.find(visit.place("edition"))
                .<Reply>map(edition -> rooms.reach(visit).in(edition.code())
                        ? Reply.Page.of(
                                "paper/advertisement",
                                page(
                                        visit,
                                        rooms.room(visit, visit.words().say("paper.advertisement.new")),
                                        edition,
                                        null,
                                        Map.of("place", "article"),
                                        Map.of()))
                        : new Reply.Forbidden())
                .orElse(new Reply.Missing());
    }

    private record Found(Edition edition, Advertisement advertisement) {}

    private Optional<Found> found(Visit visit) {
        try {
            var id = Long.parseLong(visit.place("id"));
            return editions.find(visit.place("edition"))
                    .flatMap(edition -> advertisements.all(edition.code()).stream()
                            .filter(one -> one.id() == id)
                            .findFirst()
                            .map(one -> new Found(edition, one)));
        } catch (NumberFormatException notAnId) {
            return Optional.empty();
        }
    }

    private Reply one(Visit visit) {
        return found(visit)
                .<Reply>map(found -> Reply.Page.of(
                        "paper/advertisement",
                        page(
                                visit,
                                rooms.room(visit, visit.words().say("paper.advertisement.title")),
                                found.edition(),
                                found.advertisement(),
                                values(found.edition(), found.advertisement()),
                                Map.of())))
                .orElse(new Reply.Missing());
    }

    private static Map<String, String> values(Edition edition, Advertisement one) {
        var values = new HashMap<String, String>();
        values.put("place", one.place().word());
        values.put("section", one.section() == null ? "" : Long.toString(one.section()));
        values.put("from", Moments.written(one.from(), edition.zone()));
        values.put("until", Moments.written(one.until(), edition.zone()));
        values.put("media", one.media());
        values.put("href", one.href());
        values.put("label", one.label());
        values.put("alternative", one.alternative());
        return values;
    }

    private AdvertisementPage page(
            Visit visit,
            Room room,
            Edition edition,
            @Nullable Advertisement one,
            Map<String, String> values,
            Map<String, String> wrong) {
        var words = visit.words();
        return new AdvertisementPage(
                room,
                PaperRooms.ways(words, "advertisements"),
                edition.code(),
                words.name(edition.language()),
                edition.language().tag(),
                edition.language().direction().attribute(),
                one == null ? null : one.id(),
                rooms.reach(visit).in(edition.code()),
                one == null ? "" : Seen.of(one),
                values,
                places(words, values.get("place")),
                sections(words, edition, values.get("section")),
                thumbs.picture(values.get("media"), edition.code()),
                edition.zone().getId(),
                said(visit, edition, values.get("from")),
                said(visit, edition, values.get("until")),
                one == null ? List.of() : meeting(edition, one, visit.now()),
                wrong);
    }

    private static String said(Visit visit, Edition edition, @Nullable String moment) {
        return moment == null
                ? ""
                : Moments.read(moment, edition.zone())
                        .map(instant -> {
                            var dates = Moments.dates(edition, visit);
                            var second = dates.secondary(instant);
                            return dates.dateTime(instant) + (second == null ? "" : " (" + second + ")");
                        })
                        .orElse("");
    }

    private List<String> meeting(Edition edition, Advertisement one, Instant now) {
        return advertisements.all(edition.code()).stream()
                .filter(other -> !other.isOver(now) && one.meets(other))
                .map(Advertisement::alternative)
                .toList();
    }

    private static List<Offer> places(Words words, @Nullable String chosen) {
        var offers = new ArrayList<Offer>();
        for (var place : Advertisement.Place.values()) {
            offers.add(new Offer(
                    place.word(),
                    words.say("paper.advertisement.place." + place.word()),
                    place.word().equals(chosen)));
        }
        return offers;
    }

    private List<Offer> sections(Words words, Edition edition, @Nullable String chosen) {
        var offers = new ArrayList<Offer>();
        offers.add(new Offer("", words.say("paper.advertisement.all-sections"), chosen == null || chosen.isEmpty()));
        add(sections.of(edition.code()).roots(), "", chosen, offers);
        return offers;
    }

    private static void add(List<Section> some, String before, @Nullable String chosen, List<Offer> offers) {
        for (var section : some) {
            var id = Long.toString(section.id());
            offers.add(new Offer(id, before + section.name(), id.equals(chosen)));
            add(section.sections(), before + "— ", chosen, offers);
        }
    }

    private Reply book(Visit visit) {
        return editions.find(visit.place("edition"))
                .map(edition -> save(visit, edition, null))
                .orElse(new Reply.Missing());
    }

    private Reply change(Visit visit) {
        return found(visit)
                .map(found -> save(visit, found.edition(), found.advertisement()))
                .orElse(new Reply.Missing());
    }

    private Reply save(Visit visit, Edition edition, @Nullable Advertisement before) {
        if (!rooms.reach(visit).in(edition.code())) {
            return new Reply.Forbidden();
        }
        var form = visit.form();
        var words = visit.words();
        var wrong = new Wrong();
        var read = read(form, edition, before, wrong, words);
        var stale = before != null && Seen.isStale(form, Seen.of(before));
        if (read.isEmpty() || stale) {
            var sent = new HashMap<String, String>();
            List.of("place", "section", "from", "until", "media", "href", "label", "alternative")
                    .forEach(field -> sent.put(field, form.get(field)));
            var title = words.say(before == null ? "paper.advertisement.new" : "paper.advertisement.title");
            return new Reply.Page(
                    422,
                    "paper/advertisement",
                    page(visit, rooms.refusing(visit, title, stale), edition, before, sent, wrong.sentences()));
        }
        advertisements.save(read.get(), visit.actor());
        return new Reply.SeeOther(PATH + "/" + edition.code() + "/" + read.get().id() + "?done=saved");
    }

    private Optional<Advertisement> read(
            Form form, Edition edition, @Nullable Advertisement before, Wrong wrong, Words words) {
        var place = places(words, null).stream()
                .map(Offer::value)
                .filter(form.get("place")::equals)
                .map(Advertisement.Place::of)
                .findFirst();
        if (place.isEmpty()) {
            wrong.say("place", words.say("paper.wrong.choose"));
        }
        var section = form.number("section")
                .filter(id -> sections.of(edition.code()).find(id).isPresent());
        if (section.isPresent()
                && place.filter(Advertisement.Place.FRONT::equals).isPresent()) {
            wrong.say("section", words.say("paper.advertisement.front-has-no-section"));
        }
        var from = moment(form, "from", edition, wrong, words);
        var until = moment(form, "until", edition, wrong, words);
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            wrong.say("until", words.say("paper.advertisement.ends-first"));
        }
        var media = form.line("media");
        if (!thumbs.isPicture(media) && (before == null || !media.equals(before.media()))) {
            wrong.say("media", words.say("paper.wrong.picture"));
        }
        var href = form.line("href");
        if (!Targets.allowed(href)) {
            wrong.say("href", words.say("paper.wrong.link"));
        }
        var label = NameFields.line(form.get("label"));
        if (label.length() > 200) {
            wrong.say("label", words.say("paper.wrong.too-long", 200));
        }
        var alternative = NameFields.line(form.get("alternative"));
        if (alternative.isEmpty()) {
            wrong.say("alternative", words.say("paper.advertisement.no-alternative"));
        } else if (alternative.length() > 500) {
            wrong.say("alternative", words.say("paper.wrong.too-long", 500));
        }
        return wrong.isEmpty()
                ? Optional.of(new Advertisement(
                        before == null ? advertisements.nextId() : before.id(),
                        edition.code(),
                        place.orElseThrow(),
                        section.orElse(null),
                        from.orElse(null),
                        until.orElse(null),
                        media,
                        href,
                        label,
                        alternative))
                : Optional.empty();
    }

    private static Optional<Instant> moment(Form form, String field, Edition edition, Wrong wrong, Words words) {
        var typed = form.line(field);
        var moment = Moments.read(typed, edition.zone());
        if (!typed.isEmpty() && moment.isEmpty()) {
            wrong.say(field, words.say("paper.wrong.moment"));
        }
        return moment;
    }

    private Reply remove(Visit visit) {
        var found = found(visit);
        if (found.isEmpty()) {
            return new Reply.Missing();
        }
        var edition = found.get().edition();
        if (!rooms.reach(visit).in(edition.code())) {
            return new Reply.Forbidden();
        }
        advertisements.remove(found.get().advertisement(), visit.actor());
        return new Reply.SeeOther(PATH + "/" + edition.code() + "?done=removed");
    }
}
