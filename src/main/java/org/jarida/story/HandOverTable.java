package org.jarida.story;

import static org.jarida.base.schema.Tables.HANDOVER;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

final class HandOverTable {
    private HandOverTable() {}

    static void add(DSLContext sql, HandOver step) {
        sql.insertInto(HANDOVER)
                .set(HANDOVER.ID, step.id())
                .set(HANDOVER.ARTICLE, step.article())
                .set(HANDOVER.HANDED_AT, step.at().toEpochMilli())
                .set(HANDOVER.HANDED_BY, step.by())
                .set(HANDOVER.FROM_STAGE, step.from().name())
                .set(HANDOVER.TO_STAGE, step.to().name())
                .set(HANDOVER.WAITING_FOR, step.waitingFor())
                .set(HANDOVER.NOTE, step.note())
                .set(HANDOVER.REVISION, step.revision())
                .execute();
    }

    /** Newest first. */
    static List<HandOver> of(DSLContext sql, long article) {
        return sql.selectFrom(HANDOVER)
                .where(HANDOVER.ARTICLE.eq(article))
                .orderBy(HANDOVER.ID.desc())
                .fetch(row -> new HandOver(
                        row.get(HANDOVER.ID),
                        row.get(HANDOVER.ARTICLE),
                        Instant.ofEpochMilli(row.get(HANDOVER.HANDED_AT)),
                        row.get(HANDOVER.HANDED_BY),
                        Stage.valueOf(row.get(HANDOVER.FROM_STAGE)),
                        Stage.valueOf(row.get(HANDOVER.TO_STAGE)),
                        row.get(HANDOVER.WAITING_FOR),
                        row.get(HANDOVER.NOTE),
                        row.get(HANDOVER.REVISION)));
    }
}
