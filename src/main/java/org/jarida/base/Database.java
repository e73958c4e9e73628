package org.jarida.base;

import static org.jarida.base.schema.Tables.ANNOUNCEMENT;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * The database: a file of SQLite (write-ahead log, {@code synchronous=FULL}: what was acknowledged survives power loss;
 * one writer at a time) or a PostgreSQL 15 or later. Reading inside reading, and anything inside a writing, share one
 * connection and so one state of the data.
 */
public final class Database implements AutoCloseable {
    private static final ScopedValue<DSLContext> READING = ScopedValue.newInstance();
    private static final ScopedValue<Map<Object, Object>> TOLD = ScopedValue.newInstance();
    private static final ScopedValue<Transaction> WRITING = ScopedValue.newInstance();
    private static final Settings SETTINGS = new Settings()
            .withRenderSchema(false)
            .withExecuteLogging(false)
            .withDiagnosticsLogging(false)
            .withFetchWarnings(false)
            .withExecuteWithOptimisticLocking(false);

    /**
     * Acts take turns, whichever node does them: each line of the logbook follows from the one before, so two could not
     * be written at once, and who waited for another in the middle of an act might wait for ever. SQLite's one writer is
     * who writes first, though it be nothing.
     */
    private static final String TURN_ON_POSTGRES = "select pg_advisory_xact_lock(320269247844)";

    private static final String TURN_ON_SQLITE = "delete from announcement where id = -1";

    /** The number of the newest file in {@code db/migration}. */
    static final String SCHEMA = "9";

    /**
     * How long the write-ahead log grows before it is put into the file, in pages of 4 KB: 32 MB. An import writes the
     * same pages of its indexes in act after act; by default, at 4 MB, each was put there again with every act.
     */
    private static final String LONG_LOG = "pragma wal_autocheckpoint = 8000";

    private static final long LOOK_BACK = 10_000;
    private static final long KEPT = 3_600_000;

    private final SQLDialect dialect;
    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final ReentrantLock oneWriter = new ReentrantLock(true);
    private final Announcements announcements = new Announcements();
    private final InstantSource clock;
    private final Ids ids;
    private final String node = Keys.random();
    private final long opened;
    private Set<Long> heard = Set.of();
    private long pruned;

    private Database(SQLDialect dialect, HikariDataSource readers, HikariDataSource writers, InstantSource clock) {
        this.dialect = dialect;
        this.readers = readers;
        this.writers = writers;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.opened = ids.next();
        this.pruned = clock.millis();
    }

