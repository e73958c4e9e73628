package org.jarida.edition;

import static org.jarida.base.schema.Tables.ADVERTISEMENT;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

final class AdvertisementTable {
    private AdvertisementTable() {}

    static List<Advertisement> all(DSLContext sql, String edition) {
        return sql.selectFrom(ADVERTISEMENT)
                .where(ADVERTISEMENT.EDITION.eq(edition))
                .orderBy(ADVERTISEMENT.ID)
                .fetch(AdvertisementTable::advertisement);
    }

    static List<Advertisement> showing(DSLContext sql, String media) {
        return sql.selectFrom(ADVERTISEMENT)
                .where(ADVERTISEMENT.MEDIA.eq(media))
                .orderBy(ADVERTISEMENT.ID)
                .fetch(AdvertisementTable::advertisement);
    }

    static void save(DSLContext sql, Advertisement one) {
        sql.insertInto(ADVERTISEMENT)
                .set(ADVERTISEMENT.ID, one.id())
                .set(ADVERTISEMENT.EDITION, one.edition())
                .set(ADVERTISEMENT.SLOT, one.place().word())
                .set(ADVERTISEMENT.SECTION, one.section())
                .set(ADVERTISEMENT.STARTS_AT, millis(one.from()))
                .set(ADVERTISEMENT.ENDS_AT, millis(one.until()))
                .set(ADVERTISEMENT.MEDIA, one.media())
                .set(ADVERTISEMENT.HREF, one.href())
                .set(ADVERTISEMENT.LABEL, one.label())
                .set(ADVERTISEMENT.ALTERNATIVE, one.alternative())
                .onConflict(ADVERTISEMENT.ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    static void remove(DSLContext sql, long id) {
        sql.deleteFrom(ADVERTISEMENT).where(ADVERTISEMENT.ID.eq(id)).execute();
    }

    static void moveSection(DSLContext sql, long from, long into) {
        sql.update(ADVERTISEMENT)
                .set(ADVERTISEMENT.SECTION, into)
                .where(ADVERTISEMENT.SECTION.eq(from))
                .execute();
    }

    static void removeSection(DSLContext sql, long section) {
        sql.deleteFrom(ADVERTISEMENT).where(ADVERTISEMENT.SECTION.eq(section)).execute();
    }

    private static Advertisement advertisement(Record row) {
        return new Advertisement(
                row.get(ADVERTISEMENT.ID),
                row.get(ADVERTISEMENT.EDITION),
                Advertisement.Place.of(row.get(ADVERTISEMENT.SLOT)),
                row.get(ADVERTISEMENT.SECTION),
                instant(row.get(ADVERTISEMENT.STARTS_AT)),
                instant(row.get(ADVERTISEMENT.ENDS_AT)),
                row.get(ADVERTISEMENT.MEDIA),
                row.get(ADVERTISEMENT.HREF),
                row.get(ADVERTISEMENT.LABEL),
                row.get(ADVERTISEMENT.ALTERNATIVE));
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
