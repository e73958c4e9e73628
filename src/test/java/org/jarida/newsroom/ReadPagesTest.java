package org.jarida.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.counting.Reading;
import org.jarida.desk.Role;
import org.jarida.language.Language;
import org.jarida.story.Publication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the staff sees of what readers read. */
class ReadPagesTest {
    private static final String PAPER = "/newsroom/paper/newspaper";

    private final Newsroom newsroom = new Newsroom(Store.SQLITE);
    private final OpenNewsroom open = new OpenNewsroom(newsroom);
    private String reporter = "";
    private Publication snow;
    private Publication rain;

    @BeforeEach
    void begin() {
        reporter = open.signIn(Role.REPORTER);
        snow = newsroom.published(newsroom.story(newsroom.herat), "fa", "برف در هرات", "شب برف بارید.");
        rain = newsroom.published(newsroom.story(newsroom.herat), "fa", "باران در هرات", "باران بارید.");
        reads(snow, 12_345);
        newsroom.clock.pass(Duration.ofDays(3));
        reads(rain, 128);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private void reads(Publication publication, int times) {
        for (var time = 0; time < times; time++) {
            newsroom.counts.read(new Reading(publication.edition(), publication.storyKey()));
        }
        newsroom.counts.write();
    }

    private String read(String query) {
        return open.get(reporter, "/newsroom/read?" + query)
                .page()
                .select("tbody")
                .text();
    }

    @Test
    void theMostReadOfAnEditionAreListedInItsDigitsRounded() {
        assertThat(read("edition=fa&days=1")).isEqualTo("باران در هرات ۱۲۰");
        assertThat(read("edition=fa&days=7")).isEqualTo("برف در هرات ۱۲٬۰۰۰ باران در هرات ۱۲۰");
        assertThat(read("edition=en&days=30")).isEmpty();
        assertThat(read("edition=xx&days=5000")).isEmpty();
    }

    @Test
    void whatWasWithdrawnIsNotListed() {
        newsroom.articles.withdraw(snow.article(), "", Newsroom.EDITOR);
        assertThat(read("edition=fa&days=7")).isEqualTo("باران در هرات ۱۲۰");
    }

    @Test
    void theDeskOfAnArticleSaysHowOftenItWasRead() {
        var desk = open.get(open.signIn(Role.EDITOR), "/newsroom/stories/" + snow.storyKey() + "/fa");
        assertThat(desk.page().select(".desk-top").text()).contains("Read about ۱۲٬۰۰۰ times");
        assertThat(ReadPages.about(90, Language.ENGLISH)).isEqualTo("90");
        assertThat(ReadPages.about(1_260, Language.ENGLISH)).isEqualTo("1,300");
        assertThat(ReadPages.about(99_600, Language.ENGLISH)).isEqualTo("100,000");
    }

    @Test
    void thePublisherDecidesWhetherReadersSeeWhatIsReadMost() {
        var publisher = open.signIn(Role.PUBLISHER);
        var seen = open.get(publisher, PAPER).page().select("input[name=seen]").val();
        assertThat(open.get(publisher, PAPER).page().select("[name=most-read]").hasAttr("checked"))
                .isTrue();
        open.post(publisher, PAPER, "seen", seen, "address", "", "logo", "");
        assertThat(newsroom.settings.newspaper().withoutMostRead()).isTrue();
        open.post(publisher, PAPER + "/colours/ours");
        assertThat(newsroom.settings.newspaper().withoutMostRead()).isTrue();
        assertThat(open.get(publisher, PAPER).page().select("[name=most-read]").hasAttr("checked"))
                .isFalse();
    }
}
