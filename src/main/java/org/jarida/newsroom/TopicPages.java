package org.jarida.newsroom;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.base.Keys;
import org.jarida.desk.Right;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Fallbacks;
import org.jarida.edition.Name;
import org.jarida.edition.Topic;
import org.jarida.edition.Topics;
import org.jarida.language.Language;
import org.jarida.language.Words;
import org.jarida.story.Filings;
import org.jarida.story.Publications;
import org.jarida.story.Scope;
import org.jarida.story.Shelving;
import org.jarida.web.Form;
import org.jspecify.annotations.Nullable;

/** Topics, of which there are thousands: found by their names, named in each edition, merged when two are one. */
final class TopicPages {
    private static final String PATH = PaperRooms.path("topics");
    private static final int A_PAGE = 50;
    private static final int HEIRS = 12;
    private final Database database;
    private final Editions editions;
    private final Fallbacks fallbacks;
    private final Topics topics;
    private final Filings filings;
    private final Publications publications;
    private final PaperRooms rooms;

    TopicPages(
            Database database,
            Editions editions,
            Fallbacks fallbacks,
            Topics topics,
            Filings filings,
            Publications publications,
            PaperRooms rooms) {
        this.database = database;
        this.editions = editions;
        this.fallbacks = fallbacks;
        this.topics = topics;
        this.filings = filings;
        this.publications = publications;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        var may = Policy.staff(Right.SETTINGS);
        routes.get(PATH, may, this::list);
        routes.post(PATH, may, this::open);
        routes.get(PATH + "/{id}", may, this::topic);
        routes.post(PATH + "/{id}", may, this::save);
        routes.post(PATH + "/{id}/merger", may, this::merge);
        routes.post(PATH + "/{id}/removal", may, this::remove);
    }

    private Reply list(Visit visit) {
        return rooms.asked(visit)
                .map(edition -> list(visit, edition, rooms.room(visit, title(visit.words())), 200, Map.of(), Map.of()))
                .orElse(new Reply.Missing());
    }

    private static String title(Words words) {
        return words.say("paper.part.topics");
    }

    private Reply list(
            Visit visit, Edition edition, Room room, int status, Map<String, String> sent, Map<String, String> wrong) {
        var query = visit.query();
        var looked = query.line("q");
        var unnamed = query.get("named").equals("no");
        var after = query.number("after").orElse(null);
        var lines = unnamed ? unnamed(edition, after) : named(edition, looked, after);
        var more = lines.size() > A_PAGE;
        var shown = more ? lines.subList(0, A_PAGE) : lines;
        return new Reply.Page(
                status,
                "paper/topics",
                new TopicsPage(
                        room,
                        PaperRooms.ways(visit.words(), "topics"),
                        edition.code(),
                        edition.language().tag(),
                        edition.language().direction().attribute(),
                        PaperRooms.offers(visit.words(), editions.all(), edition.code()),
                        looked,
                        unnamed,
                        shown,
                        more ? further(edition, looked, unnamed, shown.getLast().id()) : null,
                        rooms.reach(visit).in(edition.code()),
                        sent,
                        wrong));
    }

    private static String further(Edition edition, String looked, boolean unnamed, long after) {
        return PATH + "?edition=" + edition.code() + "&q=" + URLEncoder.encode(looked, StandardCharsets.UTF_8)
                + (unnamed ? "&named=no" : "") + "&after=" + after;
    }

    private List<TopicsPage.Line> named(Edition edition, String looked, @Nullable Long after) {
        return topics.search(edition.code(), looked, after, A_PAGE + 1).stream()
                .map(topic -> line(topic.id(), topic.name(), edition.language(), topic.slug(), edition))
                .toList();
    }

    private List<TopicsPage.Line> unnamed(Edition edition, @Nullable Long before) {
        return topics.unnamed(edition.code(), before, A_PAGE + 1).stream()
                .map(topic -> {
                    var called = called(topic, edition.language());
                    return line(topic.id(), called.name(), called.language(), "", edition);
                })
                .toList();
    }

    private TopicsPage.Line line(long id, String name, Language language, String slug, Edition edition) {
        return new TopicsPage.Line(
                id,
                name,
                language.tag(),
                language.direction().attribute(),
                slug.isEmpty() ? "" : "/" + edition.code() + "/topic/" + slug,
                publications.count(edition.code(), new Scope.OnTopic(id)));
    }

    private record Called(String name, Language language) {}

    private Called called(Topics.Written topic, Language language) {
        return rooms.nearest(language)
                .filter(edition -> topic.names().containsKey(edition.code()))
                .or(() -> editions.all().stream()
                        .filter(edition -> topic.names().containsKey(edition.code()))
                        .findFirst())
                .flatMap(edition -> Optional.ofNullable(topic.names().get(edition.code()))
                        .map(name -> new Called(name.name(), edition.language())))
                .orElseGet(() -> new Called(topic.key(), Language.ENGLISH));
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
                "topic",
                slug -> topics.taken(edition.get().code(), slug, 0),
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
        var id = topics.save(Keys.random(), Map.of(edition.get().code(), name.get()), visit.actor());
        return new Reply.SeeOther(PATH + "/" + id + "?done=saved");
    }

    private Optional<Topics.Written> found(Visit visit) {
        try {
            return topics.written(Long.parseLong(visit.place("id")));
        } catch (NumberFormatException notAnId) {
            return Optional.empty();
        }
    }

    private Reply topic(Visit visit) {
        return found(visit)
                .<Reply>map(topic -> Reply.Page.of(
                        "paper/topic", page(visit, rooms.room(visit, title(visit, topic)), topic, null, Map.of())))
                .orElse(new Reply.Missing());
    }

    private String title(Visit visit, Topics.Written topic) {
        return visit.words()
                .say("paper.topic.title", called(topic, visit.language()).name());
    }

