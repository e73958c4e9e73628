package org.jarida.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jarida.Newsroom.EDITOR;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.edition.Name;
import org.jarida.edition.Redirect;
import org.jarida.edition.Section;
import org.jarida.language.Slug;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Sections and topics that are moved, merged and taken away, with the stories in them; on each database. */
@ParameterizedClass
@EnumSource(Store.class)
class FilingsTest {
    private final Newsroom newsroom;

    FilingsTest(Store store) {
        newsroom = new Newsroom(store);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void aSectionThatMovesIsReadBelowItsNewParent() {
        var snow = newsroom.published(newsroom.story(newsroom.herat), "en", "Snow in Herat");
        var both = newsroom.published(newsroom.story(newsroom.herat, newsroom.afghanistan), "en", "Both");
        newsroom.filings.move(newsroom.herat, newsroom.world, 0, EDITOR);
        assertThat(in(newsroom.world)).containsExactlyInAnyOrder(snow, both);
        assertThat(in(newsroom.herat)).containsExactlyInAnyOrder(snow, both);
        assertThat(in(newsroom.afghanistan)).containsExactly(both);
    }

    @Test
    void aSectionDoesNotMoveBelowItself() {
        assertThat(newsroom.filings.move(newsroom.afghanistan, newsroom.herat, 0, EDITOR))
                .isEqualTo(new Shelving.Refused(Shelving.Reason.BELOW_ITSELF, 0));
        assertThat(newsroom.filings.merge(newsroom.afghanistan, newsroom.herat, EDITOR))
                .isEqualTo(new Shelving.Refused(Shelving.Reason.BELOW_ITSELF, 0));
    }

    @Test
    void aMergedSectionHandsOnItsStoriesAddressesAndSections() {
        var war = newsroom.published(newsroom.story(newsroom.afghanistan), "en", "In Afghanistan");
        var herat = newsroom.published(newsroom.story(newsroom.herat), "fa", "در هرات");
        var both = newsroom.published(newsroom.story(newsroom.world, newsroom.afghanistan), "en", "Both");
        var draft = newsroom.story(newsroom.afghanistan);
        assertThat(newsroom.filings.merge(newsroom.afghanistan, newsroom.world, EDITOR))
                .isEqualTo(new Shelving.Done(3));
        assertThat(headlines("en", newsroom.world)).containsExactlyInAnyOrder("In Afghanistan", "Both");
        assertThat(headlines("fa", newsroom.world)).containsExactly("در هرات");
        assertThat(headlines("en", newsroom.afghanistan)).isEmpty();
        assertThat(newsroom.publications
                        .find("en", war.storyKey())
                        .orElseThrow()
                        .section())
                .isEqualTo(newsroom.world);
        assertThat(newsroom.stories.find(draft.key()).orElseThrow().sections()).containsExactly(newsroom.world);
        assertThat(newsroom.stories.find(both.storyKey()).orElseThrow().sections())
                .containsExactly(newsroom.world);
        assertThat(newsroom.sections.of("en").path(newsroom.herat))
                .extracting(Section::name)
                .containsExactly("World", "Herat");
        assertThat(newsroom.publications
                        .find("fa", herat.storyKey())
                        .orElseThrow()
                        .section())
                .isEqualTo(newsroom.herat);
        assertThat(newsroom.redirects.find("/fa/section/افغانستان"))
                .contains(new Redirect("/fa/section/افغانستان", Redirect.Kind.SECTION, "fa", "world"));
        assertThat(newsroom.sections.idOf("afghanistan")).isEmpty();
    }

    @Test
    void anOldAddressOfAMergedSectionStillLeadsOn() {
        newsroom.redirects.save(List.of(new Redirect("/category/afg", Redirect.Kind.SECTION, "en", "afghanistan")));
        newsroom.filings.merge(newsroom.afghanistan, newsroom.world, EDITOR);
        assertThat(newsroom.redirects.find("/category/afg").orElseThrow().target())
                .isEqualTo("world");
    }

    @Test
    void anEditionKeepsASectionThatOnlyTheMergedOneHadThere() {
        var kabul = newsroom.sections.open("kabul", null, "fa", new Name("کابل", new Slug("کابل")), EDITOR);
        var london = newsroom.sections.open("london", null, "en", new Name("London", new Slug("london")), EDITOR);
        newsroom.filings.merge(kabul, london, EDITOR);
        assertThat(newsroom.sections.of("fa").find("کابل").orElseThrow().id()).isEqualTo(london);
        assertThat(newsroom.redirects.find("/fa/section/کابل")).isEmpty();
    }

    @Test
    void aSectionWithStoriesDoesNotVanish() {
        newsroom.draft(newsroom.story(newsroom.herat), "en", "Only a draft");
        assertThat(newsroom.filings.remove(newsroom.herat, EDITOR))
                .isEqualTo(new Shelving.Refused(Shelving.Reason.HAS_STORIES, 1));
        assertThat(newsroom.filings.remove(newsroom.afghanistan, EDITOR))
                .isEqualTo(new Shelving.Refused(Shelving.Reason.HAS_SECTIONS, 0));
        newsroom.published(newsroom.story(newsroom.world), "en", "Read");
        assertThat(newsroom.filings.leaveOut(newsroom.world, "en", EDITOR))
                .isEqualTo(new Shelving.Refused(Shelving.Reason.HAS_STORIES, 1));
        assertThat(newsroom.filings.borrow(newsroom.world, "en", EDITOR))
                .isEqualTo(new Shelving.Refused(Shelving.Reason.HAS_STORIES, 1));
        assertThat(newsroom.filings.leaveOut(newsroom.world, "fa", EDITOR)).isEqualTo(new Shelving.Done(0));
        assertThat(newsroom.sections.of("fa").find(newsroom.world)).isEmpty();
    }

    @Test
    void anEmptySectionGoesAndItsAddressLeadsAbove() {
        assertThat(newsroom.filings.remove(newsroom.herat, EDITOR)).isEqualTo(new Shelving.Done(0));
        assertThat(newsroom.redirects.find("/en/section/herat"))
                .contains(new Redirect("/en/section/herat", Redirect.Kind.SECTION, "en", "afghanistan"));
        newsroom.filings.remove(newsroom.world, EDITOR);
        assertThat(newsroom.redirects.find("/en/section/world").orElseThrow().kind())
                .isEqualTo(Redirect.Kind.FRONT);
    }

    @Test
    void aMergedTopicHandsOnItsStoriesAndAddresses() {
        var ice = newsroom.topics.save(
                "ice", Map.of("en", new Name("Ice", new Slug("ice")), "fa", new Name("یخ", new Slug("یخ"))), EDITOR);
        var onIce = newsroom.stories.create(Kind.NEWS, "en", List.of(newsroom.world), List.of(ice), EDITOR);
        var onBoth =
                newsroom.stories.create(Kind.NEWS, "en", List.of(newsroom.world), List.of(ice, newsroom.snow), EDITOR);
        newsroom.published(onIce, "en", "Ice");
        newsroom.published(onBoth, "en", "Both");
        assertThat(newsroom.filings.removeTopic(ice, EDITOR))
                .isEqualTo(new Shelving.Refused(Shelving.Reason.HAS_STORIES, 2));
        assertThat(newsroom.filings.mergeTopic(ice, newsroom.snow, EDITOR)).isEqualTo(new Shelving.Done(2));
        assertThat(newsroom.publications.latest("en", new Scope.OnTopic(newsroom.snow), 9))
                .extracting(Publication::headline)
                .containsExactlyInAnyOrder("Ice", "Both");
        assertThat(newsroom.stories.find(onBoth.key()).orElseThrow().topics()).containsExactly(newsroom.snow);
        assertThat(newsroom.topics.find("en", "ice")).isEmpty();
        assertThat(newsroom.redirects.find("/fa/topic/یخ"))
                .contains(new Redirect("/fa/topic/یخ", Redirect.Kind.TOPIC, "fa", "snow"));
    }

    @Test
    void aBylineThatIsRenamedLeavesItsAddressBehind() {
        newsroom.bylines.save("zarmina", null, Map.of("en", introduction("Zarmina N.", "zarmina-n")), EDITOR);
        assertThat(newsroom.redirects.find("/en/by/zarmina-nuri"))
                .contains(new Redirect("/en/by/zarmina-nuri", Redirect.Kind.BYLINE, "en", "zarmina"));
        newsroom.bylines.unname(newsroom.zarmina, "en", EDITOR);
        assertThat(newsroom.bylines.find("en", "zarmina-n")).isEmpty();
        assertThat(newsroom.redirects.find("/en/by/zarmina-n").orElseThrow().kind())
                .isEqualTo(Redirect.Kind.FRONT);
    }

    @Test
    void aBylineThatLooksLikeAnotherIsTold() {
        var twin = newsroom.bylines.save(
                "twin", null, Map.of("en", introduction("Zаrmina Nuri", "twin")), EDITOR); // The а is Cyrillic.
        var other = newsroom.bylines.save("other", null, Map.of("en", introduction("Rahim", "rahim")), EDITOR);
        assertThat(newsroom.bylines.lookingLike(newsroom.bylines.written(twin).orElseThrow()))
                .extracting(Bylines.Called::byline, Bylines.Called::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(newsroom.zarmina, "Zarmina Nuri"));
        assertThat(newsroom.bylines.lookingLike(newsroom.bylines.written(other).orElseThrow()))
                .isEmpty();
    }

    @Test
    void aStandingPageThatIsRenamedLeavesItsAddressBehind() {
        var body = new Body(List.of(new Block.Paragraph("1", RichText.plain("We write."))));
        for (var slug : List.of("about", "about-us")) {
            newsroom.pages.save("about", 1, "en", "About", new Slug(slug), "", body, true, true, EDITOR);
        }
        newsroom.pages.save("help", 2, "en", "Help", new Slug("help"), "", body, false, true, EDITOR);
        assertThat(newsroom.redirects.find("/en/page/about"))
                .contains(new Redirect("/en/page/about", Redirect.Kind.PAGE, "en", "about"));
        assertThat(newsroom.pages.whole()).extracting(StandingPages.Whole::key).containsExactly("about", "help");
        newsroom.pages.order(
                newsroom.pages.whole().reversed().stream()
                        .map(StandingPages.Whole::id)
                        .toList(),
                EDITOR);
        assertThat(newsroom.pages.whole()).extracting(StandingPages.Whole::key).containsExactly("help", "about");
    }

    @Test
    void itIsKnownWhereAPictureIsShown() {
        var picture = new Block.Picture("1", "1kite000", null, null, false);
        var snow = newsroom.published(newsroom.story(newsroom.world), "en", "Kites");
        var article = newsroom.articles.get(snow.article());
        assertThat(newsroom.uses.of("1kite000").articles()).isEmpty();
        var pictured =
                saved(article, new Content("Kites", "", "", "", "2kite000", List.of(), new Body(List.of(picture))));
        assertThat(newsroom.uses.of("1kite000").articles())
                .extracting(MediaUses.InArticle::storyKey, MediaUses.InArticle::isRead)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(snow.storyKey(), false));
        newsroom.publish(pictured);
        assertThat(newsroom.uses.of("2kite000").isRead()).isTrue();
        newsroom.pages.save(
                "about", 1, "fa", "درباره", new Slug("درباره"), "", new Body(List.of(picture)), true, true, EDITOR);
        newsroom.bylines.save("zarmina", "1kite000", Map.of(), EDITOR);
        assertThat(newsroom.uses.of("1kite000").pages())
                .extracting(StandingPage::key)
                .containsExactly("about");
        assertThat(newsroom.uses.of("1kite000").bylines()).containsExactly(newsroom.zarmina);
        var without = saved(newsroom.articles.get(snow.article()), newsroom.says("Kites"));
        newsroom.publish(without);
        assertThat(newsroom.uses.of("2kite000").articles()).isEmpty();
    }

