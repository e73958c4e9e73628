package org.jarida.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures what bench/README.md claims. Servers are pinned to the first core and the load to the second; processor time
 * is what the kernel has counted for the process. Ratios are from one run: machines are noisy, neighbours are not asked.
 */
public final class Bench {
    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Path WORK = ROOT.resolve("target/bench");
    private static final int JARIDA_PORT = 18_080;
    private static final int NGINX_PORT = 18_081;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 15);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    /** The JVM's compiler is busy long after the first half minute. */
    private static final int WARM_SECONDS = 90;

    private static final String INDEXED = System.getProperty("bench.indexed", "1000000");
    private static final int ARTICLES = Integer.getInteger("bench.articles", 100_000);
    private static final String READER =
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36";
    private static final String STRANGER = "X" + READER.substring(1);
    private static final double TICK_MICROS = 10_000;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Bench() {}

    public static void main(String[] parts) throws Exception {
        Files.createDirectories(WORK);
        var wanted = List.of(parts);
        System.out.println("Machine: " + machine());
        if (wanted.isEmpty() || wanted.contains("import")) {
            importing();
        }
        if (wanted.isEmpty() || wanted.contains("start")) {
            starting();
        }
        if (wanted.isEmpty() || wanted.contains("cached")) {
            cached();
        }
        if (wanted.isEmpty() || wanted.contains("uncached")) {
            uncached();
        }
        if (wanted.isEmpty() || wanted.contains("commit")) {
            run(
                    Map.of(),
                    "taskset",
                    "-c",
                    "0",
                    java(),
                    "-cp",
                    testClasses(),
                    "org.jarida.bench.CommitBench",
                    archive());
        }
        if (wanted.isEmpty() || wanted.contains("crawl")) {
            crawl();
        }
        if (wanted.isEmpty() || wanted.contains("weight")) {
            weights();
        }
        if (wanted.isEmpty() || wanted.contains("search")) {
            searching();
        }
        if (wanted.isEmpty() || wanted.contains("opening")) {
            opening();
        }
        if (wanted.isEmpty() || wanted.contains("small")) {
            System.out.print(run(Map.of(), java(), "-cp", withTestLibraries(), "org.jarida.app.FirstView"));
        }
    }

    /** An index of a million articles, filled by both cores and asked on one; and the search of the archive. */
    private static void searching() throws Exception {
        var index = WORK.resolve("search").toString();
        var bench = "org.jarida.search.SearchBench";
        System.out.print(run(
                Map.of(),
                java(),
                "-Xmx512m",
                "-XX:+UseParallelGC",
                "-XX:+UseCompactObjectHeaders",
                "-cp",
                withTestLibraries(),
                bench,
                "fill",
                index,
                INDEXED));
        System.out.print(run(
                Map.of(),
                "taskset",
                "-c",
                "0",
                java(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-cp",
                withTestLibraries(),
                bench,
                "ask",
                index,
                "2000"));
        System.out.print(run(
                Map.of(),
                java(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-cp",
                withTestLibraries(),
                "org.jarida.bench.SearchedBench",
                archive(),
                Integer.toString(8 * SECONDS),
                "256"));
    }

    /** The editor, where there is a browser. */
    private static void opening() throws Exception {
        var browser = Optional.ofNullable(System.getenv("JARIDA_CHROMIUM")).orElse("/usr/bin/chromium");
        if (Files.isExecutable(Path.of(browser))) {
            run(Map.of(), java(), "-cp", withTestLibraries(), "org.jarida.bench.OpeningBench", browser);
        } else {
            System.out.println("opening: not measured, no browser at " + browser + " (set JARIDA_CHROMIUM)");
        }
    }

    /** A generated export of 100,000 articles, imported in less than 512 MB. */
    private static void importing() throws Exception {
        var export = WORK.resolve("export.xml");
        if (!Files.exists(export)) {
            run(
                    Map.of(),
                    java(),
                    "-cp",
                    testClasses(),
                    "org.jarida.bench.ExportGenerator",
                    export.toString(),
                    Integer.toString(ARTICLES));
        }
        remove(Path.of(archive()));
        var started = System.nanoTime();
        var process = start(
                WORK.resolve("import.log"),
                Map.of("JARIDA_JAVA_OPTIONS", "-Xmx256m"),
                ROOT.resolve("jarida").toString(),
                "import",
                "wordpress",
                export.toString(),
                "--data",
                archive());
        var peak = 0L;
        while (process.isAlive()) {
            peak = Math.max(peak, memory(process.pid(), "VmHWM"));
            Thread.sleep(100);
        }
        var seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "import: %,d articles in %.1f s, %,.0f articles a second, peak memory %d MB, exit %d%n",
                ARTICLES,
                seconds,
                ARTICLES / seconds,
                peak / 1024,
                process.exitValue());
    }

    private static void starting() throws Exception {
        var times = new ArrayList<Double>();
        for (var round = 0; round < 5; round++) {
            var started = System.nanoTime();
            var server = serve("--page-cache", "64");
            try {
                waitFor(JARIDA_PORT, "/en");
                times.add((System.nanoTime() - started) / 1e9);
            } finally {
                stop(server);
            }
        }
        System.out.printf(Locale.ROOT, "start to first page: median %.2f s of %s%n", median(times), times);
    }

    /** One page, from memory: 200 with gzip, then 304, Jarida and nginx in turn. */
    private static void cached() throws Exception {
        var server = serve("--page-cache", "64");
        var nginx = start(WORK.resolve("nginx.log"), Map.of(), "true");
        try {
            waitFor(JARIDA_PORT, "/en");
            var path = paths("en", 2000).get(1000);
            var page = get(JARIDA_PORT, path, Map.of("Accept-Encoding", "gzip"));
            nginx = nginx(page.body());
            waitFor(NGINX_PORT, "/page");
            System.out.printf(Locale.ROOT, "page: %s, %d bytes compressed%n", path, page.body().length);
            var etag = page.headers().firstValue("etag").orElseThrow();
            var theirs = get(NGINX_PORT, "/page", Map.of("Accept-Encoding", "gzip"))
                    .headers()
                    .firstValue("etag")
                    .orElseThrow();
            pair("200 gzip", server, nginx, path, as(READER), as(READER));
            pair(
                    "304",
                    server,
                    nginx,
                    path,
                    as(READER, "If-None-Match: " + etag),
                    as(READER, "If-None-Match: " + theirs));
            counting(server, path, etag);
        } finally {
            stop(server);
            stop(nginx);
        }
    }

    /** The same page to readers, who are counted, and to who says that it is something else, who is not. */
    private static void counting(Process server, String path, String etag) throws Exception {
        var full = new ArrayList<Double>();
        var known = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            full.add(micros(server, path, as(READER)) / micros(server, path, as(STRANGER)));
            known.add(micros(server, path, as(READER, "If-None-Match: " + etag))
                    / micros(server, path, as(STRANGER, "If-None-Match: " + etag)));
        }
        System.out.printf(
                Locale.ROOT,
                "counted, not counted = 1: 200 %.3f of %s, 304 %.3f of %s%n",
                median(full),
                full,
                median(known),
                known);
    }

    private static double micros(Process server, String path, String[] headers) throws Exception {
        return load(server, JARIDA_PORT, path, SECONDS, headers).micros();
    }

    private static String[] as(String agent, String... headers) {
        return Stream.concat(Stream.of("User-Agent: " + agent), Stream.of(headers))
                .flatMap(header -> Stream.of("-H", header))
                .toArray(String[]::new);
    }

    private static void pair(String name, Process server, Process nginx, String path, String[] ours, String[] theirs)
            throws Exception {
        load(server, JARIDA_PORT, path, 20, ours); // Warm: the compiler has its say first.
        load(worker(nginx), NGINX_PORT, "/page", 2, theirs);
        var ratios = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            var one = load(server, JARIDA_PORT, path, SECONDS, ours);
            var other = load(worker(nginx), NGINX_PORT, "/page", SECONDS, theirs);
            ratios.add(one.micros() / other.micros());
            System.out.printf(
                    Locale.ROOT,
                    "%s: jarida %.1f µs p99 %s, nginx %.1f µs p99 %s, ratio %.2f%n",
                    name,
                    one.micros(),
                    one.p99(),
                    other.micros(),
                    other.p99(),
                    one.micros() / other.micros());
        }
        System.out.printf(Locale.ROOT, "%s: median ratio %.2f (processor time, nginx = 1)%n", name, median(ratios));
    }

    /** Pages that are not kept, uncompressed, from an archive of 100,000. */
    private static void uncached() throws Exception {
        var server = serve("--page-cache", "0");
        try {
            waitFor(JARIDA_PORT, "/en");
            var all = allPaths();
            var env = Map.of("PATHS", all.toString());
            loadPaths(server, env, WARM_SECONDS);
            for (var round = 0; round < ROUNDS; round++) {
                var load = loadPaths(server, env, SECONDS);
                System.out.printf(
                        Locale.ROOT,
                        "not kept: %.0f µs of processor time a page (%d pages), p99 %s%n",
                        load.micros(),
                        load.requests(),
                        load.p99());
            }
        } finally {
            stop(server);
        }
    }

    /** Every article once, compressed, as a search engine would; then what the process weighs. */
    private static void crawl() throws Exception {
        var server = serve("--page-cache", "64");
        try {
            waitFor(JARIDA_PORT, "/en");
            var all = allPaths();
            long count;
            try (var lines = Files.lines(all)) {
                count = lines.count();
            }
            var done = 0L;
            var began = System.nanoTime();
            while (done < count) {
                done += loadPaths(
                                server,
                                Map.of("PATHS", all.toString(), "FROM", Long.toString(done)),
                                30,
                                "-H",
                                "Accept-Encoding: gzip")
                        .requests();
            }
            System.out.printf(
                    Locale.ROOT,
                    "crawl: %,d requests for %,d articles in %.0f s; memory of the process %d MB (peak %d MB)%n",
                    done,
                    count,
                    (System.nanoTime() - began) / 1e9,
                    memory(server.pid(), "VmRSS") / 1024,
                    memory(server.pid(), "VmHWM") / 1024);
        } finally {
            stop(server);
        }
    }

    /** What a first visit to an article weighs in each edition of the sample newsroom. */
    private static void weights() throws Exception {
        var data = WORK.resolve("demo");
        remove(data);
        var server = start(
                WORK.resolve("demo.log"),
                Map.of(),
                ROOT.resolve("jarida").toString(),
                "demo",
                "--port",
                Integer.toString(JARIDA_PORT),
                "--data",
                data.toString());
        try {
            waitFor(JARIDA_PORT, "/en");
            for (var encoding : List.of("br", "gzip")) {
                for (var edition : List.of("ar", "en", "fr", "de", "ps", "fa", "ru", "es", "tg")) {
                    var articles = paths(edition, 50);
                    var heaviest = 0;
                    var sum = 0;
                    var styles = 0;
                    var script = 0;
                    for (var path : articles) {
                        var plain = new String(
                                get(JARIDA_PORT, path, Map.of()).body(), java.nio.charset.StandardCharsets.UTF_8);
                        var html = get(JARIDA_PORT, path, Map.of("Accept-Encoding", encoding))
                                .body()
                                .length;
                        styles = assets(plain, "href=\"(/assets/[^\"]+\\.css)\"", encoding);
                        script = assets(plain, "src=\"(/assets/[^\"]+\\.js)\"", encoding);
                        heaviest = Math.max(heaviest, html + styles);
                        sum += html + styles;
                    }
                    System.out.printf(
                            Locale.ROOT,
                            "weight %s %s: HTML and CSS mean %,d, heaviest %,d bytes (the last one: CSS %,d; script %,d) of %d articles%n",
                            edition,
                            encoding,
                            sum / articles.size(),
                            heaviest,
                            styles,
                            script,
                            articles.size());
                }
            }
        } finally {
            stop(server);
        }
    }

    /** All files of the page that are named so. */
    private static int assets(String html, String pattern, String encoding) throws Exception {
        var found = Pattern.compile(pattern).matcher(html);
        var bytes = 0;
        while (found.find()) {
            bytes += get(JARIDA_PORT, found.group(1), Map.of("Accept-Encoding", encoding))
                    .body()
                    .length;
        }
        return bytes;
    }

    // -------------------------------------------------------------------------------------------- servers and loads

    private record Load(long requests, double micros, String p99) {}

    private static Load load(ProcessHandle server, int port, String path, int seconds, String... headers)
            throws Exception {
        return measured(server.pid(), seconds, Map.of(), "http://127.0.0.1:" + port + path, "gzip", headers);
    }

    private static Load load(Process server, int port, String path, int seconds, String... headers) throws Exception {
        return load(server.toHandle(), port, path, seconds, headers);
    }

    private static Load loadPaths(Process server, Map<String, String> env, int seconds, String... more)
            throws Exception {
        var words =
                new ArrayList<>(List.of("-s", ROOT.resolve("bench/paths.lua").toString()));
        words.addAll(List.of(more));
        return measured(
                server.pid(), seconds, env, "http://127.0.0.1:" + JARIDA_PORT, "", words.toArray(String[]::new));
    }

    private static Load measured(
            long pid, int seconds, Map<String, String> env, String url, String encoding, String... more)
            throws Exception {
        var words =
                new ArrayList<>(List.of("taskset", "-c", "1", "wrk", "-t1", "-c16", "-d" + seconds + "s", "--latency"));
        if (!encoding.isEmpty()) {
            words.addAll(List.of("-H", "Accept-Encoding: " + encoding));
        }
        words.addAll(List.of(more));
        words.add(url);
        var before = ticks(pid);
        var output = run(env, words.toArray(String[]::new));
        var used = ticks(pid) - before;
        var requests = Long.parseLong(find(output, "(\\d+) requests in"));
        if (output.contains("Non-2xx") && Arrays.stream(more).noneMatch(word -> word.startsWith("If-None"))) {
            throw new IllegalStateException("not all were answered:\n" + output);
        }
        return new Load(requests, used * TICK_MICROS / requests, find(output, "99%\\s+(\\S+)"));
    }

    private static Process serve(String... more) throws IOException {
        var words = new ArrayList<>(List.of(
                "taskset",
                "-c",
                "0",
                ROOT.resolve("target/jarida/jarida").toString(),
                "serve",
                "--data",
                archive(),
                "--port",
                Integer.toString(JARIDA_PORT)));
        words.addAll(List.of(more));
        return start(WORK.resolve("serve.log"), Map.of(), words.toArray(String[]::new));
    }

    private static Process nginx(byte[] compressed) throws IOException {
        var folder = WORK.resolve("nginx");
        Files.createDirectories(folder.resolve("pages"));
        Files.write(folder.resolve("pages/page.gz"), compressed);
        Files.write(folder.resolve("pages/page"), compressed);
        Files.copy(
                ROOT.resolve("bench/headers.conf"),
                folder.resolve("headers.conf"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                folder.resolve("nginx.conf"),
                Files.readString(ROOT.resolve("bench/nginx.conf"))
                        .replace("FOLDER", folder.toString())
                        .replace("PORT", Integer.toString(NGINX_PORT)));
        return start(
                WORK.resolve("nginx.log"),
                Map.of(),
                "taskset",
                "-c",
                "0",
                "nginx",
                "-c",
                folder.resolve("nginx.conf").toString());
    }

    private static ProcessHandle worker(Process nginx) {
        return nginx.descendants().findFirst().orElseThrow();
    }

    private static Path allPaths() throws Exception {
        var file = WORK.resolve("paths.txt");
        var all = new ArrayList<String>();
        for (var edition : List.of("ar", "en", "fr", "de", "ps", "fa", "ru", "es", "tg")) {
            all.addAll(paths(edition, ARTICLES));
        }
        java.util.Collections.shuffle(all, new java.util.Random(1));
        return Files.write(file, all);
    }

    /** An edition's articles, as its sitemap lists them. */
    private static List<String> paths(String edition, int most) throws Exception {
        var paths = new ArrayList<String>();
        for (var part = 1; paths.size() < most; part++) {
            var map = get(JARIDA_PORT, "/" + edition + "/sitemap" + (part == 1 ? "" : "-" + part) + ".xml", Map.of());
            if (map.statusCode() != 200) {
                break;
            }
            var found = Pattern.compile("<loc>[a-z]+://[^/]+(/" + edition + "/[0-9][0-9a-z]{7}/[^<]+)</loc>")
                    .matcher(new String(map.body(), java.nio.charset.StandardCharsets.UTF_8));
            while (found.find() && paths.size() < most) {
                paths.add(found.group(1));
            }
        }
        return paths;
    }

    private static HttpResponse<byte[]> get(int port, String path, Map<String, String> headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        headers.forEach(request::header);
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void waitFor(int port, String path) throws Exception {
        var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < until) {
            try {
                get(port, path, Map.of());
                return;
            } catch (IOException notYet) {
                Thread.sleep(10);
            }
        }
        throw new IllegalStateException("nobody listens on port " + port);
    }

    private static Process start(Path log, Map<String, String> env, String... words) throws IOException {
        var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(env);
        return builder.start();
    }

    private static String run(Map<String, String> env, String... words) throws Exception {
        var log = Files.createTempFile(WORK, "run", ".log");
        var process = start(log, env, words);
        var exit = process.waitFor();
        var output = Files.readString(log);
        Files.delete(log);
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", words) + " ended with " + exit + "\n" + output);
        }
        if (words[words.length - 1].equals(archive())) {
            System.out.print(output);
        }
        return output;
    }

    private static void stop(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor();
    }

    private static long ticks(long pid) throws IOException {
        var fields = Files.readString(Path.of("/proc/" + pid + "/stat"));
        var after = fields.substring(fields.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(after[11]) + Long.parseLong(after[12]);
    }

    /** In kilobytes. */
    private static long memory(long pid, String what) {
        try {
            return Long.parseLong(find(Files.readString(Path.of("/proc/" + pid + "/status")), what + ":\\s+(\\d+)"));
        } catch (IOException | IllegalStateException gone) {
            return 0;
        }
    }

    private static String find(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in\n" + text);
        }
        return found.group(1);
    }

    private static double median(List<Double> numbers) {
        return numbers.stream().sorted().skip(numbers.size() / 2).findFirst().orElseThrow();
    }

    private static String archive() {
        return WORK.resolve("archive").toString();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String testClasses() {
        return ROOT.resolve("target/test-classes") + ":" + ROOT.resolve("target/classes") + ":"
                + ROOT.resolve("target/jarida/lib") + "/*";
    }

    private static String withTestLibraries() throws Exception {
        var libraries = WORK.resolve("test-libraries.txt");
        run(
                Map.of(),
                "mvn",
                "-B",
                "-q",
                "dependency:build-classpath",
                "-Dmdep.includeScope=test",
                "-Dmdep.outputFile=" + libraries);
        return testClasses() + ":" + Files.readString(libraries).strip();
    }

    private static String machine() throws IOException {
        var model = find(Files.readString(Path.of("/proc/cpuinfo")), "model name\\s*:\\s*(.+)");
        return model + ", " + Runtime.getRuntime().availableProcessors() + " cores, Java " + Runtime.version();
    }

    private static void remove(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> {
                    try {
                        Files.delete(file);
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                });
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
