package org.jarida.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SQLite finds each list in an index of its own, in its order, however large the edition is. */
class ListsTest {
    private final Newsroom newsroom = new Newsroom(Store.SQLITE);

    @AfterEach
    void close() {
        newsroom.close();
    }

    static List<Scope> scopes() {
        return List.of(
                new Scope.OfKind(Kind.FILM), new Scope.InSection(1, "world"), new Scope.OnTopic(1), new Scope.By(1));
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void onlyWhatIsInTheListIsRead(Scope scope) {
        var plan = newsroom.database.read(
                sql -> sql.resultQuery("explain query plan " + PublicationTable.question(sql, scope), "en", 1, 0, 1, 1)
                        .fetch("detail", String.class));
        var name = switch (scope) {
            case Scope.Everything ignored -> "edition";
            case Scope.OfKind ignored -> "kind";
            case Scope.InSection ignored -> "section";
            case Scope.OnTopic ignored -> "topic";
            case Scope.By ignored -> "byline";
        };
        assertThat(plan.getFirst()).contains("edition=? AND " + name + "=?");
        assertThat(plan).noneMatch(line -> line.contains("TEMP B-TREE"));
    }
}
