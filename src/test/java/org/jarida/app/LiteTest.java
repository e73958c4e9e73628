package org.jarida.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jarida.language.Slug;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The small edition over HTTP: every page of the sample newsroom in all nine languages, and one that is too long. */
class LiteTest {
    static final List<String> EDITIONS = OpenSample.EDITIONS;
    private static final String LONG = "1angta1e";
    private static final Actor EDITOR = new Actor("editor");
    private static final Markup MARKUP = new Markup();

    private final OpenSample sample = OpenSample.running();
    private final FirstView view = new FirstView(sample);

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void everyPageIsThereInTheFirstRoundTripWithAllItFetches(String edition) throws Exception {
        var wrong = new ArrayList<String>();
        var pages = view.pages(edition);
        for (var path : pages) {
            var weight = view.weight(path);
            if (weight > FirstView.MOST) {
                wrong.add(path + " weighs " + weight);
            }
            var html = sample.get(path).body();
            MARKUP.errorsIn(html).forEach(error -> wrong.add(path + " " + error));
            var page = Jsoup.parse(html, sample.origin + path);
            if (!page.select("img, picture, video, audio, iframe, [rel=preload], [type=application/ld+json]")
                            .isEmpty()
                    || page.select("script").size() != 1
                    || page.select("h1").size() != 1) {
                wrong.add(path + " is more, or less, than text");
            }
            if (page.select("[rel=canonical]").isEmpty()
                    == page.select("[name=robots]").isEmpty()) {
                wrong.add(path + " does not tell search engines where it is, or that it is nowhere");
            }
            strays(page).forEach(stray -> wrong.add(path + " leads to " + stray));
        }
        assertThat(wrong).isEmpty();
        assertThat(pages.stream().map(FirstView::kind).distinct())
                .containsExactlyInAnyOrder(
                        "choice of editions",
                        "front",
                        "article",
                        "section",
                        "topic",
                        "byline",
                        "topics",
                        "people",
                        "archive",
                        "videos",
                        "photos",
                        "standing page",
                        "corrections",
                        "reading list",
                        "search",
                        "404",
                        "410",
                        "500");
    }

    /** Pages in full that something leads to but the one link that says so. */
    private List<String> strays(Document page) {
        return page.select("a[href]:not([data-full])").eachAttr("abs:href").stream()
                .filter(link -> link.startsWith(sample.origin + "/"))
                .map(link -> link.substring(sample.origin.length()).replaceFirst("#.*", ""))
                .filter(link -> !link.contains("?lite") && !link.startsWith("/media/"))
                .toList();
    }

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void everyPageInFullLeadsToItsSmallOneWhichTellsTheSameAndLeadsBack(String edition) throws Exception {
        var path = sample.pages(edition).stream()
                .filter(page -> FirstView.kind(page).equals("article"))
                .findFirst()
                .orElseThrow();
        var full = Jsoup.parse(sample.get(path).body(), sample.origin + path);
        var small = Jsoup.parse(
                sample.get(path + full.select(".foot [data-do=lite]").attr("href"))
                        .body(),
                sample.origin + path);
        assertThat(small.select("h1").text()).isEqualTo(full.select("h1").text());
        assertThat(small.select("article > p").eachText())
                .containsAll(full.select(".text > p:not(.place)").eachText());
        assertThat(small.select("[data-full]").attr("href")).isEqualTo(path);
        assertThat(small.select("[rel=canonical]").attr("href"))
                .isEqualTo(full.select("[rel=canonical]").attr("href"));
        assertThat(small.select("html").attr("dir"))
                .isEqualTo(full.select("html").attr("dir"));
        assertThat(small.expectFirst(".meta time").outerHtml())
                .isEqualTo(full.expectFirst(".when time").outerHtml());
    }

    @Test
    void itsStylesAreCssWithoutErrors() throws Exception {
        var sheet = Jsoup.parse(sample.get("/en?lite").body())
                .select("link[rel=stylesheet]")
                .attr("href");
        assertThat(MARKUP.errorsInStyles(sample.get(sheet).body())).isEmpty();
    }

    @Test
    void aPictureIsALinkThatSaysWhatItShowsAndWeighs() throws Exception {
        var picture = Jsoup.parse(sample.get("/en/8gxpg0fg?lite").body()).expectFirst(".tap");
        assertThat(picture.text()).matches("Picture .{20,} \\d+ KB");
        assertThat(sample.get(picture.attr("href")).type()).isEqualTo("image/webp");
    }

