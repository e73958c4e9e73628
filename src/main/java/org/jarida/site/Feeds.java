package org.jarida.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Section;
import org.jarida.edition.Sections;
import org.jarida.edition.Topic;
import org.jarida.edition.Topics;
import org.jarida.language.Text;
import org.jarida.language.Words;
import org.jarida.story.Block;
import org.jarida.story.Bylines;
import org.jarida.story.Publication;
import org.jarida.story.Publications;
import org.jarida.story.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The feeds of an edition, of its sections, topics and bylines: the newest thirty articles in full. A feed stays below
 * {@link #MOST_TEXT}; from where the text would pass that, entries carry their summary alone.
 */
final class Feeds {
    static final int ENTRIES = 30;
    private static final int RELATED = 10;

    /** Of all bodies together, in characters. */
    static final int MOST_TEXT = 1_000_000;

    private final Editions editions;
    private final Sections sections;
    private final Topics topics;
    private final Bylines bylines;
    private final Publications publications;
    private final Function<Edition, References> references;
    private final Function<Edition, Optional<PictureView>> logo;
    private final Origin origin;

    /** @param references where the media and links of an edition's texts lead */
    Feeds(
            Editions editions,
            Sections sections,
            Topics topics,
            Bylines bylines,
            Publications publications,
            Function<Edition, References> references,
            Function<Edition, Optional<PictureView>> logo,
            Origin origin) {
        this.editions = editions;
        this.sections = sections;
        this.topics = topics;
        this.bylines = bylines;
        this.publications = publications;
        this.references = references;
        this.logo = logo;
        this.origin = origin;
    }

    /** The feed at this address, if the edition has what it is a feed of. */
    Optional<byte[]> write(Address.Feed address) {
        return editions.find(address.edition())
                .flatMap(edition -> shelf(edition, address))
                .map(shelf -> feed(shelf, address, publications.latest(address.edition(), shelf.scope(), ENTRIES)))
                .map(feed -> switch (address.format()) {
                    case ATOM -> AtomFeed.write(feed);
                    case RSS -> RssFeed.write(feed);
                    case JSON -> JsonFeed.write(feed);
                });
    }

    /** The newest that a search finds. */
    byte[] write(Edition edition, Seeking seeking, List<Publication> found) {
        var address = new Address.Search(edition.code(), Address.Search.Form.FEED);
        var words = Words.in(edition.language());
        var query = "?" + seeking.query();
        return AtomFeed.write(new Feed(
                edition,
                lastingId(address.path() + query),
                Text.isolate(
                        words.say("feed.title", edition.name(), words.say("search.results-for", seeking.words())),
                        edition.language()),
                "",
                origin.url(address) + query,
                origin.url(new Address.Search(edition.code())) + query,
                logo.apply(edition).map(this::whole).orElse(null),
                origin,
                entries(edition, found)));
    }

    /** A story as it is now, and what came after it on its topics. */
    Optional<byte[]> write(Address.StoryFeed address) {
        return editions.find(address.edition())
                .flatMap(edition -> publications
                        .find(edition.code(), address.key())
                        .map(story -> {
                            var later = publications.related(story, publications.topicsOf(story), RELATED).stream()
                                    .filter(one -> one.publishedAt().isAfter(story.publishedAt()));
                            var page = new Address.Article(edition.code(), story.storyKey(), story.slug());
                            return feed(
                                    new Shelved(edition, new Scope.Everything(), story.headline(), page),
                                    address,
                                    Stream.concat(Stream.of(story), later).toList());
                        }))
                .map(JsonFeed::write);
    }

    /** What a feed is made of: a list of articles, and what it is called; null for all of the edition. */
    private record Shelved(
            Edition edition, Scope scope, @Nullable String name, Address page) {}

    private Optional<Shelved> shelf(Edition edition, Address.Feed address) {
        var shelf = address.shelf();
        var slug = address.slug();
        if (shelf == null || slug == null) {
            var front = new Address.Front(edition.code());
            return Optional.of(new Shelved(edition, new Scope.Everything(), null, front));
        }
        var page = new Address.Listing(edition.code(), shelf, slug, null);
        return switch (shelf) {
            case SECTION ->
                sections.of(edition.code())
                        .find(slug)
                        .map(found ->
                                new Shelved(edition, new Scope.InSection(found.id(), found.key()), found.name(), page));
            case TOPIC ->
                topics.find(edition.code(), slug)
                        .map(found -> new Shelved(edition, new Scope.OnTopic(found.id()), found.name(), page));
            case BYLINE ->
                bylines.find(edition.code(), slug)
                        .map(found -> new Shelved(edition, new Scope.By(found.id()), found.name(), page));
        };
    }

    private Feed feed(Shelved shelf, Address address, List<Publication> articles) {
        var edition = shelf.edition();
        var words = Words.in(edition.language());
        var name = shelf.name() == null ? edition.name() : words.say("feed.title", edition.name(), shelf.name());
        return new Feed(
                edition,
                lastingId(address.path()),
                Text.isolate(name, edition.language()),
                Text.isolate(
                        shelf.name() == null && !edition.tagline().isEmpty()
                                ? edition.tagline()
                                : words.say("feed.description", name),
                        edition.language()),
                origin.url(address),
                origin.url(shelf.page()),
                logo.apply(edition).map(this::whole).orElse(null),
                origin,
                entries(edition, articles));
    }

    private List<FeedEntry> entries(Edition edition, List<Publication> newest) {
        var here = references.apply(edition);
        var entries = new ArrayList<FeedEntry>(newest.size());
        var left = MOST_TEXT;
        for (var publication : newest) {
            var entry = entry(edition, publication, here, left);
            left -= entry.html() == null ? 0 : entry.html().length();
            entries.add(entry);
        }
        return entries;
    }

    private FeedEntry entry(Edition edition, Publication publication, References here, int left) {
        var content = publications.content(publication);
        var corrections = publications.corrections(publication);
        var url = origin.url(Alternates.address(publication));
        var html = FeedBody.html(edition, content, corrections, here, origin, url);
        var lead = publication.leadPicture() == null ? null : here.picture(publication.leadPicture());
        return new FeedEntry(
                lastingId("/" + edition.code() + "/" + publication.storyKey()),
                url,
                Text.isolate(publication.headline(), edition.language()),
                Text.isolate(
                        publication.standfirst().isEmpty() ? content.description() : publication.standfirst(),
                        edition.language()),
                html.length() <= left ? html : null,
                PublicTime.rounded(publication.publishedAt()),
                PublicTime.rounded(PublicTime.changed(publication, corrections)),
                edition.dates().day(publication.publishedAt()),
                bylines.all(edition.code(), content.bylines()).stream()
                        .map(byline -> new FeedEntry.Author(
                                byline.name(),
                                origin.url(new Address.Listing(
                                        edition.code(), Address.Shelf.BYLINE, byline.slug(), null))))
                        .toList(),
                subjects(edition, publication),
                lead == null ? null : whole(lead),
                recordings(content.body().blocks(), here));
    }

    private List<String> subjects(Edition edition, Publication publication) {
        var subjects = new LinkedHashSet<String>();
        var section = publication.section();
        if (section != null) {
            sections.of(edition.code()).path(section).stream()
                    .map(Section::name)
                    .forEach(subjects::add);
        }
        topics.all(edition.code(), publications.topicsOf(publication)).stream()
                .map(Topic::name)
                .forEach(subjects::add);
        return List.copyOf(subjects);
    }

    private PictureView whole(PictureView picture) {
        return new PictureView(
                origin.url(picture.src()),
                picture.width(),
                picture.height(),
                picture.sizes(),
                picture.alternative(),
                picture.caption(),
                picture.credit(),
                picture.focus());
    }

    private List<FeedEntry.Recording> recordings(List<Block> blocks, References here) {
        var recordings = new ArrayList<FeedEntry.Recording>();
        for (var block : blocks) {
            if (block instanceof Block.Film film) {
                var view = here.film(film.media());
                if (view != null) {
                    recordings.add(new FeedEntry.Recording(origin.url(view.src()), view.type(), view.bytes()));
                }
            } else if (block instanceof Block.Sound sound) {
                var view = here.sound(sound.media());
                if (view != null) {
                    recordings.add(new FeedEntry.Recording(origin.url(view.src()), view.type(), view.bytes()));
                }
            }
        }
        return recordings;
    }

    /** The same for ever and on every host, so that a mirror's copy is the same entry. */
    private static String lastingId(String path) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("jarida:" + path).getBytes(StandardCharsets.UTF_8));
    }
}
