package org.jarida.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jarida.base.Database;
import org.jarida.base.Kept;
import org.jarida.base.Tags;
import org.jarida.edition.Editions;
import org.jarida.edition.Fallbacks;
import org.jarida.edition.Name;
import org.jarida.edition.Redirect;
import org.jarida.edition.Redirects;
import org.jarida.language.Looks;
import org.jarida.language.Slug;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Difference;
import org.jarida.logbook.Logbook;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The names that articles stand under; pseudonyms are ordinary. Nothing leads from one to an account. An address that an
 * act changes leads on to where the byline is then.
 */
public final class Bylines {
    private final Database database;
    private final Logbook logbook;
    private final Editions editions;
    private final Fallbacks fallbacks;
    private final Redirects redirects;
    private final Kept<Named, Optional<Byline>> kept;
    private final Kept<String, Map<String, Set<Called>>> looks;

    /** What a byline is called in an edition, and a sentence or two about it there. */
    public record Introduction(Name name, String biography) {
        public Introduction {
            if (biography.length() > 4000) {
                throw new IllegalArgumentException("a biography has up to 4000 characters");
            }
        }
    }

    /** A byline as it was written, for the staff: its names in the editions that name it themselves. */
    public record Written(long id, String key, @Nullable String picture, Map<String, Introduction> names) {
        public Written {
            names = Collections.unmodifiableMap(new TreeMap<>(names));
        }
    }

    /** One of a byline's names. */
    public record Called(long byline, String edition, String name) {}

    /** A byline, as an edition spells it. */
    private record Named(String edition, long byline) {}

    public Bylines(Database database, Logbook logbook, Editions editions, Fallbacks fallbacks, Redirects redirects) {
        this.database = database;
        this.logbook = logbook;
        this.editions = editions;
        this.fallbacks = fallbacks;
        this.redirects = redirects;
        this.kept = new Kept<>(database, named -> {
            Tags.note("byline:" + named.byline());
            var chain = fallbacks.of(named.edition());
            return database.read(sql -> BylineTable.find(sql, chain, named.byline()));
        });
        this.looks = new Kept<>(database, all -> {
            Tags.note("bylines");
            return byLook(database.read(BylineTable::called));
        });
    }

    private static Map<String, Set<Called>> byLook(List<Called> all) {
        var byLook = new HashMap<String, Set<Called>>();
        for (var called : all) {
            for (var look : Looks.of(called.name())) {
                byLook.computeIfAbsent(look, none -> new LinkedHashSet<>()).add(called);
            }
        }
        return byLook;
    }

    public Optional<Byline> find(String edition, String slug) {
        var chain = fallbacks.of(edition);
        var byline = database.read(sql -> BylineTable.find(sql, chain, slug));
        byline.ifPresent(found -> Tags.note("byline:" + found.id()));
        return byline;
    }

    /** Those of these that have a name in the edition, or are lent one, in the order asked for. */
    public List<Byline> all(String edition, Collection<Long> ids) {
        return ids.stream()
                .flatMap(id -> kept.get(new Named(edition, id)).stream())
                .toList();
    }

    /** What the edition calls all that have a name in it, or are lent one, by their ids: for lists of all. */
    public Map<Long, Name> names(String edition) {
        Tags.note("bylines");
        var chain = fallbacks.of(edition);
        return fallbacks.nearest(edition, database.read(sql -> BylineTable.names(sql, chain)));
    }

    public Optional<Written> written(long byline) {
        return database.read(sql -> BylineTable.written(sql, byline));
    }

    /**
     * Bylines that the edition names itself, whose names hold these words, in the database's order of names: for the staff.
     *
     * @param words empty: all
     * @param after the id of the byline behind which to go on; null: from the first
     */
    public List<Byline> search(String edition, String words, @Nullable Long after, int limit) {
        return database.read(sql -> BylineTable.search(sql, edition, words, after, limit));
    }

