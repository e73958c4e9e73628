package org.jarida.story;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jarida.base.Database;
import org.jspecify.annotations.Nullable;

/** What is unfinished: who has it, since when, and for whom it waits. */
public final class Board {
    private static final Set<Stage> UNFINISHED =
            Set.copyOf(EnumSet.of(Stage.DRAFT, Stage.IN_REVIEW, Stage.READY, Stage.SCHEDULED));

    private final Database database;

    public Board(Database database) {
        this.database = database;
    }

    /**
     * What to show of it.
     *
     * @param editions empty: all, and languages without an edition
     * @param stages empty: all in which there is something to be done
     * @param waitingFor what waits for this account
     * @param mine what this account began or worked on last
     */
    public record Wanted(
            Set<String> editions,
            Set<Stage> stages,
            @Nullable String waitingFor,
            @Nullable String mine) {
        public static final Wanted ALL = new Wanted(Set.of(), Set.of(), null, null);

        public Wanted {
            editions = Set.copyOf(editions);
            stages = stages.isEmpty() ? UNFINISHED : Set.copyOf(stages);
        }

        public static Wanted waitingFor(String account) {
            return new Wanted(Set.of(), Set.of(), account, null);
        }

        public static Wanted mine(String account) {
            return new Wanted(Set.of(), Set.of(), null, account);
        }
    }

    /**
     * An article on the board.
     *
     * @param notes how many notes in its margin nobody has resolved
     * @param proposals what about it awaits a second person
     */
    public record Row(Told told, Story story, int notes, List<Proposal> proposals) {
        public Row {
            proposals = List.copyOf(proposals);
        }

        public Article article() {
            return told.article();
        }
    }

    public record Page(List<Row> rows, Optional<Bookmark> next) {}

    /**
     * What came to its stage last comes first.
     *
     * @param after where the page before ended; null: the first page
     */
    public Page of(Wanted wanted, @Nullable Bookmark after, int limit) {
        return database.read(sql -> {
            var articles = BoardTable.list(sql, wanted, after, limit + 1);
            var shown = articles.subList(0, Math.min(limit, articles.size()));
            var next = articles.size() > limit
                    ? Optional.of(new Bookmark(
                            shown.getLast().progress().since(), shown.getLast().id()))
                    : Optional.<Bookmark>empty();
            return new Page(BoardTable.rows(sql, shown), next);
        });
    }
}
