package org.jarida.story;

import static org.jarida.base.schema.Tables.CORRECTION;
import static org.jarida.base.schema.Tables.PUBLICATION;
import static org.jarida.base.schema.Tables.PUBLICATION_BYLINE;
import static org.jarida.base.schema.Tables.PUBLICATION_SECTION;
import static org.jarida.base.schema.Tables.PUBLICATION_TOPIC;
import static org.jarida.base.schema.Tables.WITHDRAWAL;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jarida.base.Lookup;
import org.jarida.base.Rows;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

final class PublicationTable {
    /** A table that lists articles by time, and how one list in it is named. */
    private record Index(
            Table<?> table,
            Field<String> edition,
            Field<Long> time,
            Field<Long> article,
            @Nullable Field<Long> of) {}

    private static final Index ALL =
            new Index(PUBLICATION, PUBLICATION.EDITION, PUBLICATION.PUBLISHED_AT, PUBLICATION.ARTICLE, null);
    private static final Index SECTIONS = new Index(
            PUBLICATION_SECTION,
            PUBLICATION_SECTION.EDITION,
            PUBLICATION_SECTION.PUBLISHED_AT,
            PUBLICATION_SECTION.ARTICLE,
            PUBLICATION_SECTION.SECTION);
    private static final Index TOPICS = new Index(
            PUBLICATION_TOPIC,
            PUBLICATION_TOPIC.EDITION,
            PUBLICATION_TOPIC.PUBLISHED_AT,
            PUBLICATION_TOPIC.ARTICLE,
            PUBLICATION_TOPIC.TOPIC);
    private static final Index BYLINES = new Index(
            PUBLICATION_BYLINE,
            PUBLICATION_BYLINE.EDITION,
            PUBLICATION_BYLINE.PUBLISHED_AT,
            PUBLICATION_BYLINE.ARTICLE,
            PUBLICATION_BYLINE.BYLINE);

    private static final int KEYS_AT_A_TIME = 500;

    private PublicationTable() {}

    static Optional<Publication> ofArticle(DSLContext sql, long article) {
        return sql.selectFrom(PUBLICATION)
                .where(PUBLICATION.ARTICLE.eq(article))
                .fetchOptional(PublicationTable::publication);
    }

    /** What is shown of these articles, by their ids. */
    static Map<Long, Publication> ofArticles(DSLContext sql, Collection<Long> articles) {
        return sql.selectFrom(PUBLICATION)
                .where(PUBLICATION.ARTICLE.in(articles))
                .fetchMap(PUBLICATION.ARTICLE, PublicationTable::publication);
    }

    private static final Lookup<Publication> OF_STORY = new Lookup<>(
            sql -> sql.select(PUBLICATION.fields()).from(PUBLICATION).where(PUBLICATION.STORY_KEY.eq("")),
            PublicationTable::told);

    static List<Publication> ofStory(DSLContext sql, String storyKey) {
        return OF_STORY.all(sql, storyKey);
    }

    static List<Publication> ofStories(DSLContext sql, String edition, Collection<Long> stories) {
        return sql.selectFrom(PUBLICATION)
                .where(PUBLICATION.EDITION.eq(edition), PUBLICATION.STORY.in(stories))
                .fetch(PublicationTable::publication);
    }

    static List<Publication> among(DSLContext sql, String edition, Scope scope, Collection<Long> stories) {
        var index = index(scope);
        return from(sql, index)
                .where(index.edition().eq(edition), of(index, scope), PUBLICATION.STORY.in(stories))
                .fetch(PublicationTable::publication);
    }

    /** Newest first, from {@code from} (included) to {@code until} (not). */
    static List<Publication> list(DSLContext sql, String edition, Scope scope, Instant from, Instant until, int limit) {
        return Objects.requireNonNull(LISTS.get(scope.getClass()))
                .all(sql, values(edition, scope, from.toEpochMilli(), until.toEpochMilli(), limit));
    }

