package org.jarida.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.base.Transaction;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.language.Language;
import org.jarida.language.Slug;
import org.jarida.language.WordCount;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;
import org.jspecify.annotations.Nullable;

/** The acts of the trade: start an article, save it, publish, schedule, correct and withdraw it. */
public final class Articles {
    private final Database database;
    private final Logbook logbook;
    private final Listings listings;
    private final Editions editions;

    public Articles(Database database, Logbook logbook, Listings listings, Editions editions) {
        this.database = database;
        this.logbook = logbook;
        this.listings = listings;
        this.editions = editions;
    }

    public Article get(long id) {
        return database.read(sql -> StoryTable.article(sql, id));
    }

    public Optional<Article> find(long story, String edition) {
        return database.read(sql -> StoryTable.article(sql, story, edition));
    }

    public List<Article> ofStory(long story) {
        return database.read(sql -> StoryTable.articles(sql, story));
    }

    /** What the last saved revision says, published or not: for the staff. */
    public Content content(Article article) {
        return database.read(sql -> RevisionTable.content(sql, article.revision()));
    }

    /**
     * Starts telling a story in an edition, or in a language that has none yet.
     *
     * @param stage a stage in which readers do not see it
     */
    public Article start(Story story, String edition, Slug slug, Content content, Stage stage, Actor by) {
        if (stage == Stage.PUBLISHED || stage == Stage.WITHDRAWN || stage == Stage.SCHEDULED) {
            throw new IllegalArgumentException("an article does not start as " + stage);
        }
        return database.write(transaction -> {
            var now = database.clock().instant();
            var article = new Article(
                    database.nextId(), story.id(), edition, stage, slug.text(), database.nextId(), null, now);
            StoryTable.add(transaction.sql(), article, now);
            RevisionTable.add(
                    transaction.sql(),
                    article.revision(),
                    article.id(),
                    1,
                    now,
                    by.name(),
                    content,
                    words(edition, content));
            logbook.write(transaction, by, "article", subject(story, article), content.headline());
            return article;
        });
    }

    /** Keeps a new revision, unless it says what the last one says. Readers see nothing of it. */
    public Article save(Article article, Slug slug, Content content, Actor by) {
        return database.write(transaction -> {
            var sql = transaction.sql();
            if (RevisionTable.content(sql, article.revision()).equals(content)
                    && article.slug().equals(slug.text())) {
                return article;
            }
            var now = database.clock().instant();
            var saved = new Article(
                    article.id(),
                    article.story(),
                    article.edition(),
                    article.stage(),
                    slug.text(),
                    database.nextId(),
                    article.publishAt(),
                    now);
            var number = RevisionTable.count(sql, article.id()) + 1;
            RevisionTable.add(
                    sql,
                    saved.revision(),
                    article.id(),
                    number,
                    now,
                    by.name(),
                    content,
                    words(article.edition(), content));
            StoryTable.update(sql, saved);
            logbook.write(
                    transaction,
                    by,
                    "revision",
                    subject(StoryTable.get(sql, article.story()), article),
                    "number " + number);
            return saved;
        });
    }

    /** Shows the last saved revision to readers, since now or since it was first published. */
    public Publishing publish(Article article, Actor by) {
        var was = database.read(sql -> PublicationTable.ofArticle(sql, article.id()));
        var now = database.clock().instant();
        return publish(article, was.map(Publication::publishedAt).orElse(now), was.isPresent() ? now : null, by);
    }

