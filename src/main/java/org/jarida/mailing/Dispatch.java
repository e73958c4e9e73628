package org.jarida.mailing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jarida.base.Database;
import org.jarida.base.Handed;
import org.jarida.base.Kept;
import org.jarida.base.Keys;
import org.jarida.base.Outbox;
import org.jarida.base.Prepared;
import org.jarida.edition.Lockdown;
import org.jarida.story.Publication;
import org.jarida.story.Publications;

/**
 * Sends issues, batch after batch. A letter is written down as taken up before it is handed over, and struck out when it
 * is: whoever takes an issue up again begins with what was taken up and not struck out. In a folder a letter has its name
 * once, so none is lost and none is doubled. A mail server knows no names: there each letter is struck out by itself, and
 * what it took is noted at once, so that only a letter that it took in the very moment of a kill may go out twice, under
 * the same Message-ID.
 */
public final class Dispatch {
    private static final System.Logger LOG = System.getLogger(Dispatch.class.getName());

    /** How long a process that says nothing more is taken to be alive. */
    private static final Duration HOLD = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(15);
    private static final int MOST_TRIES = 4;
    private static final int KEPT_LETTERS = 300;

    private final Database database;
    private final Subscriptions subscriptions;
    private final Issues issues;
    private final Publications publications;
    private final Lockdown lockdown;
    private final LetterWriter writer;
    private final Outbox outbox;
    private final String holder = Keys.random();
    private final Kept<Wanted, Optional<Envelope>> envelopes;
    private final Kept<Fresh, Pool> pools;
    private Instant pausedUntil = Instant.EPOCH;

