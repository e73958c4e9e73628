package org.jarida.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jarida.base.Database;
import org.jarida.base.Kept;
import org.jarida.base.Tags;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jspecify.annotations.Nullable;

/**
 * Counts how often articles are read. A reading is a number that goes up in memory. Only whole tens are written down,
 * under the day on which the tenth came, so that nothing on disk is small enough to tell of one reader; what is left
 * over waits for more, and is lost when the program ends. There is no line in the logbook: nobody acted.
 */
public final class Counts {
    private static final int STEP = 10;

    /** More articles than this are not counted at a time: who asks for all there are must not fill the memory. */
    private static final int MOST = 50_000;

    private static final int DAYS_TOLD_APART = 90;

    /** What readers are shown as most read was read in these days, today included. */
    private static final int LATELY = 3;

    /** A few more than are shown, for those that were withdrawn since. */
    private static final int RANKED = 8;

    private final Map<Reading, LongAdder> unwritten = new ConcurrentHashMap<>();
    private final Database database;
    private final Editions editions;
    private final Kept<String, List<String>> ranking;
    private @Nullable Instant ranked;

    public Counts(Database database, Editions editions) {
        this.database = database;
        this.editions = editions;
        this.ranking = new Kept<>(database, edition -> {
            Tags.note(tag(edition));
            return editions.find(edition).map(this::rank).orElse(List.of());
        });
    }

    /** Somebody reads an article. Never waits: for the event loop. */
    public void read(Reading what) {
        var reads = unwritten.get(what);
        if (reads == null) {
            if (unwritten.size() >= MOST) {
                return;
            }
            reads = unwritten.computeIfAbsent(what, first -> new LongAdder());
        }
        reads.increment();
    }

    /**
     * Writes down the tens that are full, and once an hour looks whether other articles are most read now. To be called
     * every few minutes, by one thread.
     */
    public synchronized void write() {
        var full = new HashMap<Reading, Long>();
        unwritten.forEach((what, reads) -> {
            var tens = reads.sum() / STEP * STEP;
            if (tens > 0) {
                full.put(what, tens);
            }
        });
        if (!full.isEmpty()) {
            database.write(transaction -> {
                full.forEach((what, reads) -> editions.find(what.edition())
                        .ifPresent(edition -> ReadingCountTable.add(
                                transaction.sql(), what, today(edition).toEpochDay(), reads)));
                return full;
            });
        }
        full.forEach(this::takeAway);
        if (unwritten.size() >= MOST) {
            unwritten.clear();
        }
        var now = database.clock().instant();
        if (ranked == null || ranked.plus(1, ChronoUnit.HOURS).compareTo(now) <= 0) {
            ranked = now;
            rankAnew();
        }
    }

    /** What was written; a counter at nought makes room, and a reading in that very moment is lost. */
    private void takeAway(Reading what, long written) {
        unwritten.computeIfPresent(what, (same, reads) -> {
            reads.add(-written);
            return reads.sum() == 0 ? null : reads;
        });
    }

    /** Pages that show the most read are dropped only where others are, or in another order. */
    private void rankAnew() {
        var overtaken = editions.all().stream()
                .filter(edition -> !rank(edition).equals(ranking.get(edition.code())))
                .toList();
        var day = editions.all().stream()
                .mapToLong(edition -> today(edition).minusDays(DAYS_TOLD_APART).toEpochDay())
                .min()
                .orElse(0);
        var isOld = database.read(sql -> ReadingCountTable.hasBefore(sql, day));
        if (isOld || !overtaken.isEmpty()) {
            database.write(transaction -> {
                overtaken.forEach(edition -> transaction.changed(tag(edition.code())));
                if (isOld) {
                    ReadingCountTable.thin(transaction.sql(), day);
                }
                return day;
            });
        }
    }

    private List<String> rank(Edition edition) {
        return most(edition, LATELY, RANKED).stream().map(MuchRead::storyKey).toList();
    }

    /** The stories most read in an edition lately, the first one first: looked at anew at most once an hour. */
    public List<String> mostRead(String edition) {
        return ranking.get(edition);
    }

    /** @param days today and the days before it, by the edition's own clocks; up to 90 */
    public List<MuchRead> most(Edition edition, int days, int limit) {
        var since = today(edition).minusDays(days - 1).toEpochDay();
        return database.read(sql -> ReadingCountTable.most(sql, edition.code(), since, limit));
    }

    /** How often an article was read since it was published, in tens. */
    public long total(Reading what) {
        return database.read(sql -> ReadingCountTable.total(sql, what));
    }

    private LocalDate today(Edition edition) {
        return edition.dates().dayOf(database.clock().instant());
    }

    private static String tag(String edition) {
        return "most-read:" + edition;
    }
}
