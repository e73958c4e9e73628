package org.jarida.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jarida.base.Tags;
import org.jarida.counting.Reading;
import org.jarida.edition.Edition;
import org.jarida.language.WordCount;
import org.jarida.media.MediaKind;
import org.jarida.media.Rendition;
import org.jarida.story.Content;
import org.jarida.story.Publication;
import org.jarida.story.Story;
import org.jspecify.annotations.Nullable;

/** The newspaper as readers find it on the web. */
public final class Site {
    private static final String XML = "application/xml; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";

    private static final int SEARCHES_AT_ONCE = 4;

    private final Semaphore searches = new Semaphore(SEARCHES_AT_ONCE);
    private final Doors doors;
    private final PageCache cache;
    private final Assets assets;
    private final Map<String, MadePage> ownFiles = new ConcurrentHashMap<>();
    private final FrontPages fronts;
    private final ArticlePages articles;
    private final ListPages lists;
    private final PlainPages plain;
    private final OldAddresses oldAddresses;
    private final Feeds feeds;
    private final Sitemaps sitemaps;
    private final Origin origin;
    private final TemplateEngine templates;

    /**
     * @param assets our own styles and scripts, and those of who else is served beside readers
     * @param origin scheme and host that readers know us by, for machines that want whole addresses, unless the
     *     settings name another; without a slash at the end
     * @param cacheBytes how much memory kept pages may take
     */
    public Site(Doors doors, Assets assets, String origin, long cacheBytes) {
        this.doors = doors;
        this.cache = new PageCache(cacheBytes, doors.clock(), doors.database().announcements());
        this.origin = new Origin(origin);
        var alternates = new Alternates(
                doors.editions(),
                doors.sections(),
                doors.topics(),
                doors.bylines(),
                doors.pages(),
                doors.publications(),
                this.origin);
        this.feeds = new Feeds(
                doors.editions(),
                doors.sections(),
                doors.topics(),
                doors.bylines(),
                doors.publications(),
                edition -> new EditionReferences(doors, edition),
                doors::logo,
                this.origin);
        this.sitemaps = new Sitemaps(
                doors.editions(), doors.sections(), doors.pages(), doors.publications(), alternates, this.origin);
        var structured = new StructuredData(
                doors.editions(),
                doors.sections(),
                doors.topics(),
                doors.bylines(),
                doors.publications(),
                doors.settings(),
                doors::logo,
                this.origin);
        var frames = new Frames(doors, assets, this.origin, alternates);
        var cards = new Cards(doors);
        this.articles = new ArticlePages(doors, frames, cards, structured);
        this.fronts = new FrontPages(doors, frames, cards, articles, structured);
        this.lists = new ListPages(doors, frames, cards, articles, structured);
        this.plain = new PlainPages(doors, frames, cards, structured);
        this.oldAddresses = new OldAddresses(doors);
        this.templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.jarida.templates");
        templates.setBinaryStaticContent(true);
        this.assets = assets;
    }

    /**
     * Serves it, from every event loop; done when it listens.
     *
     * @param annexes who answers what is asked below paths that are not the readers'
     */
    public Future<String> listen(Vertx vertx, String host, int port, int loops, List<Annex> annexes) {
        return new ReadersServer(this, annexes, doors.counts()).listen(vertx, host, port, loops);
    }

    /** The page at a path, if it is kept: for the event loop. */
    @Nullable
    MadePage kept(String path) {
        var own = ownFiles.get(path);
        return own == null ? cache.kept(path) : own;
    }

    private static MadePage made(Assets.Asset asset) {
        return new MadePage(200, asset.type(), asset.bytes(), Set.of(), MadePage.FOR_EVER);
    }

    /** The file at a path below {@code /media/}, if it is one that media here are made of. */
    @Nullable
    ServedFile file(@Nullable String path) {
        if (path == null || !path.startsWith(LibraryIllustrations.PREFIX)) {
            return null;
        }
        var name = path.substring(LibraryIllustrations.PREFIX.length());
        var dot = name.indexOf('.');
        return doors.library()
                .file(dot < 0 ? "" : name.substring(0, dot))
                .filter(rendition -> rendition.fileName().equals(name))
                .flatMap(this::served)
                .orElse(null);
    }