    public Dispatch(
            Database database,
            Subscriptions subscriptions,
            Issues issues,
            Publications publications,
            Lockdown lockdown,
            LetterWriter writer,
            Outbox outbox) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.issues = issues;
        this.publications = publications;
        this.lockdown = lockdown;
        this.writer = writer;
        this.outbox = outbox;
        // What a letter tells may be withdrawn while it is sent: from then on it is told no more.
        this.envelopes = new Kept<>(database, KEPT_LETTERS, this::envelope);
        this.pools = new Kept<>(database, 10, this::pool);
    }

    /** Sends a batch. False: there is nothing to send now. */
    public synchronized boolean step() {
        issues.beginDue();
        if (lockdown.isOn() || now().isBefore(pausedUntil)) {
            return false;
        }
        for (var issue : database.read(sql -> IssueTable.in(sql, Issue.State.SENDING))) {
            if (batch(issue)) {
                return true;
            }
        }
        return false;
    }

    /** Lets go of what it was sending, so that another process need not wait. */
    public synchronized void letGo() {
        database.write(transaction -> {
            IssueTable.letGo(transaction.sql(), holder);
            return holder;
        });
    }

    private boolean batch(Issue issue) {
        var taken = take(issue);
        if (taken.isEmpty()) {
            return false;
        }
        var struck = new Struck(issue.id());
        try (var bag = outbox.open()) {
            for (var delivery : taken) {
                if (!hand(bag, issue, delivery, struck)) {
                    break;
                }
            }
        } finally {
            struck.write();
        }
        return !now().isBefore(pausedUntil);
    }

    /** What is handed over next: what was taken up before first, then those who follow. */
    private List<DeliveryTable.Delivery> take(Issue issue) {
        return database.write(transaction -> {
            var sql = transaction.sql();
            var now = now();
            var walk = IssueTable.hold(sql, issue.id(), holder, now, now.plus(HOLD));
            if (walk.isEmpty()) {
                return List.of();
            }
            var due = DeliveryTable.due(sql, issue.id(), now, outbox.atOnce());
            if (!due.isEmpty()) {
                return due;
            }
            var next = SubscriptionTable.walk(
                    sql,
                    issue.edition(),
                    issue.occasion(),
                    walk.get().walked(),
                    walk.get().last(),
                    outbox.atOnce());
            if (!next.isEmpty()) {
                DeliveryTable.add(sql, issue.id(), next);
                IssueTable.walked(sql, issue.id(), next.getLast().id());
            } else if (!DeliveryTable.hasAny(sql, issue.id())) {
                IssueTable.state(sql, issue.id(), Issue.State.SENT, null);
            }
            return next.stream()
                    .map(subscription -> new DeliveryTable.Delivery(subscription, 0))
                    .toList();
        });
    }

    /** False: the rest of the batch has to wait. */
    private boolean hand(Outbox.Bag bag, Issue issue, DeliveryTable.Delivery delivery, Struck struck) {
        var subscription = delivery.subscription();
        Optional<Prepared> letter;
        Handed handed;
        try {
            letter = letter(issue, subscription);
            handed = letter.isEmpty() ? new Handed.Taken() : bag.hand(letter.get());
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "a letter could not be written", failure);
            struck.failed.add(subscription.id());
            return true;
        }
        if (letter.isEmpty()) {
            struck.skipped.add(subscription.id());
            return true;
        }
        switch (handed) {
            case Handed.Taken ignored -> struck.sent.add(subscription.id());
            case Handed.Nobody ignored -> struck.nobody.add(subscription);
            case Handed.Later ignored -> {
                if (delivery.tries() + 1 >= MOST_TRIES) {
                    struck.failed.add(subscription.id());
                } else {
                    struck.later.add(subscription.id());
                }
            }
            case Handed.Closed closed -> {
                LOG.log(System.Logger.Level.WARNING, "letters wait, the mail server does not: {0}", closed.why());
                pausedUntil = now().plus(PAUSE);
                return false;
            }
        }
        return outbox.keepsNames() || struck.write();
    }

    /** What became of the letters of a batch, as far as it is not written down. */
    private final class Struck {
        private final long issue;
        private final List<Long> sent = new ArrayList<>();
        private final List<Long> skipped = new ArrayList<>();
        private final List<Long> failed = new ArrayList<>();
        private final List<Long> later = new ArrayList<>();
        private final List<Subscription> nobody = new ArrayList<>();

        Struck(long issue) {
            this.issue = issue;
        }

        /** False: the issue is not ours to send any more. */
        boolean write() {
            var done = new ArrayList<Long>();
            done.addAll(sent);
            done.addAll(skipped);
            done.addAll(failed);
            nobody.forEach(one -> done.add(one.id()));
            var gone = new HashSet<>(sent);
            boolean ours = database.write(transaction -> {
                var sql = transaction.sql();
                var still = DeliveryTable.still(sql, issue, done);
                gone.removeAll(still);
                DeliveryTable.done(sql, issue, done);
                later.forEach(id -> DeliveryTable.later(sql, issue, id, now().plus(BETWEEN_TRIES)));
                IssueTable.count(
                        sql, issue, new Issue.Progress(0, sent.size(), skipped.size(), nobody.size(), failed.size()));
                return IssueTable.hold(sql, issue, holder, now(), now().plus(HOLD))
                        .isPresent();
            });
            subscriptions.stop(nobody);
            // Who stopped their letters while this batch was under way: nothing of theirs stays here.
            gone.forEach(id -> outbox.takeBack(LetterSeals.number(id)));
            List.of(sent, skipped, failed, later).forEach(List::clear);
            nobody.clear();
            return ours;
        }
    }

    // ---- What each gets

    /** A letter that some get alike. */
    private record Wanted(
            String edition, Occasion occasion, long issue, String opening, List<Long> stories, Instant day) {}

    /** Empty: all of it was withdrawn meanwhile. */
    private Optional<Envelope> envelope(Wanted wanted) {
        if (publications.ofStories(wanted.edition(), wanted.stories()).isEmpty()) {
            return Optional.empty();
        }
        var written =
                writer.write(wanted.edition(), wanted.occasion(), wanted.opening(), wanted.stories(), wanted.day());
        return Optional.of(new Envelope(
                written,
                LetterSeals.number(wanted.issue()),
                outbox.from(),
                wanted.day(),
                mark -> writer.stop(wanted.edition(), mark)));
    }

    /** Empty: there is nothing new in it for them. */
    private Optional<Prepared> letter(Issue issue, Subscription subscription) {
        var all = subscription.wish().interests().isEmpty();
        var stories = all ? issue.stories() : pool(issue).of(subscription.wish().interests());
        if (stories.isEmpty()) {
            return Optional.empty();
        }
        var envelope = envelopes.get(new Wanted(
                issue.edition(),
                issue.occasion(),
                issue.id(),
                all ? issue.opening() : "",
                stories,
                Objects.requireNonNullElseGet(issue.until(), this::now)));
        return envelope.map(one -> one.to(subscription, subscriptions.seals().seal(subscription.id())));
    }

    private Pool pool(Issue issue) {
        return pools.get(new Fresh(
                issue.edition(),
                issue.occasion(),
                issue.stories(),
                issue.since(),
                Objects.requireNonNullElseGet(issue.until(), this::now)));
    }

    /** What an issue is made from. */
    private record Fresh(String edition, Occasion occasion, List<Long> stories, Instant since, Instant until) {}

    private Pool pool(Fresh fresh) {
        var stories = new LinkedHashSet<>(fresh.stories());
        if (fresh.occasion() != Occasion.BREAKING) {
            issues.recent(fresh.edition(), fresh.since(), fresh.until()).stream()
                    .map(Publication::story)
                    .forEach(stories::add);
        }
        return new Pool(fresh.edition(), List.copyOf(stories));
    }

    /** All that is new, the editors' choice first, and what of it belongs to what somebody wants to read of. */
    private final class Pool {
        private final String edition;
        private final List<Long> stories;
        private final Map<Interest, Set<Long>> known = new HashMap<>();

        Pool(String edition, List<Long> stories) {
            this.edition = edition;
            this.stories = stories;
        }

        synchronized List<Long> of(Collection<Interest> interests) {
            var wanted = new HashSet<Long>();
            interests.forEach(interest -> wanted.addAll(known.computeIfAbsent(interest, this::told)));
            return stories.stream()
                    .filter(wanted::contains)
                    .limit(Issue.MOST_STORIES)
                    .toList();
        }

        private Set<Long> told(Interest interest) {
            return publications.among(edition, interest.scope(), stories).stream()
                    .map(Publication::story)
                    .collect(Collectors.toSet());
        }
    }

    private Instant now() {
        return database.clock().instant();
    }
}