    @Test
    void whatIsTooLongComesInPartsThatLeadToOneAnotherAndLoseNothing() throws Exception {
        var paragraphs = IntStream.rangeClosed(1, 400)
                .mapToObj(count -> "%d: %s".formatted(count, words(count, 40)))
                .toList();
        var blocks = new ArrayList<Block>();
        paragraphs.subList(0, 200).forEach(text -> blocks.add(new Block.Paragraph("p" + blocks.size(), plain(text))));
        blocks.add(new Block.Listing(
                "list",
                true,
                1,
                paragraphs.subList(200, 300).stream()
                        .map(text -> Block.Item.of(plain(text)))
                        .toList()));
        // As an old site may have had it: one paragraph of a hundred.
        blocks.add(new Block.Paragraph("all", plain(String.join("\n", paragraphs.subList(300, 400)))));
        var article = published(blocks);
        try {
            assertThat(readInParts("/ru/" + LONG)).contains(paragraphs);
        } finally {
            sample.house.articles.withdraw(article, "It was too long.", EDITOR);
        }
    }

    private String readInParts(String path) throws Exception {
        var read = new StringBuilder();
        var parts = 0;
        for (var query = "?lite"; !query.isEmpty(); parts++) {
            var html = sample.get(path + query).body();
            var page = Jsoup.parse(html);
            var before = page.select("nav.parts a[rel=prev]");
            assertThat(before.attr("href")).isEqualTo(parts == 0 ? "" : parts == 1 ? "?lite" : "?lite&part=" + parts);
            assertThat(view.weight(path + query)).as(query).isLessThanOrEqualTo(FirstView.MOST);
            assertThat(MARKUP.errorsIn(html)).as(query).isEmpty();
            assertThat(html).doesNotContain("<!--");
            assertThat(page.select("h1").text()).isEqualTo("Долгий рассказ");
            read.append(page.select("main article").text()).append(' ');
            query = page.select("nav.parts a[rel=next]").attr("href");
        }
        assertThat(parts).isBetween(5, 30);
        assertThat(sample.get(path + "?lite&part=" + (parts + 1)).status()).isEqualTo(404);
        return read.toString();
    }

    private long published(List<Block> blocks) {
        var house = sample.house;
        var story = house.stories.create(LONG, Kind.NEWS, "ru", List.of(), List.of(), EDITOR);
        var says = new Content("Долгий рассказ", "", "", "", null, List.of(), new Body(blocks));
        var article = house.articles.start(story, "ru", new Slug("dolgij-rasskaz"), says, Stage.DRAFT, EDITOR);
        house.articles.publish(article, Manner.MINOR, EDITOR);
        return article.id();
    }

    /** Words that no compressor makes little of. */
    private static String words(int seed, int count) {
        var random = new java.util.Random(seed);
        return IntStream.range(0, count)
                .mapToObj(ignored -> random.ints(3 + random.nextInt(8), 'а', 'я')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    private static RichText plain(String text) {
        return RichText.plain(text);
    }

    @Test
    void aSearchStaysSmall() throws Exception {
        var page = Jsoup.parse(sample.get("/en/search?lite=&q=snow%20%22%3Cb").body());
        assertThat(page.select("h1").text()).isEqualTo("Results for “snow \"<b”");
        assertThat(page.select("form [name=lite]")).hasSize(1);
        assertThat(page.select("[data-full]").attr("href")).isEqualTo("/en/search?q=snow%20%22%3Cb");
        assertThat(Jsoup.parse(sample.get("/en/search?q=snow").body())
                        .select("[data-do=lite]")
                        .attr("href"))
                .isEqualTo("?lite&q=snow");
    }

    @Test
    void whatIsElsewhereOrNowhereIsSmallThereToo() throws Exception {
        assertThat(sample.location("/en/8gxpg0fg/another-slug?lite")).isEqualTo("/en/8gxpg0fg?lite");
        assertThat(sample.location("/en/?lite")).isEqualTo("/en?lite");
        assertThat(sample.location("/en/8gxpg0fg")).startsWith("/en/8gxpg0fg/");
        assertThat(sample.get("/en/nothing-here?lite").status()).isEqualTo(404);
        assertThat(sample.get("/en?lite&part=9").status()).isEqualTo(404);
        assertThat(sample.get("/en/feed.atom?lite").type()).startsWith("application/atom+xml");
    }

    @Test
    void anyOtherQueryGetsThePageInFull() throws Exception {
        for (var query : List.of("?x=lite", "?literature", "?elite")) {
            assertThat(sample.get("/en" + query).body()).as(query).contains("/assets/front.");
        }
        assertThat(sample.get("/en?utm_source=x&lite").body()).contains("/assets/lite.");
    }

    @Test
    void theWordsOfTheOfferAreInTheLanguageOfThePage() throws Exception {
        assertThat(sample.get("/fa/section/none?lite&offer").body()).contains("نسخهٔ سبک", "|");
    }
}
