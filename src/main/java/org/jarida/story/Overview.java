package org.jarida.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.edition.Sections;
import org.jspecify.annotations.Nullable;

/** All stories, published or not, for the staff: found by their headlines in any edition, by section, stage, writer. */
public final class Overview {
    private final Database database;
    private final Sections sections;

    public Overview(Database database, Sections sections) {
        this.database = database;
        this.sections = sections;
    }

    /**
     * What to show. What is said of an article (edition, stage, writer) is to be true of one and the same; its headline
     * may be another edition's.
     *
     * @param words each of which is in a headline of the story; empty: any
     * @param section with all below it
     * @param writer the account that began the article
     */
    public record Wanted(
            String words,
            @Nullable Long section,
            @Nullable String edition,
            @Nullable Stage stage,
            @Nullable String writer) {
        public static final Wanted ALL = new Wanted("", null, null, null, null);

        boolean isOfArticle() {
            return edition != null || stage != null || writer != null;
        }
    }

    /** A story with its articles in all editions that tell it. */
    public record Row(Story story, Instant changedAt, List<Told> articles) {
        public Row {
            articles = List.copyOf(articles);
        }

        public Optional<Told> in(String edition) {
            return articles.stream()
                    .filter(told -> told.article().edition().equals(edition))
                    .findFirst();
        }
    }

    public record Page(List<Row> rows, Optional<Bookmark> next) {}

    /**
     * What was changed last comes first.
     *
     * @param after where the page before ended; null: the first page
     */
    public Page of(Wanted wanted, @Nullable Bookmark after, int limit) {
        return database.read(sql -> {
            var within = wanted.section() == null ? List.<Long>of() : sections.within(wanted.section());
            var found = OverviewTable.list(sql, wanted, within, after, limit + 1);
            var shown = found.subList(0, Math.min(limit, found.size()));
            var next = found.size() > limit ? Optional.of(shown.getLast()) : Optional.<Bookmark>empty();
            return new Page(OverviewTable.rows(sql, shown), next);
        });
    }
}
