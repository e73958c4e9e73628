package org.jarida.app;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jarida.base.Database;
import org.jarida.edition.Advertisements;
import org.jarida.edition.Editions;
import org.jarida.edition.Redirects;
import org.jarida.edition.Sections;
import org.jarida.edition.Settings;
import org.jarida.edition.Topics;
import org.jarida.exchange.SampleNewsroom;
import org.jarida.front.Fronts;
import org.jarida.logbook.Logbook;
import org.jarida.media.Darkroom;
import org.jarida.media.DarkroomJob;
import org.jarida.media.FolderStore;
import org.jarida.media.MediaLibrary;
import org.jarida.media.MediaStore;
import org.jarida.site.Doors;
import org.jarida.site.Site;
import org.jarida.story.Articles;
import org.jarida.story.Bylines;
import org.jarida.story.Listings;
import org.jarida.story.Publications;
import org.jarida.story.Remarks;
import org.jarida.story.StandingPages;
import org.jarida.story.Stories;
import org.jspecify.annotations.Nullable;

/** The whole house, from the ground up: every door is made here, once, and handed to who needs it. */
public final class House implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(House.class.getName());

    public final Database database;
    public final Logbook logbook;
    public final Editions editions;
    public final Sections sections;
    public final Topics topics;
    public final Settings settings;
    public final Redirects redirects;
    public final Advertisements advertisements;
    public final MediaLibrary library;
    public final Stories stories;
    public final Articles articles;
    public final Publications publications;
    public final Bylines bylines;
    public final StandingPages pages;
    public final Remarks remarks;
    public final Fronts fronts;

    private final Darkroom darkroom = Darkroom.forThisMachine();
    private @Nullable Vertx vertx;
    private @Nullable DarkroomJob printing;
    private @Nullable ScheduledExecutorService hands;

    private House(Database database, MediaStore files) {
        this.database = database;
        logbook = new Logbook(database);
        editions = new Editions(database, logbook);
        sections = new Sections(database, logbook);
        topics = new Topics(database, logbook);
        settings = new Settings(database, logbook);
        redirects = new Redirects(database);
        advertisements = new Advertisements(database, logbook);
        library = new MediaLibrary(database, logbook, files, darkroom);
        var listings = new Listings(sections, editions);
        stories = new Stories(database, logbook, listings);
        articles = new Articles(database, logbook, listings, editions);
        publications = new Publications(database);
        bylines = new Bylines(database, logbook);
        pages = new StandingPages(database, logbook);
        remarks = new Remarks(database);
        fronts = new Fronts(database, logbook, publications);
    }

    /**
     * Opens the house on a data directory, made if it is not there. The environment may name a PostgreSQL instead of the
     * file in it: {@code JARIDA_DATABASE=jdbc:postgresql://host/name}, with {@code JARIDA_DATABASE_USER} and
     * {@code JARIDA_DATABASE_PASSWORD}.
     */
    public static House open(Path data) {
        var url = System.getenv("JARIDA_DATABASE");
        return new House(
                url == null
                        ? Database.sqlite(data.resolve("jarida.db"), Clock.systemUTC())
                        : Database.postgres(
                                url,
                                System.getenv("JARIDA_DATABASE_USER"),
                                System.getenv("JARIDA_DATABASE_PASSWORD"),
                                Clock.systemUTC()),
                new FolderStore(data.resolve("media")));
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

    /** Opens the doors to readers and starts what runs by itself. Returns when it listens. */
    public void serve(String host, int port, String origin, long cacheBytes) throws InterruptedException {
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
                library);
        var loops = Math.min(4, Runtime.getRuntime().availableProcessors());
        var running =
                Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(loops));
        vertx = running;
        try {
            new Site(doors, origin, cacheBytes)
                    .listen(running, host, port, loops)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(String.valueOf(failure.getCause()), failure);
        }
        printing = new DarkroomJob(database, library.store(), darkroom, 1);
        var working = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("hands").daemon().factory());
        hands = working;
        working.scheduleWithFixedDelay(() -> quietly(articles::publishDue), 1, 1, TimeUnit.SECONDS);
        working.scheduleWithFixedDelay(() -> quietly(database::hear), 250, 250, TimeUnit.MILLISECONDS);
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
        if (vertx != null) {
            vertx.close();
        }
        if (printing != null) {
            printing.close();
        }
        database.close();
    }
}
