package org.jarida.media;

import static org.jarida.base.schema.Tables.MEDIA;
import static org.jarida.base.schema.Tables.MEDIA_TEXT;
import static org.jarida.base.schema.Tables.RENDITION;
import static org.jooq.impl.DSL.excluded;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jarida.language.Text;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

final class MediaTable {
    /** The file has not come. */
    static final String MISSING = "missing";

    /** A picture whose renditions are to be made. */
    static final String WAITING = "waiting";

    static final String READY = "ready";

    private static final int MOST_WORDS = 8;

    private MediaTable() {}

    static Optional<String> keyOf(DSLContext sql, ContentName content) {
        return sql.select(MEDIA.MEDIA_KEY)
                .from(MEDIA)
                .where(MEDIA.HASH.eq(content.hash()))
                .orderBy(MEDIA.CREATED_AT, MEDIA.MEDIA_KEY)
                .limit(1)
                .fetchOptional(MEDIA.MEDIA_KEY);
    }

    static Optional<ContentName> contentOf(DSLContext sql, String key) {
        return sql.select(MEDIA.HASH)
                .from(MEDIA)
                .where(MEDIA.MEDIA_KEY.eq(key), MEDIA.HASH.isNotNull())
                .fetchOptional(row -> new ContentName(row.value1()));
    }

    static void keep(DSLContext sql, String key, Rendition file, Details details, Instant now, String by) {
        var kind = file.type().kind();
        sql.deleteFrom(RENDITION).where(RENDITION.MEDIA.eq(key)).execute();
        add(sql, key, kind, file, kind == MediaKind.PICTURE ? WAITING : READY, details, now, by);
        describe(sql, key, details, true);
    }

    static boolean expect(DSLContext sql, String key, MediaKind kind, Details details, Instant now, String by) {
        if (sql.fetchExists(MEDIA, MEDIA.MEDIA_KEY.eq(key))) {
            return false;
        }
        add(sql, key, kind, null, MISSING, details, now, by);
        describe(sql, key, details, true);
        return true;
    }

    private static void add(
            DSLContext sql,
            String key,
            MediaKind kind,
            @Nullable Rendition file,
            String state,
            Details details,
            Instant now,
            String by) {
        sql.insertInto(MEDIA)
                .set(MEDIA.MEDIA_KEY, key)
                .set(MEDIA.KIND, kind.word())
                .set(MEDIA.MEDIA_TYPE, file == null ? "" : file.type().contentType())
                .set(MEDIA.STATE, state)
                .set(MEDIA.HASH, file == null ? null : file.content().hash())
                .set(MEDIA.BYTES, file == null ? 0 : file.bytes())
                .set(MEDIA.WIDTH, file == null ? 0 : file.width())
                .set(MEDIA.HEIGHT, file == null ? 0 : file.height())
                .set(MEDIA.FOCAL_X, Focus.MIDDLE.x())
                .set(MEDIA.FOCAL_Y, Focus.MIDDLE.y())
                .set(MEDIA.CREDIT, details.credit())
                .set(MEDIA.NAME, details.name())
                .set(MEDIA.CREATED_AT, now.toEpochMilli())
                .set(MEDIA.BROUGHT_BY, by) // Who brings another file for the same key does not become its bringer.
                .onConflict(MEDIA.MEDIA_KEY)
                .doUpdate()
                .set(MEDIA.KIND, excluded(MEDIA.KIND))
                .set(MEDIA.MEDIA_TYPE, excluded(MEDIA.MEDIA_TYPE))
                .set(MEDIA.STATE, excluded(MEDIA.STATE))
                .set(MEDIA.HASH, excluded(MEDIA.HASH))
                .set(MEDIA.BYTES, excluded(MEDIA.BYTES))
                .set(MEDIA.WIDTH, excluded(MEDIA.WIDTH))
                .set(MEDIA.HEIGHT, excluded(MEDIA.HEIGHT))
                .execute();
    }

