package org.jarida.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jarida.base.schema.Tables.EDITION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import org.jarida.Store;
import org.jarida.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A start that finds the tables of this program does not ask Flyway what is to be done. */
class SchemaTest {
    @Test
    void theNewestMigrationIsTheOneThatIsLookedFor() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            var newest = files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(1, name.indexOf("__")))
                    .max(Comparator.comparing(Integer::valueOf));
            assertThat(newest).contains(Database.SCHEMA);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasOpenedBeforeOpensAgain(Store store) {
        var place = store.empty();
        var clock = new TestClock(Instant.parse("2026-11-22T06:30:00Z"));
        try (var first = place.apply(clock)) {
            assertThat(count(first)).isZero();
        }
        try (var again = place.apply(clock)) {
            assertThat(count(again)).isZero();
        }
    }

    private static int count(Database database) {
        return database.read(sql -> sql.fetchCount(EDITION));
    }
}
