package org.jarida.newsroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jarida.desk.Right;
import org.jarida.edition.Colours;
import org.jarida.edition.Newspaper;
import org.jarida.edition.Settings;
import org.jarida.edition.Targets;
import org.jarida.language.Digits;
import org.jarida.language.Words;
import org.jarida.web.Form;

/** The newspaper as a whole: what its parts are, where it is found, its sign and its colours. */
final class PaperPages {
    private static final int SPARE = 3;
    private static final int MOST_SOCIAL = 20;
    private static final String PATH = PaperRooms.path("newspaper");
    private final Settings settings;
    private final Thumbs thumbs;
    private final PaperRooms rooms;

    PaperPages(Settings settings, Thumbs thumbs, PaperRooms rooms) {
        this.settings = settings;
        this.thumbs = thumbs;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        routes.get(PaperRooms.PATH, Policy.staff(Right.SETTINGS), this::cover);
        routes.get(PATH, Policy.staff(Right.SETTINGS), this::newspaper);
        routes.post(PATH, Policy.staff(Right.SETTINGS), this::save);
        routes.post(PATH + "/colours", Policy.staff(Right.SETTINGS), this::wear);
        routes.post(PATH + "/colours/ours", Policy.staff(Right.SETTINGS), this::wearOurs);
    }

    private Reply cover(Visit visit) {
        var words = visit.words();
        var parts = PaperRooms.PARTS.stream()
                .map(part -> new PaperPage.Part(
                        words.say("paper.part." + part), PaperRooms.path(part), words.say("paper.about." + part)))
                .toList();
        return Reply.Page.of("paper/cover", new PaperPage(rooms.room(visit, words.say("frame.way.paper")), parts));
    }

    private Reply newspaper(Visit visit) {
        var paper = settings.newspaper();
        return Reply.Page.of(
                "paper/newspaper",
                page(
                        visit,
                        rooms.room(visit, title(visit.words())),
                        paper.address(),
                        paper.logo() == null ? "" : paper.logo(),
                        rows(paper.social()),
                        paper.leave(),
                        !paper.withoutMostRead(),
                        worn(paper.colours()),
                        Map.of()));
    }

    private NewspaperPage page(
            Visit visit,
            Room room,
            String address,
            String logo,
            List<NewspaperPage.Social> social,
            String leave,
            boolean mostRead,
            Map<String, String> colours,
            Map<String, String> wrong) {
        var paper = settings.newspaper();
        var edition = rooms.nearest(visit.language()).map(found -> found.code()).orElse("");
        return new NewspaperPage(
                room,
                PaperRooms.ways(visit.words(), "newspaper"),
                rooms.reach(visit).everywhere(),
                Seen.of(paper),
                address,
                logo,
                thumbs.picture(logo, edition),
                social,
                leave,
                mostRead,
                shades(visit.words(), colours),
                !paper.colours().chosen().isEmpty(),
                wrong);
    }

    private static String title(Words words) {
        return words.say("paper.part.newspaper");
    }

    private static List<NewspaperPage.Social> rows(List<Newspaper.Social> social) {
        var rows = new ArrayList<NewspaperPage.Social>();
        social.forEach(one -> rows.add(new NewspaperPage.Social(one.name(), one.href())));
        for (var spare = 0; spare < SPARE; spare++) {
            rows.add(new NewspaperPage.Social("", ""));
        }
        return rows;
    }

    private static Map<String, String> worn(Colours colours) {
        var worn = new HashMap<String, String>();
        Colours.names().forEach(name -> worn.put(name, colours.worn(name)));
        return worn;
    }

    private static List<NewspaperPage.Shade> shades(Words words, Map<String, String> colours) {
        var contrasts = new HashMap<String, Colours.Contrast>();
        Colours.contrasts(colours).forEach(contrast -> contrasts.put(contrast.name(), contrast));
        return Colours.names().stream()
                .map(name -> {
                    var contrast = contrasts.get(name);
                    return new NewspaperPage.Shade(
                            name,
                            words.say("paper.colour." + name.replace("-dark", "")),
                            colours.getOrDefault(name, Colours.ours(name)),
                            Colours.ours(name),
                            contrast == null ? null : said(words, contrast),
                            contrast == null || contrast.isEnough());
                })
                .toList();
    }

    /** Rounded down: 4.49 is not yet 4.5. */
    private static String said(Words words, Colours.Contrast contrast) {
        return Digits.of(words.language()).number(Math.floor(contrast.contrast() * 10) / 10, 1);
    }

