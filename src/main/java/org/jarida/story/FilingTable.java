package org.jarida.story;

import static org.jarida.base.schema.Tables.PUBLICATION;
import static org.jarida.base.schema.Tables.PUBLICATION_SECTION;
import static org.jarida.base.schema.Tables.PUBLICATION_TOPIC;
import static org.jarida.base.schema.Tables.STORY_SECTION;
import static org.jarida.base.schema.Tables.STORY_TOPIC;

import java.util.Collection;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Where stories are filed, changed for all of them at once. */
final class FilingTable {
    private FilingTable() {}

    static int filedIn(DSLContext sql, long section) {
        return sql.fetchCount(STORY_SECTION, STORY_SECTION.SECTION.eq(section));
    }

    static int filedOn(DSLContext sql, long topic) {
        return sql.fetchCount(STORY_TOPIC, STORY_TOPIC.TOPIC.eq(topic));
    }

    static int listed(DSLContext sql, long section, String edition) {
        return sql.fetchCount(
                PUBLICATION_SECTION, PUBLICATION_SECTION.SECTION.eq(section), PUBLICATION_SECTION.EDITION.eq(edition));
    }

    /** A story that is in both keeps the better of its two places; which one leads stays so. Tells how many moved. */
    static int refile(DSLContext sql, long section, long into) {
        var moved = filedIn(sql, section);
        var other = STORY_SECTION.as("other");
        sql.deleteFrom(STORY_SECTION)
                .where(
                        STORY_SECTION.SECTION.eq(into),
                        DSL.exists(DSL.selectOne()
                                .from(other)
                                .where(
                                        other.STORY.eq(STORY_SECTION.STORY),
                                        other.SECTION.eq(section),
                                        other.POSITION.lt(STORY_SECTION.POSITION))))
                .execute();
        sql.update(STORY_SECTION)
                .set(STORY_SECTION.SECTION, into)
                .where(
                        STORY_SECTION.SECTION.eq(section),
                        DSL.notExists(DSL.selectOne()
                                .from(other)
                                .where(other.STORY.eq(STORY_SECTION.STORY), other.SECTION.eq(into))))
                .execute();
        sql.deleteFrom(STORY_SECTION).where(STORY_SECTION.SECTION.eq(section)).execute();
        sql.update(PUBLICATION)
                .set(PUBLICATION.SECTION, into)
                .where(PUBLICATION.SECTION.eq(section))
                .execute();
        return moved;
    }

    /** The same for a topic, with the lists of what is published. */
    static int refileTopic(DSLContext sql, long topic, long into) {
        var moved = filedOn(sql, topic);
        var other = STORY_TOPIC.as("other");
        sql.deleteFrom(STORY_TOPIC)
                .where(
                        STORY_TOPIC.TOPIC.eq(into),
                        DSL.exists(DSL.selectOne()
                                .from(other)
                                .where(
                                        other.STORY.eq(STORY_TOPIC.STORY),
                                        other.TOPIC.eq(topic),
                                        other.POSITION.lt(STORY_TOPIC.POSITION))))
                .execute();
        sql.update(STORY_TOPIC)
                .set(STORY_TOPIC.TOPIC, into)
                .where(
                        STORY_TOPIC.TOPIC.eq(topic),
                        DSL.notExists(DSL.selectOne()
                                .from(other)
                                .where(other.STORY.eq(STORY_TOPIC.STORY), other.TOPIC.eq(into))))
                .execute();
        sql.deleteFrom(STORY_TOPIC).where(STORY_TOPIC.TOPIC.eq(topic)).execute();
        var listed = PUBLICATION_TOPIC.as("listed");
        sql.update(PUBLICATION_TOPIC)
                .set(PUBLICATION_TOPIC.TOPIC, into)
                .where(
                        PUBLICATION_TOPIC.TOPIC.eq(topic),
                        DSL.notExists(DSL.selectOne()
                                .from(listed)
                                .where(listed.ARTICLE.eq(PUBLICATION_TOPIC.ARTICLE), listed.TOPIC.eq(into))))
                .execute();
        sql.deleteFrom(PUBLICATION_TOPIC)
                .where(PUBLICATION_TOPIC.TOPIC.eq(topic))
                .execute();
        return moved;
    }

    /**
     * Lists in a section anew what is listed in another: those of its articles that are filed in the section or below it.
     *
     * @param within the section and all below it
     */
    static void relist(DSLContext sql, long section, Collection<Long> within, long other) {
        if (section == other) {
            return;
        }
        sql.deleteFrom(PUBLICATION_SECTION)
                .where(PUBLICATION_SECTION.SECTION.eq(section), PUBLICATION_SECTION.ARTICLE.in(articles(other)))
                .execute();
        sql.insertInto(
                        PUBLICATION_SECTION,
                        PUBLICATION_SECTION.EDITION,
                        PUBLICATION_SECTION.SECTION,
                        PUBLICATION_SECTION.PUBLISHED_AT,
                        PUBLICATION_SECTION.ARTICLE)
                .select(DSL.selectDistinct(
                                PUBLICATION.EDITION, DSL.val(section), PUBLICATION.PUBLISHED_AT, PUBLICATION.ARTICLE)
                        .from(PUBLICATION)
                        .join(STORY_SECTION)
                        .on(STORY_SECTION.STORY.eq(PUBLICATION.STORY))
                        .where(STORY_SECTION.SECTION.in(within), PUBLICATION.ARTICLE.in(articles(other))))
                .execute();
    }

    private static Select<Record1<Long>> articles(long section) {
        var listed = PUBLICATION_SECTION.as("listed");
        return DSL.select(listed.ARTICLE).from(listed).where(listed.SECTION.eq(section));
    }

    static void unlist(DSLContext sql, long section) {
        sql.deleteFrom(PUBLICATION_SECTION)
                .where(PUBLICATION_SECTION.SECTION.eq(section))
                .execute();
    }
}
