package org.jarida.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jarida.logbook.Actor;
import org.jarida.media.Arrival;
import org.jarida.media.MediaLibrary;
import org.jarida.media.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The old site's files. What is said of one is kept at once; the file itself is taken in when the batch is written, from
 * a folder or from the old site. What is cut off then is taken up when it moves in again.
 */
final class OldFiles {
    private final Move move;
    private final ImportReport report;
    private final MediaLibrary library;
    private final Set<String> looseFiles = new HashSet<>();
    private final List<Waiting> waiting = new ArrayList<>();

    private final @Nullable Uploads uploads;
    private final @Nullable Fetching fetching;

    /**
     * @param path where it lies in the folder of uploads; without one it is fetched
     * @param counted whether the report has it already, whatever becomes of the file
     */
    private record Waiting(
            String id, OldFile file, @Nullable Path path, boolean counted) {}

    OldFiles(Move move) throws IOException {
        this.move = move;
        this.report = move.report();
        this.library = move.doors().media();
        var folder = move.options().media();
        var outward = move.options().outward();
        uploads = folder == null ? null : new Uploads(folder);
        fetching = outward == null ? null : new Fetching(outward);
    }

    void attachment(ItemReading.Attachment it) {
        var item = it.item();
        var id = Long.toString(item.id());
        take(id, "attachment", id, it.file(), it.digest());
        move.forwarding().attachment(item, it.file().key());
    }

    /** A file that a text names and no attachment does. */
    void loose(OldFile file) {
        if (looseFiles.add(file.key())) {
            report.read("file");
            take("", "file", file.key(), file, Ledger.digest(file.address()));
        }
    }

    /** Keeps what is said of a file; the file itself waits until the batch is written, since it may take its time. */
    private void take(String id, String kind, String oldId, OldFile file, String digest) {
        var before = move.ledger().before(kind, oldId);
        var changed = before != null && !before.digest().equals(digest);
        if (!move.trial() && before == null) {
            library.expect(file.key(), file.kind(), file.details(), Actor.IMPORT);
        } else if (!move.trial() && changed) {
            library.describe(file.key(), file.details(), Actor.IMPORT);
        }
        var said = before == null || changed;
        if (said) {
            move.count("media", before != null);
        }
        if (before != null && library.holds(file.key())) {
            report.unchanged("media", said ? 0 : 1);
        } else {
            await(id, file, said);
        }
        move.ledger().remember(kind, oldId, file.key(), digest);
    }

    private void await(String id, OldFile file, boolean counted) {
        var path = uploads == null ? null : uploads.find(file).orElse(null);
        if (path != null || (fetching != null && file.address().startsWith("http"))) {
            waiting.add(new Waiting(id, file, path, counted));
        } else {
            report.warn(id, "the file is missing, its words are kept: " + file.name());
            report.unchanged("media", counted ? 0 : 1);
        }
    }

    /**
     * Takes in the files of a batch that was written. What is cut off here is taken up when it moves in again.
     *
     * @param progress is told how many of this batch's files are here
     */
    void takeIn(LongConsumer progress) throws IOException {
        var done = 0;
        for (var one : waiting) {
            var came = move.trial() || came(one);
            if (!one.counted && came) {
                report.updated("media");
            } else if (!one.counted) {
                report.unchanged("media", 1);
            }
            progress.accept(++done);
        }
        waiting.clear();
    }

    /** How many files of the batch wait to be taken in. */
    int waiting() {
        return waiting.size();
    }

    private boolean came(Waiting one) throws IOException {
        if (one.path != null) {
            return came(one, one.path);
        } else if (fetching == null) {
            return false;
        }
        var fetched = Files.createTempFile("fetched", "");
        try {
            var failure = fetching.fetch(one.file.address(), fetched);
            if (failure.isEmpty()) {
                return came(one, fetched);
            }
            report.warn(
                    one.id,
                    "the file cannot be fetched, its words are kept: " + one.file.name() + ": " + failure.get());
            return false;
        } finally {
            Files.deleteIfExists(fetched);
        }
    }

    private boolean came(Waiting one, Path path) throws IOException {
        if (!Files.isReadable(path)) {
            report.warn(one.id, "the file cannot be read, its words are kept: " + path);
            return false;
        }
        return switch (library.add(one.file.key(), path, one.file.details(), Actor.IMPORT)) {
            case Arrival.Kept ignored -> true;
            case Arrival.Refused refused -> {
                report.warn(
                        one.id,
                        "the file is refused, its words are kept: " + one.file.name() + ": " + because(refused.why()));
                yield false;
            }
        };
    }

    private static String because(Refusal why) {
        return switch (why) {
            case EMPTY -> "it is empty";
            case TOO_LARGE -> "it is too large";
            case TOO_MANY_PIXELS -> "it has too many pixels";
            case BROKEN -> "it is broken";
            case HEIC -> "it is a HEIC picture: save it as JPEG";
            case AVIF -> "it is an AVIF picture: save it as JPEG";
            case SVG -> "it is an SVG drawing: save it as PNG";
            case HTML -> "it is a web page";
            case XML -> "it is XML";
            case ARCHIVE -> "it is an archive or an office document";
            case PICTURE_FORMAT -> "no browser shows such pictures: save it as JPEG or PNG";
            case FILM_FORMAT -> "not every browser plays such films: save it as MP4 or WebM";
            case SOUND_FORMAT -> "not every browser plays such sounds: save it as MP3 or Ogg";
            case UNKNOWN -> "nobody here knows its format";
        };
    }

    /** Says so where the folder was given and held none of what was looked for: it is another folder. */
    void end() {
        if (uploads != null && uploads.heldNothing()) {
            report.warn("", "none of the files is in the folder of --media: it should be wp-content/uploads");
        }
    }
}
