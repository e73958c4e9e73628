package org.jarida.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jarida.base.Database;
import org.jarida.base.Transaction;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.language.Language;
import org.jarida.language.Slug;
import org.jarida.language.Slugs;
import org.jarida.language.WordCount;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;
import org.jarida.story.RevisionTable.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what people write. Saves of one person in one sitting go into one revision, so that a save every two seconds
 * leaves a history that can be read; whatever somebody else may be looking at is never written into again.
 */
final class Saves {
    static final Duration SITTING = Duration.ofMinutes(10);

    private final Database database;
    private final Logbook logbook;
    private final Editions editions;
    private final Acts acts;

    Saves(Database database, Logbook logbook, Editions editions, Acts acts) {
        this.database = database;
        this.logbook = logbook;
        this.editions = editions;
        this.acts = acts;
    }

    /**
     * What somebody sends.
     *
     * @param version they began from
     * @param slug null: as it is, following the headline while nobody has chosen another
     * @param apart whether it is to be a revision of its own
     */
    record Work(
            int version,
            @Nullable Slug slug,
            Content content,
            @Nullable Pen pen,
            boolean apart) {}

    /** The first revision of an article. */
    void begin(Transaction transaction, Article article, Content content, Actor by) {
        transaction.changed(Article.tag(article.id()));
        var sheet = new Sheet(
                article.revision(),
                article.id(),
                1,
                by.name(),
                article.changedAt(),
                article.slug(),
                false,
                false,
                null,
                0,
                0);
        RevisionTable.add(
                transaction.sql(), sheet, article.changedAt(), content, words(article.edition(), content), Set.of());
    }

    Saving save(Transaction transaction, long id, Work work, Actor by) {
        var sql = transaction.sql();
        var article = ArticleTable.hold(sql, id);
        var head = RevisionTable.sheet(sql, article.revision());
        var said = RevisionTable.content(sql, head.id());
        var slug = slug(transaction, article, said, work);
        var same = said.equals(work.content) && slug.equals(article.slug());
        if (same || isLate(head, work.pen)) {
            return new Saving.Saved(article, null);
        } else if (work.version == article.version() || isOwn(head, work)) {
            return accept(transaction, article, head, said, slug, work, by);
        } else {
            return new Saving.Conflict(article, said, keepBeside(transaction, article, said, slug, work, by));
        }
    }

    /** Whether a later save of the same editor has come before it. */
    private static boolean isLate(Sheet sheet, @Nullable Pen pen) {
        return sheet.isOf(pen) && pen != null && pen.stroke() <= sheet.stroke();
    }

    /** Whether all that was saved since was saved by the same editor, which did not hear of it. */
    private static boolean isOwn(Sheet head, Work work) {
        return head.isOf(work.pen) && work.version >= head.penSince();
    }

    private String slug(Transaction transaction, Article article, Content before, Work work) {
        if (article.firstPublishedAt() != null) {
            return article.slug();
        } else if (work.slug != null) {
            return work.slug.text();
        } else if (before.headline().equals(work.content.headline())) {
            return article.slug();
        }
        var key = StoryTable.get(transaction.sql(), article.story()).key();
        var language = language(article.edition());
        return Slugs.of(before.headline(), language, key).text().equals(article.slug())
                ? Slugs.of(work.content.headline(), language, key).text()
                : article.slug();
    }

    private Saving accept(
            Transaction transaction, Article article, Sheet head, Content said, String slug, Work work, Actor by) {
        var sql = transaction.sql();
        var now = now();
        var goesOn = !work.apart
                && by.isPerson()
                && head.by().equals(by.name())
                && !head.sealed()
                && now.isBefore(head.begunAt().plus(SITTING));
        var number = goesOn ? head.number() : RevisionTable.lastNumber(sql, article.id()) + 1;
        var sheet = sheet(
                goesOn ? head.id() : database.nextId(),
                article,
                number,
                goesOn ? head.begunAt() : now,
                slug,
                false,
                head,
                work.pen,
                by);
        var changed = changed(transaction, article, head, said, slug, work.content, goesOn);
        var words = words(article.edition(), work.content);
        if (goesOn) {
            RevisionTable.rewrite(sql, sheet, now, work.content, words, changed);
        } else {
            RevisionTable.add(sql, sheet, now, work.content, words, changed);
            log(transaction, article, "number " + number, by);
        }
        settle(transaction, article, work.pen, by);
        var saved = new Article(
                article.id(),
                article.story(),
                article.edition(),
                slug,
                article.version() + 1,
                sheet.id(),
                work.content.headline(),
                article.startedBy(),
                now,
                by.name(),
                article.progress(),
                article.firstPublishedAt());
        ArticleTable.update(sql, saved);
        transaction.changed(Article.tag(saved.id()));
        ArticleTable.touch(sql, saved.story(), now);
        return new Saving.Saved(
                worked(transaction, saved, by), article.progress().plan());
    }

