package org.jarida.story;

import static org.jarida.base.schema.Tables.REVISION;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jarida.base.Lookup;
import org.jarida.base.Rows;
import org.jooq.DSLContext;

final class RevisionTable {
    private RevisionTable() {}

    private static final Lookup<Content> CONTENT = new Lookup<>(
            sql -> sql.select(
                            REVISION.HEADLINE,
                            REVISION.STANDFIRST,
                            REVISION.PLACE,
                            REVISION.DESCRIPTION,
                            REVISION.LEAD_PICTURE,
                            REVISION.BYLINES,
                            REVISION.BODY)
                    .from(REVISION)
                    .where(REVISION.ID.eq(0L)),
            row -> new Content(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    bylines(row.getString(6)),
                    Body.ofJson(row.getString(7))));

    static Content content(DSLContext sql, long revision) {
        return CONTENT.one(sql, revision).orElseThrow();
    }

    static int words(DSLContext sql, long revision) {
        return sql.select(REVISION.WORDS)
                .from(REVISION)
                .where(REVISION.ID.eq(revision))
                .fetchSingle()
                .value1();
    }

    static int count(DSLContext sql, long article) {
        return sql.fetchCount(REVISION, REVISION.ARTICLE.eq(article));
    }

    static void add(
            DSLContext sql, long id, long article, int number, Instant at, String by, Content content, int words) {
        sql.insertInto(REVISION)
                .set(REVISION.ID, id)
                .set(REVISION.ARTICLE, article)
                .set(REVISION.NUMBER, number)
                .set(REVISION.SAVED_AT, at.toEpochMilli())
                .set(REVISION.SAVED_BY, by)
                .set(REVISION.HEADLINE, content.headline())
                .set(REVISION.STANDFIRST, content.standfirst())
                .set(REVISION.PLACE, content.place())
                .set(REVISION.DESCRIPTION, content.description())
                .set(REVISION.LEAD_PICTURE, content.leadPicture())
                .set(
                        REVISION.BYLINES,
                        content.bylines().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .set(REVISION.BODY, content.body().json())
                .set(REVISION.WORDS, words)
                .execute();
    }

    /** The first revision of an article. */
    record Row(long id, long article, Instant at, String by, Content content, int words) {}

    static void addAll(DSLContext sql, List<Row> revisions) {
        var rows = new Rows(
                sql,
                sql.insertInto(
                                REVISION,
                                REVISION.ID,
                                REVISION.ARTICLE,
                                REVISION.NUMBER,
                                REVISION.SAVED_AT,
                                REVISION.SAVED_BY,
                                REVISION.HEADLINE,
                                REVISION.STANDFIRST,
                                REVISION.PLACE,
                                REVISION.DESCRIPTION,
                                REVISION.LEAD_PICTURE,
                                REVISION.BYLINES,
                                REVISION.BODY,
                                REVISION.WORDS)
                        .values((Long) null, null, null, null, null, null, null, null, null, null, null, null, null));
        for (var row : revisions) {
            var content = row.content;
            rows.add(
                    row.id,
                    row.article,
                    1,
                    row.at.toEpochMilli(),
                    row.by,
                    content.headline(),
                    content.standfirst(),
                    content.place(),
                    content.description(),
                    content.leadPicture(),
                    content.bylines().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                    content.body().json(),
                    row.words);
        }
        rows.write();
    }

    private static List<Long> bylines(String ids) {
        return ids.isEmpty()
                ? List.of()
                : Arrays.stream(ids.split(" ")).map(Long::valueOf).toList();
    }
}
