package org.jarida.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jarida.RealStories;
import org.jarida.language.Language;

/**
 * Fills an index with articles made from the real stories, and asks it. {@code fill FOLDER COUNT} and {@code ask FOLDER
 * QUERIES}, each in a process of its own, so that its heap and cores can be limited from outside.
 *
 * <p>An article is a headline of a story with a word of another, sixteen paragraphs of any stories, and a few words that no
 * other has, so that the list of words grows with the archive as it does in life.
 */
public final class SearchBench {
    private static final Instant NOW = Instant.parse("2026-11-22T07:30:00Z");
    private static final long YEARS = 15L * 365 * 24 * 3600;
    private static final int PARAGRAPHS = 16;
    private static final int RARE = 3;
    private static final int BATCH = 100;
    private static final int WARM = 2_000;

    private final Map<Language, List<String>> headlines;
    private final Map<Language, List<String>> paragraphs;

    private SearchBench() {
        var told = RealStories.all().stream()
                .filter(one -> !one.language().tag().equals("fa"))
                .toList();
        headlines = told.stream()
                .collect(Collectors.groupingBy(
                        one -> Language.of(one.language().code()),
                        Collectors.mapping(one -> one.content().headline(), Collectors.toList())));
        paragraphs = told.stream()
                .collect(Collectors.groupingBy(
                        one -> Language.of(one.language().code()),
                        Collectors.flatMapping(
                                one -> one.content().body().text().lines(), Collectors.toList())));
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new SearchBench();
        var folder = Path.of(arguments[1]);
        var count = Integer.parseInt(arguments[2]);
        switch (arguments[0]) {
            case "fill" -> bench.fill(folder, count);
            case "ask" -> bench.ask(folder, count);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    // ---- filling

    private void fill(Path folder, int articles) throws Exception {
        var languages = headlines.keySet().stream()
                .sorted(Comparator.comparing(Language::tag))
                .toList();
        var stories = articles / languages.size();
        var text = new AtomicLong();
        var start = System.nanoTime();
        try (var index = LuceneIndex.create(folder);
                var hands = Executors.newFixedThreadPool(2)) {
            var running = new ArrayList<java.util.concurrent.Future<?>>();
            for (var from = 0; from < stories; from += BATCH) {
                var first = from;
                running.add(hands.submit(() -> {
                    var units = new ArrayList<Unit>();
                    for (var story = first; story < Math.min(stories, first + BATCH); story++) {
                        units.add(unit(story, languages, text));
                    }
                    index.fill(units);
                }));
            }
            for (var one : running) {
                one.get();
            }
            index.commit(true);
            var seconds = (System.nanoTime() - start) / 1e9;
            var bytes = size(folder);
            System.out.printf(
                    "%,d articles, %,d MB of text: %.1f s, %,.0f a second; index %,d MB, %.2f of the text; heap %,d MB%n",
                    index.size(),
                    text.get() >> 20,
                    seconds,
                    index.size() / seconds,
                    bytes >> 20,
                    (double) bytes / text.get(),
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private Unit unit(int story, List<Language> languages, AtomicLong text) {
        var chance = new Random(story);
        var at = NOW.minusSeconds((long) (chance.nextDouble() * YEARS));
        var entries = new ArrayList<Entry>();
        for (var language : languages) {
            var title = headline(language, chance) + " " + rare(language, chance);
            var body = new StringBuilder();
            for (var i = 0; i < PARAGRAPHS; i++) {
                body.append(any(paragraphs, language, chance)).append('\n');
            }
            for (var i = 0; i < RARE; i++) {
                body.append(rare(language, chance)).append(' ');
            }
            text.addAndGet(title.getBytes(StandardCharsets.UTF_8).length
                    + (long) body.toString().getBytes(StandardCharsets.UTF_8).length);
            entries.add(new Entry(
                    story * 16L + entries.size(),
                    1,
                    language,
                    Set.of(
                            "edition:" + language.tag(),
                            "kind:news",
                            "section:" + chance.nextInt(20),
                            "topic:" + chance.nextInt(2_000),
                            "by:" + chance.nextInt(300)),
                    at,
                    title,
                    body.toString()));
        }
        return new Unit(String.format("%08d", story), story, entries);
    }

    private String headline(Language language, Random chance) {
        var words = any(headlines, language, chance).split(" ");
        var others = any(headlines, language, chance).split(" ");
        words[chance.nextInt(words.length)] = others[chance.nextInt(others.length)];
        return String.join(" ", words);
    }

    private static String any(Map<Language, List<String>> all, Language language, Random chance) {
        return any(Objects.requireNonNull(all.get(language)), chance);
    }

    private static String any(List<String> some, Random chance) {
        return some.get(chance.nextInt(some.size()));
    }

    /** A word of the language's letters that hardly any other article has. */
    private String rare(Language language, Random chance) {
        var letters = any(headlines, language, chance)
                .chars()
                .filter(Character::isLetter)
                .mapToObj(letter -> String.valueOf((char) letter))
                .toList();
        var word = new StringBuilder();
        for (var i = 0; i < 7; i++) {
            word.append(any(letters, chance));
        }
        return word.toString();
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    // ---- asking

    private void ask(Path folder, int queries) throws IOException {
        var languages = headlines.keySet().stream()
                .sorted(Comparator.comparing(Language::tag))
                .toList();
        var chance = new Random(42);
        try (var index = LuceneIndex.open(folder)) {
            for (var i = 0; i < WARM; i++) {
                once(index, languages.get(chance.nextInt(languages.size())), chance, languages);
            }
            for (var way : ways()) {
                var times = new long[queries];
                for (var i = 0; i < queries; i++) {
                    var language = languages.get(chance.nextInt(languages.size()));
                    var text = words(language, chance, way);
                    var start = System.nanoTime();
                    way.ask(index, question(text, language), languages);
                    times[i] = System.nanoTime() - start;
                }
                Arrays.sort(times);
                System.out.printf(
                        "%-12s median %.1f ms, p95 %.1f, p99 %.1f, slowest %.1f of %,d%n",
                        way.name().toLowerCase(java.util.Locale.ROOT),
                        ms(times[queries / 2]),
                        ms(times[queries * 95 / 100]),
                        ms(times[queries * 99 / 100]),
                        ms(times[queries - 1]),
                        queries);
            }
            System.gc();
            var heap = Runtime.getRuntime();
            System.out.printf("heap in use %,d MB%n", (heap.totalMemory() - heap.freeMemory()) >> 20);
        }
    }

    private void once(Index index, Language language, Random chance, List<Language> languages) {
        for (var way : ways()) {
            way.ask(index, question(words(language, chance, way), language), languages);
        }
    }

    private static Question question(String text, Language language) {
        return Question.of(text, language, NOW, 20).with(Set.of("edition:" + language.tag()));
    }

    /** All, or the one that is named. */
    private static List<Way> ways() {
        var one = System.getProperty("bench.way");
        return one == null ? List.of(Way.values()) : List.of(Way.valueOf(one));
    }

    private static double ms(long nanos) {
        return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    private String words(Language language, Random chance, Way way) {
        var words =
                new ArrayList<>(Arrays.asList(any(headlines, language, chance).split(" ")));
        java.util.Collections.shuffle(words, chance);
        var some = words.subList(0, Math.min(words.size(), 1 + chance.nextInt(6)));
        var text = String.join(" ", some);
        return switch (way) {
            case MISSPELT -> text.length() < 5 ? text : text.substring(0, 2) + text.charAt(0) + text.substring(3);
            case SUGGESTED -> text.length() < 5 ? text : text.substring(0, text.length() - 2);
            default -> text;
        };
    }

    private static List<Language> others(Question question, List<Language> languages) {
        return languages.stream()
                .filter(language -> !language.equals(question.language()))
                .toList();
    }

    /** What readers do. */
    private enum Way {
        WORDS,
        NEWEST,
        MISSPELT,
        SUGGESTED,
        ELSEWHERE,
        EVERYWHERE;

        void ask(Index index, Question question, List<Language> languages) {
            switch (this) {
                case NEWEST -> index.ask(question.by(Question.Order.TIME), Set.of());
                case SUGGESTED -> index.beginning(question, Set.of());
                case ELSEWHERE ->
                    index.ask(question.with(Set.of()).onlyIn(others(question, languages), Map.of()), Set.of());
                case EVERYWHERE -> index.ask(question.with(Set.of()).alsoIn(languages, Map.of()), Set.of());
                default -> index.ask(question, Set.of());
            }
        }
    }
}
