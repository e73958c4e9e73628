package org.jarida.edition;

import java.util.List;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.base.Kept;
import org.jarida.base.Tags;
import org.jarida.logbook.Actor;
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
            return database.read(EditionTable::all);
        });
    }

    public List<Edition> all() {
        return kept.get("all");
    }

    public Optional<Edition> find(String code) {
        return all().stream().filter(edition -> edition.code().equals(code)).findFirst();
    }

    /** Opens an edition, or changes one: its name, its calendar, its place in the menu. */
    public void save(Edition edition, Actor by) {
        database.write(transaction -> {
            EditionTable.save(transaction.sql(), edition);
            logbook.write(transaction, by, "edition", "edition:" + edition.code(), edition.toString());
            transaction.changed("editions");
            return edition;
        });
    }
}
