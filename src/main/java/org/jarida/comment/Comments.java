package org.jarida.comment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jarida.base.Database;
import org.jarida.base.Keys;
import org.jarida.base.Tags;
import org.jarida.base.Transaction;
import org.jarida.edition.Editions;
import org.jarida.edition.Settings;
import org.jarida.language.Language;
import org.jarida.language.Looks;
import org.jarida.language.Words;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;
import org.jarida.story.Bylines;
import org.jarida.story.Publication;
import org.jarida.story.Remark;
import org.jarida.story.Remarks;

/**
 * Readers' comments, where an edition takes them. What is shown below an article is noted as
 * {@code comments:<edition>:<story key>}.
 */
public final class Comments {
    /** How many stand below an article; more are a page of their own. */
    public static final int ON_A_PAGE = 200;

    public static final int LONGEST_NAME = Wording.LONGEST_NAME;
    public static final int LONGEST_TEXT = Wording.LONGEST_TEXT;
    /** So many reports hide a comment until an editor has looked. */
    public static final int REPORTS_THAT_HIDE = 3;
    /** How long what was refused is kept, in days. */
    static final int REFUSED_FOR = 30;

    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Database database;
    private final Logbook logbook;
    private final Settings settings;
    private final Editions editions;
    private final Bylines bylines;
    private final Remarks remarks;
    private final Predicate<String> colleagues;
    private final CommentLimits limits;

    /** @param colleagues whether a name could be taken for that of somebody who works here */
    public Comments(
            Database database,
            Logbook logbook,
            Settings settings,
            Editions editions,
            Bylines bylines,
            Remarks remarks,
            Predicate<String> colleagues) {
        this.database = database;
        this.logbook = logbook;
        this.settings = settings;
        this.editions = editions;
        this.bylines = bylines;
        this.remarks = remarks;
        this.colleagues = colleagues;
        this.limits = new CommentLimits(database.clock());
    }

    private static String tag(String edition, String storyKey) {
        return "comments:" + edition + ":" + storyKey;
    }

    // ---- What readers find

    /** What stands below an article; empty: nothing, not even a way to write. */
    public Optional<Discussion> below(Publication publication) {
        return below(publication, Discussion.Place.START);
    }

    /** The same from a place on. What moved in stands on the first page alone. */
    public Optional<Discussion> below(Publication publication, Discussion.Place after) {
        var edition = publication.edition();
        var rules = settings.commentsIn(edition);
        if (!rules.shows()) {
            return Optional.empty();
        }
        var key = publication.storyKey();
        Tags.note(tag(edition, key));
        return database.read(sql -> {
            if (CommentTable.isOff(sql, edition, key)) {
                return Optional.empty();
            }
            var standing = standing(publication);
            var found = standing == Standing.OFF
                    ? List.<Comment>of()
                    : CommentTable.shown(sql, edition, key, after, ON_A_PAGE + 1);
            var page = found.subList(0, Math.min(found.size(), ON_A_PAGE));
            var last = found.size() > ON_A_PAGE ? page.getLast() : null;
            var discussion = new Discussion(
                    standing,
                    threads(page),
                    last == null ? null : new Discussion.Place(last.thread(), last.number()),
                    rules.imported() && after.equals(Discussion.Place.START) ? imported(publication) : List.of());
            return discussion.isEmpty() ? Optional.empty() : Optional.of(discussion);
        });
    }

    /** Whether readers comment on an article now. That its days end is noted, since the clock ends them. */
    public Standing standing(Publication publication) {
        var rules = settings.commentsIn(publication.edition());
        if (!rules.open() || isOff(publication.edition(), publication.storyKey())) {
            return Standing.OFF;
        } else if (rules.days() == 0) {
            return Standing.TAKING;
        }
        var end = publication.publishedAt().plus(Duration.ofDays(rules.days()));
        if (!database.clock().instant().isBefore(end)) {
            return Standing.CLOSED;
        }
        Tags.noteUntil(end);
        return Standing.TAKING;
    }

    private static List<Discussion.Strand> threads(List<Comment> page) {
        var threads = new ArrayList<Discussion.Strand>();
        for (var start = 0; start < page.size(); ) {
            var thread = page.get(start).thread();
            var end = start;
            while (end < page.size() && page.get(end).thread() == thread) {
                end++;
            }
            var first = page.get(start).isFirst() ? page.get(start) : null;
            threads.add(new Discussion.Strand(first, page.subList(first == null ? start : start + 1, end)));
            start = end;
        }
        return threads;
    }

    private List<Remark> imported(Publication publication) {
        return remarks.on(publication.article()).stream()
                .filter(Remark::approved)
                .limit(ON_A_PAGE)
                .toList();
    }

