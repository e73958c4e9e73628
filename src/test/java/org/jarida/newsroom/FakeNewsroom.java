package org.jarida.newsroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jarida.exchange.SampleNewsroom;
import org.jarida.language.Language;
import org.jarida.language.Words;
import org.jarida.story.Body;
import org.jarida.story.Content;
import org.jspecify.annotations.Nullable;

/**
 * One article and its server, small enough to be told what to do: the editor's side of every bargain is tested against
 * it. What it takes, it keeps as the newsroom does: checked by {@link Content}, under versions.
 */
final class FakeNewsroom implements AutoCloseable {
    static final String ADDRESS = "/newsroom/stories/4k7m2q9x/draft";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;"
                    + " media-src 'self' blob:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types ProseMirrorClipboard";
    private static final Path WEB = Path.of("src/main/web");
    private static final Path PICTURES = Path.of("sample/media");
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, FakeNewsroom.class.getClassLoader(), "org.jarida.templates");

    private enum Line {
        WHOLE,
        BREAKING,
        BROKEN
    }

    private final Language interfaceLanguage;
    private final Language language;
    private int port;
    private HttpServer server;
    private ExecutorService workers;

    // What it knows and what it was told to do; guarded by this.
    private Content content;
    private final ObjectNode particulars = JSON.createObjectNode();
    private long version = 7;
    private String savedBy = "Zarmina";
    private String token = "token-1";
    private boolean signedIn = true;
    private boolean readOnly;
    private @Nullable String writer;
    private @Nullable ObjectNode refusal;
    private Line line = Line.WHOLE;
    private final List<JsonNode> saves = new ArrayList<>();
    private final List<JsonNode> copies = new ArrayList<>();
    private final ArrayNode notes = JSON.createArrayNode();
    private final ArrayNode checks = JSON.createArrayNode();
    private final Map<String, byte[]> arrived = new LinkedHashMap<>();
    private final List<String> here = new ArrayList<>();

    FakeNewsroom(Language interfaceLanguage, Language language, Content content) {
        this(interfaceLanguage, language, content, 0);
    }

    private FakeNewsroom(Language interfaceLanguage, Language language, Content content, int port) {
        this.interfaceLanguage = interfaceLanguage;
        this.language = language;
        this.content = content;
        this.port = port;
        start();
    }

    /** For eyes: {@code fa fa-AF [story]} serves that article of the sample until it is stopped. */
    public static void main(String[] arguments) throws InterruptedException {
        var language = Language.of(arguments[1]);
        var name = arguments.length > 2 ? arguments[2] : "astrolabe";
        var port = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 8099;
        var fake = new FakeNewsroom(Language.of(arguments[0]), language, sample(name, language), port);
        fake.remark("b1", "Laila", "Is the weight known?");
        System.out.println(fake.origin() + ADDRESS);
        Thread.currentThread().join();
    }

    /** An article of the sample newsroom. */
    static Content sample(String story, Language language) {
        try {
            var told = JSON.readTree(Files.readString(Path.of("sample/stories", story, language.code() + ".json")));
            return content(told);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Content content(JsonNode told) {
        var bylines = new ArrayList<Long>();
        told.path("bylines").forEach(byline -> bylines.add(byline.asLong()));
        return new Content(
                told.path("headline").asText(""),
                told.path("standfirst").asText(""),
                told.path("place").asText(""),
                told.path("description").asText(""),
                told.path("leadPicture").asText(null),
                bylines,
                Body.ofJson(told.path("body").toString()));
    }

    String origin() {
        return "http://127.0.0.1:" + port;
    }

    // ---- What it is told to do

    final void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
            port = server.getAddress().getPort();
            workers = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(workers);
            server.createContext("/", this::answer);
            server.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Does not answer any more, as while it is restarted. */
    void stop() {
        server.stop(0);
        workers.shutdownNow();
    }

    synchronized void endSession() {
        signedIn = false;
    }

    /** Somebody signs in again, in another tab: every new session has a token of its own. */
    synchronized void signIn() {
        signedIn = true;
        token = token + "x";
    }

    synchronized void lock() {
        readOnly = true;
    }

    /** Saves another text meanwhile. */
    synchronized void overtake(String by, Content other) {
        content = other;
        savedBy = by;
        version++;
    }

    synchronized void takeOver(@Nullable String by) {
        writer = by;
    }

    synchronized void refuse(@Nullable String field, String why) {
        refusal = JSON.createObjectNode().put("why", why).put("field", field);
    }

    synchronized void relent() {
        refusal = null;
    }

    /** Takes the next text and is cut off before it says so; then answers nothing until the line is mended. */
    synchronized void breakAfterTheNextText() {
        line = Line.BREAKING;
    }

    synchronized void mendLine() {
        line = Line.WHOLE;
    }

    synchronized void remark(String block, String by, String text) {
        notes.add(note(block, by, text));
    }

    synchronized void check(String json) {
        try {
            checks.removeAll();
            checks.addAll((ArrayNode) JSON.readTree(json));
        } catch (IOException mistake) {
            throw new UncheckedIOException(mistake);
        }
    }

    synchronized void comesIn(String name) {
        here.add(name);
    }

    // ---- What it knows

    synchronized Content content() {
        return content;
    }

    /** What was said beside the text so far. */
    synchronized JsonNode particulars() {
        return particulars;
    }

    synchronized long version() {
        return version;
    }

    synchronized List<JsonNode> saves() {
        return List.copyOf(saves);
    }

    synchronized List<JsonNode> copies() {
        return List.copyOf(copies);
    }

    synchronized JsonNode notes() {
        return notes.deepCopy();
    }

    // ---- What it answers

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var method = exchange.getRequestMethod();
            var body = exchange.getRequestBody().readAllBytes();
            if (path.startsWith("/assets/")) {
                file(exchange, WEB.resolve(path.substring("/assets/".length())));
            } else if (path.startsWith("/media/")) {
                medium(exchange, path.substring("/media/".length()));
            } else {
                synchronized (this) {
                    if (line != Line.BROKEN) {
                        try {
                            newsroom(exchange, method, path, body);
                        } catch (RuntimeException mistake) {
                            send(exchange, 422, JSON.createObjectNode().put("why", mistake.toString()));
                        }
                    }
                }
            }
        }
    }

    private void newsroom(HttpExchange exchange, String method, String path, byte[] body) throws IOException {
        var wellSent = method.equals("GET")
                || token.equals(exchange.getRequestHeaders().getFirst("X-Form-Token"));
        if (path.equals("/newsroom/sign-in")) {
            signIn();
            send(exchange, 200, "text/html; charset=utf-8", "<!doctype html><title>In</title><p>Signed in.");
        } else if (!signedIn && path.equals(ADDRESS)) {
            exchange.getResponseHeaders().set("Location", "/newsroom/sign-in");
            exchange.sendResponseHeaders(302, -1);
        } else if (!signedIn) {
            send(exchange, 401, JSON.createObjectNode());
        } else if (!wellSent) {
            send(exchange, 403, JSON.createObjectNode().put("why", "The form is out of date."));
        } else if (path.equals(ADDRESS)) {
            send(exchange, 200, "text/html; charset=utf-8", page());
        } else if (path.equals(ADDRESS + "/text")) {
            save(exchange, JSON.readTree(body));
        } else if (path.equals(ADDRESS + "/presence")) {
            presence(exchange, JSON.readTree(body));
        } else if (path.equals(ADDRESS + "/notes") && method.equals("GET")) {
            send(exchange, 200, notes);
        } else if (path.equals(ADDRESS + "/notes")) {
            take(JSON.readTree(body));
            send(exchange, 200, JSON.createObjectNode());
        } else if (path.startsWith(ADDRESS + "/notes/")) {
            resolve(path.split("/")[6]);
            send(exchange, 200, JSON.createObjectNode());
        } else if (path.equals(ADDRESS + "/checks")) {
            send(exchange, 200, checks);
        } else if (path.equals("/newsroom/media")) {
            upload(exchange, body);
        } else if (path.equals("/newsroom/media.json")) {
            send(exchange, 200, library());
        } else {
            send(exchange, 404, JSON.createObjectNode());
        }
    }

    private void save(HttpExchange exchange, JsonNode sent) throws IOException {
        if (writer != null) {
            copies.add(sent);
            send(exchange, 423, JSON.createObjectNode().put("by", writer));
        } else if (refusal != null) {
            send(exchange, 422, refusal);
        } else if (sent.path("version").asLong() != version) {
            var theirs = JSON.createObjectNode()
                    .put("version", version)
                    .put("by", savedBy)
                    .put("at", Instant.EPOCH.toString());
            theirs.set("content", told().path("content"));
            send(exchange, 409, theirs);
        } else {
            saves.add(sent);
            content = content(sent.path("content"));
            sent.path("particulars").properties().forEach(one -> particulars.set(one.getKey(), one.getValue()));
            savedBy = "Yusuf";
            version++;
            if (line == Line.BREAKING) {
                line = Line.BROKEN;
                return;
            }
            send(
                    exchange,
                    200,
                    JSON.createObjectNode()
                            .put("version", version)
                            .put("savedAt", "2026-03-22T08:20:00Z")
                            .put("words", 1));
        }
    }

    private void presence(HttpExchange exchange, JsonNode sent) throws IOException {
        if (sent.path("take").asBoolean()) {
            writer = null;
        }
        var people = JSON.createArrayNode();
        people.add(JSON.createObjectNode().put("name", "Yusuf").put("since", "2026-03-22T08:00:00Z"));
        here.forEach(
                name -> people.add(JSON.createObjectNode().put("name", name).put("since", "2026-03-22T08:10:00Z")));
        var answer = JSON.createObjectNode()
                .put("writer", writer == null ? "Yusuf" : writer)
                .put("mine", writer == null);
        answer.set("here", people);
        send(exchange, 200, answer);
    }

    private static ObjectNode note(@Nullable String block, String by, String text) {
        return JSON.createObjectNode()
                .put("id", "n" + Math.abs(text.hashCode()))
                .put("block", block)
                .put("by", by)
                .put("at", "2026-03-22T08:20:00Z")
                .put("when", "22 March 2026, 08:20")
                .put("text", text)
                .put("resolved", false)
                .set("answers", JSON.createArrayNode());
    }

    private void take(JsonNode sent) {
        var said =
                note(sent.path("block").asText(null), "Yusuf", sent.path("text").asText());
        if (sent.path("answers").isNull()) {
            notes.add(said);
        } else {
            notes.forEach(each -> {
                if (each.path("id").equals(sent.path("answers"))) {
                    ((ArrayNode) each.path("answers")).add(said);
                }
            });
        }
    }

    private void resolve(String id) {
        notes.forEach(each -> {
            if (each.path("id").asText().equals(id)) {
                ((ObjectNode) each).put("resolved", true);
            }
        });
    }

    private void upload(HttpExchange exchange, byte[] body) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        if (body.length > 5_000_000) {
            send(exchange, 413, JSON.createObjectNode().put("why", "That file is too large."));
        } else if (query.endsWith(".txt")) {
            send(exchange, 422, JSON.createObjectNode().put("why", "That is no picture."));
        } else {
            var key = "up" + arrived.size();
            arrived.put(key, body);
            var type = exchange.getRequestHeaders().getFirst("Content-Type");
            var kind = type.startsWith("video/") ? "film" : type.startsWith("audio/") ? "sound" : "picture";
            send(
                    exchange,
                    200,
                    ((ObjectNode) JSON.valueToTree(new EditorPage.Shown(kind, "/media/" + key, 1200, 800, "", "", "")))
                            .put("key", key));
        }
    }

    private static ArrayNode library() {
        var all = JSON.createArrayNode();
        shown().forEach((key, medium) -> {
            if (medium.kind().equals("picture")) {
                all.add(((ObjectNode) JSON.valueToTree(medium)).put("key", key));
            }
        });
        return all;
    }

    private JsonNode told() throws IOException {
        return JSON.readTree(editorPage().json());
    }

    private EditorPage editorPage() {
        return new EditorPage(
                words(),
                language,
                ADDRESS,
                "yusuf000",
                version,
                savedBy,
                Instant.parse("2026-03-22T08:20:00Z"),
                readOnly,
                token,
                content,
                shown(),
                "/newsroom/sign-in");
    }

    /** Those of the interface's language, once somebody has translated them. */
    private Words words() {
        var words = Words.ofNewsroom(interfaceLanguage);
        return words.messages("editor.").isEmpty() ? Words.ofNewsroom(Language.ENGLISH) : words;
    }

    private String page() {
        var output = new StringOutput();
        TEMPLATES.render("newsroom/editor.jte", Map.of("page", editorPage(), "particulars", particularsForm()), output);
        return """
                <!doctype html>
                <html lang="%s" dir="%s">
                <head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width,initial-scale=1,interactive-widget=resizes-content">
                <meta name="color-scheme" content="light dark">
                <link rel="icon" href="/assets/mark.svg">
                <link rel="stylesheet" href="/assets/site.css"><link rel="stylesheet" href="/assets/newsroom/editor.css">
                <script src="/assets/newsroom/editor.js" defer></script></head>
                <body class="newsroom editing"><main><h1 class="hid">%s</h1>%s</main></body></html>
                """.formatted(
                        interfaceLanguage.tag(),
                        interfaceLanguage.direction().attribute(),
                        "Jarida",
                        words().say("editor.field.body"),
                        output);
    }

    /** Ordinary controls, as the newsroom's page has them. */
    private static gg.jte.Content particularsForm() {
        return output -> output.writeContent("""
                <form id="particulars">
                <p><label for="slug">Slug</label><input id="slug" name="slug" value="the-astrolabe"></p>
                <p><label for="description">Description</label><textarea id="description" name="description" rows="3"></textarea></p>
                <fieldset><legend>Sections</legend>
                <label><input type="checkbox" name="sections" value="world" checked> World</label>
                <label><input type="checkbox" name="sections" value="history"> History</label></fieldset>
                <p><label for="kind">Kind</label><select id="kind" name="kind"><option value="news">News</option><option value="study">Study</option></select></p>
                <input type="hidden" name="leadPicture" value="">
                </form>
                """);
    }

    private static Map<String, EditorPage.Shown> shown() {
        var all = new LinkedHashMap<String, EditorPage.Shown>();
        try (var files = Files.list(PICTURES)) {
            files.sorted().map(file -> file.getFileName().toString()).forEach(name -> {
                var kind = name.endsWith(".mp4") ? "film" : name.endsWith(".mp3") ? "sound" : "picture";
                var shown = new EditorPage.Shown(
                        kind, "/media/" + name, 1200, 800, "Laila Sabri", "", kind.equals("picture") ? name : "");
                all.put(name, shown);
                all.put(SampleNewsroom.key(name), shown);
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return all;
    }

    private void medium(HttpExchange exchange, String name) throws IOException {
        byte[] bytes;
        synchronized (this) {
            bytes = arrived.get(name);
        }
        if (bytes != null) {
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } else {
            file(exchange, PICTURES.resolve(name));
        }
    }

    private static void file(HttpExchange exchange, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        var name = file.toString();
        exchange.getResponseHeaders()
                .set(
                        "Content-Type",
                        switch (name.substring(name.lastIndexOf('.'))) {
                            case ".css" -> "text/css; charset=utf-8";
                            case ".js" -> "text/javascript; charset=utf-8";
                            case ".svg" -> "image/svg+xml";
                            case ".woff2" -> "font/woff2";
                            case ".mp4" -> "video/mp4";
                            case ".mp3" -> "audio/mpeg";
                            default -> "image/jpeg";
                        });
        exchange.getResponseHeaders().set("Cache-Control", "max-age=3600");
        var bytes = Files.readAllBytes(file);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void send(HttpExchange exchange, int status, JsonNode answer) throws IOException {
        send(exchange, status, "application/json", answer.toString());
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        stop();
    }
}
