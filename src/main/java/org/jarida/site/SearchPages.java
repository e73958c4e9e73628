package org.jarida.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jarida.base.Kept;
import org.jarida.edition.Edition;
import org.jarida.edition.Name;
import org.jarida.edition.Section;
import org.jarida.edition.Topic;
import org.jarida.language.CalendarMonth;
import org.jarida.language.Digits;
import org.jarida.language.Language;
import org.jarida.language.Words;
import org.jarida.search.Analysers;
import org.jarida.search.Found;
import org.jarida.search.Marks;
import org.jarida.search.NameList;
import org.jarida.search.Question;
import org.jarida.search.Turns;
import org.jarida.story.Byline;
import org.jarida.story.Kind;
import org.jarida.story.Publication;
import org.jarida.story.Scope;
import org.jspecify.annotations.Nullable;

/** The search as a page, as a feed, and as suggestions while somebody types. */
final class SearchPages {
    static final int ON_A_PAGE = 20;
    private static final int ELSEWHERE = 6;
    private static final int SUGGESTED = 6;
    private static final int NAMED = 4;
    private static final int MOST_YEARS = 30;
    private static final int SHORTEST_NAME = 2;
    private static final int MOST_EDITIONS = 12;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Doors doors;
    private final Frames frames;
    private final Cards cards;
    private final Turns turns = new Turns();
    private final Kept<String, NameList> topicNames;
    private final Kept<String, NameList> bylineNames;

    SearchPages(Doors doors, Frames frames, Cards cards) {
        this.doors = doors;
        this.frames = frames;
        this.cards = cards;
        this.topicNames = new Kept<>(
                doors.database(),
                MOST_EDITIONS,
                code -> list(code, doors.topics().names(code)));
        this.bylineNames = new Kept<>(
                doors.database(),
                MOST_EDITIONS,
                code -> list(code, doors.bylines().names(code)));
    }

    /** Who makes whatever needs a search. */
    Turns turns() {
        return turns;
    }

    SearchPage page(Edition edition, Seeking seeking) {
        var words = Words.in(edition.language());
        var title = words.say("search.in", edition.name());
        var here = new Here(new Address.Search(edition.code()), List.of(), elsewhere(edition));
        var frame = frames.frame(edition, here, Head.unlisted(title));
        if (seeking.words().isEmpty()) {
            return new SearchPage(
                    frame,
                    seeking,
                    List.of(),
                    "",
                    false,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    Turning.NONE,
                    List.of());
        }
        var question = question(edition, seeking);
        var found = doors.search().find(question);
        var nothing = found.results().isEmpty();
        return new SearchPage(
                frame,
                seeking,
                found.results().stream().map(one -> result(edition, one)).toList(),
                count(words, found),
                found.isLimited(),
                found.meant().isEmpty() ? null : again(edition, seeking, found.meant()),
                nothing ? onAnotherKeyboard(edition, seeking, question) : null,
                seeking.page() == 1 ? named(edition, seeking.words()) : List.of(),
                seeking.everywhere() || seeking.page() > 1 ? List.of() : inOtherEditions(edition, question, found),
                filters(edition, seeking, found),
                turning(edition, seeking, found),
                nothing
                        ? cards.cards(edition, doors.publications().latest(edition.code(), new Scope.Everything(), 4))
                        : List.of());
    }

    private Map<String, Address> elsewhere(Edition edition) {
        var elsewhere = new HashMap<String, Address>();
        others(edition).forEach(other -> elsewhere.put(other.code(), new Address.Search(other.code())));
        return elsewhere;
    }

    private List<Edition> others(Edition edition) {
        return doors.editions().all().stream()
                .filter(other -> !other.code().equals(edition.code()))
                .toList();
    }

    private static String count(Words words, Found found) {
        return found.isLeast()
                ? words.say("search.count-more", found.total())
                : words.say(
                        "search.count", Math.max(found.total(), found.results().size()));
    }

    private static Link again(Edition edition, Seeking seeking, String words) {
        return new Link(
                words,
                new Address.Search(edition.code()).path() + "?"
                        + seeking.saying(words).query());
    }

    private @Nullable Link onAnotherKeyboard(Edition edition, Seeking seeking, Question question) {
        return doors.search()
                .onAnotherKeyboard(question)
                .map(words -> again(edition, seeking, words))
                .orElse(null);
    }

