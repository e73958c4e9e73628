package org.jarida.mailing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.jarida.EmptyNewsroom;
import org.jarida.base.Database;
import org.jarida.base.MailFolder;
import org.jarida.base.Outbox;
import org.jarida.base.Post;
import org.jarida.base.Secrets;
import org.jarida.base.SmtpPost;

/** A program of its own that sends what there is to send, until somebody ends it or all is sent. */
final class SendingUntilKilled implements AutoCloseable {
    private static final String ORIGIN = "https://jarida.example";
    private static final String FROM = "letters@jarida.example";

    final EmptyNewsroom newsroom;
    final Issues issues;
    final Dispatch dispatch;

    /** @param way a folder, or {@code smtp://…} */
    SendingUntilKilled(Path file, String way, int round) {
        newsroom = new EmptyNewsroom(clock -> Database.sqlite(file, clock));
        newsroom.clock.pass(Duration.ofHours(round));
        var writer = new LetterWriter(
                newsroom.editions,
                newsroom.sections,
                newsroom.bylines,
                newsroom.publications,
                newsroom.library,
                newsroom.settings,
                ORIGIN);
        issues = new Issues(
                newsroom.database,
                newsroom.logbook,
                newsroom.editions,
                newsroom.publications,
                newsroom.fronts,
                newsroom.lockdown,
                writer);
        var outbox = outbox(way, file.resolveSibling("taken"), newsroom.clock);
        dispatch = new Dispatch(
                newsroom.database,
                new Subscriptions(newsroom.database, new Secrets(newsroom.database), (Post) outbox, outbox),
                issues,
                newsroom.publications,
                newsroom.lockdown,
                writer,
                outbox);
    }

    private static Outbox outbox(String way, Path taken, InstantSource clock) {
        return way.startsWith("smtp:")
                ? new SmtpPost(way, FROM, null, 0, taken, clock)
                : new MailFolder(Path.of(way), FROM, clock);
    }

    /** @param arguments the database's file, the way out, and which round this is */
    public static void main(String[] arguments) {
        try (var sending =
                new SendingUntilKilled(Path.of(arguments[0]), arguments[1], Integer.parseInt(arguments[2]))) {
            while (sending.dispatch.step()) {
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public void close() {
        newsroom.close();
    }
}
