package org.jarida.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jarida.Scratch;
import org.jarida.TestClock;
import org.jarida.edition.Edition;
import org.jarida.language.EraCalendar;
import org.jarida.language.Language;
import org.jarida.language.Slugs;
import org.jarida.logbook.Actor;
import org.jarida.story.Block;
import org.jarida.story.Body;
import org.jarida.story.Content;
import org.jarida.story.Kind;
import org.jarida.story.Manner;
import org.jarida.story.RichText;
import org.jarida.story.Stage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A newspaper in English and Dari that readers come to, by a clock of our own. */
final class ReadersHouse implements AutoCloseable {
    static final Actor EDITOR = new Actor("editor");

    final TestClock clock = new TestClock(Instant.parse("2026-11-22T07:30:00Z"));
    final Path data;
    final String origin;
    final House house;

    ReadersHouse() {
        this(Map.of());
    }

    /** @param environment what the program is told beside its data */
    ReadersHouse(Map<String, String> environment) {
        try (var socket = new ServerSocket(0)) {
            var port = socket.getLocalPort();
            socket.close();
            origin = "http://localhost:" + port;
            data = Scratch.folder("readers");
            house = House.open(data, origin, clock, environment);
            edition("en", 1, "en", "Jarida", EraCalendar.GREGORIAN);
            edition("fa", 2, "fa-AF", "جریده", EraCalendar.SOLAR_HIJRI);
            house.serve("127.0.0.1", port, 16_000_000);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void edition(String code, int position, String language, String name, EraCalendar calendar) {
        house.editions.save(
                new Edition(
                        code,
                        position,
                        Language.of(language),
                        name,
                        "",
                        "© {year} " + name,
                        ZoneId.of("Asia/Kabul"),
                        calendar,
                        null),
                EDITOR);
    }

    /** An article that is published now; its path. */
    String published(String edition, String headline, String... paragraphs) {
        return published(edition, List.of(), headline, paragraphs);
    }

    /** The same in sections. */
    String published(String edition, List<Long> sections, String headline, String... paragraphs) {
        var story = house.stories.create(Kind.NEWS, edition, sections, List.of(), EDITOR);
        var blocks = new ArrayList<Block>();
        for (var paragraph : paragraphs) {
            blocks.add(new Block.Paragraph("p" + blocks.size(), RichText.plain(paragraph)));
        }
        var says = new Content(headline, "", "", "", null, List.of(), new Body(blocks));
        var slug = Slugs.of(headline, Language.of(edition), "untitled");
        var article = house.articles.start(story, edition, slug, says, Stage.DRAFT, EDITOR);
        house.articles.publish(article, Manner.MINOR, EDITOR);
        return URI.create("/")
                .resolve("/" + edition + "/" + story.key() + "/" + URLEncoder.encode(slug.text(), UTF_8))
                .toString();
    }

    /** All letters that lie in the mail folder, the oldest first, once there are so many. */
    List<MimeMessage> letters(int count) throws Exception {
        var folder = data.resolve("mail");
        for (var patience = 0; patience < 200; patience++) {
            if (Files.isDirectory(folder)) {
                try (var files = Files.list(folder)) {
                    var letters = files.filter(file -> file.toString().endsWith(".eml"))
                            .sorted(Comparator.comparing(ReadersHouse::written))
                            .toList();
                    if (letters.size() >= count) {
                        var read = new ArrayList<MimeMessage>();
                        for (var letter : letters) {
                            try (var in = Files.newInputStream(letter)) {
                                read.add(new MimeMessage(Session.getInstance(new Properties()), in));
                            }
                        }
                        return read;
                    }
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no " + count + " letters in " + folder);
    }

    /** When: the names tell it by the house's clock, which stands still between two letters. */
    private static FileTime written(Path letter) {
        try {
            return Files.getLastModifiedTime(letter);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The link in a letter: the one line that begins with our address. */
    String link(MimeMessage letter) throws Exception {
        return ((String) letter.getContent())
                .lines()
                .filter(line -> line.startsWith(origin))
                .findFirst()
                .orElseThrow()
                .substring(origin.length());
    }

    Browser browser() {
        return new Browser();
    }

    /** A reader's browser, as far as forms need one: it keeps a cookie and sends what a page's form has in it. */
    final class Browser {
        private final HttpClient client = HttpClient.newHttpClient();
        String cookie = "";
        /** Where a proxy says they come from; empty: there is none. */
        String from = "";

        HttpResponse<String> get(String path) throws Exception {
            return send(request(path).GET());
        }

        Document page(String path) throws Exception {
            return Jsoup.parse(get(path).body(), origin + path);
        }

        /** Fills in the form of a page that goes to this path, and sends it. */
        HttpResponse<String> submit(String page, String action, Map<String, String> fields) throws Exception {
            var form = page(page).selectFirst("form[action=" + action + "]");
            if (form == null) {
                throw new AssertionError("no form to " + action + " on " + page);
            }
            var all = new java.util.LinkedHashMap<String, String>();
            form.select("input[name]").forEach(input -> all.put(input.attr("name"), input.attr("value")));
            all.putAll(fields);
            return post(action, all);
        }

        HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
            var body = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                    .collect(Collectors.joining("&"));
            return send(request(path)
                    .header("content-type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        HttpResponse<String> json(String path, String token, String body) throws Exception {
            return send(request(path)
                    .header("content-type", "application/json")
                    .header("x-form-token", token)
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        private HttpRequest.Builder request(String path) {
            var request = HttpRequest.newBuilder(URI.create(origin + path));
            if (!from.isEmpty()) {
                request.header("x-forwarded-for", from);
            }
            return cookie.isEmpty() ? request : request.header("cookie", cookie);
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().firstValue("set-cookie").ifPresent(set -> {
                var pair = set.substring(0, set.indexOf(';'));
                cookie = pair.endsWith("=") ? "" : pair;
            });
            return answer;
        }

        /** Comes in by a link in a letter. */
        void signUp(String edition, String address) throws Exception {
            var before = data.resolve("mail").toFile().list();
            var count = before == null ? 0 : before.length;
            var path = "/" + edition + "/account/sign-up";
            submit(path, path, Map.of("address", address));
            var link = link(letters(count + 1).getLast());
            submit(link, link, Map.of());
        }
    }

    @Override
    public void close() {
        house.close();
    }
}
