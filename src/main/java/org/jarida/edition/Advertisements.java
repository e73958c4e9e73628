package org.jarida.edition;

import java.util.List;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.base.Kept;
import org.jarida.base.Tags;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;

/** What stands in an edition's advertisement slots: {@code article}, {@code front}, {@code section}. */
public final class Advertisements {
    private final Database database;
    private final Logbook logbook;
    private final Kept<String, List<Advertisement>> kept;

    public Advertisements(Database database, Logbook logbook) {
        this.database = database;
        this.logbook = logbook;
        this.kept = new Kept<>(database, edition -> {
            Tags.note("advertisements:" + edition);
            return database.read(sql -> AdvertisementTable.all(sql, edition));
        });
    }

    public Optional<Advertisement> in(String edition, String slot) {
        return kept.get(edition).stream()
                .filter(advertisement -> advertisement.slot().equals(slot))
                .findFirst();
    }

    /** Puts this into its slot and takes out what stood there. */
    public void place(String edition, Advertisement advertisement, Actor by) {
        database.write(transaction -> {
            AdvertisementTable.place(transaction.sql(), database.nextId(), edition, advertisement);
            logbook.write(transaction, by, "advertisement", "edition:" + edition, advertisement.toString());
            transaction.changed("advertisements:" + edition);
            return advertisement;
        });
    }
}
