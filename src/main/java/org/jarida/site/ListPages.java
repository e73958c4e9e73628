package org.jarida.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jarida.edition.Advertisement;
import org.jarida.edition.Edition;
import org.jarida.edition.Section;
import org.jarida.language.CalendarMonth;
import org.jarida.language.Digits;
import org.jarida.language.Words;
import org.jarida.story.Kind;
import org.jarida.story.Publication;
import org.jarida.story.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Lists of articles: sections, topics, bylines, videos, photos, and the archive. The first page of a list shows the
 * newest; from there on it is turned by months of the edition's calendar, which stay what they are when something is
 * published.
 */
final class ListPages {
    private static final int NEWEST = 24;
    private static final int MOST = 500;
    private final Doors doors;
    private final Frames frames;
    private final Cards cards;
    private final ArticlePages articles;
    private final StructuredData structured;

    ListPages(Doors doors, Frames frames, Cards cards, ArticlePages articles, StructuredData structured) {
        this.doors = doors;
        this.frames = frames;
        this.cards = cards;
        this.articles = articles;
        this.structured = structured;
    }

    Optional<SectionPage> section(Edition edition, Address.Listing address) {
        return section(
                edition,
                address,
                scope -> address.month() == null ? doors.fronts().leads(edition.code(), scope) : List.of());
    }

    /** The page of a section, led by what the editor puts first there. */
    Optional<SectionPage> section(
            Edition edition, Address.Listing address, Function<Scope.InSection, List<Publication>> leading) {
        return doors.sections()
                .of(edition.code())
                .find(address.slug())
                .flatMap(section -> list(
                                edition,
                                new Scope.InSection(section.id(), section.key()),
                                address.month(),
                                month(address))
                        .map(list -> led(leading.apply(new Scope.InSection(section.id(), section.key())), list))
                        .map(list -> {
                            var path = doors.sections().of(edition.code()).path(section.id());
                            var elsewhere = address.month() == null
                                    ? frames.sectionElsewhere(edition, section.id())
                                    : Map.<String, Address>of();
                            var here = new Here(
                                    address, path.stream().map(Section::id).toList(), elsewhere);
                            var head = frames.head(
                                            edition,
                                            here,
                                            titled(section.name(), edition, address.month()),
                                            section.description(),
                                            frames.feeds(
                                                    edition,
                                                    Address.Shelf.SECTION,
                                                    section.slug(),
                                                    edition.name() + ": " + section.name()))
                                    .with(structured.section(edition, section));
                            var frame = frames.frame(edition, here, head);
                            return new SectionPage(
                                    frame,
                                    frames.trail(edition, path.subList(0, path.size() - 1)),
                                    section.name(),
                                    section.description().isEmpty() ? null : section.description(),
                                    frame.sections().stream()
                                            .flatMap(entry ->
                                                    find(
                                                            entry,
                                                            Frames.section(edition, section)
                                                                    .path())
                                                            .stream())
                                            .findFirst()
                                            .map(MenuEntry::below)
                                            .orElse(List.of()),
                                    cards.cards(edition, list.articles()),
                                    list.turning(),
                                    articles.slot(
                                            edition,
                                            Advertisement.Place.SECTION,
                                            path.reversed().stream()
                                                    .map(Section::id)
                                                    .toList()));
                        }));
    }

    private static Optional<MenuEntry> find(MenuEntry entry, String url) {
        return entry.url().equals(url)
                ? Optional.of(entry)
                : entry.below().stream()
                        .flatMap(below -> find(below, url).stream())
                        .findFirst();
    }

