package org.jarida.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jarida.RealData;
import org.jarida.Store;
import org.jarida.edition.Edition;
import org.jarida.story.Article;
import org.jarida.story.Block;
import org.jarida.story.Mark;
import org.jarida.story.Stage;
import org.junit.jupiter.api.Test;

/** Moves in from two real exports, which are not part of the product. */
class RealExportTest {
    /** Which of an export's kinds is counted as which of ours. */
    private static final Map<String, List<String>> ADDS_UP = Map.of(
            "articles", List.of("post"),
            "pages", List.of("page"),
            "media", List.of("attachment", "file"),
            "comments", List.of("comment"),
            "bylines", List.of("author", "guest-author"));

    static void addsUp(ImportReport report) {
        var left = new HashMap<>(report.read());
        report.skipped().forEach(skip -> left.merge(skip.kind(), -1, Integer::sum));
        ADDS_UP.forEach((ours, theirs) -> {
            var became =
                    count(report.imported(), ours) + count(report.updated(), ours) + count(report.unchanged(), ours);
            var read =
                    theirs.stream().mapToInt(kind -> left.getOrDefault(kind, 0)).sum();
            theirs.forEach(left::remove);
            assertThat(became).as(ours + "\n" + report.text()).isEqualTo(read);
        });
        left.remove("category");
        left.remove("tag");
        assertThat(left.values()).as(left + "\n" + report.text()).allMatch(count -> count == 0);
    }

    private static int count(Map<String, Integer> counts, String kind) {
        return counts.getOrDefault(kind, 0);
    }

    @Test
    void aSiteInNineLanguagesMovesInWhole() throws IOException {
        var file = RealData.path("wordpress/nine-languages-polylang.xml");
        try (var house = new House(Store.SQLITE)) {
            var trial = house.tryOut(file);
            assertThat(house.editions.all()).isEmpty();
            assertThat(house.redirects.find("/about")).isEmpty();

            var report = house.moveIn(file);
            addsUp(report);
            assertThat(report.imported())
                    .containsEntry("stories", 62)
                    .containsEntry("articles", 558)
                    .containsEntry("pages", 2)
                    .containsEntry("media", 62)
                    .containsEntry("comments", 22)
                    .containsEntry("sections", 6)
                    .containsEntry("bylines", 3);
            assertThat(trial.imported()).isEqualTo(report.imported());
            assertThat(trial.read()).isEqualTo(report.read());
            assertThat(report.languages())
                    .isEqualTo(Map.of(
                            "ar", 62, "en", 62, "fr", 62, "de", 62, "ps", 62, "fa", 62, "ru", 62, "es", 62, "tg", 62));
            assertThat(house.editions.all())
                    .extracting(Edition::code)
                    .containsExactly("ar", "en", "fr", "de", "ps", "fa", "ru", "es", "tg");
            assertThat(house.editions.find("fa").orElseThrow().language().tag()).isEqualTo("fa-AF");
            assertThat(house.media.missing(1000)).hasSize(62);

            var again = house.moveIn(file);
            addsUp(again);
            assertThat(again.imported().values()).containsOnly(0);
            assertThat(again.updated().values()).containsOnly(0);
            assertThat(again.unchanged())
                    .containsEntry("articles", 558)
                    .containsEntry("stories", 62)
                    .containsEntry("comments", 22);
            stagesAndLinks(house, file);
        }
    }

    private static void stagesAndLinks(House house, java.nio.file.Path file) throws IOException {
        var stages = new HashMap<Stage, Integer>();
        var unresolved = new java.util.ArrayList<String>();
        var linked = new int[1];
        WxrReader.read(file, part -> {
            if (part instanceof Wxr.Item item) {
                var path = item.link().replaceFirst("https?://[^/]+", "");
                for (var address : List.of(path, Addresses.decoded(path), "/?p=" + item.id())) {
                    if (house.redirects.find(address).isEmpty()) {
                        unresolved.add(address);
                    }
                }
                if (item.kind().equals("post")) {
                    var redirect = house.redirects.find("/?p=" + item.id()).orElseThrow();
                    var edition = String.valueOf(redirect.edition());
                    assertThat(edition).isEqualTo(item.term("language"));
                    var story = house.stories.find(redirect.target()).orElseThrow();
                    assertThat(house.articles.ofStory(story.id())).hasSize(9);
                    assertThat(story.sections()).isNotEmpty();
                    var article = house.articles.find(story.id(), edition).orElseThrow();
                    stages.merge(article.stage(), 1, Integer::sum);
                    assertThat(house.publications.find(edition, story.key()).isPresent())
                            .isEqualTo(article.stage() == Stage.PUBLISHED);
                    linked[0] += links(house, article);
                }
            }
        });
        assertThat(unresolved).isEmpty();
        assertThat(stages).isEqualTo(Map.of(Stage.PUBLISHED, 495, Stage.DRAFT, 36, Stage.SCHEDULED, 27));
        assertThat(linked[0]).isPositive();
    }

    /** Links between articles lead to stories; none leads to the old site. */
    private static int links(House house, Article article) {
        var content = house.articles.content(article);
        var links = 0;
        assertThat(content.body().blocks()).as(content.headline()).isNotEmpty();
        for (var block : content.body().blocks()) {
            assertThat(block).isNotInstanceOf(Block.UnknownHtml.class);
            if (block instanceof Block.Paragraph paragraph) {
                for (var span : paragraph.text().spans()) {
                    for (var mark : span.marks()) {
                        if (mark instanceof Mark.Link link) {
                            assertThat(link.href()).startsWith("story:");
                            assertThat(house.stories.find(link.href().substring(6)))
                                    .isPresent();
                            links++;
                        }
                    }
                }
            }
        }
        return links;
    }

    @Test
    void theThemeReviewersSiteMovesInWhole() throws IOException {
        var file = RealData.path("wordpress/theme-unit-test.xml");
        try (var house = new House(Store.SQLITE)) {
            var report = house.moveIn(file);
            addsUp(report);
            assertThat(report.languages()).containsOnlyKeys("en");
            assertThat(house.fronts.leads("en")).hasSize(1);
            var again = house.moveIn(file);
            addsUp(again);
            assertThat(again.imported().values()).containsOnly(0);
            assertThat(again.updated().values()).containsOnly(0);
        }
    }
}