    // ---- the question

    private Question question(Edition edition, Seeking seeking) {
        var now = doors.clock().instant();
        var marks = new HashSet<String>();
        if (!seeking.everywhere()) {
            marks.add(Marks.edition(edition.code()));
        }
        doors.sections()
                .of(edition.code())
                .find(seeking.section())
                .ifPresent(one -> marks.add(Marks.section(one.id())));
        kind(seeking).ifPresent(kind -> marks.add(Marks.kind(kind)));
        byline(edition, seeking).ifPresent(byline -> marks.add(Marks.byline(byline.id())));
        var question = Question.of(seeking.words(), edition.language(), now, ON_A_PAGE)
                .with(marks)
                .by(seeking.newest() ? Question.Order.TIME : Question.Order.RELEVANCE)
                .from((seeking.page() - 1) * ON_A_PAGE);
        var when = seeking.when();
        if (when.matches("[0-9]+")) {
            question = year(edition, Integer.parseInt(when), question);
        } else if (!when.isEmpty()) {
            question = question.between(now.minus(past(when)), null);
        }
        return seeking.everywhere() ? everywhere(edition, question) : question;
    }

    private static Optional<Kind> kind(Seeking seeking) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.word().equals(seeking.kind()))
                .findFirst();
    }

    private Optional<Byline> byline(Edition edition, Seeking seeking) {
        return seeking.by().isEmpty() ? Optional.empty() : doors.bylines().find(edition.code(), seeking.by());
    }

    private static Duration past(String when) {
        return Duration.ofDays(
                switch (when) {
                    case "day" -> 1;
                    case "week" -> 7;
                    case "month" -> 30;
                    default -> 365;
                });
    }

    private static Question year(Edition edition, int year, Question question) {
        return CalendarMonth.of(year, 1)
                .filter(month -> month.calendar() == edition.calendar())
                .map(month -> question.between(
                        month.start(edition.zone()), new CalendarMonth(month.calendar(), year, 12).end(edition.zone())))
                .orElse(question);
    }

    /** The same in the languages of all other editions as well. */
    private Question everywhere(Edition edition, Question question) {
        return question.alsoIn(otherLanguages(edition), names(edition, question.text()));
    }

    private List<Language> otherLanguages(Edition edition) {
        return others(edition).stream()
                .map(other -> Language.of(other.language().code()))
                .distinct()
                .toList();
    }

    /** What topics and people called so in this edition are called in the others. */
    private Map<Language, List<String>> names(Edition edition, String words) {
        var names = new HashMap<Language, List<String>>();
        var topics = topics(edition, words).stream()
                .flatMap(topic -> doors.topics().written(topic.id()).stream())
                .flatMap(topic -> topic.names().entrySet().stream())
                .map(name -> Map.entry(name.getKey(), name.getValue().name()));
        var bylines = bylines(edition, words).stream()
                .flatMap(byline -> doors.bylines().written(byline.id()).stream())
                .flatMap(byline -> byline.names().entrySet().stream())
                .map(name -> Map.entry(name.getKey(), name.getValue().name().name()));
        Stream.concat(topics, bylines)
                .forEach(name -> doors.editions()
                        .find(name.getKey())
                        .ifPresent(other -> names.computeIfAbsent(
                                        Language.of(other.language().code()), first -> new ArrayList<>())
                                .add(name.getValue())));
        return names;
    }

    // ---- what it found

    private SearchPage.Result result(Edition edition, Found.Result found) {
        var publication = found.publication();
        var its = publication.edition().equals(edition.code())
                ? edition
                : doors.editions().find(publication.edition()).orElse(edition);
        var section = publication.section();
        return new SearchPage.Result(
                Cards.path(publication),
                its.language(),
                found.headline(),
                found.passage(),
                section == null
                        ? null
                        : doors.sections()
                                .of(its.code())
                                .find(section)
                                .map(one -> new Link(
                                        one.name(), Frames.section(its, one).path()))
                                .orElse(null),
                Cards.time(edition, publication),
                also(publication));
    }

    private List<EditionLink> also(Publication publication) {
        return doors.publications().ofStory(publication.storyKey()).stream()
                .filter(one -> !one.edition().equals(publication.edition()))
                .flatMap(one -> doors
                        .editions()
                        .find(one.edition())
                        .map(other -> new EditionLink(other.language(), Cards.path(one), false, true))
                        .stream())
                .toList();
    }

    /** What is told in other editions only; what sounds like the words, where their letters are others. */
    private List<SearchPage.Result> inOtherEditions(Edition edition, Question question, Found own) {
        var told = new HashSet<String>();
        own.results().forEach(one -> told.add(one.publication().storyKey()));
        var marks = new HashSet<>(question.marks());
        marks.remove(Marks.edition(edition.code()));
        var others = question.with(marks)
                .without(Set.of(Marks.edition(edition.code())))
                .onlyIn(otherLanguages(edition), names(edition, question.text()));
        return doors.search().find(others).results().stream()
                .filter(one -> told.add(one.publication().storyKey()))
                .filter(one -> !isTold(edition, one.publication()))
                .limit(ELSEWHERE)
                .map(one -> result(edition, one))
                .toList();
    }

    private boolean isTold(Edition edition, Publication publication) {
        return doors.publications().ofStory(publication.storyKey()).stream()
                .anyMatch(one -> one.edition().equals(edition.code()));
    }

    private List<Link> named(Edition edition, String words) {
        var named = new ArrayList<Link>();
        doors.sections().of(edition.code()).all().stream()
                .filter(section -> isCalled(edition, section.name(), words))
                .limit(NAMED)
                .forEach(section -> named.add(new Link(
                        section.name(), Frames.section(edition, section).path())));
        topics(edition, words)
                .forEach(topic -> named.add(listing(edition, Address.Shelf.TOPIC, topic.name(), topic.slug())));
        bylines(edition, words)
                .forEach(byline -> named.add(listing(edition, Address.Shelf.BYLINE, byline.name(), byline.slug())));
        return named;
    }

    private static Link listing(Edition edition, Address.Shelf shelf, String name, String slug) {
        return new Link(name, new Address.Listing(edition.code(), shelf, slug, null).path());
    }

    /** By a part of it as it is written, or by its words in any form and spelling. */
    private static boolean isCalled(Edition edition, String name, String words) {
        return words.length() >= SHORTEST_NAME
                && (name.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))
                        || Analysers.says(edition.language(), name, words));
    }

    private List<Topic> topics(Edition edition, String words) {
        if (words.length() < SHORTEST_NAME) {
            return List.of();
        }
        var called = topicNames.get(edition.code()).called(words, NAMED);
        return first(
                doors.topics().all(edition.code(), called), doors.topics().search(edition.code(), words, null, NAMED));
    }

    private List<Byline> bylines(Edition edition, String words) {
        if (words.length() < SHORTEST_NAME) {
            return List.of();
        }
        var called = bylineNames.get(edition.code()).called(words, NAMED);
        return first(
                doors.bylines().all(edition.code(), called),
                doors.bylines().search(edition.code(), words, null, NAMED));
    }

    private static <T> List<T> first(List<T> called, List<T> holding) {
        return Stream.concat(called.stream(), holding.stream())
                .distinct()
                .limit(NAMED)
                .toList();
    }

    private NameList list(String code, Map<Long, Name> names) {
        var language = doors.editions().find(code).map(Edition::language).orElse(Language.ENGLISH);
        return new NameList(
                language,
                names.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, name -> name.getValue().name())));
    }

    // ---- the filters

    private List<SearchPage.Filter> filters(Edition edition, Seeking seeking, Found found) {
        var words = Words.in(edition.language());
        var filters = new ArrayList<SearchPage.Filter>();
        var sections = new LinkedHashMap<String, String>();
        for (var section : doors.sections().of(edition.code()).all()) {
            sections.put(section.slug(), indented(edition, section));
        }
        add(
                filters,
                "section",
                words.say("search.section"),
                words.say("search.any-section"),
                sections,
                seeking.section());
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : Kind.values()) {
            kinds.put(kind.word(), words.say("search.kind-" + kind.word()));
        }
        add(filters, "kind", words.say("search.kind"), words.say("search.any-kind"), kinds, seeking.kind());
        var bylines = new LinkedHashMap<String, String>();
        Stream.concat(
                        byline(edition, seeking).stream(),
                        found.results().stream()
                                .map(Found.Result::publication)
                                .filter(one -> one.edition().equals(edition.code()))
                                .flatMap(
                                        one -> doors
                                                .bylines()
                                                .all(
                                                        edition.code(),
                                                        doors.publications()
                                                                .content(one)
                                                                .bylines())
                                                .stream()))
                .forEach(byline -> bylines.putIfAbsent(byline.slug(), byline.name()));
        add(filters, "by", words.say("search.by"), words.say("search.any-by"), bylines, seeking.by());
        add(
                filters,
                "when",
                words.say("search.when"),
                words.say("search.any-time"),
                times(edition, words),
                seeking.when());
        filters.add(new SearchPage.Filter(
                "order",
                words.say("search.order"),
                List.of(
                        new SearchPage.Option("", words.say("search.by-relevance"), !seeking.newest()),
                        new SearchPage.Option("time", words.say("search.by-time"), seeking.newest()))));
        return filters;
    }

    private String indented(Edition edition, Section section) {
        var depth = doors.sections().of(edition.code()).path(section.id()).size() - 1;
        return "\u2013 ".repeat(depth) + section.name();
    }

    private static void add(
            List<SearchPage.Filter> filters,
            String name,
            String label,
            String any,
            Map<String, String> values,
            String chosen) {
        if (!values.isEmpty()) {
            var options = new ArrayList<SearchPage.Option>();
            options.add(new SearchPage.Option("", any, chosen.isEmpty()));
            values.forEach((value, said) -> options.add(new SearchPage.Option(value, said, value.equals(chosen))));
            filters.add(new SearchPage.Filter(name, label, options));
        }
    }

    /** The last day, week, month and year, and the years of the edition's calendar since its first article. */
    private Map<String, String> times(Edition edition, Words words) {
        var times = new LinkedHashMap<String, String>();
        for (var when : List.of("day", "week", "month", "year")) {
            times.put(when, words.say("search." + when));
        }
        var digits = Digits.of(edition.language());
        doors.publications()
                .firstFrom(edition.code(), new Scope.Everything(), Instant.EPOCH)
                .ifPresent(first -> {
                    var from = edition.dates().monthOf(first).year();
                    var until = edition.dates().monthOf(doors.clock().instant()).year();
                    for (var year = until; year >= Math.max(from, until - MOST_YEARS); year--) {
                        times.put(Integer.toString(year), digits.plain(year));
                    }
                });
        return times;
    }

    private static Turning turning(Edition edition, Seeking seeking, Found found) {
        var words = Words.in(edition.language());
        var path = new Address.Search(edition.code()).path() + "?";
        var page = seeking.page();
        var more = page < Seeking.LAST_PAGE && found.total() > (long) page * ON_A_PAGE;
        return new Turning(
                page == 1
                        ? null
                        : new Link(
                                words.say("search.page", page - 1),
                                path + seeking.at(page - 1).query()),
                more
                        ? new Link(
                                words.say("search.page", page + 1),
                                path + seeking.at(page + 1).query())
                        : null);
    }

    // ---- other forms

    /** The newest of what a search finds. */
    List<Publication> newest(Edition edition, Seeking seeking) {
        var newest = new Seeking(
                seeking.words(), seeking.section(), seeking.kind(), seeking.by(), seeking.when(), true, false, 1);
        return seeking.words().isEmpty()
                ? List.of()
                : doors.search().find(question(edition, newest)).results().stream()
                        .map(Found.Result::publication)
                        .toList();
    }

    /** Pairs of a name or headline and its address, as JSON. */
    byte[] suggestions(Edition edition, Seeking seeking) {
        var suggested = new LinkedHashMap<String, String>();
        if (seeking.words().length() >= SHORTEST_NAME) {
            named(edition, seeking.words()).stream()
                    .limit(NAMED)
                    .forEach(link -> suggested.put(link.label(), link.url()));
            var question = Question.of(
                            seeking.words(), edition.language(), doors.clock().instant(), SUGGESTED)
                    .with(Set.of(Marks.edition(edition.code())));
            doors.search().beginning(question).stream()
                    .limit(SUGGESTED)
                    .forEach(one -> suggested.putIfAbsent(one.headline(), Cards.path(one)));
        }
        try {
            return JSON.writeValueAsBytes(suggested.entrySet().stream()
                    .map(one -> List.of(one.getKey(), one.getValue()))
                    .toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
