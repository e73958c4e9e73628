package org.jarida.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jarida.base.Database;
import org.jarida.base.Kept;
import org.jarida.base.Tags;
import org.jarida.base.Transaction;
import org.jarida.language.Slug;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Difference;
import org.jarida.logbook.Logbook;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Topics, named in each edition. There may be tens of thousands. An address that an act changes leads on to where the
 * topic is then. What merges or takes away topics with stories on them is {@code story.Filings}' to do.
 */
public final class Topics {
    private final Database database;
    private final Logbook logbook;
    private final Fallbacks fallbacks;

    /** Topics, as each edition calls them itself: by the edition's code. */
    private final Kept<Long, Map<String, Topic>> names;

    /** Topics as each edition calls them: itself, or by a name that is lent it. */
    private final Kept<Called, Optional<Topic>> called;

    private record Called(String edition, long topic) {}

    /** A topic as it was written, for the staff: its names in the editions that name it themselves. */
    public record Written(long id, String key, Map<String, Name> names) {
        public Written {
            names = Collections.unmodifiableMap(new TreeMap<>(names));
        }
    }

    public Topics(Database database, Logbook logbook, Fallbacks fallbacks) {
        this.database = database;
        this.logbook = logbook;
        this.fallbacks = fallbacks;
        this.names = new Kept<>(database, id -> {
            Tags.note("topic-names:" + id);
            return database.read(sql -> TopicTable.names(sql, id));
        });
        this.called = new Kept<>(
                database,
                asked -> Optional.ofNullable(names.get(asked.topic()).get(asked.edition()))
                        .or(() -> lent(asked)));
    }

    public Optional<Topic> find(String edition, String slug) {
        var chain = fallbacks.of(edition);
        var topic = database.read(sql -> TopicTable.find(sql, chain, slug));
        topic.ifPresent(found -> Tags.note("topic-names:" + found.id()));
        return topic;
    }

    /** Those of these that have a name in the edition, or are lent one, in the order asked for. */
    public List<Topic> all(String edition, Collection<Long> ids) {
        return ids.stream()
                .flatMap(id -> called.get(new Called(edition, id)).stream())
                .toList();
    }

    private Optional<Topic> lent(Called asked) {
        var chain = fallbacks.of(asked.edition());
        return database.read(sql -> TopicTable.lent(sql, chain, asked.topic()));
    }

    /** What the edition calls all that have a name in it, or are lent one, by their ids: for lists of all. */
    public Map<Long, Name> names(String edition) {
        Tags.note("topics");
        var chain = fallbacks.of(edition);
        return fallbacks.nearest(edition, database.read(sql -> TopicTable.names(sql, chain)));
    }

    public Optional<Written> written(long topic) {
        return database.read(sql -> TopicTable.written(sql, topic));
    }

    /**
     * Topics that the edition names itself, whose names hold these words, in the database's order of names: for the staff.
     *
     * @param words empty: all
     * @param after the id of the topic behind which to go on; null: from the first
     */
    public List<Topic> search(String edition, String words, @Nullable Long after, int limit) {
        return database.read(sql -> TopicTable.search(sql, edition, words, after, limit));
    }