    Optional<TopicPage> topic(Edition edition, Address.Listing address) {
        return doors.topics()
                .find(edition.code(), address.slug())
                .flatMap(topic -> list(edition, new Scope.OnTopic(topic.id()), address.month(), month(address))
                        .map(list -> {
                            var elsewhere = new HashMap<String, Address>();
                            if (address.month() == null) {
                                elsewhere(
                                                edition,
                                                other -> doors.topics().all(other.code(), List.of(topic.id())).stream()
                                                        .findFirst()
                                                        .map(found -> new Address.Listing(
                                                                other.code(), Address.Shelf.TOPIC, found.slug(), null)))
                                        .forEach(elsewhere::put);
                            }
                            var here = new Here(address, List.of(), elsewhere);
                            var head = frames.head(
                                            edition,
                                            here,
                                            titled(topic.name(), edition, address.month()),
                                            "",
                                            frames.feeds(
                                                    edition,
                                                    Address.Shelf.TOPIC,
                                                    topic.slug(),
                                                    edition.name() + ": " + topic.name()))
                                    .with(structured.topic(edition, topic));
                            return new TopicPage(
                                    frames.frame(edition, here, head),
                                    frames.trail(edition, List.of()),
                                    topic.name(),
                                    null,
                                    cards.cards(edition, list.articles()),
                                    list.turning(),
                                    NamePages.link(edition, Address.Roll.TOPICS));
                        }));
    }

    Optional<BylinePage> byline(Edition edition, Address.Listing address) {
        return doors.bylines()
                .find(edition.code(), address.slug())
                .flatMap(byline -> list(edition, new Scope.By(byline.id()), address.month(), month(address))
                        .map(list -> {
                            var elsewhere = new HashMap<String, Address>();
                            if (address.month() == null) {
                                elsewhere(
                                                edition,
                                                other ->
                                                        doors.bylines().all(other.code(), List.of(byline.id())).stream()
                                                                .findFirst()
                                                                .map(found -> new Address.Listing(
                                                                        other.code(),
                                                                        Address.Shelf.BYLINE,
                                                                        found.slug(),
                                                                        null)))
                                        .forEach(elsewhere::put);
                            }
                            var here = new Here(address, List.of(), elsewhere);
                            var head = frames.head(
                                            edition,
                                            here,
                                            titled(byline.name(), edition, address.month()),
                                            byline.biography(),
                                            frames.feeds(
                                                    edition,
                                                    Address.Shelf.BYLINE,
                                                    byline.slug(),
                                                    edition.name() + ": " + byline.name()))
                                    .with(structured.byline(edition, byline, new EditionReferences(doors, edition)));
                            return new BylinePage(
                                    frames.frame(edition, here, head),
                                    frames.trail(edition, List.of()),
                                    cards.byline(edition, byline, text -> !text.isBlank()),
                                    byline.biography().isBlank() ? null : byline.biography(),
                                    cards.cards(edition, list.articles()),
                                    list.turning(),
                                    NamePages.link(edition, Address.Roll.PEOPLE));
                        }));
    }

    Optional<VideosPage> videos(Edition edition, Address.Videos address) {
        return list(
                        edition,
                        new Scope.OfKind(Kind.FILM),
                        address.month(),
                        month -> new Address.Videos(edition.code(), month))
                .map(list -> {
                    var here = here(edition, address, other -> new Address.Videos(other, address.month()));
                    var title = Words.in(edition.language()).say("videos.title");
                    return new VideosPage(
                            frames.frame(
                                    edition,
                                    here,
                                    head(edition, here, title, address.month())
                                            .with(structured.videos(
                                                    edition,
                                                    title,
                                                    address,
                                                    list.articles(),
                                                    new EditionReferences(doors, edition)))),
                            frames.trail(edition, List.of()),
                            cards.cards(edition, list.articles()),
                            list.turning());
                });
    }

    Optional<PhotosPage> photos(Edition edition, Address.Photos address) {
        return list(
                        edition,
                        new Scope.OfKind(Kind.PHOTOS),
                        address.month(),
                        month -> new Address.Photos(edition.code(), month))
                .map(list -> {
                    var here = here(edition, address, other -> new Address.Photos(other, address.month()));
                    var title = Words.in(edition.language()).say("photos.title");
                    return new PhotosPage(
                            frames.frame(
                                    edition,
                                    here,
                                    head(edition, here, title, address.month())
                                            .with(structured.page(edition, title, address))),
                            frames.trail(edition, List.of()),
                            cards.cards(edition, list.articles()),
                            list.turning());
                });
    }

