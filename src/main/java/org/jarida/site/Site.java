package org.jarida.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jarida.base.Tags;
import org.jarida.counting.Reading;
import org.jarida.edition.Edition;
import org.jarida.language.WordCount;
import org.jarida.language.Words;
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

    private final Doors doors;
    private final PageCache cache;
    private final Assets assets;
    private final Map<String, MadePage> ownFiles = new ConcurrentHashMap<>();
    private final FrontPages fronts;
    private final ArticlePages articles;
    private final ListPages lists;
    private final NamePages names;
    private final PlainPages plain;
    private final SearchPages search;
    private final OldAddresses oldAddresses;
    private final Feeds feeds;
    private final Sitemaps sitemaps;
    private final HomeScreen homeScreen;
    private final Origin origin;
    private final Frames frames;
    private final TemplateEngine templates;
    private final Fitting fitting;

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
        this.frames = new Frames(doors, assets, this.origin, alternates);
        var cards = new Cards(doors);
        this.articles = new ArticlePages(doors, frames, cards, structured);
        this.fronts = new FrontPages(doors, frames, cards, articles, structured);
        this.lists = new ListPages(doors, frames, cards, articles, structured);
        this.names = new NamePages(doors, frames, structured);
        this.plain = new PlainPages(doors, frames, cards, structured);
        this.search = new SearchPages(doors, frames, cards);
        this.oldAddresses = new OldAddresses(doors);
        this.homeScreen = new HomeScreen(doors.settings());
        this.templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.jarida.templates");
        templates.setBinaryStaticContent(true);
        this.assets = assets;
        this.fitting = new Fitting(
                templates,
                address -> answer(address, null, null) instanceof MadePage file ? file.zipped() : Integer.MAX_VALUE);
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
    MadePage kept(String path, @Nullable String query) {
        if (query != null && Format.isSmall(query)) {
            return cache.kept(path + "?" + query);
        }
        var own = ownFiles.get(path);
        return own == null ? cache.kept(path) : own;
    }

    /** What a search is answered while too many wait already, if this is one and the page is kept: for the event loop. */
    @Nullable
    MadePage tooMany(@Nullable String path) {
        if (path == null || !search.turns().isFull()) {
            return null;
        }
        return Address.of(path).orElse(null) instanceof Address.Search one ? cache.kept(busyName(one.edition())) : null;
    }

    private static String busyName(String edition) {
        return "busy " + edition;
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
        var format = Format.of(query);
        return switch (answer(path, query, languages, format)) {
            case Answer.Moved moved
            when format.small() -> new Answer.Moved(Small.at(moved.location()), moved.forEver());
            case Answer other -> other;
        };
    }

    private Answer answer(@Nullable String path, @Nullable String query, @Nullable String languages, Format format) {
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
        if (Format.OFFER.equals(query)) {
            return offer(path);
        }
        var address = Address.of(path);
        if (address.isEmpty()) {
            return oldAddress(path).orElseGet(() -> nothingAt(path));
        }
        return switch (address.get()) {
            case Address.Choice ignored -> choice(languages, format);
            case Address.SitemapIndex ignored -> cache.get(path, () -> file(XML, sitemaps::index));
            case Address.Robots ignored ->
                cache.get(
                        path,
                        () -> file(
                                "text/plain; charset=utf-8",
                                () -> RobotsText.write(doors.editions().all(), origin)));
            case Address.Keeper ignored ->
                cache.get(path, () -> file("text/javascript; charset=utf-8", assets::keeper));
            case Address.Search one -> search(one, query, format);
            case Address.Article one
            when format.small() && one.brief().equals(path) ->
                cache.get(format.name(path), () -> make(one, path, format));
            case Address one when !one.path().equals(path) -> known(one, path);
            case Address one when isForMachines(one) -> cache.get(path, () -> make(one, path, Format.FULL));
            case Address one -> cache.get(format.name(path), () -> make(one, path, format));
        };
    }

    /** What a script says when it offers the small edition of a page: words, in the page's language. */
    private Answer offer(String path) {
        var edition = doors.editions().find(path.substring(1).split("/", 2)[0]);
        return edition.<Answer>map(speaking -> cache.get("offer " + speaking.code(), () -> {
                    var words = Words.in(speaking.language());
                    var said = words.say("lite.offer") + "|" + words.say("lite.later");
                    return file("text/plain; charset=utf-8", () -> said.getBytes(StandardCharsets.UTF_8));
                }))
                .orElse(new Answer.Missing(null));
    }

    private static boolean isForMachines(Address address) {
        return address instanceof Address.Feed
                || address instanceof Address.Sitemap
                || address instanceof Address.NewsSitemap;
    }

    /** The address in another spelling: led to its own if it exists, and to where an old address goes otherwise. */
    private Answer known(Address address, String path) {
        return switch (cache.get(address.path(), () -> make(address, path, Format.FULL))) {
            case MadePage page when page.status() == 200 -> new Answer.Moved(address.path(), true);
            case Answer other -> other;
        };
    }

    private Answer choice(@Nullable String languages, Format format) {
        var editions = doors.editions().all();
        if (editions.isEmpty()) {
            return new Answer.Missing(null);
        }
        return AcceptLanguage.choose(languages, editions)
                .<Answer>map(edition -> new Answer.Moved(new Address.Front(edition.code()).path(), false))
                .orElseGet(() ->
                        cache.get(format.name("/"), () -> html(null, 200, () -> plain.choice(null), "choice", format)));
    }

    /** A search is made anew for everybody, and not in the threads of other pages: a flood of them does not reach those. */
    private Answer search(Address.Search address, @Nullable String query, Format format) {
        return doors.editions()
                .find(address.edition())
                .<Answer>map(edition -> search.turns()
                        .take(() -> found(edition, address.form(), Seeking.of(query), format))
                        .orElseGet(() -> new Answer.Busy(busy(edition))))
                .orElse(new Answer.Missing(null));
    }

    private Answer found(Edition edition, Address.Search.Form form, Seeking seeking, Format format) {
        return doors.database().read(sql -> switch (form) {
            case PAGE -> html(edition, 200, () -> search.page(edition, seeking), "search", format.seeking(seeking));
            case FEED ->
                file(
                        Address.FeedFormat.ATOM.type + "; charset=utf-8",
                        () -> feeds.write(edition, seeking, search.newest(edition, seeking)));
            case SUGGESTIONS -> file("application/json; charset=utf-8", () -> search.suggestions(edition, seeking));
        });
    }

    private MadePage busy(Edition edition) {
        return (MadePage) cache.get(
                busyName(edition.code()), () -> html(edition, 503, () -> plain.busy(edition), "busy", Format.FULL));
    }

    private Answer make(Address address, String path, Format format) {
        return doors.database()
                .read(sql -> Optional.of(address)
                        .map(Site::editionOf)
                        .flatMap(doors.editions()::find)
                        .flatMap(edition -> page(address, edition, format))
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
            case Address.Names one -> one.edition();
            case Address.Page one -> one.edition();
            case Address.Corrections one -> one.edition();
            case Address.ReadingList one -> one.edition();
            case Address.ForYou one -> one.edition();
            case Address.StoryFeed one -> one.edition();
            case Address.Offline one -> one.edition();
            case Address.Manifest one -> one.edition();
            case Address.Icon one -> one.edition();
            case Address.Search one -> one.edition();
            case Address.Feed one -> one.edition();
            case Address.Sitemap one -> one.edition();
            case Address.NewsSitemap one -> one.edition();
            case Address.Choice ignored -> "";
            case Address.SitemapIndex ignored -> "";
            case Address.Robots ignored -> "";
            case Address.Keeper ignored -> "";
        };
    }

    private Optional<Answer> page(Address address, Edition edition, Format format) {
        return switch (address) {
            case Address.Front ignored -> Optional.of(html(edition, 200, () -> fronts.page(edition), "front", format));
            case Address.Article one -> article(edition, one, format);
            case Address.Listing one ->
                switch (one.shelf()) {
                    case SECTION -> made(edition, () -> lists.section(edition, one), "section", format);
                    case TOPIC -> made(edition, () -> lists.topic(edition, one), "topic", format);
                    case BYLINE -> made(edition, () -> lists.byline(edition, one), "byline", format);
                };
            case Address.Archive one -> made(edition, () -> lists.archive(edition, one), "archive", format);
            case Address.Videos one -> made(edition, () -> lists.videos(edition, one), "videos", format);
            case Address.Photos one -> made(edition, () -> lists.photos(edition, one), "photos", format);
            case Address.Names one -> names(edition, one, format);
            case Address.Page one -> made(edition, () -> plain.standing(edition, one), "standing-text", format);
            case Address.Corrections one -> made(edition, () -> plain.corrections(edition, one), "corrections", format);
            case Address.ReadingList one ->
                Optional.of(html(edition, 200, () -> plain.readingList(edition, one), "reading-list", format));
            case Address.ForYou one ->
                Optional.of(html(edition, 200, () -> plain.forYou(edition, one), "for-you", Format.FULL));
            case Address.StoryFeed one ->
                file(Address.FeedFormat.JSON.type + "; charset=utf-8", edition, () -> feeds.write(one));
            case Address.Offline one ->
                Optional.of(html(edition, 200, () -> plain.offline(edition, one), "offline", Format.FULL));
            case Address.Manifest ignored ->
                file("application/manifest+json", edition, () -> Optional.of(homeScreen.manifest(edition)));
            case Address.Icon one ->
                file(one.file().type, edition, () -> Optional.of(homeScreen.icon(edition, one.file())));
            case Address.Feed one -> file(one.format().type + "; charset=utf-8", edition, () -> feeds.write(one));
            case Address.Sitemap one -> file(XML, edition, () -> sitemaps.part(one));
            case Address.NewsSitemap one ->
                file(XML, edition, () -> sitemaps.news(one, doors.clock().instant()));
            case Address.SitemapIndex ignored -> Optional.empty();
            case Address.Robots ignored -> Optional.empty();
            case Address.Keeper ignored -> Optional.empty();
            case Address.Search ignored -> Optional.empty();
            case Address.Choice ignored -> Optional.empty();
        };
    }

    private Optional<Answer> article(Edition edition, Address.Article address, Format format) {
        var found = Tags.noting(() -> doors.publications().find(edition.code(), address.key()));
        if (found.value().isPresent()) {
            var publication = found.value().get();
            var brief = format.small() && address.slug().isEmpty();
            return brief || publication.slug().equals(address.slug())
                    ? Optional.of(counted(
                            html(edition, 200, () -> articles.page(edition, publication), "article", format),
                            format,
                            new Reading(edition.code(), publication.storyKey())))
                    : Optional.of(new Answer.Moved(Cards.path(publication), true));
        }
        return doors.publications()
                .withdrawal(edition.code(), address.key())
                .map(withdrawal ->
                        html(edition, 410, () -> articles.gone(edition, address, withdrawal), "gone", format));
    }

    private Optional<Answer> names(Edition edition, Address.Names address, Format format) {
        return names.isOnOnePage(edition, address)
                ? Optional.of(new Answer.Moved(new Address.Names(edition.code(), address.roll()).path(), false))
                : made(edition, () -> names.page(edition, address), "names", format);
    }

    private Optional<Answer> made(
            Edition edition, Supplier<? extends Optional<?>> making, String template, Format format) {
        var noted = Tags.noting(making);
        return noted.value()
                .map(page -> fitted(
                        edition,
                        render(edition, 200, page, noted.tags(), noted.until(), format.template(template)),
                        format));
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

    /** A small page in parts is read once, whoever turns its leaves. */
    private static Answer counted(Answer answer, Format format, Reading reading) {
        return answer instanceof MadePage page && format.part() == 1 ? page.counting(reading) : answer;
    }

    private Answer html(
            @Nullable Edition edition, int status, Supplier<Object> making, String template, Format format) {
        var noted = Tags.noting(making);
        return fitted(
                edition,
                render(edition, status, noted.value(), noted.tags(), noted.until(), format.template(template)),
                format);
    }

    private Answer fitted(@Nullable Edition edition, MadePage page, Format format) {
        if (!format.small() || edition == null) {
            return page;
        }
        var part = fitting.fit(page, format, Words.in(edition.language()));
        return part == null ? new Answer.Missing(edition.code()) : part;
    }

    private byte[] proof(Edition edition, Supplier<Object> making, String template) {
        var noted = Tags.noting(making);
        return render(edition, 200, noted.value(), noted.tags(), noted.until(), Format.FULL.template(template))
                .plain();
    }

    private MadePage render(
            @Nullable Edition edition, int status, Object page, Set<String> tags, long until, String template) {
        var output = new Utf8ByteOutput();
        // A template reads too: what a body's links and pictures lead to.
        var rendered = Tags.noting(() -> {
            templates.render(template, page, output);
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

    /**
     * What stands around a page that is one reader's own, which somebody else makes.
     *
     * @param below its path below an edition's: {@code /account}
     */
    public Frame frame(Edition edition, String title, String below) {
        return frames.own(edition, title, below);
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
                    return proof(
                            edition, () -> articles.page(edition, publication, content, story.topics()), "article");
                }));
    }

    /** The front page of an edition if these stories led it, in this order. */
    public byte[] proofOfFront(String code, List<Long> stories) {
        return doors.database().read(sql -> {
            var edition = doors.editions().find(code).orElseThrow();
            var leads = doors.publications().ofStories(code, stories);
            return proof(edition, () -> fronts.page(edition, leads), "front");
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
                    .map(page -> proof(edition, () -> page, "section"));
        });
    }

    private static Answer nothingAt(String path) {
        var end = path.indexOf('/', 1);
        return new Answer.Missing(path.length() < 2 ? null : path.substring(1, end < 0 ? path.length() : end));
    }

    /** The page that says there is nothing: one for each edition, kept under a name that is no path. */
    MadePage missing(@Nullable String code, @Nullable String query) {
        var editions = doors.editions();
        var edition = code == null ? Optional.<Edition>empty() : editions.find(code);
        var speaking = edition.or(() -> editions.find("en"))
                .or(() -> editions.all().stream().findFirst());
        if (speaking.isEmpty()) {
            return new MadePage(404, "text/plain; charset=utf-8", "404".getBytes(StandardCharsets.UTF_8), Set.of(), 0);
        }
        var shown = speaking.get();
        var format = Format.of(query).first();
        var name = format.name("404 " + shown.code());
        return (MadePage) cache.get(name, () -> html(shown, 404, () -> plain.notFound(shown), "not-found", format));
    }

    MadePage failure(@Nullable String path, @Nullable String query, String incident) {
        var code = path == null ? "" : path.substring(1).split("/", 2)[0];
        var edition = doors.editions()
                .find(code)
                .or(() -> doors.editions().find("en"))
                .or(() -> doors.editions().all().stream().findFirst())
                .orElseThrow();
        return (MadePage) html(
                edition,
                500,
                () -> plain.failure(edition, incident),
                "failure",
                Format.of(query).first());
    }

    private Optional<Answer> oldAddress(String path) {
        return oldAddresses.ofPath(path).map(where -> new Answer.Moved(where, true));
    }
}
