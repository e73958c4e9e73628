package org.jarida.push;

import java.time.Duration;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.edition.Editions;
import org.jarida.edition.Lockdown;
import org.jarida.edition.Settings;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;
import org.jarida.story.Publication;
import org.jarida.story.Publications;

/**
 * The newsroom's door: what is sent to browsers as breaking news. An article is sent to its edition's browsers once, for
 * what has been shown cannot be taken back; {@link Broadcast} carries it.
 */
public final class BreakingNews {
    /** What nobody got until then is news no more. */
    static final Duration FRESH = Duration.ofHours(4);

    private final Database database;
    private final Logbook logbook;
    private final Editions editions;
    private final Settings settings;
    private final Publications publications;
    private final Lockdown lockdown;

    public BreakingNews(
            Database database,
            Logbook logbook,
            Editions editions,
            Settings settings,
            Publications publications,
            Lockdown lockdown) {
        this.database = database;
        this.logbook = logbook;
        this.editions = editions;
        this.settings = settings;
        this.publications = publications;
        this.lockdown = lockdown;
    }

    public boolean isOn(String edition) {
        return settings.tellsBrowsers(edition);
    }

    /** Lets an edition tell browsers, or no more: then those that asked are forgotten. */
    public void turn(String edition, boolean on, Actor by) {
        database.write(transaction -> {
            settings.tellBrowsers(edition, on, by);
            if (!on) {
                BrowserTable.removeAll(transaction.sql(), edition);
            }
            return on;
        });
    }

    /** How many browsers asked an edition to be told. */
    public int browsers(String edition) {
        return database.read(sql -> BrowserTable.count(sql, edition));
    }

    /** What browsers would show. */
    public Bulletin bulletin(Publication publication) {
        return Bulletin.of(editions.find(publication.edition()).orElseThrow(), publication);
    }

    /** How far an article has come; empty: it was never sent. */
    public Optional<Progress> progress(long article) {
        return database.read(sql -> SendingTable.progress(sql, article));
    }

    /**
     * Sends an article to all browsers that asked its edition.
     *
     * @param shown what was looked at: if readers see another text now, it is not sent
     */
    public Sending send(Publication shown, Actor by) {
        return database.write(transaction -> {
            var edition = shown.edition();
            var sql = transaction.sql();
            var now = publications.find(edition, shown.storyKey());
            var total = BrowserTable.count(sql, edition);
            if (!isOn(edition)) {
                return new Sending.Refused(Sending.Why.OFF);
            } else if (lockdown.isOn()) {
                return new Sending.Refused(Sending.Why.LOCKED_DOWN);
            } else if (now.isEmpty()) {
                return new Sending.Refused(Sending.Why.NOT_PUBLISHED);
            } else if (progress(shown.article()).isPresent()) {
                return new Sending.Refused(Sending.Why.SENT_BEFORE);
            } else if (now.get().revision() != shown.revision()) {
                return new Sending.Refused(Sending.Why.CHANGED_SINCE);
            } else if (total == 0) {
                return new Sending.Refused(Sending.Why.NOBODY);
            }
            SendingTable.begin(
                    sql,
                    new SendingTable.UnderWay(
                            shown.article(),
                            edition,
                            shown.storyKey(),
                            bulletin(now.get()).json(),
                            database.clock().instant().plus(FRESH)),
                    total);
            logbook.write(
                    transaction,
                    by,
                    "breaking-news",
                    "article:" + shown.storyKey() + "/" + edition,
                    "to " + total + " browsers: " + now.get().headline());
            return new Sending.Begun(total);
        });
    }
}
