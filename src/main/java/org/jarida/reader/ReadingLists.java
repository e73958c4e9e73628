package org.jarida.reader;

import java.util.List;
import org.jarida.base.Database;

/**
 * Readers' lists, kept across their devices. A device says what was put there, read or taken off since it last asked, and
 * gets the whole list as it is then: what one device has that another has not is never lost.
 */
public final class ReadingLists {
    /** A list as long as one in a browser. */
    public static final int MOST = 500;

    private final Database database;

    public ReadingLists(Database database) {
        this.database = database;
    }

    /** What a device did: the first of {@code put} was put there last. */
    public record Changes(List<ListItem> put, List<ListItem> gone) {
        public Changes {
            put = List.copyOf(put);
            gone = List.copyOf(gone);
        }
    }

    /** What was put there last stands first. */
    public List<ListItem> of(Reader reader) {
        return database.read(sql -> ReadingListTable.of(sql, reader.id()));
    }

    /** The list as it is after these changes. Past five hundred the oldest fall off. */
    public List<ListItem> change(Reader reader, Changes changes) {
        if (changes.put().isEmpty() && changes.gone().isEmpty()) {
            return of(reader);
        }
        return database.write(transaction -> {
            var sql = transaction.sql();
            changes.gone().forEach(item -> ReadingListTable.remove(sql, reader.id(), item));
            changes.put().reversed().forEach(item -> ReadingListTable.put(sql, reader.id(), item, database.nextId()));
            var all = ReadingListTable.of(sql, reader.id());
            all.stream().skip(MOST).forEach(item -> ReadingListTable.remove(sql, reader.id(), item));
            return all.stream().limit(MOST).toList();
        });
    }
}
