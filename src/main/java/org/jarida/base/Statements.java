package org.jarida.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * The questions that a connection of SQLite has prepared: its driver prepares them anew each time, where PostgreSQL's
 * keeps its own. They end with their connection.
 */
final class Statements {
    private static final Map<SQLiteConnection, Map<String, PreparedStatement>> PREPARED = new ConcurrentHashMap<>();

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
        var prepared = of(own);
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

    /** A connection is in one thread's hands at a time, and so is this. */
    private static Map<String, PreparedStatement> of(SQLiteConnection connection) {
        var known = PREPARED.get(connection);
        if (known != null) {
            return known;
        }
        forgetClosed(); // The pool closes a connection now and then, and opens another.
        var prepared = new HashMap<String, PreparedStatement>();
        PREPARED.put(connection, prepared);
        return prepared;
    }

    private static void forgetClosed() {
        PREPARED.keySet().removeIf(connection -> {
            try {
                return connection.isClosed();
            } catch (SQLException unknowable) {
                return true;
            }
        });
    }

    /** Whether something is kept for a connection. */
    static boolean knows(SQLiteConnection connection) {
        return PREPARED.containsKey(connection);
    }

    private static void keep(Map<String, PreparedStatement> prepared, String text, PreparedStatement statement)
            throws SQLException {
        @Nullable PreparedStatement other = prepared.put(text, statement);
        if (other != null) {
            other.close();
        }
    }
}
