package org.jarida.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jarida.edition.Edition;
import org.jarida.language.Text;
import org.jarida.language.Words;
import org.jarida.story.Scope;
import org.jspecify.annotations.Nullable;

/** Standing pages, the choice of an edition, and the pages that say what went wrong. */
final class PlainPages {
    private static final int MOST_CORRECTIONS = 300;
    private final Doors doors;
    private final Frames frames;
    private final Cards cards;
    private final StructuredData structured;

    PlainPages(Doors doors, Frames frames, Cards cards, StructuredData structured) {
        this.doors = doors;
        this.frames = frames;
        this.cards = cards;
        this.structured = structured;
    }

    Optional<StandingTextPage> standing(Edition edition, Address.Page address) {
        return doors.pages().find(edition.code(), address.slug()).map(page -> {
            var elsewhere = new HashMap<String, Address>();
            for (var other : doors.pages().ofKey(page.key())) {
                if (!other.edition().equals(edition.code())) {
                    elsewhere.put(other.edition(), new Address.Page(other.edition(), other.slug()));
                }
            }
            var here = new Here(address, List.of(), elsewhere);
            var description = page.description().isEmpty()
                    ? Text.shorten(page.body().text().replace('\n', ' '), 155)
                    : page.description();
            var head = frames.head(
                            edition,
                            here,
                            page.title() + " — " + edition.name(),
                            description,
                            frames.feeds(edition, null, null, edition.name()))
                    .with(structured.page(edition, page.title(), address));
            return new StandingTextPage(
                    frames.frame(edition, here, head),
                    frames.trail(edition, List.of()),
                    page.title(),
                    page.body(),
                    new EditionReferences(doors, edition));
        });
    }

    /** What was put right in the edition's articles, the newest first; a newspaper that never erred has no such page. */
    Optional<CorrectionsPage> corrections(Edition edition, Address.Corrections address) {
        var corrected = doors.publications().correctionsIn(edition.code(), MOST_CORRECTIONS);
        if (corrected.isEmpty()) {
            return Optional.empty();
        }
        var elsewhere = new HashMap<String, Address>();
        doors.editions().all().stream()
                .filter(other -> !other.code().equals(edition.code()))
                .filter(other -> doors.publications().hasCorrections(other.code()))
                .forEach(other -> elsewhere.put(other.code(), new Address.Corrections(other.code())));
        var here = new Here(address, List.of(), elsewhere);
        var title = Words.in(edition.language()).say("corrections.title");
        var head = frames.head(
                        edition,
                        here,
                        title + " — " + edition.name(),
                        "",
                        frames.feeds(edition, null, null, edition.name()))
                .with(structured.page(edition, title, address));
        return Optional.of(new CorrectionsPage(
                frames.frame(edition, here, head),
                frames.trail(edition, List.of()),
                corrected.stream()
                        .map(one -> new CorrectionsPage.Entry(
                                ArticlePages.moment(edition, one.correction().at()),
                                one.correction().reason(),
                                new Link(one.publication().headline(), Cards.path(one.publication()))))
                        .toList()));
    }

    /** Too many search at once. */
    BusyPage busy(Edition edition) {
        var title = Words.in(edition.language()).say("search.busy-title");
        return new BusyPage(frames.frame(
                edition, Here.at(new Address.Front(edition.code())), Head.unlisted(title + " — " + edition.name())));
    }

    /** The same for every reader: what is on it, their browser writes in. */
    ForYouPage forYou(Edition edition, Address.ForYou address) {
        var title = Words.in(edition.language()).say("foryou.title");
        var here = new Here(address, List.of(), elsewhere(edition, Address.ForYou::new));
        return new ForYouPage(
                frames.frame(edition, here, Head.unlisted(title + " — " + edition.name())),
                doors.settings().tellsBrowsers(edition.code()));
    }

    ReadingListPage readingList(Edition edition, Address.ReadingList address) {
        var title = Words.in(edition.language()).say("list.title");
        var here = new Here(address, List.of(), elsewhere(edition, Address.ReadingList::new));
        return new ReadingListPage(frames.frame(edition, here, Head.unlisted(title + " — " + edition.name())));
    }

    /** The same for every reader: what is at hand, their browser writes in. */
    OfflinePage offline(Edition edition, Address.Offline address) {
        var title = Words.in(edition.language()).say("offline.title");
        var here = new Here(address, List.of(), elsewhere(edition, Address.Offline::new));
        return new OfflinePage(frames.frame(edition, here, Head.unlisted(title + " — " + edition.name())));
    }

    private Map<String, Address> elsewhere(Edition edition, Function<String, Address> page) {
        var elsewhere = new HashMap<String, Address>();
        doors.editions().all().stream()
                .filter(other -> !other.code().equals(edition.code()))
                .forEach(other -> elsewhere.put(other.code(), page.apply(other.code())));
        return elsewhere;
    }

    NotFoundPage notFound(Edition edition) {
        var title = Words.in(edition.language()).say("error.not-found-title");
        var latest = doors.publications().latest(edition.code(), new Scope.Everything(), 4);
        return new NotFoundPage(
                frames.frame(
                        edition,
                        Here.at(new Address.Front(edition.code())),
                        Head.unlisted(title + " — " + edition.name())),
                cards.cards(edition, latest));
    }

    FailurePage failure(Edition edition, String incident) {
        var title = Words.in(edition.language()).say("error.broken-title");
        return new FailurePage(
                frames.frame(
                        edition,
                        Here.at(new Address.Front(edition.code())),
                        Head.unlisted(title + " — " + edition.name())),
                incident);
    }

    /** All editions, for whoever we cannot guess an edition for. */
    ChoicePage choice(@Nullable Edition suggested) {
        var editions = doors.editions().all();
        var first = suggested == null ? editions.getFirst() : suggested;
        var head = frames.head(first, Here.at(new Address.Choice()), first.name(), first.tagline(), List.of());
        return new ChoicePage(
                first.name(),
                editions.stream()
                        .map(edition -> new ChoicePage.Choice(
                                edition.language(),
                                edition.name(),
                                edition.tagline(),
                                new Address.Front(edition.code()).path(),
                                edition.equals(suggested)))
                        .toList(),
                head,
                frames.dress(first),
                doors.settings().newspaper().leave());
    }
}
