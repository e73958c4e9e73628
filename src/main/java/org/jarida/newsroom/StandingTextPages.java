package org.jarida.newsroom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jarida.base.Keys;
import org.jarida.desk.Right;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Name;
import org.jarida.language.Slug;
import org.jarida.language.Slugs;
import org.jarida.language.Words;
import org.jarida.story.Body;
import org.jarida.story.StandingPages;
import org.jarida.web.Form;
import org.jspecify.annotations.Nullable;

/** Pages that stay: what they say in each edition, who sees them, and in which order menus name them. */
final class StandingTextPages {
    private static final String PATH = PaperRooms.path("pages");
    private static final int LONGEST_DESCRIPTION = 2000;
    private final Editions editions;
    private final StandingPages pages;
    private final PaperRooms rooms;

    StandingTextPages(Editions editions, StandingPages pages, PaperRooms rooms) {
        this.editions = editions;
        this.pages = pages;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        var may = Policy.staff(Right.SETTINGS);
        routes.get(PATH, may, this::list);
        routes.post(PATH, may, this::open);
        routes.post(PATH + "/order", may, this::order);
        routes.get(PATH + "/{id}/{edition}", may, this::text);
        routes.post(PATH + "/{id}/{edition}", may, this::save);
    }

    private Reply list(Visit visit) {
        return list(visit, rooms.room(visit, title(visit.words())), 200, Map.of(), Map.of());
    }

    private static String title(Words words) {
        return words.say("paper.part.pages");
    }

    private Reply list(Visit visit, Room room, int status, Map<String, String> sent, Map<String, String> wrong) {
        var words = visit.words();
        var reach = rooms.reach(visit);
        var all = pages.whole();
        var lines = new ArrayList<StandingTextsPage.Line>();
        for (var page : all) {
            var called = called(visit, page);
            lines.add(new StandingTextsPage.Line(
                    page.id(),
                    called.map(Called::title).orElse(page.key()),
                    called.map(one -> one.edition().language().tag()).orElse("en"),
                    called.map(one -> one.edition().language().direction().attribute())
                            .orElse("ltr"),
                    marks(words, page),
                    lines.isEmpty(),
                    lines.size() == all.size() - 1));
        }
        var chosen = sent.getOrDefault(
                "edition", rooms.nearest(visit.language()).map(Edition::code).orElse(""));
        return new Reply.Page(
                status,
                "paper/pages",
                new StandingTextsPage(
                        room,
                        PaperRooms.ways(words, "pages"),
                        lines,
                        reach.everywhere(),
                        PaperRooms.offers(words, reach.editions(), chosen),
                        sent,
                        wrong));
    }

    private record Called(String title, Edition edition) {}

    private Optional<Called> called(Visit visit, StandingPages.Whole page) {
        return rooms.nearest(visit.language())
                .filter(edition -> page.texts().containsKey(edition.code()))
                .or(() -> editions.all().stream()
                        .filter(edition -> page.texts().containsKey(edition.code()))
                        .findFirst())
                .flatMap(edition -> Optional.ofNullable(page.texts().get(edition.code()))
                        .map(text -> new Called(text.page().title(), edition)));
    }

    private List<StandingTextsPage.Mark> marks(Words words, StandingPages.Whole page) {
        return editions.all().stream()
                .map(edition -> {
                    var text = page.texts().get(edition.code());
                    var state = text == null ? "none" : text.published() ? "published" : "draft";
                    return new StandingTextsPage.Mark(
                            edition.code(),
                            state,
                            words.say("paper.pages.mark." + state, words.name(edition.language())),
                            PATH + "/" + page.id() + "/" + edition.code());
                })
                .toList();
    }

    private Reply open(Visit visit) {
        var form = visit.form();
        var words = visit.words();
        var edition = editions.find(form.get("edition"));
        if (edition.isEmpty() || !rooms.reach(visit).in(edition.get().code())) {
            return new Reply.Forbidden();
        }
        var code = edition.get().code();
        var wrong = new Wrong();
        var title = NameFields.read(
                form.get("title"),
                "title",
                "",
                "title",
                edition.get(),
                "page",
                slug -> pages.taken(code, slug, 0),
                wrong,
                words);
        if (title.isEmpty()) {
            wrong.say("title", words.say("paper.wrong.name"));
            return list(
                    visit,
                    rooms.refusing(visit, title(words), false),
                    422,
                    Map.of("title", form.get("title"), "edition", code),
                    wrong.sentences());
        }
        var id = pages.save(
                key(title.get(), edition.get()),
                pages.whole().size() + 1,
                code,
                title.get().name(),
                title.get().slug(),
                "",
                Body.EMPTY,
                false,
                true,
                visit.actor());
        return new Reply.SeeOther(PATH + "/" + id + "/" + code + "?done=saved");
    }

    private String key(Name title, Edition edition) {
        return Slugs.of(title.name(), edition.language())
                .map(Slug::text)
                .filter(text -> text.chars().allMatch(c -> c < 0x80))
                .filter(text -> pages.idOf(text).isEmpty())
                .orElseGet(Keys::random);
    }

