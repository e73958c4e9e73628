package org.jarida;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
import org.jarida.media.FolderStore;
import org.jarida.media.MediaLibrary;
import org.jarida.story.Articles;
import org.jarida.story.Bylines;
import org.jarida.story.Listings;
import org.jarida.story.Publications;
import org.jarida.story.Remarks;
import org.jarida.story.StandingPages;
import org.jarida.story.Stories;

/** A newsroom on a new database, with nothing in it yet. It is noon in Kabul on 1 Qaws 1405. */
public class EmptyNewsroom implements AutoCloseable {
    public static final Instant NOON = Instant.parse("2026-11-22T07:30:00Z");

    public static final Path SAMPLE = Path.of("sample");

    public final TestClock clock = new TestClock(NOON);
    public final Database database;
    public final Logbook logbook;
    public final Editions editions;
    public final Sections sections;
    public final Topics topics;
    public final Redirects redirects;
    public final Settings settings;
    public final Advertisements advertisements;
    public final MediaLibrary library;
    public final Stories stories;
    public final Articles articles;
    public final Publications publications;
    public final Bylines bylines;
    public final StandingPages pages;
    public final Remarks remarks;
    public final Fronts fronts;

    public EmptyNewsroom(Store store) {
        database = store.open(clock);
        logbook = new Logbook(database);
        editions = new Editions(database, logbook);
        sections = new Sections(database, logbook);
        topics = new Topics(database, logbook);
        redirects = new Redirects(database);
        settings = new Settings(database, logbook);
        advertisements = new Advertisements(database, logbook);
        library = new MediaLibrary(database, logbook, new FolderStore(emptyFolder()), Darkroom.forThisMachine());
        var listings = new Listings(sections, editions);
        stories = new Stories(database, logbook, listings);
        articles = new Articles(database, logbook, listings, editions);
        publications = new Publications(database);
        bylines = new Bylines(database, logbook);
        pages = new StandingPages(database, logbook);
        remarks = new Remarks(database);
        fronts = new Fronts(database, logbook, publications);
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("media");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
                library);
    }

    @Override
    public void close() {
        database.close();
    }
}