    private Optional<ServedFile> served(Rendition rendition) {
        return doors.library()
                .store()
                .path(rendition.content())
                .map(path -> new ServedFile(
                        path,
                        rendition.type().contentType(),
                        rendition.bytes(),
                        rendition.type().kind() == MediaKind.DOCUMENT));
    }

    /** What there is at an address. May wait for the database. */
    Answer answer(@Nullable String path, @Nullable String query, @Nullable String languages) {
        if (path == null) {
            return new Answer.Missing(null);
        }
        var own = assets.at(path);
        if (own != null) {
            return ownFiles.computeIfAbsent(path, first -> made(own));
        }
        var worn = OwnStyles.at(path, doors.settings().newspaper().colours());
        if (worn != null) {
            return worn;
        }
        var old = query == null ? Optional.<String>empty() : oldAddresses.ofQuery(path, query);
        if (old.isPresent() && !old.get().equals(path)) {
            return new Answer.Moved(old.get(), true);
        }
        var address = Address.of(path);
        if (address.isEmpty()) {
            return oldAddress(path).orElseGet(() -> nothingAt(path));
        }
        return switch (address.get()) {
            case Address.Choice ignored -> choice(languages);
            case Address.SitemapIndex ignored -> cache.get(path, () -> file(XML, sitemaps::index));
            case Address.Robots ignored ->
                cache.get(
                        path,
                        () -> file(
                                "text/plain; charset=utf-8",
                                () -> RobotsText.write(doors.editions().all(), origin)));
            case Address.Search search -> search(search, query);
            case Address one when !one.path().equals(path) -> known(one, path);
            case Address one -> cache.get(path, () -> make(one, path));
        };
    }

    /** The address in another spelling: led to its own if it exists, and to where an old address goes otherwise. */
    private Answer known(Address address, String path) {
        return switch (cache.get(address.path(), () -> make(address, path))) {
            case MadePage page when page.status() == 200 -> new Answer.Moved(address.path(), true);
            case Answer other -> other;
        };
    }

    private Answer choice(@Nullable String languages) {
        var editions = doors.editions().all();
        if (editions.isEmpty()) {
            return new Answer.Missing(null);
        }
        return AcceptLanguage.choose(languages, editions)
                .<Answer>map(edition -> new Answer.Moved(new Address.Front(edition.code()).path(), false))
                .orElseGet(() -> cache.get("/", () -> html(null, 200, () -> plain.choice(null), "choice")));
    }

    /** A search is made anew for everybody, so few are made at once: a flood of them does not reach the other pages. */
    private Answer search(Address.Search address, @Nullable String query) {
        if (!searches.tryAcquire()) {
            return new Answer.Busy();
        }
        try {
            return found(address, query);
        } finally {
            searches.release();
        }
    }

    private Answer found(Address.Search address, @Nullable String query) {
        return doors.editions()
                .find(address.edition())
                .<Answer>map(edition ->
                        html(edition, 200, () -> plain.search(edition, address, parameter(query, "q")), "search"))
                .orElse(new Answer.Missing(null));
    }

    private Answer make(Address address, String path) {
        return doors.database()
                .read(sql -> Optional.of(address)
                        .map(Site::editionOf)
                        .flatMap(doors.editions()::find)
                        .flatMap(edition -> page(address, edition))
                        .or(() -> oldAddress(path))
                        .orElseGet(() -> nothingAt(path)));
    }

    private static String editionOf(Address address) {
        return switch (address) {
            case Address.Front one -> one.edition();
            case Address.Article one -> one.edition();
            case Address.Listing one -> one.edition();
            case Address.Archive one -> one.edition();
            case Address.Videos one -> one.edition();
            case Address.Photos one -> one.edition();
            case Address.Page one -> one.edition();
            case Address.Corrections one -> one.edition();
            case Address.ReadingList one -> one.edition();
            case Address.Search one -> one.edition();
            case Address.Feed one -> one.edition();
            case Address.Sitemap one -> one.edition();
            case Address.NewsSitemap one -> one.edition();
            case Address.Choice ignored -> "";
            case Address.SitemapIndex ignored -> "";
            case Address.Robots ignored -> "";
        };
    }

