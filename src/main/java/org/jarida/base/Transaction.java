package org.jarida.base;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/** One act being done: all of it or nothing. */
public final class Transaction {
    private final DSLContext sql;
    private final Set<String> tags = new LinkedHashSet<>();
    private final List<Object> events = new ArrayList<>();

    Transaction(DSLContext sql) {
        this.sql = sql;
    }

    public DSLContext sql() {
        return sql;
    }

    /** What bears this tag is out of date once this act is committed. */
    public void changed(String tag) {
        tags.add(tag);
    }

    /** Something others may want to know, told after the commit. */
    public void happened(Object event) {
        events.add(event);
    }

    /** A large act (an import) names everything rather than a hundred thousand tags. */
    Announcement announcement() {
        return new Announcement(tags.size() > 1000 ? Set.of(Announcement.EVERYTHING) : tags, events);
    }
}