    /** A comment that readers see below this article. */
    public Optional<Comment> shown(Publication publication, String key) {
        return standing(publication) == Standing.OFF ? Optional.empty() : shownBelow(publication, key);
    }

    private Optional<Comment> shownBelow(Publication publication, String key) {
        return find(key)
                .filter(comment -> comment.state() == Comment.State.SHOWN
                        && comment.edition().equals(publication.edition())
                        && comment.storyKey().equals(publication.storyKey()));
    }

    public Optional<Comment> find(String key) {
        return Keys.isKey(key) ? database.read(sql -> CommentTable.find(sql, key)) : Optional.empty();
    }

    // ---- What readers do

    /** Whether a comment waits for an editor before others read it. */
    public boolean isHeld(String edition) {
        return settings.commentsIn(edition).held();
    }

    /** Takes a comment below an article. */
    public Writing write(Publication publication, Draft draft) {
        var name = Wording.name(draft.penName());
        var text = Wording.text(draft.text());
        var refused = objection(name, text);
        if (refused.isPresent()) {
            return new Writing.Refused(refused.get());
        }
        // Told to nobody but an editor: whoever tries names must not learn what colleagues sign in with.
        var held = isHeld(publication.edition()) || colleagues.test(name);
        return database.write(transaction -> {
            var sql = transaction.sql();
            var edition = publication.edition();
            var key = publication.storyKey();
            var answered =
                    draft.answers() == null ? Optional.<Comment>empty() : shownBelow(publication, draft.answers());
            if (standing(publication) != Standing.TAKING) {
                return new Writing.Refused(Writing.Reason.CLOSED);
            } else if (draft.answers() != null && answered.isEmpty()) {
                return new Writing.Refused(Writing.Reason.NOTHING_TO_ANSWER);
            } else if (CommentTable.isSaid(sql, edition, key, Wording.digest(text), !Wording.isShort(text))) {
                return new Writing.Refused(Writing.Reason.SAID_BEFORE);
            } else if (!limits.mayTake(edition + "/" + key)) {
                return new Writing.Refused(Writing.Reason.CROWDED);
            }
            var comment = add(transaction, publication, answered, name, text, !held, false, draft.reader());
            return new Writing.Written(comment, !held);
        });
    }

    private Optional<Writing.Reason> objection(String name, String text) {
        if (!Wording.saysSomething(name)) {
            return Optional.of(Writing.Reason.NO_NAME);
        } else if (Wording.length(name) > LONGEST_NAME) {
            return Optional.of(Writing.Reason.LONG_NAME);
        } else if (isOurs(name)) {
            return Optional.of(Writing.Reason.TAKEN_NAME);
        } else if (!Wording.saysSomething(text)) {
            return Optional.of(Writing.Reason.NO_TEXT);
        } else if (Wording.length(text) > LONGEST_TEXT) {
            return Optional.of(Writing.Reason.LONG_TEXT);
        } else {
            return Optional.empty();
        }
    }

    /** Whether readers could take a name for a byline, for the newspaper or for what the newsroom is called here. */
    private boolean isOurs(String name) {
        return bylines.isCalledLike(name)
                || editions.all().stream().anyMatch(edition -> Looks.alike(edition.name(), name))
                || Language.NINE.stream()
                        .anyMatch(one -> Looks.alike(Words.in(one).say("comments.newsroom"), name));
    }

    private Comment add(
            Transaction transaction,
            Publication publication,
            Optional<Comment> answered,
            String name,
            String text,
            boolean shown,
            boolean byNewsroom,
            @org.jspecify.annotations.Nullable Long reader) {
        var sql = transaction.sql();
        var edition = publication.edition();
        var number = CommentTable.last(sql, edition, publication.storyKey()) + 1;
        var comment = new Comment(
                Keys.random(),
                edition,
                publication.storyKey(),
                number,
                answered.map(Comment::thread).orElse(number),
                name,
                text,
                shown ? Comment.State.SHOWN : Comment.State.WAITING,
                Instant.ofEpochMilli(Wording.rounded(database.clock().millis())),
                0,
                false,
                byNewsroom,
                reader);
        CommentTable.add(sql, comment, Wording.digest(text), today());
        if (shown) {
            transaction.changed(tag(edition, comment.storyKey()));
        }
        return comment;
    }

