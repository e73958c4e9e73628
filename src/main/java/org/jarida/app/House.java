package org.jarida.app;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jarida.base.Database;
import org.jarida.base.MailFolder;
import org.jarida.base.Post;
import org.jarida.base.Secrets;
import org.jarida.comment.Comments;
import org.jarida.counting.Counts;
import org.jarida.desk.Accounts;
import org.jarida.desk.Factors;
import org.jarida.desk.Invitations;
import org.jarida.desk.Lineage;
import org.jarida.desk.Resets;
import org.jarida.desk.Sessions;
import org.jarida.desk.SetUp;
import org.jarida.desk.SignIn;
import org.jarida.edition.Advertisements;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Fallbacks;
import org.jarida.edition.Lockdown;
import org.jarida.edition.Redirects;
import org.jarida.edition.SecondPerson;
import org.jarida.edition.Sections;
import org.jarida.edition.Settings;
import org.jarida.edition.Topics;
import org.jarida.exchange.SampleNewsroom;
import org.jarida.front.Fronts;
import org.jarida.logbook.Logbook;
import org.jarida.mailing.Dispatch;
import org.jarida.mailing.Issues;
import org.jarida.mailing.LetterWriter;
import org.jarida.mailing.Subscriptions;
import org.jarida.media.Darkroom;
import org.jarida.media.DarkroomJob;
import org.jarida.media.FolderStore;
import org.jarida.media.MediaLibrary;
import org.jarida.media.MediaStore;
import org.jarida.newsroom.Demonstration;
import org.jarida.newsroom.DeskDoors;
import org.jarida.newsroom.EditingDoors;
import org.jarida.newsroom.MailingDoors;
import org.jarida.newsroom.StaffDoors;
import org.jarida.newsroom.StaffSide;
import org.jarida.personal.PersonalDoors;
import org.jarida.personal.PersonalSide;
import org.jarida.proof.Passkeys;
import org.jarida.proof.Passphrases;
import org.jarida.push.BreakingNews;
import org.jarida.push.Broadcast;
import org.jarida.push.Browsers;
import org.jarida.push.Carrier;
import org.jarida.push.Vapid;
import org.jarida.reader.Follows;
import org.jarida.reader.Readers;
import org.jarida.reader.ReadingLists;
import org.jarida.search.DeskSearch;
import org.jarida.search.Search;
import org.jarida.site.Annex;
import org.jarida.site.Assets;
import org.jarida.site.Doors;
import org.jarida.site.Site;
import org.jarida.story.Arrivals;
import org.jarida.story.Articles;
import org.jarida.story.Board;
import org.jarida.story.Bylines;
import org.jarida.story.Checks;
import org.jarida.story.Filings;
import org.jarida.story.Listings;
import org.jarida.story.MarginNotes;
import org.jarida.story.MediaUses;
import org.jarida.story.Overview;
import org.jarida.story.Previews;
import org.jarida.story.Proposals;
import org.jarida.story.Publications;
import org.jarida.story.PublishedWays;
import org.jarida.story.Remarks;
import org.jarida.story.Revisions;
import org.jarida.story.StandingPages;
import org.jarida.story.Stories;
import org.jspecify.annotations.Nullable;

