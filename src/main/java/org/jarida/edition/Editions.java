package org.jarida.edition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jarida.base.Database;
import org.jarida.base.Kept;
import org.jarida.base.Tags;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Difference;
import org.jarida.logbook.Logbook;

/** All editions, in the order of the language menu. */
public final class Editions {
    private final Database database;
    private final Logbook logbook;
    private final Kept<String, List<Edition>> kept;

    public Editions(Database database, Logbook logbook) {
        this.database = database;
        this.logbook = logbook;
        this.kept = new Kept<>(database, all -> {
            Tags.note("editions");
            return Fallbacks.resolved(database.read(EditionTable::all));
        });
    }

    /** As readers see them: with what other editions lend them. */
    public List<Edition> all() {
        return kept.get("all");
    }

    public Optional<Edition> find(String code) {
        return all().stream().filter(edition -> edition.code().equals(code)).findFirst();
    }

    /** As they were written, without what is lent: for the staff. */
    public Optional<Edition> written(String code) {
        return database.read(EditionTable::all).stream()
                .filter(edition -> edition.code().equals(code))
                .findFirst();
    }

    /** The editions that this one may fall back to: none that falls back to it, directly or through others. */
    public Set<String> lendersFor(String code) {
        return Fallbacks.possible(code, database.read(EditionTable::all));
    }

    /**
     * Opens an edition, or changes one: its name, its calendar, its place in the menu, whose names it borrows. Addresses
     * of sections that change with that lead on.
     *
     * @throws IllegalArgumentException when it would fall back to an edition that falls back to it
     */
    public void save(Edition edition, Actor by) {
        database.write(transaction -> {
            var sql = transaction.sql();
            var lender = edition.fallsBackTo();
            if (lender != null
                    && !Fallbacks.possible(edition.code(), EditionTable.all(sql))
                            .contains(lender)) {
                throw new IllegalArgumentException(edition.code() + " cannot fall back to " + lender);
            }
            var before = EditionTable.all(sql).stream()
                    .filter(one -> one.code().equals(edition.code()))
                    .findFirst();
            SectionAddresses.keeping(sql, () -> EditionTable.save(sql, edition));
            var detail = Difference.of(before.orElse(null), edition);
            logbook.write(transaction, by, "edition", "edition:" + edition.code(), detail);
            transaction.changed("editions");
            return edition;
        });
    }

    /** Puts the language menu into this order; editions that are not named follow as they were. */
    public void order(List<String> codes, Actor by) {
        database.write(transaction -> {
            var sql = transaction.sql();
            var position = codes.size();
            for (var edition : EditionTable.all(sql)) {
                var place = codes.indexOf(edition.code());
                EditionTable.save(sql, edition.at(1 + (place < 0 ? position++ : place)));
            }
            logbook.write(transaction, by, "edition-order", "editions", String.join(" ", codes));
            transaction.changed("editions");
            return codes;
        });
    }
}