    private TopicPage page(
            Visit visit, Room room, Topics.Written topic, @Nullable Form sent, Map<String, String> wrong) {
        var reach = rooms.reach(visit);
        var looked = visit.query().line("into");
        return new TopicPage(
                room,
                PaperRooms.ways(visit.words(), "topics"),
                topic.id(),
                called(topic, visit.language()).name(),
                reach.everywhere(),
                Seen.of(topic),
                rooms.fields(
                        visit.words(), edition -> reach.in(edition.code()), wrong, telling(visit.words(), topic, sent)),
                filings.filedOn(topic.id()),
                looked,
                looked.isEmpty() ? List.of() : heirs(looked, topic.id(), visit.words()));
    }

    /** Topics whose names hold these words in any edition. */
    private List<Offer> heirs(String looked, long without, Words words) {
        var found = new LinkedHashMap<Long, Offer>();
        for (var edition : editions.all()) {
            for (var topic : topics.search(edition.code(), looked, null, HEIRS)) {
                if (topic.id() != without && found.size() < HEIRS) {
                    found.putIfAbsent(
                            topic.id(), new Offer(Long.toString(topic.id()), said(topic, edition, words), false));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static String said(Topic topic, Edition edition, Words words) {
        return words.say("paper.topic.in", topic.name(), words.name(edition.language()));
    }

    private PaperRooms.Telling telling(Words words, Topics.Written topic, @Nullable Form sent) {
        return new PaperRooms.Telling() {
            @Override
            public Map<String, String> values(Edition edition) {
                var name = topic.names().get(edition.code());
                var stored = name == null
                        ? Map.of("name", "", "slug", "")
                        : Map.of("name", name.name(), "slug", name.slug().text());
                return sent == null ? stored : PaperRooms.sent(sent, edition.code(), stored);
            }

            @Override
            public EditionFields.@Nullable Lent lent(Edition edition) {
                return rooms.lent(words, fallbacks.of(edition.code()), topic.names(), name ->
                        new String[] {name.name(), name.slug().text(), ""});
            }
        };
    }

    private Reply save(Visit visit) {
        var found = found(visit);
        if (found.isEmpty()) {
            return new Reply.Missing();
        }
        var topic = found.get();
        var open = rooms.reach(visit).editions();
        if (open.isEmpty()) {
            return new Reply.Forbidden();
        }
        var form = visit.form();
        var wrong = new Wrong();
        var stale = Seen.isStale(form, Seen.of(topic));
        if (!stale) {
            try {
                database.write(transaction -> {
                    open.forEach(edition -> save(visit, form, topic, edition, wrong));
                    wrong.undoIfAny();
                    return topic;
                });
                return new Reply.SeeOther(PATH + "/" + topic.id() + "?done=saved");
            } catch (Wrong.Undone refused) {
                // What is wrong is said beside the fields.
            }
        }
        return new Reply.Page(
                422,
                "paper/topic",
                page(visit, rooms.refusing(visit, title(visit, topic), stale), topic, form, wrong.sentences()));
    }

    private void save(Visit visit, Form form, Topics.Written topic, Edition edition, Wrong wrong) {
        var code = edition.code();
        if (!form.has("name-" + code)) {
            return;
        }
        var before = topic.names().get(code);
        var name = NameFields.read(
                form, edition, topic.key(), slug -> topics.taken(code, slug, topic.id()), wrong, visit.words());
        if (name.isPresent() && !name.get().equals(before)) {
            topics.save(topic.key(), Map.of(code, name.get()), visit.actor());
        } else if (name.isEmpty() && wrong.isEmpty() && before != null) {
            unname(visit, topic, code, wrong);
        }
    }

    /** A topic is called something somewhere. */
    private void unname(Visit visit, Topics.Written topic, String code, Wrong wrong) {
        var names = topics.written(topic.id()).map(Topics.Written::names).orElse(Map.<String, Name>of());
        if (names.size() == 1) {
            wrong.say("name-" + code, visit.words().say("paper.wrong.last-name"));
        } else {
            topics.unname(topic.id(), code, visit.actor());
        }
    }

    private Reply merge(Visit visit) {
        var into = visit.form().number("into").flatMap(topics::written);
        return act(
                visit,
                topic -> into.isEmpty()
                        ? new Shelving.Refused(Shelving.Reason.BELOW_ITSELF, 0)
                        : filings.mergeTopic(topic.id(), into.get().id(), visit.actor()));
    }

    private Reply remove(Visit visit) {
        return act(visit, topic -> filings.removeTopic(topic.id(), visit.actor()));
    }

    private interface Act {
        Shelving on(Topics.Written topic);
    }

    private Reply act(Visit visit, Act act) {
        var found = found(visit);
        if (found.isEmpty()) {
            return new Reply.Missing();
        } else if (!rooms.reach(visit).everywhere()) {
            return new Reply.Forbidden();
        }
        var topic = found.get();
        var form = visit.form();
        return switch (act.on(topic)) {
            case Shelving.Done ignored ->
                new Reply.SeeOther(
                        form.has("into") ? PATH + "/" + form.get("into") + "?done=merged" : PATH + "?done=removed");
            case Shelving.Refused refused ->
                new Reply.Page(
                        422,
                        "paper/topic",
                        page(
                                visit,
                                rooms.refusing(visit, title(visit, topic), why(refused, visit.words())),
                                topic,
                                null,
                                Map.of()));
        };
    }

    private static String why(Shelving.Refused refused, Words words) {
        return switch (refused.reason()) {
            case HAS_STORIES -> words.say("paper.topic.has-stories", refused.stories());
            case HAS_SECTIONS, BELOW_ITSELF -> words.say("paper.topic.choose");
        };
    }
}
