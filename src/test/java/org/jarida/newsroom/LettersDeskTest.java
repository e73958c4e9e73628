package org.jarida.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.base.MailAddress;
import org.jarida.desk.Role;
import org.jarida.mailing.Occasion;
import org.jarida.mailing.Wish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters to readers from the editors' side: chosen, ordered, looked at, sent, stopped and taken up again. */
class LettersDeskTest {
    private static final String LETTERS = "/newsroom/letters";

    private final Newsroom newsroom = new Newsroom(Store.SQLITE);
    private final OpenNewsroom open = new OpenNewsroom(newsroom);
    private String editor = "";

    @BeforeEach
    void begin() {
        editor = open.signIn(Role.EDITOR);
        newsroom.published(newsroom.story(newsroom.herat), "en", "Snow in Herat", "It fell.");
        newsroom.published(newsroom.story(newsroom.world), "en", "A vote is held", "They held it.");
        newsroom.clock.pass(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        open.close();
    }

    private void reader(String address) {
        var wish = new Wish(Set.of(Occasion.DAILY), List.of());
        var asked = open.subscriptions.ask(MailAddress.read(address).orElseThrow(), "en", wish);
        assertThat(open.subscriptions.confirm(asked.orElseThrow().token())).isPresent();
    }

    /** A new daily letter; its page. */
    private String proposed() {
        var sent = open.fill(editor, LETTERS, LETTERS + "/en/issues", "occasion", "daily");
        assertThat(sent.status()).isEqualTo(303);
        return sent.location();
    }

    private List<String> headlines(String path) {
        return open.get(editor, path)
                .page()
                .select("ol.held:not(.by-time) strong")
                .eachText();
    }

    @Test
    void aLetterIsProposedArrangedAndLookedAtAsItWillArrive() {
        var path = proposed();
        assertThat(headlines(path)).containsExactly("A vote is held", "Snow in Herat");
        var story = open.get(editor, path).page().select("[name=story]").eachAttr("value");
        open.fill(editor, path, path, "move", "up " + story.get(1), "opening", "Good morning.");
        assertThat(headlines(path)).containsExactly("Snow in Herat", "A vote is held");
        open.fill(editor, path, path, "move", "out " + story.getFirst());
        assertThat(headlines(path)).containsExactly("Snow in Herat");
        var letter = open.get(editor, path + "/letter.html");
        assertThat(letter.page().text()).contains("Good morning.", "It fell.").doesNotContain("vote");
        assertThat(letter.body()).doesNotContain(" style=");
        assertThat(letter.header("content-security-policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("frame-ancestors 'self'").doesNotContain("unsafe"));
        var styles =
                open.get(editor, letter.page().select("link[rel=stylesheet]").attr("href"));
        assertThat(styles.body()).contains(".l0{");
        assertThat(open.get(editor, path).page().select("pre").text()).contains("It fell.");
        var late = open.post(editor, path, "version", "1", "opening", "Too late.");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select(".notice.trouble").text()).contains("Somebody else has changed");
    }

    @Test
    void aLetterIsSentStoppedAndTakenUpAgain() {
        for (var number = 0; number < 1200; number++) {
            reader("reader" + number + "@example.org");
        }
        var path = proposed();
        assertThat(open.get(editor, path).page().text()).contains("1,200 readers get it.");
        assertThat(open.fill(editor, path, path + "/sending").location()).endsWith("?done=letter-sending");
        open.dispatch.step();
        assertThat(open.getJson(editor, path).body()).contains("\"done\":500", "\"state\":\"sending\"");
        assertThat(open.fill(editor, path, path + "/stop").status()).isEqualTo(303);
        assertThat(open.dispatch.step()).isFalse();
        assertThat(open.get(editor, path).page().text()).contains("500 of 1,200");
        open.fill(editor, path, path + "/resumption");
        for (var steps = 0; steps < 4; steps++) {
            open.dispatch.step();
        }
        assertThat(open.getJson(editor, path).body()).contains("\"done\":1200", "\"state\":\"sent\"");
        assertThat(open.folder.lying(5000)).hasSize(1200);
    }

    @Test
    void aPlannedLetterGoesOutByItselfAndNotWhilePublishingIsStopped() {
        reader("roya@example.org");
        var path = proposed();
        var schedule = open.fill(editor, path, path + "/schedule", "at-time", "23:59");
        assertThat(schedule.location()).endsWith("?done=scheduled");
        open.dispatch.step();
        assertThat(open.getJson(editor, path).body()).contains("\"state\":\"planned\"");
        newsroom.lockdown.begin(Newsroom.EDITOR);
        newsroom.clock.pass(Duration.ofDays(1));
        open.dispatch.step();
        assertThat(open.getJson(editor, path).body()).contains("\"state\":\"planned\"");
        assertThat(open.fill(editor, path, path + "/sending").status()).isEqualTo(422);
        newsroom.lockdown.lift(Newsroom.EDITOR);
        while (open.dispatch.step()) {
            assertThat(open.folder.lying(10)).hasSizeLessThan(2);
        }
        assertThat(open.getJson(editor, path).body()).contains("\"done\":1", "\"state\":\"sent\"");
    }

    @Test
    void theDailyLetterGoesOutByItselfOnceADayWithWhatIsNew() {
        reader("roya@example.org");
        var action = LETTERS + "/en/rhythm";
        open.fill(editor, LETTERS, action, "at", "06:00");
        open.dispatch.step();
        assertThat(open.folder.lying(10)).as("six o'clock is over today").isEmpty();
        newsroom.clock.pass(Duration.ofDays(1));
        newsroom.published(newsroom.story(newsroom.herat), "en", "More snow", "It fell again.");
        newsroom.clock.pass(Duration.ofMinutes(1));
        for (var steps = 0; steps < 4; steps++) {
            open.dispatch.step();
        }
        assertThat(open.folder.lying(10)).hasSize(1);
        newsroom.clock.pass(Duration.ofDays(1));
        for (var steps = 0; steps < 4; steps++) {
            open.dispatch.step();
        }
        assertThat(open.folder.lying(10)).as("a day without news").hasSize(1);
    }

    @Test
    void whatIsWithdrawnWhileALetterIsSentIsToldNoMore() {
        for (var number = 0; number < 501; number++) {
            reader("reader" + number + "@example.org");
        }
        var path = proposed();
        open.fill(editor, path, path + "/sending");
        open.dispatch.step();
        var vote = newsroom.publications.titled("en", "A vote is held", 1).getFirst();
        newsroom.articles.withdraw(vote.article(), "It was not held.", Newsroom.EDITOR);
        open.dispatch.step();
        var letters = open.folder.lying(600);
        var owner = open.signIn(Role.OWNER);
        open.stepUp(owner);
        var told = letters.stream()
                .filter(letter -> open.get(owner, LETTERS + "/folder?letter=" + letter.name())
                        .body()
                        .contains("They held it."))
                .count();
        assertThat(letters).hasSize(501);
        assertThat(told).isEqualTo(500);
    }

    @Test
    void theFolderIsForOwnersAloneAndShowsTextAlone() {
        reader("roya@example.org");
        var path = proposed();
        open.fill(editor, path, path + "/sending");
        open.dispatch.step();
        assertThat(open.get(open.signIn(Role.PUBLISHER), LETTERS + "/folder").status())
                .isEqualTo(403);
        var owner = open.signIn(Role.OWNER);
        assertThat(open.get(owner, LETTERS + "/folder").status()).isEqualTo(303);
        open.stepUp(owner);
        var page = open.get(owner, LETTERS + "/folder").page();
        var letter = open.get(owner, page.select(".issues a").attr("href")).page();
        assertThat(letter.select("pre").text()).contains("It fell.");
        assertThat(letter.text()).contains("roya@example.org");
        assertThat(open.get(owner, LETTERS + "/folder?letter=../jarida.eml")
                        .page()
                        .select("pre"))
                .isEmpty();
    }

    @Test
    void whoMayNotPublishMayNotSend() {
        var reporter = open.signIn(Role.REPORTER);
        assertThat(open.get(reporter, LETTERS).status()).isEqualTo(403);
        assertThat(open.post(reporter, LETTERS + "/en/issues", "occasion", "daily")
                        .status())
                .isEqualTo(403);
    }
}
