package org.jarida.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jarida.edition.Advertisement;
import org.jarida.edition.Edition;
import org.jarida.edition.Section;
import org.jarida.language.Words;
import org.jarida.story.Kind;
import org.jarida.story.Publication;
import org.jarida.story.Scope;

/** An edition's front page: what the editor put first, then what is new; no story twice. */
final class FrontPages {
    private static final int SMALL_PAPER = 30;
    private static final int TOPS = 4;
    private static final int ROW = 5;
    private static final int TOPICS = 14;
    private static final int MOST_READ = 5;
    private final Doors doors;
    private final Frames frames;
    private final Cards cards;
    private final ArticlePages articles;
    private final StructuredData structured;

    FrontPages(Doors doors, Frames frames, Cards cards, ArticlePages articles, StructuredData structured) {
        this.structured = structured;
        this.doors = doors;
        this.frames = frames;
        this.cards = cards;
        this.articles = articles;
    }

    FrontPage page(Edition edition) {
        return page(edition, doors.fronts().leads(edition.code()));
    }

    /** The front page that these would lead. */
    FrontPage page(Edition edition, List<Publication> leads) {
        var code = edition.code();
        var shown = new HashSet<String>();
        var newest = doors.publications().latest(code, new Scope.Everything(), 60);
        var few = newest.size() < SMALL_PAPER; // A small paper keeps some of its stories for its sections.
        var tops = new ArrayList<Publication>();
        pick(leads, TOPS, shown, tops);
        pick(newest, (few ? TOPS - 1 : TOPS) - tops.size(), shown, tops);
        var latest = new ArrayList<Publication>();
        pick(newest, few ? Math.min(4, newest.size() / 3) : 8, shown, latest);
        var rows = rows(edition, leads.subList(Math.min(TOPS, leads.size()), leads.size()), shown);
        var here = new Here(new Address.Front(code), List.of(), Map.of());
        var head = frames.head(
                        edition,
                        here,
                        edition.name(),
                        edition.tagline(),
                        frames.feeds(edition, null, null, edition.name()))
                .with(structured.front(edition));
        return new FrontPage(
                frames.frame(edition, here, head),
                null,
                tops.isEmpty() ? null : cards.card(edition, tops.getFirst()),
                cards.cards(edition, tops.isEmpty() ? tops : tops.subList(1, tops.size())),
                cards.cards(edition, latest),
                rows,
                topics(edition),
                mostRead(edition),
                articles.slot(edition, Advertisement.Place.FRONT, List.of()));
    }

    /** @param further what the editor put behind the first four: each stands first in the row of its section */
    private List<FrontRow> rows(Edition edition, List<Publication> further, Set<String> shown) {
        var rows = new ArrayList<FrontRow>();
        var words = Words.in(edition.language());
        var films = screen(edition, Kind.FILM, shown);
        var photos = screen(edition, Kind.PHOTOS, shown);
        for (var section : doors.sections().of(edition.code()).roots()) {
            var stories = new ArrayList<Publication>();
            var scope = new Scope.InSection(section.id(), section.key());
            pick(further.stream().filter(one -> isWithin(edition, one, section)).toList(), ROW, shown, stories);
            pick(doors.fronts().leads(edition.code(), scope), ROW - stories.size(), shown, stories);
            pick(doors.publications().latest(edition.code(), scope, 24), ROW - stories.size(), shown, stories);
            if (!stories.isEmpty()) {
                rows.add(row(edition, section, stories, rows.size()));
            }
            if (rows.size() == 2 && !films.isEmpty()) {
                rows.add(new FrontRow(
                        new Link(words.say("front.videos"), new Address.Videos(edition.code(), null).path()),
                        List.of(),
                        FrontRow.Composition.SCREEN,
                        cards.cards(edition, films)));
                films = List.of();
            }
        }
        if (!films.isEmpty()) {
            rows.add(new FrontRow(
                    new Link(words.say("front.videos"), new Address.Videos(edition.code(), null).path()),
                    List.of(),
                    FrontRow.Composition.SCREEN,
                    cards.cards(edition, films)));
        }
        if (!photos.isEmpty()) {
            rows.add(new FrontRow(
                    new Link(words.say("front.photos"), new Address.Photos(edition.code(), null).path()),
                    List.of(),
                    FrontRow.Composition.SCREEN,
                    cards.cards(edition, photos)));
        }
        return rows;
    }

    private boolean isWithin(Edition edition, Publication one, Section section) {
        return one.section() != null
                && doors.sections().of(edition.code()).path(one.section()).stream()
                        .anyMatch(above -> above.id() == section.id());
    }

    private List<Publication> screen(Edition edition, Kind kind, Set<String> shown) {
        var stories = new ArrayList<Publication>();
        pick(doors.publications().latest(edition.code(), new Scope.OfKind(kind), 12), 4, shown, stories);
        return stories;
    }

    private FrontRow row(Edition edition, Section section, List<Publication> stories, int place) {
        var studies = stories.stream().filter(one -> one.kind() == Kind.STUDY).count();
        var composition = studies >= 3
                ? FrontRow.Composition.PORTRAITS
                : stories.size() >= 3 && place % 2 == 1 ? FrontRow.Composition.TRIPTYCH : FrontRow.Composition.LEADING;
        var most = composition == FrontRow.Composition.TRIPTYCH ? 3 : 5;
        var chosen = stories.subList(0, Math.min(most, stories.size()));
        return new FrontRow(
                new Link(section.name(), Frames.section(edition, section).path()),
                section.sections().stream()
                        .map(below -> new Link(
                                below.name(), Frames.section(edition, below).path()))
                        .toList(),
                composition,
                composition == FrontRow.Composition.PORTRAITS
                        ? chosen.stream().map(one -> cards.signed(edition, one)).toList()
                        : cards.cards(edition, chosen));
    }

    private List<Link> topics(Edition edition) {
        return doors.topics().all(edition.code(), doors.publications().topicsLately(edition.code(), TOPICS)).stream()
                .map(topic -> new Link(
                        topic.name(),
                        new Address.Listing(edition.code(), Address.Shelf.TOPIC, topic.slug(), null).path()))
                .toList();
    }

    /** All five or none: two headlines are no list. */
    private List<Link> mostRead(Edition edition) {
        if (doors.settings().newspaper().withoutMostRead()) {
            return List.of();
        }
        var read = doors.counts().mostRead(edition.code()).stream()
                .flatMap(key -> doors.publications().find(edition.code(), key).stream())
                .limit(MOST_READ)
                .map(one -> new Link(one.headline(), Cards.path(one)))
                .toList();
        return read.size() < MOST_READ ? List.of() : read;
    }

    private static void pick(List<Publication> from, int most, Set<String> shown, List<Publication> into) {
        for (var one : from) {
            if (most <= 0) {
                return;
            }
            if (shown.add(one.storyKey())) {
                into.add(one);
                most--;
            }
        }
    }
}
