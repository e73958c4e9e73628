package org.jarida.edition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jarida.base.Database;
import org.jarida.base.Kept;
import org.jarida.base.Tags;
import org.jarida.base.Transaction;
import org.jarida.language.Slug;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Difference;
import org.jarida.logbook.Logbook;
import org.jspecify.annotations.Nullable;

/**
 * The tree of sections, named in each edition. An address that an act changes leads on to where the section is then. What
 * moves, merges or takes away sections with stories in them is {@code story.Filings}' to do: the stories go along.
 */
public final class Sections {
    private final Database database;
    private final Logbook logbook;
    private final Kept<String, SectionTree> trees;
    private final Kept<Long, List<Lineage>> lineages;

    /** A section and, one by one, those above it. */
    public record Lineage(long id, String key) {}

    /** What a section is called in an edition, and a sentence about it there, which may be empty. */
    public record Heading(Name name, String description) {
        public Heading {
            if (description.length() > 2000) {
                throw new IllegalArgumentException("a description has up to 2000 characters");
            }
        }
    }

    /**
     * A section as it was written, for the staff.
     *
     * @param names in the editions that name it themselves
     * @param absent editions that do without it, even where another would lend them its name
     */
    public record Written(long id, String key, @Nullable Long parent, Map<String, Heading> names, Set<String> absent) {
        public Written {
            names = Collections.unmodifiableMap(new TreeMap<>(names));
            absent = Collections.unmodifiableSet(new TreeSet<>(absent));
        }
    }

