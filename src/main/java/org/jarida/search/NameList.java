package org.jarida.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jarida.language.Language;

/**
 * Names in memory, asked for as texts are: by their words in whatever form and spelling, and by how these sound where they
 * are asked for in other letters. Of more than {@value #MOST} the newest.
 */
public final class NameList {
    private static final int MOST = 20_000;

    private final Language language;
    private final Map<String, Set<Long>> byTerm = new HashMap<>();
    private final Map<String, Set<Sounded>> bySound = new HashMap<>();
    private final Map<Long, Integer> lengths = new HashMap<>();

    private record Sounded(String word, long name) {}

    /** @param names by their ids, of which later ones are greater */
    public NameList(Language language, Map<Long, String> names) {
        this.language = language;
        names.entrySet().stream()
                .sorted(Map.Entry.<Long, String>comparingByKey().reversed())
                .limit(MOST)
                .forEach(name -> add(name.getKey(), name.getValue()));
    }

    private void add(long id, String name) {
        lengths.put(id, name.length());
        for (var word : Analysers.both(language, name).found()) {
            byTerm.computeIfAbsent(word.letters(), first -> new HashSet<>()).add(id);
            for (var spelt : List.of(word.letters(), name.substring(word.start(), word.end()))) {
                var key = Sounding.key(spelt);
                if (!key.isEmpty()) {
                    bySound.computeIfAbsent(key, first -> new HashSet<>()).add(new Sounded(spelt, id));
                }
            }
        }
    }

    /** The ids of names that have all of these words, the shortest first. */
    public List<Long> called(String words, int limit) {
        var asked = Analysers.both(language, words).loose();
        if (asked.isEmpty() || asked.size() > Question.MOST_WORDS) {
            return List.of();
        }
        var called = new ArrayList<>(with(words, asked.getFirst()));
        asked.forEach(word -> called.retainAll(with(words, word)));
        return called.stream()
                .sorted(Comparator.<Long>comparingInt(lengths::get).thenComparing(Comparator.reverseOrder()))
                .limit(limit)
                .toList();
    }

    private Set<Long> with(String words, Word word) {
        var with = new HashSet<>(byTerm.getOrDefault(word.letters(), Set.of()));
        var written = words.substring(word.start(), word.end());
        if (Sounding.isInOtherLetters(written, language)) {
            for (var spelt : List.of(word.letters(), written)) {
                var key = Sounding.key(spelt);
                if (!key.isEmpty()) {
                    bySound.getOrDefault(key, Set.of()).stream()
                            .filter(one -> Sounding.isNear(spelt, one.word()))
                            .forEach(one -> with.add(one.name()));
                }
            }
        }
        return with;
    }
}
