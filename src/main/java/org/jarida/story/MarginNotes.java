package org.jarida.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jarida.base.Database;
import org.jarida.base.Transaction;
import org.jarida.language.Text;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;
import org.jspecify.annotations.Nullable;

/** What colleagues say in the margin of an article: about a block, or about all of it. Readers never see it. */
public final class MarginNotes {
    public static final int LONGEST = 8000;
    private static final int LONGEST_ABOUT = 200;
    private static final int LONGEST_BLOCK = 200;

    private final Database database;
    private final Logbook logbook;

    public MarginNotes(Database database, Logbook logbook) {
        this.database = database;
        this.logbook = logbook;
    }

    /**
     * A note with its answers.
     *
     * @param orphaned whether the block it is about is not in the text any more
     */
    public record Thread(MarginNote note, List<MarginNote> answers, boolean orphaned) {
        public Thread {
            answers = List.copyOf(answers);
        }

        public boolean isResolved() {
            return note.resolved() != null;
        }
    }

    /** First those about all of it, then in the order of the blocks they are about, then the orphaned. */
    public List<Thread> on(long article) {
        return database.read(sql -> {
            var blocks = RevisionTable.content(
                            sql, ArticleTable.get(sql, article).revision())
                    .body()
                    .ids();
            var notes = MarginNoteTable.on(sql, article);
            var answers = notes.stream()
                    .filter(note -> note.answers() != null)
                    .collect(Collectors.groupingBy(MarginNotes::answered));
            return notes.stream()
                    .filter(note -> note.answers() == null)
                    .map(note -> new Thread(
                            note,
                            answers.getOrDefault(note.id(), List.of()),
                            note.block() != null && !blocks.contains(note.block())))
                    .sorted(Comparator.comparingInt((Thread thread) -> place(thread, blocks)))
                    .toList();
        });
    }

    private static long answered(MarginNote note) {
        return note.answers() == null ? 0 : note.answers();
    }

    private static int place(Thread thread, List<String> blocks) {
        var block = thread.note.block();
        return block == null ? -1 : thread.orphaned ? Integer.MAX_VALUE : blocks.indexOf(block);
    }

    /**
     * Says something about an article. What it says at this moment is kept as a revision of its own.
     *
     * @param block the id of the block it is about, which need not have been saved yet; null: all of it
     */
    public MarginNote write(long article, @Nullable String block, String text, Actor by) {
        if (block != null && (block.isBlank() || block.length() > LONGEST_BLOCK)) {
            throw new IllegalArgumentException("not a block's id");
        }
        return database.write(transaction -> {
            var sql = transaction.sql();
            var told = ArticleTable.hold(sql, article);
            var about = block == null
                    ? ""
                    : RevisionTable.content(sql, told.revision())
                            .body()
                            .textOf(block)
                            .map(words -> Text.shorten(words.replace('\n', ' '), LONGEST_ABOUT))
                            .orElse("");
            RevisionTable.seal(sql, told.revision());
            return add(transaction, told, null, block, about, text, by);
        });
    }

    /** Answers a note, or another answer to it. */
    public MarginNote answer(long note, String text, Actor by) {
        return database.write(transaction -> {
            var answered = MarginNoteTable.get(transaction.sql(), note);
            var first = answered.answers() == null ? answered.id() : answered.answers();
            var told = ArticleTable.get(transaction.sql(), answered.article());
            return add(transaction, told, first, answered.block(), "", text, by);
        });
    }

    private MarginNote add(
            Transaction transaction,
            Article article,
            @Nullable Long answers,
            @Nullable String block,
            String about,
            String text,
            Actor by) {
        var note = new MarginNote(
                database.nextId(), article.id(), answers, block, about, now(), by.name(), said(text), null);
        MarginNoteTable.add(transaction.sql(), note);
        log(transaction, article, answers == null ? "said" : "answered", by);
        return note;
    }

    /** Puts a note behind; one that is stays as it was. */
    public void resolve(long note, Actor by) {
        resolve(note, true, by);
    }

    public void reopen(long note, Actor by) {
        resolve(note, false, by);
    }

    private void resolve(long id, boolean resolved, Actor by) {
        database.write(transaction -> {
            var note = MarginNoteTable.get(transaction.sql(), id);
            if (note.answers() == null && (note.resolved() != null) != resolved) {
                MarginNoteTable.resolve(
                        transaction.sql(), id, resolved ? new MarginNote.Resolution(by.name(), now()) : null);
                var article = ArticleTable.get(transaction.sql(), note.article());
                log(transaction, article, resolved ? "resolved" : "reopened", by);
            }
            return id;
        });
    }

    /** What is said among colleagues is not for the logbook; that it was said is. */
    private void log(Transaction transaction, Article article, String detail, Actor by) {
        var story = StoryTable.get(transaction.sql(), article.story());
        logbook.write(transaction, by, "margin note", Subjects.of(story, article), detail);
    }

    private static String said(String text) {
        var clean = Text.clean(text).strip();
        if (clean.isEmpty() || clean.length() > LONGEST) {
            throw new IllegalArgumentException("a note has 1 to " + LONGEST + " characters");
        }
        return clean;
    }

    private Instant now() {
        return Instant.ofEpochMilli(database.clock().millis());
    }
}
