package org.jarida.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jarida.Newsroom.EDITOR;
import static org.jarida.Newsroom.NOON;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jarida.Store;
import org.jarida.language.Slug;
import org.jarida.story.Body;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;

@ParameterizedClass
@EnumSource(Store.class)
class SitemapsTest {
    private final Machines machines;

    SitemapsTest(Store store) {
        machines = new Machines(store);
    }

    @AfterEach
    void close() {
        machines.close();
    }

    @Test
    void theIndexListsEveryEditionsMaps() {
        var newsroom = machines.newsroom;
        newsroom.published(newsroom.story(newsroom.world), "en", "Snow falls");
        var index = machines.sitemaps.index();
        assertValid(index, "siteindex.xsd");
        assertThat(text(index)).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\
                        <sitemap><loc>https://jarida.example/en/sitemap.xml</loc>
                        <lastmod>2026-11-22T07:30:00Z</lastmod>
                        </sitemap>
                        <sitemap><loc>https://jarida.example/en/sitemap-news.xml</loc>
                        </sitemap>
                        <sitemap><loc>https://jarida.example/fa/sitemap.xml</loc>
                        </sitemap>
                        <sitemap><loc>https://jarida.example/fa/sitemap-news.xml</loc>
                        </sitemap>
                        </sitemapindex>
                        """);
    }

    @Test
    void anEditionsMapHasItsArticlesSectionsAndPagesInAllLanguages() {
        var newsroom = machines.newsroom;
        newsroom.pages.save("about", 1, "en", "About", new Slug("about"), "", Body.EMPTY, true, true, EDITOR);
        newsroom.pages.save("secret", 1, "en", "Secret", new Slug("secret"), "", Body.EMPTY, false, true, EDITOR);
        var story = newsroom.story(newsroom.world);
        var english = newsroom.published(story, "en", "Snow falls");
        var dari = newsroom.published(story, "fa", "برف می‌بارد");
        newsroom.draft(newsroom.story(newsroom.world), "en", "Not yet");
        var map = machines.sitemaps.part(new Address.Sitemap("en", 1)).orElseThrow();
        assertValid(map, "sitemap.xsd", "xhtml-link.xsd");
        assertThat(text(map))
                .contains("<loc>https://jarida.example/en</loc>")
                .contains("<loc>https://jarida.example/en/section/world</loc>")
                .contains("<loc>https://jarida.example/en/section/herat</loc>")
                .contains("<loc>https://jarida.example/en/page/about</loc>")
                .contains("<loc>https://jarida.example/en/" + english.storyKey() + "/snow-falls</loc>")
                .contains("hreflang=\"fa-AF\" href=\"https://jarida.example"
                        + Alternates.address(dari).path() + "\"")
                .contains("hreflang=\"x-default\"")
                .doesNotContain("secret")
                .doesNotContain("not-yet");
    }

    @Test
    void aPartThatIsNotThereIsNotMade() {
        assertThat(machines.sitemaps.part(new Address.Sitemap("en", 1))).isPresent();
        assertThat(machines.sitemaps.part(new Address.Sitemap("en", 2))).isEmpty();
        assertThat(machines.sitemaps.part(new Address.Sitemap("tr", 1))).isEmpty();
    }

    @Test
    void partsFollowTheOrderOfPublishing() {
        var newsroom = machines.newsroom;
        for (var headline : List.of("One", "Two", "Three", "Four", "Five")) {
            newsroom.published(newsroom.story(newsroom.world), "en", headline);
            newsroom.clock.pass(Duration.ofMinutes(1));
        }
        var parts = newsroom.publications.parts("en", 2);
        assertThat(parts).extracting(part -> part.articles()).containsExactly(2, 2, 1);
        assertThat(parts).extracting(part -> part.number()).containsExactly(1, 2, 3);
        assertThat(parts.get(1).changed()).isEqualTo(NOON.plusSeconds(180));
        assertThat(newsroom.publications.part("en", 2, 2))
                .extracting(article -> article.headline())
                .containsExactly("Three", "Four");
    }

    @Test
    void newsIsWhatIsNotTwoDaysOld() {
        var newsroom = machines.newsroom;
        newsroom.published(newsroom.story(newsroom.world), "fa", "کهنه");
        newsroom.clock.pass(Duration.ofHours(47));
        var fresh = newsroom.published(newsroom.story(newsroom.world), "fa", "NATO & کابل <تازه>");
        newsroom.clock.pass(Duration.ofHours(2));
        var news = machines.sitemaps
                .news(new Address.NewsSitemap("fa"), newsroom.clock.instant())
                .orElseThrow();
        assertValid(news, "sitemap.xsd", "sitemap-news.xsd");
        assertThat(text(news)).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
                        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\
                        <url><loc>https://jarida.example%s</loc>
                        <news:news><news:publication><news:name>جریده</news:name>\
                        <news:language>fa</news:language></news:publication>\
                        <news:publication_date>2026-11-24T06:30:00Z</news:publication_date>\
                        <news:title>NATO &#x26; کابل &#x3C;تازه&#x3E;</news:title></news:news>
                        </url>
                        </urlset>
                        """.formatted(Alternates.address(fresh).path()));
    }

    @Test
    void aQuietNewsroomStillHasAValidNewsMap() {
        var news = machines.sitemaps
                .news(new Address.NewsSitemap("en"), machines.newsroom.clock.instant())
                .orElseThrow();
        assertValid(news, "sitemap.xsd", "sitemap-news.xsd");
        assertThat(text(news)).contains("<loc>https://jarida.example/en</loc>").doesNotContain("<news:news>");
    }

    @Test
    void robotsAreToldWhereTheMapsAre() {
        assertThat(text(RobotsText.write(machines.newsroom.editions.all(), Machines.ORIGIN)))
                .isEqualTo("""
                        User-agent: *
                        Disallow: /newsroom/
                        Disallow: /en/search
                        Disallow: /fa/search

                        Sitemap: https://jarida.example/sitemap.xml
                        """);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void assertValid(byte[] map, String... schemas) {
        try {
            var sources = List.of(schemas).stream()
                    .map(name -> new StreamSource(
                            Objects.requireNonNull(SitemapsTest.class.getResourceAsStream("/sitemaps/" + name))))
                    .toArray(Source[]::new);
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(sources)
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(map)));
        } catch (SAXException | IOException failure) {
            throw new AssertionError(failure.getMessage() + "\n" + text(map), failure);
        }
    }
}
