package org.jarida.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The search over HTTP. */
class SearchTest {
    private final Newsroom newsroom = new Newsroom(Store.SQLITE);
    private OpenSite site;

    @BeforeEach
    void open() throws Exception {
        site = new OpenSite(newsroom.doors());
        newsroom.beginSearching();
    }

    @AfterEach
    void close() throws Exception {
        site.close();
        newsroom.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return site.get(path);
    }

    private Document search(String edition, String words, String... more) throws Exception {
        var answer = get("/" + edition + "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)
                + String.join("", more));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static List<String> headlines(Document page) {
        return page.select("main > .results > li > h2").eachText();
    }

    @Test
    void whatWasFoundIsMarkedInItsSentence() throws Exception {
        newsroom.published(
                newsroom.story(newsroom.herat),
                "fa",
                "برف در هرات",
                "شب آرام بود. کتاب‌های مکتب زیر برف ماندند. صبح آفتاب بر‌آمد.");
        newsroom.awaitFindable();
        var page = search("fa", "کتابها");
        assertThat(headlines(page)).containsExactly("برف در هرات");
        assertThat(page.select(".results mark").eachText()).containsExactly("کتاب‌های");
        assertThat(page.select(".results li > p:not(.meta)").text()).contains("زیر برف ماندند");
        assertThat(page.select(".results .meta a").text()).isEqualTo("هرات");
    }

    @Test
    void aWordTypedOnAnotherKeyboardIsOffered() throws Exception {
        newsroom.published(newsroom.story(newsroom.herat), "fa", "زمستان کابل", "سرد است.");
        newsroom.awaitFindable();
        var offer = search("fa", ";hfg").select(".meant a");
        assertThat(offer.text()).isEqualTo("کابل");
        assertThat(headlines(Jsoup.parse(get(offer.attr("href")).body()))).containsExactly("زمستان کابل");
    }

    @Test
    void aMisspeltWordFindsAndIsOfferedAsItIsSpelt() throws Exception {
        newsroom.published(newsroom.story(newsroom.world), "en", "Parliament votes on the pipeline", "It passed.");
        newsroom.awaitFindable();
        var page = search("en", "Parlaiment");
        assertThat(headlines(page)).containsExactly("Parliament votes on the pipeline");
        assertThat(page.select(".meant a").text()).isEqualTo("parliament");
    }

    @Test
    void wordsInQuotationMarksStandTogetherAndAHyphenLeavesOut() throws Exception {
        newsroom.published(newsroom.story(newsroom.world), "en", "Snow in the north", "Roads closed.");
        newsroom.published(newsroom.story(newsroom.world), "en", "North wind brings snow", "Roads are open.");
        newsroom.awaitFindable();
        assertThat(headlines(search("en", "north snow"))).hasSize(2);
        assertThat(headlines(search("en", "“north wind”"))).containsExactly("North wind brings snow");
        assertThat(headlines(search("en", "snow -wind"))).containsExactly("Snow in the north");
    }

    @Test
    void filtersNarrowAndTimeOrders() throws Exception {
        newsroom.published(newsroom.story(newsroom.world), "en", "Snow in the world", "Snow, snow.");
        newsroom.clock.pass(Duration.ofDays(40));
        newsroom.published(newsroom.story(newsroom.herat), "en", "Snow in Herat", "Cold.");
        newsroom.awaitFindable();
        assertThat(headlines(search("en", "snow", "&order=time")))
                .containsExactly("Snow in Herat", "Snow in the world");
        assertThat(headlines(search("en", "snow", "&section=afghanistan"))).containsExactly("Snow in Herat");
        assertThat(headlines(search("en", "snow", "&when=week"))).containsExactly("Snow in Herat");
        assertThat(headlines(search("en", "snow", "&when=2026"))).containsExactly("Snow in the world");
        assertThat(headlines(search("en", "snow", "&kind=film"))).isEmpty();
        assertThat(headlines(search("en", "snow", "&by=zarmina-nuri"))).hasSize(2);
        var page = search("en", "snow", "&section=herat&order=time");
        assertThat(page.select("select[name=section] option[selected]").text()).endsWith("Herat");
        assertThat(page.select(".seek details").hasAttr("open")).isTrue();
    }

    @Test
    void aStoryInAnotherEditionIsFoundByHowItSounds() throws Exception {
        newsroom.published(newsroom.story(newsroom.herat), "fa", "سفر حامد کرزی به هرات", "او دیروز رسید.");
        newsroom.awaitFindable();
        var page = search("en", "Karzai");
        assertThat(headlines(page)).isEmpty();
        var there = page.select(".found .results h3");
        assertThat(there.eachText()).containsExactly("سفر حامد کرزی به هرات");
        assertThat(there.attr("dir")).isEqualTo("rtl");
        assertThat(there.attr("lang")).isEqualTo("fa-AF");
    }

    @Test
    void whatATopicIsCalledThereIsLookedForThere() throws Exception {
        newsroom.published(newsroom.story(newsroom.herat), "fa", "شب آرام هرات", "برف سنگین بارید.");
        newsroom.awaitFindable();
        assertThat(search("en", "Snow").select(".found .results h3").eachText()).containsExactly("شب آرام هرات");
    }

    @Test
    void aResultSaysInWhichOtherEditionsItsStoryIsTold() throws Exception {
        var story = newsroom.story(newsroom.herat);
        newsroom.published(story, "en", "Snow in Herat", "Cold.");
        newsroom.published(story, "fa", "برف در هرات", "سرد.");
        newsroom.awaitFindable();
        assertThat(search("en", "Herat").select(".results .meta a[hreflang]").eachText())
                .containsExactly("فارسی");
    }

    @Test
    void topicsAndPeopleOfThatNameAreNamed() throws Exception {
        newsroom.published(newsroom.story(newsroom.herat), "en", "A cold night", "Cold.");
        newsroom.awaitFindable();
        assertThat(search("en", "zarmina").select(".head .meta a").eachText()).contains("Zarmina Nuri");
    }

    @Test
    void theyAreNamedHoweverTheNameIsSpelt() throws Exception {
        newsroom.published(newsroom.story(newsroom.herat), "fa", "شب سرد", "سرد.");
        newsroom.awaitFindable();
        assertThat(named("en", "Зармина")).contains("Zarmina Nuri");
        assertThat(named("fa", "Зармина")).contains("زرمینه نوری");
        assertThat(named("fa", "برفها")).contains("برف");
        newsroom.topics.save("valley", newsroom.names("Panjshir valleys", "دره‌های پنجشیر"), Newsroom.EDITOR);
        assertThat(named("fa", "پنجشیر دره")).contains("دره‌های پنجشیر");
        assertThat(named("en", "valley")).contains("Panjshir valleys");
    }

    private List<String> named(String edition, String words) throws Exception {
        return search(edition, words).select(".head .meta a").eachText();
    }

    @Test
    void aSearchHasAFeed() throws Exception {
        newsroom.published(newsroom.story(newsroom.herat), "en", "Snow in Herat", "Cold.");
        newsroom.awaitFindable();
        var link = search("en", "herat snow").select("a[href*=feed.atom]").attr("href");
        var feed = get(link);
        assertThat(feed.headers().firstValue("content-type").orElse("")).startsWith("application/atom+xml");
        assertThat(feed.body())
                .contains("<title>Snow in Herat</title>", "https://jarida.example/en/search?q=herat%20snow");
    }

    @Test
    void headlinesAreSuggestedWhileSomebodyTypes() throws Exception {
        newsroom.published(newsroom.story(newsroom.herat), "en", "Snow in Herat", "Cold.");
        newsroom.awaitFindable();
        assertThat(get("/en/search/suggest?q=her").body()).contains("Herat", "\"Snow in Herat\"");
        assertThat(get("/en/search/suggest?q=snow+in+he").body()).contains("\"Snow in Herat\"");
        assertThat(get("/en/search/suggest?q=h").body()).isEqualTo("[]");
    }

    @Test
    void whereNothingIsFoundMoreIsOffered() throws Exception {
        newsroom.published(newsroom.story(newsroom.herat), "en", "Snow in Herat", "Cold.");
        newsroom.awaitFindable();
        var page = search("en", "xylophone");
        assertThat(headlines(page)).isEmpty();
        assertThat(page.select(".none").text()).contains("xylophone", "every form and spelling");
        assertThat(page.select(".found .line").text()).contains("Snow in Herat");
    }

    @Test
    void manyResultsAreTurnedLikePages() throws Exception {
        for (var i = 0; i < 45; i++) {
            newsroom.published(newsroom.story(newsroom.world), "en", "Snow report " + i, "Cold.");
        }
        newsroom.awaitFindable();
        var first = search("en", "snow");
        assertThat(headlines(first)).hasSize(20);
        var third = Jsoup.parse(
                get(Jsoup.parse(get(first.select("a[rel=next]").attr("href")).body())
                                .select("a[rel=next]")
                                .attr("href"))
                        .body());
        assertThat(headlines(third)).hasSize(5);
        assertThat(third.select("a[rel=next]")).isEmpty();
    }

    @Test
    void whatSaysTheSameIsRelatedWhateverItIsFiledUnder() throws Exception {
        for (var i = 0; i < 6; i++) {
            newsroom.published(newsroom.story(newsroom.world), "en", "A quiet day " + i, "Nothing happened in town.");
        }
        newsroom.published(
                newsroom.story(newsroom.herat),
                "en",
                "Saffron harvest begins",
                "Saffron fields near Ghoryan. Pickers of saffron rise early; flowers wither in the sun.");
        newsroom.clock.pass(Duration.ofDays(1));
        var later = newsroom.published(
                newsroom.story(newsroom.world),
                "en",
                "Saffron prices fall",
                "Pickers in Ghoryan sell saffron for less. Flowers of saffron were many.");
        newsroom.awaitFindable();
        var related = "";
        for (var patience = 0; patience < 200 && !related.startsWith("Saffron harvest"); patience++) {
            related = Jsoup.parse(get(Cards.path(later)).body())
                    .select(".related h3")
                    .text();
            Thread.sleep(20);
        }
        assertThat(related).startsWith("Saffron harvest begins");
    }

    @Test
    void whateverIsAskedIsAnswered() throws Exception {
        newsroom.published(newsroom.story(newsroom.world), "en", "Snow", "Cold.");
        newsroom.awaitFindable();
        for (var asked : List.of(
                "*",
                "?",
                "sn*w",
                "/s.*/",
                "snow~9",
                "\"",
                "“",
                "- -",
                "-snow",
                "a OR b AND (",
                "title:snow",
                "\\",
                "‌",
                "\u202e",
                "٪",
                "a".repeat(5000),
                "ـ",
                "%00",
                "۱۲",
                "the of and",
                "\"the of and\"",
                "b b b b b b b b b b b")) {
            for (var edition : List.of("en", "fa")) {
                search(edition, asked);
                search(edition, asked, "&everywhere&order=time&when=9999&section=%FF&page=99");
            }
        }
        assertThat(headlines(search("en", "sn*w"))).isEmpty();
    }

    private record Timed(HttpResponse<String> answer, Duration took) {}

    private CompletableFuture<Timed> timed(int number) {
        var asked = System.nanoTime();
        return site.reader()
                .sendAsync(
                        site.request("/en/search?q=snow+number+" + number + "&everywhere")
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> new Timed(answer, Duration.ofNanos(System.nanoTime() - asked)));
    }

    @Test
    void aFloodIsAskedToComeBackAndOthersAreServed() throws Exception {
        newsroom.published(newsroom.story(newsroom.world), "en", "Snow", "Cold.");
        newsroom.awaitFindable();
        var answers = IntStream.range(0, 400).mapToObj(this::timed).toList();
        assertThat(get("/en").statusCode()).isEqualTo(200);
        var busy = answers.stream()
                .map(CompletableFuture::join)
                .filter(timed -> timed.answer().statusCode() != 200)
                .toList();
        assertThat(busy).isNotEmpty().allSatisfy(timed -> {
            var answer = timed.answer();
            // Whoever asks again at once is slowed down by it.
            assertThat(timed.took()).isGreaterThan(Duration.ofMillis(400));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("retry-after")).isPresent();
            assertThat(answer.body()).contains("The search is busy");
        });
    }
}
