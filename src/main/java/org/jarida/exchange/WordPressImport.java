package org.jarida.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jarida.base.Database;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Redirects;
import org.jarida.edition.Sections;
import org.jarida.edition.Topics;
import org.jarida.front.Fronts;
import org.jarida.language.EraCalendar;
import org.jarida.language.Language;
import org.jarida.language.Text;
import org.jarida.logbook.Actor;
import org.jarida.media.MediaLibrary;
import org.jarida.story.Arrivals;
import org.jarida.story.Articles;
import org.jarida.story.Bylines;
import org.jarida.story.Remarks;
import org.jarida.story.StandingPages;
import org.jarida.story.Stories;

/**
 * Moves a newspaper in from a WordPress export. The file is read twice: first all of it, so that what is wrong with it
 * is found before anything is written and what belongs together is known; then item by item into batches, each one
 * transaction. Moving in again doubles nothing: it brings what is new and what changed, and leaves alone what was
 * changed here since.
 */
public final class WordPressImport {
    /** The doors an import goes through. */
    public record Doors(
            Database database,
            Editions editions,
            Sections sections,
            Topics topics,
            Bylines bylines,
            Stories stories,
            Articles articles,
            Arrivals arrivals,
            StandingPages pages,
            Remarks remarks,
            Redirects redirects,
            Fronts fronts,
            MediaLibrary media) {}

    private final Path file;
    private final ImportProgress progress;
    private final Move move;
    private final Shelves shelves;
    private final OldAuthors authors;
    private final OldComments comments;
    private final OldFiles files;
    private final OldPages pages;
    private final OldPosts posts;
    private final Set<Long> seen = new HashSet<>();
    private long done;

    private WordPressImport(Doors doors, Path file, ImportOptions options, ImportProgress progress) throws IOException {
        this.file = file;
        this.progress = progress;
        var report = new ImportReport();
        var contents = Contents.of(
                file,
                new Tongues(doors.editions.all()),
                report,
                items -> progress.at(ImportProgress.Phase.READING, items, 0));
        move = new Move(doors, options, report, contents);
        shelves = new Shelves(move);
        authors = new OldAuthors(move);
        comments = new OldComments(move);
        files = new OldFiles(move);
        pages = new OldPages(move, comments);
        posts = new OldPosts(move, comments);
    }

    /**
     * @throws org.jarida.base.Xml.Broken when the file is no export, or broken: nothing has been written then
     */
    public static ImportReport run(Doors doors, Path file, ImportOptions options, ImportProgress progress)
            throws IOException {
        return new WordPressImport(doors, file, options, progress).moveIn();
    }

    private ImportReport moveIn() throws IOException {
        move.write(() -> {
            openEditions();
            shelves.sections();
            shelves.topics();
            authors.bylines();
        });
        posts.keys();
        pages.places();
        items();
        move.write(() -> {
            move.forwarding().fronts();
            posts.lead();
            files.end();
        });
        move.report().end();
        return move.report();
    }

    // ---- editions

    private void openEditions() {
        for (var edition : move.doors().editions().all()) {
            move.languages().put(edition.code(), edition.language());
        }
        var position = move.doors().editions().all().size();
        for (var nine : Language.NINE) {
            var code = nine.code();
            if (move.contents().editions().contains(code) && !move.languages().containsKey(code)) {
                move.languages().put(code, nine);
                if (!move.trial()) {
                    move.doors().editions().save(edition(code, nine, position++), Actor.IMPORT);
                }
            }
        }
    }

    private Edition edition(String code, Language language, int position) {
        var title = BodyReader.plain(move.contents().site().title());
        var name = title.isEmpty() ? move.contents().addresses().host() : title;
        var hijri = code.equals("fa") || code.equals("ps");
        return new Edition(
                code,
                position,
                language,
                Text.shorten(name, 200),
                Text.shorten(BodyReader.plain(move.contents().site().description()), 500),
                Text.shorten("© {year} " + name, 500),
                zone(),
                hijri ? EraCalendar.SOLAR_HIJRI : EraCalendar.GREGORIAN,
                hijri ? EraCalendar.GREGORIAN : null);
    }

    /** The old site's, as far as its dates tell: Kabul's half hour is no one else's. */
    private ZoneId zone() {
        var offset = move.contents().moments().offset();
        return offset.equals(ZoneOffset.ofHoursMinutes(4, 30))
                ? ZoneId.of("Asia/Kabul")
                : offset.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : offset;
    }

    // ---- items

    private void items() throws IOException {
        var reading = new ItemReading(move, shelves.sectionIds(), shelves.topicIds(), authors.bylineIds());
        try (var ahead = new ReadingAhead(file, reading)) {
            for (var batch = ahead.next(); batch != null; batch = ahead.next()) {
                keep(batch);
            }
        }
    }

    private void keep(List<ItemReading.Ready> batch) throws IOException {
        move.write(() -> {
            batch.forEach(this::keep);
            posts.arrive();
        });
        files.takeIn(taken -> progress.at(ImportProgress.Phase.FILES, taken, files.waiting()));
        done += batch.size();
        progress.at(ImportProgress.Phase.WRITING, done, move.contents().count());
    }

    private void keep(ItemReading.Ready one) {
        var item = one.item();
        var id = Long.toString(item.id());
        one.warnings().forEach(what -> move.report().warn(id, what));
        if (!seen.add(item.id()) && one.entry() != null) {
            move.report().skip(id, item.kind(), "another item has this number");
            comments.skip(one, "their item is skipped");
            return;
        }
        for (var file : one.files()) {
            files.loose(file);
        }
        switch (one) {
            case ItemReading.Left it -> {
                if (!item.kind().equals("guest-author")) { // Those are accounted for as bylines.
                    move.report().skip(id, item.kind(), it.why());
                }
                comments.skip(one, "their item is skipped");
            }
            case ItemReading.Attachment it -> {
                files.attachment(it);
                comments.skip(one, "a comment on a file has no place");
            }
            case ItemReading.Page it -> pages.keep(it);
            case ItemReading.Post it -> posts.keep(it);
        }
    }
}
