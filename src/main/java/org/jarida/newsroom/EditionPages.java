package org.jarida.newsroom;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jarida.desk.Right;
import org.jarida.edition.CommentRules;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Fallbacks;
import org.jarida.edition.Settings;
import org.jarida.language.Dates;
import org.jarida.language.EraCalendar;
import org.jarida.language.Language;
import org.jarida.language.Words;
import org.jarida.push.BreakingNews;
import org.jspecify.annotations.Nullable;

/** The editions: in which order, what each is called and dated by, whose names it borrows. */
final class EditionPages {
    private static final String PATH = PaperRooms.path("editions");

    private final Editions editions;
    private final Fallbacks fallbacks;
    private final Settings settings;
    private final BreakingNews breaking;
    private final PaperRooms rooms;

    EditionPages(Editions editions, Fallbacks fallbacks, Settings settings, BreakingNews breaking, PaperRooms rooms) {
        this.editions = editions;
        this.fallbacks = fallbacks;
        this.settings = settings;
        this.breaking = breaking;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        routes.get(PATH, Policy.staff(Right.SETTINGS), this::list);
        routes.post(PATH, Policy.staff(Right.SETTINGS), this::open);
        routes.post(PATH + "/order", Policy.staff(Right.SETTINGS), this::order);
        routes.get(PATH + "/{code}", Policy.staff(Right.SETTINGS), this::edition);
        routes.post(PATH + "/{code}", Policy.staff(Right.SETTINGS), this::save);
        routes.post(PATH + "/{code}/comments", Policy.staff(Right.SETTINGS), this::saveComments);
        routes.post(PATH + "/{code}/breaking-news", Policy.staff(Right.OWN), this::turn);
    }

    private Reply list(Visit visit) {
        return list(visit, rooms.room(visit, visit.words().say("paper.part.editions")), 200, Map.of(), Map.of());
    }

    private Reply list(Visit visit, Room room, int status, Map<String, String> sent, Map<String, String> wrong) {
        var words = visit.words();
        var reach = rooms.reach(visit);
        var lines = editions.all().stream()
                .map(edition -> new EditionsPage.Line(
                        edition.code(),
                        words.name(edition.language()),
                        edition.language().tag(),
                        edition.language().direction().attribute(),
                        edition.name(),
                        Moments.dates(edition, visit).day(visit.now()),
                        edition.fallsBackTo() == null ? "" : name(words, edition.fallsBackTo()),
                        reach.in(edition.code())))
                .toList();
        var languages = Language.NINE.stream()
                .filter(language -> editions.find(language.code()).isEmpty())
                .map(language -> new Offer(
                        language.tag(), words.name(language), language.tag().equals(sent.get("language"))))
                .toList();
        return new Reply.Page(
                status,
                "paper/editions",
                new EditionsPage(
                        room, PaperRooms.ways(words, "editions"), lines, reach.everywhere(), languages, sent, wrong));
    }

    private String name(Words words, String code) {
        return editions.find(code)
                .map(edition -> words.name(edition.language()))
                .orElse(code);
    }

    /** Opens an edition in one of the languages the newsroom speaks; all else about it is then set in its form. */
    private Reply open(Visit visit) {
        if (!rooms.reach(visit).everywhere()) {
            return new Reply.Forbidden();
        }
        var words = visit.words();
        var form = visit.form();
        var name = NameFields.line(form.get("name"));
        var language = Language.NINE.stream()
                .filter(one -> one.tag().equals(form.get("language")))
                .filter(one -> editions.find(one.code()).isEmpty())
                .findFirst();
        var wrong = new Wrong();
        if (name.isEmpty()) {
            wrong.say("name", words.say("paper.wrong.name"));
        } else if (name.length() > 200) {
            wrong.say("name", words.say("paper.wrong.too-long", 200));
        }
        if (language.isEmpty()) {
            wrong.say("language", words.say("paper.wrong.language"));
        }
        if (!wrong.isEmpty()) {
            return list(
                    visit,
                    rooms.refusing(visit, words.say("paper.part.editions"), false),
                    422,
                    Map.of("name", form.get("name"), "language", form.get("language")),
                    wrong.sentences());
        }
        var edition = fresh(language.orElseThrow(), name);
        editions.save(edition, visit.actor());
        return new Reply.SeeOther(PATH + "/" + edition.code() + "?done=saved");
    }

    private Edition fresh(Language language, String name) {
        var afghan = Language.PASHTO.equals(language) || Language.DARI.equals(language);
        var zone = editions.all().stream().findFirst().map(Edition::zone).orElse(ZoneId.of("UTC"));
        return new Edition(
                language.code(),
                editions.all().size() + 1,
                language,
                name,
                "",
                "",
                afghan ? ZoneId.of("Asia/Kabul") : zone,
                afghan ? EraCalendar.SOLAR_HIJRI : EraCalendar.GREGORIAN,
                afghan ? EraCalendar.GREGORIAN : null);
    }

