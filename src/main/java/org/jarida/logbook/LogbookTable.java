package org.jarida.logbook;

import static org.jarida.base.schema.Tables.LOGBOOK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

final class LogbookTable {
    private LogbookTable() {}

    static Optional<LogbookLine> last(DSLContext sql) {
        return sql.selectFrom(LOGBOOK).orderBy(LOGBOOK.NUMBER.desc()).limit(1).fetchOptional(LogbookTable::line);
    }

    static List<LogbookLine> after(DSLContext sql, long number, int limit) {
        return sql.selectFrom(LOGBOOK)
                .where(LOGBOOK.NUMBER.gt(number))
                .orderBy(LOGBOOK.NUMBER)
                .limit(limit)
                .fetch(LogbookTable::line);
    }

    static void add(DSLContext sql, LogbookLine line) {
        sql.insertInto(LOGBOOK)
                .set(LOGBOOK.NUMBER, line.number())
                .set(LOGBOOK.WRITTEN_AT, line.at().toEpochMilli())
                .set(LOGBOOK.ACTOR, line.actor())
                .set(LOGBOOK.ACT, line.act())
                .set(LOGBOOK.SUBJECT, line.subject())
                .set(LOGBOOK.DETAIL, line.detail())
                .set(LOGBOOK.HASH, line.hash())
                .execute();
    }

    private static LogbookLine line(Record row) {
        return new LogbookLine(
                row.get(LOGBOOK.NUMBER),
                Instant.ofEpochMilli(row.get(LOGBOOK.WRITTEN_AT)),
                row.get(LOGBOOK.ACTOR),
                row.get(LOGBOOK.ACT),
                row.get(LOGBOOK.SUBJECT),
                row.get(LOGBOOK.DETAIL),
                row.get(LOGBOOK.HASH));
    }
}
