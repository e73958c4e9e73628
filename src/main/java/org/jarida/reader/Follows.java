package org.jarida.reader;

import java.util.List;
import org.jarida.base.Database;

/** What readers follow, kept across their devices as their list is. */
public final class Follows {
    public static final int MOST = 200;

    private final Database database;

    public Follows(Database database) {
        this.database = database;
    }

    public List<Follow> of(Reader reader) {
        return database.read(sql -> FollowTable.of(sql, reader.id()));
    }

    /** All that they follow after this. No more is taken once they follow two hundred. */
    public List<Follow> change(Reader reader, List<Follow> put, List<Follow> gone) {
        if (put.isEmpty() && gone.isEmpty()) {
            return of(reader);
        }
        return database.write(transaction -> {
            var sql = transaction.sql();
            gone.forEach(follow -> FollowTable.remove(sql, reader.id(), follow));
            var room = MOST - FollowTable.of(sql, reader.id()).size();
            put.stream().limit(Math.max(0, room)).forEach(follow -> FollowTable.add(sql, reader.id(), follow));
            return FollowTable.of(sql, reader.id());
        });
    }
}
