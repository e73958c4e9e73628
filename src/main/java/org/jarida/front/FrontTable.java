package org.jarida.front;

import static org.jarida.base.schema.Tables.FRONT_SLOT;

import java.util.List;
import org.jooq.DSLContext;

final class FrontTable {
    private FrontTable() {}

    static List<Long> stories(DSLContext sql, String edition) {
        return sql.select(FRONT_SLOT.STORY)
                .from(FRONT_SLOT)
                .where(FRONT_SLOT.EDITION.eq(edition))
                .orderBy(FRONT_SLOT.POSITION)
                .fetch(FRONT_SLOT.STORY);
    }

    static void put(DSLContext sql, String edition, List<Long> stories) {
        sql.deleteFrom(FRONT_SLOT).where(FRONT_SLOT.EDITION.eq(edition)).execute();
        var position = 0;
        for (var story : stories) {
            sql.insertInto(FRONT_SLOT)
                    .set(FRONT_SLOT.EDITION, edition)
                    .set(FRONT_SLOT.POSITION, position++)
                    .set(FRONT_SLOT.STORY, story)
                    .execute();
        }
    }
}
