package org.jarida.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jarida.base.Announcement;
import org.jarida.base.Database;
import org.jarida.edition.Editions;
import org.jarida.edition.Lockdown;
import org.jarida.edition.Sections;
import org.jarida.language.Language;
import org.jarida.language.Slug;
import org.jarida.language.WordCount;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;
import org.jspecify.annotations.Nullable;

/**
 * Stories and articles that arrive by the hundred thousand, with dates of their own: written a batch at a time, one
 * line of the logbook for each batch. All of them are new; what was here before is changed through {@link Articles}.
 */
public final class Arrivals {
    private final Database database;
    private final Logbook logbook;
    private final Sections sections;
    private final Editions editions;
    private final Lockdown lockdown;

    public Arrivals(Database database, Logbook logbook, Sections sections, Editions editions, Lockdown lockdown) {
        this.database = database;
        this.logbook = logbook;
        this.sections = sections;
        this.editions = editions;
        this.lockdown = lockdown;
    }

    /**
     * An article on its way in.
     *
     * @param story known or new; a new one has a key that is not taken
     * @param stage {@link Stage#PUBLISHED} only in an edition that exists and with a headline, and with a date
     * @param at when it was, or is to be, published
     * @param updatedAt when it was last changed for readers, null if never
     */
    public record Arrival(
            StoryToBe story,
            String edition,
            Slug slug,
            Content content,
            Stage stage,
            Instant writtenAt,
            @Nullable Instant at,
            @Nullable Instant updatedAt) {
        public Arrival {
            var dated = stage == Stage.PUBLISHED || stage == Stage.SCHEDULED;
            if (dated && at == null) {
                throw new IllegalArgumentException("published when?");
            }
        }

        private Arrival held() {
            return stage == Stage.PUBLISHED || stage == Stage.SCHEDULED
                    ? new Arrival(story, edition, slug, content, Stage.READY, writtenAt, at, updatedAt)
                    : this;
        }

        private Instant changedAt() {
            return updatedAt != null ? updatedAt : at != null && stage == Stage.PUBLISHED ? at : writtenAt;
        }
    }

    public record StoryToBe(String key, Kind kind, String origin, List<Long> sections, List<Long> topics) {}

    /** Which of these keys belong to stories already. */
    public Set<String> taken(Set<String> keys) {
        return database.read(sql -> StoryTable.taken(sql, keys));
    }

    /**
     * Writes them all, in their order; returns the articles. Joins the act it is called in. While publishing is locked
     * down, what would be published or scheduled arrives as {@link Stage#READY} and waits for an editor.
     */
    public List<Article> take(List<Arrival> arriving, Actor by) {
        if (arriving.isEmpty()) {
            return List.of();
        }
        return database.write(transaction -> {
            var arrivals =
                    lockdown.isOn() ? arriving.stream().map(Arrival::held).toList() : arriving;
            var sql = transaction.sql();
            var now = database.clock().instant();
            var stories = stories(arrivals, sql, now);
            var articles = new ArrayList<Article>();
            var revisions = new ArrayList<RevisionTable.First>();
            var publications = new ArrayList<Listed>();
            var lineages = new HashMap<Long, List<Long>>();
            // Within an act doors keep nothing, so what every article asks is asked once.
            var languages = new HashMap<String, Language>();
            editions.all().forEach(edition -> languages.put(edition.code(), edition.language()));
            for (var arrival : arrivals) {
                var story = stories.get(arrival.story.key);
                if (story == null) {
                    throw new IllegalStateException("no story " + arrival.story.key);
                }
                var article = article(arrival, story, now, by);
                var words = words(arrival, languages);
                articles.add(article);
                revisions.add(new RevisionTable.First(
                        article.revision(),
                        article.id(),
                        arrival.writtenAt,
                        by.name(),
                        article.slug(),
                        arrival.content,
                        words,
                        arrival.stage == Stage.PUBLISHED ? arrival.at : null));
                if (arrival.stage == Stage.PUBLISHED) {
                    var publication = publication(arrival, story, article, words);
                    publications.add(
                            new Listed(publication, lists(story, lineages), story.topics(), arrival.content.bylines()));
                    transaction.happened(new ArticlePublished(publication));
                }
            }
            ArticleTable.addAll(
                    sql, articles, arrivals.stream().map(Arrival::writtenAt).toList());
            RevisionTable.addAll(sql, revisions);
            PublicationTable.addAll(sql, publications);
            transaction.changed(Announcement.EVERYTHING);
            var subject = "article:" + arrivals.getFirst().story.key + "/" + arrivals.getFirst().edition;
            logbook.write(transaction, by, "arrival", subject, "and " + (arrivals.size() - 1) + " more");
            return articles;
        });
    }

    private Map<String, Story> stories(List<Arrival> arrivals, org.jooq.DSLContext sql, Instant now) {
        var wanted = new LinkedHashMap<String, StoryToBe>();
        arrivals.forEach(arrival -> wanted.putIfAbsent(arrival.story.key, arrival.story));
        var known = StoryTable.find(sql, wanted.keySet());
        var fresh = new ArrayList<Story>();
        wanted.forEach((key, story) -> {
            if (!known.containsKey(key)) {
                var added =
                        new Story(database.nextId(), key, story.kind, story.origin, story.sections, story.topics, 1);
                fresh.add(added);
                known.put(key, added);
            }
        });
        var changedAt = new HashMap<Long, Instant>();
        for (var arrival : arrivals) {
            var story = Objects.requireNonNull(known.get(arrival.story.key));
            changedAt.merge(story.id(), arrival.changedAt(), (one, other) -> one.isAfter(other) ? one : other);
        }
        StoryTable.addAll(sql, fresh, changedAt, now);
        return known;
    }

    private Article article(Arrival arrival, Story story, Instant now, Actor by) {
        var at = arrival.at;
        var plan = arrival.stage == Stage.SCHEDULED && at != null ? new Plan(at, Manner.MINOR, null) : null;
        var first = arrival.stage == Stage.PUBLISHED && at != null ? (at.isBefore(now) ? at : now) : null;
        return new Article(
                database.nextId(),
                story.id(),
                arrival.edition,
                arrival.slug.text(),
                1,
                database.nextId(),
                arrival.content.headline(),
                by.name(),
                now,
                by.name(),
                new Progress(arrival.stage, arrival.writtenAt, by.name(), null, "", plan),
                first);
    }

    private static Publication publication(Arrival arrival, Story story, Article article, int words) {
        var at = arrival.at;
        if (at == null) {
            throw new IllegalStateException("published when?");
        }
        return new Publication(
                article.id(),
                story.id(),
                story.key(),
                article.edition(),
                article.slug(),
                article.revision(),
                story.kind(),
                arrival.content.headline(),
                arrival.content.standfirst(),
                arrival.content.leadPicture(),
                story.sections().isEmpty() ? null : story.sections().getFirst(),
                words,
                at,
                arrival.updatedAt);
    }

    private Set<Long> lists(Story story, Map<Long, List<Long>> lineages) {
        var lists = new LinkedHashSet<Long>();
        for (var section : story.sections()) {
            lists.addAll(lineages.computeIfAbsent(
                    section,
                    id -> sections.lineage(id).stream()
                            .map(Sections.Lineage::id)
                            .toList()));
        }
        return lists;
    }

    private static int words(Arrival arrival, Map<String, Language> languages) {
        var language = languages.computeIfAbsent(
                arrival.edition, tag -> Language.parse(tag).orElse(Language.ENGLISH));
        return WordCount.of(arrival.content.body().text(), language);
    }
}