    public Sections(Database database, Logbook logbook, Fallbacks fallbacks) {
        this.database = database;
        this.logbook = logbook;
        this.trees = new Kept<>(database, edition -> {
            Tags.note("sections:" + edition);
            var chain = fallbacks.of(edition);
            chain.forEach(lender -> Tags.note("sections:" + lender));
            return database.read(sql -> SectionTable.tree(sql, chain));
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

    /** All sections as they were written, each before those below it: for the staff. */
    public List<Written> written() {
        return database.read(SectionTable::written);
    }

    public Optional<Written> written(long section) {
        return written().stream().filter(one -> one.id() == section).findFirst();
    }

    public Optional<Long> idOf(String key) {
        return database.read(sql -> SectionTable.idOf(sql, key));
    }

    /** The section itself, then its parent, up to the top: a story filed below is read above too. */
    public List<Lineage> lineage(long section) {
        return lineages.get(section);
    }

    /** The section and all below it. */
    public List<Long> within(long section) {
        return database.read(sql -> SectionTable.within(sql, section));
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
            var before = known.isEmpty() ? Map.<String, Name>of() : SectionTable.names(sql, id);
            SectionAddresses.keeping(sql, () -> {
                SectionTable.save(sql, id, key, parent, position);
                names.forEach((edition, name) -> {
                    checkFree(sql, edition, name.slug(), id);
                    SectionTable.name(sql, id, edition, name);
                });
            });
            changed(transaction);
            var detail = Difference.of(before, SectionTable.names(sql, id));
            logbook.write(transaction, by, "section", "section:" + key, detail);
            return id;
        });
    }

    /**
     * Opens a section, as the last one below its parent.
     *
     * @param key what it is known by to machines; must not be taken
     */
    public long open(String key, @Nullable Long parent, String edition, Name name, Actor by) {
        return database.write(transaction -> {
            if (SectionTable.idOf(transaction.sql(), key).isPresent()) {
                throw new IllegalArgumentException("taken: " + key);
            }
            var last = SectionTable.directlyBelow(transaction.sql(), parent).size() + 1;
            return save(key, parent, last, Map.of(edition, name), by);
        });
    }

    /**
     * Says what an edition calls a section, and says about it.
     *
     * @throws IllegalArgumentException when the slug is another section's in that edition
     */
    public void head(long section, String edition, Heading heading, Actor by) {
        var before = written(section).map(Written::names).orElse(Map.of());
        var after = new TreeMap<>(before);
        after.put(edition, heading);
        act(section, "section-name", Difference.of(before, after), by, sql -> {
            checkFree(sql, edition, heading.name().slug(), section);
            SectionTable.name(sql, section, edition, heading.name());
            SectionTable.describe(sql, section, edition, heading.description());
        });
    }

    /** The edition shows it under the name that another lends it; where none lends, it does without. */
    public void borrow(long section, String edition, Actor by) {
        act(section, "section-name", edition + ": borrowed", by, sql -> {
            SectionTable.unname(sql, section, edition);
            SectionTable.present(sql, section, edition);
        });
    }

    /** The edition does without it. */
    public void leaveOut(long section, String edition, Actor by) {
        act(section, "section-name", edition + ": left out", by, sql -> {
            SectionTable.unname(sql, section, edition);
            SectionTable.absent(sql, section, edition);
        });
    }

    /**
     * Moves it below another section, or to the top, among those that are there already. Lists of stories are not
     * touched: {@code story.Filings} does both.
     *
     * @param index how many are to stand before it
     * @throws IllegalArgumentException when it would stand below itself
     */
    public void move(long section, @Nullable Long parent, int index, Actor by) {
        act(section, "section-place", "below " + (parent == null ? "none" : parent) + ", place " + index, by, sql -> {
            if (parent != null && SectionTable.lineage(sql, parent).contains(section)) {
                throw new IllegalArgumentException("a section cannot stand below itself: " + section);
            }
            var order = new ArrayList<>(SectionTable.directlyBelow(sql, parent));
            order.remove(section);
            order.add(Math.clamp(index, 0, order.size()), section);
            SectionTable.place(sql, parent, order);
        });
    }

    /**
     * Ends a section in favour of another: that takes over its addresses, the sections below it, and its names in
     * editions where that has none. Stories must not be filed in it any more: {@code story.Filings}.
     *
     * @throws IllegalArgumentException when the other one is below it
     */
    public void merge(long section, long into, Actor by) {
        database.write(transaction -> {
            var sql = transaction.sql();
            var key = SectionTable.keyOf(sql, section);
            var heir = SectionTable.keyOf(sql, into);
            if (SectionTable.lineage(sql, into).contains(section)) {
                throw new IllegalArgumentException("a section cannot be merged into one below it: " + section);
            }
            SectionAddresses.keeping(sql, Map.of(section, into), () -> {
                var order = new ArrayList<>(SectionTable.directlyBelow(sql, into));
                order.addAll(SectionTable.directlyBelow(sql, section));
                order.remove(section);
                SectionTable.place(sql, into, order);
                SectionTable.handNames(sql, section, into);
                AdvertisementTable.moveSection(sql, section, into);
                SectionTable.remove(sql, section);
            });
            SectionAddresses.retarget(sql, key, heir);
            MovedInTable.became(sql, MovedInTable.CATEGORY, key, heir);
            changed(transaction);
            SectionAddresses.editions(sql).forEach(edition -> transaction.changed("advertisements:" + edition));
            logbook.write(transaction, by, "section-merger", "section:" + key, "into section:" + heir);
            return into;
        });
    }

    /** Takes away a section that nothing is filed in and none is below. Its addresses lead to the one above it. */
    public void remove(long section, Actor by) {
        database.write(transaction -> {
            var sql = transaction.sql();
            var key = SectionTable.keyOf(sql, section);
            var above = SectionTable.parent(sql, section);
            SectionAddresses.keeping(sql, () -> {
                AdvertisementTable.removeSection(sql, section);
                SectionTable.remove(sql, section);
            });
            var heir = above == null ? null : SectionTable.keyOf(sql, above);
            SectionAddresses.retarget(sql, key, heir);
            MovedInTable.became(sql, MovedInTable.CATEGORY, key, heir == null ? "" : heir);
            changed(transaction);
            SectionAddresses.editions(sql).forEach(edition -> transaction.changed("advertisements:" + edition));
            logbook.write(transaction, by, "section-removal", "section:" + key, "");
            return section;
        });
    }

    @FunctionalInterface
    private interface Change {
        void make(org.jooq.DSLContext sql);
    }

    private void act(long section, String act, String detail, Actor by, Change change) {
        database.write(transaction -> {
            var sql = transaction.sql();
            var key = SectionTable.keyOf(sql, section);
            SectionAddresses.keeping(sql, () -> change.make(sql));
            changed(transaction);
            logbook.write(transaction, by, act, "section:" + key, detail);
            return section;
        });
    }

    private static void changed(Transaction transaction) {
        transaction.changed("sections");
        SectionAddresses.editions(transaction.sql()).forEach(edition -> transaction.changed("sections:" + edition));
    }

    private static void checkFree(org.jooq.DSLContext sql, String edition, Slug slug, long section) {
        if (SectionTable.taken(sql, edition, slug, section)) {
            throw new IllegalArgumentException("taken in " + edition + ": " + slug);
        }
    }

    /** Whether another section has this slug in the edition. */
    public boolean taken(String edition, Slug slug, long exceptSection) {
        return database.read(sql -> SectionTable.taken(sql, edition, slug, exceptSection));
    }
}
