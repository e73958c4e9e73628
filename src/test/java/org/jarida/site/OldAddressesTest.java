package org.jarida.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.edition.Redirect;
import org.jarida.story.Manner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The newspaper was on WordPress before, in English at the root and in Dari below /dari. */
class OldAddressesTest {
    private final Newsroom newsroom = new Newsroom(Store.SQLITE);
    private final OldAddresses old = new OldAddresses(newsroom.doors());
    private String rain = "";
    private String snow = "";

    @BeforeEach
    void moveIn() {
        rain = published("en", "Rain", "2024-05-30T08:00:00Z");
        published("en", "Wind", "2024-05-02T08:00:00Z");
        published("en", "Ice", "2022-01-10T08:00:00Z");
        snow = published("fa", "برف", "2024-05-30T08:00:00Z");
        newsroom.redirects.save(List.of(
                new Redirect("/", Redirect.Kind.FRONT, "en", ""),
                new Redirect("/dari", Redirect.Kind.FRONT, "fa", ""),
                new Redirect("/?lang=fa", Redirect.Kind.FRONT, "fa", ""),
                new Redirect("/2024/05/rain", Redirect.Kind.STORY, "en", rain),
                new Redirect("/dari/2024/05/برف/", Redirect.Kind.STORY, "fa", snow),
                new Redirect("/about/?lang=fa", Redirect.Kind.STORY, "fa", snow),
                new Redirect("/?p=12", Redirect.Kind.STORY, "en", rain),
                new Redirect("/category/world", Redirect.Kind.SECTION, "en", "world"),
                new Redirect("/?cat=3", Redirect.Kind.SECTION, "en", "world"),
                new Redirect("/dari/category/world-fa", Redirect.Kind.SECTION, "fa", "world"),
                new Redirect("/tag/snow", Redirect.Kind.TOPIC, "en", "snow"),
                new Redirect("/author/zarmina", Redirect.Kind.BYLINE, "en", "zarmina"),
                new Redirect("/category/uncategorized", Redirect.Kind.PATH, null, "/en/archive")));
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private String published(String edition, String headline, String at) {
        var story = newsroom.story(newsroom.world);
        var article = newsroom.draft(story, edition, headline, "Text.");
        newsroom.articles.publish(article, new Manner.Dated(Instant.parse(at), null), Newsroom.EDITOR);
        return story.key();
    }

    private String leads(String address) {
        var query = address.indexOf('?');
        return (query < 0
                        ? old.ofPath(address)
                        : old.ofQuery(address.substring(0, query), address.substring(query + 1)))
                .map(where -> where.replace(rain, "RAIN").replace(snow, "SNOW"))
                .orElse("nowhere");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    /2024/05/,                       /en/archive/2024/5
                    /2024/5,                         /en/archive/2024/5
                    /2024/,                          /en/archive/2024/5
                    /2024/05/30/,                    /en/archive/2024/5
                    /2024/05/page/2/,                /en/archive/2024/5
                    /2024/05/feed/,                  /en/archive/2024/5
                    /date/2024/05/,                  /en/archive/2024/5
                    /?m=202405,                      /en/archive/2024/5
                    /?m=2024,                        /en/archive/2024/5
                    /dari/2024/05/,                  /fa/archive/1403/3
                    /dari/2024/05/page/3/,           /fa/archive/1403/3
                    /dari/1403/03,                   /fa/archive/1403/3
                    /dari/1403/03/10/,               /fa/archive/1403/3
                    /?m=202405&lang=fa,              /fa/archive/1403/3
                    """)
    void anOldMonthLeadsToTheEditionsMonthThatHoldsIt(String address, String now) {
        assertThat(leads(address)).isEqualTo(now);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    /2024/06/,                       /en/archive/2024/5
                    /2022/03/,                       /en/archive/2022/1
                    /2024/03/,                       /en/archive/2024/5
                    /2019/,                          /en/archive/2022/1
                    /2025/01/01/,                    /en/archive/2024/5
                    """)
    void aMonthWithoutArticlesLeadsToTheNearestOneThatHasSome(String address, String now) {
        assertThat(leads(address)).isEqualTo(now);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    /category/world/,                /en/section/world
                    /category/world/page/2/,         /en/section/world
                    /category/world/feed/,           /en/section/world/feed.rss
                    /category/world/feed/atom/,      /en/section/world/feed.atom
                    /category/world/page/2/feed/,    /en/section/world/feed.rss
                    /?cat=3,                         /en/section/world
                    /?cat=3&paged=2,                 /en/section/world
                    /?category_name=world,           /en/section/world
                    /?feed=rss2&cat=3,               /en/section/world/feed.rss
                    /category/uncategorized/,        /en/archive
                    /category/uncategorized/feed/,   /en/feed.rss
                    /tag/snow/feed/rss2/,            /en/topic/snow/feed.rss
                    /?tag=snow,                      /en/topic/snow
                    /author/zarmina/page/4,          /en/by/zarmina-nuri
                    /author/zarmina/feed/,           /en/by/zarmina-nuri/feed.rss
                    /feed/,                          /en/feed.rss
                    /feed/atom,                      /en/feed.atom
                    /rss2,                           /en/feed.rss
                    /comments/feed/,                 /en/feed.rss
                    /dari/feed/,                     /fa/feed.rss
                    /?feed=rss2,                     /en/feed.rss
                    /dari/,                          /fa
                    /?lang=fa,                       /fa
                    /?lang=fa&feed=atom,             /fa/feed.atom
                    /page/2/,                        /en/archive
                    /?paged=2,                       /en/archive
                    /dari/page/7/,                   /fa/archive
                    /?s=dry+snow,                    /en/search?q=dry+snow
                    /2024/05/rain/2/,                /en/RAIN/rain
                    /2024/05/rain/amp/,              /en/RAIN/rain
                    /2024/05/rain/feed/,             /en/RAIN/rain
                    /2024/05/rain/comment-page-2/,   /en/RAIN/rain
                    /?p=12&lang=en,                  /en/RAIN/rain
                    /fa?p=12,                        /en/RAIN/rain
                    /about/?lang=fa,                 /fa/SNOW/%D8%A8%D8%B1%D9%81
                    /dari/2024/05/%d8%a8%d8%b1%d9%81/amp, /fa/SNOW/%D8%A8%D8%B1%D9%81
                    """)
    void everyFormOfAnOldAddressLeadsToTheSameInItsNewForm(String address, String now) {
        assertThat(leads(address)).isEqualTo(now);
    }

    @Test
    void aSectionsOldAddressKnowsItsEdition() {
        assertThat(leads("/dari/category/world-fa/page/2/"))
                .isEqualTo(new Address.Listing(
                                "fa",
                                Address.Shelf.SECTION,
                                Objects.requireNonNull(newsroom.sections
                                        .of("fa")
                                        .roots()
                                        .getFirst()
                                        .slug()),
                                null)
                        .path());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/2024/13/",
                "/2024/02/31",
                "/0000/01",
                "/99999/01",
                "/2024/05/30/12",
                "/x/2024/05",
                "/page/",
                "/feed/x",
                "/?p=13",
                "/?m=x",
                "/?lang=xx",
                "/?cat=%27",
                "/%ff/feed/"
            })
    void whatNeverWasLeadsNowhere(String address) {
        assertThat(leads(address)).isEqualTo("nowhere");
    }

    @Test
    void anEmptyNewspaperHasNoOldMonths() {
        try (var other = new Newsroom(Store.SQLITE)) {
            other.redirects.save(List.of(new Redirect("/", Redirect.Kind.FRONT, "en", "")));
            assertThat(new OldAddresses(other.doors()).ofPath("/2024/05")).contains("/en/archive");
            assertThat(new OldAddresses(other.doors()).ofPath("/2024/05/x")).isEmpty();
        }
    }
}
