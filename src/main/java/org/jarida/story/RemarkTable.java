package org.jarida.story;

import static org.jarida.base.schema.Tables.REMARK;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

final class RemarkTable {
    private RemarkTable() {}

    static void keep(DSLContext sql, Remark remark) {
        sql.insertInto(REMARK)
                .set(REMARK.ID, remark.id())
                .set(REMARK.ARTICLE, remark.article())
                .set(REMARK.PARENT, remark.parent())
                .set(REMARK.NAME, remark.name())
                .set(REMARK.SAID_AT, remark.at().toEpochMilli())
                .set(REMARK.CONTENT, remark.content())
                .set(REMARK.APPROVED, remark.approved() ? 1 : 0)
                .onConflict(REMARK.ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    static List<Remark> on(DSLContext sql, long article) {
        return sql.selectFrom(REMARK)
                .where(REMARK.ARTICLE.eq(article))
                .orderBy(REMARK.SAID_AT, REMARK.ID)
                .fetch(row -> new Remark(
                        row.get(REMARK.ID),
                        row.get(REMARK.ARTICLE),
                        row.get(REMARK.PARENT),
                        row.get(REMARK.NAME),
                        Instant.ofEpochMilli(row.get(REMARK.SAID_AT)),
                        row.get(REMARK.CONTENT),
                        row.get(REMARK.APPROVED) == 1));
    }
}