    /**
     * Shows the last saved revision to readers, with the dates it bears: what moves in brings its own.
     *
     * @param updatedAt when it was last changed for readers, null if never
     */
    public Publishing publish(Article article, Instant publishedAt, @Nullable Instant updatedAt, Actor by) {
        var edition = editions.find(article.edition());
        if (edition.isEmpty()) {
            return new Publishing.Refused(Publishing.Reason.NO_SUCH_EDITION);
        }
        return database.write(transaction -> {
            var sql = transaction.sql();
            var content = RevisionTable.content(sql, article.revision());
            if (content.headline().isBlank()) {
                return new Publishing.Refused(Publishing.Reason.NO_HEADLINE);
            }
            var story = StoryTable.get(sql, article.story());
            PublicationTable.ofArticle(sql, article.id())
                    .ifPresent(before -> listings.remove(transaction, before, story));
            PublicationTable.restore(sql, article.id());
            var publication = new Publication(
                    article.id(),
                    story.id(),
                    story.key(),
                    article.edition(),
                    article.slug(),
                    article.revision(),
                    story.kind(),
                    content.headline(),
                    content.standfirst(),
                    content.leadPicture(),
                    null,
                    RevisionTable.words(sql, article.revision()),
                    publishedAt,
                    updatedAt);
            listings.add(transaction, publication, story, content.bylines());
            moved(transaction, article, Stage.PUBLISHED, null);
            logbook.write(transaction, by, "publication", subject(story, article), "revision " + article.revision());
            var published = PublicationTable.ofArticle(sql, article.id()).orElseThrow();
            transaction.happened(new ArticlePublished(published));
            return new Publishing.Published(published);
        });
    }

    /** Publishes the article at this instant, or as soon after it as the program runs. */
    public Article schedule(Article article, Instant at, Actor by) {
        return database.write(transaction -> {
            var scheduled = moved(transaction, article, Stage.SCHEDULED, at);
            logbook.write(transaction, by, "schedule", "article:" + article.id(), at.toString());
            return scheduled;
        });
    }

    /** Publishes what is due; returns how many were. Twice at once publishes nothing twice: the stage is read in the act. */
    public int publishDue() {
        var count = 0;
        for (var due : database.read(sql -> StoryTable.due(sql, database.clock().instant(), 100))) {
            count += database.write(transaction -> {
                var article = StoryTable.article(transaction.sql(), due.id());
                var at = article.publishAt();
                if (article.stage() != Stage.SCHEDULED || at == null) {
                    return 0;
                }
                return switch (publish(article, at, null, Actor.CLOCK)) {
                    case Publishing.Published ignored -> 1;
                    case Publishing.Refused ignored -> {
                        moved(transaction, article, Stage.IN_REVIEW, null); // Somebody must look; nobody waits.
                        yield 0;
                    }
                };
            });
        }
        return count;
    }

    /** Tells readers what was put right. */
    public void correct(Article article, Instant at, String reason, Actor by) {
        database.write(transaction -> {
            var story = StoryTable.get(transaction.sql(), article.story());
            PublicationTable.correct(transaction.sql(), database.nextId(), article.id(), new Correction(at, reason));
            transaction.changed("story:" + story.key());
            transaction.changed("corrections:" + article.edition());
            logbook.write(transaction, by, "correction", subject(story, article), reason);
            return reason;
        });
    }

    /** Takes the article from readers, out of every page and list, in one act; its address says why. */
    public void withdraw(Article article, String reason, Actor by) {
        database.write(transaction -> {
            var sql = transaction.sql();
            var story = StoryTable.get(sql, article.story());
            var now = database.clock().instant();
            PublicationTable.ofArticle(sql, article.id()).ifPresent(publication -> {
                listings.remove(transaction, publication, story);
                PublicationTable.withdraw(sql, publication, reason, now);
                transaction.happened(new ArticleWithdrawn(new Withdrawal(story.key(), article.edition(), reason, now)));
            });
            moved(transaction, article, Stage.WITHDRAWN, null);
            logbook.write(transaction, by, "withdrawal", subject(story, article), reason);
            return reason;
        });
    }

    private Article moved(Transaction transaction, Article article, Stage stage, @Nullable Instant publishAt) {
        var moved = new Article(
                article.id(),
                article.story(),
                article.edition(),
                stage,
                article.slug(),
                article.revision(),
                publishAt,
                article.changedAt());
        StoryTable.update(transaction.sql(), moved);
        return moved;
    }

    private int words(String edition, Content content) {
        var language = editions.find(edition).map(Edition::language).orElseGet(() -> Language.of(edition));
        return WordCount.of(content.body().text(), language);
    }

    private static String subject(Story story, Article article) {
        return "article:" + story.key() + "/" + article.edition();
    }
}
