package org.jarida.base;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

/** Many rows for one statement, written with it prepared once. */
public final class Rows {
    private final DSLContext sql;
    private final Query statement;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    public Rows(DSLContext sql, Query statement) {
        this.sql = sql;
        this.statement = statement;
    }

    public void add(@Nullable Object... values) {
        rows.add(values);
    }

    public void write() {
        if (!rows.isEmpty()) {
            sql.batch(statement).bind(rows.toArray(Object[][]::new)).execute();
        }
    }
}
