package org.jarida.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jarida.EmptyNewsroom;
import org.jarida.Store;
import org.jarida.story.Publication;
import org.jarida.story.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sample newspaper and the cases a design breaks on, over HTTP: that each has a page. */
class HardCasesTest {
    private final EmptyNewsroom newsroom = new EmptyNewsroom(Store.SQLITE);
    private OpenSite site;

    @BeforeEach
    void open() throws Exception {
        site = new OpenSite(newsroom.doors());
    }

    @AfterEach
    void close() throws Exception {
        site.close();
        newsroom.close();
    }

    @Test
    void everyPageOfTheSampleNewspaperIsServed() throws Exception {
        newsroom.openSample();
        for (var edition : newsroom.editions.all()) {
            var code = edition.code();
            assertThat(page("/" + code)).contains(edition.name());
            for (var story : newsroom.publications.latest(code, new Scope.Everything(), 100)) {
                assertThat(page(Cards.path(story))).as(story.path()).contains("</html>");
            }
        }
    }

    @Test
    void everyHardCaseIsServed() throws Exception {
        newsroom.openSample();
        var cases = new HardCases(newsroom);
        for (var one : List.of(
                cases.longHeadline,
                cases.threeWords,
                cases.bare,
                cases.alone,
                cases.natoInPashto,
                cases.longWord,
                cases.latinNamesInArabic,
                cases.elevenBylines,
                cases.tallPicture,
                cases.underALongName)) {
            assertThat(page(Cards.path(one))).as(one.headline()).contains("</html>");
        }
        assertThat(cases.longHeadline.headline()).hasSize(140);
        assertThat(HardCases.LONG_WORD).hasSizeGreaterThanOrEqualTo(40);
        assertThat(page(Cards.path(cases.elevenBylines))).contains("Zarghuna Wardak", "Li Na");
        assertThat(inSection(cases.alone)).containsExactly(cases.alone);
    }

    @Test
    void aFrontPageWithNothingOnItYetIsServed() throws Exception {
        HardCases.nothingYet(newsroom);
        assertThat(page("/en")).contains("Jarida");
        assertThat(page("/ar")).contains("جريدة");
    }

    private List<Publication> inSection(Publication publication) {
        var section = publication.section();
        assertThat(section).isNotNull();
        return newsroom.publications.latest("en", new Scope.InSection(section == null ? 0 : section, ""), 9);
    }

    private String page(String path) throws IOException, InterruptedException {
        var answer = site.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