    /** One step up or down, or the whole order as it was dragged. */
    private Reply order(Visit visit) {
        if (!rooms.reach(visit).everywhere()) {
            return new Reply.Forbidden();
        }
        var order = new ArrayList<>(editions.all().stream().map(Edition::code).toList());
        var form = visit.form();
        if (form.has("order")) {
            var wanted = List.of(form.get("order").split(" "));
            order.sort(Comparator.comparingInt(code -> wanted.contains(code) ? wanted.indexOf(code) : order.size()));
        } else {
            var move = form.get("move").split(" ", 2);
            var from = order.indexOf(move[move.length - 1]);
            var to = from + (move[0].equals("up") ? -1 : 1);
            if (from >= 0 && to >= 0 && to < order.size()) {
                Collections.swap(order, from, to);
            }
        }
        editions.order(order, visit.actor());
        return visit.asksForJson() ? Reply.Json.of(Map.of("order", order)) : new Reply.SeeOther(PATH + "?done=saved");
    }

    private Reply edition(Visit visit) {
        return editions.written(visit.place("code"))
                .<Reply>map(edition -> Reply.Page.of(
                        "paper/edition",
                        page(visit, rooms.room(visit, title(visit, edition)), edition, values(edition), Map.of())))
                .orElse(new Reply.Missing());
    }

    private static String title(Visit visit, Edition edition) {
        return visit.words().say("paper.edition.title", visit.words().name(edition.language()));
    }

    private static Map<String, String> values(Edition edition) {
        var second = edition.secondCalendar();
        var values = new HashMap<String, String>();
        values.put("name", edition.name());
        values.put("tagline", edition.tagline());
        values.put("copyright", edition.copyright());
        values.put("zone", edition.zone().getId());
        values.put("calendar", word(edition.calendar()));
        values.put("second", second == null ? "" : word(second));
        values.put("lender", edition.fallsBackTo() == null ? "" : edition.fallsBackTo());
        return values;
    }

