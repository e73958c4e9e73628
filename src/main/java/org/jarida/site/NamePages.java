package org.jarida.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jarida.base.Kept;
import org.jarida.edition.Edition;
import org.jarida.language.Alphabet;
import org.jarida.language.Words;
import org.jspecify.annotations.Nullable;

/** All topics, or all bylines, of an edition that readers find articles for, from its first letter to its last. */
final class NamePages {
    /** A page shows so many; where there are more, each letter has a page, and as many more as it needs. */
    static final int MOST = 1000;

    private static final int MOST_KEPT = 100;

    private final Doors doors;
    private final Frames frames;
    private final StructuredData structured;

    /** What the pages of all letters are made from. */
    private final Kept<Asked, List<Alphabet.Group<Named>>> grouped;

    private record Asked(String edition, Address.Roll roll) {}

    private record Named(String name, String slug, int articles) {}

    NamePages(Doors doors, Frames frames, StructuredData structured) {
        this.doors = doors;
        this.frames = frames;
        this.structured = structured;
        this.grouped = new Kept<>(doors.database(), MOST_KEPT, this::group);
    }

    private List<Alphabet.Group<Named>> group(Asked asked) {
        var edition = doors.editions().find(asked.edition()).orElseThrow();
        var counts = switch (asked.roll()) {
            case TOPICS -> doors.publications().countsByTopic(edition.code());
            case PEOPLE -> doors.publications().countsByByline(edition.code());
        };
        var names = switch (asked.roll()) {
            case TOPICS -> doors.topics().names(edition.code());
            case PEOPLE -> doors.bylines().names(edition.code());
        };
        var named = new ArrayList<Named>();
        counts.forEach((id, articles) -> {
            var name = names.get(id);
            if (name != null) {
                named.add(new Named(name.name(), name.slug().text(), articles));
            }
        });
        return Alphabet.of(edition.language()).group(named, Named::name);
    }

    /** The way to all. */
    static Link link(Edition edition, Address.Roll roll) {
        return new Link(title(edition, roll), new Address.Names(edition.code(), roll).path());
    }

    private static String title(Edition edition, Address.Roll roll) {
        return Words.in(edition.language()).say("names." + roll.word);
    }

    /** Whether this asks for a letter that stands with all others on one page, as long as names are few enough. */
    boolean isOnOnePage(Edition edition, Address.Names address) {
        var groups = grouped.get(new Asked(edition.code(), address.roll()));
        return address.letter() != null
                && count(groups) <= MOST
                && groups.stream().anyMatch(group -> word(group).equals(address.letter()));
    }

    private static int count(List<Alphabet.Group<Named>> groups) {
        return groups.stream().mapToInt(group -> group.names().size()).sum();
    }

    Optional<NamesPage> page(Edition edition, Address.Names address) {
        var groups = grouped.get(new Asked(edition.code(), address.roll()));
        var letter = address.letter();
        return letter == null
                ? Optional.of(all(edition, address, groups))
                : groups.stream()
                        .filter(group -> count(groups) > MOST && word(group).equals(letter))
                        .filter(group -> address.part() <= parts(group))
                        .findFirst()
                        .map(group -> ofLetter(edition, address, groups, group));
    }

    private NamesPage all(Edition edition, Address.Names address, List<Alphabet.Group<Named>> groups) {
        var elsewhere = new HashMap<String, Address>();
        doors.editions().all().stream()
                .filter(other -> !other.code().equals(edition.code()))
                .forEach(other -> elsewhere.put(other.code(), new Address.Names(other.code(), address.roll())));
        var shown = count(groups) > MOST
                ? List.<NamesPage.Group>of()
                : groups.stream()
                        .filter(group -> !group.names().isEmpty())
                        .map(group -> shown(edition, address.roll(), group, group.names()))
                        .toList();
        return page(
                edition,
                new Here(address, List.of(), elsewhere),
                address,
                title(edition, address.roll()),
                groups,
                shown,
                1);
    }

    private NamesPage ofLetter(
            Edition edition, Address.Names address, List<Alphabet.Group<Named>> groups, Alphabet.Group<Named> group) {
        var names = group.names();
        var from = (address.part() - 1) * MOST;
        var part = names.subList(from, Math.min(names.size(), from + MOST));
        var label = label(edition, group);
        return page(
                edition,
                Here.at(address),
                address,
                address.part() == 1
                        ? label
                        : label + ", " + Words.in(edition.language()).say("lite.part", address.part(), parts(group)),
                groups,
                List.of(shown(edition, address.roll(), group, part)),
                parts(group));
    }

    private NamesPage page(
            Edition edition,
            Here here,
            Address.Names address,
            String title,
            List<Alphabet.Group<Named>> groups,
            List<NamesPage.Group> shown,
            int parts) {
        var all = address.letter() == null ? null : link(edition, address.roll());
        var description = Words.in(edition.language()).say("names." + address.roll().word + "-about");
        var head = frames.head(
                        edition,
                        here,
                        title + (all == null ? "" : " — " + all.label()) + " — " + edition.name(),
                        description,
                        frames.feeds(edition, null, null, edition.name()))
                .with(structured.page(edition, title, address));
        return new NamesPage(
                frames.frame(edition, here, head),
                frames.trail(edition, List.of()),
                title,
                description,
                all,
                letters(edition, address, groups),
                shown,
                address.part(),
                parts,
                new Turning(part(edition, address, parts, -1), part(edition, address, parts, 1)));
    }

    private static List<NamesPage.Letter> letters(
            Edition edition, Address.Names address, List<Alphabet.Group<Named>> groups) {
        var pages = count(groups) > MOST;
        return groups.stream()
                .map(group -> new NamesPage.Letter(
                        label(edition, group),
                        group.names().isEmpty()
                                ? null
                                : pages
                                        ? new Address.Names(edition.code(), address.roll(), word(group), 1).path()
                                        : "#" + word(group),
                        word(group).equals(address.letter())))
                .toList();
    }

    private static @Nullable Link part(Edition edition, Address.Names address, int parts, int step) {
        var part = address.part() + step;
        return part < 1 || part > parts
                ? null
                : new Link(
                        Words.in(edition.language()).say("lite.part", part, parts),
                        new Address.Names(edition.code(), address.roll(), address.letter(), part).path());
    }

    private static NamesPage.Group shown(
            Edition edition, Address.Roll roll, Alphabet.Group<Named> group, List<Named> names) {
        var words = Words.in(edition.language());
        var shelf = switch (roll) {
            case TOPICS -> Address.Shelf.TOPIC;
            case PEOPLE -> Address.Shelf.BYLINE;
        };
        return new NamesPage.Group(
                label(edition, group),
                word(group),
                names.stream()
                        .map(named -> new NamesPage.Entry(
                                named.name(),
                                new Address.Listing(edition.code(), shelf, named.slug(), null).path(),
                                words.say("archive.count", named.articles())))
                        .toList());
    }

    private static int parts(Alphabet.Group<Named> group) {
        return (group.names().size() + MOST - 1) / MOST;
    }

    private static String label(Edition edition, Alphabet.Group<Named> group) {
        return group.letter().equals(Alphabet.OTHER)
                ? Words.in(edition.language()).say("names.other")
                : group.letter();
    }

    /** What a letter is called in an address. */
    private static String word(Alphabet.Group<Named> group) {
        return group.letter().equals(Alphabet.OTHER) ? Address.Names.OTHER : group.letter();
    }
}
