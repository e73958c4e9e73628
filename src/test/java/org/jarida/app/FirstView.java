package org.jarida.app;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;

/**
 * What the small edition sends before anything is tapped: a page and all it fetches, as gzip makes of them. {@code bench/run
 * small} prints the heaviest page of each kind in each edition of the sample newsroom.
 */
final class FirstView {
    static final int MOST = 14 * 1024;
    private static final String FETCHED = "link[rel=stylesheet], link[rel=icon], link[rel=preload], script[src], img";

    private final OpenSample sample;
    private final Map<String, Integer> files = new HashMap<>();

    FirstView(OpenSample sample) {
        this.sample = sample;
    }

    public static void main(String[] none) throws Exception {
        var view = new FirstView(OpenSample.running());
        var table = new LinkedHashMap<String, Map<String, Integer>>();
        for (var edition : OpenSample.EDITIONS) {
            for (var path : view.pages(edition)) {
                table.computeIfAbsent(kind(path), kind -> new HashMap<>()).merge(edition, view.weight(path), Math::max);
            }
        }
        System.out.println("| page | " + String.join(" | ", OpenSample.EDITIONS) + " |");
        System.out.println("|---|" + "---|".repeat(OpenSample.EDITIONS.size()));
        table.forEach((kind, weights) -> System.out.println("| " + kind + " | "
                + String.join(
                        " | ",
                        OpenSample.EDITIONS.stream()
                                .map(edition -> weights.containsKey(edition)
                                        ? String.format(Locale.ROOT, "%,d", weights.get(edition))
                                        : "")
                                .toList())
                + " |"));
        System.exit(0);
    }

    /** In bytes. */
    int weight(String path) throws IOException, InterruptedException {
        var weight = sample.weight(path);
        for (var fetched : Jsoup.parse(sample.get(path).body()).select(FETCHED)) {
            var file = fetched.attr("href") + fetched.attr("src");
            if (!files.containsKey(file)) {
                files.put(file, sample.weight(file));
            }
            weight += files.get(file);
        }
        return weight;
    }

    /** Every page of an edition's small edition that its front page leads to, and those that nothing leads to. */
    Set<String> pages(String edition) throws IOException, InterruptedException {
        var home = "/" + edition;
        var found = new TreeSet<String>();
        var waiting = new ArrayDeque<>(List.of(home + "?lite", home + "/search?lite&q=a", "/?lite"));
        OpenSample.troubles(edition).forEach(path -> waiting.add(path + "?lite"));
        while (!waiting.isEmpty()) {
            var path = waiting.remove();
            if (found.add(path)) {
                for (var link : Jsoup.parse(sample.get(path).body(), sample.origin + path)
                        .select("a[href*='?lite']")) {
                    var target = link.absUrl("href").replaceFirst("#.*", "");
                    if (target.startsWith(sample.origin + home + "/")) {
                        waiting.add(target.substring(sample.origin.length()));
                    }
                }
            }
        }
        return found;
    }

    /** The kind of page at a path, by the word in it that says so. */
    static String kind(String path) {
        var parts = path.replaceFirst("\\?.*", "").split("/");
        if (parts.length < 3) {
            return parts.length < 2 ? "choice of editions" : "front";
        }
        return switch (parts[2]) {
            case "by" -> "byline";
            case "page" -> "standing page";
            case "list" -> "reading list";
            case "nothing-here" -> "404";
            case "broken" -> "500";
            case OpenSample.WITHDRAWN -> "410";
            default -> parts[2].matches("[0-9].{7}") ? "article" : parts[2];
        };
    }
}
