package org.jarida.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.base.Kept;
import org.jarida.base.Tags;

/**
 * The readers' door to the news: what is published and nothing else. All it gives comes from a publication; a draft, an
 * embargo or a withdrawn text has none. Each answer notes the tags it was made from.
 */
public final class Publications {
    private static final long NONE = 0;
    /** A list weighs about six kilobytes. */
    private static final int MOST_NEWEST = 4_000;

    private final Database database;
    private final Kept<String, Boolean> corrected;

    private final Kept<Newest, List<Publication>> newest;

    /** The newest on a topic, which all articles on it show as related. */
    private record Newest(String edition, long topic, int limit) {}

    public Publications(Database database) {
        this.database = database;
        this.corrected = new Kept<>(database, edition -> {
            Tags.note("corrected:" + edition);
            return database.read(sql -> PublicationTable.hasCorrections(sql, edition, NONE));
        });
        this.newest = new Kept<>(
                database,
                MOST_NEWEST,
                wanted -> latest(wanted.edition(), new Scope.OnTopic(wanted.topic()), wanted.limit()));
    }

    public Optional<Publication> find(String edition, String storyKey) {
        // Who shows one of a story's articles names the others beside it: the two are one question.
        return ofStory(storyKey).stream()
                .filter(one -> one.edition().equals(edition))
                .findFirst();
    }

    /** The story in all editions that tell it, in no order. */
    public List<Publication> ofStory(String storyKey) {
        Tags.note("story:" + storyKey);
        return database.read(sql -> PublicationTable.ofStory(sql, storyKey));
    }

    /** Those of these stories that the edition tells, in the order asked for. */
    public List<Publication> ofStories(String edition, Collection<Long> stories) {
        if (stories.isEmpty()) {
            return List.of();
        }
        var order = List.copyOf(stories);
        return noted(database.read(sql -> PublicationTable.ofStories(sql, edition, stories)).stream()
                .sorted((one, other) -> Integer.compare(order.indexOf(one.story()), order.indexOf(other.story())))
                .toList());
    }

    /** Those of these stories that the list holds, in the order asked for. */
    public List<Publication> among(String edition, Scope scope, Collection<Long> stories) {
        Tags.note(scope.tag(edition));
        if (stories.isEmpty()) {
            return List.of();
        }
        var order = List.copyOf(stories);
        return noted(database.read(sql -> PublicationTable.among(sql, edition, scope, stories)).stream()
                .sorted((one, other) -> Integer.compare(order.indexOf(one.story()), order.indexOf(other.story())))
                .toList());
    }

    /** What the published revision says. */
    public Content content(Publication publication) {
        Tags.note("story:" + publication.storyKey());
        return database.read(sql -> RevisionTable.content(sql, publication.revision()));
    }

    /** Newest first. */
    public List<Publication> latest(String edition, Scope scope, int limit) {
        return between(edition, scope, Instant.EPOCH.minusSeconds(Integer.MAX_VALUE * 4L), FAR, limit);
    }

    /** Newest first, from {@code from} (included) until {@code until} (not). */
    public List<Publication> between(String edition, Scope scope, Instant from, Instant until, int limit) {
        Tags.note(scope.tag(edition));
        return noted(database.read(sql -> PublicationTable.list(sql, edition, scope, from, until, limit)));
    }

    private static final Instant FAR = Instant.ofEpochSecond(253_402_300_799L);

    /** When something was last published before this instant. */
    public Optional<Instant> lastBefore(String edition, Scope scope, Instant instant) {
        Tags.note(scope.tag(edition));
        return database.read(sql -> PublicationTable.beside(sql, edition, scope, instant, Long.MIN_VALUE, false))
                .map(Publication::publishedAt);
    }

    /** When something was first published at this instant or after. */
    public Optional<Instant> firstFrom(String edition, Scope scope, Instant instant) {
        Tags.note(scope.tag(edition));
        return database.read(sql -> PublicationTable.beside(sql, edition, scope, instant, Long.MIN_VALUE, true))
                .map(Publication::publishedAt);
    }

    public int count(String edition, Scope scope) {
        Tags.note(scope.tag(edition));
        return database.read(sql -> PublicationTable.count(sql, edition, scope));
    }

    public int countBetween(String edition, Instant from, Instant until) {
        Tags.note(new Scope.Everything().tag(edition));
        return database.read(sql -> PublicationTable.countBetween(sql, edition, from, until));
    }

    /** How many articles an edition has on each topic that it has any on, by the topics' ids. */
    public Map<Long, Integer> countsByTopic(String edition) {
        Tags.note(new Scope.Everything().tag(edition));
        return database.read(sql -> PublicationTable.countsByTopic(sql, edition));
    }

    /** How many articles an edition has under each byline that it has any under, by the bylines' ids. */
    public Map<Long, Integer> countsByByline(String edition) {
        Tags.note(new Scope.Everything().tag(edition));
        return database.read(sql -> PublicationTable.countsByByline(sql, edition));
    }

    /** The topics of the last hundred articles, the most frequent first. */
    public List<Long> topicsLately(String edition, int limit) {
        Tags.note(new Scope.Everything().tag(edition));
        return database.read(sql -> PublicationTable.topicsLately(sql, edition, limit));
    }

