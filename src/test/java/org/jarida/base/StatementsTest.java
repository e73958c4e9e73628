package org.jarida.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConnection;

class StatementsTest {
    @TempDir
    Path folder;

    @Test
    void aQuestionIsPreparedOnceForAConnection() throws Exception {
        try (var connection = open()) {
            var first = Statements.ask(connection, "select 1", statement -> statement);
            var second = Statements.ask(connection, "select 1", statement -> statement);

            assertThat(second).isSameAs(first);
        }
    }

    @Test
    void theSameQuestionInsideOfItsAnswerHasAStatementOfItsOwn() throws Exception {
        try (var connection = open()) {
            var both = Statements.ask(
                    connection,
                    "select 1",
                    outer -> Statements.ask(connection, "select 1", inner -> new PreparedStatement[] {outer, inner}));

            assertThat(both[0]).isNotSameAs(both[1]);
        }
    }

    @Test
    void aStatementThatFailedIsNotUsedAgain() throws Exception {
        try (var connection = open()) {
            var failed = new PreparedStatement[1];
            assertThatThrownBy(() -> Statements.ask(connection, "select 1", statement -> {
                        failed[0] = statement;
                        throw new SQLException("disk");
                    }))
                    .hasMessage("disk");

            assertThat(failed[0].isClosed()).isTrue();
            var next = Statements.ask(connection, "select 1", statement -> statement);
            assertThat((Object) next).isNotSameAs(failed[0]);
        }
    }

    @Test
    void whatAClosedConnectionPreparedIsForgotten() throws Exception {
        var closed = open();
        Statements.ask(closed, "select 1", statement -> statement);
        closed.close();
        try (var next = open()) {
            Statements.ask(next, "select 1", statement -> statement);

            assertThat(Statements.knows(next)).isTrue();
            assertThat(Statements.knows(closed)).isFalse();
        }
    }

    private SQLiteConnection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("some.db"))
                .unwrap(SQLiteConnection.class);
    }
}
