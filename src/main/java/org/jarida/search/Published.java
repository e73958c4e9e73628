package org.jarida.search;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jarida.base.Database;
import org.jarida.edition.Editions;
import org.jarida.language.Language;
import org.jarida.story.Content;
import org.jarida.story.Listed;
import org.jarida.story.Publications;

/** What readers may find: the articles that are published, a story's as one unit. */
final class Published implements Source {
    private final Database database;
    private final Editions editions;
    private final Publications publications;

    Published(Database database, Editions editions, Publications publications) {
        this.database = database;
        this.editions = editions;
        this.publications = publications;
    }

    @Override
    public List<String> keysAfter(String key, int limit) {
        return publications.storiesAfter(key, limit);
    }

    @Override
    public Map<String, Long> fingerprints(List<String> keys) {
        return byStory(keys).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> fingerprint(one.getValue())));
    }

    private Map<String, List<Listed>> byStory(List<String> keys) {
        return publications.listed(keys).stream()
                .collect(Collectors.groupingBy(one -> one.publication().storyKey()));
    }

    /** In whatever order a database gives them. */
    private static long fingerprint(List<Listed> told) {
        return told.stream().mapToLong(Listed::fingerprint).sum();
    }

    @Override
    public List<Unit> units(List<String> keys) {
        return database.read(sql -> {
            var stories = byStory(keys);
            return keys.stream()
                    .map(key -> unit(key, stories.getOrDefault(key, List.of())))
                    .toList();
        });
    }

    private Unit unit(String key, List<Listed> told) {
        return new Unit(
                key, fingerprint(told), told.stream().flatMap(this::entry).toList());
    }

    private Stream<Entry> entry(Listed listed) {
        return editions
                .find(listed.publication().edition())
                .map(edition -> entry(edition.language(), listed, publications.content(listed.publication())))
                .stream();
    }

    static Entry entry(Language language, Listed listed, Content content) {
        var shown = listed.publication();
        var marks = new HashSet<String>();
        marks.add(Marks.edition(shown.edition()));
        marks.add(Marks.kind(shown.kind()));
        listed.sections().forEach(section -> marks.add(Marks.section(section)));
        listed.topics().forEach(topic -> marks.add(Marks.topic(topic)));
        listed.bylines().forEach(byline -> marks.add(Marks.byline(byline)));
        return new Entry(
                shown.article(),
                shown.revision(),
                language,
                marks,
                shown.publishedAt(),
                content.headline(),
                text(content));
    }

    static String text(Content content) {
        return content.standfirst() + '\n' + content.body().text();
    }
}
