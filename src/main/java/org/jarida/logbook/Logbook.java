package org.jarida.logbook;

import java.util.List;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.base.Hashes;
import org.jarida.base.Transaction;

/** Who did what, when. A line is written in the act's own transaction and bears the hash of the line before it. */
public final class Logbook {
    private static final int BATCH = 1000;
    private final Database database;

    public Logbook(Database database) {
        this.database = database;
    }

    /**
     * Writes one line.
     *
     * @param act what was done, a noun of the trade: {@code publication}, {@code withdrawal}
     * @param subject on what: {@code article:3k9x2q7a/fa}
     * @param detail from what to what, or why; free text
     */
    public void write(Transaction transaction, Actor actor, String act, String subject, String detail) {
        var sql = transaction.sql();
        LogbookTable.queue(sql);
        var before = LogbookTable.last(sql);
        var number = before.map(LogbookLine::number).orElse(0L) + 1;
        var line = new LogbookLine(number, database.clock().instant(), actor.name(), act, subject, detail, "");
        LogbookTable.add(sql, line.chained(before.map(LogbookLine::hash).orElse("")));
    }

    /** The newest lines that fit, the newest first. */
    public List<LogbookLine> search(Search search, int limit) {
        return database.read(sql -> LogbookTable.search(sql, search, limit));
    }

    /** Every kind of act that was ever written down, in the order of the alphabet. */
    public List<String> acts() {
        return database.read(LogbookTable::acts);
    }

    /** The number of the first line that does not follow from the one before it, if any: somebody has rewritten it. */
    public Optional<Long> firstBroken() {
        return database.read(sql -> {
            var hash = "";
            var last = 0L;
            for (var lines = LogbookTable.after(sql, 0, BATCH); !lines.isEmpty(); ) {
                for (var line : lines) {
                    if (line.number() != last + 1 || !line.chained(hash).equals(line)) {
                        return Optional.of(line.number());
                    }
                    hash = line.hash();
                    last = line.number();
                }
                lines = LogbookTable.after(sql, last, BATCH);
            }
            return Optional.empty();
        });
    }

    /** A line's hash covers each field with its length, so that no two lines read the same. */
    static String hash(LogbookLine line, String before) {
        var text = new StringBuilder(before);
        for (var field : new String[] {
            Long.toString(line.number()),
            Long.toString(line.at().toEpochMilli()),
            line.actor(),
            line.act(),
            line.subject(),
            line.detail()
        }) {
            text.append('\n').append(field.length()).append(':').append(field);
        }
        return Hashes.sha256(text.toString());
    }
}
