package org.jarida.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;

/**
 * A question that every page asks. jOOQ writes its SQL once for each database; asking it is then the driver's work
 * alone: writing it anew was nearly half of a page's time before (bench/README.md). Within one reading the same question with the same values is
 * asked once: the state of the data is the same.
 *
 * @param <T> what one row tells; must not be changed by who gets it
 */
public final class Lookup<T> {
    /** Reads a row by the order of its columns. */
    public interface Telling<T> {
        T of(ResultSet row) throws SQLException;
    }

    private record Asked(Lookup<?> lookup, List<Object> values) {}

    private final Function<DSLContext, ResultQuery<?>> writing;
    private final Telling<T> telling;
    private final Map<SQLDialect, String> texts = new ConcurrentHashMap<>();

    /** @param writing the question, with any values in the places that {@link #all} fills, in the order of its SQL */
    public Lookup(Function<DSLContext, ResultQuery<?>> writing, Telling<T> telling) {
        this.writing = writing;
        this.telling = telling;
    }

    public Optional<T> one(DSLContext sql, Object... values) {
        return all(sql, values).stream().findFirst();
    }

    @SuppressWarnings("unchecked") // What this lookup was told before is of its own type.
    public List<T> all(DSLContext sql, Object... values) {
        var told = Database.told();
        if (told == null) {
            return ask(sql, values);
        }
        var asked = new Asked(this, Arrays.asList(values));
        var before = told.get(asked);
        if (before != null) {
            return (List<T>) before;
        }
        var rows = ask(sql, values);
        told.put(asked, rows);
        return rows;
    }

    /** The question as that database is asked. */
    public String text(DSLContext sql) {
        return texts.computeIfAbsent(
                sql.dialect(), dialect -> writing.apply(sql).getSQL());
    }

    private List<T> ask(DSLContext sql, Object... values) {
        var text = text(sql);
        var connections = sql.configuration().connectionProvider();
        var connection = connections.acquire();
        if (connection == null) {
            throw new IllegalStateException("no connection");
        }
        try {
            return Statements.ask(connection, text, statement -> {
                for (var place = 0; place < values.length; place++) {
                    statement.setObject(place + 1, values[place]);
                }
                try (var rows = statement.executeQuery()) {
                    var list = new ArrayList<T>();
                    while (rows.next()) {
                        list.add(telling.of(rows));
                    }
                    return list;
                }
            });
        } catch (SQLException failure) {
            throw new IllegalStateException("a question was not answered: " + text, failure);
        } finally {
            connections.release(connection);
        }
    }
}