    /** Adds what is not said yet, and with {@code anew} says the rest anew too. Tells whether that changed anything. */
    static boolean describe(DSLContext sql, String key, Details details, boolean anew) {
        var changed = 0;
        if (!details.credit().isEmpty()) {
            changed += sql.update(MEDIA)
                    .set(MEDIA.CREDIT, details.credit())
                    .where(MEDIA.MEDIA_KEY.eq(key), anew ? MEDIA.CREDIT.ne(details.credit()) : MEDIA.CREDIT.eq(""))
                    .execute();
        }
        if (anew && !details.name().isEmpty()) {
            changed += sql.update(MEDIA)
                    .set(MEDIA.NAME, details.name())
                    .where(MEDIA.MEDIA_KEY.eq(key), MEDIA.NAME.ne(details.name()))
                    .execute();
        }
        var said = texts(sql, key);
        for (var text : details.texts().entrySet()) {
            var before = said.get(text.getKey());
            if (before == null || (anew && !before.equals(text.getValue()))) {
                say(sql, key, text.getKey(), text.getValue());
                changed++;
            }
        }
        return changed > 0;
    }

    /** Says exactly this: what is empty is taken away. Texts of editions that are not named stay. */
    static void redescribe(DSLContext sql, String key, Details details) {
        sql.update(MEDIA)
                .set(MEDIA.NAME, details.name())
                .set(MEDIA.CREDIT, details.credit())
                .where(MEDIA.MEDIA_KEY.eq(key))
                .execute();
        details.texts().forEach((edition, text) -> {
            if (text.equals(MediaText.NONE)) {
                sql.deleteFrom(MEDIA_TEXT)
                        .where(MEDIA_TEXT.MEDIA.eq(key), MEDIA_TEXT.EDITION.eq(edition))
                        .execute();
            } else {
                say(sql, key, edition, text);
            }
        });
    }

    static Optional<MediaLibrary.Written> written(DSLContext sql, String key) {
        return written(sql, List.of(key)).stream().findFirst();
    }

    static List<MediaLibrary.Written> written(DSLContext sql, Collection<String> keys) {
        var media = all(sql, keys, "");
        var texts = sql.selectFrom(MEDIA_TEXT)
                .where(MEDIA_TEXT.MEDIA.in(keys))
                .collect(Collectors.groupingBy(
                        row -> row.get(MEDIA_TEXT.MEDIA),
                        Collectors.toMap(row -> row.get(MEDIA_TEXT.EDITION), MediaTable::text)));
        return sql.selectFrom(MEDIA)
                .where(MEDIA.MEDIA_KEY.in(keys))
                .fetch(row -> new MediaLibrary.Written(
                        Objects.requireNonNull(media.get(row.get(MEDIA.MEDIA_KEY))),
                        texts.getOrDefault(row.get(MEDIA.MEDIA_KEY), Map.of()),
                        row.get(MEDIA.BROUGHT_BY),
                        Instant.ofEpochMilli(row.get(MEDIA.CREATED_AT))));
    }

    static List<String> keysAfter(DSLContext sql, String key, int limit) {
        return sql.select(MEDIA.MEDIA_KEY)
                .from(MEDIA)
                .where(MEDIA.MEDIA_KEY.gt(key))
                .orderBy(MEDIA.MEDIA_KEY)
                .limit(limit)
                .fetch(MEDIA.MEDIA_KEY);
    }

    /** Keys, the newest first, from behind one. */
    static List<String> search(DSLContext sql, MediaSearch search, @Nullable String after, int limit) {
        return sql.select(MEDIA.MEDIA_KEY)
                .from(MEDIA)
                .where(
                        search.kind() == null
                                ? DSL.noCondition()
                                : MEDIA.KIND.eq(search.kind().word()),
                        search.missing() ? MEDIA.HASH.isNull() : DSL.noCondition(),
                        search.broughtBy() == null ? DSL.noCondition() : MEDIA.BROUGHT_BY.eq(search.broughtBy()),
                        since(search.since()),
                        holds(search.words()),
                        behind(sql, after))
                .orderBy(MEDIA.CREATED_AT.desc(), MEDIA.MEDIA_KEY.desc())
                .limit(limit)
                .fetch(MEDIA.MEDIA_KEY);
    }

    private static Condition since(@Nullable Instant since) {
        return since == null ? DSL.noCondition() : MEDIA.CREATED_AT.ge(since.toEpochMilli());
    }

