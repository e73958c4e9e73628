package org.jarida.edition;

import static org.jarida.base.schema.Tables.TOPIC;
import static org.jarida.base.schema.Tables.TOPIC_NAME;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

    private static final int AT_A_TIME = 8;

    private static final Lookup<Topic> NAMED = new Lookup<>(
            sql -> sql.select(TOPIC.ID, TOPIC.TOPIC_KEY, TOPIC_NAME.NAME, TOPIC_NAME.SLUG)
                    .from(TOPIC_NAME)
                    .join(TOPIC)
                    .on(TOPIC.ID.eq(TOPIC_NAME.TOPIC))
                    .where(TOPIC_NAME.EDITION.eq(""), TOPIC_NAME.TOPIC.in(Collections.nCopies(AT_A_TIME, 0L))),
            row -> new Topic(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));

    /** Those of these that the edition names, in no order. */
    static List<Topic> named(DSLContext sql, String edition, List<Long> topics) {
        var named = new ArrayList<Topic>();
        for (var from = 0; from < topics.size(); from += AT_A_TIME) {
            var values = new Object[1 + AT_A_TIME];
            values[0] = edition;
            for (var place = 0; place < AT_A_TIME; place++) {
                values[1 + place] = topics.get(Math.min(from + place, topics.size() - 1)); // The last fills the row.
            }
            named.addAll(NAMED.all(sql, values));
        }
        return named;
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