    private Head head(Edition edition, Here here, String title, Address.@Nullable YearMonth month) {
        return frames.head(
                edition, here, titled(title, edition, month), "", frames.feeds(edition, null, null, edition.name()));
    }

    /** A page that every edition has, unless it is a month's: months differ by calendar. */
    private Here here(Edition edition, Address address, Function<String, Address> other) {
        var months = !other.apply(edition.code()).equals(address)
                || (address instanceof Address.Videos videos && videos.month() != null)
                || (address instanceof Address.Photos photos && photos.month() != null);
        return new Here(
                address,
                List.of(),
                months ? Map.of() : elsewhere(edition, one -> Optional.of(other.apply(one.code()))));
    }

    private Map<String, Address> elsewhere(Edition edition, Function<Edition, Optional<? extends Address>> there) {
        var elsewhere = new HashMap<String, Address>();
        for (var other : doors.editions().all()) {
            if (!other.code().equals(edition.code())) {
                there.apply(other).ifPresent(address -> elsewhere.put(other.code(), address));
            }
        }
        return elsewhere;
    }

    private static String titled(String title, Edition edition, Address.@Nullable YearMonth month) {
        var name = month == null
                ? title
                : title + ", "
                        + edition.dates().month(new CalendarMonth(edition.calendar(), month.year(), month.month()));
        return name + " — " + edition.name();
    }

    private static Function<Address.YearMonth, Address> month(Address.Listing address) {
        return month -> new Address.Listing(address.edition(), address.shelf(), address.slug(), month);
    }

    private record Listed(List<Publication> articles, Turning turning) {}

