package org.jarida.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.edition.Editions;
import org.jarida.edition.Lockdown;
import org.jarida.edition.Redirect;
import org.jarida.edition.Redirects;
import org.jarida.edition.SecondPerson;
import org.jarida.language.Slug;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;
import org.jspecify.annotations.Nullable;

/**
 * The acts of the trade: start an article, save it, hand it on, publish, schedule, correct and withdraw it. An act names
 * the version that was looked at and is refused when there is a newer one, so that nobody does to a text what they meant
 * for another. Done twice, by two clicks or two nodes, it is done once and answers the same.
 */
public final class Articles {
    private static final int DUE_AT_ONCE = 100;

    private final Database database;
    private final Logbook logbook;
    private final Redirects redirects;
    private final Acts acts;
    private final Saves saves;

    public Articles(
            Database database,
            Logbook logbook,
            Listings listings,
            Editions editions,
            Redirects redirects,
            Lockdown lockdown,
            SecondPerson secondPerson) {
        this.database = database;
        this.logbook = logbook;
        this.redirects = redirects;
        this.acts = new Acts(database, logbook, listings, editions, lockdown, secondPerson);
        this.saves = new Saves(database, logbook, editions, acts);
    }

    Acts acts() {
        return acts;
    }

    // ---- reading, for the staff

    public Article get(long id) {
        return database.read(sql -> ArticleTable.get(sql, id));
    }

    public Optional<Article> find(long story, String edition) {
        return database.read(sql -> ArticleTable.find(sql, story, edition));
    }

    public List<Article> ofStory(long story) {
        return database.read(sql -> ArticleTable.ofStory(sql, story));
    }

    /** What the last saved revision says, published or not. */
    public Content content(Article article) {
        return database.read(sql -> RevisionTable.content(sql, article.revision()));
    }

    /** What readers see of it, if they see it. */
    public Optional<Publication> publication(Article article) {
        return database.read(sql -> PublicationTable.ofArticle(sql, article.id()));
    }

    /** Whether it was taken back from readers, and is not back with them. */
    public boolean isWithdrawn(Article article) {
        return database.read(sql -> PublicationTable.isWithdrawn(sql, article.id()));
    }

    /** Whether somebody else must approve what changes for readers now. */
    public boolean wantsSecondPerson(Article article) {
        return acts.wantsSecondPerson(article, acts.now());
    }

    /** Every step on its way to readers or back, the newest first. */
    public List<HandOver> handOvers(long article) {
        return database.read(sql -> HandOverTable.of(sql, article));
    }

