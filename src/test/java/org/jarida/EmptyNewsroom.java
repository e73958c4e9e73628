package org.jarida;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jarida.base.Database;
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
import org.jarida.media.Darkroom;
import org.jarida.media.FolderStore;
import org.jarida.media.MediaLibrary;
import org.jarida.proof.Passkeys;
import org.jarida.proof.Passphrases;
import org.jarida.push.BreakingNews;
import org.jarida.push.Browsers;
import org.jarida.push.Vapid;
import org.jarida.search.DeskSearch;
import org.jarida.search.Search;
import org.jarida.story.Arrivals;
import org.jarida.story.Articles;
import org.jarida.story.Board;
import org.jarida.story.Bylines;
import org.jarida.story.Filings;
import org.jarida.story.Listings;
import org.jarida.story.MarginNotes;
import org.jarida.story.MediaUses;
import org.jarida.story.Overview;
import org.jarida.story.Previews;
import org.jarida.story.Proposals;
import org.jarida.story.Publications;
import org.jarida.story.Remarks;
import org.jarida.story.Revisions;
import org.jarida.story.StandingPages;
import org.jarida.story.Stories;

/** A newsroom on a new database, with nothing in it yet. It is noon in Kabul on 1 Qaws 1405. */
public class EmptyNewsroom implements AutoCloseable {
    public static final Instant NOON = Instant.parse("2026-11-22T07:30:00Z");

    public static final Path SAMPLE = Path.of("sample");

    /** Where the staff finds it. */
    public static final String ORIGIN = "https://jarida.example";

    public final TestClock clock = new TestClock(NOON);
    public final Database database;
    public final Logbook logbook;
    public final Editions editions;
    public final Fallbacks fallbacks;
    public final Sections sections;
    public final Topics topics;
    public final Redirects redirects;
    public final Lockdown lockdown;
    public final SecondPerson secondPerson;
    public final Settings settings;
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
    public final Comments comments;
    public final Vapid vapid;
    public final Browsers browsers;
    public final BreakingNews breaking;

    public EmptyNewsroom(Store store) {
        this(store.empty());
    }

    /** On data that other nodes may have opened too. */
    public EmptyNewsroom(Function<InstantSource, Database> data) {
        database = data.apply(clock);
        logbook = new Logbook(database);
        editions = new Editions(database, logbook);
        fallbacks = new Fallbacks(database);
        sections = new Sections(database, logbook, fallbacks);
        topics = new Topics(database, logbook, fallbacks);
        redirects = new Redirects(database);
        settings = new Settings(database, logbook);
        advertisements = new Advertisements(database, logbook);
        library = new MediaLibrary(
                database, logbook, new FolderStore(Scratch.folder("media")), Darkroom.forThisMachine());
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
        search = new Search(Scratch.folder("search"), database, editions, publications);
        texts = new DeskSearch(Scratch.folder("search"), database, editions, revisions, library);
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
        passkeys = new Passkeys(clock, ORIGIN);
        factors = new Factors(database, logbook, passkeys);
        signIn = new SignIn(database, logbook, accounts, passphrases, passkeys, factors, staffSessions);
        invitations = new Invitations(database, logbook, passphrases, factors, staffSessions, lineage);
        resets = new Resets(database, logbook, accounts, passphrases, factors, staffSessions, signIn, lineage);
        setUp = new SetUp(database, logbook, invitations);
        comments = new Comments(database, logbook, settings, editions, bylines, remarks, accounts::isCalledLike);
        vapid = new Vapid(new Secrets(database), ORIGIN);
        browsers = new Browsers(database, settings, vapid);
        breaking = new BreakingNews(database, logbook, editions, settings, publications, lockdown);
    }

    /** Opens the newspaper of the sample folder, without the files of its media. */
    public boolean openSample() {
        return sample().open(SAMPLE);
    }

    public SampleNewsroom sample() {
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

    /** All that the readers' side is made from. */
    public org.jarida.site.Doors doors() {
        return new org.jarida.site.Doors(
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
    }

    /** Keeps the search's index from here on. Returns when all that is published can be found. */
    public void beginSearching() throws InterruptedException {
        search.begin();
        texts.begin();
        awaitFindable();
    }

    /** Waits until the search has heard of every act. */
    public void awaitFindable() throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!search.isCaughtUp() || !texts.isCaughtUp()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the search has not caught up in a minute");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    @Override
    public void close() {
        search.close();
        texts.close();
        database.close();
    }
}
