package org.jarida.edition;

import static org.jarida.base.schema.Tables.IMPORT_ITEM;

import org.jooq.DSLContext;

/** What became of a thing that was moved in from elsewhere, so that moving in again does not bring it back. */
final class MovedInTable {
    /** As the old system called what are sections and topics here. */
    static final String CATEGORY = "category";

    static final String TAG = "post_tag";

    private MovedInTable() {}

    /** @param heir the key of what takes its place; empty: nothing does */
    static void became(DSLContext sql, String kind, String key, String heir) {
        sql.update(IMPORT_ITEM)
                .set(IMPORT_ITEM.TARGET, heir)
                .where(IMPORT_ITEM.KIND.eq(kind), IMPORT_ITEM.TARGET.eq(key))
                .execute();
    }
}
