package org.jarida.newsroom;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jarida.base.Database;
import org.jarida.base.Keys;
import org.jarida.desk.Right;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Fallbacks;
import org.jarida.edition.Name;
import org.jarida.language.Language;
import org.jarida.language.Slug;
import org.jarida.language.Words;
import org.jarida.story.Bylines;
import org.jarida.story.Publications;
import org.jarida.story.Scope;
import org.jarida.web.Form;
import org.jspecify.annotations.Nullable;

/** The names that articles stand under: what each edition calls them and says about them, and the picture beside them. */
final class BylinePages {
    private static final String PATH = PaperRooms.path("bylines");
    private static final int A_PAGE = 50;
    private static final int LONGEST_BIOGRAPHY = 4000;
    private final Database database;
    private final Editions editions;
    private final Fallbacks fallbacks;
    private final Bylines bylines;
    private final Publications publications;
    private final Thumbs thumbs;
    private final PaperRooms rooms;

    BylinePages(
            Database database,
            Editions editions,
            Fallbacks fallbacks,
            Bylines bylines,
            Publications publications,
            Thumbs thumbs,
            PaperRooms rooms) {
        this.database = database;
        this.editions = editions;
        this.fallbacks = fallbacks;
        this.bylines = bylines;
        this.publications = publications;
        this.thumbs = thumbs;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        var may = Policy.staff(Right.SETTINGS);
        routes.get(PATH, may, this::list);
        routes.post(PATH, may, this::open);
        routes.get(PATH + "/{id}", may, this::byline);
        routes.post(PATH + "/{id}", may, this::save);
    }

    private static String title(Words words) {
        return words.say("paper.part.bylines");
    }

    private Reply list(Visit visit) {
        return rooms.asked(visit)
                .map(edition -> list(visit, edition, rooms.room(visit, title(visit.words())), 200, Map.of(), Map.of()))
                .orElse(new Reply.Missing());
    }

    private Reply list(
            Visit visit, Edition edition, Room room, int status, Map<String, String> sent, Map<String, String> wrong) {
        var query = visit.query();
        var looked = query.line("q");
        var unnamed = query.get("named").equals("no");
        var after = query.number("after").orElse(null);
        var found = unnamed
                ? bylines.unnamed(edition.code(), after, A_PAGE + 1)
                : bylines.search(edition.code(), looked, after, A_PAGE + 1).stream()
                        .flatMap(byline -> bylines.written(byline.id()).stream())
                        .toList();
        var more = found.size() > A_PAGE;
        var shown = more ? found.subList(0, A_PAGE) : found;
        return new Reply.Page(
                status,
                "paper/bylines",
                new BylinesPage(
                        room,
                        PaperRooms.ways(visit.words(), "bylines"),
                        edition.code(),
                        edition.language().tag(),
                        edition.language().direction().attribute(),
                        PaperRooms.offers(visit.words(), editions.all(), edition.code()),
                        looked,
                        unnamed,
                        shown.stream().map(byline -> line(byline, edition)).toList(),
                        more
                                ? PATH + "?edition=" + edition.code() + "&q="
                                        + URLEncoder.encode(looked, StandardCharsets.UTF_8)
                                        + (unnamed ? "&named=no" : "") + "&after="
                                        + shown.getLast().id()
                                : null,
                        rooms.reach(visit).in(edition.code()),
                        sent,
                        wrong));
    }

    private BylinesPage.Line line(Bylines.Written byline, Edition edition) {
        var called = called(byline, edition);
        return new BylinesPage.Line(
                byline.id(),
                called.introduction().name().name(),
                called.language().tag(),
                called.language().direction().attribute(),
                called.introduction().biography(),
                thumbs.picture(byline.picture(), edition.code()),
                publications.count(edition.code(), new Scope.By(byline.id())),
                !bylines.lookingLike(byline).isEmpty());
    }

    private record Called(Bylines.Introduction introduction, Language language) {}

