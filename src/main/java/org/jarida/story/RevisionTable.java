package org.jarida.story;

import static org.jarida.base.schema.Tables.ARTICLE;
import static org.jarida.base.schema.Tables.PUBLICATION;
import static org.jarida.base.schema.Tables.REVISION;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jarida.base.Lookup;
import org.jarida.base.Rows;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

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

    /** A revision but for what it says. */
    record Sheet(
            long id,
            long article,
            int number,
            String by,
            Instant begunAt,
            String slug,
            boolean sealed,
            boolean beside,
            @Nullable String pen,
            int penSince,
            int stroke) {
        boolean isOf(@Nullable Pen other) {
            return pen != null && other != null && pen.equals(other.key());
        }
    }

    static Sheet sheet(DSLContext sql, long revision) {
        return sheets(sql).where(REVISION.ID.eq(revision)).fetchSingle(RevisionTable::sheet);
    }

    /** Those that stand beside, by their writer, the newest first. */
    static List<Sheet> beside(DSLContext sql, long article, String by) {
        return sheets(sql)
                .where(
                        REVISION.ARTICLE.eq(article),
                        REVISION.BESIDE.eq(1),
                        REVISION.SETTLED.eq(0),
                        REVISION.SAVED_BY.eq(by))
                .orderBy(REVISION.NUMBER.desc())
                .fetch(RevisionTable::sheet);
    }

    /** The last one that this editor has written into, if with this stroke or a later one. */
    static Optional<Sheet> by(DSLContext sql, long article, Pen pen) {
        return sheets(sql)
                .where(REVISION.ARTICLE.eq(article), REVISION.PEN.eq(pen.key()), REVISION.STROKE.ge(pen.stroke()))
                .orderBy(REVISION.NUMBER.desc())
                .limit(1)
                .fetchOptional(RevisionTable::sheet);
    }

    /** The one that the work went on from before this one. */
    static Optional<Sheet> before(DSLContext sql, long article, int number) {
        return sheets(sql)
                .where(REVISION.ARTICLE.eq(article), REVISION.NUMBER.lt(number), REVISION.BESIDE.eq(0))
                .orderBy(REVISION.NUMBER.desc())
                .limit(1)
                .fetchOptional(RevisionTable::sheet);
    }

    private static SelectJoinStep<?> sheets(DSLContext sql) {
        return sql.select(
                        REVISION.ID,
                        REVISION.ARTICLE,
                        REVISION.NUMBER,
                        REVISION.SAVED_BY,
                        REVISION.BEGUN_AT,
                        REVISION.SLUG,
                        REVISION.SEALED,
                        REVISION.BESIDE,
                        REVISION.PEN,
                        REVISION.PEN_SINCE,
                        REVISION.STROKE)
                .from(REVISION);
    }

    private static Sheet sheet(Record row) {
        return new Sheet(
                row.get(REVISION.ID),
                row.get(REVISION.ARTICLE),
                row.get(REVISION.NUMBER),
                row.get(REVISION.SAVED_BY),
                Instant.ofEpochMilli(row.get(REVISION.BEGUN_AT)),
                row.get(REVISION.SLUG),
                row.get(REVISION.SEALED) == 1,
                row.get(REVISION.BESIDE) == 1,
                row.get(REVISION.PEN),
                row.get(REVISION.PEN_SINCE),
                row.get(REVISION.STROKE));
    }

    static int lastNumber(DSLContext sql, long article) {
        var last = sql.select(DSL.max(REVISION.NUMBER))
                .from(REVISION)
                .where(REVISION.ARTICLE.eq(article))
                .fetchSingle()
                .value1();
        return last == null ? 0 : last;
    }

    static void add(DSLContext sql, Sheet sheet, Instant at, Content content, int words, Set<Revision.Field> changed) {
        sql.insertInto(REVISION)
                .set(REVISION.ID, sheet.id)
                .set(REVISION.ARTICLE, sheet.article)
                .set(REVISION.NUMBER, sheet.number)
                .set(REVISION.BESIDE, sheet.beside ? 1 : 0)
                .set(said(sheet, at, content, words, changed))
                .execute();
        MediaUseTable.note(sql, sheet.article, content.media());
    }

    /** Writes into a revision that is still being written. */
    static void rewrite(
            DSLContext sql, Sheet sheet, Instant at, Content content, int words, Set<Revision.Field> changed) {
        sql.update(REVISION)
                .set(said(sheet, at, content, words, changed))
                .where(REVISION.ID.eq(sheet.id), REVISION.SEALED.eq(0))
                .execute();
        MediaUseTable.note(sql, sheet.article, content.media());
    }

    private static Map<Field<?>, @Nullable Object> said(
            Sheet sheet, Instant at, Content content, int words, Set<Revision.Field> changed) {
        var said = new HashMap<Field<?>, @Nullable Object>();
        said.put(REVISION.BEGUN_AT, sheet.begunAt.toEpochMilli());
        said.put(REVISION.SAVED_AT, at.toEpochMilli());
        said.put(REVISION.SAVED_BY, sheet.by);
        said.put(REVISION.SLUG, sheet.slug);
        said.put(REVISION.PEN, sheet.pen);
        said.put(REVISION.PEN_SINCE, sheet.penSince);
        said.put(REVISION.STROKE, sheet.stroke);
        said.put(REVISION.HEADLINE, content.headline());
        said.put(REVISION.STANDFIRST, content.standfirst());
        said.put(REVISION.PLACE, content.place());
        said.put(REVISION.DESCRIPTION, content.description());
        said.put(REVISION.LEAD_PICTURE, content.leadPicture());
        said.put(REVISION.BYLINES, bylines(content));
        said.put(REVISION.BODY, content.body().json());
        said.put(REVISION.WORDS, words);
        said.put(
                REVISION.CHANGED,
                changed.stream().map(Revision.Field::word).sorted().collect(Collectors.joining(" ")));
        return said;
    }

    /** From now on what is saved goes into another one. */
    static void seal(DSLContext sql, long revision) {
        sql.update(REVISION)
                .set(REVISION.SEALED, 1)
                .where(REVISION.ID.eq(revision), REVISION.SEALED.eq(0))
                .execute();
    }

    static void published(DSLContext sql, long revision, Instant at) {
        sql.update(REVISION)
                .set(REVISION.SEALED, 1)
                .set(REVISION.PUBLISHED_AT, at.toEpochMilli())
                .where(REVISION.ID.eq(revision))
                .execute();
    }

    static void settle(DSLContext sql, long revision) {
        sql.update(REVISION)
                .set(REVISION.SETTLED, 1)
                .where(REVISION.ID.eq(revision), REVISION.BESIDE.eq(1), REVISION.SETTLED.eq(0))
                .execute();
    }

    /** All of an article's, the newest first. */
    static List<Revision> list(DSLContext sql, long article) {
        return revisions(sql)
                .where(REVISION.ARTICLE.eq(article))
                .orderBy(REVISION.NUMBER.desc())
                .fetch(RevisionTable::revision);
    }

    static Revision get(DSLContext sql, long id) {
        return revisions(sql).where(REVISION.ID.eq(id)).fetchSingle(RevisionTable::revision);
    }

    private static SelectJoinStep<?> revisions(DSLContext sql) {
        return sql.select(
                        REVISION.ID,
                        REVISION.ARTICLE,
                        REVISION.NUMBER,
                        REVISION.BEGUN_AT,
                        REVISION.SAVED_AT,
                        REVISION.SAVED_BY,
                        REVISION.HEADLINE,
                        REVISION.WORDS,
                        REVISION.CHANGED,
                        REVISION.PUBLISHED_AT,
                        REVISION.BESIDE,
                        REVISION.SETTLED,
                        ARTICLE.REVISION,
                        PUBLICATION.REVISION)
                .from(REVISION)
                .join(ARTICLE)
                .on(ARTICLE.ID.eq(REVISION.ARTICLE))
                .leftJoin(PUBLICATION)
                .on(PUBLICATION.ARTICLE.eq(REVISION.ARTICLE));
    }

    private static Revision revision(Record row) {
        var id = row.get(REVISION.ID);
        return new Revision(
                id,
                row.get(REVISION.ARTICLE),
                row.get(REVISION.NUMBER),
                Instant.ofEpochMilli(row.get(REVISION.BEGUN_AT)),
                Instant.ofEpochMilli(row.get(REVISION.SAVED_AT)),
                row.get(REVISION.SAVED_BY),
                row.get(REVISION.HEADLINE),
                row.get(REVISION.WORDS),
                Arrays.stream(row.get(REVISION.CHANGED).split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(Revision.Field::of)
                        .collect(Collectors.toSet()),
                id.equals(row.get(ARTICLE.REVISION)),
                ArticleTable.instant(row.get(REVISION.PUBLISHED_AT)),
                id.equals(row.get(PUBLICATION.REVISION)),
                row.get(REVISION.BESIDE) == 1,
                row.get(REVISION.SETTLED) == 1);
    }

    /** The first revision of an article that moves in; nothing is written into it again. */
    record First(
            long id,
            long article,
            Instant at,
            String by,
            String slug,
            Content content,
            int words,
            @Nullable Instant publishedAt) {}

    static void addAll(DSLContext sql, List<First> revisions) {
        var rows = new Rows(
                sql,
                sql.insertInto(
                                REVISION,
                                REVISION.ID,
                                REVISION.ARTICLE,
                                REVISION.NUMBER,
                                REVISION.BEGUN_AT,
                                REVISION.SAVED_AT,
                                REVISION.SAVED_BY,
                                REVISION.SLUG,
                                REVISION.SEALED,
                                REVISION.PUBLISHED_AT,
                                REVISION.HEADLINE,
                                REVISION.STANDFIRST,
                                REVISION.PLACE,
                                REVISION.DESCRIPTION,
                                REVISION.LEAD_PICTURE,
                                REVISION.BYLINES,
                                REVISION.BODY,
                                REVISION.WORDS)
                        .values(
                                (Long) null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));
        for (var row : revisions) {
            var content = row.content;
            rows.add(
                    row.id,
                    row.article,
                    1,
                    row.at.toEpochMilli(),
                    row.at.toEpochMilli(),
                    row.by,
                    row.slug,
                    1,
                    ArticleTable.millis(row.publishedAt),
                    content.headline(),
                    content.standfirst(),
                    content.place(),
                    content.description(),
                    content.leadPicture(),
                    bylines(content),
                    content.body().json(),
                    row.words);
        }
        rows.write();
        MediaUseTable.noteAll(sql, revisions);
    }

    private static String bylines(Content content) {
        return content.bylines().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static List<Long> bylines(String ids) {
        return ids.isEmpty()
                ? List.of()
                : Arrays.stream(ids.split(" ")).map(Long::valueOf).toList();
    }
}
