package org.jarida.edition;

import static org.jarida.base.schema.Tables.TOPIC;
import static org.jarida.base.schema.Tables.TOPIC_NAME;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jarida.base.Lookup;
import org.jarida.language.Slug;
import org.jarida.language.Text;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

final class TopicTable {
    private TopicTable() {}

    /** @param chain the edition, then its lenders: a name counts where no nearer edition has one of its own */
    static Optional<Topic> find(DSLContext sql, List<String> chain, String slug) {
        for (var place = 0; place < chain.size(); place++) {
            var found = select(sql)
                    .where(
                            TOPIC_NAME.EDITION.eq(chain.get(place)),
                            TOPIC_NAME.SLUG.eq(slug),
                            unnamed(chain.subList(0, place)))
                    .fetchOptional(TopicTable::topic);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Condition unnamed(List<String> editions) {
        var nearer = TOPIC_NAME.as("nearer");
        return editions.isEmpty()
                ? DSL.noCondition()
                : DSL.notExists(DSL.selectOne()
                        .from(nearer)
                        .where(nearer.TOPIC.eq(TOPIC_NAME.TOPIC), nearer.EDITION.in(editions)));
    }

    /** Two topics cannot share an address: the nearer edition's comes first. */
    private static Condition free(List<String> editions) {
        var nearer = TOPIC_NAME.as("nearer");
        return editions.isEmpty()
                ? DSL.noCondition()
                : DSL.notExists(DSL.selectOne()
                        .from(nearer)
                        .where(nearer.SLUG.eq(TOPIC_NAME.SLUG), nearer.EDITION.in(editions)));
    }

    private record Named(String edition, Topic topic) {}

    private static final Lookup<Named> NAMES = new Lookup<>(
            sql -> sql.select(TOPIC_NAME.EDITION, TOPIC.ID, TOPIC.TOPIC_KEY, TOPIC_NAME.NAME, TOPIC_NAME.SLUG)
                    .from(TOPIC_NAME)
                    .join(TOPIC)
                    .on(TOPIC.ID.eq(TOPIC_NAME.TOPIC))
                    .where(TOPIC_NAME.TOPIC.eq(0L)),
            row -> new Named(
                    row.getString(1), new Topic(row.getLong(2), row.getString(3), row.getString(4), row.getString(5))));

    /** What each edition that has a name for it calls it: by the edition's code. */
    static Map<String, Topic> names(DSLContext sql, long topic) {
        return NAMES.all(sql, topic).stream().collect(Collectors.toUnmodifiableMap(Named::edition, Named::topic));
    }

    /** What each of these editions itself calls topics: by its code, then by their ids. */
    static Map<String, Map<Long, Name>> names(DSLContext sql, List<String> editions) {
        var names = new HashMap<String, Map<Long, Name>>();
        sql.select(TOPIC_NAME.EDITION, TOPIC_NAME.TOPIC, TOPIC_NAME.NAME, TOPIC_NAME.SLUG)
                .from(TOPIC_NAME)
                .where(TOPIC_NAME.EDITION.in(editions))
                .forEach(row -> names.computeIfAbsent(row.value1(), edition -> new HashMap<>())
                        .put(row.value2(), name(row)));
        return names;
    }

    /** What a topic without a name in the first of these editions is called by those that lend to it. */
    static Optional<Topic> lent(DSLContext sql, List<String> chain, long topic) {
        for (var place = 1; place < chain.size(); place++) {
            var found = select(sql)
                    .where(
                            TOPIC_NAME.EDITION.eq(chain.get(place)),
                            TOPIC_NAME.TOPIC.eq(topic),
                            free(chain.subList(0, place)))
                    .fetchOptional(TopicTable::topic);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static Optional<Topics.Written> written(DSLContext sql, long topic) {
        var names = new HashMap<String, Name>();
        sql.selectFrom(TOPIC_NAME)
                .where(TOPIC_NAME.TOPIC.eq(topic))
                .forEach(row -> names.put(row.get(TOPIC_NAME.EDITION), name(row)));
        return sql.select(TOPIC.TOPIC_KEY)
                .from(TOPIC)
                .where(TOPIC.ID.eq(topic))
                .fetchOptional(row -> new Topics.Written(topic, row.value1(), names));
    }

    /** In the database's order of names, from behind one topic; with all of them when there is no such topic. */
    static List<Topic> search(DSLContext sql, String edition, String words, @Nullable Long after, int limit) {
        return select(sql)
                .where(TOPIC_NAME.EDITION.eq(edition), holds(words), behind(sql, edition, after))
                .orderBy(TOPIC_NAME.NAME, TOPIC_NAME.TOPIC)
                .limit(limit)
                .fetch(TopicTable::topic);
    }

    private static Condition holds(String words) {
        return words.isEmpty()
                ? DSL.noCondition()
                : DSL.or(Text.spellings(words).stream()
                        .map(TOPIC_NAME.NAME::contains)
                        .toList());
    }

    private static Condition behind(DSLContext sql, String edition, @Nullable Long after) {
        var name = after == null
                ? null
                : sql.select(TOPIC_NAME.NAME)
                        .from(TOPIC_NAME)
                        .where(TOPIC_NAME.TOPIC.eq(after), TOPIC_NAME.EDITION.eq(edition))
                        .fetchOne(TOPIC_NAME.NAME);
        return name == null
                ? DSL.noCondition()
                : TOPIC_NAME.NAME.gt(name).or(TOPIC_NAME.NAME.eq(name).and(TOPIC_NAME.TOPIC.gt(after)));
    }

    /** Topics that an edition has no name of its own for, the newest first, as any other edition calls them. */
    static List<Topics.Written> unnamed(DSLContext sql, String edition, @Nullable Long before, int limit) {
        var own = TOPIC_NAME.as("own");
        return sql
                .select(TOPIC.ID)
                .from(TOPIC)
                .where(
                        before == null ? DSL.noCondition() : TOPIC.ID.lt(before),
                        DSL.notExists(DSL.selectOne().from(own).where(own.TOPIC.eq(TOPIC.ID), own.EDITION.eq(edition))))
                .orderBy(TOPIC.ID.desc())
                .limit(limit)
                .fetch(TOPIC.ID)
                .stream()
                .flatMap(id -> written(sql, id).stream())
                .toList();
    }

    static Optional<Long> idOf(DSLContext sql, String key) {
        return sql.select(TOPIC.ID).from(TOPIC).where(TOPIC.TOPIC_KEY.eq(key)).fetchOptional(TOPIC.ID);
    }

    static String keyOf(DSLContext sql, long topic) {
        return sql.select(TOPIC.TOPIC_KEY)
                .from(TOPIC)
                .where(TOPIC.ID.eq(topic))
                .fetchSingle()
                .value1();
    }

    static void add(DSLContext sql, long id, String key) {
        sql.insertInto(TOPIC).set(TOPIC.ID, id).set(TOPIC.TOPIC_KEY, key).execute();
    }

    static void name(DSLContext sql, long topic, String edition, Name name) {
        sql.insertInto(TOPIC_NAME)
                .set(TOPIC_NAME.TOPIC, topic)
                .set(TOPIC_NAME.EDITION, edition)
                .set(TOPIC_NAME.NAME, name.name())
                .set(TOPIC_NAME.SLUG, name.slug().text())
                .onConflict(TOPIC_NAME.TOPIC, TOPIC_NAME.EDITION)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    static void unname(DSLContext sql, long topic, String edition) {
        sql.deleteFrom(TOPIC_NAME)
                .where(TOPIC_NAME.TOPIC.eq(topic), TOPIC_NAME.EDITION.eq(edition))
                .execute();
    }

    /** Gives another topic the names that it has in editions where that has none. */
    static void handNames(DSLContext sql, long from, long into) {
        var known = sql.select(TOPIC_NAME.EDITION)
                .from(TOPIC_NAME)
                .where(TOPIC_NAME.TOPIC.eq(into))
                .fetch(TOPIC_NAME.EDITION);
        sql.update(TOPIC_NAME)
                .set(TOPIC_NAME.TOPIC, into)
                .where(TOPIC_NAME.TOPIC.eq(from), TOPIC_NAME.EDITION.notIn(known))
                .execute();
    }

    static void remove(DSLContext sql, long topic) {
        sql.deleteFrom(TOPIC_NAME).where(TOPIC_NAME.TOPIC.eq(topic)).execute();
        sql.deleteFrom(TOPIC).where(TOPIC.ID.eq(topic)).execute();
    }

    static boolean taken(DSLContext sql, String edition, Slug slug, long exceptTopic) {
        return sql.fetchExists(
                TOPIC_NAME,
                TOPIC_NAME.EDITION.eq(edition),
                TOPIC_NAME.SLUG.eq(slug.text()),
                TOPIC_NAME.TOPIC.ne(exceptTopic));
    }

    /** Where readers find it: the last part of its address in each edition that has it, by its own name or a lent one. */
    static Map<String, String> addresses(DSLContext sql, long topic) {
        var addresses = new HashMap<String, String>();
        var editions = EditionTable.all(sql);
        var names = names(sql, topic);
        for (var edition : editions) {
            Optional.ofNullable(names.get(edition.code()))
                    .or(() -> lent(sql, Fallbacks.chain(edition.code(), editions), topic))
                    .ifPresent(found -> addresses.put(edition.code(), found.slug()));
        }
        return addresses;
    }

    private static SelectOnConditionStep<Record> select(DSLContext sql) {
        return sql.select().from(TOPIC_NAME).join(TOPIC).on(TOPIC.ID.eq(TOPIC_NAME.TOPIC));
    }

    private static Name name(Record row) {
        return new Name(row.get(TOPIC_NAME.NAME), new Slug(row.get(TOPIC_NAME.SLUG)));
    }

    private static Topic topic(Record row) {
        return new Topic(
                row.get(TOPIC.ID), row.get(TOPIC.TOPIC_KEY), row.get(TOPIC_NAME.NAME), row.get(TOPIC_NAME.SLUG));
    }
}
