package org.jarida.mailing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jarida.base.Database;
import org.jarida.base.Transaction;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Lockdown;
import org.jarida.front.Fronts;
import org.jarida.language.Text;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;
import org.jarida.story.Publication;
import org.jarida.story.Publications;
import org.jarida.story.Scope;
import org.jspecify.annotations.Nullable;

/** The issues of letters: proposed from what was published, arranged by editors, sent, stopped, taken up again. */
public final class Issues {
    private static final Actor BY_ITSELF = new Actor("clock");
    private static final int MOST_NEW = 200;

    private final Database database;
    private final Logbook logbook;
    private final Editions editions;
    private final Publications publications;
    private final Fronts fronts;
    private final Lockdown lockdown;
    private final LetterWriter writer;

    public Issues(
            Database database,
            Logbook logbook,
            Editions editions,
            Publications publications,
            Fronts fronts,
            Lockdown lockdown,
            LetterWriter writer) {
        this.database = database;
        this.logbook = logbook;
        this.editions = editions;
        this.publications = publications;
        this.fronts = fronts;
        this.lockdown = lockdown;
        this.writer = writer;
    }

    public Optional<Issue> find(long id) {
        return database.read(sql -> IssueTable.find(sql, id));
    }

    /** The newest first. */
    public List<Issue> of(String edition, int limit) {
        return database.read(sql -> IssueTable.of(sql, edition, limit));
    }

    /** As somebody gets it who wants all of the edition and is a stranger to us. */
    public Written preview(Issue issue) {
        var day = issue.sendAt() != null ? issue.sendAt() : issue.until() != null ? issue.until() : now();
        return writer.write(issue.edition(), issue.occasion(), issue.opening(), issue.stories(), day)
                .to("0".repeat(LetterSeals.LENGTH));
    }

    // ---- Proposing

    /** What is new since the last such letter, or since its period began, the newest first. */
    List<Publication> recent(String edition, Instant since, Instant until) {
        return publications.between(edition, new Scope.Everything(), since, until, MOST_NEW);
    }

    /** An issue to begin with: what leads the front, then what is newest. */
    public Issue propose(String edition, Occasion occasion, Actor by) {
        return database.write(transaction -> propose(transaction, edition, occasion, by));
    }

    private Issue propose(Transaction transaction, String edition, Occasion occasion, Actor by) {
        var now = now();
        var earliest = now.minus(occasion.period().multipliedBy(2));
        var since = IssueTable.lastUntil(transaction.sql(), edition, occasion)
                .filter(last -> last.isAfter(earliest))
                .orElse(now.minus(occasion.period()));
        var recent =
                recent(edition, since, now).stream().map(Publication::story).toList();
        var stories = new LinkedHashSet<Long>();
        fronts.leads(edition).stream()
                .map(Publication::story)
                .filter(recent::contains)
                .forEach(stories::add);
        stories.addAll(recent);
        var issue = new Issue(
                database.nextId(),
                edition,
                occasion,
                Issue.State.DRAFT,
                1,
                "",
                stories.stream().limit(occasion.stories()).toList(),
                since,
                null,
                null,
                Issue.Progress.NONE);
        IssueTable.add(transaction.sql(), issue);
        logbook.write(transaction, by, "letter", subject(issue), occasion.word());
        return issue;
    }

    private static String subject(Issue issue) {
        return "letter:" + issue.edition() + "/" + issue.id();
    }

    // ---- Arranging

    /** Keeps what stands in it; of a story named twice the first place counts. */
    public Changing arrange(long id, long version, String opening, List<Long> stories, Actor by) {
        var words = Text.clean(opening).strip();
        if (words.length() > Issue.LONGEST_OPENING) {
            throw new IllegalArgumentException("longer than " + Issue.LONGEST_OPENING + " characters");
        }
        return change(id, version, Issue::isOpen, (transaction, issue) -> {
            var told = publications.ofStories(issue.edition(), new LinkedHashSet<>(stories)).stream()
                    .map(Publication::story)
                    .limit(Issue.MOST_STORIES)
                    .toList();
            IssueTable.say(transaction.sql(), id, words, told);
            logbook.write(transaction, by, "letter", subject(issue), told.size() + " stories");
            return null;
        });
    }

    /** Begins to send it. */
    public Changing send(long id, long version, Actor by) {
        return change(id, version, Issue::isOpen, (transaction, issue) -> begin(transaction, issue, by));
    }

    /** To be sent at a time, by itself. */
    public Changing plan(long id, long version, Instant at, Actor by) {
        return change(id, version, Issue::isOpen, (transaction, issue) -> {
            if (lockdown.isOn()) {
                return Changing.Why.LOCKED;
            }
            IssueTable.state(transaction.sql(), id, Issue.State.PLANNED, at);
            logbook.write(transaction, by, "letter-planned", subject(issue), at.toString());
            return null;
        });
    }

    public Changing callOff(long id, long version, Actor by) {
        return change(id, version, issue -> issue.state() == Issue.State.PLANNED, (transaction, issue) -> {
            IssueTable.state(transaction.sql(), id, Issue.State.DRAFT, null);
            logbook.write(transaction, by, "letter-planned", subject(issue), "called off");
            return null;
        });
    }