    private Optional<Listed> list(
            Edition edition,
            Scope scope,
            Address.@Nullable YearMonth asked,
            Function<Address.YearMonth, Address> address) {
        if (asked == null) {
            return Optional.of(newest(edition, scope, address));
        }
        return month(edition, asked).flatMap(month -> {
            var from = month.start(edition.zone());
            var until = month.end(edition.zone());
            var found = doors.publications().between(edition.code(), scope, from, until, MOST);
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Listed(found, turning(edition, scope, from, until, address)));
        });
    }

    private Listed newest(Edition edition, Scope scope, Function<Address.YearMonth, Address> address) {
        var found = doors.publications().latest(edition.code(), scope, NEWEST + 1);
        if (found.size() <= NEWEST) {
            return new Listed(found, Turning.NONE);
        }
        var older = link(edition, found.getLast().publishedAt(), address);
        return new Listed(found.subList(0, NEWEST), new Turning(null, older));
    }

    /** The editor's first, then the rest by time. */
    private static Listed led(List<Publication> leads, Listed list) {
        if (leads.isEmpty()) {
            return list;
        }
        var articles = new ArrayList<>(leads);
        list.articles.stream().filter(one -> !leads.contains(one)).forEach(articles::add);
        var most = Math.max(list.articles.size(), leads.size());
        return new Listed(articles.subList(0, Math.min(most, articles.size())), list.turning);
    }

    private Turning turning(
            Edition edition, Scope scope, Instant from, Instant until, Function<Address.YearMonth, Address> address) {
        return new Turning(
                doors.publications()
                        .firstFrom(edition.code(), scope, until)
                        .map(instant -> link(edition, instant, address))
                        .orElse(null),
                doors.publications()
                        .lastBefore(edition.code(), scope, from)
                        .map(instant -> link(edition, instant, address))
                        .orElse(null));
    }

    private static Link link(Edition edition, Instant instant, Function<Address.YearMonth, Address> address) {
        var month = edition.dates().monthOf(instant);
        return new Link(
                edition.dates().month(month),
                address.apply(new Address.YearMonth(month.year(), month.month()))
                        .path());
    }

    /** The month, if the edition's calendar has it. */
    private static Optional<CalendarMonth> month(Edition edition, Address.YearMonth asked) {
        try {
            return Optional.of(new CalendarMonth(edition.calendar(), asked.year(), asked.month()));
        } catch (IllegalArgumentException noSuchYear) {
            return Optional.empty();
        }
    }

    /** A month of the archive; without one, the last in which something was published. */
    Optional<ArchivePage> archive(Edition edition, Address.Archive address) {
        var everything = new Scope.Everything();
        var asked = address.month();
        var last = doors.publications().latest(edition.code(), everything, 1).stream()
                .findFirst()
                .map(Publication::publishedAt)
                .orElseGet(() -> doors.clock().instant());
        var month = asked == null ? Optional.of(edition.dates().monthOf(last)) : month(edition, asked);
        return month.flatMap(shown -> {
            var from = shown.start(edition.zone());
            var until = shown.end(edition.zone());
            var found = doors.publications().between(edition.code(), everything, from, until, MOST);
            if (found.isEmpty() && asked != null) {
                return Optional.empty();
            }
            var canonical = new Address.Archive(edition.code(), new Address.YearMonth(shown.year(), shown.month()));
            var here = new Here(canonical, List.of(), Map.of());
            var title = Words.in(edition.language())
                    .say("archive.of", edition.dates().month(shown));
            var head = frames.head(
                            edition,
                            here,
                            title + " — " + edition.name(),
                            "",
                            frames.feeds(edition, null, null, edition.name()))
                    .with(structured.page(edition, title, canonical));
            return Optional.of(new ArchivePage(
                    frames.frame(edition, here, head),
                    frames.trail(edition, List.of()),
                    edition.dates().month(shown),
                    Stream.of(Address.Roll.values())
                            .map(roll -> NamePages.link(edition, roll))
                            .toList(),
                    days(edition, found),
                    years(edition, shown, last),
                    turning(edition, everything, from, until, one -> new Address.Archive(edition.code(), one))));
        });
    }

    private List<ArchivePage.Day> days(Edition edition, List<Publication> found) {
        var days = new LinkedHashMap<String, List<Publication>>();
        var dates = edition.dates();
        for (var one : found) {
            days.computeIfAbsent(dates.iso(one.publishedAt()).substring(0, 10), day -> new ArrayList<>())
                    .add(one);
        }
        var list = new ArrayList<ArchivePage.Day>();
        days.forEach((day, articles) -> {
            var instant = articles.getFirst().publishedAt();
            list.add(new ArchivePage.Day(
                    new Moment(day, dates.date(instant), dates.secondary(instant)), cards.cards(edition, articles)));
        });
        return list;
    }

    private List<ArchivePage.Year> years(Edition edition, CalendarMonth shown, Instant last) {
        var everything = new Scope.Everything();
        var first = doors.publications()
                .firstFrom(edition.code(), everything, Instant.EPOCH.minusSeconds(2_000_000_000))
                .orElse(last);
        var digits = Digits.of(edition.language());
        var words = Words.in(edition.language());
        var years = new LinkedHashMap<Integer, List<ArchivePage.Month>>();
        var dates = edition.dates();
        var month = dates.monthOf(last);
        for (var earliest = dates.monthOf(first); month.compareTo(earliest) >= 0; month = month.previous()) {
            var count = doors.publications()
                    .countBetween(edition.code(), month.start(edition.zone()), month.end(edition.zone()));
            if (count > 0) {
                years.computeIfAbsent(month.year(), year -> new ArrayList<>())
                        .add(new ArchivePage.Month(
                                dates.monthName(month.month()),
                                new Address.Archive(edition.code(), new Address.YearMonth(month.year(), month.month()))
                                        .path(),
                                words.say("archive.count", count),
                                month.equals(shown)));
            }
        }
        var list = new ArrayList<ArchivePage.Year>();
        years.forEach((year, months) -> list.add(new ArchivePage.Year(digits.plain(year), months.reversed())));
        return list;
    }
}
