package org.jarida.logbook;

import static org.jarida.base.schema.Tables.LOGBOOK;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;

final class LogbookTable {
    private LogbookTable() {}

    /** Lines are chained, so on PostgreSQL, where acts run side by side, they are written one after another. */
    static void queue(DSLContext sql) {
        if (sql.dialect() == SQLDialect.POSTGRES) {
            sql.execute("lock table logbook in share row exclusive mode");
        }
    }

    static List<LogbookLine> search(DSLContext sql, Search search, int limit) {
        var fits = new ArrayList<Condition>();
        if (search.actor() != null) {
            fits.add(LOGBOOK.ACTOR.eq(search.actor()));
        }
        if (search.act() != null) {
            fits.add(LOGBOOK.ACT.eq(search.act()));
        }
        if (!search.text().isEmpty()) {
            fits.add(LOGBOOK.SUBJECT
                    .containsIgnoreCase(search.text())
                    .or(LOGBOOK.DETAIL.containsIgnoreCase(search.text())));
        }
        if (search.from() != null) {
            fits.add(LOGBOOK.WRITTEN_AT.ge(search.from().toEpochMilli()));
        }
        if (search.until() != null) {
            fits.add(LOGBOOK.WRITTEN_AT.lt(search.until().toEpochMilli()));
        }
        if (search.before() != null) {
            fits.add(LOGBOOK.NUMBER.lt(search.before()));
        }
        return sql.selectFrom(LOGBOOK)
                .where(fits)
                .orderBy(LOGBOOK.NUMBER.desc())
                .limit(limit)
                .fetch(LogbookTable::line);
    }

    static List<String> acts(DSLContext sql) {
        return sql.selectDistinct(LOGBOOK.ACT)
                .from(LOGBOOK)
                .orderBy(LOGBOOK.ACT)
                .fetch(LOGBOOK.ACT);
    }

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