    /** The nearest in time strictly after (or before) an article in a list; equal times are ordered by article. */
    static Optional<Publication> beside(
            DSLContext sql, String edition, Scope scope, Instant time, long article, boolean later) {
        var at = time.toEpochMilli();
        return Objects.requireNonNull((later ? LATER : EARLIER).get(scope.getClass()))
                .one(sql, values(edition, scope, at, at, article, 1));
    }

    /** The edition, then what names the list if anything does, then the rest: as the questions below are written. */
    private static Object[] values(String edition, Scope scope, Object... rest) {
        var values = new ArrayList<Object>();
        values.add(edition);
        switch (scope) {
            case Scope.Everything ignored -> {}
            case Scope.OfKind kind -> values.add(kind.kind().word());
            case Scope.InSection section -> values.add(section.id());
            case Scope.OnTopic topic -> values.add(topic.id());
            case Scope.By byline -> values.add(byline.byline());
        }
        values.addAll(List.of(rest));
        return values.toArray();
    }

    private static final List<Scope> SCOPES = List.of(
            new Scope.Everything(),
            new Scope.OfKind(Kind.NEWS),
            new Scope.InSection(0, ""),
            new Scope.OnTopic(0),
            new Scope.By(0));
    private static final Map<Class<?>, Lookup<Publication>> LISTS = lookups((sql, scope) -> {
        var index = index(scope);
        return from(sql, index)
                .where(
                        index.edition().eq(""),
                        of(index, scope),
                        since(index, scope),
                        index.time().lt(0L))
                .orderBy(index.time().desc(), index.article().desc())
                .limit(1);
    });
    private static final Map<Class<?>, Lookup<Publication>> LATER = lookups((sql, scope) -> {
        var index = index(scope);
        return from(sql, index)
                .where(
                        index.edition().eq(""),
                        of(index, scope),
                        index.time().ge(0L),
                        index.time().gt(0L).or(index.article().gt(0L)))
                .orderBy(index.time().asc(), index.article().asc())
                .limit(1);
    });
    private static final Map<Class<?>, Lookup<Publication>> EARLIER = lookups((sql, scope) -> {
        var index = index(scope);
        return from(sql, index)
                .where(
                        index.edition().eq(""),
                        of(index, scope),
                        index.time().le(0L),
                        index.time().lt(0L).or(index.article().lt(0L)))
                .orderBy(index.time().desc(), index.article().desc())
                .limit(1);
    });

