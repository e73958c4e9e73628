package org.jarida;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jarida.base.Database;

/** The two databases that every storage test runs on. Each opening is a new, empty one. */
public enum Store {
    SQLITE {
        @Override
        public Function<InstantSource, Database> empty() {
            var file = Scratch.folder("store").resolve("jarida.db");
            return clock -> Database.sqlite(file, clock);
        }
    },
    POSTGRES {
        @Override
        public Function<InstantSource, Database> empty() {
            var name = "jarida" + COUNT.incrementAndGet();
            var server = Server.RUNNING;
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return clock -> Database.postgres(server.getJdbcUrl("postgres", name), null, null, clock);
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A new one, which any number of nodes can open. */
    public abstract Function<InstantSource, Database> empty();

    public Database open(InstantSource clock) {
        return empty().apply(clock);
    }

    /** One server for the whole run, started when first asked for and ended with the run. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
