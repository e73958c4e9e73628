package org.jarida.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.edition.Colours;
import org.jarida.edition.Newspaper;
import org.jarida.edition.Redirect;
import org.jarida.language.Slug;
import org.jarida.media.Arrival;
import org.jarida.media.Details;
import org.jarida.story.Kind;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The newspaper over HTTP. */
class SiteTest {
    private final Newsroom newsroom = new Newsroom(Store.SQLITE);
    private OpenSite site;

    @BeforeEach
    void open() throws Exception {
        site = new OpenSite(newsroom.doors());
    }

    @AfterEach
    void close() throws Exception {
        site.close();
        newsroom.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = site.request(path);
        for (var at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        return site.send(request);
    }

    private static String path(org.jarida.story.Publication publication) {
        return Cards.path(publication);
    }

    @Test
    void anArticleIsReadAtItsAddress() throws Exception {
        var snow = newsroom.published(newsroom.story(newsroom.herat), "fa", "برف در هرات", "شب برف بارید.");
        var page = get(path(snow));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"fa-AF\" dir=\"rtl\">", "برف در هرات", "شب برف بارید.", "افغانستان");
        assertThat(page.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(page.headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    void theMastheadBearsTheNewspapersSignAndSaysItsName() throws Exception {
        var sign = newsroom.library.add(
                new ByteArrayInputStream(Plates.sign(600, 150)), Details.named("sign.png"), Newsroom.EDITOR);
        assertThat(sign).isInstanceOf(Arrival.Kept.class);
        var key = ((Arrival.Kept) sign).key();
        newsroom.settings.save(new Newspaper("", key, Colours.OURS_ALONE, List.of()), Newsroom.EDITOR);
        var masthead = Jsoup.parse(get("/fa").body()).select(".masthead h1 img");
        assertThat(masthead.attr("alt")).isEqualTo("جریده");
        assertThat(get(masthead.attr("src")).statusCode()).isEqualTo(200);
        assertThat(get("/fa").body()).contains("/assets/mark.");

        var square = (Arrival.Kept) newsroom.library.add(
                new ByteArrayInputStream(Plates.sign(400, 400)), Details.named("square.png"), Newsroom.EDITOR);
        newsroom.settings.save(new Newspaper("", square.key(), Colours.OURS_ALONE, List.of()), Newsroom.EDITOR);
        assertThat(Jsoup.parse(get("/en").body()).select("link[rel=icon]").attr("href"))
                .startsWith("/media/");
    }

    @Test
    void thePageOfABylineTellsWhoItIsOnce() throws Exception {
        newsroom.published(newsroom.story(newsroom.world), "en", "Snow");
        assertThat(Jsoup.parse(get("/en/by/zarmina-nuri").body()).select("main").text())
                .containsOnlyOnce("Writes.");
    }

    @Test
    void everyPageTellsMachinesWhatItIs() throws Exception {
        var snow = newsroom.published(newsroom.story(newsroom.herat), "en", "Snow");
        for (var path : List.of(
                "/en",
                path(snow),
                "/en/section/herat",
                "/en/topic/snow",
                "/en/by/zarmina-nuri",
                "/en/videos",
                "/en/photos",
                "/en/topics",
                "/en/people",
                "/en/archive")) {
            var data = Jsoup.parse(get(path).body()).select("script[type=application/ld+json]");
            assertThat(data).as(path).hasSize(1);
            assertThat(data.html()).as(path).contains("\"@context\":\"https://schema.org\"");
        }
    }

    @Test
    void aKeptPageIsNotSentTwiceToWhoHasIt() throws Exception {
        var path = path(newsroom.published(newsroom.story(newsroom.world), "en", "Snow falls"));
        var etag = get(path).headers().firstValue("etag").orElseThrow();
        var again = get(path, "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void whatIsPublishedIsSeenAtOnceOnEveryPageThatNamesIt() throws Exception {
        assertThat(get("/en").body()).doesNotContain("Snow falls");
        assertThat(get("/en/section/world").body()).doesNotContain("Snow falls");
        var first = newsroom.published(newsroom.story(newsroom.world), "en", "Snow falls", "A little.");
        assertThat(get("/en").body()).contains("Snow falls");
        assertThat(get("/en/section/world").body()).contains("Snow falls");
        assertThat(get("/en/topic/snow").body()).contains("Snow falls");
        assertThat(get("/en/by/zarmina-nuri").body()).contains("Snow falls");
        assertThat(get("/en/archive/2026/11").body()).contains("Snow falls");
        assertThat(get(path(first)).body()).contains("A little.");
        newsroom.clock.pass(Duration.ofMinutes(5));
        var second = newsroom.published(newsroom.story(newsroom.world), "en", "Roads close");
        assertThat(get(path(first)).body()).contains(path(second));
        newsroom.publish(newsroom.rewritten(first, "Snow falls on", "A lot."));
        assertThat(get(path(first)).body()).contains("A lot.");
        assertThat(get("/en").body()).contains("Snow falls on");
        assertThat(get(path(second)).body()).contains("Snow falls on");
    }

    @Test
    void aWithdrawnArticleSaysSoAndNothingElse() throws Exception {
        var snow = newsroom.published(newsroom.story(newsroom.world), "en", "Snow falls", "A secret.");
        assertThat(get("/en").body()).contains("Snow falls");
        newsroom.articles.withdraw(snow.article(), "It was rain.", Newsroom.EDITOR);
        var gone = get(path(snow));
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body())
                .contains("It was rain.")
                .doesNotContain("Snow falls")
                .doesNotContain("A secret.");
        newsroom.published(newsroom.story(newsroom.world), "en", "Rain falls");
        assertThat(get(path(snow)).body()).as("what else there is to read").contains("Rain falls");
        assertThat(get("/en").body()).doesNotContain("Snow falls");
    }

    @Test
    void correctionsAreListedAndThePageIsNamedOnceThereAreAny() throws Exception {
        var snow = newsroom.published(newsroom.story(newsroom.world), "fa", "برف در هرات");
        var rain = newsroom.published(newsroom.story(newsroom.world), "fa", "باران در کابل");
        assertThat(get("/fa/corrections").statusCode()).isEqualTo(404);
        assertThat(get("/fa").body()).doesNotContain("/fa/corrections");
        newsroom.articles.correct(snow.article(), "برف نبود.", Newsroom.EDITOR);
        newsroom.clock.pass(Duration.ofHours(1));
        newsroom.articles.correct(rain.article(), "در هرات بود.", Newsroom.EDITOR);
        assertThat(Jsoup.parse(get("/fa").body())
                        .select(".foot a[href=/fa/corrections]")
                        .text())
                .isEqualTo("اصلاحیه‌ها");
        var list = Jsoup.parse(get("/fa/corrections").body());
        assertThat(list.select("h1").text()).isEqualTo("اصلاحیه‌ها");
        assertThat(list.select(".days p").eachText())
                .containsExactly("در هرات بود.", "باران در کابل", "برف نبود.", "برف در هرات");
        assertThat(list.select(".days a").eachAttr("href")).containsExactly(path(rain), path(snow));
        assertThat(list.select(".days time").eachText()).contains("۱ قوس ۱۴۰۵");
        assertThat(get("/en/corrections").statusCode()).isEqualTo(404);

        newsroom.articles.withdraw(rain.article(), "", Newsroom.EDITOR);
        assertThat(get("/fa/corrections").body()).doesNotContain("باران در کابل");
        newsroom.articles.withdraw(snow.article(), "", Newsroom.EDITOR);
        assertThat(get("/fa/corrections").statusCode()).isEqualTo(404);
        assertThat(get("/fa").body()).doesNotContain("/fa/corrections");
    }

    @Test
    void theAddressThatAnArticleHadLeadsToTheOneItHas() throws Exception {
        var snow = newsroom.published(newsroom.story(newsroom.world), "en", "Snow falls");
        assertThat(get("/en").body()).contains(path(snow));
        assertThat(get(path(snow)).statusCode()).isEqualTo(200);
        newsroom.articles.readdress(snow.article(), new Slug("rain-falls"), Newsroom.EDITOR);
        var now = "/en/" + snow.storyKey() + "/rain-falls";
        assertThat(get(now).statusCode()).isEqualTo(200);
        var before = get(path(snow));
        assertThat(before.statusCode()).isEqualTo(301);
        assertThat(before.headers().firstValue("location")).contains(now);
        for (var page : List.of("/en", "/en/section/world", "/en/feed.atom", "/en/sitemap.xml")) {
            assertThat(get(page).body()).as(page).contains(now).doesNotContain(path(snow));
        }
        newsroom.articles.readdress(snow.article(), new Slug("snow-falls"), Newsroom.EDITOR);
        assertThat(get(path(snow)).statusCode()).as("and back").isEqualTo(200);
        assertThat(get(now).headers().firstValue("location")).contains(path(snow));
    }

    @Test
    void aWrongSlugAndAnOldAddressLeadToTheArticle() throws Exception {
        var snow = newsroom.published(newsroom.story(newsroom.world), "fa", "برف در هرات");
        newsroom.redirects.save(List.of(
                new Redirect("/fa/2023/برف", Redirect.Kind.STORY, "fa", snow.storyKey()),
                new Redirect("/?p=12", Redirect.Kind.STORY, "fa", snow.storyKey())));
        for (var old : List.of(
                "/fa/" + snow.storyKey() + "/wrong",
                "/fa/" + snow.storyKey(),
                path(snow) + "/",
                path(snow).toLowerCase(java.util.Locale.ROOT),
                "/fa/2023/%d8%a8%d8%b1%d9%81/",
                "/?p=12")) {
            var answer = get(old);
            assertThat(answer.statusCode()).as(old).isEqualTo(301);
            assertThat(answer.headers().firstValue("location")).as(old).contains(path(snow));
        }
    }

    @Test
    void theDoorLeadsToTheEditionABrowserAsksForAndOffersAll() throws Exception {
        var persian = get("/", "Accept-Language", "prs,en;q=0.5");
        assertThat(persian.statusCode()).isEqualTo(302);
        assertThat(persian.headers().firstValue("location")).contains("/fa");
        var nobody = get("/", "Accept-Language", "zh");
        assertThat(nobody.statusCode()).isEqualTo(200);
        assertThat(nobody.body()).contains("href=\"/en\"", "href=\"/fa\"");
    }

    @Test
    void allTopicsAndAuthorsStandUnderTheirLetters() throws Exception {
        assertThat(get("/en/topics").body()).contains("There is nothing here yet.");
        newsroom.topics.save("ice", Newsroom.names("Ice", "یخ"), Newsroom.EDITOR); // Nothing is published on it.
        var first = newsroom.published(newsroom.story(newsroom.world), "en", "Snow falls");
        newsroom.published(newsroom.story(newsroom.world), "fa", "برف می‌بارد");
        var topics = Jsoup.parse(get("/en/topics").body());
        assertThat(topics.title()).isEqualTo("Topics A–Z — Jarida");
        assertThat(topics.select(".letters a").eachText()).containsExactly("S");
        assertThat(topics.select(topics.select(".letters a").attr("href")).text())
                .isEqualTo("S");
        assertThat(topics.select(".names li").eachText()).containsExactly("Snow 1 story");
        assertThat(topics.select(".names a").attr("href")).isEqualTo("/en/topic/snow");
        assertThat(topics.select("link[hreflang=fa-AF]").attr("href")).isEqualTo("https://jarida.example/fa/topics");
        assertThat(Jsoup.parse(get("/fa/people").body())
                        .select(".names section")
                        .eachText())
                .containsExactly("ز زرمینه نوری ۱ مطلب");
        assertThat(Jsoup.parse(get("/fa/people?lite").body()).select("main ul").text())
                .isEqualTo("زرمینه نوری ۱ مطلب");
        for (var path : List.of("/en/archive", "/en/topic/snow")) {
            assertThat(Jsoup.parse(get(path).body()).select("a[href=/en/topics]"))
                    .as(path)
                    .hasSize(1);
        }
        assertThat(get("/en/topics/S").headers().firstValue("location")).contains("/en/topics");
        assertThat(get("/en/topics/nothing").statusCode()).isEqualTo(404);

        newsroom.topics.save("snow", Newsroom.names("Winter", "برف"), Newsroom.EDITOR);
        newsroom.published(newsroom.story(newsroom.world), "en", "Roads close");
        assertThat(Jsoup.parse(get("/en/topics").body())
                        .select(".names section")
                        .eachText())
                .containsExactly("W Winter 2 stories");
        newsroom.articles.withdraw(first.article(), "It was rain.", Newsroom.EDITOR);
        assertThat(get("/en/topics").body()).contains("1 story");
    }

    @Test
    void moreNamesThanAPageHoldsHaveAPageForEachLetter() throws Exception {
        newsroom.published(
                newsroom.stories.create(Kind.NEWS, "fa", List.of(), topics(1, 1002), Newsroom.EDITOR), "fa", "یک");
        newsroom.published(
                newsroom.stories.create(Kind.NEWS, "fa", List.of(), List.of(newsroom.snow), Newsroom.EDITOR),
                "fa",
                "دو");
        var all = Jsoup.parse(get("/fa/topics").body());
        assertThat(all.select(".names li")).isEmpty();
        assertThat(all.select(".letters a").eachText()).containsExactly("ب", "ش");
        var letter = Jsoup.parse(
                get(all.select(".letters a:contains(ش)").attr("href")).body());
        assertThat(letter.select("h1").text()).isEqualTo("ش");
        assertThat(letter.select(".letters [aria-current]").text()).isEqualTo("ش");
        assertThat(letter.select("[rel=canonical]").attr("href")).isEqualTo("https://jarida.example/fa/topics/%D8%B4");
        assertThat(letter.select(".names li")).hasSize(1000);
        assertThat(letter.select("link[hreflang=en]")).isEmpty();
        var rest = Jsoup.parse(get(letter.select("[rel=next]").attr("href")).body());
        assertThat(rest.select(".names li")).hasSize(2);
        assertThat(rest.select("[rel=prev]").attr("href")).isEqualTo("/fa/topics/%D8%B4");
        assertThat(get("/fa/topics/%D8%B4/3").statusCode()).isEqualTo(404);
        assertThat(get("/fa/topics/%D8%B4/1").statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(get("/fa/topics?lite").body())
                        .select("main nav a")
                        .eachAttr("href"))
                .containsExactly("/fa/topics/%D8%A8?lite", "/fa/topics/%D8%B4?lite");
    }

    private List<Long> topics(int from, int to) {
        return newsroom.database.write(transaction -> IntStream.rangeClosed(from, to)
                .mapToObj(number -> newsroom.topics.save(
                        "city-" + number, Newsroom.names("City " + number, "شهر " + number), Newsroom.EDITOR))
                .toList());
    }

    @Test
    void whatIsNotThereIsSaidInTheEditionsLanguage() throws Exception {
        for (var path : List.of(
                "/fa/0000000x/x",
                "/fa/section/nothing",
                "/fa/archive/1200/1",
                "/fa/archive/1405/13",
                "/fa/x/y/z",
                "/fa/page/x")) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("lang=\"fa-AF\"");
        }
        assertThat(get("/xx").statusCode()).isEqualTo(404);
        assertThat(get("/%ff%fe/%00").statusCode()).isEqualTo(404);
    }

    @Test
    void theDateInTheMastheadChangesAtTheEditionsMidnight() throws Exception {
        assertThat(get("/fa").body()).contains("۱ قوس ۱۴۰۵");
        newsroom.clock.pass(Duration.ofHours(12)); // 12:00 in Kabul becomes 00:00 of the next day.
        assertThat(get("/fa").body()).contains("۲ قوس ۱۴۰۵");
    }

    @Test
    void theLanguageMenuLeadsToTheSameStoryOrSaysThatThereIsNone() throws Exception {
        var story = newsroom.story(newsroom.world);
        var english = newsroom.published(story, "en", "Snow falls");
        assertThat(get(path(english)).body()).contains("href=\"/fa\"");
        var dari = newsroom.published(story, "fa", "برف می‌بارد");
        assertThat(get(path(english)).body()).contains(path(dari), "hreflang=\"fa-AF\"");
    }

    @Test
    void aNewspaperWearsItsOwnColours() throws Exception {
        assertThat(get("/en").body()).doesNotContain("/assets/own.");
        newsroom.settings.save(
                new Newspaper("", null, new Colours(Map.of("accent", "#0b5d3b", "accent-dark", "#8fd6b4")), List.of()),
                Newsroom.EDITOR);
        var address = Pattern.compile("/assets/own\\.[0-9a-f]+\\.css")
                .matcher(get("/en").body());
        assertThat(address.find()).isTrue();
        assertThat(get(address.group()).body())
                .isEqualTo(":root{--accent:#0b5d3b}@media(prefers-color-scheme:dark){:root{--accent:#8fd6b4}}");
    }

    @Test
    void feedsAndMapsAreWhereMachinesLook() throws Exception {
        newsroom.published(newsroom.story(newsroom.world), "en", "Snow falls");
        for (var path : List.of(
                "/en/feed.atom",
                "/en/feed.rss",
                "/en/feed.json",
                "/en/section/world/feed.atom",
                "/en/topic/snow/feed.rss",
                "/en/by/zarmina-nuri/feed.json",
                "/en/sitemap.xml",
                "/en/sitemap-news.xml",
                "/sitemap.xml",
                "/robots.txt")) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).contains("https://jarida.example/");
        }
    }

    @Test
    void aHeadRequestSaysWhatAGetWouldWithoutSayingIt() throws Exception {
        var answer = site.send(site.request("/en").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValueAsLong("content-length").orElse(0))
                .isEqualTo(get("/en").body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
    }

    @Test
    void nothingButReadingIsDoneHere() throws Exception {
        var request = site.request("/en").POST(HttpRequest.BodyPublishers.ofString("x"));
        assertThat(site.send(request).statusCode()).isEqualTo(405);
    }
}