    /** Each word somewhere, in whatever order and texts. */
    private static Condition holds(String words) {
        return Stream.of(words.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(MediaTable::holdsWord)
                .reduce(DSL.noCondition(), Condition::and);
    }

    private static Condition holdsWord(String word) {
        Condition holds = DSL.falseCondition();
        for (var spelling : Text.spellings(word)) {
            holds = holds.or(MEDIA.NAME.contains(spelling))
                    .or(MEDIA.CREDIT.contains(spelling))
                    .or(MEDIA.MEDIA_KEY.in(DSL.select(MEDIA_TEXT.MEDIA)
                            .from(MEDIA_TEXT)
                            .where(MEDIA_TEXT
                                    .CAPTION
                                    .contains(spelling)
                                    .or(MEDIA_TEXT.ALTERNATIVE.contains(spelling)))));
        }
        return holds;
    }

    private static Condition behind(DSLContext sql, @Nullable String after) {
        var at = after == null
                ? null
                : sql.select(MEDIA.CREATED_AT)
                        .from(MEDIA)
                        .where(MEDIA.MEDIA_KEY.eq(after))
                        .fetchOne(MEDIA.CREATED_AT);
        return at == null
                ? DSL.noCondition()
                : MEDIA.CREATED_AT.lt(at).or(MEDIA.CREATED_AT.eq(at).and(MEDIA.MEDIA_KEY.lt(after)));
    }

    private static Map<String, MediaText> texts(DSLContext sql, String key) {
        return sql.selectFrom(MEDIA_TEXT)
                .where(MEDIA_TEXT.MEDIA.eq(key))
                .fetchMap(MEDIA_TEXT.EDITION, MediaTable::text);
    }

    private static void say(DSLContext sql, String key, String edition, MediaText text) {
        sql.insertInto(MEDIA_TEXT)
                .set(MEDIA_TEXT.MEDIA, key)
                .set(MEDIA_TEXT.EDITION, edition)
                .set(MEDIA_TEXT.CAPTION, text.caption())
                .set(MEDIA_TEXT.ALTERNATIVE, text.alternative())
                .onConflict(MEDIA_TEXT.MEDIA, MEDIA_TEXT.EDITION)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    static void focus(DSLContext sql, String key, Focus focus) {
        sql.update(MEDIA)
                .set(MEDIA.FOCAL_X, focus.x())
                .set(MEDIA.FOCAL_Y, focus.y())
                .where(MEDIA.MEDIA_KEY.eq(key))
                .execute();
    }

    static Map<String, Medium> all(DSLContext sql, Collection<String> keys, String edition) {
        var renditions = sql.selectFrom(RENDITION)
                .where(RENDITION.MEDIA.in(keys))
                .orderBy(RENDITION.WIDTH, RENDITION.MEDIA_TYPE.desc())
                .fetchGroups(RENDITION.MEDIA, MediaTable::rendition);
        var found = new HashMap<String, Medium>();
        sql.select()
                .from(MEDIA)
                .leftJoin(MEDIA_TEXT)
                .on(MEDIA_TEXT.MEDIA.eq(MEDIA.MEDIA_KEY), MEDIA_TEXT.EDITION.eq(edition))
                .where(MEDIA.MEDIA_KEY.in(keys))
                .forEach(row -> {
                    var key = row.get(MEDIA.MEDIA_KEY);
                    found.put(key, medium(row, renditions.getOrDefault(key, List.of())));
                });
        return found;
    }

    private static Medium medium(Record row, List<Rendition> renditions) {
        var key = row.get(MEDIA.MEDIA_KEY);
        var name = row.get(MEDIA.NAME);
        var credit = row.get(MEDIA.CREDIT);
        var text = row.get(MEDIA_TEXT.MEDIA) == null ? MediaText.NONE : text(row);
        var kind = MediaKind.valueOf(row.get(MEDIA.KIND).toUpperCase(Locale.ROOT));
        if (row.get(MEDIA.HASH) == null) {
            return new Medium.Missing(key, name, credit, text, kind);
        }
        var file = original(row);
        return switch (kind) {
            case PICTURE ->
                new Medium.Picture(
                        key,
                        name,
                        credit,
                        text,
                        new Focus(row.get(MEDIA.FOCAL_X), row.get(MEDIA.FOCAL_Y)),
                        file,
                        renditions.isEmpty() ? List.of(file) : renditions);
            case FILM -> new Medium.Film(key, name, credit, text, file);
            case SOUND -> new Medium.Sound(key, name, credit, text, file);
            case DOCUMENT -> new Medium.Document(key, name, credit, text, file);
        };
    }

    static Optional<Rendition> file(DSLContext sql, String brief) {
        var behind = brief + "g"; // Behind all that begin so: an index finds a span, and not a pattern.
        return sql.selectFrom(RENDITION)
                .where(RENDITION.HASH.ge(brief), RENDITION.HASH.lt(behind))
                .limit(1)
                .fetchOptional(MediaTable::rendition)
                .or(() -> sql.selectFrom(MEDIA)
                        .where(MEDIA.HASH.ge(brief), MEDIA.HASH.lt(behind))
                        .limit(1)
                        .fetchOptional(MediaTable::original));
    }

    static List<String> inState(DSLContext sql, String state, int most) {
        return sql.select(MEDIA.MEDIA_KEY)
                .from(MEDIA)
                .where(MEDIA.STATE.eq(state))
                .orderBy(MEDIA.CREATED_AT, MEDIA.MEDIA_KEY)
                .limit(most)
                .fetch(MEDIA.MEDIA_KEY);
    }

    static int countWaiting(DSLContext sql) {
        return sql.fetchCount(MEDIA, MEDIA.STATE.eq(WAITING));
    }

    static int reprint(DSLContext sql) {
        return sql.update(MEDIA)
                .set(MEDIA.STATE, WAITING)
                .where(MEDIA.KIND.eq(MediaKind.PICTURE.word()), MEDIA.STATE.eq(READY))
                .execute();
    }

    static Optional<Rendition> waiting(DSLContext sql, String key) {
        return sql.selectFrom(MEDIA)
                .where(MEDIA.MEDIA_KEY.eq(key), MEDIA.STATE.eq(WAITING))
                .fetchOptional(MediaTable::original);
    }

    /** The renditions of this original; false where another file has taken its place meanwhile. */
    static boolean printed(DSLContext sql, String key, Rendition original, List<Rendition> renditions) {
        var ready = sql.update(MEDIA)
                .set(MEDIA.STATE, READY)
                .where(
                        MEDIA.MEDIA_KEY.eq(key),
                        MEDIA.STATE.eq(WAITING),
                        MEDIA.HASH.eq(original.content().hash()))
                .execute();
        if (ready == 0) {
            return false;
        }
        sql.deleteFrom(RENDITION).where(RENDITION.MEDIA.eq(key)).execute();
        for (var rendition : renditions) {
            sql.insertInto(RENDITION)
                    .set(RENDITION.MEDIA, key)
                    .set(RENDITION.MEDIA_TYPE, rendition.type().contentType())
                    .set(RENDITION.WIDTH, rendition.width())
                    .set(RENDITION.HEIGHT, rendition.height())
                    .set(RENDITION.HASH, rendition.content().hash())
                    .set(RENDITION.BYTES, rendition.bytes())
                    .execute();
        }
        return true;
    }

    private static MediaText text(Record row) {
        return new MediaText(row.get(MEDIA_TEXT.CAPTION), row.get(MEDIA_TEXT.ALTERNATIVE));
    }

    private static Rendition original(Record row) {
        return new Rendition(
                MediaType.ofContentType(row.get(MEDIA.MEDIA_TYPE)),
                row.get(MEDIA.WIDTH),
                row.get(MEDIA.HEIGHT),
                new ContentName(Objects.requireNonNull(row.get(MEDIA.HASH))),
                row.get(MEDIA.BYTES));
    }

    private static Rendition rendition(Record row) {
        return new Rendition(
                MediaType.ofContentType(row.get(RENDITION.MEDIA_TYPE)),
                row.get(RENDITION.WIDTH),
                row.get(RENDITION.HEIGHT),
                new ContentName(row.get(RENDITION.HASH)),
                row.get(RENDITION.BYTES));
    }
}