    /** A reader objects to a comment. So many of them hide it, unless an editor has let it stand before. */
    public void report(String key) {
        database.write(transaction -> {
            var sql = transaction.sql();
            CommentTable.find(sql, key)
                    .filter(comment -> comment.state() == Comment.State.SHOWN)
                    .ifPresent(comment -> {
                        var reports = comment.reports() + 1;
                        var hides = reports >= REPORTS_THAT_HIDE && !comment.kept();
                        CommentTable.report(sql, key, reports, hides ? Comment.State.HIDDEN : Comment.State.SHOWN);
                        if (hides) {
                            transaction.changed(tag(comment.edition(), comment.storyKey()));
                        }
                    });
            return key;
        });
    }

    // ---- What the desk does

    /** The comments of a heap in these editions. What is to be decided stands in the order it came. */
    public List<Comment> search(Collection<String> in, Heap heap, int from, int limit) {
        return database.read(sql -> CommentTable.search(sql, in, heap, from, limit));
    }

    /** Whether this one calls themselves what a colleague is called. */
    public boolean looksLikeColleague(Comment comment) {
        return !comment.byNewsroom() && colleagues.test(comment.penName());
    }

    public void decide(Collection<Comment> comments, Decision decision, Actor by) {
        database.write(transaction -> {
            comments.forEach(comment -> decide(transaction, comment.key(), decision, by));
            return decision;
        });
    }

    private void decide(Transaction transaction, String key, Decision decision, Actor by) {
        CommentTable.find(transaction.sql(), key).ifPresent(comment -> {
            var kept = decision == Decision.APPROVE && (comment.kept() || comment.reports() > 0);
            CommentTable.decide(transaction.sql(), key, decision.state(), kept, today());
            transaction.changed(tag(comment.edition(), comment.storyKey()));
            write(transaction, by, comment, decision.word());
        });
    }

    /** The newsroom answers a comment: shown at once, and the comment with it. */
    public Writing answer(Publication publication, Comment answered, String typed, Actor by) {
        var text = Wording.text(typed);
        if (!Wording.saysSomething(text)) {
            return new Writing.Refused(Writing.Reason.NO_TEXT);
        } else if (Wording.length(text) > LONGEST_TEXT) {
            return new Writing.Refused(Writing.Reason.LONG_TEXT);
        }
        return database.write(transaction -> {
            if (answered.state() != Comment.State.SHOWN) {
                decide(transaction, answered.key(), Decision.APPROVE, by);
            }
            var comment = add(transaction, publication, Optional.of(answered), "", text, true, true, null);
            write(transaction, by, comment, "answer");
            return new Writing.Written(comment, true);
        });
    }

    private void write(Transaction transaction, Actor by, Comment comment, String what) {
        var subject = "article:" + comment.storyKey() + "/" + comment.edition();
        logbook.write(transaction, by, "comment", subject, what + " " + comment.key());
    }

    /** Whether an article is not commented on, though its edition is. */
    public boolean isOff(String edition, String storyKey) {
        return database.read(sql -> CommentTable.isOff(sql, edition, storyKey));
    }

    public void turn(String edition, String storyKey, boolean on, Actor by) {
        database.write(transaction -> {
            var sql = transaction.sql();
            if (on) {
                CommentTable.on(sql, edition, storyKey);
            } else {
                CommentTable.off(sql, edition, storyKey);
            }
            transaction.changed(tag(edition, storyKey));
            logbook.write(
                    transaction, by, "comment", "article:" + storyKey + "/" + edition, on ? "as the edition" : "off");
            return on;
        });
    }

    /** Takes away what was refused a month ago. */
    public void clear() {
        var before = today() - REFUSED_FOR;
        var gone = database.write(transaction -> CommentTable.removeRefused(transaction.sql(), before));
        if (gone > 0) {
            database.wipe();
        }
    }

    // ---- What somebody keeps of theirs

    /** What a reader wanted to find again, the newest first. */
    public List<Comment> of(long reader) {
        return database.read(sql -> CommentTable.of(sql, reader));
    }

    /** Takes one of theirs away. */
    public void remove(long reader, String key) {
        database.write(transaction -> {
            CommentTable.of(transaction.sql(), reader).stream()
                    .filter(comment -> comment.key().equals(key))
                    .forEach(comment -> remove(transaction, comment));
            return key;
        });
        database.wipe();
    }

    /** Takes all of theirs away, as part of an act. */
    public void forget(Transaction transaction, long reader) {
        CommentTable.of(transaction.sql(), reader).forEach(comment -> remove(transaction, comment));
    }

    private static void remove(Transaction transaction, Comment comment) {
        CommentTable.remove(transaction.sql(), comment.key());
        transaction.changed(tag(comment.edition(), comment.storyKey()));
    }

    private long today() {
        return database.clock().millis() / DAY;
    }
}
