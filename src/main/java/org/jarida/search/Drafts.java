package org.jarida.search;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jarida.base.Database;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.language.Language;
import org.jarida.story.Article;
import org.jarida.story.Revision;
import org.jarida.story.Revisions;

/** What the staff may find: all that articles say and said, the newest revisions of each, an article's as one unit. */
final class Drafts implements Source {
    static final String NEWEST = "newest";

    /** Older ones are in the article's own list of revisions. */
    private static final int REVISIONS = 40;

    private final Database database;
    private final Editions editions;
    private final Revisions revisions;

    Drafts(Database database, Editions editions, Revisions revisions) {
        this.database = database;
        this.editions = editions;
        this.revisions = revisions;
    }

    /** Ids of articles as keys that are in the order of the ids. */
    static String key(long article) {
        return "%019d".formatted(article);
    }

    private static List<Long> articles(List<String> keys) {
        return keys.stream().map(Long::parseLong).toList();
    }

    @Override
    public List<String> keysAfter(String key, int limit) {
        return revisions.articlesAfter(key.isEmpty() ? Long.MIN_VALUE : Long.parseLong(key), limit).stream()
                .map(Drafts::key)
                .toList();
    }

    @Override
    public Map<String, Long> fingerprints(List<String> keys) {
        return revisions.articles(articles(keys)).stream()
                .collect(Collectors.toMap(one -> key(one.id()), Drafts::fingerprint));
    }

    private static long fingerprint(Article article) {
        return article.revision() * 31 + article.version();
    }

    @Override
    public List<Unit> units(List<String> keys) {
        return database.read(sql -> {
            var there = revisions.articles(articles(keys)).stream()
                    .collect(Collectors.toMap(one -> key(one.id()), one -> one));
            return keys.stream()
                    .map(key -> there.containsKey(key) ? unit(key, there.get(key)) : new Unit(key, 0, List.of()))
                    .toList();
        });
    }

    private Unit unit(String key, Article article) {
        var language = language(editions, article.edition());
        return new Unit(
                key,
                fingerprint(article),
                revisions.of(article.id()).stream()
                        .limit(REVISIONS)
                        .flatMap(revision -> language.map(spoken -> entry(spoken, article, revision)).stream())
                        .toList());
    }

    /** An article may be in a language that has no edition: an import keeps such. */
    static Optional<Language> language(Editions editions, String edition) {
        return editions.find(edition).map(Edition::language).or(() -> Language.parse(edition));
    }

    private Entry entry(Language language, Article article, Revision revision) {
        var content = revisions.content(revision.id());
        var marks = new HashSet<>(Set.of(Marks.edition(article.edition())));
        if (revision.id() == article.revision()) {
            marks.add(NEWEST);
        }
        return new Entry(
                article.id(),
                revision.id(),
                language,
                marks,
                revision.savedAt(),
                content.headline(),
                Published.text(content));
    }
}
