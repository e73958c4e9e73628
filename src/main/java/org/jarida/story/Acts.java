package org.jarida.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.base.Transaction;
import org.jarida.edition.Editions;
import org.jarida.edition.Lockdown;
import org.jarida.edition.SecondPerson;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;
import org.jspecify.annotations.Nullable;

/**
 * What is done to an article that is held, once nothing speaks against it: by who asked for it, or by the second person
 * who approved it. Whether something speaks against it is asked here too, so that every door asks the same.
 */
final class Acts {
    /** How long what was published can be changed by one alone. */
    static final Duration FRESH = Duration.ofDays(1);

    private final Database database;
    private final Logbook logbook;
    private final Listings listings;
    private final Editions editions;
    private final Lockdown lockdown;
    private final SecondPerson secondPerson;

    Acts(
            Database database,
            Logbook logbook,
            Listings listings,
            Editions editions,
            Lockdown lockdown,
            SecondPerson secondPerson) {
        this.database = database;
        this.logbook = logbook;
        this.listings = listings;
        this.editions = editions;
        this.lockdown = lockdown;
        this.secondPerson = secondPerson;
    }

    boolean isLockedDown() {
        return lockdown.isOn();
    }

    /** What stands against showing the text to readers, whenever it is to happen. */
    Optional<Objection> against(Transaction transaction, Article article, Manner manner) {
        if (lockdown.isOn()) {
            return Optional.of(Objection.LOCKED_DOWN);
        } else if (editions.find(article.edition()).isEmpty()) {
            return Optional.of(Objection.NO_SUCH_EDITION);
        } else if (article.headline().isBlank()) {
            return Optional.of(Objection.NO_HEADLINE);
        } else if (manner instanceof Manner.Correction
                && PublicationTable.ofArticle(transaction.sql(), article.id()).isEmpty()) {
            return Optional.of(Objection.NOT_PUBLISHED);
        } else {
            return Optional.empty();
        }
    }

    /** Whether, at this instant, one person alone may no longer change what readers see of it. */
    boolean wantsSecondPerson(Article article, Instant at) {
        var first = article.firstPublishedAt();
        return first != null && at.isAfter(first.plus(FRESH)) && secondPerson.isRequired();
    }

    /** Whether readers see this already, told in this manner. */
    boolean isDone(Transaction transaction, Article article, Publication shown, Manner manner) {
        if (shown.revision() != article.revision() || !shown.slug().equals(article.slug())) {
            return false;
        }
        return switch (manner) {
            case Manner.Minor ignored -> true;
            case Manner.Update ignored -> true;
            case Manner.Correction(String reason) -> isCorrected(transaction, article, reason);
            case Manner.Dated(Instant publishedAt, Instant updatedAt) ->
                publishedAt.equals(shown.publishedAt()) && java.util.Objects.equals(updatedAt, shown.updatedAt());
        };
    }

    private static boolean isCorrected(Transaction transaction, Article article, String reason) {
        return PublicationTable.corrections(transaction.sql(), article.id()).stream()
                .anyMatch(correction -> correction.reason().equals(reason));
    }

    /**
     * Shows the last saved revision to readers.
     *
     * @param moment now, or the hour for which it was scheduled
     * @param detail what the logbook says beside the manner
     */
    Publishing.Published publish(
            Transaction transaction, Article article, Manner manner, Instant moment, String detail, Actor by) {
        var sql = transaction.sql();
        var story = StoryTable.get(sql, article.story());
        var content = RevisionTable.content(sql, article.revision());
        var before = PublicationTable.ofArticle(sql, article.id());
        before.ifPresent(shown -> listings.remove(transaction, shown, story));
        PublicationTable.restore(sql, article.id());
        var publishedAt = publishedAt(article, before, manner, moment);
        listings.add(
                transaction,
                new Publication(
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
                        updatedAt(article, before, manner, moment)),
                story,
                content.bylines());
        var now = now();
        RevisionTable.published(sql, article.revision(), now);
        ends(transaction, article, by);
        if (manner instanceof Manner.Correction(String reason)) {
            PublicationTable.correct(sql, database.nextId(), article.id(), new Correction(moment, reason));
        }
        correctionsChanged(transaction, article);
        var first = publishedAt.isBefore(now) ? publishedAt : now;
        move(transaction, article.firstPublished(first), Stage.PUBLISHED, null, "", null, by);
        logbook.write(
                transaction,
                by,
                "publication",
                Subjects.of(story, article),
                "revision " + article.revision() + ", " + manner.word() + detail);
        var published = PublicationTable.ofArticle(sql, article.id()).orElseThrow();
        transaction.happened(new ArticlePublished(published));
        return new Publishing.Published(published);
    }

    private static Instant publishedAt(Article article, Optional<Publication> before, Manner manner, Instant moment) {
        if (manner instanceof Manner.Dated dated) {
            return dated.publishedAt();
        }
        var first = article.firstPublishedAt();
        return before.map(Publication::publishedAt).orElse(first == null ? moment : first);
    }

