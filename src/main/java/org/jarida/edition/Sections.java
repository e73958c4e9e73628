package org.jarida.edition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.base.Kept;
import org.jarida.base.Tags;
import org.jarida.language.Slug;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;
import org.jspecify.annotations.Nullable;

/** The tree of sections, named in each edition. */
public final class Sections {
    private final Database database;
    private final Logbook logbook;
    private final Kept<String, SectionTree> trees;
    private final Kept<Long, List<Lineage>> lineages;

    /** A section and, one by one, those above it. */
    public record Lineage(long id, String key) {}

    public Sections(Database database, Logbook logbook) {
        this.database = database;
        this.logbook = logbook;
        this.trees = new Kept<>(database, edition -> {
            Tags.note("sections:" + edition);
            return database.read(sql -> SectionTable.tree(sql, edition));
        });
        this.lineages = new Kept<>(database, section -> {
            Tags.note("sections");
            return database.read(sql -> SectionTable.lineage(sql, section).stream()
                    .map(id -> new Lineage(id, SectionTable.keyOf(sql, id)))
                    .toList());
        });
    }

    /** What one edition shows. */
    public SectionTree of(String edition) {
        return trees.get(edition);
    }

    public Optional<Long> idOf(String key) {
        return database.read(sql -> SectionTable.idOf(sql, key));
    }

    /** The section itself, then its parent, up to the top: a story filed below is read above too. */
    public List<Lineage> lineage(long section) {
        return lineages.get(section);
    }

    /**
     * Makes the section with this key, or changes it. Names are added and changed, never taken away.
     *
     * @param parent the section above it; null at the top
     * @throws IllegalArgumentException when a slug is another section's in that edition
     */
    public long save(String key, @Nullable Long parent, int position, Map<String, Name> names, Actor by) {
        return database.write(transaction -> {
            var sql = transaction.sql();
            var known = SectionTable.idOf(sql, key);
            var id = known.orElseGet(database::nextId);
            SectionTable.save(sql, id, key, parent, position);
            names.forEach((edition, name) -> {
                if (SectionTable.taken(sql, edition, name.slug(), id)) {
                    throw new IllegalArgumentException("taken in " + edition + ": " + name.slug());
                }
                SectionTable.name(sql, id, edition, name, "");
                transaction.changed("sections:" + edition);
            });
            transaction.changed("sections");
            logbook.write(transaction, by, "section", "section:" + key, names.toString());
            return id;
        });
    }

    /** Whether another section has this slug in the edition. */
    public boolean taken(String edition, Slug slug, long exceptSection) {
        return database.read(sql -> SectionTable.taken(sql, edition, slug, exceptSection));
    }
}
