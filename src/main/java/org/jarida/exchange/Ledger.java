package org.jarida.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jarida.base.Database;
import org.jarida.base.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * What became of each item when it was moved in before, and what is to be remembered of it now. By it nothing is
 * doubled, and what did not change is not touched.
 */
final class Ledger {
    /** In every digest: raised when the same item is to be read in a new way. */
    private static final String WAY = "1";

    private final String source;
    private final Map<String, Before> known;
    private final List<ImportItemTable.Row> rows = new ArrayList<>();

    /** What an item became, and what it said then. */
    record Before(String target, String digest) {}

    private Ledger(String source, Map<String, Before> known) {
        this.source = source;
        this.known = known;
    }

    static Ledger of(Database database, String source) {
        return new Ledger(source, database.read(sql -> ImportItemTable.all(sql, source)));
    }

    @Nullable
    Before before(String kind, String oldId) {
        return known.get(kind + ":" + oldId);
    }

    @Nullable
    Before before(String kind, long oldId) {
        return before(kind, Long.toString(oldId));
    }

    void remember(String kind, String oldId, String target, String digest) {
        rows.add(new ImportItemTable.Row(kind, oldId, target, digest));
    }

    /** Writes what is to be remembered, within the act that is under way. */
    void save(Database database) {
        database.write(transaction -> {
            ImportItemTable.save(transaction.sql(), source, rows);
            return rows;
        });
        rows.clear();
    }

    /** In a trial nothing is remembered. */
    void forget() {
        rows.clear();
    }

    static String digest(Object... parts) {
        var text = new StringBuilder(WAY);
        for (var part : parts) {
            var said = String.valueOf(part);
            text.append('\n').append(said.length()).append(':').append(said);
        }
        return Hashes.sha256(text.toString()).substring(0, 32);
    }
}
