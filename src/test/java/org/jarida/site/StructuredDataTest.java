package org.jarida.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jarida.Newsroom.EDITOR;
import static org.jarida.Newsroom.NOON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.edition.Edition;
import org.jarida.edition.Newspaper;
import org.jarida.language.Slug;
import org.jarida.story.Block;
import org.jarida.story.Body;
import org.jarida.story.Content;
import org.jarida.story.Publication;
import org.jarida.story.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StructuredDataTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Machines machines = new Machines(Store.SQLITE);
    private final Newsroom newsroom = machines.newsroom;
    private final Edition english = newsroom.editions.find("en").orElseThrow();
    private final Edition dari = newsroom.editions.find("fa").orElseThrow();

    @AfterEach
    void close() {
        machines.close();
    }

    @Test
    void anArticleSaysAllThatSearchEnginesAskFor() {
        var says = new Content(
                "Snow </script> falls",
                "A lot.",
                "Herat",
                "",
                "1kite000",
                List.of(newsroom.zarmina),
                newsroom.says("", "It fell all night.").body());
        var snow = newsroom.publish(newsroom.articles.start(
                newsroom.story(newsroom.herat), "en", new Slug("snow"), says, Stage.DRAFT, EDITOR));
        newsroom.articles.correct(snow.article(), NOON.plus(Duration.ofHours(1)), "It was rain.", EDITOR);
        var url = "https://jarida.example/en/" + snow.storyKey() + "/snow";
        assertThat(machines.data.article(english, snow, newsroom.publications.content(snow), new Machines.Shelf()))
                .doesNotContain("<")
                .satisfies(json -> assertThat(read(json)).isEqualTo(read("""
                        {
                          "@context": "https://schema.org",
                          "@type": "NewsArticle",
                          "@id": "URL",
                          "url": "URL",
                          "headline": "Snow </script> falls",
                          "description": "A lot.",
                          "inLanguage": "en",
                          "datePublished": "2026-11-22T07:30:00Z",
                          "dateModified": "2026-11-22T08:30:00Z",
                          "dateline": "Herat",
                          "wordCount": 4,
                          "image": [{
                            "@type": "ImageObject",
                            "url": "https://jarida.example/media/kite.jpg",
                            "width": 1200,
                            "height": 800,
                            "caption": "A kite",
                            "creditText": "Jarida"
                          }],
                          "author": [{
                            "@type": "Person",
                            "@id": "https://jarida.example/en/by/zarmina-nuri",
                            "name": "Zarmina Nuri",
                            "url": "https://jarida.example/en/by/zarmina-nuri"
                          }],
                          "publisher": {
                            "@type": "NewsMediaOrganization",
                            "@id": "https://jarida.example/",
                            "name": "Jarida",
                            "url": "https://jarida.example/en"
                          },
                          "articleSection": ["Afghanistan", "Herat"],
                          "keywords": ["Snow"],
                          "correction": [{
                            "@type": "CorrectionComment",
                            "text": "It was rain.",
                            "datePublished": "2026-11-22T08:30:00Z"
                          }],
                          "mainEntityOfPage": {
                            "@type": "WebPage",
                            "@id": "URL",
                            "breadcrumb": {
                              "@type": "BreadcrumbList",
                              "itemListElement": [
                                {"@type": "ListItem", "position": 1, "name": "Jarida",
                                 "item": "https://jarida.example/en"},
                                {"@type": "ListItem", "position": 2, "name": "Afghanistan",
                                 "item": "https://jarida.example/en/section/afghanistan"},
                                {"@type": "ListItem", "position": 3, "name": "Herat",
                                 "item": "https://jarida.example/en/section/herat"},
                                {"@type": "ListItem", "position": 4, "name": "Snow </script> falls", "item": "URL"}
                              ]
                            }
                          }
                        }
                        """.replace("URL", url))));
    }

    @Test
    void aTranslationNamesItsOriginalAndTheOriginalItsTranslations() {
        var story = newsroom.story(newsroom.world);
        var original = newsroom.published(story, "en", "Snow falls");
        var translation = newsroom.published(story, "fa", "برف می‌بارد");
        var first = article(english, original);
        var second = article(dari, translation);
        assertThat(first.path("workTranslation").path(0).path("@id").asText())
                .isEqualTo(second.path("@id").asText());
        assertThat(first.path("workTranslation").path(0).path("inLanguage").asText())
                .isEqualTo("fa-AF");
        assertThat(first.has("translationOfWork")).isFalse();
        assertThat(second.path("translationOfWork").path("@id").asText())
                .isEqualTo(first.path("@id").asText());
        assertThat(second.has("workTranslation")).isFalse();
    }

    @Test
    void aStoryWhoseOriginalIsGoneIsNobodysTranslation() {
        var story = newsroom.story(newsroom.world);
        newsroom.draft(story, "en", "Snow falls");
        var translation = newsroom.published(story, "fa", "برف می‌بارد");
        assertThat(article(dari, translation).has("translationOfWork")).isFalse();
        assertThat(article(dari, translation).has("workTranslation")).isFalse();
    }

    @Test
    void whereNobodyIsNamedTheNewspaperIsTheAuthor() {
        var says = new Content("Snow", "", "", "", null, List.of(), Body.EMPTY);
        var snow = newsroom.publish(
                newsroom.articles.start(newsroom.story(), "en", new Slug("snow"), says, Stage.DRAFT, EDITOR));
        assertThat(article(english, snow).path("author").path(0).path("@type").asText())
                .isEqualTo("NewsMediaOrganization");
    }

    @Test
    void theFrontPageIntroducesTheNewspaper() {
        newsroom.settings.save(
                new Newspaper(
                        "",
                        null,
                        org.jarida.edition.Colours.OURS_ALONE,
                        List.of(new Newspaper.Social("Elsewhere", "https://social.example/@jarida"))),
                EDITOR);
        assertThat(read(machines.data.front(dari))).isEqualTo(read("""
                        {
                          "@context": "https://schema.org",
                          "@type": "WebSite",
                          "@id": "https://jarida.example/fa",
                          "url": "https://jarida.example/fa",
                          "name": "جریده",
                          "description": "یک روزنامه",
                          "inLanguage": "fa-AF",
                          "publisher": {
                            "@type": "NewsMediaOrganization",
                            "@id": "https://jarida.example/",
                            "name": "جریده",
                            "url": "https://jarida.example/fa",
                            "sameAs": ["https://social.example/@jarida"]
                          }
                        }
                        """));
    }

    @Test
    void thePublisherShowsItsSign() {
        newsroom.settings.save(new Newspaper("", "1kite000", org.jarida.edition.Colours.OURS_ALONE, List.of()), EDITOR);
        var logo = read(machines.data.front(dari)).path("publisher").path("logo");
        assertThat(logo.path("@type").asText()).isEqualTo("ImageObject");
        assertThat(logo.path("url").asText()).isEqualTo("https://jarida.example/media/kite.jpg");
    }

    @Test
    void aFilmOfOurOwnIsToldOfWhereItIsShownAndWhereFilmsAreListed() {
        var says = new Content(
                "A kite rises",
                "Over Kabul.",
                "",
                "",
                null,
                List.of(newsroom.zarmina),
                new Body(List.of(new Block.Film("f1", "1kitefim", null, null))));
        var kite = newsroom.publish(newsroom.articles.start(
                newsroom.story(newsroom.world), "en", new Slug("kite"), says, Stage.DRAFT, EDITOR));
        var film = article(english, kite).path("video").path(0);
        assertThat(film).isEqualTo(read("""
                        {
                          "@type": "VideoObject",
                          "@id": "https://jarida.example/media/kite.mp4",
                          "name": "A kite rises",
                          "description": "Over Kabul.",
                          "thumbnailUrl": "https://jarida.example/media/kite.jpg",
                          "uploadDate": "%s",
                          "contentUrl": "https://jarida.example/media/kite.mp4",
                          "encodingFormat": "video/mp4",
                          "contentSize": "1200000",
                          "inLanguage": "en"
                        }
                        """.formatted(PublicTime.iso(kite.publishedAt()))));
        var listed = read(machines.data.videos(
                        english, "Videos", new Address.Videos("en", null), List.of(kite), new Machines.Shelf()))
                .path("mainEntity")
                .path("itemListElement")
                .path(0);
        assertThat(listed.path("url").asText()).isEqualTo("https://jarida.example/en/" + kite.storyKey() + "/kite");
        assertThat(listed.path("item")).isEqualTo(film);
    }

    @Test
    void sectionsTopicsAndBylinesSayWhatTheyAre() {
        var herat = newsroom.sections.of("en").find(newsroom.herat).orElseThrow();
        var snow = newsroom.topics.find("en", "snow").orElseThrow();
        var zarmina = newsroom.bylines.find("en", "zarmina-nuri").orElseThrow();
        var section = read(machines.data.section(english, herat));
        assertThat(section.path("@type").asText()).isEqualTo("CollectionPage");
        assertThat(section.path("breadcrumb").path("itemListElement")).hasSize(3);
        var topic = read(machines.data.topic(english, snow));
        assertThat(topic.path("name").asText()).isEqualTo("Snow");
        var byline = read(machines.data.byline(english, zarmina, new Machines.Shelf()));
        assertThat(byline.path("@type").asText()).isEqualTo("ProfilePage");
        assertThat(byline.path("mainEntity").path("description").asText()).isEqualTo("Writes.");
    }

    private JsonNode article(Edition edition, Publication publication) {
        return read(machines.data.article(
                edition, publication, newsroom.publications.content(publication), new Machines.Shelf()));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException failure) {
            throw new AssertionError(json, failure);
        }
    }
}
