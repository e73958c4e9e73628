package org.jarida.exchange;

import static org.jarida.base.schema.Tables.IMPORT_ITEM;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jarida.base.Rows;
import org.jooq.DSLContext;

/** What came from where, so that it is not taken in twice. */
final class ImportItemTable {
    record Row(String kind, String oldId, String target, String digest) {}

    private ImportItemTable() {}

    /** By kind and old id, with a colon between them. */
    static Map<String, Ledger.Before> all(DSLContext sql, String source) {
        var known = new HashMap<String, Ledger.Before>();
        try (var rows = sql.selectFrom(IMPORT_ITEM)
                .where(IMPORT_ITEM.SOURCE.eq(source))
                .fetchSize(1000)
                .fetchLazy()) {
            for (var row : rows) {
                known.put(
                        row.get(IMPORT_ITEM.KIND) + ":" + row.get(IMPORT_ITEM.OLD_ID),
                        new Ledger.Before(row.get(IMPORT_ITEM.TARGET), row.get(IMPORT_ITEM.DIGEST)));
            }
        }
        return known;
    }

    static void save(DSLContext sql, String source, List<Row> rows) {
        var writing = new Rows(
                sql,
                sql.insertInto(
                                IMPORT_ITEM,
                                IMPORT_ITEM.SOURCE,
                                IMPORT_ITEM.KIND,
                                IMPORT_ITEM.OLD_ID,
                                IMPORT_ITEM.TARGET,
                                IMPORT_ITEM.DIGEST)
                        .values((String) null, null, null, null, null)
                        .onConflict(IMPORT_ITEM.SOURCE, IMPORT_ITEM.KIND, IMPORT_ITEM.OLD_ID)
                        .doUpdate()
                        .setAllToExcluded());
        rows.forEach(row -> writing.add(source, row.kind, row.oldId, row.target, row.digest));
        writing.write();
    }
}