    private static Map<Class<?>, Lookup<Publication>> lookups(BiFunction<DSLContext, Scope, ResultQuery<?>> writing) {
        return SCOPES.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Scope::getClass,
                        scope -> new Lookup<>(sql -> writing.apply(sql, scope), PublicationTable::told)));
    }

    private static SelectJoinStep<?> from(DSLContext sql, Index index) {
        return index.table() == PUBLICATION
                ? sql.select(PUBLICATION.fields()).from(PUBLICATION)
                : sql.select(PUBLICATION.fields())
                        .from(index.table())
                        .join(PUBLICATION)
                        .on(PUBLICATION.ARTICLE.eq(index.article()));
    }

    static int count(DSLContext sql, String edition, Scope scope) {
        var index = index(scope);
        return sql.fetchCount(index.table(), index.edition().eq(edition), of(index, scope));
    }

    static int countBetween(DSLContext sql, String edition, Instant from, Instant until) {
        return sql.fetchCount(
                PUBLICATION,
                PUBLICATION.EDITION.eq(edition),
                PUBLICATION.PUBLISHED_AT.ge(from.toEpochMilli()),
                PUBLICATION.PUBLISHED_AT.lt(until.toEpochMilli()));
    }

    static Map<Long, Integer> countsByTopic(DSLContext sql, String edition) {
        return counts(sql, TOPICS, edition);
    }

    static Map<Long, Integer> countsByByline(DSLContext sql, String edition) {
        return counts(sql, BYLINES, edition);
    }

    private static Map<Long, Integer> counts(DSLContext sql, Index index, String edition) {
        var of = named(index);
        return sql.select(of, DSL.count())
                .from(index.table())
                .where(index.edition().eq(edition))
                .groupBy(of)
                .fetchMap(of, DSL.count());
    }

    static List<Long> topicsLately(DSLContext sql, String edition, int limit) {
        var latest = sql.select(PUBLICATION.ARTICLE)
                .from(PUBLICATION)
                .where(PUBLICATION.EDITION.eq(edition))
                .orderBy(PUBLICATION.PUBLISHED_AT.desc())
                .limit(100)
                .fetch(PUBLICATION.ARTICLE);
        return sql.select(PUBLICATION_TOPIC.TOPIC)
                .from(PUBLICATION_TOPIC)
                .where(PUBLICATION_TOPIC.ARTICLE.in(latest))
                .groupBy(PUBLICATION_TOPIC.TOPIC)
                .orderBy(DSL.count().desc(), PUBLICATION_TOPIC.TOPIC)
                .limit(limit)
                .fetch(PUBLICATION_TOPIC.TOPIC);
    }

    /** In the order of articles, for what walks through all: maps for machines. */
    static List<Publication> walk(DSLContext sql, String edition, long afterArticle, int limit) {
        return sql.selectFrom(PUBLICATION)
                .where(PUBLICATION.EDITION.eq(edition), PUBLICATION.ARTICLE.gt(afterArticle))
                .orderBy(PUBLICATION.ARTICLE)
                .limit(limit)
                .fetch(PublicationTable::publication);
    }

    static List<Part> parts(DSLContext sql, String edition, int size) {
        var part = DSL.rowNumber()
                .over(DSL.orderBy(PUBLICATION.PUBLISHED_AT, PUBLICATION.ARTICLE))
                .minus(1)
                .div(size)
                .cast(SQLDataType.BIGINT)
                .as("part");
        var changed =
                DSL.coalesce(PUBLICATION.UPDATED_AT, PUBLICATION.PUBLISHED_AT).as("changed");
        var numbered = DSL.select(part, changed)
                .from(PUBLICATION)
                .where(PUBLICATION.EDITION.eq(edition))
                .asTable("numbered");
        var number = numbered.field(part);
        return sql.select(number, DSL.count(), DSL.max(numbered.field(changed)))
                .from(numbered)
                .groupBy(number)
                .orderBy(number)
                .fetch(row -> new Part(row.value1().intValue() + 1, row.value2(), Instant.ofEpochMilli(row.value3())));
    }

    static List<Publication> part(DSLContext sql, String edition, int before, int limit) {
        return sql.selectFrom(PUBLICATION)
                .where(PUBLICATION.EDITION.eq(edition))
                .orderBy(PUBLICATION.PUBLISHED_AT, PUBLICATION.ARTICLE)
                .limit(limit)
                .offset(before)
                .fetch(PublicationTable::publication);
    }

    static List<Publication> ofStoryKeys(DSLContext sql, List<String> keys) {
        var told = new ArrayList<Publication>();
        for (var from = 0; from < keys.size(); from += KEYS_AT_A_TIME) {
            var some = keys.subList(from, Math.min(keys.size(), from + KEYS_AT_A_TIME));
            told.addAll(sql.selectFrom(PUBLICATION)
                    .where(PUBLICATION.STORY_KEY.in(some))
                    .fetch(PublicationTable::publication));
        }
        return told;
    }

    private static final Lookup<String> STORIES_AFTER = new Lookup<>(
            sql -> sql.selectDistinct(PUBLICATION.STORY_KEY)
                    .from(PUBLICATION)
                    .where(PUBLICATION.STORY_KEY.gt(""))
                    .orderBy(PUBLICATION.STORY_KEY)
                    .limit(0),
            row -> row.getString(1));

    static List<String> storiesAfter(DSLContext sql, String key, int limit) {
        return STORIES_AFTER.all(sql, key, limit);
    }

    static List<Listed> listed(DSLContext sql, List<String> storyKeys) {
        var shown = ofStoryKeys(sql, storyKeys);
        var articles = shown.stream().map(Publication::article).toList();
        var sections = lists(sql, SECTIONS, articles);
        var topics = lists(sql, TOPICS, articles);
        var bylines = lists(sql, BYLINES, articles);
        return shown.stream()
                .map(one -> new Listed(
                        one,
                        sections.getOrDefault(one.article(), List.of()),
                        topics.getOrDefault(one.article(), List.of()),
                        bylines.getOrDefault(one.article(), List.of())))
                .toList();
    }

    private static Map<Long, List<Long>> lists(DSLContext sql, Index index, List<Long> articles) {
        return sql.select(index.article(), Objects.requireNonNull(index.of()))
                .from(index.table())
                .where(index.article().in(articles))
                .fetchGroups(index.article(), index.of());
    }

    static List<Publication> titled(DSLContext sql, String edition, String words, int limit) {
        return sql.selectFrom(PUBLICATION)
                .where(PUBLICATION.EDITION.eq(edition), PUBLICATION.HEADLINE.containsIgnoreCase(words))
                .orderBy(PUBLICATION.PUBLISHED_AT.desc())
                .limit(limit)
                .fetch(PublicationTable::publication);
    }

    private static final Lookup<Long> TOPICS_OF = new Lookup<>(
            sql -> sql.select(PUBLICATION_TOPIC.TOPIC).from(PUBLICATION_TOPIC).where(PUBLICATION_TOPIC.ARTICLE.eq(0L)),
            row -> row.getLong(1));

    static List<Long> topicsOf(DSLContext sql, long article) {
        return TOPICS_OF.all(sql, article);
    }

    static void put(DSLContext sql, Publication one) {
        var updated = one.updatedAt();
        sql.insertInto(PUBLICATION)
                .set(PUBLICATION.ARTICLE, one.article())
                .set(PUBLICATION.STORY, one.story())
                .set(PUBLICATION.STORY_KEY, one.storyKey())
                .set(PUBLICATION.EDITION, one.edition())
                .set(PUBLICATION.SLUG, one.slug())
                .set(PUBLICATION.REVISION, one.revision())
                .set(PUBLICATION.KIND, one.kind().word())
                .set(PUBLICATION.HEADLINE, one.headline())
                .set(PUBLICATION.STANDFIRST, one.standfirst())
                .set(PUBLICATION.LEAD_PICTURE, one.leadPicture())
                .set(PUBLICATION.SECTION, one.section())
                .set(PUBLICATION.WORDS, one.words())
                .set(PUBLICATION.PUBLISHED_AT, one.publishedAt().toEpochMilli())
                .set(PUBLICATION.UPDATED_AT, updated == null ? null : updated.toEpochMilli())
                .execute();
    }

    /** A new publication and the lists it is in. */
    static void addAll(DSLContext sql, List<Listed> all) {
        if (all.isEmpty()) {
            return;
        }
        var rows = new Rows(
                sql,
                sql.insertInto(
                                PUBLICATION,
                                PUBLICATION.ARTICLE,
                                PUBLICATION.STORY,
                                PUBLICATION.STORY_KEY,
                                PUBLICATION.EDITION,
                                PUBLICATION.SLUG,
                                PUBLICATION.REVISION,
                                PUBLICATION.KIND,
                                PUBLICATION.HEADLINE,
                                PUBLICATION.STANDFIRST,
                                PUBLICATION.LEAD_PICTURE,
                                PUBLICATION.SECTION,
                                PUBLICATION.WORDS,
                                PUBLICATION.PUBLISHED_AT,
                                PUBLICATION.UPDATED_AT)
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
                                null));
        var inSections = new Rows(
                sql,
                sql.insertInto(
                                PUBLICATION_SECTION,
                                PUBLICATION_SECTION.EDITION,
                                PUBLICATION_SECTION.SECTION,
                                PUBLICATION_SECTION.PUBLISHED_AT,
                                PUBLICATION_SECTION.ARTICLE)
                        .values((String) null, null, null, null));
        var onTopics = new Rows(
                sql,
                sql.insertInto(
                                PUBLICATION_TOPIC,
                                PUBLICATION_TOPIC.EDITION,
                                PUBLICATION_TOPIC.TOPIC,
                                PUBLICATION_TOPIC.PUBLISHED_AT,
                                PUBLICATION_TOPIC.ARTICLE)
                        .values((String) null, null, null, null));
        var byBylines = new Rows(
                sql,
                sql.insertInto(
                                PUBLICATION_BYLINE,
                                PUBLICATION_BYLINE.EDITION,
                                PUBLICATION_BYLINE.BYLINE,
                                PUBLICATION_BYLINE.PUBLISHED_AT,
                                PUBLICATION_BYLINE.ARTICLE)
                        .values((String) null, null, null, null));
        for (var one : all) {
            var publication = one.publication();
            var at = publication.publishedAt().toEpochMilli();
            var updated = publication.updatedAt();
            rows.add(
                    publication.article(),
                    publication.story(),
                    publication.storyKey(),
                    publication.edition(),
                    publication.slug(),
                    publication.revision(),
                    publication.kind().word(),
                    publication.headline(),
                    publication.standfirst(),
                    publication.leadPicture(),
                    publication.section(),
                    publication.words(),
                    at,
                    updated == null ? null : updated.toEpochMilli());
            one.sections().forEach(id -> inSections.add(publication.edition(), id, at, publication.article()));
            Set.copyOf(one.topics()).forEach(id -> onTopics.add(publication.edition(), id, at, publication.article()));
            Set.copyOf(one.bylines())
                    .forEach(id -> byBylines.add(publication.edition(), id, at, publication.article()));
        }
        for (var batch : List.of(rows, inSections, onTopics, byBylines)) {
            batch.write();
        }
    }

    static void list(DSLContext sql, Publication one, Set<Long> sections, List<Long> topics, List<Long> bylines) {
        var at = one.publishedAt().toEpochMilli();
        var edition = one.edition();
        if (!sections.isEmpty()) {
            var insert = sql.insertInto(
                    PUBLICATION_SECTION,
                    PUBLICATION_SECTION.EDITION,
                    PUBLICATION_SECTION.SECTION,
                    PUBLICATION_SECTION.PUBLISHED_AT,
                    PUBLICATION_SECTION.ARTICLE);
            for (var section : sections) {
                insert = insert.values(edition, section, at, one.article());
            }
            insert.execute();
        }
        if (!topics.isEmpty()) {
            var insert = sql.insertInto(
                    PUBLICATION_TOPIC,
                    PUBLICATION_TOPIC.EDITION,
                    PUBLICATION_TOPIC.TOPIC,
                    PUBLICATION_TOPIC.PUBLISHED_AT,
                    PUBLICATION_TOPIC.ARTICLE);
            for (var topic : Set.copyOf(topics)) {
                insert = insert.values(edition, topic, at, one.article());
            }
            insert.execute();
        }
        if (!bylines.isEmpty()) {
            var insert = sql.insertInto(
                    PUBLICATION_BYLINE,
                    PUBLICATION_BYLINE.EDITION,
                    PUBLICATION_BYLINE.BYLINE,
                    PUBLICATION_BYLINE.PUBLISHED_AT,
                    PUBLICATION_BYLINE.ARTICLE);
            for (var byline : Set.copyOf(bylines)) {
                insert = insert.values(edition, byline, at, one.article());
            }
            insert.execute();
        }
    }

    static void remove(DSLContext sql, long article) {
        sql.deleteFrom(PUBLICATION).where(PUBLICATION.ARTICLE.eq(article)).execute();
        sql.deleteFrom(PUBLICATION_SECTION)
                .where(PUBLICATION_SECTION.ARTICLE.eq(article))
                .execute();
        sql.deleteFrom(PUBLICATION_TOPIC)
                .where(PUBLICATION_TOPIC.ARTICLE.eq(article))
                .execute();
        sql.deleteFrom(PUBLICATION_BYLINE)
                .where(PUBLICATION_BYLINE.ARTICLE.eq(article))
                .execute();
    }

    static Optional<Withdrawal> withdrawal(DSLContext sql, String edition, String storyKey) {
        return sql.selectFrom(WITHDRAWAL)
                .where(WITHDRAWAL.STORY_KEY.eq(storyKey), WITHDRAWAL.EDITION.eq(edition))
                .fetchOptional(PublicationTable::withdrawal);
    }

    static void withdraw(DSLContext sql, Publication was, String reason, Instant at) {
        sql.insertInto(WITHDRAWAL)
                .set(WITHDRAWAL.ARTICLE, was.article())
                .set(WITHDRAWAL.STORY_KEY, was.storyKey())
                .set(WITHDRAWAL.EDITION, was.edition())
                .set(WITHDRAWAL.SLUG, was.slug())
                .set(WITHDRAWAL.REASON, reason)
                .set(WITHDRAWAL.WITHDRAWN_AT, at.toEpochMilli())
                .execute();
    }

    static Optional<Withdrawal> withdrawalOf(DSLContext sql, long article) {
        return sql.selectFrom(WITHDRAWAL)
                .where(WITHDRAWAL.ARTICLE.eq(article))
                .fetchOptional(PublicationTable::withdrawal);
    }

    static boolean isWithdrawn(DSLContext sql, long article) {
        return sql.fetchExists(WITHDRAWAL, WITHDRAWAL.ARTICLE.eq(article));
    }

    private static Withdrawal withdrawal(Record row) {
        return new Withdrawal(
                row.get(WITHDRAWAL.STORY_KEY),
                row.get(WITHDRAWAL.EDITION),
                row.get(WITHDRAWAL.REASON),
                Instant.ofEpochMilli(row.get(WITHDRAWAL.WITHDRAWN_AT)));
    }

    /** Another slug for what is shown, and for what is left of what was withdrawn. */
    static void readdress(DSLContext sql, long article, String slug) {
        sql.update(PUBLICATION)
                .set(PUBLICATION.SLUG, slug)
                .where(PUBLICATION.ARTICLE.eq(article))
                .execute();
        sql.update(WITHDRAWAL)
                .set(WITHDRAWAL.SLUG, slug)
                .where(WITHDRAWAL.ARTICLE.eq(article))
                .execute();
    }

    static void restore(DSLContext sql, long article) {
        sql.deleteFrom(WITHDRAWAL).where(WITHDRAWAL.ARTICLE.eq(article)).execute();
    }

    private static final Lookup<Correction> CORRECTIONS = new Lookup<>(
            sql -> sql.select(CORRECTION.CORRECTED_AT, CORRECTION.REASON)
                    .from(CORRECTION)
                    .where(CORRECTION.ARTICLE.eq(0L))
                    .orderBy(CORRECTION.CORRECTED_AT.desc(), CORRECTION.ID.desc()),
            row -> new Correction(Instant.ofEpochMilli(row.getLong(1)), row.getString(2)));

    static List<Correction> corrections(DSLContext sql, long article) {
        return CORRECTIONS.all(sql, article);
    }

    /** Corrections of what is shown in an edition, the newest first. */
    static List<Corrected> correctionsIn(DSLContext sql, String edition, int limit) {
        return sql.select()
                .from(CORRECTION)
                .join(PUBLICATION)
                .on(PUBLICATION.ARTICLE.eq(CORRECTION.ARTICLE))
                .where(PUBLICATION.EDITION.eq(edition))
                .orderBy(CORRECTION.CORRECTED_AT.desc(), CORRECTION.ID.desc())
                .limit(limit)
                .fetch(row -> new Corrected(
                        publication(row),
                        new Correction(
                                Instant.ofEpochMilli(row.get(CORRECTION.CORRECTED_AT)), row.get(CORRECTION.REASON))));
    }

    /** Whether any article shown in an edition, other than this one, was corrected. */
    static boolean hasCorrections(DSLContext sql, String edition, long exceptArticle) {
        return sql.fetchExists(sql.selectOne()
                .from(CORRECTION)
                .join(PUBLICATION)
                .on(PUBLICATION.ARTICLE.eq(CORRECTION.ARTICLE))
                .where(PUBLICATION.EDITION.eq(edition), PUBLICATION.ARTICLE.ne(exceptArticle)));
    }

    static void correct(DSLContext sql, long id, long article, Correction correction) {
        sql.insertInto(CORRECTION)
                .set(CORRECTION.ID, id)
                .set(CORRECTION.ARTICLE, article)
                .set(CORRECTION.CORRECTED_AT, correction.at().toEpochMilli())
                .set(CORRECTION.REASON, correction.reason())
                .execute();
    }

    private static Index index(Scope scope) {
        return switch (scope) {
            case Scope.Everything ignored -> ALL;
            case Scope.OfKind ignored -> ALL;
            case Scope.InSection ignored -> SECTIONS;
            case Scope.OnTopic ignored -> TOPICS;
            case Scope.By ignored -> BYLINES;
        };
    }

    /**
     * Not before an instant. Between two bounds SQLite reads one kind from the index of all kinds, which is all of the
     * edition where there are few of it; with a sum in place of the time it has one bound, and takes the kind's own.
     */
    private static Condition since(Index index, Scope scope) {
        return scope instanceof Scope.OfKind
                ? index.time().plus(DSL.inline(0L)).ge(0L)
                : index.time().ge(0L);
    }

    /** How a list is asked for, to look at how the database goes about it. */
    static String question(DSLContext sql, Scope scope) {
        return Objects.requireNonNull(LISTS.get(scope.getClass())).text(sql);
    }

    private static Condition of(Index index, Scope scope) {
        return switch (scope) {
            case Scope.Everything ignored -> DSL.noCondition();
            case Scope.OfKind kind -> PUBLICATION.KIND.eq(kind.kind().word());
            case Scope.InSection section -> named(index).eq(section.id());
            case Scope.OnTopic topic -> named(index).eq(topic.id());
            case Scope.By byline -> named(index).eq(byline.byline());
        };
    }

    private static Field<Long> named(Index index) {
        var of = index.of();
        if (of == null) {
            throw new IllegalStateException("this list has no name");
        }
        return of;
    }

    private static Publication publication(Record row) {
        var updated = row.get(PUBLICATION.UPDATED_AT);
        return new Publication(
                row.get(PUBLICATION.ARTICLE),
                row.get(PUBLICATION.STORY),
                row.get(PUBLICATION.STORY_KEY),
                row.get(PUBLICATION.EDITION),
                row.get(PUBLICATION.SLUG),
                row.get(PUBLICATION.REVISION),
                Kind.of(row.get(PUBLICATION.KIND)),
                row.get(PUBLICATION.HEADLINE),
                row.get(PUBLICATION.STANDFIRST),
                row.get(PUBLICATION.LEAD_PICTURE),
                row.get(PUBLICATION.SECTION),
                row.get(PUBLICATION.WORDS),
                Instant.ofEpochMilli(row.get(PUBLICATION.PUBLISHED_AT)),
                updated == null ? null : Instant.ofEpochMilli(updated));
    }

    /** The columns in the order of the table. */
    private static Publication told(ResultSet row) throws SQLException {
        var section = row.getLong(11);
        var sectioned = !row.wasNull();
        var updated = row.getLong(14);
        var isUpdated = !row.wasNull();
        return new Publication(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                Kind.of(row.getString(7)),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                sectioned ? section : null,
                row.getInt(12),
                Instant.ofEpochMilli(row.getLong(13)),
                isUpdated ? Instant.ofEpochMilli(updated) : null);
    }
}
