package org.jarida.newsroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.base.Keys;
import org.jarida.desk.Right;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Fallbacks;
import org.jarida.edition.Name;
import org.jarida.edition.Sections;
import org.jarida.language.Language;
import org.jarida.language.Slugs;
import org.jarida.language.Words;
import org.jarida.story.Filings;
import org.jarida.story.Shelving;
import org.jarida.web.Form;
import org.jspecify.annotations.Nullable;

/** The tree of sections: its order, what each edition calls them, and what becomes of those that are not wanted. */
final class SectionPages {
    private static final String PATH = PaperRooms.path("sections");
    private static final int LONGEST_DESCRIPTION = 2000;
    private final Database database;
    private final Editions editions;
    private final Fallbacks fallbacks;
    private final Sections sections;
    private final Filings filings;
    private final PaperRooms rooms;

    SectionPages(
            Database database,
            Editions editions,
            Fallbacks fallbacks,
            Sections sections,
            Filings filings,
            PaperRooms rooms) {
        this.database = database;
        this.editions = editions;
        this.fallbacks = fallbacks;
        this.sections = sections;
        this.filings = filings;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        var may = Policy.staff(Right.SETTINGS);
        routes.get(PATH, may, this::list);
        routes.post(PATH, may, this::open);
        routes.post(PATH + "/order", may, this::order);
        routes.get(PATH + "/{id}", may, this::section);
        routes.post(PATH + "/{id}", may, this::save);
        routes.post(PATH + "/{id}/place", may, this::place);
        routes.post(PATH + "/{id}/merger", Policy.steppedUp(Right.SETTINGS), this::merge);
        routes.post(PATH + "/{id}/removal", Policy.steppedUp(Right.SETTINGS), this::remove);
    }

    // ---- the tree

    private Reply list(Visit visit) {
        return list(visit, rooms.room(visit, visit.words().say("paper.part.sections")), 200, Map.of(), Map.of());
    }

    private Reply list(Visit visit, Room room, int status, Map<String, String> sent, Map<String, String> wrong) {
        var words = visit.words();
        var reach = rooms.reach(visit);
        var all = sections.written();
        var lines = all.stream().map(one -> line(visit, one, all)).toList();
        var edition = sent.getOrDefault(
                "edition", rooms.nearest(visit.language()).map(Edition::code).orElse(""));
        return new Reply.Page(
                status,
                "paper/sections",
                new SectionsPage(
                        room,
                        PaperRooms.ways(words, "sections"),
                        lines,
                        reach.everywhere(),
                        PaperRooms.offers(words, editions.all(), edition),
                        offers(visit, all, sent.get("parent"), List.of(), words.say("paper.sections.at-the-top")),
                        sent,
                        wrong));
    }

    private SectionsPage.Line line(Visit visit, Sections.Written one, List<Sections.Written> all) {
        var beside = all.stream()
                .filter(other -> Objects.equals(other.parent(), one.parent()))
                .toList();
        var called = called(one, visit.language());
        return new SectionsPage.Line(
                one.id(),
                level(one, all),
                called.name(),
                called.language().tag(),
                called.language().direction().attribute(),
                marks(visit.words(), one),
                beside.getFirst().id() == one.id(),
                beside.getLast().id() == one.id(),
                one.parent() != null,
                beside.getFirst().id() != one.id());
    }

    private static int level(Sections.Written one, List<Sections.Written> all) {
        var level = 0;
        for (var parent = one.parent(); parent != null && level < 10; level++) {
            parent = parent(parent, all);
        }
        return level;
    }

    private static @Nullable Long parent(long section, List<Sections.Written> all) {
        return all.stream()
                .filter(one -> one.id() == section)
                .findFirst()
                .map(Sections.Written::parent)
                .orElse(null);
    }

    private record Called(String name, Language language) {}

    /** As the reader's own edition calls it; else the first that does; else its key. */
    private Called called(Sections.Written one, Language language) {
        return rooms.nearest(language)
                .filter(edition -> one.names().containsKey(edition.code()))
                .or(() -> editions.all().stream()
                        .filter(edition -> one.names().containsKey(edition.code()))
                        .findFirst())
                .map(edition -> new Called(
                        Objects.requireNonNull(one.names().get(edition.code()))
                                .name()
                                .name(),
                        edition.language()))
                .orElseGet(() -> new Called(one.key(), Language.ENGLISH));
    }

