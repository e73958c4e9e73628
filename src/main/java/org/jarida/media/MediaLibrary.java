package org.jarida.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jarida.base.Database;
import org.jarida.base.Kept;
import org.jarida.base.Keys;
import org.jarida.base.Tags;
import org.jarida.base.Transaction;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Difference;
import org.jarida.logbook.Logbook;
import org.jspecify.annotations.Nullable;

/**
 * Pictures, films, sounds and documents: taken in, described, and found again by key. Everyone who reads one notes the
 * tag {@code media:KEY}, also while it is missing or its renditions are still to come.
 */
public final class MediaLibrary {
    private final Database database;
    private final Logbook logbook;
    private final MediaStore store;
    private final Reception reception;
    private final Kept<Shown, Optional<Medium>> kept;

    /** Media, as an edition shows them. */
    private record Shown(String edition, String key) {}

    public MediaLibrary(Database database, Logbook logbook, MediaStore store, Darkroom darkroom) {
        this.database = database;
        this.logbook = logbook;
        this.store = store;
        this.reception = new Reception(store, darkroom);
        this.kept = new Kept<>(database, shown -> {
            Tags.note(tag(shown.key()));
            return Optional.ofNullable(database.read(sql -> MediaTable.all(sql, List.of(shown.key()), shown.edition()))
                    .get(shown.key()));
        });
    }

    /**
     * Takes a file in under a new key. Content that is here already keeps its key, and gains the texts it lacked. Takes
     * its time (a photograph of 12 megapixels: about half a second): not to be called inside a transaction.
     */
    public Arrival add(InputStream content, Details details, Actor by) throws IOException {
        return switch (reception.receive(content)) {
            case Reception.Outcome.Refused refused -> new Arrival.Refused(refused.why());
            case Reception.Outcome.Stored stored ->
                database.write(transaction -> MediaTable.keyOf(
                                transaction.sql(), stored.file().content())
                        .map(key -> again(transaction, key, details, by))
                        .orElseGet(() -> keep(transaction, Keys.random(), stored.file(), details, by)));
        };
    }

