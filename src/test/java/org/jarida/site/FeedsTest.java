package org.jarida.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jarida.Newsroom.EDITOR;
import static org.jarida.Newsroom.NOON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.edition.Colours;
import org.jarida.edition.Newspaper;
import org.jarida.language.Slug;
import org.jarida.story.Block;
import org.jarida.story.Body;
import org.jarida.story.Content;
import org.jarida.story.Publication;
import org.jarida.story.RichText;
import org.jarida.story.Stage;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What feed readers get: read by ROME, and held against what the feed validator asks. */
class FeedsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Address.Feed ATOM = new Address.Feed("fa", null, null, Address.FeedFormat.ATOM);
    private static final Address.Feed RSS = new Address.Feed("fa", null, null, Address.FeedFormat.RSS);
    private static final Address.Feed JSON_FEED = new Address.Feed("fa", null, null, Address.FeedFormat.JSON);

    private final Machines machines = new Machines(Store.SQLITE);
    private final Newsroom newsroom = machines.newsroom;

    @AfterEach
    void close() {
        machines.close();
    }

    @Test
    void aReaderOfFeedsSeesTheSameInAtomAndRss() {
        newsroom.published(newsroom.story(newsroom.herat), "fa", "برف در هرات", "شب برف بارید.", "صبح آفتاب شد.");
        newsroom.clock.pass(Duration.ofMinutes(1));
        kite("NATO در کابل");
        var atom = read(ATOM);
        var rss = read(RSS);
        assertThat(atom.getTitle()).isEqualTo("جریده").isEqualTo(rss.getTitle());
        assertThat(atom.getLinks().stream()
                        .filter(link -> link.getRel().equals("alternate"))
                        .map(link -> link.getHref()))
                .containsExactly("https://jarida.example/fa")
                .containsExactly(rss.getLink());
        assertThat(rss.getLanguage()).isEqualTo("fa-af");
        assertThat(atom.getEntries()).hasSize(2).hasSameSizeAs(rss.getEntries());
        for (var i = 0; i < 2; i++) {
            var one = atom.getEntries().get(i);
            var other = rss.getEntries().get(i);
            assertThat(one.getUri()).isEqualTo(other.getUri());
            assertThat(one.getTitle()).isEqualTo(other.getTitle());
            assertThat(one.getLink()).isEqualTo(other.getLink());
            assertThat(one.getPublishedDate()).isEqualTo(other.getPublishedDate());
            assertThat(names(one)).isEqualTo(names(other)).containsExactly("زرمینه نوری");
            assertThat(content(one)).isEqualTo(content(other));
            assertThat(one.getCategories().stream().map(category -> category.getName()))
                    .containsExactlyElementsOf(other.getCategories().stream()
                            .map(category -> category.getName())
                            .toList());
        }
        var snow = atom.getEntries().get(1);
        assertThat(snow.getTitle()).isEqualTo("برف در هرات");
        assertThat(content(snow))
                .isEqualTo("<div lang=\"fa-AF\" dir=\"rtl\"><p>شب برف بارید.</p><p>صبح آفتاب شد.</p></div>");
        assertThat(snow.getPublishedDate().toInstant()).isEqualTo(NOON);
        assertThat(snow.getCategories().stream().map(category -> category.getName()))
                .containsExactly("افغانستان", "هرات", "برف");
    }

    @Test
    void aTitleThatRunsBothWaysIsIsolated() {
        kite("NATO در کابل");
        for (var feed : List.of(read(ATOM), read(RSS))) {
            assertThat(feed.getEntries().getFirst().getTitle()).isEqualTo("\u200F\u2067NATO در کابل\u2069");
        }
    }

    @Test
    void theJsonFeedSaysWhatAtomSays() {
        kite("بادبادک");
        var json = json(JSON_FEED);
        var entry = read(ATOM).getEntries().getFirst();
        assertThat(json.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.path("title").asText()).isEqualTo("جریده");
        assertThat(json.path("feed_url").asText()).isEqualTo("https://jarida.example/fa/feed.json");
        assertThat(json.path("home_page_url").asText()).isEqualTo("https://jarida.example/fa");
        assertThat(json.path("language").asText()).isEqualTo("fa-AF");
        var item = json.path("items").path(0);
        assertThat(item.path("id").asText()).isEqualTo(entry.getUri());
        assertThat(item.path("url").asText()).isEqualTo(entry.getLink());
        assertThat(item.path("title").asText()).isEqualTo(entry.getTitle());
        assertThat(item.path("content_html").asText()).isEqualTo(content(entry));
        assertThat(item.path("image").asText()).isEqualTo("https://jarida.example/media/kite.jpg");
        assertThat(item.path("date_published").asText()).isEqualTo("2026-11-22T07:30:00Z");
        assertThat(item.path("authors").path(0).path("name").asText()).isEqualTo("زرمینه نوری");
        assertThat(item.path("tags").path(0).asText()).isEqualTo("جهان");
        assertThat(item.path("attachments").path(0).path("mime_type").asText()).isEqualTo("video/mp4");
        assertThat(item.path("attachments").path(0).path("size_in_bytes").asInt())
                .isEqualTo(1_200_000);
    }

    @Test
    void theNewspapersSignStandsInEveryFormat() {
        newsroom.settings.save(new Newspaper("", "1kite000", Colours.OURS_ALONE, List.of()), EDITOR);
        newsroom.published(newsroom.story(newsroom.world), "fa", "برف");
        var kite = "https://jarida.example/media/kite.jpg";
        assertThat(text(ATOM)).contains("<logo>" + kite + "</logo>");
        assertThat(text(RSS)).contains("<image><url>" + kite + "</url>");
        assertThat(json(JSON_FEED).path("icon").asText()).isEqualTo(kite);
        List.of(ATOM, RSS).forEach(this::assertValid);
    }

    @Test
    void everySectionTopicAndBylineHasItsOwn() {
        newsroom.published(newsroom.story(newsroom.herat), "en", "Herat");
        newsroom.clock.pass(Duration.ofMinutes(1));
        newsroom.published(newsroom.story(newsroom.world), "en", "World");
        assertThat(headlines(Address.Shelf.SECTION, "afghanistan")).containsExactly("Herat");
        assertThat(headlines(Address.Shelf.TOPIC, "snow")).containsExactly("World", "Herat");
        assertThat(headlines(Address.Shelf.BYLINE, "zarmina-nuri")).containsExactly("World", "Herat");
        assertThat(read(new Address.Feed("en", Address.Shelf.SECTION, "herat", Address.FeedFormat.RSS))
                        .getTitle())
                .isEqualTo("Jarida: Herat");
        for (var format : Address.FeedFormat.values()) {
            assertThat(machines.feeds.write(new Address.Feed("en", Address.Shelf.TOPIC, "rain", format)))
                    .isEmpty();
            assertThat(machines.feeds.write(new Address.Feed("tr", null, null, format)))
                    .isEmpty();
        }
    }

    @Test
    void nothingThatIsNotPublishedIsInAFeed() {
        newsroom.draft(newsroom.story(newsroom.world), "fa", "فردا");
        var gone = newsroom.published(newsroom.story(newsroom.world), "fa", "دیروز");
        newsroom.articles.withdraw(gone.article(), "نادرست", EDITOR);
        for (var address : List.of(ATOM, RSS)) {
            assertThat(read(address).getEntries()).isEmpty();
            assertValid(address);
        }
        assertThat(json(JSON_FEED).path("items")).isEmpty();
    }

    @Test
    void anEntryKeepsItsIdWhenItsAddressChanges() {
        var first = newsroom.published(newsroom.story(newsroom.world), "fa", "برف");
        var before = read(ATOM).getEntries().getFirst();
        newsroom.clock.pass(Duration.ofHours(1));
        newsroom.articles.readdress(first.article(), new Slug("باران"), EDITOR);
        newsroom.publish(newsroom.rewritten(first, "باران"));
        var after = read(ATOM).getEntries().getFirst();
        assertThat(after.getUri()).isEqualTo(before.getUri());
        assertThat(after.getLink()).isNotEqualTo(before.getLink());
        assertThat(after.getPublishedDate()).isEqualTo(before.getPublishedDate());
        assertThat(after.getUpdatedDate().toInstant()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void aCorrectionUpdatesTheEntry() {
        var snow = newsroom.published(newsroom.story(newsroom.world), "fa", "برف");
        var later = NOON.plus(Duration.ofHours(3));
        newsroom.articles.correct(snow.article(), later, "باران بود.", EDITOR);
        var entry = read(ATOM).getEntries().getFirst();
        assertThat(entry.getUpdatedDate().toInstant()).isEqualTo(later);
        assertThat(content(entry)).contains("باران بود.");
    }

    @Test
    void aFeedHoldsTheNewestThirty() {
        newsroom.database.write(transaction -> {
            for (var i = 1; i <= 31; i++) {
                newsroom.published(newsroom.story(newsroom.world), "en", "Number " + i);
                newsroom.clock.pass(Duration.ofMinutes(1));
            }
            return 31;
        });
        var entries = read(new Address.Feed("en", null, null, Address.FeedFormat.ATOM))
                .getEntries();
        assertThat(entries).hasSize(30);
        assertThat(entries.getFirst().getTitle()).isEqualTo("Number 31");
    }

    @Test
    void whatWouldMakeAFeedTooLongIsNamedWithoutItsText() {
        newsroom.published(newsroom.story(newsroom.world), "fa", "کوتاه", "چند کلمه.");
        newsroom.clock.pass(Duration.ofMinutes(1));
        newsroom.published(newsroom.story(newsroom.world), "fa", "دراز", "ا".repeat(Feeds.MOST_TEXT));
        for (var address : List.of(ATOM, RSS)) {
            assertValid(address);
            assertThat(machines.feeds.write(address).orElseThrow().length).isLessThan(10_000);
            assertThat(text(address)).contains("چند کلمه.").contains("دراز");
        }
        assertThat(json(JSON_FEED).path("items").path(0).path("content_text").asText())
                .isEqualTo("دراز");
    }

    @Test
    void noTextBreaksAFeed() {
        var naughty = "a & b < c > \"d\" 'e' ]]> <script>alert(1)</script> &amp; \u0000\u0001\u000B\u001F\u007F\u0085"
                + "\uD800 \uFFFE\uFFFF\uFDD0 \uD83E\uDE81 e\u0301 \u202Eevil\u202C می‌رود";
        var edition = newsroom.editions.find("fa").orElseThrow();
        newsroom.editions.save(
                new org.jarida.edition.Edition(
                        edition.code(),
                        edition.position(),
                        edition.language(),
                        naughty,
                        naughty,
                        naughty,
                        edition.zone(),
                        edition.calendar(),
                        edition.secondCalendar()),
                EDITOR);
        newsroom.published(newsroom.story(newsroom.world), "fa", naughty.replace("\uD800", ""), naughty);
        for (var address : List.of(ATOM, RSS)) {
            assertValid(address);
            var entry = read(address).getEntries().getFirst();
            assertThat(entry.getTitle()).contains("a & b < c > \"d\" 'e' ]]> <script>alert(1)</script> &amp;");
            assertThat(Jsoup.parse(content(entry)).text())
                    .contains("a & b < c > \"d\" 'e' ]]> <script>alert(1)</script> &amp;")
                    .contains("\uD83E\uDE81")
                    .contains("می‌رود");
        }
        assertThat(json(JSON_FEED).path("items").path(0).path("title").asText()).contains("<script>");
    }

    @Test
    void theFeedsAreValid() {
        newsroom.published(newsroom.story(newsroom.herat), "fa", "برف در هرات", "شب برف بارید.");
        newsroom.clock.pass(Duration.ofMinutes(1));
        kite("NATO & کابل");
        newsroom.clock.pass(Duration.ofDays(300));
        kite("در تابستان");
        for (var address : List.of(ATOM, RSS)) {
            assertValid(address);
        }
    }

    @Test
    void monthsAreNamedAsRfc822HasThem() {
        var months = new ArrayList<String>();
        for (var month = 1; month <= 12; month++) {
            months.add(PublicTime.rfc822(Instant.parse("2026-%02d-01T00:00:59Z".formatted(month)))
                    .substring(8, 11));
        }
        assertThat(months)
                .containsExactly("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
        assertThat(PublicTime.rfc822(NOON)).isEqualTo("Sun, 22 Nov 2026 07:30:00 GMT");
    }

    /** A film of a kite, with a picture, and a link into the site. */
    private Publication kite(String headline) {
        var story = newsroom.story(newsroom.world);
        var says = new Content(
                headline,
                "بادبادک & باد",
                "کابل",
                "",
                "1kite000",
                List.of(newsroom.zarmina),
                new Body(List.of(
                        new Block.Paragraph("a", RichText.plain("باد وزید.")),
                        new Block.Film("b", "1kitefim", null, null),
                        new Block.Sound("c", "1kitesnd", null))));
        return newsroom.publish(newsroom.articles.start(story, "fa", new Slug("بادبادک"), says, Stage.DRAFT, EDITOR));
    }

    private List<String> headlines(Address.Shelf shelf, String slug) {
        return read(new Address.Feed("en", shelf, slug, Address.FeedFormat.ATOM)).getEntries().stream()
                .map(SyndEntry::getTitle)
                .toList();
    }

    private SyndFeed read(Address.Feed address) {
        try (var reader = new XmlReader(
                new ByteArrayInputStream(machines.feeds.write(address).orElseThrow()))) {
            var input = new SyndFeedInput();
            input.setXmlHealerOn(false); // Changes what it reads, and there is nothing to heal.
            return input.build(reader);
        } catch (FeedException | IOException failure) {
            throw new AssertionError(text(address), failure);
        }
    }

    private JsonNode json(Address.Feed address) {
        try {
            return JSON.readTree(machines.feeds.write(address).orElseThrow());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private String text(Address.Feed address) {
        return new String(machines.feeds.write(address).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static String content(SyndEntry entry) {
        return entry.getContents().stream()
                .map(SyndContent::getValue)
                .findFirst()
                .orElse("");
    }

    private static List<String> names(SyndEntry entry) {
        return entry.getAuthors().isEmpty()
                ? List.of(entry.getAuthor())
                : entry.getAuthors().stream().map(person -> person.getName()).toList();
    }

    /** The rules of validator.w3.org/feed for what we write. */
    private void assertValid(Address.Feed address) {
        var feed = parsed(address);
        switch (address.format()) {
            case ATOM -> assertValidAtom(feed, address);
            case RSS -> assertValidRss(feed, address);
            case JSON -> throw new IllegalArgumentException();
        }
        for (var link : all(feed, "link")) {
            var href = link.hasAttribute("href") ? link.getAttribute("href") : link.getTextContent();
            assertWhole(href);
        }
        for (var content : all(feed, address.format() == Address.FeedFormat.ATOM ? "content" : "encoded")) {
            if (content.getNamespaceURI().contains("mrss")) {
                assertWhole(content.getAttribute("url"));
            } else {
                assertSafe(content.getTextContent());
            }
        }
    }

    private static void assertValidAtom(Document document, Address.Feed address) {
        var feed = document.getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertLanguage(feed.getAttribute("xml:lang"));
        var ids = new HashSet<String>();
        var entries = children(feed, "entry");
        var updated = only(feed, "updated");
        for (var element : both(feed, entries)) {
            assertThat(ids.add(only(element, "id"))).isTrue();
            assertThat(only(element, "id")).matches("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            assertThat(only(element, "title")).isNotBlank();
            assertThat(OffsetDateTime.parse(only(element, "updated")).getYear()).isBetween(1990, 2100);
            assertThat(only(element, "updated")).isLessThanOrEqualTo(updated);
            assertThat(children(element, "link"))
                    .filteredOn(link -> link.getAttribute("rel").equals("alternate"))
                    .hasSize(1);
            assertThat(children(element, "link"))
                    .allSatisfy(link -> assertThat(link.getAttribute("type")).matches("[a-z]+/[a-z0-9+.-]+"));
            for (var author : children(element, "author")) {
                assertThat(only(author, "name")).isNotBlank();
                assertWhole(only(author, "uri"));
            }
        }
        assertThat(children(feed, "author")).hasSize(1);
        assertThat(children(feed, "link"))
                .filteredOn(link -> link.getAttribute("rel").equals("self"))
                .extracting(link -> link.getAttribute("href"))
                .containsExactly("https://jarida.example" + address.path());
        for (var entry : entries) {
            assertThat(children(entry, "content").isEmpty()
                            || children(entry, "summary").size() <= 1)
                    .isTrue();
            assertThat(OffsetDateTime.parse(only(entry, "published"))).isNotNull();
        }
    }

    private static void assertValidRss(Document document, Address.Feed address) {
        var rss = document.getDocumentElement();
        assertThat(rss.getTagName()).isEqualTo("rss");
        assertThat(rss.getAttribute("version")).isEqualTo("2.0");
        var channel = children(rss, "channel").getFirst();
        assertThat(only(channel, "title")).isNotBlank();
        assertThat(only(channel, "description")).isNotBlank();
        assertLanguage(only(channel, "language"));
        assertRfc822(only(channel, "lastBuildDate"));
        assertThat(children(channel, "link"))
                .filteredOn(link -> link.getAttribute("rel").equals("self"))
                .extracting(link -> link.getAttribute("href"))
                .containsExactly("https://jarida.example" + address.path());
        var ids = new HashSet<String>();
        for (var item : children(channel, "item")) {
            assertThat(only(item, "title")).isNotBlank();
            assertThat(ids.add(only(item, "guid"))).isTrue();
            assertThat(children(item, "guid").getFirst().getAttribute("isPermaLink"))
                    .isEqualTo("false");
            assertRfc822(only(item, "pubDate"));
            assertThat(only(item, "description")).isNotBlank();
            assertThat(children(item, "enclosure")).hasSizeLessThanOrEqualTo(1).allSatisfy(enclosure -> {
                assertWhole(enclosure.getAttribute("url"));
                assertThat(enclosure.getAttribute("length")).matches("[1-9][0-9]*");
                assertThat(enclosure.getAttribute("type")).matches("(audio|video)/[a-z0-9]+");
            });
            var order = new ArrayList<String>();
            for (var child = item.getFirstChild(); child != null; child = child.getNextSibling()) {
                order.add(child.getNodeName());
            }
            if (order.contains("content:encoded")) {
                assertThat(order.indexOf("content:encoded")).isGreaterThan(order.indexOf("description"));
            }
        }
    }

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private static void assertLanguage(String tag) {
        var locale = Locale.forLanguageTag(tag);
        assertThat(LANGUAGES).contains(locale.getLanguage());
        assertThat(locale.toLanguageTag()).isEqualToIgnoringCase(tag);
    }

    private static void assertRfc822(String date) {
        assertThat(date)
                .matches(
                        "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-3][0-9] "
                                + "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} [0-2][0-9]:[0-5][0-9]:[0-5][0-9] GMT");
    }

    private static void assertWhole(String url) {
        assertThat(url).matches("https?://[!-~]+");
        assertThat(URI.create(url).isAbsolute()).isTrue();
    }

    private static void assertSafe(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        assertThat(body.select("script, style, iframe, object, embed, form, input, link, meta, base"))
                .isEmpty();
        for (var element : body.getAllElements()) {
            for (var attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotIn("style", "id", "class");
                if (Set.of("href", "src", "poster").contains(attribute.getKey())) {
                    assertThat(attribute.getValue()).startsWith("https://");
                }
            }
        }
        assertThat(body.children()).hasSize(1);
        assertThat(body.child(0).attr("dir")).isIn("rtl", "ltr");
    }

    private Document parsed(Address.Feed address) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(
                            machines.feeds.write(address).orElseThrow()));
        } catch (SAXException | IOException | ParserConfigurationException failure) {
            throw new AssertionError(text(address), failure);
        }
    }

    private static List<Element> both(Element one, List<Element> others) {
        var all = new ArrayList<Element>();
        all.add(one);
        all.addAll(others);
        return all;
    }

    private static List<Element> all(Document document, String name) {
        var found = document.getElementsByTagNameNS("*", name);
        var elements = new ArrayList<Element>();
        for (var i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static List<Element> children(Element parent, String name) {
        var elements = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getLocalName().equals(name)) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static String only(Element parent, String name) {
        var found = children(parent, name);
        assertThat(found).as(name + " in " + parent.getTagName()).hasSize(1);
        return found.getFirst().getTextContent();
    }
}