    /** Stops it after the letters that are in hand. */
    public Changing stop(long id, Actor by) {
        return change(id, null, issue -> issue.state() == Issue.State.SENDING, (transaction, issue) -> {
            IssueTable.state(transaction.sql(), id, Issue.State.STOPPED, null);
            logbook.write(
                    transaction,
                    by,
                    "letter-stopped",
                    subject(issue),
                    issue.progress().done() + " done");
            return null;
        });
    }

    /** Goes on where it stopped. */
    public Changing takeUp(long id, Actor by) {
        return change(id, null, issue -> issue.state() == Issue.State.STOPPED, (transaction, issue) -> {
            if (lockdown.isOn()) {
                return Changing.Why.LOCKED;
            }
            IssueTable.state(transaction.sql(), id, Issue.State.SENDING, null);
            logbook.write(transaction, by, "letter-sent", subject(issue), "taken up again");
            return null;
        });
    }

    /** Throws away one that nobody got. False: somebody did, or will. */
    public boolean discard(long id, Actor by) {
        return database.write(transaction -> {
            var issue = IssueTable.find(transaction.sql(), id).filter(one -> one.state() == Issue.State.DRAFT);
            issue.ifPresent(one -> {
                IssueTable.remove(transaction.sql(), id);
                logbook.write(transaction, by, "letter", subject(one), "thrown away");
            });
            return issue.isPresent();
        });
    }

    /** Null: it was done. */
    private interface Change {
        Changing.@Nullable Why make(Transaction transaction, Issue issue);
    }

    /** @param version what was seen; null: it does not matter */
    private Changing change(long id, @Nullable Long version, Function<Issue, Boolean> may, Change change) {
        return database.write(transaction -> {
            var sql = transaction.sql();
            var issue = IssueTable.find(sql, id).orElseThrow();
            if (version != null && issue.version() != version) {
                return new Changing.Overtaken(issue);
            } else if (!may.apply(issue)) {
                return new Changing.Refused(Changing.Why.NOT_NOW);
            }
            var why = change.make(transaction, issue);
            if (why != null) {
                return new Changing.Refused(why);
            }
            IssueTable.advance(sql, id, issue.version());
            return new Changing.Done(IssueTable.find(sql, id).orElseThrow());
        });
    }

    private Changing.@Nullable Why begin(Transaction transaction, Issue issue, Actor by) {
        if (lockdown.isOn()) {
            return Changing.Why.LOCKED;
        } else if (publications.ofStories(issue.edition(), issue.stories()).isEmpty()) {
            return Changing.Why.EMPTY;
        }
        var sql = transaction.sql();
        IssueTable.state(sql, issue.id(), Issue.State.SENDING, null);
        IssueTable.begin(sql, issue, now());
        logbook.write(
                transaction, by, "letter-sent", subject(issue), issue.stories().size() + " stories");
        return null;
    }

    // ---- By itself

    /** At how many minutes after midnight the daily letter goes out by itself; empty: it does not. */
    public Optional<Integer> rhythm(String edition) {
        return database.read(sql -> IssueTable.rhythm(sql, edition));
    }

    /** From the next such minute on; null: no more. */
    public void rhythm(Edition edition, @Nullable Integer minute, Actor by) {
        if (minute != null && (minute < 0 || minute >= 24 * 60)) {
            throw new IllegalArgumentException("not a minute of a day: " + minute);
        }
        database.write(transaction -> {
            var here = now().atZone(edition.zone());
            var gone = minute == null || here.toLocalTime().toSecondOfDay() / 60 >= minute;
            var last = here.toLocalDate().minusDays(gone ? 0 : 1).toEpochDay();
            IssueTable.rhythm(transaction.sql(), edition.code(), minute, last);
            logbook.write(
                    transaction,
                    by,
                    "letter-rhythm",
                    "edition:" + edition.code(),
                    minute == null ? "off" : "%02d:%02d".formatted(minute / 60, minute % 60));
            return edition;
        });
    }

    /** Begins what is planned for now, and daily letters whose minute has come. */
    void beginDue() {
        var now = now();
        if (lockdown.isOn()) {
            return;
        }
        for (var issue : database.read(sql -> IssueTable.in(sql, Issue.State.PLANNED))) {
            var at = issue.sendAt();
            if (at != null && !at.isAfter(now)) {
                var begun = send(issue.id(), issue.version(), BY_ITSELF);
                if (begun instanceof Changing.Refused) {
                    callOff(issue.id(), issue.version(), BY_ITSELF);
                }
            }
        }
        for (var edition : editions.all()) {
            var minute = rhythm(edition.code());
            var here = now.atZone(edition.zone());
            if (minute.isPresent() && here.toLocalTime().toSecondOfDay() / 60 >= minute.get()) {
                beginDaily(edition.code(), here.toLocalDate());
            }
        }
    }

    private void beginDaily(String edition, LocalDate today) {
        database.write(transaction -> {
            if (IssueTable.takeDay(transaction.sql(), edition, today.toEpochDay())) {
                var issue = propose(transaction, edition, Occasion.DAILY, BY_ITSELF);
                if (begin(transaction, issue, BY_ITSELF) != null) {
                    IssueTable.remove(transaction.sql(), issue.id()); // Nothing happened that day.
                }
            }
            return edition;
        });
    }

    private Instant now() {
        return database.clock().instant();
    }
}