    /**
     * Bylines that the edition has no name of its own for, the newest first: for the staff.
     *
     * @param before the id of the byline behind which to go on; null: from the newest
     */
    public List<Written> unnamed(String edition, @Nullable Long before, int limit) {
        return database.read(sql -> BylineTable.unnamed(sql, edition, before, limit));
    }

    /** Names of other bylines that readers could take for this one's. That is not forbidden: two people may be Ahmadi. */
    public List<Called> lookingLike(Written byline) {
        var known = looks.get("all");
        return byline.names().values().stream()
                .flatMap(introduction -> Looks.of(introduction.name().name()).stream())
                .flatMap(look -> known.getOrDefault(look, Set.of()).stream())
                .filter(called -> called.byline() != byline.id())
                .distinct()
                .toList();
    }

    /** Whether readers could take this name for some byline's, in any edition. */
    public boolean isCalledLike(String name) {
        var known = looks.get("all");
        return Looks.of(name).stream().anyMatch(known::containsKey);
    }

    public Optional<Long> idOf(String key) {
        return database.read(sql -> BylineTable.idOf(sql, key));
    }

    /**
     * Makes the byline with this key, or changes it. Names are added and changed, never taken away.
     *
     * @param picture a media key, if there is one
     * @throws IllegalArgumentException when a slug is another byline's in that edition
     */
    public long save(String key, @Nullable String picture, Map<String, Introduction> names, Actor by) {
        return database.write(transaction -> {
            var sql = transaction.sql();
            var known = BylineTable.idOf(sql, key);
            var id = known.orElseGet(database::nextId);
            var before = known.isEmpty() ? Map.<String, String>of() : addresses(sql, id);
            var was = BylineTable.written(sql, id).map(Written::names).orElse(Map.of());
            BylineTable.save(sql, id, key, picture);
            names.forEach((edition, introduction) -> {
                var slug = introduction.name().slug();
                if (BylineTable.taken(sql, edition, slug, id)) {
                    throw new IllegalArgumentException("taken in " + edition + ": " + slug);
                }
                BylineTable.name(sql, id, edition, introduction.name(), introduction.biography());
            });
            leaveBehind(before, known.isEmpty() ? Map.of() : addresses(sql, id), key);
            transaction.changed("byline:" + id);
            transaction.changed("bylines");
            var is = BylineTable.written(sql, id).map(Written::names).orElse(Map.of());
            logbook.write(transaction, by, "byline", "byline:" + key, Difference.of(was, is));
            return id;
        });
    }

    /** The edition has no name of its own for it any more: it is lent one, or does without. */
    public void unname(long byline, String edition, Actor by) {
        database.write(transaction -> {
            var sql = transaction.sql();
            var key = BylineTable.keyOf(sql, byline);
            var before = addresses(sql, byline);
            BylineTable.unname(sql, byline, edition);
            leaveBehind(before, addresses(sql, byline), key);
            transaction.changed("byline:" + byline);
            transaction.changed("bylines");
            logbook.write(transaction, by, "byline", "byline:" + key, edition + ": unnamed");
            return byline;
        });
    }

    /** Where readers find it: the last part of its address in each edition that has it. */
    private Map<String, String> addresses(DSLContext sql, long byline) {
        var addresses = new HashMap<String, String>();
        for (var edition : editions.all()) {
            BylineTable.find(sql, fallbacks.of(edition.code()), byline)
                    .ifPresent(found -> addresses.put(edition.code(), found.slug()));
        }
        return addresses;
    }

    private void leaveBehind(Map<String, String> before, Map<String, String> after, String key) {
        var left = new ArrayList<Redirect>();
        before.forEach((edition, slug) -> {
            if (!slug.equals(after.get(edition))) {
                left.add(new Redirect(
                        "/" + edition + "/by/" + slug,
                        after.containsKey(edition) ? Redirect.Kind.BYLINE : Redirect.Kind.FRONT,
                        edition,
                        after.containsKey(edition) ? key : ""));
            }
        });
        redirects.save(left);
    }

    public boolean taken(String edition, Slug slug, long exceptByline) {
        return database.read(sql -> BylineTable.taken(sql, edition, slug, exceptByline));
    }
}
