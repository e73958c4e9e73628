package org.jarida.story;

import java.util.Collection;
import java.util.List;
import org.jarida.base.Database;
import org.jarida.logbook.Actor;

/** What articles said, save by save. {@link Articles#returnTo} goes on from one of them. */
public final class Revisions {
    private final Database database;

    public Revisions(Database database) {
        this.database = database;
    }

    /** All of an article's, the newest first. */
    public List<Revision> of(long article) {
        return database.read(sql -> RevisionTable.list(sql, article));
    }

    public Revision get(long revision) {
        return database.read(sql -> RevisionTable.get(sql, revision));
    }

    public Content content(long revision) {
        return database.read(sql -> RevisionTable.content(sql, revision));
    }

    /** Ids of articles in their order, those after an id; for a walk through all. */
    public List<Long> articlesAfter(long article, int limit) {
        return database.read(sql -> ArticleTable.after(sql, article, limit));
    }

    /** Those of these articles that there are. */
    public List<Article> articles(Collection<Long> ids) {
        return database.read(sql -> ArticleTable.all(sql, ids));
    }

    /** What lost against newer saves and nobody has put away, the newest first. */
    public List<Revision> beside(long article) {
        return of(article).stream()
                .filter(revision -> revision.beside() && !revision.settled())
                .toList();
    }

    /** Puts away what stands beside: what was of use in it is in the text. It stays in the list. */
    public void settle(long revision, Actor by) {
        database.write(transaction -> {
            RevisionTable.settle(transaction.sql(), revision);
            return by;
        });
    }

    /** Two revisions of an article, and what they say. */
    public record Comparison(Revision one, Content said, Revision other, Content says) {}

    /** Two of them, to be looked at side by side: what is saved from now on leaves both as they are. */
    public Comparison compare(long one, long other) {
        return database.write(transaction -> {
            var sql = transaction.sql();
            var first = RevisionTable.get(sql, one);
            var second = RevisionTable.get(sql, other);
            if (first.article() != second.article()) {
                throw new IllegalArgumentException("two articles are not compared");
            }
            RevisionTable.seal(sql, one);
            RevisionTable.seal(sql, other);
            return new Comparison(first, RevisionTable.content(sql, one), second, RevisionTable.content(sql, other));
        });
    }
}