    private List<SectionsPage.Mark> marks(Words words, Sections.Written one) {
        return editions.all().stream()
                .map(edition -> {
                    var state = one.names().containsKey(edition.code())
                            ? "own"
                            : sections.of(edition.code()).find(one.id()).isPresent() ? "lent" : "none";
                    return new SectionsPage.Mark(
                            edition.code(),
                            state,
                            words.say("paper.sections.mark." + state, words.name(edition.language())));
                })
                .toList();
    }

    private List<Offer> offers(
            Visit visit,
            List<Sections.Written> all,
            @Nullable String chosen,
            List<Long> without,
            @Nullable String top) {
        var offers = new ArrayList<Offer>();
        if (top != null) {
            offers.add(new Offer("", top, chosen == null || chosen.isEmpty()));
        }
        for (var one : all) {
            if (!without.contains(one.id())) {
                var id = Long.toString(one.id());
                offers.add(new Offer(
                        id,
                        "— ".repeat(level(one, all))
                                + called(one, visit.language()).name(),
                        id.equals(chosen)));
            }
        }
        return offers;
    }

    private Reply open(Visit visit) {
        if (!rooms.reach(visit).everywhere()) {
            return new Reply.Forbidden();
        }
        var form = visit.form();
        var words = visit.words();
        var wrong = new Wrong();
        var edition = editions.find(form.get("edition"));
        var name = edition.flatMap(found -> NameFields.read(
                form.get("name"),
                "name",
                "",
                "name",
                found,
                "section",
                slug -> sections.taken(found.code(), slug, 0),
                wrong,
                words));
        if (name.isEmpty()) {
            wrong.say("name", words.say("paper.wrong.name"));
            return list(
                    visit,
                    rooms.refusing(visit, words.say("paper.part.sections"), false),
                    422,
                    Map.of("name", form.get("name"), "edition", form.get("edition"), "parent", form.get("parent")),
                    wrong.sentences());
        }
        var id = sections.open(
                key(name.get(), edition.orElseThrow()),
                form.number("parent").filter(this::isKnown).orElse(null),
                edition.orElseThrow().code(),
                name.get(),
                visit.actor());
        return new Reply.SeeOther(PATH + "/" + id + "?done=saved");
    }

    private boolean isKnown(long section) {
        return sections.written(section).isPresent();
    }

    /** What machines know it by: the name where that is Latin, otherwise something random. */
    private String key(Name name, Edition edition) {
        var slug = Slugs.of(name.name(), edition.language())
                .map(found -> found.text())
                .filter(text -> text.chars().allMatch(c -> c < 0x80))
                .filter(text -> sections.idOf(text).isEmpty());
        return slug.orElseGet(Keys::random);
    }

