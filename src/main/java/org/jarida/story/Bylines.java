package org.jarida.story;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.base.Kept;
import org.jarida.base.Tags;
import org.jarida.edition.Name;
import org.jarida.language.Slug;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;
import org.jspecify.annotations.Nullable;

/** The names that articles stand under. Nothing leads from one to an account. */
public final class Bylines {
    private final Database database;
    private final Logbook logbook;

    /** What a byline is called in an edition, and a sentence or two about it there. */
    public record Introduction(Name name, String biography) {}

    private final Kept<Named, Optional<Byline>> kept;

    /** A byline, as an edition spells it. */
    private record Named(String edition, long byline) {}

    public Bylines(Database database, Logbook logbook) {
        this.database = database;
        this.logbook = logbook;
        this.kept = new Kept<>(database, named -> {
            Tags.note("byline:" + named.byline());
            return database.read(sql -> BylineTable.find(sql, named.edition(), named.byline()));
        });
    }

    public Optional<Byline> find(String edition, String slug) {
        var byline = database.read(sql -> BylineTable.find(sql, edition, slug));
        byline.ifPresent(found -> Tags.note("byline:" + found.id()));
        return byline;
    }

    /** Those of these that have a name in the edition, in the order asked for. */
    public List<Byline> all(String edition, Collection<Long> ids) {
        return ids.stream()
                .flatMap(id -> kept.get(new Named(edition, id)).stream())
                .toList();
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
            var id = BylineTable.idOf(sql, key).orElseGet(database::nextId);
            BylineTable.save(sql, id, key, picture);
            names.forEach((edition, introduction) -> {
                var slug = introduction.name().slug();
                if (BylineTable.taken(sql, edition, slug, id)) {
                    throw new IllegalArgumentException("taken in " + edition + ": " + slug);
                }
                BylineTable.name(sql, id, edition, introduction.name(), introduction.biography());
            });
            transaction.changed("byline:" + id);
            logbook.write(transaction, by, "byline", "byline:" + key, names.toString());
            return id;
        });
    }

    public boolean taken(String edition, Slug slug, long exceptByline) {
        return database.read(sql -> BylineTable.taken(sql, edition, slug, exceptByline));
    }
}
