package org.jarida.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jarida.edition.Edition;
import org.jarida.edition.Menu;
import org.jarida.edition.Section;
import org.jarida.language.Digits;
import org.jarida.language.Words;
import org.jspecify.annotations.Nullable;

/** Puts the masthead, the footer and the head around a page. */
final class Frames {
    private final Doors doors;
    private final Assets assets;
    private final Origin origin;
    private final Alternates alternates;

    Frames(Doors doors, Assets assets, Origin origin, Alternates alternates) {
        this.doors = doors;
        this.assets = assets;
        this.origin = origin;
        this.alternates = alternates;
    }

    String whole(String path) {
        return origin.url(path);
    }

    Frame frame(Edition edition, Here here, Head head) {
        return frame(
                edition,
                here,
                head,
                doors.editions().all().stream()
                        .map(other -> link(edition, other, here))
                        .toList());
    }

    /** Around a page that is one reader's own: the same below each edition, and nobody else's to find. */
    Frame own(Edition edition, String title, String below) {
        var editions = doors.editions().all().stream()
                .map(other -> new EditionLink(
                        other.language(),
                        "/" + other.code() + below,
                        other.code().equals(edition.code()),
                        true))
                .toList();
        var here = Here.at(new Address.Front(edition.code() + below));
        return frame(edition, here, Head.unlisted(title + " — " + edition.name()), editions);
    }

    private Frame frame(Edition edition, Here here, Head head, List<EditionLink> editions) {
        var now = doors.clock().instant();
        var dates = edition.dates();
        var newspaper = doors.settings().newspaper();
        var year = Digits.of(edition.language()).plain(dates.monthOf(now).year());
        return new Frame(
                edition.language(),
                Words.in(edition.language()),
                edition.name(),
                edition.tagline(),
                doors.logo(edition).orElse(null),
                new Moment(dates.iso(now).substring(0, 10), dates.day(now), dates.secondary(now)),
                new Address.Front(edition.code()).path(),
                menu(edition, here),
                editions,
                new Address.Search(edition.code()).path(),
                new Address.Archive(edition.code(), null).path(),
                new Address.ReadingList(edition.code()).path(),
                new Address.Offline(edition.code()).path(),
                new Address.Manifest(edition.code()).path(),
                newspaper.leave(),
                standing(edition),
                newspaper.social().stream()
                        .map(social -> new Link(social.name(), social.href()))
                        .toList(),
                edition.copyright().replace("{year}", year),
                head,
                dress(edition));
    }

    /** What stands for years, and the list of corrections once there are any. */
    private List<Link> standing(Edition edition) {
        var standing = new ArrayList<Link>();
        for (var page : doors.pages().inMenu(edition.code())) {
            standing.add(new Link(page.title(), new Address.Page(edition.code(), page.slug()).path()));
        }
        if (doors.publications().hasCorrections(edition.code())) {
            standing.add(new Link(
                    Words.in(edition.language()).say("corrections.title"),
                    new Address.Corrections(edition.code()).path()));
        }
        return standing;
    }

    Dress dress(Edition edition) {
        var dress = Dress.of(
                assets,
                edition.language(),
                OwnStyles.address(doors.settings().newspaper().colours()));
        return doors.logo(edition)
                .filter(PictureView::isSquare)
                .map(logo -> dress.marked(logo.smallest()))
                .orElse(dress);
    }

    private static EditionLink link(Edition edition, Edition other, Here here) {
        var current = other.code().equals(edition.code());
        var there = current ? here.address() : here.elsewhere().get(other.code());
        var front = here.address() instanceof Address.Front;
        return new EditionLink(
                other.language(),
                there == null ? new Address.Front(other.code()).path() : there.path(),
                current,
                current || front || there != null);
    }

    private List<MenuEntry> menu(Edition edition, Here here) {
        var entries = new ArrayList<MenuEntry>();
        var roots = doors.sections().of(edition.code()).roots();
        var menu = doors.settings().menuOf(edition.code());
        roots.stream()
                .filter(section -> menu.shows(section.key()))
                .forEach(section -> entries.add(entry(edition, section, here)));
        var words = Words.in(edition.language());
        if (menu.shows(Menu.VIDEOS)) {
            entries.add(plain(words.say("front.videos"), new Address.Videos(edition.code(), null), here));
        }
        if (menu.shows(Menu.PHOTOS)) {
            entries.add(plain(words.say("front.photos"), new Address.Photos(edition.code(), null), here));
        }
        for (var link : menu.links()) {
            entries.add(new MenuEntry(link.label(), link.href(), MenuEntry.Place.ELSEWHERE, List.of()));
        }
        return entries;
    }

    private static MenuEntry plain(String name, Address address, Here here) {
        var place = here.address().equals(address) ? MenuEntry.Place.HERE : MenuEntry.Place.ELSEWHERE;
        return new MenuEntry(name, address.path(), place, List.of());
    }

    private static MenuEntry entry(Edition edition, Section section, Here here) {
        var address = new Address.Listing(edition.code(), Address.Shelf.SECTION, section.slug(), null);
        var place = here.address().equals(address)
                ? MenuEntry.Place.HERE
                : here.sections().contains(section.id()) ? MenuEntry.Place.WITHIN : MenuEntry.Place.ELSEWHERE;
        return new MenuEntry(
                section.name(),
                address.path(),
                place,
                section.sections().stream()
                        .map(below -> entry(edition, below, here))
                        .toList());
    }

    /** The head of a page that search engines may list. */
    Head head(Edition edition, Here here, String title, String description, List<Link> feeds) {
        return new Head(
                title,
                description,
                whole(here.address().path()),
                alternates(edition, here),
                null,
                null,
                null,
                null,
                feeds,
                true);
    }

    /** The same page in all editions that have it, this one included. */
    List<Head.Alternate> alternates(Edition edition, Here here) {
        var front = here.address() instanceof Address.Front;
        return alternates.among(
                other -> other.code().equals(edition.code())
                        ? here.address()
                        : front
                                ? new Address.Front(other.code())
                                : here.elsewhere().get(other.code()),
                front ? new Address.Choice() : null);
    }

    List<Link> feeds(Edition edition, Address.@Nullable Shelf shelf, @Nullable String slug, String name) {
        Function<Address.FeedFormat, Link> feed =
                format -> new Link(name, new Address.Feed(edition.code(), shelf, slug, format).path());
        return List.of(
                feed.apply(Address.FeedFormat.ATOM),
                feed.apply(Address.FeedFormat.RSS),
                feed.apply(Address.FeedFormat.JSON));
    }

    /** Home, then the sections down to this one. */
    List<Link> trail(Edition edition, List<Section> sections) {
        var trail = new ArrayList<Link>();
        trail.add(
                new Link(Words.in(edition.language()).say("masthead.home"), new Address.Front(edition.code()).path()));
        for (var section : sections) {
            trail.add(new Link(section.name(), section(edition, section).path()));
        }
        return trail;
    }

    static Address section(Edition edition, Section section) {
        return new Address.Listing(edition.code(), Address.Shelf.SECTION, section.slug(), null);
    }

    /** This section in every other edition that has it. */
    Map<String, Address> sectionElsewhere(Edition edition, long section) {
        var elsewhere = new java.util.HashMap<String, Address>();
        for (var other : doors.editions().all()) {
            if (!other.code().equals(edition.code())) {
                doors.sections()
                        .of(other.code())
                        .find(section)
                        .ifPresent(found -> elsewhere.put(other.code(), section(other, found)));
            }
        }
        return elsewhere;
    }
}
