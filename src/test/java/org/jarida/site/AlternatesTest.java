package org.jarida.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jarida.Newsroom.EDITOR;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jarida.Store;
import org.jarida.edition.Edition;
import org.jarida.language.EraCalendar;
import org.jarida.language.Language;
import org.jarida.language.Slug;
import org.jarida.story.Body;
import org.jarida.story.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlternatesTest {
    private final Machines machines = new Machines(Store.SQLITE);

    @AfterEach
    void close() {
        machines.close();
    }

    @Test
    void anArticleNamesItselfAndItsTranslations() {
        var newsroom = machines.newsroom;
        var story = newsroom.story(newsroom.world);
        var english = newsroom.published(story, "en", "Snow falls");
        var dari = newsroom.published(story, "fa", "برف می‌بارد");
        var snow = "https://jarida.example" + "/en/" + story.key() + "/snow-falls";
        var barf = "https://jarida.example" + Alternates.address(dari).path();
        assertThat(machines.alternates.ofArticle(english))
                .containsExactly(
                        new Head.Alternate("en", snow),
                        new Head.Alternate("fa", barf),
                        new Head.Alternate("fa-AF", barf),
                        new Head.Alternate("x-default", snow));
    }

    @Test
    void whatIsNotPublishedIsNobodysAlternate() {
        var newsroom = machines.newsroom;
        var story = newsroom.story(newsroom.world);
        var english = newsroom.published(story, "en", "Snow falls");
        newsroom.draft(story, "fa", "برف می‌بارد");
        assertThat(machines.alternates.ofArticle(english))
                .extracting(Head.Alternate::tag)
                .containsExactly("en", "x-default");
    }

    @Test
    void theFrontsOfAllEditionsLeaveOthersTheChoice() {
        assertThat(machines.alternates.ofFront())
                .containsExactly(
                        new Head.Alternate("en", "https://jarida.example/en"),
                        new Head.Alternate("fa", "https://jarida.example/fa"),
                        new Head.Alternate("fa-AF", "https://jarida.example/fa"),
                        new Head.Alternate("x-default", "https://jarida.example/"));
    }

    @Test
    void dariSpeaksForPersianOnlyUntilThereIsAnIranianEdition() {
        machines.newsroom.editions.save(
                new Edition(
                        "ir",
                        3,
                        Language.of("fa"),
                        "روزنامه",
                        "",
                        "",
                        ZoneId.of("Asia/Tehran"),
                        EraCalendar.SOLAR_HIJRI,
                        null),
                EDITOR);
        assertThat(machines.alternates.ofFront())
                .extracting(Head.Alternate::tag, Head.Alternate::url)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("fa", "https://jarida.example/ir"),
                        org.assertj.core.groups.Tuple.tuple("fa-AF", "https://jarida.example/fa"))
                .doesNotContain(org.assertj.core.groups.Tuple.tuple("fa", "https://jarida.example/fa"));
    }

    /** What Search Console calls "no return tags": a page that is named must name all that named it. */
    @Test
    void everyPageThatIsNamedNamesAllOthersInReturn() {
        var newsroom = machines.newsroom;
        var both = newsroom.story(newsroom.world);
        newsroom.published(both, "en", "Snow falls");
        newsroom.published(both, "fa", "برف می‌بارد");
        newsroom.published(newsroom.story(newsroom.herat), "fa", "هرات");
        newsroom.published(newsroom.story(newsroom.herat), "en", "Herat");
        for (var edition : List.of("en", "fa")) {
            newsroom.pages.save(
                    "about", 1, edition, "About", new Slug("about-" + edition), "", Body.EMPTY, true, true, EDITOR);
        }
        newsroom.pages.save("terms", 2, "en", "Terms", new Slug("terms"), "", Body.EMPTY, true, true, EDITOR);

        var said = new HashMap<String, List<Head.Alternate>>();
        for (var edition : newsroom.editions.all()) {
            var code = edition.code();
            said(said, new Address.Front(code), machines.alternates.ofFront());
            said(said, new Address.Videos(code, null), machines.alternates.ofVideos());
            said(said, new Address.Photos(code, null), machines.alternates.ofPhotos());
            for (var article : newsroom.publications.latest(code, new Scope.Everything(), 9)) {
                said(said, Alternates.address(article), machines.alternates.ofArticle(article));
            }
            for (var section : List.of(newsroom.world, newsroom.afghanistan, newsroom.herat)) {
                var slug =
                        newsroom.sections.of(code).find(section).orElseThrow().slug();
                var address = new Address.Listing(code, Address.Shelf.SECTION, slug, null);
                said(said, address, machines.alternates.ofSection(section));
            }
            for (var topic : newsroom.topics.all(code, List.of(newsroom.snow))) {
                var address = new Address.Listing(code, Address.Shelf.TOPIC, topic.slug(), null);
                said(said, address, machines.alternates.ofTopic(topic.id()));
            }
            for (var byline : newsroom.bylines.all(code, List.of(newsroom.zarmina))) {
                var address = new Address.Listing(code, Address.Shelf.BYLINE, byline.slug(), null);
                said(said, address, machines.alternates.ofByline(byline.id()));
            }
            for (var page : newsroom.pages.all(code)) {
                said(said, new Address.Page(code, page.slug()), machines.alternates.ofPage(page));
            }
        }
        assertThat(said).hasSize(2 * 3 + 4 + 2 * 3 + 2 + 2 + 3);
        said.forEach((page, alternates) -> {
            assertThat(alternates).extracting(Head.Alternate::url).contains(page);
            for (var alternate : named(alternates)) {
                assertThat(said.get(alternate))
                        .as("%s, which %s names", alternate, page)
                        .isEqualTo(alternates);
            }
        });
    }

    private static void said(Map<String, List<Head.Alternate>> said, Address address, List<Head.Alternate> alternates) {
        said.put(Machines.ORIGIN.url(address), alternates);
    }

    /** All but the page where readers choose, which is a version of none. */
    private static List<String> named(List<Head.Alternate> alternates) {
        var named = new ArrayList<String>();
        for (var alternate : alternates) {
            if (!alternate.url().equals("https://jarida.example/")) {
                named.add(alternate.url());
            }
        }
        return named;
    }
}
