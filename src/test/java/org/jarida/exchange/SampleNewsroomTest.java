package org.jarida.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jarida.EmptyNewsroom;
import org.jarida.Store;
import org.jarida.edition.Advertisement;
import org.jarida.edition.Edition;
import org.jarida.edition.Section;
import org.jarida.story.Block;
import org.jarida.story.Body;
import org.jarida.story.Kind;
import org.jarida.story.Publication;
import org.jarida.story.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The sample newspaper, as readers find it on each database. */
@ParameterizedClass
@EnumSource(Store.class)
class SampleNewsroomTest {
    private static final List<String> NINE = List.of("ar", "en", "fr", "de", "ps", "fa", "ru", "es", "tg");
    private static final Pattern CONTROLS_OF_DIRECTION =
            Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    private final EmptyNewsroom newsroom;

    SampleNewsroomTest(Store store) {
        newsroom = new EmptyNewsroom(store);
        assertThat(newsroom.openSample()).isTrue();
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void everyStoryIsToldInAllNineEditions() {
        assertThat(newsroom.editions.all()).extracting(Edition::code).containsExactlyElementsOf(NINE);
        var stories = everything("fa");
        assertThat(stories).hasSizeGreaterThanOrEqualTo(14);
        for (var story : stories) {
            assertThat(newsroom.publications.ofStory(story.storyKey()))
                    .as(story.headline())
                    .extracting(Publication::edition)
                    .containsExactlyInAnyOrderElementsOf(NINE);
        }
        for (var edition : NINE) {
            assertThat(everything(edition)).as(edition).hasSameSizeAs(stories);
        }
    }

    @Test
    void anEditionTellsAStoryBlockByBlockLikeTheOthers() {
        for (var story : everything("en")) {
            var shape = shape(newsroom.publications.content(story).body().blocks());
            for (var other : newsroom.publications.ofStory(story.storyKey())) {
                assertThat(shape(newsroom.publications.content(other).body().blocks()))
                        .as(other.path())
                        .isEqualTo(shape);
            }
        }
    }

    @Test
    void everyKindAndEverySectionHasAStory() {
        for (var edition : NINE) {
            var kinds = EnumSet.noneOf(Kind.class);
            everything(edition).forEach(story -> kinds.add(story.kind()));
            assertThat(kinds).as(edition).isEqualTo(EnumSet.allOf(Kind.class));
            for (var section : flat(newsroom.sections.of(edition).roots())) {
                assertThat(newsroom.publications.latest(edition, new Scope.InSection(section.id(), section.key()), 1))
                        .as(edition + " " + section.key())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void everySectionTopicBylineAndPageIsNamedInEveryEdition() {
        var sections = flat(newsroom.sections.of("en").roots()).size();
        var pages = newsroom.pages.all("en").size();
        assertThat(sections).isGreaterThan(8);
        assertThat(pages).isGreaterThanOrEqualTo(2);
        for (var edition : NINE) {
            assertThat(flat(newsroom.sections.of(edition).roots())).as(edition).hasSize(sections);
            assertThat(newsroom.pages.all(edition)).as(edition).hasSize(pages);
            assertThat(newsroom.advertisements.in(edition, Advertisement.Place.FRONT, List.of()))
                    .as(edition)
                    .isPresent();
            for (var story : everything(edition)) {
                var topics = newsroom.publications.topicsOf(story);
                assertThat(newsroom.topics.all(edition, topics))
                        .as(story.path())
                        .hasSameSizeAs(topics)
                        .isNotEmpty();
                var bylines = newsroom.publications.content(story).bylines();
                assertThat(newsroom.bylines.all(edition, bylines))
                        .as(story.path())
                        .hasSameSizeAs(bylines);
                assertThat(story.section()).as(story.path()).isNotNull();
                assertThat(story.words()).as(story.path()).isGreaterThan(20);
            }
        }
    }

    @Test
    void theFrontPageOfEveryEditionBeginsWithTheSameStories() {
        var leads = keys(newsroom.fronts.leads("en"));
        assertThat(leads).hasSizeGreaterThanOrEqualTo(3).startsWith(SampleNewsroom.key("night-library"));
        for (var edition : NINE) {
            assertThat(keys(newsroom.fronts.leads(edition))).as(edition).isEqualTo(leads);
        }
    }

    @Test
    void whatWasCorrectedSaysSoInEveryEdition() {
        for (var edition : NINE) {
            var snow = newsroom.publications
                    .find(edition, SampleNewsroom.key("first-snow"))
                    .orElseThrow();
            assertThat(newsroom.publications.corrections(snow))
                    .as(edition)
                    .singleElement()
                    .satisfies(correction -> {
                        assertThat(correction.at()).isAfter(snow.publishedAt()).isBefore(EmptyNewsroom.NOON);
                        assertThat(correction.reason())
                                .contains(edition.equals("fa") || edition.equals("ps") ? "۴۵" : "45");
                    });
            assertThat(snow.updatedAt()).isNotNull();
        }
    }

    @Test
    void openedAgainItStaysAsItIs() {
        var before = everything("en");
        assertThat(newsroom.openSample()).isFalse();
        assertThat(everything("en")).isEqualTo(before);
    }

    @Test
    void everyPictureFilmAndSoundThatIsNamedIsInTheMediaFolder() throws IOException {
        var names = new HashMap<String, String>();
        var texts = JsonMapper.builder()
                .build()
                .readTree(Path.of("sample/media/media.json").toFile());
        texts.fieldNames().forEachRemaining(file -> names.put(SampleNewsroom.key(file), file));
        assertThat(names.values())
                .allSatisfy(file -> assertThat(Path.of("sample/media", file)).isNotEmptyFile());
        assertThat(names).containsKeys(media().toArray(String[]::new));
    }

    /** In the folder itself: what is stored is cleaned and would hide it. */
    @Test
    void typeIsSetAsEachLanguageSetsIt() throws IOException {
        try (var files = Files.walk(Path.of("sample"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("\\\"")
                        .doesNotContainPattern(CONTROLS_OF_DIRECTION);
            }
        }
    }

    private List<Publication> everything(String edition) {
        return newsroom.publications.latest(edition, new Scope.Everything(), 1000);
    }

    private static List<String> keys(List<Publication> publications) {
        return publications.stream().map(Publication::storyKey).toList();
    }

    private static List<Section> flat(List<Section> sections) {
        var all = new ArrayList<Section>();
        for (var section : sections) {
            all.add(section);
            all.addAll(flat(section.sections()));
        }
        return all;
    }

    /** What is the same in every edition: the kinds of blocks, their ids, their order and their media. */
    private static List<String> shape(List<Block> blocks) {
        var shape = new ArrayList<String>();
        for (var block : blocks) {
            shape.add(block.getClass().getSimpleName() + " " + block.id());
            switch (block) {
                case Block.FactBox box -> shape.addAll(shape(box.blocks()));
                case Block.Listing list -> shape.add(list.items().size() + " items");
                case Block.Table table -> table.rows().forEach(row -> shape.add(row.size() + " cells"));
                case Block.Gallery gallery -> gallery.pictures().forEach(exhibit -> shape.add(exhibit.media()));
                default -> shape.addAll(mediaOf(new Body(List.of(block))));
            }
        }
        return shape;
    }

    private Set<String> media() {
        var media = new HashSet<String>();
        for (var edition : NINE) {
            newsroom.advertisements
                    .in(edition, Advertisement.Place.FRONT, List.of())
                    .ifPresent(advertisement -> media.add(advertisement.media()));
            for (var story : everything(edition)) {
                var content = newsroom.publications.content(story);
                media.addAll(mediaOf(content.body()));
                var lead = content.leadPicture();
                if (lead != null) {
                    media.add(lead);
                }
                for (var byline : newsroom.bylines.all(edition, content.bylines())) {
                    var portrait = byline.picture();
                    if (portrait != null) {
                        media.add(portrait);
                    }
                }
            }
        }
        return media;
    }

    private static List<String> mediaOf(Body body) {
        var media = new ArrayList<String>();
        body.withMedia(key -> {
            media.add(key);
            return key;
        });
        return media;
    }
}
