package org.jarida.story;

import java.util.List;
import org.jarida.base.Database;

/** Where pictures, films and sounds are shown: for the staff. */
public final class MediaUses {
    private static final int MOST = 200;
    private static final int BATCH = 200;
    private final Database database;
    private final StandingPages pages;

    /**
     * An article that shows it.
     *
     * @param isRead whether readers see it there; otherwise it is in what is being written
     */
    public record InArticle(long story, String storyKey, String edition, String headline, boolean isRead) {}

    /** @param bylines whose portrait it is, by id */
    public record Uses(List<InArticle> articles, List<StandingPage> pages, List<Long> bylines) {
        public Uses {
            articles = List.copyOf(articles);
            pages = List.copyOf(pages);
            bylines = List.copyOf(bylines);
        }

        public boolean isRead() {
            return articles.stream().anyMatch(InArticle::isRead) || !pages.isEmpty() || !bylines.isEmpty();
        }
    }

    public MediaUses(Database database, StandingPages pages) {
        this.database = database;
        this.pages = pages;
    }

    /** The newest two hundred articles, and all pages and bylines. */
    public Uses of(String media) {
        return database.read(sql -> new Uses(
                MediaUseTable.articles(sql, media, MOST).stream()
                        .flatMap(article -> MediaUseTable.use(sql, media, article).stream())
                        .toList(),
                pages.showing(media),
                BylineTable.showing(sql, media)));
    }

    /** Notes the uses in all that was written before uses were noted. Broken off, it goes on where it stopped. */
    public void catchUp() {
        for (var reached = database.read(MediaUseTable::reached);
                reached.isPresent();
                reached = database.read(MediaUseTable::reached)) {
            var last = reached.get();
            database.write(transaction -> {
                var some = MediaUseTable.behind(transaction.sql(), last, BATCH);
                some.forEach(article -> MediaUseTable.noteArticle(transaction.sql(), article));
                if (some.isEmpty()) {
                    MediaUseTable.caughtUp(transaction.sql());
                } else {
                    MediaUseTable.reached(transaction.sql(), some.getLast());
                }
                return some;
            });
        }
    }
}
