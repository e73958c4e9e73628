package org.jarida.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;

/**
 * The newsroom's emergency brake. While it is on, every door that publishes, schedules, corrects, withdraws or approves
 * refuses, whoever asks; work goes on unseen, and readers go on reading.
 */
public final class Lockdown {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String LOCKDOWN = "lockdown";
    private static final String NONE = "";

    private final Database database;
    private final Logbook logbook;

    public Lockdown(Database database, Logbook logbook) {
        this.database = database;
        this.logbook = logbook;
    }

    /** Who pulled the brake, and when. */
    public record Begun(String by, Instant at) {}

    private record Written(String by, long at) {}

    /** The lockdown that is on, if one is. Within an act: as that act sees it. */
    public Optional<Begun> current() {
        return database.read(sql -> SettingTable.find(sql, LOCKDOWN))
                .filter(content -> !content.equals(NONE))
                .map(Lockdown::read);
    }

    public boolean isOn() {
        return current().isPresent();
    }

    /** Begins it; one that is on stays as it was begun. */
    public Begun begin(Actor by) {
        return database.write(transaction -> current().orElseGet(() -> {
            var begun =
                    new Begun(by.name(), Instant.ofEpochMilli(database.clock().millis()));
            SettingTable.save(transaction.sql(), LOCKDOWN, write(begun));
            logbook.write(transaction, by, "lockdown", "newspaper", "begun");
            return begun;
        }));
    }

    /** Lifts it, if it is on: what was due meanwhile goes out now. */
    public void lift(Actor by) {
        database.write(transaction -> {
            current().ifPresent(begun -> {
                SettingTable.save(transaction.sql(), LOCKDOWN, NONE);
                logbook.write(transaction, by, "lockdown", "newspaper", "lifted; begun by " + begun.by());
            });
            return by;
        });
    }

    private static Begun read(String content) {
        try {
            var written = JSON.readValue(content, Written.class);
            return new Begun(written.by, Instant.ofEpochMilli(written.at));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("the lockdown cannot be read", failure);
        }
    }

    private static String write(Begun begun) {
        try {
            return JSON.writeValueAsString(new Written(begun.by, begun.at.toEpochMilli()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
