package org.jarida.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jarida.edition.Edition;
import org.jarida.language.Language;
import org.jarida.newsroom.DateAnswer;
import org.jarida.newsroom.DateField;
import org.jarida.newsroom.MonthSheet;

/** A page with nothing but a field for a day and a time, behind the newsroom's content policy. It is noon in Kabul. */
final class DateFieldPage implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-11-22T07:30:00Z");

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
            + "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "require-trusted-types-for 'script'; trusted-types 'none'";
    private static final Pattern MONTH = Pattern.compile("/newsroom/calendar/[a-z]+/([^/]*)");
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.jarida.templates");

    private final HttpServer server;
    private final Edition edition;
    private final Language language;
    final String origin;

    DateFieldPage(Edition edition, Language language) {
        this.edition = edition;
        this.language = language;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        origin = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var asked = asked(exchange.getRequestURI().getRawQuery());
        var month = MONTH.matcher(path);
        if (path.equals("/")) {
            send(exchange, 200, "text/html", page(asked));
        } else if (path.equals("/newsroom/calendar/" + edition.code())) {
            send(
                    exchange,
                    200,
                    "application/json",
                    json(DateAnswer.of(asked.getOrDefault("date", ""), edition, language)));
        } else if (month.matches()) {
            var sheet = MonthSheet.of(month.group(1), language);
            send(
                    exchange,
                    sheet.isPresent() ? 200 : 404,
                    "application/json",
                    sheet.map(DateFieldPage::json).orElse(""));
        } else {
            var file = Path.of("src/main/web" + path);
            var known = Files.isRegularFile(file);
            var type = path.endsWith(".js") ? "text/javascript" : path.endsWith(".css") ? "text/css" : "font/woff2";
            send(exchange, known ? 200 : 204, type, known ? Files.readAllBytes(file) : new byte[0]);
        }
    }

    private String page(Map<String, String> sent) {
        var field = sent.isEmpty()
                ? DateField.empty(edition, language, NOON)
                : DateField.sent(
                        edition,
                        language,
                        sent.getOrDefault(DateField.DATE, ""),
                        sent.getOrDefault(DateField.TIME, ""),
                        NOON);
        var html = new StringOutput();
        TEMPLATES.render("newsroom/date-field.jte", field, html);
        return "<!doctype html><html lang=\"" + language.tag() + "\" dir=\""
                + language.direction().attribute() + "\"><head><meta charset=\"utf-8\"><title>Schedule</title>"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                + "<link rel=\"stylesheet\" href=\"/site.css\"><link rel=\"stylesheet\" href=\"/newsroom/picker.css\">"
                + "<script type=\"module\" src=\"/newsroom/picker.js\"></script></head>"
                + "<body class=\"room\"><main id=\"text\"><h1>Schedule</h1><form>" + html
                + "<button class=\"main\">Schedule</button></form></main></body></html>";
    }

    private static Map<String, String> asked(@org.jspecify.annotations.Nullable String query) {
        return query == null
                ? Map.of()
                : Stream.of(query.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        send(exchange, status, type + ";charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("content-type", type);
            exchange.getResponseHeaders().set("content-security-policy", POLICY);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
