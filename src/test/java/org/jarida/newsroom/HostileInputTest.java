package org.jarida.newsroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.app.Chromium;
import org.jarida.app.InBrowser;
import org.jarida.desk.Role;
import org.jarida.exchange.HostileExport;
import org.jarida.language.Language;
import org.jarida.language.Slugs;
import org.jarida.media.Drawn;
import org.jarida.story.Content;
import org.jarida.story.Kind;
import org.jarida.story.Stage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every string that has ever run where it should have been text, through every field of the staff and through an import,
 * and then every page that shows it, in a browser that minds no content policy: nothing runs.
 */
@InBrowser
class HostileInputTest {
    private static final int OF_A_KIND = 4;
    private static final int MOST_OF_A_KIND = 8;
    private static final List<String> NAMES = List.of(
            "edition", "kind", "section", "state", "whose", "after", "before", "by", "act", "from", "until", "done",
            "then", "into", "named", "date", "name", "missing", "mine");
    private static final String TYPED =
            "textarea, input:not([type=hidden], [type=checkbox], [type=radio], [type=range], [type=color])";
    private static final Set<String> NEVER = Set.of(
            "object",
            "embed",
            "base",
            "frame",
            "frameset",
            "math",
            "marquee",
            "portal",
            "applet",
            "animate",
            "set",
            "xmp");
    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "action",
            "formaction",
            "xlink:href",
            "data",
            "poster",
            "cite",
            "ping",
            "srcset",
            "background");
    private static final Pattern CODE = Pattern.compile(
            "[\\x00-\\x20]*(j\\s*a\\s*v\\s*a\\s*s\\s*c\\s*r\\s*i\\s*p\\s*t|vbscript|livescript|mocha|blob|filesystem|feed|jar|view-source|data)\\s*:",
            Pattern.CASE_INSENSITIVE);

    private final Newsroom newsroom = new Newsroom(Store.SQLITE);
    private final OpenNewsroom open = new OpenNewsroom(newsroom);
    private final String reporter = open.signIn(Role.REPORTER);
    private final String photoEditor = open.signIn(Role.PHOTO_EDITOR);
    private final String editor = open.signIn(Role.EDITOR);
    private final String publisher = open.signIn(Role.PUBLISHER);
    private final String owner = open.signIn(Role.OWNER);
    private final List<String> wrong = new ArrayList<>();

    @AfterEach
    void close() {
        open.close();
    }

    // ---- that it would be seen

    @Test
    void whatRunsIsSeen(Chromium chromium) {
        try (var watch = new Watch(chromium, open.origin)) {
            watch.page().navigate(open.origin + "/en");
            var seen = 0;
            for (var vector : Vectors.ALL) {
                watch.page().setContent("<!doctype html><title>x</title><main>" + vector);
                watch.look("alone");
                seen += watch.wrong().isEmpty() ? 0 : 1;
                watch.forget();
            }
            assertThat(seen).isGreaterThan(200);
        }
    }

    @Test
    void aTemplateThatDoesNotEscapeIsSeen(Chromium chromium) {
        newsroom.published(
                newsroom.story(newsroom.world), "en", "<img src=x onerror=xss()>", "<a href=javascript:xss()>a</a>");
        try (var watch = new Watch(chromium, open.origin)) {
            watch.page().route("**/section/**", HostileInputTest::unescaped);
            watch.open("/en/section/world");
            watch.settle(200);
            assertThat(watch.wrong()).anyMatch(line -> line.contains("ran xss"));
        }
    }

    private static void unescaped(Route route) {
        var answer = route.fetch();
        route.fulfill(
                new Route.FulfillOptions().setResponse(answer).setBody(Parser.unescapeEntities(answer.text(), false)));
    }

    // ---- articles

    @Test
    void nothingInAnArticleRuns(Chromium chromium) throws IOException {
        var drafts = new ArrayList<String>();
        for (var vector : Vectors.ALL) {
            tell(vector);
        }
        for (var group : Vectors.groups(28)) {
            drafts.add(tellAtLength(group));
        }
        drafts.subList(0, 6).forEach(this::withdraw);
        newsroom.secondPerson.require(true, Newsroom.EDITOR);
        newsroom.clock.pass(Duration.ofDays(2));
        drafts.subList(6, 9).forEach(this::withdraw);
        assertThat(newsroom.proposals.open()).hasSize(3);
        try (var watch = new Watch(chromium, open.origin)) {
            watch.page().navigate(open.origin + "/en");
            var pages = crawl(null, path -> path.matches("/en/[0-9a-z]{8}/.*"), "/en");
            assertThat(pages).hasSizeGreaterThan(350).containsKey("/en/corrections");
            show(watch, pages);
            drafts.subList(0, 6).forEach(address -> watch.open("/en/" + address.split("/")[3]));
            watch.as(owner);
            show(watch, crawl(owner, any -> false, "/newsroom", "/newsroom/logbook", "/newsroom/media"));
            drafts.forEach(address -> write(watch, address));
            newsroom.proposals
                    .open()
                    .forEach(waiting -> watch.open(
                            "/newsroom/proposals/" + waiting.proposal().id()));
            for (var address : drafts.subList(0, 6)) {
                Stream.of("/revisions", "/preview", "/proof", "/publication", "/withdrawal", "/fa")
                        .forEach(page -> watch.open(address + page));
            }
            choosePicture(watch);
            wrong.addAll(watch.settle(300).wrong());
        }
        assertThat(wrong).isEmpty();
    }

    /** A short story with this in each of its lines. */
    private void tell(String vector) throws IOException {
        var address = begin(reporter, vector);
        var body = Visit.JSON.createArrayNode();
        body.add(block("paragraph", "p").put("text", vector));
        var beside = Visit.JSON.createObjectNode().put("slug", vector).put("description", vector);
        beside.putArray("topics").add("new:" + vector);
        publish(address, save(editor, address, 1, vector, vector, "", body, beside), "");
    }

    /** A long one with these in blocks of every kind, and all that is said about it. */
    private String tellAtLength(List<String> group) throws IOException {
        var all = String.join(" ", group);
        var address = begin(reporter, Vectors.joined(300).get(group.size()));
        var picture = bring(group);
        var body = Visit.JSON.createArrayNode();
        for (var vector : group) {
            blocks(body, vector, picture);
            say(address + "/notes", "{\"block\":\"b1\",\"text\":" + Visit.JSON.writeValueAsString(vector) + "}");
        }
        var beside = Visit.JSON.createObjectNode().put("leadPicture", picture);
        var version = save(reporter, address, 1, all.substring(0, Math.min(1000, all.length())), all, "", body, beside);
        seen(open.post(reporter, address + "/hand-over", "stage", "in-review", "note", all));
        publish(address, newest(address, version), "");
        body.remove(0);
        version = save(editor, address, newest(address, version), all.substring(0, 600), all, "", body, beside);
        publish(address, version, all);
        var revisions = newsroom.revisions.of(newsroom.articles
                .find(newsroom.stories.find(address.split("/")[3]).orElseThrow().id(), "en")
                .orElseThrow()
                .id());
        seen(open.get(
                editor,
                address + "/comparison?from=" + revisions.getLast().id() + "&to="
                        + revisions.getFirst().id()));
        return address;
    }

    private int newest(String address, int atLeast) {
        return Math.max(
                atLeast,
                newsroom.articles
                        .find(
                                newsroom.stories
                                        .find(address.split("/")[3])
                                        .orElseThrow()
                                        .id(),
                                "en")
                        .orElseThrow()
                        .version());
    }

    private String begin(String who, String headline) {
        var started = seen(open.post(
                who,
                "/newsroom/stories",
                "headline",
                headline,
                "edition",
                "en",
                "kind",
                "news",
                "section",
                Long.toString(newsroom.world)));
        assertThat(started.status()).as(headline).isEqualTo(303);
        return started.location();
    }

    private int save(
            String who,
            String address,
            int version,
            String headline,
            String standfirst,
            String place,
            ArrayNode body,
            ObjectNode beside)
            throws IOException {
        var sent = Visit.JSON.createObjectNode().put("version", version);
        sent.putObject("content")
                .put("headline", headline)
                .put("standfirst", standfirst)
                .put("place", place.isEmpty() && headline.length() <= 200 ? headline : place)
                .put("description", headline)
                .set("body", body);
        sent.set("particulars", beside);
        var answer = open.send(who, "PUT", address + "/text", "application/json", Visit.JSON.writeValueAsBytes(sent));
        assertThat(answer.status()).as(headline + ": " + answer.body()).isEqualTo(200);
        return Visit.JSON.readTree(answer.body()).path("version").asInt();
    }

    private void publish(String address, int version, String reason) {
        var answer = seen(open.post(
                editor,
                address + "/publication",
                "version",
                Integer.toString(version),
                "manner",
                reason.isEmpty() ? "update" : "correction",
                "reason",
                reason));
        assertThat(answer.location()).as(answer.page().text()).endsWith("done=published");
    }

    private void withdraw(String address) {
        var reason = Vectors.joined(1900).get(Math.abs(address.hashCode()) % 8);
        seen(open.post(editor, address + "/withdrawal", "reason", reason));
    }

    private void say(String path, String json) {
        assertThat(open.send(editor, "POST", path, "application/json", json.getBytes(UTF_8))
                        .status())
                .isEqualTo(200);
    }

    /** Blocks of every kind with this in each of their parts. */
    private static void blocks(ArrayNode body, String vector, String picture) {
        var text = block("paragraph", "b" + (body.size() + 1));
        var runs = text.putArray("text");
        Stream.of("strong", "emphasis", "code")
                .forEach(mark -> runs.addObject()
                        .put("text", vector)
                        .putArray("marks")
                        .addObject()
                        .put("type", mark));
        runs.addObject()
                .put("text", vector)
                .putArray("marks")
                .addObject()
                .put("type", "link")
                .put("href", "https://jarida.example/?" + URLEncoder.encode(vector, UTF_8));
        body.add(text);
        body.add(block("heading", "h" + body.size()).put("level", 2).put("text", vector));
        var quotation = block("quotation", "q" + body.size()).put("attribution", vector);
        quotation.putArray("paragraphs").add(vector);
        body.add(quotation);
        body.add(block("pull-quote", "u" + body.size()).put("text", vector).put("attribution", vector));
        var list = block("list", "l" + body.size());
        list.putArray("items")
                .addObject()
                .put("text", vector)
                .putArray("items")
                .addObject()
                .put("text", vector);
        body.add(list);
        body.add(block("picture", "m" + body.size())
                .put("media", picture)
                .put("caption", vector)
                .put("alternative", vector));
        var gallery = block("gallery", "g" + body.size());
        gallery.putArray("pictures")
                .addObject()
                .put("media", picture)
                .put("caption", vector)
                .put("alternative", vector);
        body.add(gallery);
        body.add(block("elsewhere", "e" + body.size())
                .put("href", "https://jarida.example/" + URLEncoder.encode(vector, UTF_8))
                .put("title", vector)
                .put("caption", vector));
        var table = block("table", "t" + body.size()).put("caption", vector).put("headerRow", true);
        var rows = table.putArray("rows");
        rows.addArray().addObject().put("text", vector);
        rows.addArray().addObject().put("text", vector);
        body.add(table);
        var box = block("fact-box", "x" + body.size()).put("title", vector);
        box.putArray("blocks").add(block("paragraph", "y" + body.size()).put("text", vector));
        body.add(box);
        var note = "f" + body.size();
        var called = block("paragraph", "c" + body.size());
        called.putArray("text")
                .addObject()
                .put("text", "")
                .putArray("marks")
                .addObject()
                .put("type", "note")
                .put("footnote", note);
        body.add(called);
        body.add(block("footnote", note).put("text", vector));
        body.add(block("preformatted", "r" + body.size()).put("text", vector));
        body.add(block("unknown-html", "w" + body.size()).put("source", vector));
    }

    private static ObjectNode block(String type, String id) {
        return Visit.JSON.createObjectNode().put("type", type).put("id", id);
    }

    /** A picture of which these say what it is. */
    private String bring(List<String> group) throws IOException {
        var all = String.join(" ", group);
        var name = URLEncoder.encode(all.substring(0, 400), UTF_8);
        var answer = open.send(
                reporter,
                "POST",
                "/newsroom/media?name=" + name,
                "image/png",
                Drawn.file(Drawn.photograph(60 + group.getFirst().length() % 50, 40 + all.length() % 50), "png"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var key = Visit.JSON.readTree(answer.body()).path("key").asText();
        var path = "/newsroom/media/" + key;
        fill(photoEditor, path, path, field -> switch (field) {
            case "name", "credit" -> Optional.of(all.substring(0, 400));
            default ->
                field.matches("caption-.*|alternative-.*")
                        ? Optional.of(all.substring(0, Math.min(1900, all.length())))
                        : Optional.empty();
        });
        return key;
    }

    /** Opens the editor and all that stands beside the text. */
    private static void write(Watch watch, String address) {
        watch.open(address);
        Writer.awaitSheet(watch.page());
        for (var panel : List.of("remarks", "checks")) {
            watch.page().evaluate("panel => document.querySelector(`[data-opens=${panel}]`)?.click()", panel);
        }
        watch.settle(150);
        watch.look(address);
    }

    private void choosePicture(Watch watch) {
        watch.open("/newsroom/paper/bylines/" + newsroom.zarmina);
        watch.page().locator("[data-pick] button").first().click();
        watch.page().waitForSelector("dialog .shelf li");
        watch.look("the pictures to choose from");
    }

    @Test
    void noLinkOfAnArticleLeadsIntoAScript() throws IOException {
        var address = begin(editor, "Links");
        for (var vector : Vectors.ALL) {
            for (var part : List.of(linked(vector), elsewhere(vector))) {
                var sent = Visit.JSON.createObjectNode().put("version", newest(address, 1));
                sent.putObject("content").put("headline", "Links").set("body", part);
                var answer = open.send(
                        editor, "PUT", address + "/text", "application/json", Visit.JSON.writeValueAsBytes(sent));
                assertThat(answer.status()).as(vector).isIn(200, 422);
                if (answer.status() == 200) {
                    assertThat(vector).matches("(?s)(https?|mailto|tel|story):.*|#.*|/[^/\\\\].*");
                    var proof = open.get(editor, address + "/proof");
                    wrong.addAll(strangeIn(address + " " + vector, proof.page()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static ArrayNode linked(String href) {
        var body = Visit.JSON.createArrayNode();
        body.add(block("paragraph", "b1"));
        ((ObjectNode) body.get(0))
                .putArray("text")
                .addObject()
                .put("text", "here")
                .putArray("marks")
                .addObject()
                .put("type", "link")
                .put("href", href);
        return body;
    }

    private static ArrayNode elsewhere(String href) {
        return Visit.JSON
                .createArrayNode()
                .add(block("elsewhere", "b1").put("href", href).put("title", "there"));
    }

    @Test
    void whatNamesBlocksLanguagesAndFilesDoesNotRunEither(Chromium chromium) throws IOException {
        var address = begin(editor, "Names");
        var body = Visit.JSON.createArrayNode();
        for (var vector : Vectors.ALL) {
            body.add(block("paragraph", vector).put("text", "a"));
            body.add(block("picture", "p" + body.size()).put("media", vector));
            body.add(block("film", "f" + body.size()).put("media", vector).put("still", vector));
            body.add(named("note", "footnote", vector));
            body.add(named("foreign", "locale", vector));
            body.add(named("foreign", "dir", vector));
        }
        var version = save(editor, address, 1, "Names", "", "", body, Visit.JSON.createObjectNode());
        publish(address, version, "");
        try (var watch = new Watch(chromium, open.origin)) {
            watch.open("/en/" + address.split("/")[3]);
            watch.as(owner);
            write(watch, address);
            watch.open(address + "/proof");
            wrong.addAll(watch.settle(100).wrong());
        }
        assertThat(wrong).isEmpty();
    }

    /** Words with a mark of which this is said. */
    private static ObjectNode named(String mark, String name, String value) {
        var block = block("paragraph", "b" + value.hashCode() + name);
        block.putArray("text")
                .addObject()
                .put("text", "a")
                .putArray("marks")
                .addObject()
                .put("type", mark)
                .put("locale", "fa")
                .put(name, value);
        return block;
    }

    // ---- the newspaper's own words

    @Test
    void nothingInTheNewspapersOwnWordsRuns(Chromium chromium) throws IOException {
        var names = Vectors.joined(190).stream()
                .filter(name -> name.length() <= 200)
                .toList();
        names.forEach(this::nameEverything);
        var advertisement = advertise(bring(Vectors.ALL.subList(0, 20)));
        try (var watch = new Watch(chromium, open.origin)) {
            watch.page().navigate(open.origin + "/en");
            var fronts = new LinkedHashMap<String, String>();
            for (var round = 0; round < names.size(); round++) {
                nameTheNewspaper(names.get(round), round, advertisement);
                fronts.put(
                        "the front named " + names.get(round),
                        seen(open.read("/en")).body());
            }
            watch.read(fronts);
            show(watch, crawl(null, any -> false, "/en"));
            watch.as(owner);
            show(
                    watch,
                    crawl(
                            owner,
                            any -> false,
                            "/newsroom/paper",
                            "/newsroom/front",
                            "/newsroom/stories/new",
                            "/newsroom/people",
                            "/newsroom/logbook"));
            wrong.addAll(watch.settle(300).wrong());
        }
        assertThat(wrong).isEmpty();
    }

    /** A section, a topic, a byline and a page of this name, and an article that bears them. */
    private void nameEverything(String name) {
        var section = opened("sections", "name", name);
        fill(publisher, section, section, named(name));
        var topic = opened("topics", "name", name);
        fill(publisher, topic, topic, named(name));
        var byline = opened("bylines", "name", name);
        fill(publisher, byline, byline, named(name));
        var page = opened("pages", "title", name);
        fill(publisher, page, page, field -> switch (field) {
            case "title", "description", "body", "slug" -> Optional.of(name);
            case "published", "menu" -> Optional.of("on");
            default -> Optional.empty();
        });
        var story = newsroom.stories.create(Kind.NEWS, "en", List.of(id(section)), List.of(id(topic)), Newsroom.EDITOR);
        newsroom.publish(newsroom.articles.start(
                story,
                "en",
                Slugs.of("x", Language.ENGLISH, "x"),
                new Content(
                        "Snow",
                        "",
                        "",
                        "",
                        null,
                        List.of(id(byline)),
                        newsroom.says("Snow", "It fell.").body()),
                Stage.DRAFT,
                Newsroom.EDITOR));
    }

    private String opened(String part, String field, String name) {
        var answer = seen(open.post(publisher, "/newsroom/paper/" + part, field, name, "edition", "en"));
        assertThat(answer.status()).as(part + " " + name).isEqualTo(303);
        return answer.location().replaceFirst("\\?.*", "");
    }

    private static long id(String path) {
        return Long.parseLong(path.split("/")[4]);
    }

    private static Fields named(String name) {
        return field -> field.matches("(name|slug|description|biography)-en") ? Optional.of(name) : Optional.empty();
    }

    /** What stands on every page: the newspaper's name and lines, its menus and addresses, an advertisement. */
    private void nameTheNewspaper(String name, int round, String advertisement) {
        fill(publisher, "/newsroom/paper/editions/en", "/newsroom/paper/editions/en", field -> switch (field) {
            case "name", "tagline", "copyright" -> Optional.of(name);
            default -> Optional.empty();
        });
        fill(publisher, "/newsroom/paper/newspaper", "/newsroom/paper/newspaper", rows("name-", round, 20));
        fill(publisher, "/newsroom/paper/menus/en", "/newsroom/paper/menus/en", rows("label-", round, 8));
        fill(publisher, advertisement, advertisement, field -> switch (field) {
            case "label", "alternative" -> Optional.of(name);
            default -> Optional.empty();
        });
    }

    /** Rows of a name and an address each; the names are others in every round. */
    private static Map<String, String> rows(String label, int round, int rows) {
        var names =
                Vectors.joined(95).stream().filter(name -> name.length() <= 100).toList();
        var sent = new HashMap<String, String>();
        for (var row = 0; row < rows; row++) {
            sent.put(label + row, names.get((round * rows + row) % names.size()));
            sent.put("href-" + row, "https://jarida.example/" + row);
        }
        return sent;
    }

    private String advertise(String picture) {
        var answer = open.post(
                publisher,
                "/newsroom/paper/advertisements/en/new",
                "place",
                "front",
                "media",
                picture,
                "href",
                "https://jarida.example/",
                "label",
                "",
                "alternative",
                "Tea");
        assertThat(answer.status()).as(answer.page().select(".wrong").text()).isEqualTo(303);
        return answer.location().replaceFirst("\\?.*", "");
    }

    @Test
    void noLinkOfTheNewspaperLeadsIntoAScript() throws IOException {
        var advertisement = advertise(bring(Vectors.ALL.subList(0, 20)));
        for (var vector : Vectors.ALL) {
            var taken = sent(publisher, "/newsroom/paper/menus/en", Map.of("label-0", "x", "href-0", vector))
                    || sent(publisher, "/newsroom/paper/newspaper", Map.of("name-0", "x", "href-0", vector))
                    || sent(publisher, advertisement, Map.of("href", vector));
            if (taken) {
                assertThat(vector).matches("(?s)\\s*((https?|mailto):[^\\s]+|/[^/\\\\].*)");
                check("/en", open.read("/en"));
                check(advertisement, open.get(publisher, advertisement));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private boolean sent(String who, String path, Map<String, String> fields) {
        return post(who, path, path, fields).status() == 303;
    }

    // ---- what is refused, and shown again

    @Test
    void nothingThatIsRefusedRuns(Chromium chromium) throws IOException {
        newsroom.published(newsroom.story(newsroom.world), "en", "Snow", "It fell.");
        var draft = newsroom.draft(newsroom.story(newsroom.herat), "en", "Rain", "It fell.");
        var address = "/newsroom/stories/" + newsroom.stories.get(draft.story()).key() + "/en";
        opened("pages", "title", "About");
        advertise(bring(Vectors.ALL.subList(0, 20)));
        open.stepUp(owner);
        var all = String.join("\n", Vectors.ALL);
        var shapes = new LinkedHashSet<String>();
        var answers = new LinkedHashMap<String, String>();
        for (var path : crawl(owner, any -> false, "/newsroom", address, "/newsroom/people/invitation")
                .keySet()) {
            // Who was let in by the test has no account to change.
            if (!path.startsWith("/newsroom/account") && shapes.add(shape(path))) {
                for (var form : open.get(owner, path).page().select("main form[method=post]")) {
                    for (var names : List.of(TYPED, "[name]")) {
                        var answer = seen(open.post(owner, form.attr("action"), said(form, names, all)));
                        answers.put(path + ", " + form.attr("action") + " " + names, answer.body());
                    }
                }
            }
        }
        assertThat(shapes).hasSizeGreaterThan(30);
        assertThat(answers).hasSizeGreaterThan(40);
        try (var watch = new Watch(chromium, open.origin)) {
            watch.page().navigate(open.origin + "/en");
            watch.read(answers);
            wrong.addAll(watch.settle(300).wrong());
        }
        assertThat(wrong).isEmpty();
    }

    /** A form in which these fields say this and the others what they said. */
    private static String[] said(Element form, String names, String text) {
        var typed = form.select(names).eachAttr("name");
        var sent = new ArrayList<String>();
        for (var field : form.select("[name]:not([name=token])")) {
            sent.addAll(List.of(field.attr("name"), typed.contains(field.attr("name")) ? text : field.val()));
        }
        return sent.toArray(String[]::new);
    }

    // ---- what stands in an address

    @Test
    void nothingInAnAddressRuns(Chromium chromium) {
        newsroom.published(newsroom.story(newsroom.world), "en", "Snow", "It fell.");
        open.stepUp(owner);
        var pages = List.of(
                "/newsroom",
                "/newsroom/stories",
                "/newsroom/media",
                "/newsroom/logbook",
                "/newsroom/people",
                "/newsroom/paper/topics",
                "/newsroom/paper/topics/" + newsroom.snow,
                "/newsroom/paper/bylines",
                "/newsroom/front/en/whole",
                "/newsroom/paper/sections/" + newsroom.world,
                "/newsroom/session/step-up",
                "/newsroom/stories/new");
        try (var watch = new Watch(chromium, open.origin)) {
            watch.page().navigate(open.origin + "/en");
            var answers = new LinkedHashMap<String, String>();
            for (var batch : Vectors.joined(1200)) {
                var search = "/en/search?q=" + encoded(batch);
                answers.put(search, seen(open.read(search)).body());
                for (var page : pages) {
                    for (var name : List.of("q", "text")) {
                        var path = page + "?" + name + "=" + encoded(batch);
                        answers.put(path, seen(open.get(owner, path)).body());
                    }
                }
            }
            watch.read(answers);
            watch.open("/en/search?q=" + encoded(Vectors.joined(1200).getLast()));
            watch.as(owner);
            for (var page : pages) {
                watch.open(page + "?q=" + encoded(Vectors.joined(1200).getLast()));
                for (var batch : Vectors.joined(80)) {
                    var said = "=" + encoded(batch);
                    check(page, open.get(owner, page + "?" + String.join(said + "&", NAMES) + said));
                }
            }
            for (var vector : Vectors.ALL) {
                check(vector, open.read("/en/" + encoded(vector)));
                check(vector, open.read("/newsroom/session?then=" + encoded(vector)));
                check(vector, open.get(owner, "/newsroom/" + encoded(vector)));
            }
            wrong.addAll(watch.settle(300).wrong());
        }
        assertThat(wrong).isEmpty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    // ---- what is pasted

    @Test
    void nothingThatIsPastedRuns(Chromium chromium) {
        var address = begin(editor, "Pasted");
        try (var watch = new Watch(chromium, open.origin).as(editor)) {
            write(watch, address);
            watch.page().locator("#editor-body[contenteditable=true]").click();
            watch.page().evaluate("""
                    async vectors => {
                        const body = document.querySelector('#editor-body');
                        for (const vector of vectors) {
                            for (const html of [vector, `<p>a ${vector} b</p>`, `<a href="${vector.replaceAll('"', '&quot;')}">a</a>`]) {
                                const data = new DataTransfer();
                                data.setData('text/html', html);
                                data.setData('text/plain', vector);
                                body.focus();
                                body.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                            }
                            await new Promise(resolve => setTimeout(resolve));
                        }
                    }""", Vectors.ALL);
            watch.settle(500);
            watch.look("what was pasted");
            for (var link : watch.page().locator("#editor-body a").all()) {
                assertThat(link.getAttribute("href")).matches("(?s)(https?|mailto|tel|story):.*|#.*|/.*");
            }
            wrong.addAll(watch.wrong());
        }
        assertThat(wrong).isEmpty();
    }

    // ---- what moves in

    @Test
    void nothingThatMovesInRuns(Chromium chromium) throws IOException {
        HostileExport.moveInto(newsroom);
        try (var watch = new Watch(chromium, open.origin)) {
            watch.page().navigate(open.origin + "/en");
            var pages = crawl(null, path -> path.matches("/en/[0-9a-z]{8}/.*"), "/en");
            assertThat(pages).hasSizeGreaterThan(600);
            // Each string has moved in twice; two in three pages are enough for a browser, all have been read.
            var number = new AtomicInteger();
            pages.keySet().removeIf(path -> number.incrementAndGet() % 3 == 0);
            show(watch, pages);
            watch.as(owner);
            var staff = crawl(owner, any -> false, "/newsroom/stories", "/newsroom/media", "/newsroom/paper");
            show(watch, staff);
            staff.keySet().stream()
                    .filter(path -> path.matches("/newsroom/stories/[0-9a-z]{8}/en"))
                    .limit(OF_A_KIND)
                    .forEach(address -> write(watch, address));
            wrong.addAll(watch.settle(300).wrong());
        }
        assertThat(wrong).isEmpty();
    }

    // ---- forms

    /** What a field is to say; empty: what it says already. */
    private interface Fields {
        Optional<String> of(String field);
    }

    private void fill(String who, String path, String action, Fields fields) {
        var sent = new HashMap<String, String>();
        for (var field : open.get(who, path).page().select("form[action=" + action + "] [name]")) {
            fields.of(field.attr("name")).ifPresent(text -> sent.put(field.attr("name"), text));
        }
        fill(who, path, action, sent);
    }

    private void fill(String who, String path, String action, Map<String, String> fields) {
        var answer = post(who, path, action, fields);
        assertThat(answer.status())
                .as(action + ": " + answer.page().select(".wrong, .notice").text())
                .isEqualTo(303);
    }

    /** Sends the form of a page as it is but for these fields. */
    private OpenNewsroom.Sent post(String who, String path, String action, Map<String, String> fields) {
        var sent = new ArrayList<String>();
        fields.forEach((name, text) -> sent.addAll(List.of(name, text)));
        return seen(open.fill(who, path, action, sent.toArray(String[]::new)));
    }

    // ---- pages

    private OpenNewsroom.Sent seen(OpenNewsroom.Sent sent) {
        check("an answer", sent);
        return sent;
    }

    /** What somebody was sent holds none of the strings as they were typed, and is no failure. */
    private void check(String what, OpenNewsroom.Sent sent) {
        if (sent.status() >= 500) {
            wrong.add(what + " failed: " + sent.page().text());
        }
        var type = sent.header("content-type").orElse("");
        if (type.startsWith("text/html")) {
            Vectors.bareIn(sent.body()).forEach(bare -> wrong.add(what + " holds " + bare));
            wrong.addAll(strangeIn(what, sent.page()));
        } else if (type.contains("xml")) {
            var feed = Jsoup.parse(sent.body(), "", Parser.xmlParser());
            if (!feed.select("script, img, svg, iframe, a, x").isEmpty()) {
                wrong.add(what + " has markup");
            }
            feed.select("content[type=html], summary[type=html], item > description, content|encoded")
                    .forEach(text -> wrong.addAll(strangeIn(what, Jsoup.parse(text.wholeText()))));
        }
    }

    /** What would run in a document that is read as HTML, or when a hand touches it. */
    private static List<String> strangeIn(String what, Document page) {
        var found = new ArrayList<String>();
        for (var element : page.select("*")) {
            var ours =
                    element.attr("src").startsWith("/") || element.attr("type").endsWith("json");
            if (NEVER.contains(element.normalName()) || (element.normalName().equals("script") && !ours)) {
                found.add(what + " holds " + element.outerHtml());
            }
            for (var attribute : element.attributes()) {
                if (attribute.getKey().startsWith("on")
                        || attribute.getKey().equals("srcdoc")
                        || (ADDRESSES.contains(attribute.getKey())
                                && CODE.matcher(attribute.getValue()).lookingAt())) {
                    found.add(what + " holds " + element.outerHtml());
                }
            }
        }
        return found;
    }

    private Map<String, String> crawl(@Nullable String who, Predicate<String> all, String... starts) {
        var found = new LinkedHashMap<String, String>();
        var kinds = new HashMap<String, Integer>();
        var waiting = new ArrayDeque<>(List.of(starts));
        var home = who == null ? "/en" : "/newsroom";
        while (!waiting.isEmpty()) {
            var path = waiting.remove();
            if (found.containsKey(path)
                    || (!all.test(path) && kinds.merge(shape(path), 1, Integer::sum) > MOST_OF_A_KIND)) {
                continue;
            }
            var sent = who == null ? open.read(path) : open.get(who, path);
            check(path, sent);
            if (sent.header("content-type").orElse("").startsWith("text/html")) {
                found.put(path, sent.body());
                for (var link : sent.page().select("a[href], link[rel=alternate]")) {
                    var to = link.attr("href").replace(open.origin, "").replaceFirst("#.*", "");
                    if (to.equals(home) || to.startsWith(home + "/") || to.startsWith(home + "?")) {
                        waiting.add(to);
                    }
                }
            }
        }
        return found;
    }

    /** Pages of one kind have one shape. */
    private static String shape(String path) {
        return path.replaceFirst("\\?.*", "")
                .replaceFirst("^/en/(section|topic|by|page)/.*", "/en/$1/")
                .replaceAll("/([0-9]+|[0-9a-z]{8,}(?<![a-z]{8}))(?=/|$)", "/*")
                .replaceFirst("^(/en/\\*/).*", "$1");
    }

    /** Opens so many pages of each kind, and reads all others many at once. */
    private static void show(Watch watch, Map<String, String> pages) {
        var kinds = new HashMap<String, Integer>();
        var others = new LinkedHashMap<String, String>();
        pages.forEach((path, html) -> {
            if (kinds.merge(shape(path), 1, Integer::sum) <= OF_A_KIND) {
                watch.open(path);
            } else {
                others.put(path, html);
            }
        });
        watch.read(others);
    }
}