    /**
     * The articles beside this one in its leading section. Its page depends on these two and on {@code beside:…}, which
     * an act announces when it puts another article between them; not on the whole section.
     */
    public Neighbours beside(Publication publication) {
        Tags.note("beside:" + publication.article());
        var neighbours = database.read(sql -> neighbours(sql, publication));
        neighbours.earlier().ifPresent(one -> Tags.note("story:" + one.storyKey()));
        neighbours.later().ifPresent(one -> Tags.note("story:" + one.storyKey()));
        return neighbours;
    }

    static Neighbours neighbours(org.jooq.DSLContext sql, Publication publication) {
        var section = publication.section();
        if (section == null) {
            return new Neighbours(Optional.empty(), Optional.empty());
        }
        var scope = new Scope.InSection(section, "");
        var at = publication.publishedAt();
        return new Neighbours(
                PublicationTable.beside(sql, publication.edition(), scope, at, publication.article(), false),
                PublicationTable.beside(sql, publication.edition(), scope, at, publication.article(), true));
    }

    /** Others on its first two topics, newest first, then the ones before it in its section. */
    public List<Publication> related(Publication publication, List<Long> topics, int limit) {
        var related = new LinkedHashMap<Long, Publication>();
        for (var topic : topics.stream().limit(2).toList()) {
            if (related.size() < limit) {
                newest.get(new Newest(publication.edition(), topic, limit + 1))
                        .forEach(one -> related.putIfAbsent(one.article(), one));
                related.remove(publication.article());
            }
        }
        var section = publication.section();
        if (related.size() < limit && section != null) {
            var before = database.read(sql -> PublicationTable.list(
                    sql,
                    publication.edition(),
                    new Scope.InSection(section, ""),
                    Instant.EPOCH,
                    publication.publishedAt(),
                    limit));
            noted(before).forEach(one -> related.putIfAbsent(one.article(), one));
            Tags.note("beside:" + publication.article());
        }
        related.remove(publication.article());
        return new ArrayList<>(related.values()).subList(0, Math.min(limit, related.size()));
    }

    /** The topics it is filed under. */
    public List<Long> topicsOf(Publication publication) {
        return database.read(sql -> PublicationTable.topicsOf(sql, publication.article()));
    }

    public List<Correction> corrections(Publication publication) {
        return database.read(sql -> PublicationTable.corrections(sql, publication.article()));
    }

    /** The corrections of an edition's articles, the newest first. */
    public List<Corrected> correctionsIn(String edition, int limit) {
        Tags.note("corrections:" + edition);
        var corrected = database.read(sql -> PublicationTable.correctionsIn(sql, edition, limit));
        corrected.forEach(one -> Tags.note("story:" + one.publication().storyKey()));
        return corrected;
    }

    /** Whether an edition has any corrections to show: every page asks. */
    public boolean hasCorrections(String edition) {
        return corrected.get(edition);
    }

    /** Whether it was there once, and why it went. */
    public Optional<Withdrawal> withdrawal(String edition, String storyKey) {
        Tags.note("story:" + storyKey);
        return database.read(sql -> PublicationTable.withdrawal(sql, edition, storyKey));
    }

    /** A walk through all of an edition's articles in pieces: those after an article, by its id. */
    public List<Publication> walk(String edition, long afterArticle, int limit) {
        Tags.note(new Scope.Everything().tag(edition));
        return database.read(sql -> PublicationTable.walk(sql, edition, afterArticle, limit));
    }

    /** All of an edition's articles in parts of so many, for maps of them. */
    public List<Part> parts(String edition, int size) {
        Tags.note(new Scope.Everything().tag(edition));
        return database.read(sql -> PublicationTable.parts(sql, edition, size));
    }

    /** An edition's articles in the order in which they were published, from the one that has so many before it. */
    public List<Publication> part(String edition, int before, int limit) {
        Tags.note(new Scope.Everything().tag(edition));
        return database.read(sql -> PublicationTable.part(sql, edition, before, limit));
    }

    /**
     * The stories of these articles in all editions that tell them, in no order. For lists so long that a tag for each
     * story would weigh more than the page: it depends on all that these editions publish.
     */
    public List<Publication> ofAllEditions(List<Publication> some, List<String> editions) {
        editions.forEach(edition -> Tags.note(new Scope.Everything().tag(edition)));
        return database.read(sql -> PublicationTable.ofStoryKeys(
                sql, some.stream().map(Publication::storyKey).toList()));
    }

    /** The edition that its story was first written for. */
    public String origin(Publication publication) {
        Tags.note("story:" + publication.storyKey());
        return database.read(sql -> StoryTable.origin(sql, publication.story()));
    }

    /** Keys of stories that any edition tells, in their order, those after a key; for a walk through all. */
    public List<String> storiesAfter(String key, int limit) {
        return database.read(sql -> PublicationTable.storiesAfter(sql, key, limit));
    }

    /** Those of these stories that editions tell, with the lists they stand in: for who keeps an index of them. */
    public List<Listed> listed(List<String> storyKeys) {
        return database.read(sql -> PublicationTable.listed(sql, storyKeys));
    }

    /** What is published of these articles, in no order. */
    public List<Publication> ofArticles(Collection<Long> articles) {
        return articles.isEmpty()
                ? List.of()
                : noted(List.copyOf(database.read(sql -> PublicationTable.ofArticles(sql, articles))
                        .values()));
    }

    /** Articles whose headline holds these words as they stand. */
    public List<Publication> titled(String edition, String words, int limit) {
        return database.read(sql -> PublicationTable.titled(sql, edition, words, limit));
    }

    private static List<Publication> noted(List<Publication> publications) {
        publications.forEach(one -> Tags.note("story:" + one.storyKey()));
        return publications;
    }
}