    private Reply order(Visit visit) {
        if (!rooms.reach(visit).everywhere()) {
            return new Reply.Forbidden();
        }
        var form = visit.form();
        var order = new ArrayList<>(
                pages.whole().stream().map(StandingPages.Whole::id).toList());
        if (form.has("order")) {
            var wanted = List.of(form.get("order").split(" "));
            order.sort(Comparator.comparingInt(id -> {
                var place = wanted.indexOf(Long.toString(id));
                return place < 0 ? Integer.MAX_VALUE : place;
            }));
        } else {
            var move = form.get("move").split(" ", 2);
            var from = order.stream().map(String::valueOf).toList().indexOf(move[move.length - 1]);
            var to = from + (move[0].equals("up") ? -1 : 1);
            if (from >= 0 && to >= 0 && to < order.size()) {
                Collections.swap(order, from, to);
            }
        }
        pages.order(order, visit.actor());
        return visit.asksForJson() ? Reply.Json.of(Map.of("done", true)) : new Reply.SeeOther(PATH + "?done=saved");
    }

    /** A page, and the edition in which it is looked at. */
    private record Found(StandingPages.Whole page, Edition edition) {
        StandingPages.@Nullable Written text() {
            return page.texts().get(edition.code());
        }

        Body body() {
            var text = text();
            return text == null ? Body.EMPTY : text.page().body();
        }
    }

    private Optional<Found> found(Visit visit) {
        try {
            return pages.whole(Long.parseLong(visit.place("id")))
                    .flatMap(page -> editions.find(visit.place("edition")).map(edition -> new Found(page, edition)));
        } catch (NumberFormatException notAnId) {
            return Optional.empty();
        }
    }

    private Reply text(Visit visit) {
        return found(visit)
                .<Reply>map(found -> Reply.Page.of(
                        "paper/page", page(visit, rooms.room(visit, title(visit, found)), found, null, Map.of())))
                .orElse(new Reply.Missing());
    }

    private String title(Visit visit, Found found) {
        return visit.words()
                .say(
                        "paper.page.title",
                        called(visit, found.page())
                                .map(Called::title)
                                .orElse(found.page().key()),
                        visit.words().name(found.edition().language()));
    }

    private StandingTextFormPage page(
            Visit visit, Room room, Found found, @Nullable Form sent, Map<String, String> wrong) {
        var words = visit.words();
        var edition = found.edition();
        var text = found.text();
        var plain = PlainBody.text(found.body());
        var isPublished = text != null && text.published();
        return new StandingTextFormPage(
                room,
                PaperRooms.ways(words, "pages"),
                found.page().id(),
                edition.code(),
                words.name(edition.language()),
                edition.language().tag(),
                edition.language().direction().attribute(),
                marks(words, found.page()),
                rooms.reach(visit).in(edition.code()),
                seen(found),
                sent == null
                        ? Map.of(
                                "title", text == null ? "" : text.page().title(),
                                "slug", text == null ? "" : text.page().slug(),
                                "description", text == null ? "" : text.page().description())
                        : Map.of(
                                "title", sent.get("title"),
                                "slug", sent.get("slug"),
                                "description", sent.get("description")),
                plain.isEmpty() ? null : sent == null ? plain.get() : sent.get("body"),
                found.body().text().lines().toList(),
                sent == null ? isPublished : sent.has("published"),
                sent == null ? text == null || text.page().inMenu() : sent.has("menu"),
                text != null && isPublished
                        ? "/" + edition.code() + "/page/" + text.page().slug()
                        : "",
                wrong);
    }

    private static String seen(Found found) {
        var text = found.text();
        return Seen.of(text == null ? "" : text);
    }

    private Reply save(Visit visit) {
        var got = found(visit);
        if (got.isEmpty()) {
            return new Reply.Missing();
        }
        var found = got.get();
        var code = found.edition().code();
        if (!rooms.reach(visit).in(code)) {
            return new Reply.Forbidden();
        }
        var form = visit.form();
        var words = visit.words();
        var wrong = new Wrong();
        var title = NameFields.read(
                form.get("title"),
                "title",
                form.line("slug"),
                "slug",
                found.edition(),
                found.page().key(),
                slug -> pages.taken(code, slug, found.page().id()),
                wrong,
                words);
        if (title.isEmpty()) {
            wrong.say("title", words.say("paper.wrong.name"));
        }
        var description = NameFields.lines(form.get("description"));
        if (description.length() > LONGEST_DESCRIPTION) {
            wrong.say("description", words.say("paper.wrong.too-long", LONGEST_DESCRIPTION));
        }
        var stale = Seen.isStale(form, seen(found));
        if (stale || !wrong.isEmpty() || title.isEmpty()) {
            return new Reply.Page(
                    422,
                    "paper/page",
                    page(visit, rooms.refusing(visit, title(visit, found), stale), found, form, wrong.sentences()));
        }
        pages.save(
                found.page().key(),
                position(found.page()),
                code,
                title.get().name(),
                title.get().slug(),
                description,
                body(found, form),
                form.has("published"),
                form.has("menu"),
                visit.actor());
        return new Reply.SeeOther(PATH + "/" + found.page().id() + "/" + code + "?done=saved");
    }

    /** What holds more than plain text can say stays as it is, whatever was sent. */
    private static Body body(Found found, Form form) {
        return PlainBody.text(found.body()).isEmpty()
                ? found.body()
                : PlainBody.body(NameFields.lines(form.get("body")), found.body());
    }

    private int position(StandingPages.Whole page) {
        return 1 + pages.whole().stream().map(StandingPages.Whole::id).toList().indexOf(page.id());
    }
}
