package org.jarida.counting;

import static org.jarida.base.schema.Tables.READING_COUNT;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import java.util.List;
import org.jooq.DSLContext;

final class ReadingCountTable {
    /** All days that are too old to be told apart. */
    private static final long LONG_AGO = 0;

    private ReadingCountTable() {}

    static void add(DSLContext sql, Reading what, long day, long reads) {
        sql.insertInto(READING_COUNT)
                .set(READING_COUNT.EDITION, what.edition())
                .set(READING_COUNT.STORY_KEY, what.storyKey())
                .set(READING_COUNT.DAY, day)
                .set(READING_COUNT.READS, reads)
                .onConflict(READING_COUNT.EDITION, READING_COUNT.STORY_KEY, READING_COUNT.DAY)
                .doUpdate()
                .set(READING_COUNT.READS, READING_COUNT.READS.plus(excluded(READING_COUNT.READS)))
                .execute();
    }

    /** The most read since a day, that day included; those read equally often in an order of their own. */
    static List<MuchRead> most(DSLContext sql, String edition, long since, int limit) {
        var reads = sum(READING_COUNT.READS);
        return sql.select(READING_COUNT.STORY_KEY, reads)
                .from(READING_COUNT)
                .where(READING_COUNT.EDITION.eq(edition), READING_COUNT.DAY.ge(since))
                .groupBy(READING_COUNT.STORY_KEY)
                .orderBy(reads.desc(), READING_COUNT.STORY_KEY.desc())
                .limit(limit)
                .fetch(row -> new MuchRead(row.value1(), row.value2().longValue()));
    }

    static long total(DSLContext sql, Reading what) {
        return sql
                .select(READING_COUNT.READS)
                .from(READING_COUNT)
                .where(READING_COUNT.EDITION.eq(what.edition()), READING_COUNT.STORY_KEY.eq(what.storyKey()))
                .fetch(READING_COUNT.READS)
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    static boolean hasBefore(DSLContext sql, long day) {
        return sql.fetchExists(READING_COUNT, READING_COUNT.DAY.gt(LONG_AGO), READING_COUNT.DAY.lt(day));
    }

    /** Of the days before this one, only their sum is left. */
    static void thin(DSLContext sql, long day) {
        var old = READING_COUNT.DAY.gt(LONG_AGO).and(READING_COUNT.DAY.lt(day));
        sql.insertInto(
                        READING_COUNT,
                        READING_COUNT.EDITION,
                        READING_COUNT.STORY_KEY,
                        READING_COUNT.DAY,
                        READING_COUNT.READS)
                .select(sql.select(
                                READING_COUNT.EDITION,
                                READING_COUNT.STORY_KEY,
                                inline(LONG_AGO),
                                sum(READING_COUNT.READS).cast(Long.class))
                        .from(READING_COUNT)
                        .where(old)
                        .groupBy(READING_COUNT.EDITION, READING_COUNT.STORY_KEY))
                .onConflict(READING_COUNT.EDITION, READING_COUNT.STORY_KEY, READING_COUNT.DAY)
                .doUpdate()
                .set(READING_COUNT.READS, READING_COUNT.READS.plus(excluded(READING_COUNT.READS)))
                .execute();
        sql.deleteFrom(READING_COUNT).where(old).execute();
    }
}