    private Optional<Answer> page(Address address, Edition edition) {
        return switch (address) {
            case Address.Front ignored -> Optional.of(html(edition, 200, () -> fronts.page(edition), "front"));
            case Address.Article one -> article(edition, one);
            case Address.Listing one ->
                switch (one.shelf()) {
                    case SECTION -> made(edition, () -> lists.section(edition, one), "section");
                    case TOPIC -> made(edition, () -> lists.topic(edition, one), "topic");
                    case BYLINE -> made(edition, () -> lists.byline(edition, one), "byline");
                };
            case Address.Archive one -> made(edition, () -> lists.archive(edition, one), "archive");
            case Address.Videos one -> made(edition, () -> lists.videos(edition, one), "videos");
            case Address.Photos one -> made(edition, () -> lists.photos(edition, one), "photos");
            case Address.Page one -> made(edition, () -> plain.standing(edition, one), "standing-text");
            case Address.Corrections one -> made(edition, () -> plain.corrections(edition, one), "corrections");
            case Address.ReadingList one ->
                Optional.of(html(edition, 200, () -> plain.readingList(edition, one), "reading-list"));
            case Address.Feed one -> file(one.format().type + "; charset=utf-8", edition, () -> feeds.write(one));
            case Address.Sitemap one -> file(XML, edition, () -> sitemaps.part(one));
            case Address.NewsSitemap one ->
                file(XML, edition, () -> sitemaps.news(one, doors.clock().instant()));
            case Address.SitemapIndex ignored -> Optional.empty();
            case Address.Robots ignored -> Optional.empty();
            case Address.Search ignored -> Optional.empty();
            case Address.Choice ignored -> Optional.empty();
        };
    }

    private Optional<Answer> article(Edition edition, Address.Article address) {
        var found = Tags.noting(() -> doors.publications().find(edition.code(), address.key()));
        if (found.value().isPresent()) {
            var publication = found.value().get();
            return publication.slug().equals(address.slug())
                    ? Optional.of(html(edition, 200, () -> articles.page(edition, publication), "article")
                            .counting(new Reading(edition.code(), publication.storyKey())))
                    : Optional.of(new Answer.Moved(Cards.path(publication), true));
        }
        return doors.publications()
                .withdrawal(edition.code(), address.key())
                .map(withdrawal -> html(edition, 410, () -> articles.gone(edition, address, withdrawal), "gone"));
    }

    private Optional<Answer> made(Edition edition, Supplier<? extends Optional<?>> making, String template) {
        var noted = Tags.noting(making);
        return noted.value().map(page -> render(edition, 200, page, noted.tags(), noted.until(), template));
    }

    private MadePage file(String type, Supplier<byte[]> making) {
        var noted = Tags.noting(making);
        return new MadePage(200, type, noted.value(), noted.tags(), Math.min(midnight(null), noted.until()));
    }

    private Optional<Answer> file(String type, @Nullable Edition edition, Supplier<Optional<byte[]>> making) {
        var noted = Tags.noting(making);
        return noted.value()
                .map(bytes -> new MadePage(200, type, bytes, noted.tags(), Math.min(midnight(edition), noted.until())));
    }

    private MadePage html(@Nullable Edition edition, int status, Supplier<Object> making, String template) {
        var noted = Tags.noting(making);
        return render(edition, status, noted.value(), noted.tags(), noted.until(), template);
    }

