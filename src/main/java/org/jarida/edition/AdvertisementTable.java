package org.jarida.edition;

import static org.jarida.base.schema.Tables.ADVERTISEMENT;

import java.util.List;
import org.jooq.DSLContext;

final class AdvertisementTable {
    private AdvertisementTable() {}

    static List<Advertisement> all(DSLContext sql, String edition) {
        return sql.selectFrom(ADVERTISEMENT)
                .where(ADVERTISEMENT.EDITION.eq(edition))
                .orderBy(ADVERTISEMENT.ID)
                .fetch(row -> new Advertisement(
                        row.get(ADVERTISEMENT.SLOT),
                        row.get(ADVERTISEMENT.MEDIA),
                        row.get(ADVERTISEMENT.HREF),
                        row.get(ADVERTISEMENT.ALTERNATIVE)));
    }

    static void place(DSLContext sql, long id, String edition, Advertisement advertisement) {
        sql.deleteFrom(ADVERTISEMENT)
                .where(ADVERTISEMENT.EDITION.eq(edition), ADVERTISEMENT.SLOT.eq(advertisement.slot()))
                .execute();
        sql.insertInto(ADVERTISEMENT)
                .set(ADVERTISEMENT.ID, id)
                .set(ADVERTISEMENT.EDITION, edition)
                .set(ADVERTISEMENT.SLOT, advertisement.slot())
                .set(ADVERTISEMENT.MEDIA, advertisement.media())
                .set(ADVERTISEMENT.HREF, advertisement.href())
                .set(ADVERTISEMENT.ALTERNATIVE, advertisement.alternative())
                .execute();
    }
}
