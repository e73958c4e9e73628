package org.jarida.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jarida.language.Alphabet;
import org.jarida.language.Dates;
import org.jarida.language.Digits;
import org.jarida.language.EraCalendar;
import org.jarida.language.Language;
import org.jarida.language.ReadingTime;
import org.jarida.language.Words;
import org.jarida.search.Passages.Piece;
import org.jarida.story.Block;
import org.jarida.story.Body;
import org.jarida.story.RichText;
import org.jspecify.annotations.Nullable;

/**
 * Every kind of page in one edition, made of the sample newsroom's stories, with the cases a design breaks on: for
 * looking at ({@code main} writes them to {@code target/showcase}) and for the tests of the templates.
 */
final class Showcase {
    static final Instant NOW = Instant.parse("2026-03-22T08:20:00Z");
    private static final Path SAMPLE = Path.of("sample");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A page object and the template that shows it. */
    record Sheet(String template, Object page) {
        String html() {
            var output = new StringOutput();
            TEMPLATES.render(template, page, output);
            return output.toString();
        }
    }

    /** Where pictures are, by file name; the tests have none, and need none. */
    interface Pictures {
        PictureView picture(String name, String alternative);
    }

    static TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Showcase.class.getClassLoader(), "org.jarida.templates");

    private final JsonNode newsroom = json(SAMPLE.resolve("newsroom.json"));
    private final Language language;
    private final String code;
    private final JsonNode edition;
    private final Words words;
    private final Dates dates;
    private final Dress dress;
    private final Pictures pictures;
    private final List<Told> stories;

    private record Told(String name, JsonNode story, JsonNode article, Instant published) {
        Card.Kind kind() {
            return switch (story.path("kind").asText()) {
                case "study" -> Card.Kind.STUDY;
                case "photos" -> Card.Kind.PHOTOS;
                case "film" -> Card.Kind.FILM;
                case "brief" -> Card.Kind.BRIEF;
                default -> Card.Kind.NEWS;
            };
        }
    }

    Showcase(Language language, Dress dress, Pictures pictures) {
        this.language = language;
        this.code = language.code();
        this.dress = dress;
        this.pictures = pictures;
        this.words = Words.in(language);
        this.edition = children(newsroom.path("editions")).stream()
                .filter(each -> each.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
        this.dates = new Dates(
                language,
                calendar(edition.path("calendar")),
                edition.path("secondCalendar").isNull() ? null : calendar(edition.path("secondCalendar")),
                ZoneId.of(edition.path("zone").asText()));
        this.stories = stories();
    }

    Map<String, Sheet> sheets() {
        var sheets = new LinkedHashMap<String, Sheet>();
        sheets.put("front", new Sheet("site/front.jte", front()));
        sheets.put("front-empty", new Sheet("site/front.jte", emptyFront()));
        sheets.put("front-hard", new Sheet("site/front.jte", hardFront()));
        sheets.put("section", new Sheet("site/section.jte", section(stories.size())));
        sheets.put("section-one", new Sheet("site/section.jte", section(1)));
        sheets.put("section-empty", new Sheet("site/section.jte", section(0)));
        for (var told : stories) {
            sheets.put("article-" + told.name(), new Sheet("site/article.jte", article(told)));
        }
        sheets.put("article-hard", new Sheet("site/article.jte", hardArticle()));
        sheets.put("article-crowd", new Sheet("site/article.jte", crowdedArticle()));
        sheets.put("byline", new Sheet("site/byline.jte", byline()));
        sheets.put("topic", new Sheet("site/topic.jte", topic()));
        sheets.put("topics", new Sheet("site/names.jte", names(false)));
        sheets.put("topics-letter", new Sheet("site/names.jte", names(true)));
        sheets.put("archive", new Sheet("site/archive.jte", archive()));
        sheets.put("videos", new Sheet("site/videos.jte", videos()));
        sheets.put("photos", new Sheet("site/photos.jte", photos()));
        sheets.put("standing", new Sheet("site/standing-text.jte", standing()));
        sheets.put("corrections", new Sheet("site/corrections.jte", corrections()));
        sheets.put("search", new Sheet("site/search.jte", search(words.name(Language.PASHTO), 4)));
        sheets.put("search-none", new Sheet("site/search.jte", search("\"<b>NATO</b>\"", 0)));
        sheets.put("search-empty", new Sheet("site/search.jte", search("", 0)));
        sheets.put(
                "not-found",
                new Sheet("site/not-found.jte", new NotFoundPage(frame("404", false), cards(stories.subList(0, 3)))));
        sheets.put(
                "gone",
                new Sheet(
                        "site/gone.jte",
                        new GonePage(
                                frame("410", false),
                                moment(NOW.minus(Duration.ofDays(3))),
                                stories.getFirst().article().path("standfirst").asText(),
                                cards(stories.subList(0, 3)))));
        sheets.put("failure", new Sheet("site/failure.jte", new FailurePage(frame("500", false), "4f1c-09ab")));
        sheets.put("offline", new Sheet("site/offline.jte", new OfflinePage(frame(words.say("offline.title"), false))));
        sheets.put("choice", new Sheet("site/choice.jte", choice()));
        return sheets;
    }

    FrontPage front() {
        return new FrontPage(
                frame(edition.path("name").asText(), true),
                null,
                card(stories.get(1)),
                cards(stories.subList(2, 5)),
                cards(stories.subList(0, Math.min(7, stories.size()))),
                List.of(
                        row("afghanistan", FrontRow.Composition.LEADING, 5),
                        row("arts-culture", FrontRow.Composition.TRIPTYCH, 3),
                        row("women-studies", FrontRow.Composition.PORTRAITS, 4),
                        row("world", FrontRow.Composition.SCREEN, 4),
                        row("business", FrontRow.Composition.TRIPTYCH, 3)),
                links(newsroom.path("topics")),
                cards(stories.subList(0, Math.min(5, stories.size()))).stream()
                        .map(card -> new Link(card.headline(), card.url()))
                        .toList(),
                slot());
    }

    private FrontPage emptyFront() {
        return new FrontPage(
                frame(edition.path("name").asText(), true),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private FrontPage hardFront() {
        var longest = stories.stream()
                .map(told -> told.article().path("headline").asText())
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
        var headline = (longest + " — " + longest).substring(0, Math.min(140, 2 * longest.length()));
        var bare = new Card("#", "NATO 2026", null, null, null, null, Card.Kind.NEWS, null);
        var compound = new Card(
                "#",
                "Donaudampfschifffahrtsgesellschaftskapitän: " + headline.substring(0, 40),
                null,
                pictures.picture("upright-1.jpg", "upright"),
                new Link("Rindfleischetikettierungsüberwachungsaufgabe", "#"),
                null,
                Card.Kind.NEWS,
                null);
        var lead = new Card(
                "#",
                headline,
                stories.getFirst().article().path("standfirst").asText(),
                pictures.picture("upright-2.jpg", "upright"),
                null,
                moment(NOW),
                Card.Kind.NEWS,
                null);
        return new FrontPage(
                frame(edition.path("name").asText(), true),
                new Link(longest, "#"),
                lead,
                List.of(bare),
                List.of(bare, compound),
                List.of(
                        new FrontRow(section("world"), List.of(), FrontRow.Composition.LEADING, List.of(compound)),
                        new FrontRow(
                                section("history"), List.of(), FrontRow.Composition.TRIPTYCH, List.of(bare, compound)),
                        new FrontRow(section("sport"), List.of(), FrontRow.Composition.SCREEN, List.of(bare)),
                        new FrontRow(section("business"), List.of(), FrontRow.Composition.PORTRAITS, List.of(bare))),
                List.of(),
                List.of(),
                null);
    }

    private SectionPage section(int many) {
        return new SectionPage(
                frame(section("afghanistan").label(), true),
                List.of(home()),
                section("afghanistan").label(),
                many == 0 ? null : edition.path("tagline").asText(),
                menu().getFirst().below(),
                cards(stories.subList(0, many)),
                many < 2 ? Turning.NONE : turning(),
                many < 2 ? null : slot());
    }

    ArticlePage article(Told told) {
        var sections = children(told.story().path("sections")).stream()
                .map(key -> section(key.asText()))
                .toList();
        var body = Body.ofJson(told.article().path("body").toString());
        var updated = told.story().path("updated");
        return new ArticlePage(
                frame(told.article().path("headline").asText(), true),
                told.kind(),
                List.of(home(), sections.getFirst()),
                sections,
                told.article().path("headline").asText(),
                told.article().path("standfirst").asText(),
                children(told.story().path("bylines")).stream()
                        .map(key -> byline(key.asText()))
                        .toList(),
                moment(told.published()),
                updated.isMissingNode() ? null : moment(ago(updated.asText())),
                told.article().path("place").asText().isEmpty()
                        ? null
                        : told.article().path("place").asText(),
                words.say(
                        "article.reading-time", ReadingTime.minutes(body.text().split("\\s+").length, language)),
                told.story().path("picture").isMissingNode()
                        ? null
                        : pictures.picture(
                                        told.story().path("picture").asText(),
                                        told.article().path("description").asText())
                                .captioned(RichText.plain(
                                        told.article().path("description").asText())),
                body,
                references(),
                children(told.story().path("corrections")).stream()
                        .map(correction -> new CorrectionView(
                                moment(ago(correction.path("ago").asText())),
                                RichText.plain(
                                        correction.path("texts").path(code).asText())))
                        .toList(),
                children(told.story().path("topics")).stream()
                        .map(key -> named("topics", key.asText()))
                        .toList(),
                new Share(
                        "https://jarida.example/" + code + "/4k7m2q9x/" + told.name(),
                        told.article().path("headline").asText()),
                editions().stream().filter(each -> !each.current()).limit(6).toList(),
                cards(stories.subList(3, 8)),
                card(stories.get(2)),
                card(stories.get(4)),
                slot(),
                null);
    }

    /** No picture, no standfirst, no byline, no place: a headline of three words over every kind of block there is. */
    private ArticlePage hardArticle() {
        var body = new ArrayList<Block>();
        body.add(
                new Block.Heading("h1", 2, RichText.plain("Rindfleischetikettierungsüberwachungsaufgabenübertragung")));
        stories.stream()
                .flatMap(told -> Body.ofJson(told.article().path("body").toString()).blocks().stream())
                .filter(block -> !(block instanceof Block.Footnote) && !(block instanceof Block.Gallery))
                .limit(14)
                .forEach(body::add);
        body.add(new Block.Film("f1", "festival.mp4", "festival.jpg", RichText.plain("NATO")));
        body.add(new Block.Sound("s1", "sound.mp3", RichText.plain("COVID-19")));
        body.add(new Block.Elsewhere(
                "e1", "https://video.example.org/watch?v=1&t=2", "Elsewhere <1>", "kites-1.jpg", RichText.plain("…")));
        body.add(new Block.Elsewhere("e2", "https://example.org/", null, null, null));
        body.add(new Block.Listing(
                "l1",
                true,
                3,
                List.of(
                        Block.Item.of(RichText.plain("NATO")),
                        new Block.Item(
                                RichText.plain("2026"), false, List.of(Block.Item.of(RichText.plain("a & b")))))));
        body.add(new Block.Divider("d1"));
        body.add(new Block.Preformatted("p1", "one\n  two   three"));
        body.add(new Block.UnknownHtml("u1", "<marquee onload=\"alert(1)\">unknown</marquee>"));
        body.add(new Block.Picture("p2", "upright-1.jpg", RichText.plain("2026"), "upright", false));
        body.add(new Block.Picture("p3", "gone.jpg", null, null, false));
        body.add(new Block.Picture("p4", "wide-1.jpg", null, null, true));
        return new ArticlePage(
                frame("NATO 2026", true),
                Card.Kind.NEWS,
                List.of(home()),
                List.of(),
                "NATO 2026",
                null,
                List.of(),
                moment(NOW.minus(Duration.ofMinutes(12))),
                null,
                null,
                null,
                null,
                new Body(body),
                references(),
                List.of(),
                List.of(),
                new Share("https://jarida.example/" + code + "/4k7m2q9x/nato", "NATO 2026"),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    /** Eleven bylines, a headline of 140 characters, and an upright picture as lead. */
    private ArticlePage crowdedArticle() {
        var told = article(stories.get(2));
        var bylines = IntStream.range(0, 11)
                .mapToObj(i ->
                        byline(newsroom.path("bylines").path(i % 6).path("key").asText()))
                .map(byline -> new BylineView(byline.name(), byline.url(), byline.portrait(), null))
                .toList();
        return new ArticlePage(
                told.frame(),
                Card.Kind.STUDY,
                told.trail(),
                told.sections(),
                hardFront().lead() == null ? "" : hardFront().lead().headline(),
                told.standfirst(),
                bylines,
                told.published(),
                told.updated(),
                told.place(),
                told.readingTime(),
                pictures.picture("upright-2.jpg", "upright"),
                told.body(),
                told.references(),
                told.corrections(),
                told.topics(),
                told.share(),
                told.also(),
                told.related(),
                told.newer(),
                null,
                null,
                null);
    }

    private BylinePage byline() {
        var byline = byline("zarmina-nuri");
        return new BylinePage(
                frame(byline.name(), true),
                List.of(home()),
                new BylineView(byline.name(), null, byline.portrait(), null),
                byline.note(),
                cards(stories.subList(1, 6)),
                turning(),
                all());
    }

    private TopicPage topic() {
        var topic = links(newsroom.path("topics")).getFirst();
        return new TopicPage(
                frame(topic.label(), true), List.of(home()), topic.label(), null, cards(stories), Turning.NONE, all());
    }

    private NamesPage names(boolean letter) {
        var topics = links(newsroom.path("topics"));
        var groups = Alphabet.of(language).group(topics, Link::label);
        var shown = groups.stream()
                .filter(group -> !group.names().isEmpty())
                .map(group -> new NamesPage.Group(
                        group.letter(),
                        group.letter(),
                        group.names().stream()
                                .map(topic -> new NamesPage.Entry(
                                        topic.label() + " <b>NATO</b>", topic.url(), words.say("archive.count", 7)))
                                .toList()))
                .toList();
        var title = words.say("names.topics");
        return new NamesPage(
                frame(title, true),
                List.of(home()),
                letter ? shown.getFirst().label() : title,
                words.say("names.topics-about"),
                letter ? all() : null,
                groups.stream()
                        .map(group -> new NamesPage.Letter(
                                group.letter(),
                                group.names().isEmpty() ? null : "#" + group.letter(),
                                letter && group.letter().equals(shown.getFirst().label())))
                        .toList(),
                letter ? shown.subList(0, 1) : shown,
                letter ? 2 : 1,
                letter ? 3 : 1,
                letter ? turning() : Turning.NONE);
    }

    private Link all() {
        return new Link(words.say("names.topics"), "topics-" + code + ".html");
    }

    private ArchivePage archive() {
        var month = dates.monthOf(NOW);
        var before = month.previous();
        var months = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> new ArchivePage.Month(
                        dates.monthName(number),
                        "#" + number,
                        Digits.of(language).number(number * 37L),
                        number == month.month()))
                .toList();
        return new ArchivePage(
                frame(dates.month(month), true),
                List.of(home()),
                dates.month(month),
                List.of(all()),
                IntStream.range(0, 3)
                        .mapToObj(day -> new ArchivePage.Day(
                                moment(NOW.minus(Duration.ofDays(day))), cards(stories.subList(3 * day, 3 * day + 3))))
                        .toList(),
                List.of(
                        new ArchivePage.Year(Digits.of(language).plain(month.year()), months.subList(0, month.month())),
                        new ArchivePage.Year(Digits.of(language).plain(month.year() - 1), months)),
                new Turning(null, new Link(dates.month(before), "#")));
    }

    private VideosPage videos() {
        return new VideosPage(
                frame(words.say("videos.title"), true),
                List.of(home()),
                cards(stories).stream()
                        .map(card -> of(card, Card.Kind.FILM))
                        .limit(7)
                        .toList(),
                turning());
    }

    private PhotosPage photos() {
        return new PhotosPage(
                frame(words.say("photos.title"), true),
                List.of(home()),
                cards(stories).stream()
                        .map(card -> of(card, Card.Kind.PHOTOS))
                        .limit(4)
                        .toList(),
                Turning.NONE);
    }

    private static Card of(Card card, Card.Kind kind) {
        return new Card(
                card.url(),
                card.headline(),
                card.standfirst(),
                card.picture(),
                card.overline(),
                card.time(),
                kind,
                null);
    }

    private CorrectionsPage corrections() {
        return new CorrectionsPage(
                frame(words.say("corrections.title"), true),
                List.of(home()),
                cards(stories).stream()
                        .limit(3)
                        .map(card -> new CorrectionsPage.Entry(
                                new Moment(dates.iso(NOW), dates.date(NOW), dates.secondary(NOW)),
                                card.headline() + " <b>NATO</b>",
                                new Link(card.headline(), card.url())))
                        .toList());
    }

    private StandingTextPage standing() {
        var text = newsroom.path("pages").path(0).path("texts").path(code);
        return new StandingTextPage(
                frame(text.path("title").asText(), true),
                List.of(home()),
                text.path("title").asText(),
                Body.ofJson(text.path("body").toString()),
                references());
    }

    private SearchPage search(String query, int found) {
        var results = cards(stories.subList(0, found)).stream()
                .map(card -> new SearchPage.Result(
                        card.url(),
                        Language.of(code),
                        List.of(new Piece(card.headline(), false), new Piece(" <b>NATO</b>", true)),
                        List.of(new Piece(card.headline(), false)),
                        card.overline(),
                        new Moment(dates.iso(NOW), dates.date(NOW), dates.secondary(NOW)),
                        List.of(new EditionLink(Language.PASHTO, "/ps/3k9x2q7a/a", false, true))))
                .toList();
        var none = found == 0 && !query.isEmpty();
        return new SearchPage(
                frame(words.say("search.title"), false),
                Seeking.of("q=" + Address.encoded(query)),
                results,
                words.say("search.count", found),
                none,
                none ? new Link(query, "/" + code + "/search?q=NATO") : null,
                none ? new Link(query, "/" + code + "/search?q=NATO") : null,
                none ? List.of(home()) : List.of(),
                none ? List.of() : results,
                none
                        ? List.of()
                        : List.of(new SearchPage.Filter(
                                "kind",
                                words.say("search.kind"),
                                List.of(new SearchPage.Option("news", words.say("search.kind-news"), true)))),
                Turning.NONE,
                none ? cards(stories.subList(0, 2)) : List.of());
    }

    private ChoicePage choice() {
        return new ChoicePage(
                "Jarida",
                children(newsroom.path("editions")).stream()
                        .map(each -> new ChoicePage.Choice(
                                Language.of(each.path("locale").asText()),
                                each.path("name").asText(),
                                each.path("tagline").asText(),
                                "front-" + each.path("code").asText() + ".html",
                                each.path("code").asText().equals(code)))
                        .toList(),
                Head.unlisted("Jarida"),
                dress,
                "https://www.wikipedia.org/");
    }

    Frame frame(String title, boolean indexed) {
        var head = new Head(
                title,
                edition.path("tagline").asText(),
                "https://jarida.example/" + code,
                editions().stream()
                        .map(each -> new Head.Alternate(each.language().tag(), "https://jarida.example" + each.url()))
                        .toList(),
                new Head.Preview("https://jarida.example/media/1.jpg", 1200, 630, "<preview>"),
                indexed ? NOW.toString() : null,
                null,
                new Head.DataBlock("{\"@context\":\"https://schema.org\",\"headline\":\"</script>\"}"),
                List.of(
                        new Link("Atom", "/" + code + "/feed.atom"),
                        new Link("RSS", "/" + code + "/feed.rss"),
                        new Link("JSON Feed", "/" + code + "/feed.json")),
                indexed);
        return new Frame(
                language,
                words,
                edition.path("name").asText(),
                edition.path("tagline").asText(),
                null,
                new Moment(dates.iso(NOW), dates.day(NOW), dates.secondary(NOW)),
                "front-" + code + ".html",
                menu(),
                editions(),
                "/" + code + "/search",
                "archive-" + code + ".html",
                "/" + code + "/list",
                "/" + code + "/offline",
                "/" + code + "/manifest.webmanifest",
                "https://www.wikipedia.org/",
                children(newsroom.path("pages")).stream()
                        .map(page -> new Link(
                                page.path("texts").path(code).path("title").asText(), "standing-" + code + ".html"))
                        .toList(),
                children(newsroom.path("social")).stream()
                        .map(address -> new Link(
                                address.path("name").asText(),
                                address.path("href").asText()))
                        .toList(),
                edition.path("copyright")
                        .asText()
                        .replace(
                                "{year}",
                                Digits.of(language).plain(dates.monthOf(NOW).year())),
                head,
                dress);
    }

    private List<MenuEntry> menu() {
        var menu = new ArrayList<MenuEntry>();
        for (var section : newsroom.path("sections")) {
            var place = menu.isEmpty() ? MenuEntry.Place.WITHIN : MenuEntry.Place.ELSEWHERE;
            menu.add(new MenuEntry(
                    named(section).label(),
                    "section-" + code + ".html",
                    place,
                    children(section.path("sections")).stream()
                            .map(below -> new MenuEntry(
                                    named(below).label(),
                                    "section-" + code + ".html",
                                    MenuEntry.Place.ELSEWHERE,
                                    List.of()))
                            .toList()));
        }
        menu.add(new MenuEntry(
                words.say("videos.title"), "videos-" + code + ".html", MenuEntry.Place.ELSEWHERE, List.of()));
        menu.add(new MenuEntry(
                words.say("photos.title"), "photos-" + code + ".html", MenuEntry.Place.ELSEWHERE, List.of()));
        return menu;
    }

    private List<EditionLink> editions() {
        return Language.NINE.stream()
                .map(each -> new EditionLink(
                        each,
                        "/front-" + each.code() + ".html",
                        each.equals(language),
                        !each.equals(Language.FRENCH) || each.equals(language)))
                .toList();
    }

    private FrontRow row(String section, FrontRow.Composition composition, int many) {
        var from = composition.ordinal() * 2;
        var cards = cards(stories).stream()
                .skip(from)
                .filter(card -> card.picture() != null)
                .limit(many)
                .map(card -> composition == FrontRow.Composition.SCREEN ? of(card, Card.Kind.FILM) : card)
                .toList();
        var below = composition == FrontRow.Composition.LEADING
                ? List.of(section("provinces"), section("books"))
                : List.<Link>of();
        return new FrontRow(section(section), below, composition, cards);
    }

    private List<Card> cards(List<Told> stories) {
        return stories.stream().map(this::card).toList();
    }

    private Card card(Told told) {
        var sections = told.story().path("sections");
        var bylines = told.story().path("bylines");
        return new Card(
                "article-" + told.name() + "-" + code + ".html",
                told.article().path("headline").asText(),
                told.article().path("standfirst").asText(),
                told.story().path("picture").isMissingNode()
                        ? null
                        : pictures.picture(
                                told.story().path("picture").asText(),
                                told.article().path("description").asText()),
                section(sections.path(0).asText()),
                moment(told.published()),
                told.kind(),
                bylines.isEmpty() ? null : byline(bylines.path(0).asText()));
    }

    private Moment moment(Instant instant) {
        return new Moment(dates.iso(instant), dates.date(instant), dates.secondary(instant));
    }

    private BylineView byline(String key) {
        for (var byline : newsroom.path("bylines")) {
            if (byline.path("key").asText().equals(key)) {
                var names = byline.path("names").path(code);
                return new BylineView(
                        names.path("name").asText(),
                        "byline-" + code + ".html",
                        pictures.picture(byline.path("picture").asText(), ""),
                        names.path("biography").asText());
            }
        }
        throw new IllegalArgumentException(key);
    }

    private Link section(String key) {
        for (var section : newsroom.path("sections")) {
            if (section.path("key").asText().equals(key)) {
                return named(section);
            }
            for (var below : section.path("sections")) {
                if (below.path("key").asText().equals(key)) {
                    return named(below);
                }
            }
        }
        throw new IllegalArgumentException(key);
    }

    private Link named(String kind, String key) {
        for (var each : newsroom.path(kind)) {
            if (each.path("key").asText().equals(key)) {
                return named(each);
            }
        }
        throw new IllegalArgumentException(key);
    }

    private Link named(JsonNode node) {
        return new Link(node.path("names").path(code).path("name").asText(), "section-" + code + ".html");
    }

    private List<Link> links(JsonNode nodes) {
        return children(nodes).stream().map(this::named).toList();
    }

    private Link home() {
        return new Link(words.say("masthead.home"), "front-" + code + ".html");
    }

    private Turning turning() {
        var month = dates.monthOf(NOW);
        return new Turning(new Link(dates.month(month.next()), "#"), new Link(dates.month(month.previous()), "#"));
    }

    private Slot slot() {
        var advertisement = newsroom.path("advertisement");
        return new Slot(
                advertisement.path("href").asText(),
                pictures.picture(
                        "ad-1.png", advertisement.path("texts").path(code).asText()),
                null);
    }

    private References references() {
        return new References() {
            @Override
            public @Nullable PictureView picture(String media) {
                return media.startsWith("gone") ? null : pictures.picture(media, "…");
            }

            @Override
            public @Nullable FilmView film(String media) {
                return new FilmView("/media/" + media, "video/mp4", 1_200_000, picture("festival.jpg"), null, "Jarida");
            }

            @Override
            public @Nullable SoundView sound(String media) {
                return new SoundView("/media/" + media, "audio/mpeg", 300_000, null, null);
            }

            @Override
            public @Nullable String address(String href) {
                return href.startsWith("story:") ? "article-" + href.substring(6) + "-" + code + ".html" : href;
            }
        };
    }

    private List<Told> stories() {
        try (var folders = Files.list(SAMPLE.resolve("stories"))) {
            return folders.map(folder -> {
                        var story = json(folder.resolve("story.json"));
                        return new Told(
                                folder.getFileName().toString(),
                                story,
                                json(folder.resolve(code + ".json")),
                                ago(story.path("ago").asText()));
                    })
                    .sorted(Comparator.comparing(Told::published).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant ago(String period) {
        var time = period.indexOf('T');
        var days = time < 0 ? period : period.substring(0, time);
        var when = days.equals("P")
                ? NOW
                : NOW.minus(Duration.ofDays(Period.parse(days).getDays()));
        return time < 0 ? when : when.minus(Duration.parse("P" + period.substring(time)));
    }

    private static EraCalendar calendar(JsonNode name) {
        return name.asText().equals("solar-hijri") ? EraCalendar.SOLAR_HIJRI : EraCalendar.GREGORIAN;
    }

    private static List<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] args) throws IOException {
        var to = Path.of("target/showcase");
        var plates = new Plates(to.resolve("media"));
        var assets = new Assets(List.of());
        for (var asset : assets.all()) {
            var file = to.resolve(asset.address().substring(1));
            Files.createDirectories(file.getParent());
            Files.write(file, asset.bytes());
        }
        for (var language : Language.NINE) {
            if (args.length > 0 && !List.of(args).contains(language.code())) {
                continue;
            }
            var dress = Dress.of(assets, language, null);
            for (var sheet : new Showcase(language, dress, plates).sheets().entrySet()) {
                var html = sheet.getValue()
                        .html()
                        .replace("\"/assets/", "\"assets/")
                        .replace(" loading=\"lazy\"", "")
                        .replace("decoding=\"async\"", "decoding=\"sync\"");
                Files.writeString(to.resolve(sheet.getKey() + "-" + language.code() + ".html"), html, UTF_8);
            }
        }
    }
}
