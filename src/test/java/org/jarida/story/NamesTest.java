package org.jarida.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jarida.Newsroom.EDITOR;
import static org.jarida.Newsroom.names;

import java.util.List;
import java.util.Map;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.edition.Edition;
import org.jarida.edition.Name;
import org.jarida.language.Language;
import org.jarida.language.Slug;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What all topics and bylines of an edition are called, and how much there is of each; on each database. */
@ParameterizedClass
@EnumSource(Store.class)
class NamesTest {
    private final Newsroom newsroom;

    NamesTest(Store store) {
        newsroom = new Newsroom(store);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void whatIsPublishedCountsInItsEdition() {
        var ice = newsroom.topics.save("ice", names("Ice", "یخ"), EDITOR);
        var both = newsroom.stories.create(Kind.NEWS, "en", List.of(), List.of(newsroom.snow, ice), EDITOR);
        newsroom.published(both, "en", "Snow and ice");
        newsroom.published(both, "fa", "برف و یخ");
        var gone = newsroom.published(newsroom.story(newsroom.world), "en", "Snow");
        newsroom.draft(newsroom.story(newsroom.world), "en", "Not yet");
        assertThat(newsroom.publications.countsByTopic("en")).isEqualTo(Map.of(newsroom.snow, 2, ice, 1));
        assertThat(newsroom.publications.countsByTopic("fa")).isEqualTo(Map.of(newsroom.snow, 1, ice, 1));
        assertThat(newsroom.publications.countsByByline("en")).isEqualTo(Map.of(newsroom.zarmina, 2));
        newsroom.articles.withdraw(gone.article(), "It was rain.", EDITOR);
        assertThat(newsroom.publications.countsByTopic("en")).isEqualTo(Map.of(newsroom.snow, 1, ice, 1));
        assertThat(newsroom.publications.countsByByline("en")).isEqualTo(Map.of(newsroom.zarmina, 1));
    }

    @Test
    void anEditionIsLentTheNamesItHasNotUnlessTheirAddressIsTaken() {
        var english = newsroom.editions.find("en").orElseThrow();
        newsroom.editions.save(
                new Edition(
                        "uk",
                        3,
                        Language.of("en-GB"),
                        "Jarida",
                        "",
                        "",
                        english.zone(),
                        english.calendar(),
                        english.secondCalendar(),
                        "en"),
                EDITOR);
        var ice = newsroom.topics.save("ice", Map.of("en", new Name("Ice", new Slug("ice"))), EDITOR);
        var frost = newsroom.topics.save("frost", Map.of("uk", new Name("Frost", new Slug("ice"))), EDITOR);
        var hail = newsroom.topics.save(
                "hail",
                Map.of("en", new Name("Hail", new Slug("hail")), "uk", new Name("Hailstones", new Slug("stones"))),
                EDITOR);
        assertThat(newsroom.topics.names("uk")).containsOnlyKeys(newsroom.snow, frost, hail);
        assertThat(newsroom.topics.names("uk").get(newsroom.snow))
                .extracting(Name::name)
                .isEqualTo("Snow");
        assertThat(newsroom.topics.names("uk").get(hail)).extracting(Name::name).isEqualTo("Hailstones");
        for (var topic : List.of(newsroom.snow, ice, frost, hail)) {
            assertThat(newsroom.topics.all("uk", List.of(topic)))
                    .extracting(one -> one.name())
                    .isEqualTo(newsroom.topics.names("uk").entrySet().stream()
                            .filter(entry -> entry.getKey().equals(topic))
                            .map(entry -> entry.getValue().name())
                            .toList());
        }
        assertThat(newsroom.bylines.names("uk")).containsOnlyKeys(newsroom.zarmina);
        assertThat(newsroom.bylines.names("fa").get(newsroom.zarmina))
                .extracting(Name::name)
                .isEqualTo("زرمینه نوری");
    }
}
