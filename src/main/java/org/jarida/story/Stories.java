package org.jarida.story;

import java.util.List;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.base.Keys;
import org.jarida.logbook.Actor;
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

    public Story create(Kind kind, String origin, List<Long> sections, List<Long> topics, Actor by) {
        return create(Keys.random(), kind, origin, sections, topics, by);
    }

    /** With a key of the caller's choosing, for what moves in and must get the same key when it moves in again. */
    public Story create(String key, Kind kind, String origin, List<Long> sections, List<Long> topics, Actor by) {
        if (!Keys.isKey(key)) {
            throw new IllegalArgumentException("not a key: " + key);
        }
        return database.write(transaction -> {
            var story = new Story(database.nextId(), key, kind, origin, sections, topics);
            StoryTable.add(transaction.sql(), story, database.clock().instant());
            logbook.write(transaction, by, "story", "story:" + key, kind.word());
            return story;
        });
    }

    /** Files the story elsewhere; what is published of it moves along. */
    public Story refile(Story story, Actor by) {
        return database.write(transaction -> {
            StoryTable.refile(transaction.sql(), story);
            for (var publication : PublicationTable.ofStory(transaction.sql(), story.key())) {
                var bylines = RevisionTable.content(transaction.sql(), publication.revision())
                        .bylines();
                listings.remove(transaction, publication, story);
                listings.add(transaction, publication, story, bylines);
            }
            logbook.write(transaction, by, "filing", "story:" + story.key(), story.toString());
            return story;
        });
    }
}