    /** What an editor has kept beside is settled once that editor has saved upon the newer text. */
    private static void settle(Transaction transaction, Article article, @Nullable Pen pen, Actor by) {
        var sql = transaction.sql();
        for (var beside : RevisionTable.beside(sql, article.id(), by.name())) {
            if (beside.pen() == null || beside.isOf(pen)) {
                RevisionTable.settle(sql, beside.id());
            }
        }
    }

    /** Work on what was settled unsettles it: what is read stays as it is, and what was to go out does not. */
    private Article worked(Transaction transaction, Article article, Actor by) {
        return switch (article.stage()) {
            case PUBLISHED, WITHDRAWN -> acts.move(transaction, article, Stage.DRAFT, null, "", null, by);
            case SCHEDULED -> {
                var scheduler = new Actor(article.progress().by());
                var waits = scheduler.isPerson() ? scheduler.name() : null;
                acts.log(transaction, article, "schedule", "called off: the text was changed", by);
                yield acts.move(transaction, article, Stage.IN_REVIEW, waits, "", null, by);
            }
            case DRAFT, IN_REVIEW, READY, PRIVATE -> article;
        };
    }

    private static Sheet sheet(
            long id,
            Article article,
            int number,
            Instant begunAt,
            String slug,
            boolean beside,
            @Nullable Sheet before,
            @Nullable Pen pen,
            Actor by) {
        return new Sheet(
                id,
                article.id(),
                number,
                by.name(),
                begunAt,
                slug,
                false,
                beside,
                pen == null ? null : pen.key(),
                before != null && before.isOf(pen) ? before.penSince() : article.version(),
                pen == null ? 0 : pen.stroke());
    }

    private static Set<Revision.Field> changed(
            Transaction transaction,
            Article article,
            Sheet head,
            Content said,
            String slug,
            Content content,
            boolean goesOn) {
        if (!goesOn) {
            return Revision.Field.between(said, head.slug(), content, slug);
        }
        var sql = transaction.sql();
        return RevisionTable.before(sql, article.id(), head.number())
                .map(before ->
                        Revision.Field.between(RevisionTable.content(sql, before.id()), before.slug(), content, slug))
                .orElse(Set.of());
    }

    /** Keeps what lost against a newer save; the same editor goes on in the same revision. */
    private long keepBeside(
            Transaction transaction, Article article, Content theirs, String slug, Work work, Actor by) {
        var sql = transaction.sql();
        var standing = RevisionTable.beside(sql, article.id(), by.name());
        var kept = kept(transaction, article, standing, work);
        if (kept.isPresent()) {
            return kept.get().id();
        }
        var now = now();
        var changed = Revision.Field.between(theirs, article.slug(), work.content, slug);
        var words = words(article.edition(), work.content);
        Optional<Sheet> goingOn = standing.stream()
                .filter(one -> one.isOf(work.pen) && !one.sealed())
                .findFirst();
        if (goingOn.isPresent()) {
            var one = goingOn.get();
            var sheet = sheet(one.id(), article, one.number(), one.begunAt(), slug, true, one, work.pen, by);
            RevisionTable.rewrite(sql, sheet, now, work.content, words, changed);
            return one.id();
        }
        var number = RevisionTable.lastNumber(sql, article.id()) + 1;
        var sheet = sheet(database.nextId(), article, number, now, slug, true, null, work.pen, by);
        RevisionTable.add(sql, sheet, now, work.content, words, changed);
        transaction.changed(Article.tag(article.id()));
        log(transaction, article, "number " + number + ", kept beside", by);
        return sheet.id();
    }

    /** The revision that has it already: it was sent again, or came after a later save of the same editor. */
    private static Optional<Sheet> kept(Transaction transaction, Article article, List<Sheet> standing, Work work) {
        var sql = transaction.sql();
        return Optional.ofNullable(work.pen)
                .flatMap(pen -> RevisionTable.by(sql, article.id(), pen))
                .or(() -> standing.stream()
                        .filter(one -> RevisionTable.content(sql, one.id()).equals(work.content))
                        .findFirst());
    }

    private void log(Transaction transaction, Article article, String detail, Actor by) {
        var story = StoryTable.get(transaction.sql(), article.story());
        logbook.write(transaction, by, "revision", Subjects.of(story, article), detail);
    }

    private int words(String edition, Content content) {
        return WordCount.of(content.body().text(), language(edition));
    }

    private Language language(String edition) {
        return editions.find(edition).map(Edition::language).orElseGet(() -> Language.of(edition));
    }

    private Instant now() {
        return Instant.ofEpochMilli(database.clock().millis());
    }
}
