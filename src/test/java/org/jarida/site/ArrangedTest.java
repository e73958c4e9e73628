package org.jarida.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jarida.Newsroom.EDITOR;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.edition.Advertisement;
import org.jarida.edition.Colours;
import org.jarida.edition.Menu;
import org.jarida.edition.Name;
import org.jarida.edition.Newspaper;
import org.jarida.edition.Sections;
import org.jarida.front.FrontOf;
import org.jarida.front.Place;
import org.jarida.language.Slug;
import org.jarida.media.Arrival;
import org.jarida.media.Details;
import org.jarida.newsroom.OpenNewsroom;
import org.jarida.story.Publication;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the publisher and the front desk arrange, as readers see it. */
class ArrangedTest {
    private final Newsroom newsroom = new Newsroom(Store.SQLITE);
    private final OpenNewsroom open = new OpenNewsroom(newsroom);

    @AfterEach
    void close() {
        open.close();
    }

    private Document page(String path) {
        return open.read(path).page();
    }

    private Publication published(String headline, Long... sections) {
        newsroom.clock.pass(Duration.ofMinutes(1));
        return newsroom.published(newsroom.story(sections), "en", headline);
    }

    private void live(FrontOf of, Place... places) {
        var before = newsroom.fronts.of(of).version();
        newsroom.fronts.arrange(of, before, List.of(places), EDITOR);
        newsroom.fronts.putLive(of, before + 1, EDITOR);
    }

    private static Place place(Publication publication, @Nullable Instant until) {
        return new Place(publication.story(), until);
    }

    @Test
    void aSectionIsLedByWhatItsEditorPutFirst() {
        var first = published("First", newsroom.world);
        published("Second", newsroom.world);
        assertThat(headlines("/en/section/world")).containsExactly("Second", "First");
        live(FrontOf.section("en", newsroom.world), place(first, null));
        assertThat(headlines("/en/section/world")).containsExactly("First", "Second");
    }

    @Test
    void aPinOnAFrontEndsOnTheMinute() {
        var first = published("First", newsroom.world);
        published("Second", newsroom.world);
        var end = newsroom.clock.instant().plus(Duration.ofMinutes(30));
        live(FrontOf.edition("en"), place(first, end));
        live(FrontOf.section("en", newsroom.world), place(first, end));
        assertThat(headlines("/en")).startsWith("First");
        assertThat(headlines("/en/section/world")).startsWith("First");
        newsroom.clock.pass(Duration.ofMinutes(30));
        assertThat(headlines("/en")).startsWith("Second");
        assertThat(headlines("/en/section/world")).startsWith("Second");
    }

    @Test
    void whatIsPutBehindTheFirstFourLeadsItsSectionOnTheFrontPage() {
        var old = published("Old", newsroom.afghanistan);
        for (var number = 0; number < 40; number++) {
            published("World " + number, newsroom.world);
        }
        var newer = published("Newer", newsroom.afghanistan);
        for (var number = 40; number < 54; number++) {
            published("World " + number, newsroom.world);
        }
        var tops = newsroom.publications.latest("en", new org.jarida.story.Scope.Everything(), 4);
        assertThat(rowOf("Afghanistan")).startsWith(newer.headline());
        live(
                FrontOf.edition("en"),
                place(tops.get(0), null),
                place(tops.get(1), null),
                place(tops.get(2), null),
                place(tops.get(3), null),
                place(old, null));
        assertThat(rowOf("Afghanistan")).startsWith("Old");
    }

    private List<String> rowOf(String section) {
        return page("/en").select("section.row").stream()
                .filter(row -> row.select("header h2").text().equals(section))
                .flatMap(row -> row.select("article :is(h2,h3)").eachText().stream())
                .toList();
    }

    private List<String> headlines(String path) {
        return page(path).select("main article :is(h2,h3)").eachText();
    }

