package org.jarida.push;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.jarida.base.Budgets;
import org.jarida.base.Database;
import org.jarida.edition.Settings;

/**
 * The readers' door: browsers that want to be told of an edition's breaking news. There is room for so many in the whole
 * newspaper, and new ones are taken in at a bounded pace, whoever sends them.
 */
public final class Browsers {
    static final int MOST = 200_000;
    static final int A_MINUTE = 300;

    private final Database database;
    private final Settings settings;
    private final Vapid vapid;
    private final Bucket pace;

    public Browsers(Database database, Settings settings, Vapid vapid) {
        this.database = database;
        this.settings = settings;
        this.vapid = vapid;
        this.pace = new Budgets(database.clock()).bucket(A_MINUTE, Duration.ofMinutes(1));
    }

    /** Whether the edition tells browsers of breaking news at all. */
    public boolean isOn(String edition) {
        return settings.tellsBrowsers(edition);
    }

    /** Our public key, as a browser wants it when it subscribes. */
    public String key() {
        return vapid.point();
    }

    /** From now on it is told. False: there is no room for it, or too many came in this minute. */
    public boolean add(String edition, Browser browser) {
        var known = database.read(
                sql -> BrowserTable.has(sql, edition, browser.endpoint().hash()));
        if (!known && !pace.tryConsume(1)) {
            return false;
        }
        return database.write(transaction -> {
            var sql = transaction.sql();
            var room = known || BrowserTable.count(sql) < MOST;
            if (room && isOn(edition)) {
                BrowserTable.put(sql, edition, browser);
            }
            return room;
        });
    }

    /** It is told no more; what it never was, it is not told either. */
    public void remove(String edition, String endpoint) {
        Endpoint.read(endpoint)
                .map(Endpoint::hash)
                .filter(hash -> database.read(sql -> BrowserTable.has(sql, edition, hash)))
                .ifPresent(hash -> database.write(transaction -> {
                    BrowserTable.remove(transaction.sql(), edition, hash);
                    return hash;
                }));
    }
}