    private Reply save(Visit visit) {
        if (!rooms.reach(visit).everywhere()) {
            return new Reply.Forbidden();
        }
        var form = visit.form();
        var words = visit.words();
        var wrong = new Wrong();
        var address = form.line("address").replaceFirst("/+$", "").toLowerCase(Locale.ROOT);
        if (!address.isEmpty() && !Targets.isOrigin(address)) {
            wrong.say("address", words.say("paper.wrong.address"));
        }
        var logo = form.line("logo");
        if (!logo.isEmpty() && !thumbs.isPicture(logo)) {
            wrong.say("logo", words.say("paper.wrong.picture"));
        }
        var social = social(form, wrong, words);
        var leave = form.line("leave");
        if (!leave.isEmpty() && !Targets.isSecure(leave)) {
            wrong.say("leave", words.say("paper.wrong.secure"));
        }
        var stale = Seen.isStale(form, Seen.of(settings.newspaper()));
        if (!wrong.isEmpty() || stale) {
            return new Reply.Page(
                    422,
                    "paper/newspaper",
                    page(
                            visit,
                            rooms.refusing(visit, title(words), stale),
                            form.get("address"),
                            logo,
                            sentSocial(form),
                            leave,
                            form.has("most-read"),
                            worn(settings.newspaper().colours()),
                            wrong.sentences()));
        }
        settings.save(
                new Newspaper(
                        address,
                        logo.isEmpty() ? null : logo,
                        settings.newspaper().colours(),
                        social,
                        leave,
                        !form.has("most-read")),
                visit.actor());
        return new Reply.SeeOther(PATH + "?done=saved");
    }

    private static List<Newspaper.Social> social(Form form, Wrong wrong, Words words) {
        var social = new ArrayList<Newspaper.Social>();
        var row = 0;
        for (var sent : sentSocial(form)) {
            var name = NameFields.line(sent.name());
            var href = sent.href().strip();
            if (!href.isEmpty() && !Targets.allowed(href)) {
                wrong.say("href-" + row, words.say("paper.wrong.link"));
            } else if (href.isEmpty() != name.isEmpty()) {
                wrong.say((href.isEmpty() ? "href-" : "name-") + row, words.say("paper.wrong.both"));
            } else if (name.length() > 100) {
                wrong.say("name-" + row, words.say("paper.wrong.too-long", 100));
            } else if (!href.isEmpty()) {
                social.add(new Newspaper.Social(name, href));
            }
            row++;
        }
        return social;
    }

    private static List<NewspaperPage.Social> sentSocial(Form form) {
        var rows = new ArrayList<NewspaperPage.Social>();
        for (var row = 0; row < MOST_SOCIAL && form.has("href-" + row); row++) {
            rows.add(new NewspaperPage.Social(form.get("name-" + row), form.get("href-" + row)));
        }
        return rows;
    }

    private Reply wear(Visit visit) {
        if (!rooms.reach(visit).everywhere()) {
            return new Reply.Forbidden();
        }
        var form = visit.form();
        var words = visit.words();
        var sent = new HashMap<String, String>();
        for (var name : Colours.names()) {
            var colour = form.line(name).toLowerCase(Locale.ROOT);
            sent.put(name, Colours.isColour(colour) ? colour : Colours.ours(name));
        }
        var weak = Colours.weak(sent);
        var stale = Seen.isStale(form, Seen.of(settings.newspaper()));
        if (!weak.isEmpty() || stale) {
            var paper = settings.newspaper();
            var wrong = new HashMap<String, String>();
            for (var one : weak) {
                wrong.put(
                        one.name(),
                        words.say(
                                one.name().endsWith("-dark") ? "paper.colour.weak-dark" : "paper.colour.weak",
                                words.say("paper.colour." + one.name().replace("-dark", "")),
                                said(words, one)));
            }
            return new Reply.Page(
                    422,
                    "paper/newspaper",
                    page(
                            visit,
                            rooms.refusing(
                                    visit,
                                    title(words),
                                    words.say(weak.isEmpty() ? "paper.wrong.stale" : "paper.colour.refused")),
                            paper.address(),
                            paper.logo() == null ? "" : paper.logo(),
                            rows(paper.social()),
                            paper.leave(),
                            !paper.withoutMostRead(),
                            sent,
                            wrong));
        }
        sent.entrySet().removeIf(colour -> colour.getValue().equals(Colours.ours(colour.getKey())));
        return wear(visit, new Colours(sent));
    }

    private Reply wearOurs(Visit visit) {
        return rooms.reach(visit).everywhere() ? wear(visit, Colours.OURS_ALONE) : new Reply.Forbidden();
    }

    private Reply wear(Visit visit, Colours colours) {
        settings.save(settings.newspaper().wearing(colours), visit.actor());
        return new Reply.SeeOther(PATH + "?done=saved#colours");
    }
}