    @Test
    void anAdvertisementIsSeenFromItsBeginningToItsEnd() throws Exception {
        var key = picture();
        var begins = newsroom.clock.instant().plus(Duration.ofMinutes(10));
        var ends = begins.plus(Duration.ofMinutes(10));
        var story = published("Story", newsroom.herat);
        newsroom.advertisements.save(
                new Advertisement(
                        newsroom.advertisements.nextId(),
                        "en",
                        Advertisement.Place.ARTICLE,
                        newsroom.afghanistan,
                        begins,
                        ends,
                        key,
                        "https://fair.example",
                        "Appeal",
                        "Help the libraries"),
                EDITOR);
        var path = Cards.path(story);
        assertThat(page(path).select(".slot")).isEmpty();
        newsroom.clock.pass(Duration.ofMinutes(10));
        var slot = page(path).select(".slot");
        assertThat(slot.select("p").text()).isEqualTo("Appeal");
        assertThat(slot.select("img").attr("alt")).isEqualTo("Help the libraries");
        assertThat(page(Cards.path(published("Elsewhere", newsroom.world))).select(".slot"))
                .isEmpty();
        newsroom.clock.pass(Duration.ofMinutes(10));
        assertThat(page(path).select(".slot")).isEmpty();
    }

    private String picture() throws Exception {
        return switch (newsroom.library.add(
                new ByteArrayInputStream(Plates.sign(600, 150)), Details.named("ad.png"), EDITOR)) {
            case Arrival.Kept kept -> kept.key();
            case Arrival.Refused refused -> throw new AssertionError(refused.why());
        };
    }

    @Test
    void aRenamedSectionIsFoundUnderItsOldAddressWithItsMonthsAndFeeds() {
        published("Story", newsroom.world);
        newsroom.sections.head(
                newsroom.world, "en", new Sections.Heading(new Name("The world", new Slug("the-world")), ""), EDITOR);
        assertThat(page("/en").select("nav a").eachText()).contains("The world");
        assertThat(open.read("/en/section/world").location()).isEqualTo("/en/section/the-world");
        assertThat(open.read("/en/section/world/2026/11").location()).isEqualTo("/en/section/the-world/2026/11");
        assertThat(open.read("/en/section/world/feed.atom").location()).isEqualTo("/en/section/the-world/feed.atom");
        assertThat(open.read("/en/section/the-world/2026/11").status()).isEqualTo(200);
    }

    @Test
    void aMergedTopicIsFoundUnderTheOther() {
        var ice = newsroom.topics.save("ice", Map.of("en", new Name("Ice", new Slug("ice"))), EDITOR);
        published("Story", newsroom.world);
        newsroom.filings.mergeTopic(newsroom.snow, ice, EDITOR);
        assertThat(open.read("/en/topic/snow").location()).isEqualTo("/en/topic/ice");
        assertThat(headlines("/en/topic/ice")).containsExactly("Story");
    }

    @Test
    void aMenuShowsWhatThePublisherWants() {
        assertThat(menu()).containsExactly("World", "Afghanistan", "Videos", "Photos");
        newsroom.settings.save(
                "en",
                new Menu(Set.of("world", Menu.PHOTOS), List.of(new Menu.Link("Support us", "https://support.example"))),
                EDITOR);
        assertThat(menu()).containsExactly("Afghanistan", "Videos", "Support us");
    }

    private List<String> menu() {
        return page("/en").select(".masthead .ways nav > ul > li > a").eachText();
    }

    @Test
    void whatStandsOnATintedGroundIsReadInANewspapersOwnColoursToo() {
        var night = new Colours(Map.of(
                "paper", "#101010", "ink", "#f0f0f0", "quiet", "#c0c0c0", "accent", "#a9bdf5", "alarm", "#f1929a"));
        newsroom.settings.save(new Newspaper("", null, night, List.of()), EDITOR);
        var own = page("/en").select("link[rel=stylesheet][href*=own]").attr("href");
        assertThat(open.read(own).body()).contains("--tint:color-mix");
    }
}