    /** A file of the disk, which stays where it is. */
    public Arrival add(Path file, Details details, Actor by) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return add(in, details, by);
        }
    }

    /**
     * Takes a file in under a key of the caller's choosing: completes media that was {@link #expect expected}, or puts
     * this file in the place of the one before. Not to be called inside a transaction.
     */
    public Arrival add(String key, InputStream content, Details details, Actor by) throws IOException {
        check(key);
        return switch (reception.receive(content)) {
            case Reception.Outcome.Refused refused -> new Arrival.Refused(refused.why());
            case Reception.Outcome.Stored stored ->
                database.write(transaction -> {
                    var same = MediaTable.contentOf(transaction.sql(), key)
                            .filter(stored.file().content()::equals)
                            .isPresent();
                    return same
                            ? again(transaction, key, details, by)
                            : keep(transaction, key, stored.file(), details, by);
                });
        };
    }

    public Arrival add(String key, Path file, Details details, Actor by) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return add(key, in, details, by);
        }
    }

    private Arrival keep(Transaction transaction, String key, Rendition file, Details details, Actor by) {
        MediaTable.keep(transaction.sql(), key, file, details, database.clock().instant(), by.name());
        logbook.write(transaction, by, "media", "media:" + key, details.name() + " " + file.content());
        transaction.changed(tag(key));
        if (file.type().kind() == MediaKind.PICTURE) {
            transaction.happened(new PictureArrived(key));
        }
        return new Arrival.Kept(key, true);
    }

    private Arrival again(Transaction transaction, String key, Details details, Actor by) {
        var before = MediaTable.written(transaction.sql(), key);
        if (MediaTable.describe(transaction.sql(), key, details, false)) {
            described(transaction, key, before, by);
        }
        return new Arrival.Kept(key, false);
    }

    /** Notes that media with this key will come, or should have. Where it is here already, nothing changes. */
    public void expect(String key, MediaKind kind, Details details, Actor by) {
        check(key);
        database.write(transaction -> {
            if (MediaTable.expect(
                    transaction.sql(), key, kind, details, database.clock().instant(), by.name())) {
                logbook.write(transaction, by, "missing-media", "media:" + key, details.name());
                transaction.changed(tag(key));
            }
            return key;
        });
    }

    /** Says anew whose it is and what the editions say about it; texts of editions that are not named stay. */
    public void describe(String key, Details details, Actor by) {
        database.write(transaction -> {
            var before = MediaTable.written(transaction.sql(), key);
            if (MediaTable.describe(transaction.sql(), key, details, true)) {
                described(transaction, key, before, by);
            }
            return key;
        });
    }

    /**
     * Says exactly this about it, and nothing that is empty here; texts of editions that are not named stay as they are.
     */
    public void redescribe(String key, Details details, Actor by) {
        database.write(transaction -> {
            var before = MediaTable.written(transaction.sql(), key);
            MediaTable.redescribe(transaction.sql(), key, details);
            described(transaction, key, before, by);
            return key;
        });
    }

    private void described(Transaction transaction, String key, Optional<Written> before, Actor by) {
        var after = MediaTable.written(transaction.sql(), key);
        var detail = Difference.of(before.orElse(null), after.orElse(null));
        logbook.write(transaction, by, "media-text", "media:" + key, detail);
        transaction.changed(tag(key));
    }

    public void focus(String key, Focus focus, Actor by) {
        database.write(transaction -> {
            MediaTable.focus(transaction.sql(), key, focus);
            logbook.write(transaction, by, "focus", "media:" + key, focus.x() + " " + focus.y());
            transaction.changed(tag(key));
            return key;
        });
    }

    /**
     * Media as they were written, for the staff.
     *
     * @param medium with the texts of no edition
     * @param texts what each edition says about it, where it says something
     * @param broughtBy who brought it in first: the name of an {@link Actor}; null: nobody knows any more
     */
    public record Written(
            Medium medium,
            Map<String, MediaText> texts,
            @Nullable String broughtBy,
            Instant broughtAt) {
        public Written {
            texts = Collections.unmodifiableMap(new TreeMap<>(texts));
        }
    }

    public Optional<Written> written(String key) {
        return database.read(sql -> MediaTable.written(sql, key));
    }

    /** Those of these that are known, in any order. */
    public List<Written> written(Collection<String> keys) {
        return database.read(sql -> MediaTable.written(sql, keys));
    }

    /** All keys that come after one, in an order of their own. */
    public List<String> keysAfter(String key, int limit) {
        return database.read(sql -> MediaTable.keysAfter(sql, key, limit));
    }

    /**
     * What is looked for, the newest first, with the texts of an edition: for the staff.
     *
     * @param after the key behind which to go on; null: from the newest
     */
    public List<Medium> search(MediaSearch search, String edition, @Nullable String after, int limit) {
        return database.read(sql -> all(MediaTable.search(sql, search, after, limit), edition));
    }

    /** The keys of what is looked for, the newest first. */
    public List<String> keys(MediaSearch search, int limit) {
        return database.read(sql -> MediaTable.search(sql, search, null, limit));
    }

    /** Those of these that are known, in the order asked for, with the texts of an edition. Notes no tags: for the staff. */
    public List<Medium> all(List<String> keys, String edition) {
        var found = database.read(sql -> MediaTable.all(sql, keys, edition));
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(found.get(key)).stream())
                .toList();
    }

    public Optional<Medium> find(String key, String edition) {
        return kept.get(new Shown(edition, key));
    }

    /** Those of these that are known, in the order asked for. */
    public Map<String, Medium> findAll(Collection<String> keys, String edition) {
        var found = new LinkedHashMap<String, Medium>();
        keys.forEach(key -> find(key, edition).ifPresent(medium -> found.put(key, medium)));
        return found;
    }

    /** Whether a file has come for this key. Notes no tag: it is asked when writing, not when reading. */
    public boolean holds(String key) {
        return database.read(sql -> MediaTable.contentOf(sql, key)).isPresent();
    }

    /**
     * The file of this {@link ContentName#brief brief} name, if it is one that media here are made of: what is in the
     * store by chance is not served.
     */
    public Optional<Rendition> file(String brief) {
        return ContentName.isBrief(brief) ? database.read(sql -> MediaTable.file(sql, brief)) : Optional.empty();
    }

    public Instant now() {
        return database.clock().instant();
    }

    public MediaStore store() {
        return store;
    }

    /** Keys of media whose file has not come, the oldest first. */
    public List<String> missing(int most) {
        return database.read(sql -> MediaTable.inState(sql, MediaTable.MISSING, most));
    }

    /** Lets the darkroom make the renditions of all pictures anew. Until then pages show the ones before. */
    public void reprint(Actor by) {
        database.write(transaction -> {
            var pictures = MediaTable.reprint(transaction.sql());
            logbook.write(transaction, by, "reprint", "media", pictures + " pictures");
            transaction.happened(new PictureArrived(""));
            return pictures;
        });
    }

    static String tag(String key) {
        return "media:" + key;
    }

    private static void check(String key) {
        if (!Keys.isKey(key)) {
            throw new IllegalArgumentException("not a key: " + key);
        }
    }
}
