package org.jarida.reader;

import static org.jarida.base.schema.Tables.READER;
import static org.jarida.base.schema.Tables.READER_SESSION;

import java.util.Optional;
import org.jooq.DSLContext;

/** Sessions end on a day, counted from 1 January 1970. */
final class ReaderSessionTable {
    private ReaderSessionTable() {}

    /** A session that is on file, and the day it ends. */
    record OnFile(Reader reader, long endsOn) {}

    static void add(DSLContext sql, String tokenHash, long reader, long today, long endsOn) {
        sql.deleteFrom(READER_SESSION).where(READER_SESSION.ENDS_ON.lt(today)).execute();
        sql.insertInto(READER_SESSION)
                .set(READER_SESSION.TOKEN, tokenHash)
                .set(READER_SESSION.READER, reader)
                .set(READER_SESSION.ENDS_ON, endsOn)
                .execute();
    }

    static Optional<OnFile> find(DSLContext sql, String tokenHash, long today) {
        return sql.select()
                .from(READER_SESSION)
                .join(READER)
                .on(READER.ID.eq(READER_SESSION.READER))
                .where(READER_SESSION.TOKEN.eq(tokenHash), READER_SESSION.ENDS_ON.ge(today))
                .fetchOptional(row -> new OnFile(ReaderTable.reader(row), row.get(READER_SESSION.ENDS_ON)));
    }

    static void lasts(DSLContext sql, String tokenHash, long endsOn) {
        sql.update(READER_SESSION)
                .set(READER_SESSION.ENDS_ON, endsOn)
                .where(READER_SESSION.TOKEN.eq(tokenHash))
                .execute();
    }

    static void end(DSLContext sql, String tokenHash) {
        sql.deleteFrom(READER_SESSION).where(READER_SESSION.TOKEN.eq(tokenHash)).execute();
    }

    static void endOthers(DSLContext sql, long reader, String tokenHash) {
        sql.deleteFrom(READER_SESSION)
                .where(READER_SESSION.READER.eq(reader), READER_SESSION.TOKEN.ne(tokenHash))
                .execute();
    }

    static void forget(DSLContext sql, long reader) {
        sql.deleteFrom(READER_SESSION).where(READER_SESSION.READER.eq(reader)).execute();
    }
}
