package org.jarida.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jarida.app.House;
import org.jarida.logbook.Actor;
import org.jarida.search.Question;
import org.jarida.story.Article;
import org.jarida.story.Body;
import org.jarida.story.Content;
import org.jarida.story.Manner;
import org.jarida.story.Publication;
import org.jarida.story.Publishing;
import org.jarida.story.Saving;
import org.jarida.story.Scope;

/**
 * The search of an archive of 100,000 articles in a running newspaper: how fast its index is made from the database, how
 * long after a commit a word is found, and what a flood of hostile searches does to readers of kept pages and to a save in
 * the newsroom. The flood is {@code wrk}'s, on one of the two cores, which makes it worse than it would be.
 */
public final class SearchedBench {
    private static final int PORT = 18_083;
    private static final String ORIGIN = "http://127.0.0.1:" + PORT;
    private static final Actor EDITOR = new Actor("bench");
    private static final int CHANGES = 250;
    private static final int HOSTILE = 20_000;

    private final House house;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Random chance = new Random(7);

    private SearchedBench(House house) {
        this.house = house;
    }

    public static void main(String[] arguments) throws Exception {
        try (var house = House.open(Path.of(arguments[0]))) {
            var begun = System.nanoTime();
            house.serve("127.0.0.1", PORT, 64_000_000);
            while (!house.search.isCaughtUp()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            System.out.printf(Locale.ROOT, "index made from the database: %.1f s%n", (System.nanoTime() - begun) / 1e9);
            while (!house.texts.isCaughtUp()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            var bench = new SearchedBench(house);
            bench.commitToFound();
            bench.flood(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        }
        System.exit(0);
    }

    private void commitToFound() throws InterruptedException {
        var articles = house.publications.latest("en", new Scope.Everything(), CHANGES);
        var language = house.editions.find("en").orElseThrow().language();
        var times = new double[articles.size()];
        for (var number = 0; number < times.length; number++) {
            var word = word();
            var article = saved(articles.get(number), word);
            if (!(house.articles.publish(article, Manner.UPDATE, EDITOR) instanceof Publishing.Published)) {
                throw new IllegalStateException("not published");
            }
            var committed = System.nanoTime();
            var question = Question.of(word, language, house.database.clock().instant(), 1);
            while (house.search.find(question).results().isEmpty()) {
                TimeUnit.MICROSECONDS.sleep(500);
            }
            times[number] = (System.nanoTime() - committed) / 1e6;
        }
        say("commit to found", times);
    }

    private Article saved(Publication publication, String word) {
        var draft = house.articles.get(publication.article());
        var was = house.articles.content(draft);
        var says = new Content(
                "Changed " + word,
                was.standfirst(),
                was.place(),
                was.description(),
                was.leadPicture(),
                was.bylines(),
                new Body(was.body().blocks()));
        return house.articles.save(draft.id(), draft.version(), null, says, EDITOR) instanceof Saving.Saved saved
                ? saved.article()
                : draft;
    }

    private String word() {
        var word = new StringBuilder("z");
        for (var i = 0; i < 11; i++) {
            word.append((char) ('a' + chance.nextInt(26)));
        }
        return word.toString();
    }

    // ---- the flood

    private void flood(int seconds, int askers) throws Exception {
        var kept = house.publications.latest("fa", new Scope.Everything(), 50).stream()
                .map(article -> HttpRequest.newBuilder(URI.create(ORIGIN + address(article)))
                        .header("Accept-Encoding", "gzip")
                        .build())
                .toList();
        read(kept, 5);
        say("a kept article, quiet", read(kept, seconds / 4));
        var over = new AtomicBoolean();
        var paths = Files.createTempFile("hostile", ".paths");
        Files.write(paths, Stream.generate(this::hostile).limit(HOSTILE).toList());
        var wrk = new ProcessBuilder(
                "taskset", "-c", "1", "wrk", "-t1", "-c" + askers, "-d" + seconds + "s", "-sbench/paths.lua", ORIGIN);
        wrk.environment().put("PATHS", paths.toString());
        var flood = wrk.redirectErrorStream(true).start();
        var saves = new ArrayList<Double>();
        var saving = Thread.ofPlatform().start(() -> {
            var article =
                    house.publications.latest("en", new Scope.Everything(), 1).getFirst();
            while (!over.get()) {
                var start = System.nanoTime();
                saved(article, word());
                saves.add((System.nanoTime() - start) / 1e6);
                pause();
            }
        });
        var flooded = read(kept, seconds - 1);
        over.set(true);
        saving.join();
        say("a kept article in the flood", flooded);
        say("a save in the flood", saves.stream().mapToDouble(each -> each).toArray());
        System.out.print(new String(flood.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        Files.delete(paths);
    }

    /** Somebody who saves ten times a second. */
    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static String address(Publication article) {
        return "/" + article.edition() + "/" + article.storyKey() + "/"
                + URLEncoder.encode(article.slug(), StandardCharsets.UTF_8);
    }

    /** Reads them in turn, two hundred a second. */
    private double[] read(List<HttpRequest> pages, int seconds) throws Exception {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var times = new ArrayList<Double>();
        for (var i = 0; System.nanoTime() < end; i++) {
            var start = System.nanoTime();
            client.send(pages.get(i % pages.size()), HttpResponse.BodyHandlers.discarding());
            times.add((System.nanoTime() - start) / 1e6);
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return times.stream().mapToDouble(each -> each).toArray();
    }

    /** Long, misspelt, in all languages, deep in the list. */
    private String hostile() {
        var words = new StringBuilder();
        var count = 1 + chance.nextInt(16);
        for (var i = 0; i < count; i++) {
            words.append(chance.nextInt(3) == 0 ? word() : chance.nextBoolean() ? "و در به " : "the government ")
                    .append(' ');
        }
        var edition = List.of("en", "fa", "tg", "ps", "ru").get(chance.nextInt(5));
        return "/" + edition + "/search?q=" + URLEncoder.encode(words.toString(), StandardCharsets.UTF_8)
                + (chance.nextBoolean() ? "&everywhere" : "") + "&page=" + (1 + chance.nextInt(25));
    }

    private static void say(String what, double[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.1f ms, p99 %.1f ms, slowest %.1f ms of %,d%n",
                what,
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1],
                sorted.length);
    }
}
