package org.jarida.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jarida.Scratch;
import org.jarida.Store;
import org.jarida.base.Xml;
import org.jarida.edition.Redirect;
import org.jarida.edition.Section;
import org.jarida.language.Slug;
import org.jarida.logbook.Actor;
import org.jarida.story.Article;
import org.jarida.story.Body;
import org.jarida.story.Content;
import org.jarida.story.Scope;
import org.jarida.story.Shelving;
import org.jarida.story.Stage;
import org.jarida.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordPressImportTest {
    private static Path gazette() {
        try {
            return Path.of(Objects.requireNonNull(WordPressImportTest.class.getResource("polylang.xml"))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Story story(House house, long post) {
        return house.redirects
                .find("/?p=" + post)
                .map(Redirect::target)
                .flatMap(house.stories::find)
                .orElseThrow();
    }

    private static Article article(House house, long post, String edition) {
        return house.articles.find(story(house, post).id(), edition).orElseThrow();
    }

    private static Content content(House house, long post, String edition) {
        return house.articles.content(article(house, post, edition));
    }

    @ParameterizedTest
    @EnumSource
    void aNewspaperMovesInWithAllThatBelongsTogether(Store store) throws IOException {
        try (var house = new House(store)) {
            var report = house.moveIn(gazette());
            RealExportTest.addsUp(report);
            assertThat(report.imported())
                    .isEqualTo(Map.of(
                            "stories",
                            4,
                            "articles",
                            6,
                            "pages",
                            1,
                            "media",
                            1,
                            "bylines",
                            1,
                            "sections",
                            2,
                            "topics",
                            1,
                            "comments",
                            1,
                            "redirects",
                            report.imported().getOrDefault("redirects", 0)));
            assertThat(report.languages()).isEqualTo(Map.of("en", 4, "fa", 1, "it", 1));
            assertThat(report.skipped())
                    .extracting(ImportReport.Skipped::kind, ImportReport.Skipped::id)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("author", "webmaster"),
                            org.assertj.core.groups.Tuple.tuple("post", "107"),
                            org.assertj.core.groups.Tuple.tuple("nav_menu_item", "109"),
                            org.assertj.core.groups.Tuple.tuple("comment", "2"));
            assertThat(report.warnings())
                    .extracting(ImportReport.Warning::what)
                    .anyMatch(what -> what.contains("999 (ps)"))
                    .anyMatch(what -> what.contains("“it”"))
                    .anyMatch(what -> what.contains("password"))
                    .anyMatch(what -> what.contains("field.jpg"));

            var story = story(house, 101);
            assertThat(house.articles.ofStory(story.id()))
                    .extracting(Article::edition)
                    .containsExactlyInAnyOrder("en", "fa", "it");
            assertThat(content(house, 101, "en").headline()).isEqualTo("Saffron & snow");
            assertThat(content(house, 101, "en").standfirst()).isEqualTo("A good year.");
            assertThat(content(house, 101, "en").description()).isEqualTo("For machines.");
            assertThat(Shown.of(content(house, 101, "en").body())).isEqualTo("""
                            p: The harvest [in Dari](story:%s) and [a draft](story:%s), [all of it](/category/harvest/).
                            picture: %s “The field” alt A field
                            """.formatted(
                            story.key(),
                            story(house, 104).key(),
                            content(house, 101, "en").leadPicture()));
            var publication = house.publications.find("en", story.key()).orElseThrow();
            assertThat(publication.publishedAt()).isEqualTo(Instant.parse("2024-10-20T08:00:00Z"));
            assertThat(publication.updatedAt()).isEqualTo(Instant.parse("2024-10-21T08:00:00Z"));
            assertThat(article(house, 101, "fa").slug()).isEqualTo("زعفران");
            assertThat(house.sections.of("fa").roots())
                    .extracting(Section::name, Section::slug)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("حاصلات", "harvest"));
            assertThat(house.sections.of("en").roots().getFirst().sections())
                    .extracting(Section::name)
                    .containsExactly("Saffron");
            assertThat(house.fronts.leads("en")).hasSize(1);
        }
    }

    @Test
    void whatWasNotPublicIsNotPublic() throws IOException {
        try (var house = new House(Store.SQLITE)) {
            house.moveIn(gazette());
            assertThat(article(house, 104, "en").stage()).isEqualTo(Stage.DRAFT);
            assertThat(article(house, 105, "en").stage()).isEqualTo(Stage.PRIVATE);
            assertThat(article(house, 106, "en").stage()).isEqualTo(Stage.SCHEDULED);
            assertThat(article(house, 106, "en").publishAt()).isEqualTo(Instant.parse("2031-01-01T08:00:00Z"));
            assertThat(article(house, 101, "it").stage()).isEqualTo(Stage.DRAFT);
            for (var post : List.of(104L, 105L, 106L)) {
                assertThat(house.publications.ofStory(story(house, post).key())).isEmpty();
            }
            assertThat(house.publications.ofStory(story(house, 101).key())).hasSize(2);
        }
    }

    @Test
    void everyOldAddressLeadsOn() throws IOException {
        try (var house = new House(Store.SQLITE)) {
            house.moveIn(gazette());
            var key = story(house, 101).key();
            for (var path : List.of(
                    "/2024/10/saffron/",
                    "/2024/10/saffron",
                    "/?p=101",
                    "/2024/10/saffron/field/",
                    "/?attachment_id=201")) {
                assertThat(house.redirects.find(path)).as(path).get().satisfies(redirect -> {
                    assertThat(redirect.target()).isEqualTo(key);
                    assertThat(redirect.edition()).isEqualTo("en");
                });
            }
            for (var path : List.of(
                    "/dari/2024/10/زعفران/",
                    "/dari/2024/10/%D8%B2%D8%B9%D9%81%D8%B1%D8%A7%D9%86/",
                    "/dari/2024/10/%d8%b2%d8%b9%d9%81%d8%b1%d8%a7%d9%86")) {
                assertThat(house.redirects.find(path))
                        .as(path)
                        .get()
                        .extracting(Redirect::edition)
                        .isEqualTo("fa");
            }
            assertThat(house.redirects.find("/category/harvest/"))
                    .get()
                    .extracting(Redirect::kind, Redirect::edition)
                    .containsExactly(Redirect.Kind.SECTION, "en");
            assertThat(house.redirects.find("/fa/category/harvest-fa")).isPresent();
            assertThat(house.redirects.find("/category/harvest/saffron")).isPresent();
            assertThat(house.redirects.find("/dari/category/harvest-fa")).isPresent();
            assertThat(house.redirects.find("/category/saffron")).isPresent();
            assertThat(house.redirects.find("/?cat=11")).isPresent();
            assertThat(house.redirects.find("/tag/herat/"))
                    .get()
                    .extracting(Redirect::kind, Redirect::target)
                    .containsExactly(Redirect.Kind.TOPIC, "herat");
            assertThat(house.redirects.find("/dari/author/z-admin"))
                    .get()
                    .extracting(Redirect::edition)
                    .isEqualTo("fa");
            assertThat(house.redirects.find("/author/z-admin"))
                    .get()
                    .extracting(Redirect::target, Redirect::edition)
                    .containsExactly("zarmina", "en");
            assertThat(house.redirects.find("/about/")).isPresent();
            assertThat(house.redirects.find("/?page_id=108")).isPresent();
            for (var home : Map.of("/", "en", "/en", "en", "/dari/", "fa", "/fa", "fa", "/?lang=dari", "fa")
                    .entrySet()) {
                assertThat(house.redirects.find(home.getKey()))
                        .as(home.getKey())
                        .get()
                        .extracting(Redirect::kind, Redirect::edition)
                        .containsExactly(Redirect.Kind.FRONT, home.getValue());
            }
            assertThat(house.redirects.find("/wp-content/uploads/2024/10/field.jpg"))
                    .get()
                    .extracting(Redirect::kind)
                    .isEqualTo(Redirect.Kind.MEDIA);
        }
    }

    @Test
    void commentsAreKeptWithoutAnAddress() throws IOException {
        try (var house = new House(Store.SQLITE)) {
            house.moveIn(gazette());
            assertThat(house.remarks.on(article(house, 101, "en").id()))
                    .singleElement()
                    .satisfies(remark -> {
                        assertThat(remark.name()).isEqualTo("Reader");
                        assertThat(remark.content()).isEqualTo("Thank you.");
                    });
        }
    }

    @Test
    void aTrialWritesNothingAndSaysTheSame() throws IOException {
        try (var house = new House(Store.SQLITE)) {
            var trial = house.tryOut(gazette());
            assertThat(house.editions.all()).isEmpty();
            assertThat(house.redirects.find("/?p=101")).isEmpty();
            assertThat(house.media.missing(10)).isEmpty();
            assertThat(house.moveIn(gazette()).json()).isEqualTo(trial.json());
        }
    }

    @Test
    void movingInAgainBringsWhatChangedAndLeavesWhatWasChangedHere() throws IOException {
        try (var house = new House(Store.SQLITE)) {
            house.moveIn(gazette());
            var again = house.moveIn(gazette());
            RealExportTest.addsUp(again);
            assertThat(again.imported().values()).containsOnly(0);
            assertThat(again.updated().values()).containsOnly(0);

            var changed = Scratch.folder("gazette").resolve("gazette.xml");
            Files.writeString(
                    changed,
                    Files.readString(gazette())
                            .replace("حاصلات خوب بود.", "حاصلات بسیار خوب بود.")
                            .replace("A good year.", "A very good year.")
                            .replace("Who we are.", "Who we were."));
            var english = article(house, 101, "en");
            house.articles.save(
                    english.id(),
                    english.version(),
                    new Slug("saffron"),
                    new Content("Ours now", "", "", "", null, List.of(), Body.EMPTY),
                    new Actor("editor"));
            var third = house.moveIn(changed);
            RealExportTest.addsUp(third);
            assertThat(third.updated()).containsEntry("articles", 1).containsEntry("pages", 1);
            assertThat(third.skipped()).extracting(ImportReport.Skipped::id).contains("101");
            assertThat(content(house, 101, "en").headline()).isEqualTo("Ours now");
            assertThat(content(house, 101, "fa").body().text()).isEqualTo("حاصلات بسیار خوب بود.");
            var shown = house.publications.find("fa", story(house, 101).key()).orElseThrow();
            assertThat(house.publications.content(shown).body().text()).isEqualTo("حاصلات بسیار خوب بود.");
            assertThat(house.logbook.firstBroken()).isEmpty();
        }
    }

    @Test
    void whatWasMergedOrTakenAwayHereDoesNotComeBack() throws IOException {
        try (var house = new House(Store.SQLITE)) {
            house.moveIn(gazette());
            var harvest = house.sections.idOf("harvest").orElseThrow();
            var saffron = house.sections.idOf("saffron").orElseThrow();
            var herat = house.topics.idOf("herat").orElseThrow();
            house.filings.merge(saffron, harvest, new Actor("editor"));
            var filed = story(house, 101);
            house.stories.file(
                    filed.id(), filed.version(), filed.kind(), List.of(harvest), List.of(), new Actor("editor"));
            assertThat(house.filings.removeTopic(herat, new Actor("editor"))).isInstanceOf(Shelving.Done.class);

            var again = house.moveIn(gazetteWith(
                    "A good year.", "A very good year.", "[Saffron]]></wp:cat_name>", "[Crocus]]></wp:cat_name>"));

            RealExportTest.addsUp(again);
            assertThat(again.imported().values()).containsOnly(0);
            assertThat(house.sections.idOf("saffron")).isEmpty();
            assertThat(house.topics.idOf("herat")).isEmpty();
            assertThat(again.skipped()).extracting(ImportReport.Skipped::id).contains("herat");
            assertThat(story(house, 101).sections()).containsExactly(harvest);
            assertThat(house.redirects
                            .find("/category/harvest/saffron/")
                            .orElseThrow()
                            .target())
                    .isEqualTo("harvest");
        }
    }

    private static Path gazetteWith(String... changes) throws IOException {
        var text = Files.readString(gazette());
        for (var at = 0; at < changes.length; at += 2) {
            assertThat(text).contains(changes[at]);
            text = text.replace(changes[at], changes[at + 1]);
        }
        var changed = Scratch.folder("gazette").resolve("gazette.xml");
        Files.writeString(changed, text);
        return changed;
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "body", "unpublished", "untouched"})
    void aStandingPageThatWasChangedHereIsLeftAsItIs(String change) throws IOException {
        try (var house = new House(Store.SQLITE)) {
            house.moveIn(gazette());
            var about = house.pages.find("en", "about").orElseThrow();
            house.pages.save(
                    about.key(),
                    1,
                    "en",
                    change.equals("title") ? "About us" : about.title(),
                    new Slug(about.slug()),
                    about.description(),
                    change.equals("body") ? Body.EMPTY : about.body(),
                    !change.equals("unpublished"),
                    about.inMenu(),
                    new Actor("editor"));
            var here = house.pages.written(about.key(), "en");
            var changed = gazetteWith("Who we are.", "Who we were.");
            for (var run = 0; run < 2; run++) {
                var again = house.moveIn(changed);
                RealExportTest.addsUp(again);
                if (change.equals("untouched")) {
                    assertThat(run == 0 ? again.updated() : again.unchanged()).containsEntry("pages", 1);
                } else {
                    assertThat(again.skipped())
                            .contains(new ImportReport.Skipped(
                                    "108", "page", "it was changed here since and is left as it is"));
                    assertThat(house.pages.written(about.key(), "en")).isEqualTo(here);
                }
            }
        }
    }

    @Test
    void aStoryWithdrawnHereIsNotPublishedAgain() throws IOException {
        try (var house = new House(Store.SQLITE)) {
            house.moveIn(gazette());
            house.articles.withdraw(article(house, 101, "en").id(), "It was not so.", new Actor("editor"));
            var again = house.moveIn(gazetteWith("A good year.", "A very good year."));
            RealExportTest.addsUp(again);
            assertThat(again.skipped())
                    .contains(new ImportReport.Skipped("101", "post", "it was withdrawn here and stays so"));
            assertThat(article(house, 101, "en").stage()).isEqualTo(Stage.WITHDRAWN);
            assertThat(house.publications.find("en", story(house, 101).key())).isEmpty();
        }
    }

    @Test
    void whatAReRunChangesInOldArticlesAwaitsASecondPerson() throws IOException {
        try (var house = new House(Store.SQLITE)) {
            house.moveIn(gazette());
            house.secondPerson.require(true, new Actor("editor"));
            var changed = gazetteWith("A good year.", "A very good year.");
            var again = house.moveIn(changed);
            RealExportTest.addsUp(again);
            assertThat(again.updated()).containsEntry("articles", 1);
            assertThat(again.warnings())
                    .contains(new ImportReport.Warning(
                            "101", "it was published long ago: the change awaits a second person"));
            var shown = house.publications.find("en", story(house, 101).key()).orElseThrow();
            assertThat(shown.standfirst()).isEqualTo("A good year.");

            var waiting = house.proposals.open();
            assertThat(waiting).hasSize(1);
            assertThat(waiting.getFirst().proposal().by()).isEqualTo("import");
            assertThat(house.moveIn(changed).updated()).containsEntry("articles", 0);
            assertThat(house.proposals.open()).isEqualTo(waiting);
            house.proposals.approve(waiting.getFirst().proposal().id(), new Actor("editor"));
            var after = house.publications.find("en", story(house, 101).key()).orElseThrow();
            assertThat(after.standfirst()).isEqualTo("A very good year.");
            assertThat(after.publishedAt()).isEqualTo(shown.publishedAt());
        }
    }

    @Test
    void whatMovesInDuringALockdownWaitsUnseen() throws IOException {
        try (var house = new House(Store.SQLITE)) {
            house.lockdown.begin(new Actor("owner"));
            var report = house.moveIn(gazette());
            RealExportTest.addsUp(report);
            assertThat(report.warnings())
                    .contains(new ImportReport.Warning("101", "publishing is locked down: it waits as ready"));
            assertThat(article(house, 101, "en").stage()).isEqualTo(Stage.READY);
            assertThat(article(house, 106, "en").stage()).isEqualTo(Stage.READY);
            assertThat(article(house, 104, "en").stage()).isEqualTo(Stage.DRAFT);
            for (var edition : house.editions.all()) {
                assertThat(house.publications.latest(edition.code(), new Scope.Everything(), 9))
                        .isEmpty();
            }
        }
    }

    @Test
    void filesComeFromAFolderAndNeverFromBesideIt() throws IOException {
        try (var house = new House(Store.SQLITE)) {
            var uploads = Scratch.folder("uploads").resolve("in");
            Files.createDirectories(uploads.resolve("2024/10"));
            var image = new java.awt.image.BufferedImage(40, 30, java.awt.image.BufferedImage.TYPE_INT_RGB);
            javax.imageio.ImageIO.write(
                    image, "jpg", uploads.resolve("2024/10/field.jpg").toFile());
            javax.imageio.ImageIO.write(
                    image, "jpg", uploads.resolveSibling("secret.jpg").toFile());
            house.moveIn(gazette(), false, uploads);
            assertThat(house.media.missing(10)).isEmpty();
            var outside = Scratch.folder("gazette").resolve("gazette.xml");
            Files.writeString(
                    outside,
                    Files.readString(gazette())
                            .replace("gazette.example", "other.example")
                            .replace("2024/10/field.jpg", "../secret.jpg"));
            house.moveIn(outside, false, uploads);
            assertThat(house.media.missing(10)).hasSize(1);
        }
    }

    @Test
    void aBrokenFileWritesNothing() throws IOException {
        try (var house = new House(Store.SQLITE)) {
            var broken = Scratch.folder("gazette").resolve("gazette.xml");
            Files.writeString(broken, Files.readString(gazette()).replace("</channel></rss>", "<item><title>A</item>"));
            assertThatThrownBy(() -> house.moveIn(broken)).isInstanceOf(Xml.Broken.class);
            assertThat(house.editions.all()).isEmpty();
            assertThat(house.redirects.find("/?p=101")).isEmpty();
        }
    }

    @Test
    void languagesOfWpmlAreRead() throws IOException {
        try (var house = new House(Store.SQLITE)) {
            var item = """
                    <item><title>%2$s</title><link>https://news.example/%3$s%2$s/</link><dc:creator>a</dc:creator><content:encoded><![CDATA[Text %2$s.]]></content:encoded><wp:post_id>%1$d</wp:post_id><wp:post_date_gmt>2024-10-20 08:00:00</wp:post_date_gmt><wp:post_name>%2$s</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>%4$s</item>
                    """;
            var meta =
                    "<wp:postmeta><wp:meta_key>_wpml_import_language_code</wp:meta_key><wp:meta_value>%s</wp:meta_value></wp:postmeta><wp:postmeta><wp:meta_key>_wpml_import_translation_group</wp:meta_key><wp:meta_value>7</wp:meta_value></wp:postmeta>";
            var report = house.moveIn(item.formatted(1, "rain", "en/", meta.formatted("en"))
                    + item.formatted(2, "baran", "x/", meta.formatted("prs"))
                    + item.formatted(3, "wind", "ps/", "")
                    + item.formatted(4, "bad", "", ""));
            RealExportTest.addsUp(report);
            assertThat(report.languages()).isEqualTo(Map.of("en", 1, "fa", 2, "ps", 1));
            assertThat(story(house, 1)).isEqualTo(story(house, 2));
            assertThat(article(house, 3, "ps").stage()).isEqualTo(Stage.PUBLISHED);
            assertThat(article(house, 4, "fa").stage()).isEqualTo(Stage.PUBLISHED);
        }
    }

    @Test
    void coAuthorsAreBylinesAndAnAccountIsNot() throws IOException {
        try (var house = new House(Store.SQLITE)) {
            var report = house.moveIn("""
                    <item><title>Malalai</title><link>https://news.example/author/m</link><wp:post_id>5</wp:post_id><wp:post_name>cap-malalai</wp:post_name><wp:status>publish</wp:status><wp:post_type>guest-author</wp:post_type><wp:postmeta><wp:meta_key>cap-display_name</wp:meta_key><wp:meta_value>Malalai N.</wp:meta_value></wp:postmeta></item>
                    <wp:author><wp:author_login>root</wp:author_login><wp:author_display_name>Sohrab</wp:author_display_name></wp:author>
                    <item><title>A</title><link>https://news.example/a/</link><dc:creator>root</dc:creator><content:encoded>x</content:encoded><wp:post_id>1</wp:post_id><wp:post_date_gmt>2024-10-20 08:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="author" nicename="cap-malalai">malalai</category><category domain="author" nicename="cap-root">root</category></item>
                    <item><title>B</title><link>https://news.example/b/</link><dc:creator>nobody</dc:creator><content:encoded>x</content:encoded><wp:post_id>2</wp:post_id><wp:post_date_gmt>2024-10-20 08:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
                    """);
            RealExportTest.addsUp(report);
            assertThat(report.imported()).containsEntry("bylines", 2);
            var names = house.bylines.all("fa", content(house, 1, "fa").bylines());
            assertThat(names).extracting(byline -> byline.name()).containsExactly("Malalai N.", "Sohrab");
            assertThat(content(house, 2, "fa").bylines()).isEmpty();
            assertThat(report.warnings())
                    .extracting(ImportReport.Warning::what)
                    .anyMatch(what -> what.contains("no byline"));
        }
    }
}