    // ---- writing

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
            var now = acts.now();
            var article = new Article(
                    database.nextId(),
                    story.id(),
                    edition,
                    slug.text(),
                    1,
                    database.nextId(),
                    content.headline(),
                    by.name(),
                    now,
                    by.name(),
                    Progress.at(stage, now, by.name()),
                    null);
            ArticleTable.add(transaction.sql(), article, now);
            saves.begin(transaction, article, content, by);
            logbook.write(transaction, by, "article", Subjects.of(story, article), content.headline());
            return article;
        });
    }

    /** Saves without a pen: see {@link #save(long, int, Slug, Content, Pen, Actor)}. */
    public Saving save(long article, int version, @Nullable Slug slug, Content content, Actor by) {
        return save(article, version, slug, content, null, by);
    }

    /**
     * Keeps what somebody writes; readers see nothing of it. A save over somebody's newer save changes nothing and keeps
     * what was sent beside it. What says the same as is there already is no save.
     *
     * @param version that the work was begun from
     * @param slug the address it is to have, until it is first published; null: as it is, following the headline as long
     *     as nobody has chosen another
     * @param pen the open editor it comes from, which then has no conflict with itself
     */
    public Saving save(long article, int version, @Nullable Slug slug, Content content, @Nullable Pen pen, Actor by) {
        return database.write(transaction ->
                saves.save(transaction, article, new Saves.Work(version, slug, content, pen, false), by));
    }

    /** Goes on from what an earlier revision said, as a new one. */
    public Saving returnTo(long revision, int version, Actor by) {
        return database.write(transaction -> {
            var content = RevisionTable.content(transaction.sql(), revision);
            var article = RevisionTable.sheet(transaction.sql(), revision).article();
            return saves.save(transaction, article, new Saves.Work(version, null, content, null, true), by);
        });
    }

    /**
     * Gives an article another address; the old one leads there for ever. One that readers have not seen yet just gets
     * it.
     */
    public Readdressing readdress(long id, Slug slug, Actor by) {
        return database.write(transaction -> {
            var sql = transaction.sql();
            var article = ArticleTable.hold(sql, id);
            if (acts.isLockedDown()) {
                return new Refused(Objection.LOCKED_DOWN);
            } else if (article.slug().equals(slug.text())) {
                return new Readdressing.Readdressed(article);
            }
            var story = StoryTable.get(sql, article.story());
            var readdressed = article.addressed(slug.text());
            ArticleTable.update(sql, readdressed);
            if (article.firstPublishedAt() != null) {
                PublicationTable.readdress(sql, id, slug.text());
                redirects.save(List.of(new Redirect(
                        "/" + article.edition() + "/" + story.key() + "/" + article.slug(),
                        Redirect.Kind.STORY,
                        article.edition(),
                        story.key())));
                transaction.changed("story:" + story.key());
                transaction.changed(new Scope.Everything().tag(article.edition()));
            }
            logbook.write(
                    transaction, by, "address", Subjects.of(story, article), article.slug() + " → " + slug.text());
            return new Readdressing.Readdressed(readdressed);
        });
    }

    // ---- handing on

    /**
     * Hands an article on, or on to another person in the stage it is in. Backwards it is sent back, which wants a
     * reason; a schedule ends with that. One that readers see goes on being seen.
     *
     * @param to {@link Stage#DRAFT}, {@link Stage#IN_REVIEW} or {@link Stage#READY}
     * @param waitingFor an account's key; null: for whoever comes
     */
    public HandingOver handOver(long id, int version, Stage to, @Nullable String waitingFor, String note, Actor by) {
        var said = Reasons.said(note);
        return database.write(transaction -> {
            var article = ArticleTable.hold(transaction.sql(), id);
            if (article.version() != version) {
                return new Refused(Objection.CHANGED_SINCE);
            } else if (to.isBefore(article.stage()) && said.isEmpty()) {
                return new Refused(Objection.NO_REASON);
            }
            return switch (to) {
                case DRAFT, IN_REVIEW, READY -> {
                    RevisionTable.seal(transaction.sql(), article.revision());
                    var moved = acts.move(transaction, article, to, waitingFor, said, null, by);
                    acts.log(transaction, article, "hand-over", article.stage().word() + " → " + to.word(), by);
                    yield new HandingOver.HandedOver(moved);
                }
                case PRIVATE, SCHEDULED, PUBLISHED, WITHDRAWN -> new Refused(Objection.WRONG_STAGE);
            };
        });
    }

    /** Sends an article back to be worked on, and says why. */
    public HandingOver sendBack(long id, int version, @Nullable String waitingFor, String reason, Actor by) {
        return handOver(id, version, Stage.DRAFT, waitingFor, reason, by);
    }

    // ---- publishing

    /** The same for the version that an article was read in. */
    public Publishing publish(Article article, Manner manner, Actor by) {
        return publish(article.id(), article.version(), manner, by);
    }

    /** Shows the last saved revision to readers. */
    public Publishing publish(long id, int version, Manner manner, Actor by) {
        return database.write(transaction -> {
            var article = ArticleTable.hold(transaction.sql(), id);
            var shown = PublicationTable.ofArticle(transaction.sql(), id);
            var against = acts.against(transaction, article, manner);
            if (against.isPresent()) {
                return new Refused(against.get());
            } else if (article.version() != version) {
                return new Refused(Objection.CHANGED_SINCE);
            } else if (shown.isPresent() && acts.isDone(transaction, article, shown.get(), manner)) {
                if (article.stage() != Stage.PUBLISHED) {
                    acts.move(transaction, article, Stage.PUBLISHED, null, "", null, by);
                }
                return new Publishing.Published(shown.get());
            } else if (acts.wantsSecondPerson(article, acts.now())) {
                var act = new Proposal.Publish(manner);
                return new AwaitsSecondPerson(acts.propose(transaction, article, article.revision(), act, by));
            } else {
                return acts.publish(transaction, article, manner, acts.now(), "", by);
            }
        });
    }

    /**
     * Publishes the last saved revision at this instant, or as soon after it as the program runs; an instant that has
     * passed is due at once. One that is scheduled already gets another hour. When the text is saved again before, it
     * goes back to review.
     *
     * @param manner any but {@link Manner.Dated}
     */
    public Scheduling schedule(long id, int version, Instant at, Manner manner, Actor by) {
        var plan = new Plan(Instant.ofEpochMilli(at.toEpochMilli()), manner, null);
        return database.write(transaction -> {
            var article = ArticleTable.hold(transaction.sql(), id);
            var shown = PublicationTable.ofArticle(transaction.sql(), id);
            var against = acts.against(transaction, article, manner);
            if (against.isPresent()) {
                return new Refused(against.get());
            } else if (article.version() != version) {
                return new Refused(Objection.CHANGED_SINCE);
            } else if (shown.isPresent() && acts.isDone(transaction, article, shown.get(), manner)) {
                return new Refused(Objection.NOTHING_NEW);
            } else if (isPlanned(article, plan)) {
                return new Scheduling.Scheduled(article, plan);
            } else if (acts.wantsSecondPerson(article, later(plan.at(), acts.now()))) {
                var act = new Proposal.Schedule(plan.at(), manner);
                return new AwaitsSecondPerson(acts.propose(transaction, article, article.revision(), act, by));
            } else {
                return acts.schedule(transaction, article, plan, by, by);
            }
        });
    }

    private static boolean isPlanned(Article article, Plan plan) {
        var known = article.progress().plan();
        return known != null && known.at().equals(plan.at()) && known.manner().equals(plan.manner());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Calls a schedule off: the article is ready, as it was. */
    public Scheduling callOff(long id, Actor by) {
        return database.write(transaction -> {
            var article = ArticleTable.hold(transaction.sql(), id);
            if (article.stage() != Stage.SCHEDULED) {
                return new Refused(Objection.NOT_SCHEDULED);
            }
            var moved = acts.move(transaction, article, Stage.READY, null, "", null, by);
            acts.log(transaction, article, "schedule", "called off", by);
            return new Scheduling.CalledOff(moved);
        });
    }

    /**
     * Publishes what is due; returns how many were. On several nodes at once each goes out once. One that fails does not
     * keep the others, and is tried again the next time.
     */
    public int publishDue() {
        var count = 0;
        RuntimeException failed = null;
        for (var due : database.read(sql -> ArticleTable.due(sql, acts.now(), DUE_AT_ONCE))) {
            try {
                count += publishDue(due) ? 1 : 0;
            } catch (RuntimeException failure) {
                if (failed == null) {
                    failed = failure;
                } else {
                    failed.addSuppressed(failure);
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
        return count;
    }

    private boolean publishDue(long id) {
        return database.write(transaction -> {
            var article = ArticleTable.hold(transaction.sql(), id);
            var progress = article.progress();
            var plan = progress.plan();
            if (plan == null || plan.at().isAfter(acts.now()) || acts.isLockedDown()) {
                return false;
            }
            var scheduler = new Actor(progress.by());
            var waits = scheduler.isPerson() ? scheduler.name() : null;
            var against = acts.against(transaction, article, plan.manner());
            if (against.isPresent()) {
                // Somebody must look; nobody waits.
                acts.move(transaction, article, Stage.IN_REVIEW, waits, "", null, Actor.CLOCK);
                acts.log(transaction, article, "schedule", "called off: " + against.get(), Actor.CLOCK);
                return false;
            } else if (plan.approvedBy() == null && acts.wantsSecondPerson(article, acts.now())) {
                acts.move(transaction, article, Stage.READY, null, "", null, Actor.CLOCK);
                var act = new Proposal.Publish(plan.manner());
                acts.propose(transaction, article, article.revision(), act, scheduler);
                return false;
            } else {
                var detail = ", scheduled by " + scheduler.name();
                acts.publish(transaction, article, plan.manner(), plan.at(), detail, Actor.CLOCK);
                return true;
            }
        });
    }

    // ---- correcting and withdrawing

    /** Tells readers what was put right. */
    public Correcting correct(long id, String reason, Actor by) {
        return correct(id, acts.now(), reason, by);
    }

    /** Tells readers what was put right then: what moves in brings its own dates. */
    public Correcting correct(long id, Instant at, String reason, Actor by) {
        var correction = new Correction(Instant.ofEpochMilli(at.toEpochMilli()), Reasons.given(reason));
        return database.write(transaction -> {
            var sql = transaction.sql();
            var article = ArticleTable.hold(sql, id);
            var shown = PublicationTable.ofArticle(sql, id);
            if (acts.isLockedDown()) {
                return new Refused(Objection.LOCKED_DOWN);
            } else if (shown.isEmpty()) {
                return new Refused(Objection.NOT_PUBLISHED);
            }
            var told = PublicationTable.corrections(sql, id).stream()
                    .filter(one -> one.reason().equals(correction.reason()))
                    .findFirst();
            if (told.isPresent()) {
                return new Correcting.Corrected(shown.get(), told.get());
            } else if (acts.wantsSecondPerson(article, acts.now())) {
                var act = new Proposal.Correct(correction);
                return new AwaitsSecondPerson(
                        acts.propose(transaction, article, shown.get().revision(), act, by));
            } else {
                return acts.correct(transaction, article, shown.get(), correction, by);
            }
        });
    }

    /**
     * Takes the article from readers, out of every page and list, in one act; its address says why. Its schedule and its
     * private links end.
     *
     * @param reason as readers are told it; may be empty
     */
    public Withdrawing withdraw(long id, String reason, Actor by) {
        var why = Reasons.said(reason);
        return database.write(transaction -> {
            var sql = transaction.sql();
            var article = ArticleTable.hold(sql, id);
            var shown = PublicationTable.ofArticle(sql, id);
            if (acts.isLockedDown()) {
                return new Refused(Objection.LOCKED_DOWN);
            } else if (shown.isEmpty()) {
                return PublicationTable.withdrawalOf(sql, id)
                        .<Withdrawing>map(Withdrawing.Withdrawn::new)
                        .orElseGet(() -> new Refused(Objection.NOT_PUBLISHED));
            } else if (acts.wantsSecondPerson(article, acts.now())) {
                var act = new Proposal.Withdraw(why);
                return new AwaitsSecondPerson(
                        acts.propose(transaction, article, shown.get().revision(), act, by));
            } else {
                return acts.withdraw(transaction, article, shown.get(), why, by);
            }
        });
    }
}
