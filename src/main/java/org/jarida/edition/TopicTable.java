package org.jarida.edition;

import static org.jarida.base.schema.Tables.TOPIC;
import static org.jarida.base.schema.Tables.TOPIC_NAME;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jarida.base.Lookup;
import org.jarida.language.Slug;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;

final class TopicTable {
    private TopicTable() {}

    static Optional<Topic> find(DSLContext sql, String edition, String slug) {
        return select(sql)
                .where(TOPIC_NAME.EDITION.eq(edition), TOPIC_NAME.SLUG.eq(slug))
                .fetchOptional(TopicTable::topic);
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

    static Optional<Long> idOf(DSLContext sql, String key) {
        return sql.select(TOPIC.ID).from(TOPIC).where(TOPIC.TOPIC_KEY.eq(key)).fetchOptional(TOPIC.ID);
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

    static boolean taken(DSLContext sql, String edition, Slug slug, long exceptTopic) {
        return sql.fetchExists(
                TOPIC_NAME,
                TOPIC_NAME.EDITION.eq(edition),
                TOPIC_NAME.SLUG.eq(slug.text()),
                TOPIC_NAME.TOPIC.ne(exceptTopic));
    }

    private static SelectOnConditionStep<Record> select(DSLContext sql) {
        return sql.select().from(TOPIC_NAME).join(TOPIC).on(TOPIC.ID.eq(TOPIC_NAME.TOPIC));
    }

    private static Topic topic(Record row) {
        return new Topic(
                row.get(TOPIC.ID), row.get(TOPIC.TOPIC_KEY), row.get(TOPIC_NAME.NAME), row.get(TOPIC_NAME.SLUG));
    }
}
