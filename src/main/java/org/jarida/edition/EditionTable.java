package org.jarida.edition;

import static org.jarida.base.schema.Tables.EDITION;

import java.time.ZoneId;
import java.util.List;
import org.jarida.language.EraCalendar;
import org.jarida.language.Language;
import org.jooq.DSLContext;
import org.jooq.Record;

final class EditionTable {
    private EditionTable() {}

    static List<Edition> all(DSLContext sql) {
        return sql.selectFrom(EDITION).orderBy(EDITION.POSITION, EDITION.CODE).fetch(EditionTable::edition);
    }

    static void save(DSLContext sql, Edition edition) {
        var second = edition.secondCalendar();
        sql.insertInto(EDITION)
                .set(EDITION.CODE, edition.code())
                .set(EDITION.POSITION, edition.position())
                .set(EDITION.LOCALE, edition.language().tag())
                .set(EDITION.NAME, edition.name())
                .set(EDITION.TAGLINE, edition.tagline())
                .set(EDITION.COPYRIGHT_LINE, edition.copyright())
                .set(EDITION.ZONE, edition.zone().getId())
                .set(EDITION.CALENDAR, edition.calendar().name())
                .set(EDITION.SECOND_CALENDAR, second == null ? null : second.name())
                .set(EDITION.FALLS_BACK_TO, edition.fallsBackTo())
                .onConflict(EDITION.CODE)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private static Edition edition(Record row) {
        var second = row.get(EDITION.SECOND_CALENDAR);
        return new Edition(
                row.get(EDITION.CODE),
                row.get(EDITION.POSITION),
                Language.of(row.get(EDITION.LOCALE)),
                row.get(EDITION.NAME),
                row.get(EDITION.TAGLINE),
                row.get(EDITION.COPYRIGHT_LINE),
                ZoneId.of(row.get(EDITION.ZONE)),
                EraCalendar.valueOf(row.get(EDITION.CALENDAR)),
                second == null ? null : EraCalendar.valueOf(second),
                row.get(EDITION.FALLS_BACK_TO));
    }
}
