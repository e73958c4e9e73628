package org.jarida.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jarida.Store;
import org.jarida.TestClock;
import org.jarida.base.Database;
import org.jarida.edition.Editions;
import org.jarida.edition.Redirects;
import org.jarida.edition.Sections;
import org.jarida.edition.Topics;
import org.jarida.front.Fronts;
import org.jarida.logbook.Logbook;
import org.jarida.story.Arrivals;
import org.jarida.story.Articles;
import org.jarida.story.Bylines;
import org.jarida.story.Listings;
import org.jarida.story.Publications;
import org.jarida.story.Remarks;
import org.jarida.story.StandingPages;
import org.jarida.story.Stories;

/** An empty newspaper to move into. */
final class House implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-22T07:30:00Z");

    final TestClock clock = new TestClock(NOW);
    final Database database;
    final Logbook logbook;
    final Editions editions;
    final Sections sections;
    final Topics topics;
    final Bylines bylines;
    final Stories stories;
    final Articles articles;
    final StandingPages pages;
    final Remarks remarks;
    final Redirects redirects;
    final Publications publications;
    final Fronts fronts;
    final Map<String, Cabinet.Sheet> cabinet = new LinkedHashMap<>();
    final WordPressImport.Doors doors;

    House(Store store) {
        database = store.open(clock);
        logbook = new Logbook(database);
        editions = new Editions(database, logbook);
        sections = new Sections(database, logbook);
        topics = new Topics(database, logbook);
        bylines = new Bylines(database, logbook);
        var listings = new Listings(sections, editions);
        stories = new Stories(database, logbook, listings);
        articles = new Articles(database, logbook, listings, editions);
        pages = new StandingPages(database, logbook);
        remarks = new Remarks(database);
        redirects = new Redirects(database);
        publications = new Publications(database);
        fronts = new Fronts(database, logbook, publications);
        doors = new WordPressImport.Doors(
                database,
                editions,
                sections,
                topics,
                bylines,
                stories,
                articles,
                new Arrivals(database, logbook, sections, editions),
                pages,
                remarks,
                redirects,
                fronts,
                sheet -> {
                    cabinet.put(sheet.key(), sheet);
                    return Cabinet.NONE.keep(sheet);
                });
    }

    ImportReport moveIn(Path file) throws IOException {
        return WordPressImport.run(doors, file, new ImportOptions(false, null), (phase, items, total) -> {});
    }

    ImportReport moveIn(String channel) throws IOException {
        return moveIn(file(channel));
    }

    ImportReport tryOut(Path file) throws IOException {
        return WordPressImport.run(doors, file, new ImportOptions(true, null), (phase, items, total) -> {});
    }

    static Path file(String channel) throws IOException {
        var file = Files.createTempFile("export", ".xml");
        Files.writeString(file, WxrReaderTest.export(channel), StandardCharsets.UTF_8);
        return file;
    }

    @Override
    public void close() {
        database.close();
    }
}