    /** As this edition calls it; else the first that does. */
    private Called called(Bylines.Written byline, Edition edition) {
        return Stream.concat(Stream.of(edition), editions.all().stream())
                .filter(one -> byline.names().containsKey(one.code()))
                .findFirst()
                .flatMap(one -> Optional.ofNullable(byline.names().get(one.code()))
                        .map(introduction -> new Called(introduction, one.language())))
                .orElseGet(() -> new Called(
                        new Bylines.Introduction(new Name(byline.key(), new Slug("byline")), ""), Language.ENGLISH));
    }

    private Reply open(Visit visit) {
        var form = visit.form();
        var words = visit.words();
        var edition = editions.find(form.get("edition"));
        if (edition.isEmpty() || !rooms.reach(visit).in(edition.get().code())) {
            return new Reply.Forbidden();
        }
        var wrong = new Wrong();
        var name = NameFields.read(
                form.get("name"),
                "name",
                "",
                "name",
                edition.get(),
                "byline",
                slug -> bylines.taken(edition.get().code(), slug, 0),
                wrong,
                words);
        if (name.isEmpty()) {
            wrong.say("name", words.say("paper.wrong.name"));
            return list(
                    visit,
                    edition.get(),
                    rooms.refusing(visit, title(words), false),
                    422,
                    Map.of("name", form.get("name")),
                    wrong.sentences());
        }
        var id = bylines.save(
                Keys.random(),
                null,
                Map.of(edition.get().code(), new Bylines.Introduction(name.get(), "")),
                visit.actor());
        return new Reply.SeeOther(PATH + "/" + id + "?done=saved");
    }

    private Optional<Bylines.Written> found(Visit visit) {
        try {
            return bylines.written(Long.parseLong(visit.place("id")));
        } catch (NumberFormatException notAnId) {
            return Optional.empty();
        }
    }

    private Reply byline(Visit visit) {
        return found(visit)
                .<Reply>map(byline -> Reply.Page.of(
                        "paper/byline", page(visit, rooms.room(visit, title(visit, byline)), byline, null, Map.of())))
                .orElse(new Reply.Missing());
    }

    private String title(Visit visit, Bylines.Written byline) {
        return visit.words().say("paper.byline.title", name(visit, byline));
    }

    private String name(Visit visit, Bylines.Written byline) {
        return rooms.nearest(visit.language())
                .map(edition -> called(byline, edition).introduction().name().name())
                .orElse(byline.key());
    }

    private BylinePage page(
            Visit visit, Room room, Bylines.Written byline, @Nullable Form sent, Map<String, String> wrong) {
        var reach = rooms.reach(visit);
        var picture = sent == null ? (byline.picture() == null ? "" : byline.picture()) : sent.line("picture");
        return new BylinePage(
                room,
                PaperRooms.ways(visit.words(), "bylines"),
                byline.id(),
                name(visit, byline),
                !reach.editions().isEmpty(),
                Seen.of(byline),
                picture,
                thumbs.picture(
                        picture,
                        rooms.nearest(visit.language()).map(Edition::code).orElse("")),
                rooms.fields(
                        visit.words(),
                        edition -> reach.in(edition.code()),
                        wrong,
                        telling(visit.words(), byline, sent)),
                bylines.lookingLike(byline).stream().map(this::alike).toList(),
                wrong);
    }

    private BylinePage.Alike alike(Bylines.Called called) {
        var language = editions.find(called.edition()).map(Edition::language).orElse(Language.ENGLISH);
        return new BylinePage.Alike(
                called.byline(),
                called.name(),
                language.tag(),
                language.direction().attribute());
    }