    private MadePage render(
            @Nullable Edition edition, int status, Object page, Set<String> tags, long until, String template) {
        var output = new Utf8ByteOutput();
        // A template reads too: what a body's links and pictures lead to.
        var rendered = Tags.noting(() -> {
            templates.render("site/" + template + ".jte", page, output);
            return output;
        });
        var all = new java.util.HashSet<>(tags);
        all.addAll(rendered.tags());
        var bytes = new byte[output.getContentLength()];
        var end = new int[1];
        try {
            output.writeTo((chunk, from, length) -> {
                System.arraycopy(chunk, from, bytes, end[0], length);
                end[0] += length;
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new MadePage(status, HTML, bytes, all, Math.min(midnight(edition), Math.min(until, rendered.until())));
    }

    /** The masthead bears the date: a page is out of date when the edition's day ends. */
    private long midnight(@Nullable Edition edition) {
        var now = doors.clock().instant();
        return edition == null
                ? now.plusSeconds(3600).toEpochMilli()
                : edition.dates().nextMidnight(now).toEpochMilli();
    }

    /** The page that readers would get if this were published now; none where there is no edition. Not kept. */
    public Optional<byte[]> proof(Story story, org.jarida.story.Article article, Content content) {
        return doors.database()
                .read(sql -> doors.editions().find(article.edition()).map(edition -> {
                    var before = doors.publications().find(edition.code(), story.key());
                    var publication = new Publication(
                            article.id(),
                            story.id(),
                            story.key(),
                            edition.code(),
                            article.slug(),
                            article.revision(),
                            story.kind(),
                            content.headline(),
                            content.standfirst(),
                            content.leadPicture(),
                            story.sections().isEmpty() ? null : story.sections().getFirst(),
                            WordCount.of(content.body().text(), edition.language()),
                            before.map(Publication::publishedAt).orElseGet(doors.clock()::instant),
                            before.map(Publication::updatedAt).orElse(null));
                    return html(
                                    edition,
                                    200,
                                    () -> articles.page(edition, publication, content, story.topics()),
                                    "article")
                            .plain();
                }));
    }

    /** The front page of an edition if these stories led it, in this order. */
    public byte[] proofOfFront(String code, List<Long> stories) {
        return doors.database().read(sql -> {
            var edition = doors.editions().find(code).orElseThrow();
            var leads = doors.publications().ofStories(code, stories);
            return html(edition, 200, () -> fronts.page(edition, leads), "front")
                    .plain();
        });
    }

    /** The page of a section in an edition if these stories led it, in this order; empty where it has no such section. */
    public Optional<byte[]> proofOfSection(String code, long section, List<Long> stories) {
        return doors.database().read(sql -> {
            var edition = doors.editions().find(code).orElseThrow();
            return doors.sections()
                    .of(code)
                    .find(section)
                    .flatMap(found -> lists.section(
                            edition,
                            new Address.Listing(code, Address.Shelf.SECTION, found.slug(), null),
                            scope -> doors.publications().among(code, scope, stories)))
                    .map(page -> html(edition, 200, () -> page, "section").plain());
        });
    }

    private static Answer nothingAt(String path) {
        var end = path.indexOf('/', 1);
        return new Answer.Missing(path.length() < 2 ? null : path.substring(1, end < 0 ? path.length() : end));
    }

    /** The page that says there is nothing: one for each edition, kept under a name that is no path. */
    MadePage missing(@Nullable String code) {
        var editions = doors.editions();
        var edition = code == null ? Optional.<Edition>empty() : editions.find(code);
        var speaking = edition.or(() -> editions.find("en"))
                .or(() -> editions.all().stream().findFirst());
        if (speaking.isEmpty()) {
            return new MadePage(404, "text/plain; charset=utf-8", "404".getBytes(StandardCharsets.UTF_8), Set.of(), 0);
        }
        var shown = speaking.get();
        var name = "404 " + shown.code();
        return (MadePage) cache.get(name, () -> html(shown, 404, () -> plain.notFound(shown), "not-found"));
    }

    MadePage failure(@Nullable String path, String incident) {
        var code = path == null ? "" : path.substring(1).split("/", 2)[0];
        var edition = doors.editions()
                .find(code)
                .or(() -> doors.editions().find("en"))
                .or(() -> doors.editions().all().stream().findFirst())
                .orElseThrow();
        return html(edition, 500, () -> plain.failure(edition, incident), "failure");
    }

    private Optional<Answer> oldAddress(String path) {
        return oldAddresses.ofPath(path).map(where -> new Answer.Moved(where, true));
    }

    private static String parameter(@Nullable String query, String name) {
        if (query != null) {
            for (var pair : query.split("&", 20)) {
                if (pair.startsWith(name + "=")) {
                    try {
                        return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
                    } catch (IllegalArgumentException notEncoded) {
                        return "";
                    }
                }
            }
        }
        return "";
    }
}
