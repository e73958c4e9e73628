package org.jarida.newsroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jarida.base.Database;
import org.jarida.desk.SetUp;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Name;
import org.jarida.edition.ReadySection;
import org.jarida.edition.Sections;
import org.jarida.language.Text;
import org.jarida.web.Form;
import org.jspecify.annotations.Nullable;

/** The first start: whoever holds the printed link names the newspaper, and becomes its first owner. */
final class SetUpPages {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TAGLINE = 500;
    private final Database database;
    private final SetUp setUp;
    private final Editions editions;
    private final Sections sections;
    private final Supplier<ReadySet> ready;
    private final Entrance entrance;
    private final FactorForms forms;
    private final Rooms rooms;

    SetUpPages(StaffDoors doors, Supplier<ReadySet> ready, Entrance entrance, FactorForms forms, Rooms rooms) {
        this.database = doors.database();
        this.setUp = doors.desk().setUp();
        this.editions = doors.editions();
        this.sections = doors.sections();
        this.ready = ready;
        this.entrance = entrance;
        this.forms = forms;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        routes.get("/newsroom/set-up/{token}", Policy.anybody(), this::open);
        routes.post("/newsroom/set-up/{token}/editions", Policy.anybody(), this::openEditions);
        routes.get("/newsroom/set-up/{token}/sections", Policy.anybody(), this::chooseSections);
        routes.post("/newsroom/set-up/{token}/sections", Policy.anybody(), this::openSections);
    }

    private boolean isOver(Visit visit) {
        return setUp.find(visit.place("token")).isEmpty();
    }

    private static String base(Visit visit) {
        return "/newsroom/set-up/" + visit.place("token");
    }

    private static Reply account(Visit visit) {
        return new Reply.SeeOther("/newsroom/invitation/" + visit.place("token") + "?language="
                + visit.language().code());
    }

    private Reply open(Visit visit) {
        entrance.keepLanguage(visit);
        if (isOver(visit)) {
            return forms.over(visit);
        }
        return editions.all().isEmpty() ? newspaper(visit, 200, null) : account(visit);
    }

    private Reply newspaper(Visit visit, int status, @Nullable String wrong) {
        var sent = status == 200 ? Form.EMPTY : visit.form();
        var rows = ready.get().editions().stream()
                .map(edition -> new SetUpPage.EditionRow(
                        edition.code(),
                        edition.language(),
                        edition.language().ownName(),
                        status == 200
                                ? edition.language().equals(visit.language())
                                : sent.all("edition").contains(edition.code()),
                        sent.line("name-" + edition.code()),
                        sent.line("tagline-" + edition.code())))
                .toList();
        var room = rooms.room(visit, visit.words().say("access.set-up"));
        var page = new SetUpPage(room, base(visit), LanguageWay.of(visit), rows, List.of(), wrong);
        return new Reply.Page(status, "set-up", page);
    }

    private Reply openEditions(Visit visit) {
        if (isOver(visit)) {
            return forms.over(visit);
        }
        var form = visit.form();
        var chosen = ready.get().editions().stream()
                .filter(edition -> form.all("edition").contains(edition.code()))
                .toList();
        var name = chosen.stream()
                .map(edition -> line(form, "name-" + edition.code(), LONGEST_NAME))
                .filter(text -> !text.isEmpty())
                .findFirst();
        if (chosen.isEmpty()) {
            return newspaper(visit, 422, visit.words().say("access.edition-wanted"));
        } else if (name.isEmpty()) {
            return newspaper(visit, 422, visit.words().say("access.newspaper-name-wanted"));
        }
        database.write(transaction -> {
            if (editions.all().isEmpty()) {
                var position = 1;
                for (var edition : chosen) {
                    var own = line(form, "name-" + edition.code(), LONGEST_NAME);
                    var called = own.isEmpty() ? name.get() : own;
                    editions.save(
                            new Edition(
                                    edition.code(),
                                    position++,
                                    edition.language(),
                                    called,
                                    line(form, "tagline-" + edition.code(), LONGEST_TAGLINE),
                                    "© {year} " + called,
                                    edition.zone(),
                                    edition.calendar(),
                                    edition.secondCalendar()),
                            SetUp.ACTOR);
                }
            }
            return chosen;
        });
        return new Reply.SeeOther(base(visit) + "/sections");
    }

    private static String line(Form form, String field, int longest) {
        return Text.shorten(Text.clean(form.line(field)).replace('\n', ' '), longest);
    }

    private Reply chooseSections(Visit visit) {
        if (isOver(visit)) {
            return forms.over(visit);
        }
        var ready = this.ready.get();
        if (ready.sections().isEmpty()) {
            return account(visit);
        }
        var rows = new ArrayList<SetUpPage.SectionRow>();
        for (var section : ready.sections()) {
            var below = section.sections().stream()
                    .map(one -> name(one, visit))
                    .collect(Collectors.joining(visit.words().say("access.list-comma")));
            rows.add(new SetUpPage.SectionRow(section.key(), name(section, visit), below));
        }
        var room = rooms.room(visit, visit.words().say("access.set-up-sections"));
        return Reply.Page.of("set-up-sections", new SetUpPage(room, base(visit), List.of(), List.of(), rows, null));
    }

    private static String name(ReadySection section, Visit visit) {
        var names = section.names();
        var name = names.getOrDefault(visit.language().code(), names.get("en"));
        return name == null ? section.key() : name.name();
    }

    private Reply openSections(Visit visit) {
        if (isOver(visit)) {
            return forms.over(visit);
        }
        var chosen = new HashSet<>(visit.form().all("section"));
        var codes = editions.all().stream().map(Edition::code).collect(Collectors.toUnmodifiableSet());
        database.write(transaction -> {
            var taken = ready.get().sections().stream()
                    .filter(section -> chosen.contains(section.key()))
                    .toList();
            file(null, taken, codes);
            return taken;
        });
        return account(visit);
    }

    private void file(@Nullable Long parent, List<ReadySection> shelf, Set<String> codes) {
        var position = 1;
        for (var section : shelf) {
            var names = new HashMap<String, Name>(section.names());
            names.keySet().retainAll(codes);
            var id = sections.save(section.key(), parent, position++, names, SetUp.ACTOR);
            file(id, section.sections(), codes);
        }
    }
}
