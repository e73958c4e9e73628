package org.jarida.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jarida.base.Database;
import org.jarida.base.Kept;
import org.jarida.base.Tags;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;

/** What the publisher has set for the whole newspaper. */
public final class Settings {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String NEWSPAPER = "newspaper";
    private final Database database;
    private final Logbook logbook;
    private final Kept<String, Newspaper> kept;

    public Settings(Database database, Logbook logbook) {
        this.database = database;
        this.logbook = logbook;
        this.kept = new Kept<>(database, name -> {
            Tags.note("newspaper");
            return database.read(
                    sql -> SettingTable.find(sql, name).map(Settings::read).orElse(Newspaper.NEW));
        });
    }

    public Newspaper newspaper() {
        return kept.get(NEWSPAPER);
    }

    public void save(Newspaper newspaper, Actor by) {
        database.write(transaction -> {
            var content = write(newspaper);
            SettingTable.save(transaction.sql(), NEWSPAPER, content);
            logbook.write(transaction, by, "settings", NEWSPAPER, content);
            transaction.changed("newspaper");
            return newspaper;
        });
    }

    private static Newspaper read(String content) {
        try {
            return JSON.readValue(content, Newspaper.class);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("the settings cannot be read", failure);
        }
    }

    private static String write(Newspaper newspaper) {
        try {
            return JSON.writeValueAsString(newspaper);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
