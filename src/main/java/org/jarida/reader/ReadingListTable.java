package org.jarida.reader;

import static org.jarida.base.schema.Tables.READING_ITEM;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

final class ReadingListTable {
    private ReadingListTable() {}

    static List<ListItem> of(DSLContext sql, long reader) {
        return sql.selectFrom(READING_ITEM)
                .where(READING_ITEM.READER.eq(reader))
                .orderBy(READING_ITEM.POSITION.desc())
                .fetch(row -> new ListItem(
                        row.get(READING_ITEM.EDITION),
                        row.get(READING_ITEM.STORY_KEY),
                        row.get(READING_ITEM.SEEN) == 1));
    }

    /** What is there already keeps its place. */
    static void put(DSLContext sql, long reader, ListItem item, long position) {
        var seen = item.seen() ? 1 : 0;
        if (sql.update(READING_ITEM)
                        .set(READING_ITEM.SEEN, seen)
                        .where(is(reader, item))
                        .execute()
                == 0) {
            sql.insertInto(READING_ITEM)
                    .set(READING_ITEM.READER, reader)
                    .set(READING_ITEM.EDITION, item.edition())
                    .set(READING_ITEM.STORY_KEY, item.key())
                    .set(READING_ITEM.POSITION, position)
                    .set(READING_ITEM.SEEN, seen)
                    .execute();
        }
    }

    static void remove(DSLContext sql, long reader, ListItem item) {
        sql.deleteFrom(READING_ITEM).where(is(reader, item)).execute();
    }

    private static Condition is(long reader, ListItem item) {
        return READING_ITEM
                .READER
                .eq(reader)
                .and(READING_ITEM.EDITION.eq(item.edition()))
                .and(READING_ITEM.STORY_KEY.eq(item.key()));
    }

    static void forget(DSLContext sql, long reader) {
        sql.deleteFrom(READING_ITEM).where(READING_ITEM.READER.eq(reader)).execute();
    }
}
