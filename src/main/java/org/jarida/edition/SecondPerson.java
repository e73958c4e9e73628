package org.jarida.edition;

import org.jarida.base.Database;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;

/**
 * The rule that the past is not rewritten by one alone: what has been published for longer than a day is changed,
 * corrected or withdrawn only with another person's approval. Off until somebody turns it on.
 */
public final class SecondPerson {
    private static final String SECOND_PERSON = "second person";
    private static final String REQUIRED = "required";
    private static final String NOT_REQUIRED = "not required";

    private final Database database;
    private final Logbook logbook;

    public SecondPerson(Database database, Logbook logbook) {
        this.database = database;
        this.logbook = logbook;
    }

    /** Within an act: as that act sees it. */
    public boolean isRequired() {
        return database.read(sql -> SettingTable.find(sql, SECOND_PERSON))
                .filter(REQUIRED::equals)
                .isPresent();
    }

    public void require(boolean required, Actor by) {
        database.write(transaction -> {
            if (isRequired() != required) {
                var content = required ? REQUIRED : NOT_REQUIRED;
                SettingTable.save(transaction.sql(), SECOND_PERSON, content);
                logbook.write(transaction, by, "settings", SECOND_PERSON, content);
            }
            return required;
        });
    }
}
