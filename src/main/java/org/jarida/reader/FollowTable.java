package org.jarida.reader;

import static org.jarida.base.schema.Tables.READER_FOLLOW;

import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;

final class FollowTable {
    private FollowTable() {}

    static List<Follow> of(DSLContext sql, long reader) {
        return sql.selectFrom(READER_FOLLOW)
                .where(READER_FOLLOW.READER.eq(reader))
                .orderBy(READER_FOLLOW.EDITION, READER_FOLLOW.KIND, READER_FOLLOW.SUBJECT)
                .fetch(row -> new Follow(
                        row.get(READER_FOLLOW.EDITION),
                        Follow.Kind.valueOf(row.get(READER_FOLLOW.KIND).toUpperCase(Locale.ROOT)),
                        row.get(READER_FOLLOW.SUBJECT)));
    }

    static void add(DSLContext sql, long reader, Follow follow) {
        sql.insertInto(READER_FOLLOW)
                .set(READER_FOLLOW.READER, reader)
                .set(READER_FOLLOW.EDITION, follow.edition())
                .set(READER_FOLLOW.KIND, follow.kind().word())
                .set(READER_FOLLOW.SUBJECT, follow.subject())
                .onConflictDoNothing()
                .execute();
    }

    static void remove(DSLContext sql, long reader, Follow follow) {
        sql.deleteFrom(READER_FOLLOW)
                .where(
                        READER_FOLLOW.READER.eq(reader),
                        READER_FOLLOW.EDITION.eq(follow.edition()),
                        READER_FOLLOW.KIND.eq(follow.kind().word()),
                        READER_FOLLOW.SUBJECT.eq(follow.subject()))
                .execute();
    }

    static void forget(DSLContext sql, long reader) {
        sql.deleteFrom(READER_FOLLOW).where(READER_FOLLOW.READER.eq(reader)).execute();
    }
}