    @Test
    void usesFromBeforeTheyWereNotedAreFoundOut() {
        var story = newsroom.story(newsroom.world);
        var content = new Content("Kites", "", "", "", "1kite000", List.of(), Body.EMPTY);
        newsroom.articles.start(story, "en", new Slug("kites"), content, Stage.DRAFT, EDITOR);
        newsroom.database.write(transaction -> transaction.sql().execute("delete from media_use"));
        assertThat(newsroom.uses.of("1kite000").articles()).isEmpty();
        newsroom.uses.catchUp();
        assertThat(newsroom.uses.of("1kite000").articles()).hasSize(1);
        newsroom.uses.catchUp();
    }

    private static Bylines.Introduction introduction(String name, String slug) {
        return new Bylines.Introduction(new Name(name, new Slug(slug)), "");
    }

    private List<Publication> in(long section) {
        return newsroom.publications.latest("en", new Scope.InSection(section, ""), 9);
    }

    private Stream<String> headlinesOf(String edition, long section) {
        return newsroom.publications.latest(edition, new Scope.InSection(section, ""), 9).stream()
                .map(Publication::headline);
    }

    private List<String> headlines(String edition, long section) {
        return headlinesOf(edition, section).toList();
    }

    private Article saved(Article article, Content content) {
        return switch (newsroom.articles.save(article.id(), article.version(), null, content, EDITOR)) {
            case Saving.Saved saved -> saved.article();
            case Saving.Conflict conflict -> throw new AssertionError(conflict);
        };
    }
}