    /** Opens, or makes, the file and brings its tables up to date. */
    public static Database sqlite(Path file, InstantSource clock) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var url = "jdbc:sqlite:" + file;
        var writer = new SQLiteConfig();
        writer.setJournalMode(SQLiteConfig.JournalMode.WAL);
        writer.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        writer.enforceForeignKeys(true);
        writer.setBusyTimeout(20_000);
        writer.setCacheSize(-32_000);
        writer.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        // The driver begins the next transaction as soon as one ends: an immediate one would hold the file between acts
        // and keep every other process from writing. An act takes its turn itself.
        writer.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
        var reader = new SQLiteConfig();
        reader.setBusyTimeout(20_000);
        reader.setCacheSize(-16_000);
        reader.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
        var writers = pool(url, "writer", 1, writer.toProperties(), LONG_LOG);
        migrate(writers);
        return new Database(SQLDialect.SQLITE, pool(url, "readers", 4, reader.toProperties(), null), writers, clock);
    }

    public static Database postgres(String url, @Nullable String user, @Nullable String password, InstantSource clock) {
        var properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        var writers = pool(url, "writers", 4, properties, null);
        migrate(writers);
        return new Database(SQLDialect.POSTGRES, pool(url, "readers", 8, properties, null), writers, clock);
    }

    /** @param first what each connection is told when it is made */
    private static HikariDataSource pool(
            String url, String name, int size, Properties properties, @Nullable String first) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setDataSourceProperties(properties);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setConnectionInitSql(first);
        return new HikariDataSource(config);
    }

    private static void migrate(HikariDataSource source) {
        if (isCurrent(source)) {
            return;
        }
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .loggers("slf4j")
                .load()
                .migrate();
    }

    /** Whether all is done already, as nearly every time: asking Flyway takes a tenth of a start. */
    private static boolean isCurrent(HikariDataSource source) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select version, success from flyway_schema_history
                        order by installed_rank desc limit 1""")) {
            return rows.next() && SCHEMA.equals(rows.getString(1)) && rows.getBoolean(2);
        } catch (SQLException nothingThere) {
            return false;
        }
    }

    public Announcements announcements() {
        return announcements;
    }

    public InstantSource clock() {
        return clock;
    }

    public long nextId() {
        return ids.next();
    }

    boolean isWriting() {
        return WRITING.isBound();
    }

    /** What has been told in this reading; null outside of one, and while writing, when it may change. */
    static @Nullable Map<Object, Object> told() {
        return TOLD.isBound() && !WRITING.isBound() ? TOLD.get() : null;
    }

    /** Reads; all that is read inside sees the same state of the data. */
    public <T extends @Nullable Object> T read(Function<DSLContext, T> reading) {
        if (WRITING.isBound()) {
            return reading.apply(WRITING.get().sql());
        } else if (READING.isBound()) {
            return reading.apply(READING.get());
        }
        try (var connection = readers.getConnection()) {
            if (dialect == SQLDialect.POSTGRES) {
                connection.setReadOnly(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            try {
                var sql = DSL.using(connection, dialect, SETTINGS);
                return ScopedValue.where(READING, sql)
                        .where(TOLD, new HashMap<>())
                        .call(() -> reading.apply(sql));
            } finally {
                connection.rollback();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the database cannot be read", failure);
        }
    }

    /** Does one act: commits when it returns, undoes all when it throws, and then tells those who listen. */
    public <T extends @Nullable Object> T write(Function<Transaction, T> act) {
        if (WRITING.isBound()) {
            return act.apply(WRITING.get());
        }
        if (dialect == SQLDialect.SQLITE) {
            oneWriter.lock();
        }
        try {
            return commit(act);
        } finally {
            if (dialect == SQLDialect.SQLITE) {
                oneWriter.unlock();
            }
        }
    }

    private <T extends @Nullable Object> T commit(Function<Transaction, T> act) {
        Announcement announcement;
        T result;
        try (var connection = writers.getConnection()) {
            var transaction = new Transaction(DSL.using(connection, dialect, SETTINGS));
            try {
                transaction.sql().execute(dialect == SQLDialect.POSTGRES ? TURN_ON_POSTGRES : TURN_ON_SQLITE);
                result = ScopedValue.where(WRITING, transaction).call(() -> act.apply(transaction));
                announcement = transaction.announcement();
                if (!announcement.tags().isEmpty()) {
                    record(transaction.sql(), announcement.tags());
                }
                connection.commit();
            } catch (Throwable failure) {
                connection.rollback();
                throw failure;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the database cannot be written", failure);
        }
        announcements.tell(announcement);
        return result;
    }

    /**
     * Sees to it that what was taken away is not in the files any more. SQLite overwrites it there ({@code secure_delete});
     * the write-ahead log, which still has it, is put into the file and emptied. PostgreSQL does so in its own time
     * (autovacuum).
     */
    public void wipe() {
        if (dialect == SQLDialect.SQLITE) {
            oneWriter.lock();
            try (var connection = writers.getConnection();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(true);
                statement.execute("pragma wal_checkpoint(truncate)");
                connection.setAutoCommit(false);
            } catch (SQLException failure) {
                throw new IllegalStateException("the write-ahead log cannot be emptied", failure);
            } finally {
                oneWriter.unlock();
            }
        }
    }

    private void record(DSLContext sql, Set<String> tags) {
        sql.insertInto(ANNOUNCEMENT)
                .set(ANNOUNCEMENT.ID, nextId())
                .set(ANNOUNCEMENT.NODE, node)
                .set(ANNOUNCEMENT.ANNOUNCED_AT, clock.millis())
                .set(ANNOUNCEMENT.TAGS, String.join("\n", tags))
                .execute();
    }

    /** Tells on this node that something has come of the data which the data does not hold. */
    public void derived(String tag) {
        announcements.tell(new Announcement(Set.of(tag), List.of()));
    }

    /** What another node announced. */
    private record News(long id, Set<String> tags) {}

    private static final Lookup<News> NEWS = new Lookup<>(
            sql -> sql.select(ANNOUNCEMENT.ID, ANNOUNCEMENT.TAGS)
                    .from(ANNOUNCEMENT)
                    .where(ANNOUNCEMENT.ID.gt(0L), ANNOUNCEMENT.NODE.ne(""))
                    .orderBy(ANNOUNCEMENT.ID),
            row -> new News(row.getLong(1), Set.of(row.getString(2).split("\n"))));

    /**
     * Hears what other processes on this database have done since it last listened, and tells it here. To be called
     * several times a second: readers on this node see another's act as late as that.
     */
    public synchronized void hear() {
        var now = clock.millis();
        // An act of another node may be committed after a later one was heard: look back a little, tell each once.
        var since = ids.at(now - LOOK_BACK);
        var news = read(sql -> NEWS.all(sql, Math.max(since, opened), node));
        var told = new HashSet<Long>();
        for (var one : news) {
            told.add(one.id());
            if (!heard.contains(one.id())) {
                announcements.tell(new Announcement(one.tags(), List.of()));
            }
        }
        heard = told;
        if (now - pruned > KEPT) {
            pruned = now;
            write(transaction -> transaction
                    .sql()
                    .deleteFrom(ANNOUNCEMENT)
                    .where(ANNOUNCEMENT.ANNOUNCED_AT.lt(now - KEPT))
                    .execute());
        }
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