/** The whole house, from the ground up: every door is made here, once, and handed to who needs it. */
public final class House implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(House.class.getName());

    /** Styles and scripts of the newsroom, which are served beside those of readers. */
    public static final List<String> STAFF_ASSETS = List.of(
            "newsroom/newsroom.css",
            "newsroom/newsroom.js",
            "newsroom/editor.css",
            "newsroom/editor.js",
            "newsroom/particulars.js",
            "newsroom/picker.css",
            "newsroom/picker.js",
            "newsroom/passkey.js",
            "newsroom/paper.css",
            "newsroom/paper.js",
            "newsroom/front.js",
            "newsroom/letters.js",
            "newsroom/media.js");

    public final Database database;
    public final Logbook logbook;
    public final Editions editions;
    public final Fallbacks fallbacks;
    public final Sections sections;
    public final Topics topics;
    public final Settings settings;
    public final Redirects redirects;
    public final Lockdown lockdown;
    public final SecondPerson secondPerson;
    public final Advertisements advertisements;
    public final MediaLibrary library;
    public final Stories stories;
    public final Articles articles;
    public final Proposals proposals;
    public final Arrivals arrivals;
    public final Revisions revisions;
    public final MarginNotes marginNotes;
    public final Previews previews;
    public final Board board;
    public final Overview overview;
    public final Publications publications;
    public final Search search;
    public final DeskSearch texts;
    public final Filings filings;
    public final Bylines bylines;
    public final StandingPages pages;
    public final MediaUses uses;
    public final Remarks remarks;
    public final Fronts fronts;
    public final Counts counts;
    public final Sessions staffSessions;
    public final Accounts accounts;
    public final Passkeys passkeys;
    public final Factors factors;
    public final SignIn signIn;
    public final Invitations invitations;
    public final Resets resets;
    public final SetUp setUp;
    public final Post post;
    public final Secrets secrets;
    public final Readers readers;
    public final ReadingLists readingLists;
    public final Follows follows;
    public final Subscriptions subscriptions;
    public final Issues issues;
    public final Dispatch dispatch;

    /** Where letters lie that no mail server takes; null: one does. */
    public final @Nullable MailFolder folder;

    public final Comments comments;
    public final Browsers browsers;
    public final BreakingNews breaking;

    private final Vapid vapid;
    private final String origin;
    private Demonstration demonstration = Demonstration.NONE;
    private Carrier carrier = Carrier.overTheNet();
    private final Darkroom darkroom = Darkroom.forThisMachine();
    private @Nullable Vertx vertx;
    private @Nullable StaffSide staff;
    private @Nullable PersonalSide personal;
    private @Nullable DarkroomJob printing;
    private @Nullable Broadcast telling;
    private @Nullable ScheduledExecutorService hands;
    private @Nullable ScheduledExecutorService letters;

    private House(
            Database database,
            MediaStore files,
            Path mail,
            Path index,
            String origin,
            Map<String, String> environment) {
        this.database = database;
        this.origin = origin;
        logbook = new Logbook(database);
        editions = new Editions(database, logbook);
        fallbacks = new Fallbacks(database);
        sections = new Sections(database, logbook, fallbacks);
        topics = new Topics(database, logbook, fallbacks);
        settings = new Settings(database, logbook);
        redirects = new Redirects(database);
        advertisements = new Advertisements(database, logbook);
        library = new MediaLibrary(database, logbook, files, darkroom);
        var listings = new Listings(sections, editions);
        stories = new Stories(database, logbook, listings);
        lockdown = new Lockdown(database, logbook);
        secondPerson = new SecondPerson(database, logbook);
        articles = new Articles(database, logbook, listings, editions, redirects, lockdown, secondPerson);
        proposals = new Proposals(database, articles);
        arrivals = new Arrivals(database, logbook, sections, editions, lockdown);
        revisions = new Revisions(database);
        marginNotes = new MarginNotes(database, logbook);
        previews = new Previews(database, logbook);
        board = new Board(database);
        overview = new Overview(database, sections);
        publications = new Publications(database);
        search = new Search(index.resolve("published"), database, editions, publications);
        texts = new DeskSearch(index.resolve("desk"), database, editions, revisions, library);
        filings = new Filings(database, logbook, editions, fallbacks, sections, topics);
        bylines = new Bylines(database, logbook, editions, fallbacks, redirects);
        pages = new StandingPages(database, logbook, redirects);
        uses = new MediaUses(database, pages);
        remarks = new Remarks(database);
        fronts = new Fronts(database, logbook, publications);
        counts = new Counts(database, editions);
        Lineage lineage = section ->
                sections.lineage(section).stream().map(Sections.Lineage::id).toList();
        var passphrases =
                new Passphrases(() -> editions.all().stream().map(Edition::name).toList());
        staffSessions = new Sessions(database, logbook);
        accounts = new Accounts(database, logbook, passphrases, staffSessions, lineage);
        passkeys = new Passkeys(database.clock(), origin);
        factors = new Factors(database, logbook, passkeys);
        signIn = new SignIn(database, logbook, accounts, passphrases, passkeys, factors, staffSessions);
        invitations = new Invitations(database, logbook, passphrases, factors, staffSessions, lineage);
        resets = new Resets(database, logbook, accounts, passphrases, factors, staffSessions, signIn, lineage);
        setUp = new SetUp(database, logbook, invitations);
        secrets = new Secrets(database);
        readers = new Readers(database, passphrases, passkeys);
        readingLists = new ReadingLists(database);
        follows = new Follows(database);
        comments = new Comments(database, logbook, settings, editions, bylines, remarks, accounts::isCalledLike);
        var mailing = MailWays.open(environment, mail, URI.create(origin).getHost(), database.clock());
        post = mailing.post();
        folder = mailing.folder();
        subscriptions = new Subscriptions(database, secrets, post, mailing.outbox());
        var writer = new LetterWriter(editions, sections, bylines, publications, library, settings, origin);
        issues = new Issues(database, logbook, editions, publications, fronts, lockdown, writer);
        dispatch = new Dispatch(database, subscriptions, issues, publications, lockdown, writer, mailing.outbox());
        vapid = new Vapid(secrets, origin);
        browsers = new Browsers(database, settings, vapid);
        breaking = new BreakingNews(database, logbook, editions, settings, publications, lockdown);
    }

    /**
     * Opens the house on a data directory, made if it is not there. The environment may name a PostgreSQL instead of the
     * file in it: {@code JARIDA_DATABASE=jdbc:postgresql://host/name}, with {@code JARIDA_DATABASE_USER} and
     * {@code JARIDA_DATABASE_PASSWORD}.
     *
     * @param origin where people find it, as browsers write it: {@code https://jarida.example}
     */
    public static House open(Path data, String origin) {
        return open(data, origin, Clock.systemUTC());
    }

    /** The same by another clock than this machine's. */
    static House open(Path data, String origin, InstantSource clock) {
        return open(data, origin, clock, System.getenv());
    }

    /** The same in another environment. */
    static House open(Path data, String origin, InstantSource clock, Map<String, String> environment) {
        var url = environment.get("JARIDA_DATABASE");
        return new House(
                url == null
                        ? Database.sqlite(data.resolve("jarida.db"), clock)
                        : Database.postgres(
                                url,
                                environment.get("JARIDA_DATABASE_USER"),
                                environment.get("JARIDA_DATABASE_PASSWORD"),
                                clock),
                new FolderStore(data.resolve("media")),
                data.resolve("mail"),
                data.resolve("search"),
                origin,
                environment);
    }

    /** The house for work that nobody sees from outside. */
    public static House open(Path data) {
        return open(data, "http://localhost:8080");
    }

    public SampleNewsroom sampleNewsroom() {
        return new SampleNewsroom(
                database,
                editions,
                sections,
                topics,
                settings,
                advertisements,
                library,
                bylines,
                stories,
                articles,
                pages,
                fronts);
    }

    /** Lets people at this machine sign in with one press: before serving, and to nobody else. */
    void demonstrate(Demonstration ready) {
        demonstration = ready;
    }

    /** Has messages to browsers taken to their push services by somebody else: before serving. */
    void carryBy(Carrier other) {
        carrier = other;
    }

    /** Opens the doors to readers and starts what runs by itself. Returns when it listens. */
    public void serve(String host, int port, long cacheBytes) throws InterruptedException {
        var doors = new Doors(
                database,
                editions,
                sections,
                topics,
                settings,
                redirects,
                advertisements,
                publications,
                bylines,
                pages,
                fronts,
                library,
                counts,
                comments,
                search);
        var assets = new Assets(STAFF_ASSETS);
        var loops = Math.min(4, Runtime.getRuntime().availableProcessors());
        var running =
                Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(loops));
        vertx = running;
        try {
            var site = new Site(doors, assets, origin, cacheBytes);
            var staffSide = new StaffSide(staffDoors(assets, site), origin);
            staff = staffSide;
            var own = new PersonalSide(personalDoors(site), origin);
            personal = own;
            var annexes =
                    List.of(Annex.below(StaffSide.PATH, staffSide.handler()), new Annex(own::holds, own.handler()));
            site.listen(running, host, port, loops, annexes)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(String.valueOf(failure.getCause()), failure);
        }
        search.begin();
        texts.begin();
        telling = new Broadcast(database, settings, publications, lockdown, vapid, carrier);
        telling.begin();
        printing = new DarkroomJob(database, library.store(), darkroom, 1);
        var working = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("hands").daemon().factory());
        hands = working;
        var catchingUp = Thread.ofPlatform().name("uses").daemon().priority(Thread.MIN_PRIORITY);
        working.schedule(() -> catchingUp.start(() -> quietly(uses::catchUp)), 3, TimeUnit.SECONDS);
        working.scheduleWithFixedDelay(() -> quietly(articles::publishDue), 1, 1, TimeUnit.SECONDS);
        working.scheduleWithFixedDelay(() -> quietly(signIn::writeRefusals), 10, 10, TimeUnit.MINUTES);
        working.scheduleWithFixedDelay(() -> quietly(counts::write), 10, 10, TimeUnit.MINUTES);
        working.scheduleWithFixedDelay(() -> quietly(comments::clear), 1, 60, TimeUnit.MINUTES);
        working.scheduleWithFixedDelay(() -> quietly(database::hear), 250, 250, TimeUnit.MILLISECONDS);
        letters = sending();
    }

    /** Letters have hands of their own: a slow mail server keeps nothing else waiting. */
    private ScheduledExecutorService sending() {
        var sending = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("letters").daemon().factory());
        sending.scheduleWithFixedDelay(
                () -> quietly(() -> {
                    while (!sending.isShutdown() && dispatch.step()) {
                        Thread.onSpinWait();
                    }
                }),
                1,
                1,
                TimeUnit.SECONDS);
        sending.scheduleWithFixedDelay(() -> quietly(subscriptions::forgetUnconfirmed), 1, 60, TimeUnit.MINUTES);
        return sending;
    }

    private StaffDoors staffDoors(Assets assets, Site site) {
        return new StaffDoors(
                database,
                logbook,
                editions,
                fallbacks,
                sections,
                topics,
                settings,
                redirects,
                advertisements,
                library,
                stories,
                articles,
                publications,
                filings,
                bylines,
                pages,
                uses,
                fronts,
                counts,
                comments,
                new EditingDoors(
                        board,
                        overview,
                        revisions,
                        texts,
                        marginNotes,
                        new Checks(library, new PublishedWays(publications, editions, redirects)),
                        previews,
                        proposals,
                        secondPerson,
                        lockdown),
                new DeskDoors(
                        staffSessions,
                        accounts,
                        passkeys,
                        factors,
                        signIn,
                        invitations,
                        resets,
                        setUp,
                        post,
                        SampleFolder::ready,
                        demonstration),
                new MailingDoors(issues, subscriptions, folder),
                breaking,
                new SiteProofs(site),
                assets::address);
    }

    private PersonalDoors personalDoors(Site site) {
        return new PersonalDoors(
                database,
                secrets,
                editions,
                sections,
                topics,
                bylines,
                publications,
                readers,
                readingLists,
                follows,
                subscriptions,
                comments,
                browsers,
                post,
                site);
    }

    /** The staff's side, once it is served. */
    public StaffSide staff() {
        return Objects.requireNonNull(staff, "nobody is served yet");
    }

    /** Waits until every picture has its renditions. */
    public void awaitRenditions() throws InterruptedException {
        if (printing != null) {
            printing.awaitAll();
        }
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "a job failed and will be tried again", failure);
        }
    }

    @Override
    public void close() {
        if (hands != null) {
            hands.shutdownNow();
        }
        if (letters != null) {
            letters.shutdown();
            letters.close();
            quietly(dispatch::letGo);
        }
        if (telling != null) {
            quietly(telling::close);
        }
        if (vertx != null) {
            vertx.close();
        }
        if (printing != null) {
            printing.close();
        }
        search.close();
        texts.close();
        if (personal != null) {
            personal.close();
        }
        quietly(signIn::writeRefusals);
        quietly(counts::write);
        database.close();
    }
}