    /** By buttons: one step up or down among its own, below the one before it, or out beside its parent; or by dragging. */
    private Reply order(Visit visit) {
        if (!rooms.reach(visit).everywhere()) {
            return new Reply.Forbidden();
        }
        var form = visit.form();
        var said = form.get("move").split(" ", 2);
        var found = number(said[said.length - 1]).flatMap(sections::written);
        if (found.isEmpty()) {
            return new Reply.Missing();
        }
        var one = found.get();
        var all = sections.written();
        var beside = idsBelow(one.parent(), all);
        var place = beside.indexOf(one.id());
        var done = switch (said[0]) {
            case "up" -> filings.move(one.id(), one.parent(), place - 1, visit.actor());
            case "down" -> filings.move(one.id(), one.parent(), place + 1, visit.actor());
            case "in" -> place == 0 ? null : into(one, beside.get(place - 1), all, visit);
            case "out" -> one.parent() == null ? null : out(one, one.parent(), all, visit);
            case "to" ->
                filings.move(
                        one.id(),
                        form.number("parent").filter(this::isKnown).orElse(null),
                        form.number("index").orElse(0L).intValue(),
                        visit.actor());
            default -> null;
        };
        if (visit.asksForJson()) {
            return done instanceof Shelving.Done
                    ? Reply.Json.of(Map.of("done", true))
                    : new Reply.Json(422, why(visit));
        }
        return new Reply.SeeOther(PATH + "?done=saved#s" + one.id());
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Rooms.Why why(Visit visit) {
        return new Rooms.Why(visit.words().say("paper.sections.below-itself"));
    }

    private static List<Long> idsBelow(@Nullable Long parent, List<Sections.Written> all) {
        return all.stream()
                .filter(other -> Objects.equals(other.parent(), parent))
                .map(Sections.Written::id)
                .toList();
    }

    private Shelving into(Sections.Written one, long parent, List<Sections.Written> all, Visit visit) {
        return filings.move(one.id(), parent, idsBelow(parent, all).size(), visit.actor());
    }

    private Shelving out(Sections.Written one, long parent, List<Sections.Written> all, Visit visit) {
        var above = parent(parent, all);
        return filings.move(one.id(), above, idsBelow(above, all).indexOf(parent) + 1, visit.actor());
    }

    // ---- one section

    private Optional<Sections.Written> found(Visit visit) {
        try {
            return sections.written(Long.parseLong(visit.place("id")));
        } catch (NumberFormatException notAnId) {
            return Optional.empty();
        }
    }

    private Reply section(Visit visit) {
        return found(visit)
                .<Reply>map(one -> Reply.Page.of(
                        "paper/section", page(visit, rooms.room(visit, title(visit, one)), one, null, Map.of())))
                .orElse(new Reply.Missing());
    }

    private String title(Visit visit, Sections.Written one) {
        return visit.words()
                .say("paper.section.title", called(one, visit.language()).name());
    }

    private SectionPage page(
            Visit visit, Room room, Sections.Written one, @Nullable Form sent, Map<String, String> wrong) {
        var words = visit.words();
        var all = sections.written();
        var everywhere = rooms.reach(visit).everywhere();
        var within = sections.within(one.id());
        var stories = filings.filedIn(one.id());
        return new SectionPage(
                room,
                PaperRooms.ways(words, "sections"),
                one.id(),
                called(one, visit.language()).name(),
                everywhere,
                Seen.of(one),
                rooms.fields(words, edition -> mayChange(visit, one, edition), wrong, telling(words, one, sent)),
                offers(
                        visit,
                        all,
                        one.parent() == null ? "" : Long.toString(one.parent()),
                        within,
                        words.say("paper.sections.at-the-top")),
                everywhere ? offers(visit, all, null, within, null) : List.of(),
                stories,
                everywhere && stories == 0 && within.size() == 1,
                wrong);
    }

    private boolean mayChange(Visit visit, Sections.Written one, Edition edition) {
        var lineage =
                sections.lineage(one.id()).stream().map(Sections.Lineage::id).toList();
        return rooms.reach(visit).in(edition.code(), lineage);
    }

    private PaperRooms.Telling telling(Words words, Sections.Written one, @Nullable Form sent) {
        return new PaperRooms.Telling() {
            @Override
            public Map<String, String> values(Edition edition) {
                var heading = one.names().get(edition.code());
                var stored = new HashMap<String, String>();
                stored.put("name", heading == null ? "" : heading.name().name());
                stored.put("slug", heading == null ? "" : heading.name().slug().text());
                stored.put("description", heading == null ? "" : heading.description());
                return sent == null ? stored : PaperRooms.sent(sent, edition.code(), stored);
            }

            @Override
            public EditionFields.@Nullable Lent lent(Edition edition) {
                return rooms.lent(words, fallbacks.of(edition.code()), one.names(), heading -> new String[] {
                    heading.name().name(), heading.name().slug().text(), heading.description()
                });
            }

            @Override
            public boolean isLeftOut(Edition edition) {
                return sent == null ? one.absent().contains(edition.code()) : sent.has("without-" + edition.code());
            }
        };
    }

    private Reply save(Visit visit) {
        var found = found(visit);
        if (found.isEmpty()) {
            return new Reply.Missing();
        }
        var one = found.get();
        var open = editions.all().stream()
                .filter(edition -> mayChange(visit, one, edition))
                .toList();
        if (open.isEmpty()) {
            return new Reply.Forbidden();
        }
        var form = visit.form();
        var wrong = new Wrong();
        var stale = Seen.isStale(form, Seen.of(one));
        if (!stale) {
            try {
                database.write(transaction -> {
                    open.forEach(edition -> save(visit, form, one, edition, wrong));
                    wrong.undoIfAny();
                    return one;
                });
                return new Reply.SeeOther(PATH + "/" + one.id() + "?done=saved");
            } catch (Wrong.Undone refused) {
                // What is wrong is said beside the fields.
            }
        }
        return new Reply.Page(
                422,
                "paper/section",
                page(visit, rooms.refusing(visit, title(visit, one), stale), one, form, wrong.sentences()));
    }

    private void save(Visit visit, Form form, Sections.Written one, Edition edition, Wrong wrong) {
        var words = visit.words();
        var code = edition.code();
        var before = one.names().get(code);
        var description = NameFields.lines(form.get("description-" + code));
        if (description.length() > LONGEST_DESCRIPTION) {
            wrong.say("description-" + code, words.say("paper.wrong.too-long", LONGEST_DESCRIPTION));
            return;
        }
        if (!form.has("name-" + code)) {
            return;
        }
        if (!description.isEmpty() && form.line("name-" + code).isEmpty() && !form.has("without-" + code)) {
            wrong.say("name-" + code, words.say("paper.wrong.name"));
            return;
        }
        var name =
                NameFields.read(form, edition, one.key(), slug -> sections.taken(code, slug, one.id()), wrong, words);
        if (form.has("without-" + code)) {
            if (!one.absent().contains(code)) {
                said(filings.leaveOut(one.id(), code, visit.actor()), "name-" + code, wrong, words);
            }
        } else if (name.isPresent()) {
            var heading = new Sections.Heading(name.get(), description);
            if (!heading.equals(before)) {
                sections.head(one.id(), code, heading, visit.actor());
            }
        } else if (wrong.isEmpty() && (before != null || one.absent().contains(code))) {
            said(filings.borrow(one.id(), code, visit.actor()), "name-" + code, wrong, words);
        }
    }

    private static void said(Shelving filing, String field, Wrong wrong, Words words) {
        switch (filing) {
            case Shelving.Done ignored -> {}
            case Shelving.Refused refused -> wrong.say(field, why(refused, words));
        }
    }

    static String why(Shelving.Refused refused, Words words) {
        return switch (refused.reason()) {
            case HAS_STORIES -> words.say("paper.sections.has-stories", refused.stories());
            case HAS_SECTIONS -> words.say("paper.sections.has-sections");
            case BELOW_ITSELF -> words.say("paper.sections.below-itself");
        };
    }

    private Reply place(Visit visit) {
        return act(visit, one -> {
            var parent = visit.form().number("parent").filter(this::isKnown).orElse(null);
            return Objects.equals(parent, one.parent())
                    ? new Shelving.Done(0)
                    : filings.move(one.id(), parent, Integer.MAX_VALUE, visit.actor());
        });
    }

    private Reply merge(Visit visit) {
        return act(
                visit,
                one -> visit.form()
                        .number("into")
                        .filter(this::isKnown)
                        .map(into -> filings.merge(one.id(), into, visit.actor()))
                        .orElse(new Shelving.Refused(Shelving.Reason.BELOW_ITSELF, 0)));
    }

    private Reply remove(Visit visit) {
        return act(visit, one -> filings.remove(one.id(), visit.actor()));
    }

    private interface Act {
        Shelving on(Sections.Written section);
    }

    private Reply act(Visit visit, Act act) {
        var found = found(visit);
        if (found.isEmpty()) {
            return new Reply.Missing();
        } else if (!rooms.reach(visit).everywhere()) {
            return new Reply.Forbidden();
        }
        var one = found.get();
        return switch (act.on(one)) {
            case Shelving.Done ignored ->
                isKnown(one.id())
                        ? new Reply.SeeOther(PATH + "/" + one.id() + "?done=saved")
                        : new Reply.SeeOther(
                                visit.form().has("into")
                                        ? PATH + "/" + visit.form().get("into") + "?done=merged"
                                        : PATH + "?done=removed");
            case Shelving.Refused refused ->
                new Reply.Page(
                        422,
                        "paper/section",
                        page(
                                visit,
                                rooms.refusing(visit, title(visit, one), why(refused, visit.words())),
                                one,
                                null,
                                Map.of()));
        };
    }
}