    /**
     * Topics that the edition has no name of its own for, the newest first: for the staff.
     *
     * @param before the id of the topic behind which to go on; null: from the newest
     */
    public List<Written> unnamed(String edition, @Nullable Long before, int limit) {
        return database.read(sql -> TopicTable.unnamed(sql, edition, before, limit));
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
            var before = known.isEmpty() ? Map.<String, Name>of() : namesOf(sql, id);
            if (known.isEmpty()) {
                TopicTable.add(sql, id, key);
                name(sql, id, names);
            } else {
                keeping(sql, id, key, () -> name(sql, id, names));
            }
            changed(transaction, id);
            logbook.write(transaction, by, "topic", "topic:" + key, Difference.of(before, namesOf(sql, id)));
            return id;
        });
    }

    private static Map<String, Name> namesOf(DSLContext sql, long id) {
        return TopicTable.written(sql, id).map(Written::names).orElse(Map.of());
    }

    private static void name(DSLContext sql, long id, Map<String, Name> names) {
        names.forEach((edition, name) -> {
            if (TopicTable.taken(sql, edition, name.slug(), id)) {
                throw new IllegalArgumentException("taken in " + edition + ": " + name.slug());
            }
            TopicTable.name(sql, id, edition, name);
        });
    }

    /** The edition has no name of its own for it any more: it is lent one, or does without. */
    public void unname(long topic, String edition, Actor by) {
        database.write(transaction -> {
            var sql = transaction.sql();
            var key = TopicTable.keyOf(sql, topic);
            keeping(sql, topic, key, () -> TopicTable.unname(sql, topic, edition));
            changed(transaction, topic);
            logbook.write(transaction, by, "topic", "topic:" + key, edition + ": unnamed");
            return topic;
        });
    }

    /**
     * Ends a topic in favour of another, which takes over its addresses, and its names in editions where it has none.
     * Stories must not be on it any more: {@code story.Filings}.
     */
    public void merge(long topic, long into, Actor by) {
        database.write(transaction -> {
            var sql = transaction.sql();
            var key = TopicTable.keyOf(sql, topic);
            var heir = TopicTable.keyOf(sql, into);
            var before = TopicTable.addresses(sql, topic);
            keeping(sql, into, heir, () -> {
                TopicTable.handNames(sql, topic, into);
                TopicTable.remove(sql, topic);
            });
            leaveBehind(sql, before, TopicTable.addresses(sql, into), heir);
            RedirectTable.retarget(sql, Redirect.Kind.TOPIC, key, Redirect.Kind.TOPIC, heir);
            MovedInTable.became(sql, MovedInTable.TAG, key, heir);
            changed(transaction, topic);
            changed(transaction, into);
            logbook.write(transaction, by, "topic-merger", "topic:" + key, "into topic:" + heir);
            return into;
        });
    }

    /** Takes away a topic that no story is on. Its addresses lead to the front pages. */
    public void remove(long topic, Actor by) {
        database.write(transaction -> {
            var sql = transaction.sql();
            var key = TopicTable.keyOf(sql, topic);
            keeping(sql, topic, key, () -> TopicTable.remove(sql, topic));
            RedirectTable.retarget(sql, Redirect.Kind.TOPIC, key, Redirect.Kind.FRONT, "");
            MovedInTable.became(sql, MovedInTable.TAG, key, "");
            changed(transaction, topic);
            logbook.write(transaction, by, "topic-removal", "topic:" + key, "");
            return topic;
        });
    }

    private static void changed(Transaction transaction, long topic) {
        transaction.changed("topic-names:" + topic);
        transaction.changed("topics");
    }

    private static void keeping(DSLContext sql, long topic, String key, Runnable act) {
        var before = TopicTable.addresses(sql, topic);
        act.run();
        leaveBehind(sql, before, TopicTable.addresses(sql, topic), key);
    }

    /** An address that was left leads to where the topic is now, or to the front page. */
    private static void leaveBehind(DSLContext sql, Map<String, String> before, Map<String, String> after, String key) {
        var redirects = new ArrayList<Redirect>();
        before.forEach((edition, slug) -> {
            if (!slug.equals(after.get(edition))) {
                redirects.add(new Redirect(
                        "/" + edition + "/topic/" + slug,
                        after.containsKey(edition) ? Redirect.Kind.TOPIC : Redirect.Kind.FRONT,
                        edition,
                        after.containsKey(edition) ? key : ""));
            }
        });
        RedirectTable.save(sql, redirects);
    }

    public boolean taken(String edition, Slug slug, long exceptTopic) {
        return database.read(sql -> TopicTable.taken(sql, edition, slug, exceptTopic));
    }
}
