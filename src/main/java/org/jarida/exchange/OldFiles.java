package org.jarida.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jarida.logbook.Actor;
import org.jarida.media.Arrival;
import org.jarida.media.MediaLibrary;
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

    private record Waiting(
            String id, OldFile file, @Nullable Path path) {}

    OldFiles(Move move) {
        this.move = move;
        this.report = move.report();
        this.library = move.doors().media();
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
        var path = here(file.path());
        if (!move.trial() && before == null) {
            library.expect(file.key(), file.kind(), file.details(), Actor.IMPORT);
        } else if (!move.trial() && changed) {
            library.describe(file.key(), file.details(), Actor.IMPORT);
        }
        var missing = before == null || !library.holds(file.key());
        var fetched = path == null
                && move.options().outward() != null
                && file.address().startsWith("http");
        if (missing && (path != null || fetched)) {
            waiting.add(new Waiting(id, file, path));
        } else if (missing) {
            report.warn(id, "the file is missing, its words are kept: " + file.name());
        }
        if (before == null || changed || (missing && (path != null || fetched))) {
            move.count("media", before != null);
        } else {
            report.unchanged("media", 1);
        }
        move.ledger().remember(kind, oldId, file.key(), digest);
    }

    /** Takes in the files of a batch that was written. What is cut off here is taken up when it moves in again. */
    void takeIn() throws IOException {
        for (var one : waiting) {
            var path = one.path;
            var outward = move.options().outward();
            if (move.trial()) {
                continue;
            } else if (path != null) {
                hand(one, path);
            } else if (outward != null) {
                var fetched = Files.createTempFile("fetched", "");
                try {
                    outward.fetch(one.file.address(), fetched);
                    hand(one, fetched);
                } catch (IOException failure) {
                    report.warn(
                            one.id,
                            "the file cannot be fetched, its words are kept: " + one.file.name() + ": "
                                    + failure.getMessage());
                } finally {
                    Files.deleteIfExists(fetched);
                }
            }
        }
        waiting.clear();
    }

    private void hand(Waiting one, Path path) throws IOException {
        if (library.add(one.file.key(), path, one.file.details(), Actor.IMPORT) instanceof Arrival.Refused refused) {
            report.warn(
                    one.id,
                    "the file is refused, its words are kept: " + one.file.name() + ": "
                            + refused.why().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }

    /** Where a file lies in the folder of uploads; a path that leads out of it leads nowhere. */
    private @Nullable Path here(String path) {
        var media = move.options().media();
        if (media == null || path.isEmpty() || path.indexOf('\0') >= 0) {
            return null;
        }
        try {
            var root = media.toRealPath();
            var found = root.resolve(path.startsWith("/") ? path.substring(1) : path)
                    .normalize();
            return found.startsWith(root)
                            && Files.isRegularFile(found)
                            && found.toRealPath().startsWith(root)
                    ? found
                    : null;
        } catch (IOException | java.nio.file.InvalidPathException none) {
            return null;
        }
    }
}