    private PaperRooms.Telling telling(Words words, Bylines.Written byline, @Nullable Form sent) {
        return new PaperRooms.Telling() {
            @Override
            public Map<String, String> values(Edition edition) {
                var introduction = byline.names().get(edition.code());
                var stored = new HashMap<String, String>();
                stored.put(
                        "name", introduction == null ? "" : introduction.name().name());
                stored.put(
                        "slug",
                        introduction == null ? "" : introduction.name().slug().text());
                stored.put("biography", introduction == null ? "" : introduction.biography());
                return sent == null ? stored : PaperRooms.sent(sent, edition.code(), stored);
            }

            @Override
            public EditionFields.@Nullable Lent lent(Edition edition) {
                return rooms.lent(words, fallbacks.of(edition.code()), byline.names(), introduction -> new String[] {
                    introduction.name().name(), introduction.name().slug().text(), introduction.biography()
                });
            }
        };
    }

    private Reply save(Visit visit) {
        var found = found(visit);
        if (found.isEmpty()) {
            return new Reply.Missing();
        }
        var byline = found.get();
        var open = rooms.reach(visit).editions();
        if (open.isEmpty()) {
            return new Reply.Forbidden();
        }
        var form = visit.form();
        var wrong = new Wrong();
        var picture = form.line("picture");
        if (!picture.isEmpty() && !picture.equals(byline.picture()) && !thumbs.isPicture(picture)) {
            wrong.say("picture", visit.words().say("paper.wrong.picture"));
        }
        var stale = Seen.isStale(form, Seen.of(byline));
        if (!stale) {
            try {
                database.write(transaction -> {
                    save(visit, form, byline, picture, open, wrong);
                    wrong.undoIfAny();
                    return byline;
                });
                return new Reply.SeeOther(PATH + "/" + byline.id() + "?done=saved");
            } catch (Wrong.Undone refused) {
                // What is wrong is said beside the fields.
            }
        }
        return new Reply.Page(
                422,
                "paper/byline",
                page(visit, rooms.refusing(visit, title(visit, byline), stale), byline, form, wrong.sentences()));
    }

    private void save(Visit visit, Form form, Bylines.Written byline, String picture, List<Edition> open, Wrong wrong) {
        var names = new HashMap<String, Bylines.Introduction>();
        for (var edition : open) {
            introduction(visit, form, byline, edition, wrong).ifPresent(said -> names.put(edition.code(), said));
        }
        wrong.undoIfAny();
        var changed = new HashMap<>(names);
        changed.entrySet()
                .removeIf(name -> name.getValue().equals(byline.names().get(name.getKey())));
        var shown = picture.isEmpty() ? null : picture;
        if (!changed.isEmpty() || !Objects.equals(shown, byline.picture())) {
            bylines.save(byline.key(), shown, changed, visit.actor());
        }
        for (var edition : open) {
            var code = edition.code();
            if (form.has("name-" + code)
                    && !names.containsKey(code)
                    && byline.names().containsKey(code)) {
                unname(visit, byline, code, wrong);
            }
        }
    }

    private Optional<Bylines.Introduction> introduction(
            Visit visit, Form form, Bylines.Written byline, Edition edition, Wrong wrong) {
        var code = edition.code();
        var biography = NameFields.lines(form.get("biography-" + code));
        if (biography.length() > LONGEST_BIOGRAPHY) {
            wrong.say("biography-" + code, visit.words().say("paper.wrong.too-long", LONGEST_BIOGRAPHY));
            return Optional.empty();
        }
        if (!biography.isEmpty() && form.line("name-" + code).isEmpty()) {
            wrong.say("name-" + code, visit.words().say("paper.wrong.name"));
        }
        return NameFields.read(
                        form,
                        edition,
                        byline.key(),
                        slug -> bylines.taken(code, slug, byline.id()),
                        wrong,
                        visit.words())
                .map(name -> new Bylines.Introduction(name, biography));
    }

    /** A byline is called something somewhere. */
    private void unname(Visit visit, Bylines.Written byline, String code, Wrong wrong) {
        var names = bylines.written(byline.id()).map(Bylines.Written::names).orElse(Map.of());
        if (names.size() == 1) {
            wrong.say("name-" + code, visit.words().say("paper.wrong.last-name"));
        } else {
            bylines.unname(byline.id(), code, visit.actor());
        }
    }
}
