package org.jarida.story;

import java.util.List;
import org.jarida.base.Database;
import org.jarida.base.Tags;

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
            transaction.changed("remarks:" + remark.article());
            return remark;
        });
    }

    public List<Remark> on(long article) {
        Tags.note("remarks:" + article);
        return database.read(sql -> RemarkTable.on(sql, article));
    }
}
