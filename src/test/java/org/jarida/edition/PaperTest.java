package org.jarida.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jarida.Newsroom.EDITOR;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.base.Tags;
import org.jarida.language.EraCalendar;
import org.jarida.language.Language;
import org.jarida.language.Slug;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the publisher sets: editions that lend, sections, topics, menus, advertisements; on each database. */
@ParameterizedClass
@EnumSource(Store.class)
class PaperTest {
    private final Newsroom newsroom;

    PaperTest(Store store) {
        newsroom = new Newsroom(store);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    /** A Pashto edition that has no name for anything yet and falls back to the Dari one. */
    private void openPashto() {
        newsroom.editions.save(
                new Edition(
                        "ps",
                        3,
                        Language.PASHTO,
                        "جریده",
                        "",
                        "",
                        ZoneId.of("Asia/Kabul"),
                        EraCalendar.SOLAR_HIJRI,
                        null,
                        "fa"),
                EDITOR);
    }

    @Test
    void anEditionUsesTheWordsAndNamesOfTheOneItFallsBackTo() {
        openPashto();
        assertThat(newsroom.editions.find("ps").orElseThrow().tagline()).isEqualTo("یک روزنامه");
        assertThat(newsroom.editions.written("ps").orElseThrow().tagline()).isEmpty();
        assertThat(newsroom.sections.of("ps").all())
                .extracting(Section::name)
                .containsExactly("جهان", "افغانستان", "هرات");
        assertThat(newsroom.topics.find("ps", "برف")).isPresent();
        assertThat(newsroom.topics.all("ps", List.of(newsroom.snow)))
                .extracting(Topic::name)
                .containsExactly("برف");
        assertThat(newsroom.bylines.all("ps", List.of(newsroom.zarmina))).hasSize(1);
        assertThat(newsroom.bylines.find("ps", "زرمینه-نوری")).isPresent();
    }

    @Test
    void aNameOfItsOwnComesBeforeALentOne() {
        openPashto();
        newsroom.sections.head(newsroom.world, "ps", heading("نړۍ", "د نړۍ خبرونه"), EDITOR);
        newsroom.topics.save("snow", Map.of("ps", name("واوره")), EDITOR);
        assertThat(newsroom.sections.of("ps").find(newsroom.world).orElseThrow().name())
                .isEqualTo("نړۍ");
        assertThat(newsroom.topics.all("ps", List.of(newsroom.snow)).getFirst().name())
                .isEqualTo("واوره");
        assertThat(newsroom.topics.find("ps", "برف")).isEmpty();
        assertThat(newsroom.redirects.find("/ps/section/جهان"))
                .contains(new Redirect("/ps/section/جهان", Redirect.Kind.SECTION, "ps", "world"));
        assertThat(newsroom.redirects.find("/ps/topic/برف"))
                .contains(new Redirect("/ps/topic/برف", Redirect.Kind.TOPIC, "ps", "snow"));
    }

    @Test
    void aSectionIsNotLentAnAddressThatIsTaken() {
        openPashto();
        newsroom.sections.head(newsroom.afghanistan, "ps", heading("جهان", ""), EDITOR);
        var shown = newsroom.sections.of("ps");
        assertThat(shown.find("جهان").orElseThrow().id()).isEqualTo(newsroom.afghanistan);
        assertThat(shown.find(newsroom.world)).isEmpty();
    }

    @Test
    void anEditionMayDoWithoutASectionThatItWouldBeLent() {
        openPashto();
        newsroom.sections.leaveOut(newsroom.world, "ps", EDITOR);
        assertThat(newsroom.sections.of("ps").find(newsroom.world)).isEmpty();
        assertThat(newsroom.sections.written(newsroom.world).orElseThrow().absent())
                .containsExactly("ps");
        assertThat(newsroom.redirects.find("/ps/section/جهان").orElseThrow().kind())
                .isEqualTo(Redirect.Kind.FRONT);
        newsroom.sections.borrow(newsroom.world, "ps", EDITOR);
        assertThat(newsroom.sections.of("ps").find(newsroom.world)).isPresent();
    }

    @Test
    void editionsCannotFallBackToOneAnother() {
        openPashto();
        assertThat(newsroom.editions.lendersFor("fa")).containsExactly("en");
        assertThat(newsroom.editions.lendersFor("en")).containsExactlyInAnyOrder("fa", "ps");
        var dari = newsroom.editions.written("fa").orElseThrow();
        assertThatThrownBy(() -> newsroom.editions.save(falling(dari, "ps"), EDITOR))
                .hasMessageContaining("cannot fall back");
        assertThatThrownBy(() -> falling(dari, "fa")).hasMessageContaining("itself");
    }

    private static Edition falling(Edition one, String to) {
        return new Edition(
                one.code(),
                one.position(),
                one.language(),
                one.name(),
                one.tagline(),
                one.copyright(),
                one.zone(),
                one.calendar(),
                one.secondCalendar(),
                to);
    }

    @Test
    void editionsStandInTheOrderTheyArePut() {
        newsroom.editions.order(List.of("fa", "en"), EDITOR);
        assertThat(newsroom.editions.all()).extracting(Edition::code).containsExactly("fa", "en");
    }

    @Test
    void whoReadsALentNameHearsWhenItChanges() {
        openPashto();
        var announced = new HashSet<String>();
        newsroom.database.announcements().listen(announcement -> announced.addAll(announcement.tags()));
        var tags = Tags.noting(() -> newsroom.sections.of("ps")).tags();
        newsroom.sections.head(newsroom.world, "fa", heading("دنیا", ""), EDITOR);
        assertThat(announced).containsAnyElementsOf(tags);
        assertThat(newsroom.sections.of("ps").find(newsroom.world).orElseThrow().slug())
                .isEqualTo("دنیا");
        for (var edition : Set.of("fa", "ps")) {
            assertThat(newsroom.redirects.find("/" + edition + "/section/جهان"))
                    .as(edition)
                    .isPresent();
        }
    }

    @Test
    void whatIsSaidAboutASectionStaysWhenItMovesInAgain() {
        newsroom.sections.head(newsroom.world, "en", heading("World", "From everywhere"), EDITOR);
        newsroom.sections.save("world", null, 1, Newsroom.names("World", "جهان"), EDITOR);
        assertThat(newsroom.sections.of("en").find(newsroom.world).orElseThrow().description())
                .isEqualTo("From everywhere");
    }

    @Test
    void sectionsStandWhereTheyAreMoved() {
        newsroom.sections.move(newsroom.afghanistan, null, 0, EDITOR);
        assertThat(newsroom.sections.of("en").roots())
                .extracting(Section::name)
                .containsExactly("Afghanistan", "World");
        newsroom.sections.move(newsroom.herat, newsroom.world, 0, EDITOR);
        assertThat(newsroom.sections.of("en").path(newsroom.herat))
                .extracting(Section::name)
                .containsExactly("World", "Herat");
        assertThatThrownBy(() -> newsroom.sections.move(newsroom.world, newsroom.herat, 0, EDITOR))
                .hasMessageContaining("below itself");
    }

    @Test
    void topicsAreFoundByPartsOfTheirNamesAPageAtATime() {
        for (var number = 0; number < 25; number++) {
            newsroom.topics.save("t" + number, Map.of("en", name("Topic %02d".formatted(number))), EDITOR);
        }
        var first = newsroom.topics.search("en", "topic", null, 10);
        var second = newsroom.topics.search("en", "topic", first.getLast().id(), 10);
        var third = newsroom.topics.search("en", "topic", second.getLast().id(), 10);
        assertThat(first).extracting(Topic::name).startsWith("Topic 00").endsWith("Topic 09");
        assertThat(second).extracting(Topic::name).startsWith("Topic 10").endsWith("Topic 19");
        assertThat(third)
                .extracting(Topic::name)
                .startsWith("Topic 20")
                .endsWith("Topic 24")
                .hasSize(5);
        assertThat(newsroom.topics.search("en", "%", null, 10)).isEmpty();
        assertThat(newsroom.topics.unnamed("fa", null, 10)).hasSize(10).doesNotContainNull();
        assertThat(newsroom.topics.search("en", "", null, 100)).hasSize(26);
    }

    @Test
    void aTopicIsFoundWhateverItsCapitals() {
        newsroom.topics.save("glacier", Map.of("en", name("Ледник")), EDITOR);
        assertThat(newsroom.topics.search("en", "ледник", null, 10)).hasSize(1);
        assertThat(newsroom.topics.search("en", "ЛЕДНИК", null, 10)).hasSize(1);
    }

    @Test
    void aMenuShowsWhatItIsToldTo() {
        assertThat(newsroom.settings.menuOf("en").shows(Menu.VIDEOS)).isTrue();
        var menu = new Menu(Set.of(Menu.VIDEOS, "world"), List.of(new Menu.Link("Support us", "/en/page/support")));
        newsroom.settings.save("en", menu, EDITOR);
        assertThat(newsroom.settings.menuOf("en")).isEqualTo(menu);
        assertThat(newsroom.settings.menuOf("fa").shows("world")).isTrue();
    }

    @Test
    void nothingOfTheNewspapersOwnLeadsIntoAScript() {
        for (var href : List.of(
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                "data:text/html,x",
                "//evil.example",
                "/\\evil.example",
                "http://",
                " https://a.example",
                "java\nscript:x",
                "vbscript:x",
                "")) {
            assertThatThrownBy(() -> new Menu.Link("x", href)).as(href).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Newspaper.Social("x", href))
                    .as(href)
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> advertisement(Advertisement.Place.FRONT, null, null, null, href))
                    .as(href)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Newspaper("javascript://x", null, Colours.OURS_ALONE, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAdvertisementStandsFromWhenToWhen() {
        var now = newsroom.clock.instant();
        var soon = now.plus(Duration.ofHours(1));
        var later = now.plus(Duration.ofHours(3));
        var fair = new Advertisement(
                newsroom.advertisements.nextId(),
                "en",
                Advertisement.Place.FRONT,
                null,
                soon,
                later,
                "1ad00000",
                "https://fair.example",
                "",
                "The book fair");
        newsroom.advertisements.save(fair, EDITOR);
        var noted = Tags.noting(() -> newsroom.advertisements.in("en", Advertisement.Place.FRONT, List.of()));
        assertThat(noted.value()).isEmpty();
        assertThat(noted.until()).isEqualTo(soon.toEpochMilli());
        newsroom.clock.pass(Duration.ofHours(1));
        noted = Tags.noting(() -> newsroom.advertisements.in("en", Advertisement.Place.FRONT, List.of()));
        assertThat(noted.value()).contains(fair);
        assertThat(noted.until()).isEqualTo(later.toEpochMilli());
        newsroom.clock.pass(Duration.ofHours(2));
        assertThat(newsroom.advertisements.in("en", Advertisement.Place.FRONT, List.of()))
                .isEmpty();
        assertThat(newsroom.advertisements.all("en")).containsExactly(fair);
    }

    @Test
    void theNearestSectionsAdvertisementStandsThere() {
        var everywhere = advertisement(Advertisement.Place.ARTICLE, null, null, null, "https://all.example");
        var afghan = advertisement(
                Advertisement.Place.ARTICLE, newsroom.afghanistan, null, null, "https://afghanistan.example");
        newsroom.advertisements.save(everywhere, EDITOR);
        newsroom.advertisements.save(afghan, EDITOR);
        assertThat(newsroom.advertisements.in(
                        "en", Advertisement.Place.ARTICLE, List.of(newsroom.herat, newsroom.afghanistan)))
                .contains(afghan);
        assertThat(newsroom.advertisements.in("en", Advertisement.Place.ARTICLE, List.of(newsroom.world)))
                .contains(everywhere);
        assertThat(newsroom.advertisements.in("en", Advertisement.Place.SECTION, List.of()))
                .isEmpty();
        assertThat(newsroom.advertisements.in("fa", Advertisement.Place.ARTICLE, List.of()))
                .isEmpty();
        newsroom.advertisements.remove(afghan, EDITOR);
        assertThat(newsroom.advertisements.in("en", Advertisement.Place.ARTICLE, List.of(newsroom.afghanistan)))
                .contains(everywhere);
    }

    @Test
    void advertisementsThatWouldStandInTheSamePlaceAtTheSameTimeMeet() {
        var now = newsroom.clock.instant();
        var one = advertisement(Advertisement.Place.FRONT, null, now, now.plusSeconds(60), "https://a.example");
        assertThat(one.meets(advertisement(Advertisement.Place.FRONT, null, now.plusSeconds(60), null, "/b")))
                .isFalse();
        assertThat(one.meets(advertisement(Advertisement.Place.FRONT, null, null, null, "/b")))
                .isTrue();
        assertThat(one.meets(advertisement(Advertisement.Place.ARTICLE, null, null, null, "/b")))
                .isFalse();
        assertThat(one.meets(one)).isFalse();
    }

    private Advertisement advertisement(
            Advertisement.Place place,
            @Nullable Long section,
            @Nullable Instant from,
            @Nullable Instant until,
            String href) {
        return new Advertisement(
                newsroom.advertisements.nextId(), "en", place, section, from, until, "1ad00000", href, "", "…");
    }

    private static Sections.Heading heading(String name, String description) {
        return new Sections.Heading(name(name), description);
    }

    private static Name name(String name) {
        return new Name(name, new Slug(name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-')));
    }
}
