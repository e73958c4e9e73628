package org.jarida.newsroom;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jarida.desk.Right;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Menu;
import org.jarida.edition.Sections;
import org.jarida.edition.Settings;
import org.jarida.edition.Targets;
import org.jarida.language.Words;
import org.jarida.story.StandingPages;
import org.jarida.web.Form;

/** What the menus of an edition name. */
final class MenuPages {
    private static final String PATH = PaperRooms.path("menus");
    private static final int ROWS = 8;
    private static final int SPARE = 2;
    private final Editions editions;
    private final Sections sections;
    private final Settings settings;
    private final StandingPages pages;
    private final PaperRooms rooms;

    MenuPages(Editions editions, Sections sections, Settings settings, StandingPages pages, PaperRooms rooms) {
        this.editions = editions;
        this.sections = sections;
        this.settings = settings;
        this.pages = pages;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        routes.get(PATH, Policy.staff(Right.SETTINGS), this::first);
        routes.get(PATH + "/{edition}", Policy.staff(Right.SETTINGS), this::menu);
        routes.post(PATH + "/{edition}", Policy.staff(Right.SETTINGS), this::save);
    }

    private Reply first(Visit visit) {
        return rooms.nearest(visit.language())
                .<Reply>map(edition -> new Reply.SeeOther(PATH + "/" + edition.code()))
                .orElse(new Reply.Missing());
    }

    private Reply menu(Visit visit) {
        return editions.find(visit.place("edition"))
                .<Reply>map(edition -> {
                    var menu = settings.menuOf(edition.code());
                    return Reply.Page.of(
                            "paper/menu",
                            page(
                                    visit,
                                    rooms.room(visit, title(visit.words(), edition)),
                                    edition,
                                    items(visit.words(), edition, menu.without()::contains),
                                    rows(menu),
                                    Map.of()));
                })
                .orElse(new Reply.Missing());
    }

    private static String title(Words words, Edition edition) {
        return words.say("paper.menu.title", words.name(edition.language()));
    }

    private MenuPage page(
            Visit visit,
            Room room,
            Edition edition,
            List<MenuPage.Item> items,
            List<MenuPage.Link> links,
            Map<String, String> wrong) {
        var words = visit.words();
        return new MenuPage(
                room,
                PaperRooms.ways(words, "menus"),
                editions.all().stream()
                        .map(one -> new Room.Way(
                                "", words.name(one.language()), PATH + "/" + one.code(), one.equals(edition)))
                        .toList(),
                edition.code(),
                words.name(edition.language()),
                edition.language().tag(),
                edition.language().direction().attribute(),
                rooms.reach(visit).in(edition.code()),
                Seen.of(settings.menuOf(edition.code())),
                items,
                links,
                pages.inMenu(edition.code()).stream()
                        .map(page -> new Room.Way(
                                "",
                                page.title(),
                                PaperRooms.path("pages") + "/" + page.id() + "/" + edition.code(),
                                false))
                        .toList(),
                wrong);
    }

    private List<MenuPage.Item> items(Words words, Edition edition, java.util.function.Predicate<String> without) {
        var items = new ArrayList<MenuPage.Item>();
        for (var section : sections.of(edition.code()).roots()) {
            items.add(new MenuPage.Item(section.key(), section.name(), !without.test(section.key()), 0));
        }
        var own = Words.in(edition.language());
        items.add(new MenuPage.Item(Menu.VIDEOS, own.say("front.videos"), !without.test(Menu.VIDEOS), 0));
        items.add(new MenuPage.Item(Menu.PHOTOS, own.say("front.photos"), !without.test(Menu.PHOTOS), 0));
        return items;
    }

    private static List<MenuPage.Link> rows(Menu menu) {
        var rows = new ArrayList<MenuPage.Link>();
        menu.links().forEach(link -> rows.add(new MenuPage.Link(link.label(), link.href())));
        for (var spare = 0; spare < SPARE && rows.size() < ROWS; spare++) {
            rows.add(new MenuPage.Link("", ""));
        }
        return rows;
    }

    private Reply save(Visit visit) {
        var found = editions.find(visit.place("edition"));
        if (found.isEmpty()) {
            return new Reply.Missing();
        }
        var edition = found.get();
        if (!rooms.reach(visit).in(edition.code())) {
            return new Reply.Forbidden();
        }
        var form = visit.form();
        var words = visit.words();
        var shown = form.all("shown");
        var wrong = new Wrong();
        var links = links(form, wrong, words);
        var stale = Seen.isStale(form, Seen.of(settings.menuOf(edition.code())));
        if (stale || !wrong.isEmpty()) {
            return new Reply.Page(
                    422,
                    "paper/menu",
                    page(
                            visit,
                            rooms.refusing(visit, title(words, edition), stale),
                            edition,
                            items(words, edition, item -> !shown.contains(item)),
                            sent(form),
                            wrong.sentences()));
        }
        var without = new LinkedHashSet<String>();
        items(words, edition, item -> false).stream()
                .map(MenuPage.Item::name)
                .filter(item -> !shown.contains(item))
                .forEach(without::add);
        settings.save(edition.code(), new Menu(without, links), visit.actor());
        return new Reply.SeeOther(PATH + "/" + edition.code() + "?done=saved");
    }

    private static List<MenuPage.Link> sent(Form form) {
        var rows = new ArrayList<MenuPage.Link>();
        for (var row = 0; row < ROWS && form.has("href-" + row); row++) {
            rows.add(new MenuPage.Link(form.get("label-" + row), form.get("href-" + row)));
        }
        return rows;
    }

    private static List<Menu.Link> links(Form form, Wrong wrong, Words words) {
        var links = new ArrayList<Menu.Link>();
        var row = 0;
        for (var sent : sent(form)) {
            var label = NameFields.line(sent.label());
            var href = sent.href().strip();
            if (!href.isEmpty() && !Targets.allowed(href)) {
                wrong.say("href-" + row, words.say("paper.wrong.link"));
            } else if (href.isEmpty() != label.isEmpty()) {
                wrong.say((href.isEmpty() ? "href-" : "label-") + row, words.say("paper.wrong.both"));
            } else if (label.length() > 100) {
                wrong.say("label-" + row, words.say("paper.wrong.too-long", 100));
            } else if (!href.isEmpty()) {
                links.add(new Menu.Link(label, href));
            }
            row++;
        }
        return links;
    }
}
