package org.jarida.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.base.Hashes;
import org.jarida.base.Tokens;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;

/**
 * Private links to work that readers do not see. They end by themselves, when called off, when the article is published
 * anew, and when it is withdrawn.
 */
public final class Previews {
    public static final Duration USUAL = Duration.ofDays(3);
    public static final Duration LONGEST = Duration.ofDays(14);

    private final Database database;
    private final Logbook logbook;

    public Previews(Database database, Logbook logbook) {
        this.database = database;
        this.logbook = logbook;
    }

    /** A new link. Its token is told this once; what is stored cannot open it. */
    public record Made(String token, Preview preview) {}

    /** What the link shows. */
    public record Opened(Preview preview, Story story, Article article, Content content) {}

    public Made make(long article, Actor by) {
        return make(article, USUAL, by);
    }

    /** @param lasting more than nothing, at most {@link #LONGEST} */
    public Made make(long article, Duration lasting, Actor by) {
        if (lasting.isNegative() || lasting.isZero() || lasting.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a preview lasts at most " + LONGEST);
        }
        return database.write(transaction -> {
            var sql = transaction.sql();
            var now = Instant.ofEpochMilli(database.clock().millis());
            PreviewTable.forgetExpired(sql, now);
            var token = Tokens.random();
            var preview = new Preview(database.nextId(), article, by.name(), now, now.plus(lasting));
            PreviewTable.add(sql, preview, Hashes.sha256(token));
            write(transaction, preview, "until " + preview.expiresAt(), by);
            return new Made(token, preview);
        });
    }

    /** Those of an article that still open. */
    public List<Preview> of(long article) {
        return database.read(
                sql -> PreviewTable.of(sql, article, database.clock().instant()));
    }

    /** Ends a link; one that has ended already stays so. */
    public void callOff(long id, Actor by) {
        database.write(transaction -> {
            PreviewTable.find(transaction.sql(), id).ifPresent(preview -> {
                PreviewTable.end(transaction.sql(), id);
                write(transaction, preview, "called off", by);
            });
            return id;
        });
    }

    /** What the link with this token shows, if it still opens. */
    public Optional<Opened> open(String token) {
        return database.read(sql -> PreviewTable.open(
                        sql, Hashes.sha256(token), database.clock().instant())
                .map(preview -> {
                    var article = ArticleTable.get(sql, preview.article());
                    return new Opened(
                            preview,
                            StoryTable.get(sql, article.story()),
                            article,
                            RevisionTable.content(sql, article.revision()));
                }));
    }

    private void write(org.jarida.base.Transaction transaction, Preview preview, String detail, Actor by) {
        logbook.write(transaction, by, "preview", Subjects.of(transaction.sql(), preview.article()), detail);
    }
}
