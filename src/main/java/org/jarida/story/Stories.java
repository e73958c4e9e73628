package org.jarida.story;

import java.util.List;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.base.Keys;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Difference;
import org.jarida.logbook.Logbook;

/** Stories and where they are filed. */
public final class Stories {
    private final Database database;
    private final Logbook logbook;
    private final Listings listings;

    public Stories(Database database, Logbook logbook, Listings listings) {
        this.database = database;
        this.logbook = logbook;
        this.listings = listings;
    }

    public Optional<Story> find(String key) {
        return database.read(sql -> StoryTable.find(sql, key));
    }

    public Story get(long id) {
        return database.read(sql -> StoryTable.get(sql, id));
    }

    public Story create(Kind kind, String origin, List<Long> sections, List<Long> topics, Actor by) {
        return create(Keys.random(), kind, origin, sections, topics, by);
    }

    /** With a key of the caller's choosing, for what moves in and must get the same key when it moves in again. */
    public Story create(String key, Kind kind, String origin, List<Long> sections, List<Long> topics, Actor by) {
        if (!Keys.isKey(key)) {
            throw new IllegalArgumentException("not a key: " + key);
        }
        return database.write(transaction -> {
            var story = new Story(database.nextId(), key, kind, origin, sections, topics, 1);
            StoryTable.add(transaction.sql(), story, database.clock().instant());
            logbook.write(transaction, by, "story", "story:" + key, kind.word());
            return story;
        });
    }

    /**
     * Files the story elsewhere, or calls it something else; what is published of it moves along at once.
     *
     * @param version of the story that was looked at
     */
    public Filing file(long id, int version, Kind kind, List<Long> sections, List<Long> topics, Actor by) {
        return database.write(transaction -> {
            var sql = transaction.sql();
            var before = StoryTable.hold(sql, id);
            var after = new Story(id, before.key(), kind, before.origin(), sections, topics, before.version() + 1);
            if (before.filedAs(after)) {
                return new Filing.Filed(before); // Said again, by whomever: nobody loses anything.
            } else if (before.version() != version) {
                return new Filing.Conflict(before);
            }
            StoryTable.refile(sql, after, database.clock().instant());
            for (var publication : PublicationTable.ofStory(sql, before.key())) {
                var bylines = RevisionTable.content(sql, publication.revision()).bylines();
                listings.remove(transaction, publication, before);
                listings.add(transaction, publication, after, bylines);
            }
            var detail = Difference.of(StoryTable.shelves(sql, before), StoryTable.shelves(sql, after));
            logbook.write(transaction, by, "filing", "story:" + before.key(), detail);
            return new Filing.Filed(after);
        });
    }
}
