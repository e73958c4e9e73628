package org.jarida.edition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jarida.base.Database;
import org.jarida.base.Kept;
import org.jarida.base.Tags;
import org.jarida.language.Slug;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;

/** Topics, named in each edition. There may be tens of thousands. */
public final class Topics {
    private final Database database;
    private final Logbook logbook;

    /** Topics, as each edition calls them: by the edition's code. */
    private final Kept<Long, Map<String, Topic>> names;

    public Topics(Database database, Logbook logbook) {
        this.database = database;
        this.logbook = logbook;
        this.names = new Kept<>(database, id -> {
            Tags.note("topic-names:" + id);
            return database.read(sql -> TopicTable.names(sql, id));
        });
    }

    public Optional<Topic> find(String edition, String slug) {
        var topic = database.read(sql -> TopicTable.find(sql, edition, slug));
        topic.ifPresent(found -> Tags.note("topic-names:" + found.id()));
        return topic;
    }

    /** Those of these that have a name in the edition, in the order asked for. */
    public List<Topic> all(String edition, Collection<Long> ids) {
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(names.get(id).get(edition)))
                .toList();
    }

    public Optional<Long> idOf(String key) {
        return database.read(sql -> TopicTable.idOf(sql, key));
    }

    /**
     * Makes the topic with this key, or adds and changes its names.
     *
     * @throws IllegalArgumentException when a slug is another topic's in that edition
     */
    public long save(String key, Map<String, Name> names, Actor by) {
        return database.write(transaction -> {
            var sql = transaction.sql();
            var known = TopicTable.idOf(sql, key);
            var id = known.orElseGet(database::nextId);
            if (known.isEmpty()) {
                TopicTable.add(sql, id, key);
            }
            names.forEach((edition, name) -> {
                if (TopicTable.taken(sql, edition, name.slug(), id)) {
                    throw new IllegalArgumentException("taken in " + edition + ": " + name.slug());
                }
                TopicTable.name(sql, id, edition, name);
            });
            transaction.changed("topic-names:" + id);
            logbook.write(transaction, by, "topic", "topic:" + key, names.toString());
            return id;
        });
    }

    public boolean taken(String edition, Slug slug, long exceptTopic) {
        return database.read(sql -> TopicTable.taken(sql, edition, slug, exceptTopic));
    }
}
