package org.jarida.story;

import java.util.List;
import org.jarida.base.Database;

/** Readers' comments, as an import brings them. */
public final class Remarks {
    private final Database database;

    public Remarks(Database database) {
        this.database = database;
    }

    /** Keeps it, or what it says now. Joins the act it is called in. */
    public void keep(Remark remark) {
        database.write(transaction -> {
            RemarkTable.keep(transaction.sql(), remark);
            return remark;
        });
    }

    public List<Remark> on(long article) {
        return database.read(sql -> RemarkTable.on(sql, article));
    }
}