    private static String word(EraCalendar calendar) {
        return calendar.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<EraCalendar> calendar(String word) {
        return Stream.of(EraCalendar.values())
                .filter(calendar -> word(calendar).equals(word))
                .findFirst();
    }

    private EditionPage page(
            Visit visit, Room room, Edition edition, Map<String, String> values, Map<String, String> wrong) {
        var words = visit.words();
        var reach = rooms.reach(visit);
        var lenders = new ArrayList<Offer>();
        lenders.add(new Offer(
                "",
                words.say("paper.edition.no-lender"),
                values.getOrDefault("lender", "").isEmpty()));
        editions.lendersFor(edition.code())
                .forEach(code -> lenders.add(new Offer(code, name(words, code), code.equals(values.get("lender")))));
        return new EditionPage(
                room,
                PaperRooms.ways(words, "editions"),
                edition.code(),
                words.name(edition.language()),
                edition.language().tag(),
                edition.language().direction().attribute(),
                reach.in(edition.code()),
                Seen.of(edition),
                values,
                calendars(words, values.get("calendar"), false),
                calendars(words, values.get("second"), true),
                lenders,
                lent(edition),
                edition.fallsBackTo() == null ? null : name(words, edition.fallsBackTo()),
                zones(),
                now(Moments.dates(edition, visit), visit.now(), words),
                commenting(visit, edition, values),
                breaking.isOn(edition.code()),
                visit.account().may(Right.OWN),
                wrong);
    }

    private EditionPage.Commenting commenting(Visit visit, Edition edition, Map<String, String> values) {
        var rules = settings.commentsIn(edition.code());
        return new EditionPage.Commenting(
                rules, values.getOrDefault("days", Integer.toString(rules.days())), mayImported(visit, edition));
    }

    /** To show what people once said elsewhere is for who owns the newspaper. */
    private static boolean mayImported(Visit visit, Edition edition) {
        return visit.account().may(Right.OWN, edition.code(), List.of());
    }

    private Reply saveComments(Visit visit) {
        var found = editions.written(visit.place("code"));
        if (found.isEmpty()) {
            return new Reply.Missing();
        }
        var edition = found.get();
        if (!rooms.reach(visit).in(edition.code())) {
            return new Reply.Forbidden();
        }
        var form = visit.form();
        var days = form.number("days").filter(typed -> typed >= 0 && typed <= CommentRules.LONGEST);
        if (days.isEmpty()) {
            var sent = new HashMap<>(values(edition));
            sent.put("days", form.get("days"));
            var wrong = Map.of("days", visit.words().say("paper.wrong.days", CommentRules.LONGEST));
            return new Reply.Page(
                    422,
                    "paper/edition",
                    page(visit, rooms.refusing(visit, title(visit, edition), false), edition, sent, wrong));
        }
        var before = settings.commentsIn(edition.code());
        var rules = new CommentRules(
                form.has("open"),
                days.get().intValue(),
                form.has("held"),
                mayImported(visit, edition) ? form.has("imported") : before.imported());
        settings.save(edition.code(), rules, visit.actor());
        return new Reply.SeeOther(PATH + "/" + edition.code() + "?done=saved");
    }

    private static String now(Dates dates, Instant now, Words words) {
        var second = dates.secondary(now);
        return dates.day(now) + (second == null ? "" : " (" + second + ")") + words.apart() + dates.time(now);
    }

    private static List<Offer> calendars(Words words, @Nullable String chosen, boolean orNone) {
        var offers = new ArrayList<Offer>();
        if (orNone) {
            offers.add(new Offer("", words.say("paper.edition.no-second"), chosen == null || chosen.isEmpty()));
        }
        for (var calendar : EraCalendar.values()) {
            var word = word(calendar);
            offers.add(new Offer(word, words.say("paper.calendar." + word), word.equals(chosen)));
        }
        return offers;
    }

    /** What it would say if its own fields were empty. */
    private Map<String, String> lent(Edition edition) {
        var lent = new HashMap<String, String>();
        for (var code : fallbacks.of(edition.code()).stream().skip(1).toList()) {
            editions.written(code).ifPresent(lender -> {
                if (!lender.tagline().isEmpty()) {
                    lent.putIfAbsent("tagline", lender.tagline());
                }
                if (!lender.copyright().isEmpty()) {
                    lent.putIfAbsent("copyright", lender.copyright());
                }
            });
        }
        return lent;
    }

    private Reply save(Visit visit) {
        var found = editions.written(visit.place("code"));
        if (found.isEmpty()) {
            return new Reply.Missing();
        }
        var edition = found.get();
        if (!rooms.reach(visit).in(edition.code())) {
            return new Reply.Forbidden();
        }
        var wrong = new Wrong();
        var read = read(visit, edition, wrong);
        var stale = Seen.isStale(visit.form(), Seen.of(edition));
        if (read.isEmpty() || stale) {
            var sent = new HashMap<String, String>();
            values(edition)
                    .keySet()
                    .forEach(field -> sent.put(field, visit.form().get(field)));
            return new Reply.Page(
                    422,
                    "paper/edition",
                    page(visit, rooms.refusing(visit, title(visit, edition), stale), edition, sent, wrong.sentences()));
        }
        editions.save(read.get(), visit.actor());
        return new Reply.SeeOther(PATH + "/" + edition.code() + "?done=saved");
    }

    /** Lets it tell browsers of breaking news, or no more: the owner's to decide, for push services see something of it. */
    private Reply turn(Visit visit) {
        return editions.find(visit.place("code"))
                .<Reply>map(edition -> {
                    breaking.turn(edition.code(), visit.form().has("on"), visit.actor());
                    return new Reply.SeeOther(PATH + "/" + edition.code() + "?done=saved");
                })
                .orElse(new Reply.Missing());
    }

    private Optional<Edition> read(Visit visit, Edition edition, Wrong wrong) {
        var form = visit.form();
        var words = visit.words();
        var name = NameFields.line(form.get("name"));
        if (name.isEmpty()) {
            wrong.say("name", words.say("paper.wrong.name"));
        } else if (name.length() > 200) {
            wrong.say("name", words.say("paper.wrong.too-long", 200));
        }
        var tagline = NameFields.line(form.get("tagline"));
        var copyright = NameFields.line(form.get("copyright"));
        Map.of("tagline", tagline, "copyright", copyright).forEach((field, text) -> {
            if (text.length() > 500) {
                wrong.say(field, words.say("paper.wrong.too-long", 500));
            }
        });
        var zone = zone(form.line("zone"), edition);
        if (zone.isEmpty()) {
            wrong.say("zone", words.say("paper.wrong.zone"));
        }
        var first = calendar(form.get("calendar"));
        if (first.isEmpty()) {
            wrong.say("calendar", words.say("paper.wrong.choose"));
        }
        var second = calendar(form.get("second"));
        if (second.isPresent() && second.equals(first)) {
            wrong.say("second", words.say("paper.wrong.second-calendar"));
        }
        var lender = form.get("lender");
        if (!lender.isEmpty() && !editions.lendersFor(edition.code()).contains(lender)) {
            wrong.say("lender", words.say("paper.wrong.lender"));
        }
        return wrong.isEmpty()
                ? Optional.of(new Edition(
                        edition.code(),
                        edition.position(),
                        edition.language(),
                        name,
                        tagline,
                        copyright,
                        zone.orElseThrow(),
                        first.orElseThrow(),
                        second.orElse(null),
                        lender.isEmpty() ? null : lender))
                : Optional.empty();
    }

    /** One that moved in with an edition stays, also where we would not offer it. */
    private static Optional<ZoneId> zone(String typed, Edition edition) {
        if (typed.equals(edition.zone().getId())) {
            return Optional.of(edition.zone());
        }
        return zones().contains(typed) ? Optional.of(ZoneId.of(typed)) : Optional.empty();
    }

    private static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC"))
                .sorted()
                .toList();
    }
}