    private static @Nullable Instant updatedAt(
            Article article, Optional<Publication> before, Manner manner, Instant moment) {
        var updated = before.map(Publication::updatedAt).orElse(null);
        return switch (manner) {
            case Manner.Minor ignored -> updated;
            case Manner.Correction ignored -> updated;
            case Manner.Update ignored -> article.firstPublishedAt() == null ? null : moment;
            case Manner.Dated dated -> dated.updatedAt();
        };
    }

    /** Private links show what is public now, and what was proposed was about what was shown before. */
    private void ends(Transaction transaction, Article article, Actor by) {
        PreviewTable.endAll(transaction.sql(), article.id());
        overtake(transaction, article, null, by);
    }

    void overtake(Transaction transaction, Article article, @Nullable String act, Actor by) {
        ProposalTable.overtake(
                transaction.sql(),
                article.id(),
                act,
                new Proposal.Decision(Proposal.Verdict.OVERTAKEN, by.name(), now(), ""));
    }

    /** The list of corrections, if this article has any; the link to it, if no other article has. */
    private static void correctionsChanged(Transaction transaction, Article article) {
        var sql = transaction.sql();
        var edition = article.edition();
        if (!PublicationTable.corrections(sql, article.id()).isEmpty()) {
            transaction.changed("corrections:" + edition);
            if (!PublicationTable.hasCorrections(sql, edition, article.id())) {
                transaction.changed("corrected:" + edition);
            }
        }
    }

    /** @param scheduler who wants it out then, and is asked when it cannot be */
    Scheduling.Scheduled schedule(Transaction transaction, Article article, Plan plan, Actor scheduler, Actor by) {
        RevisionTable.seal(transaction.sql(), article.revision());
        var moved = move(transaction, article, Stage.SCHEDULED, null, "", plan, scheduler);
        log(transaction, article, "schedule", plan.at() + ", " + plan.manner().word(), by);
        return new Scheduling.Scheduled(moved, plan);
    }

    Correcting.Corrected correct(
            Transaction transaction, Article article, Publication shown, Correction correction, Actor by) {
        var sql = transaction.sql();
        PublicationTable.correct(sql, database.nextId(), article.id(), correction);
        transaction.changed("story:" + shown.storyKey());
        correctionsChanged(transaction, article);
        log(transaction, article, "correction", correction.reason(), by);
        return new Correcting.Corrected(shown, correction);
    }

    Withdrawing.Withdrawn withdraw(
            Transaction transaction, Article article, Publication shown, String reason, Actor by) {
        var sql = transaction.sql();
        var story = StoryTable.get(sql, article.story());
        var withdrawal = new Withdrawal(story.key(), article.edition(), reason, now());
        listings.remove(transaction, shown, story);
        PublicationTable.withdraw(sql, shown, reason, withdrawal.at());
        ends(transaction, article, by);
        correctionsChanged(transaction, article);
        move(transaction, article, Stage.WITHDRAWN, null, reason, null, by);
        log(transaction, article, "withdrawal", reason, by);
        transaction.happened(new ArticleWithdrawn(withdrawal));
        return new Withdrawing.Withdrawn(withdrawal);
    }

    /** Moves an article to a stage, or on to another person, and keeps that it was. */
    Article move(
            Transaction transaction,
            Article article,
            Stage to,
            @Nullable String waitingFor,
            String note,
            @Nullable Plan plan,
            Actor by) {
        var now = now();
        var moved = article.at(new Progress(to, now, by.name(), waitingFor, note, plan));
        ArticleTable.update(transaction.sql(), moved);
        ArticleTable.touch(transaction.sql(), article.story(), now);
        HandOverTable.add(
                transaction.sql(),
                new HandOver(
                        database.nextId(),
                        article.id(),
                        now,
                        by.name(),
                        article.stage(),
                        to,
                        waitingFor,
                        note,
                        article.revision()));
        return moved;
    }

    void log(Transaction transaction, Article article, String act, String detail, Actor by) {
        var story = StoryTable.get(transaction.sql(), article.story());
        logbook.write(transaction, by, act, Subjects.of(story, article), detail);
    }

    /**
     * Writes down what awaits a second person; said again, it is the same proposal.
     *
     * @param revision what it is about
     */
    Proposal propose(Transaction transaction, Article article, long revision, Proposal.Act act, Actor by) {
        var sql = transaction.sql();
        var open = ProposalTable.on(sql, article.id()).stream()
                .filter(one -> one.isOpen()
                        && one.revision() == revision
                        && one.by().equals(by.name())
                        && one.act().repeats(act))
                .findFirst();
        if (open.isPresent()) {
            return open.get();
        }
        overtake(transaction, article, act.word(), by);
        RevisionTable.seal(sql, revision);
        var proposal = new Proposal(database.nextId(), article.id(), revision, act, by.name(), now(), null);
        ProposalTable.add(sql, proposal);
        log(transaction, article, "proposal", act.word() + ", revision " + revision, by);
        return proposal;
    }

    Instant now() {
        return Instant.ofEpochMilli(database.clock().millis());
    }
}
