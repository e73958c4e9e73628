package org.jarida.base;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * The questions that a connection of SQLite has prepared: its driver prepares them anew each time, where PostgreSQL's
 * keeps its own. They end with their connection.
 */
final class Statements {
    private static final Cache<Connection, Map<String, PreparedStatement>> PREPARED =
            Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();

    private Statements() {}

    /** What asking needs the statement for. */
    interface Asking<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    static <T> T ask(Connection connection, String text, Asking<T> asking) throws SQLException {
        if (!connection.isWrapperFor(SQLiteConnection.class)) {
            try (var statement = connection.prepareStatement(text)) {
                return asking.with(statement);
            }
        }
        var own = connection.unwrap(SQLiteConnection.class);
        // A connection is in one thread's hands at a time.
        var prepared = PREPARED.get(own, any -> new HashMap<>());
        // Taken out while it answers: the same question inside of its answer gets a statement of its own.
        var statement = prepared.remove(text);
        if (statement == null) {
            statement = own.prepareStatement(text);
        }
        try {
            var answer = asking.with(statement);
            keep(prepared, text, statement);
            return answer;
        } catch (SQLException | RuntimeException failure) {
            statement.close();
            throw failure;
        }
    }

    private static void keep(Map<String, PreparedStatement> prepared, String text, PreparedStatement statement)
            throws SQLException {
        @Nullable PreparedStatement other = prepared.put(text, statement);
        if (other != null) {
            other.close();
        }
    }
}
