package org.jarida.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.desk.Grant;
import org.jarida.desk.Role;
import org.jarida.language.Language;
import org.jarida.logbook.LogbookLine;
import org.jarida.logbook.Search;
import org.jarida.push.PushService;
import org.jarida.story.Manner;
import org.jarida.story.Publication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Breaking news to browsers, as the staff comes by it. */
class BreakingPagesTest {
    private static final String EDITION = "/newsroom/paper/editions/fa";

    private final Newsroom newsroom = new Newsroom(Store.SQLITE);
    private final OpenNewsroom open = new OpenNewsroom(newsroom);
    private final PushService service = new PushService();
    private String editor = "";
    private String owner = "";
    private Publication snow;
    private String desk = "";

    @BeforeEach
    void begin() {
        editor = open.signIn(Role.EDITOR);
        owner = open.signIn(Role.OWNER);
        snow = newsroom.published(newsroom.story(newsroom.herat), "fa", "برف در هرات", "شب برف بارید.");
        desk = "/newsroom/stories/" + snow.storyKey() + "/fa";
    }

    @AfterEach
    void close() {
        service.close();
        open.close();
    }

    private void turnOn(int browsers) {
        newsroom.breaking.turn("fa", true, Newsroom.EDITOR);
        for (var number = 0; number < browsers; number++) {
            newsroom.browsers.add("fa", service.subscribe("b" + number).browser());
        }
    }

    private OpenNewsroom.Sent send() {
        return open.fill(editor, desk + "/breaking-news", desk + "/breaking-news");
    }

    private LogbookLine last() {
        return newsroom.logbook.search(Search.ALL, 1).getFirst();
    }

    @Test
    void onlyTheOwnerTurnsItOn() {
        var publisher = open.signIn(Role.PUBLISHER);
        assertThat(open.get(publisher, EDITION).page().select("#breaking-news")).isEmpty();
        assertThat(open.post(publisher, EDITION + "/breaking-news", "on", "1").status())
                .isEqualTo(403);
        assertThat(newsroom.breaking.isOn("fa")).isFalse();
        var page = open.get(owner, EDITION).page();
        assertThat(page.select("#breaking-news .hint").text()).contains("push service", "not what they say");
        assertThat(open.post(owner, EDITION + "/breaking-news", "on", "1").location())
                .isEqualTo(EDITION + "?done=saved");
        assertThat(newsroom.breaking.isOn("fa")).isTrue();
        assertThat(newsroom.breaking.isOn("en")).isFalse();
        assertThat(last().act()).isEqualTo("settings");
        assertThat(open.get(owner, EDITION)
                        .page()
                        .select("#breaking-news button")
                        .text())
                .isEqualTo("Switch off");
        open.fill(owner, EDITION, EDITION + "/breaking-news");
        assertThat(newsroom.breaking.isOn("fa")).isFalse();
    }

    @Test
    void whereItIsOffThereIsNoWayToSend() {
        assertThat(open.get(editor, desk).body()).doesNotContain("/breaking-news");
        assertThat(open.get(editor, desk + "/breaking-news").status()).isEqualTo(404);
        assertThat(open.post(editor, desk + "/breaking-news", "revision", Long.toString(snow.revision()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoMayPublishSendsTheVeryWordsTheySawAndOnce() {
        turnOn(2);
        assertThat(open.get(editor, desk).body()).contains(desk + "/breaking-news");
        var page = open.get(editor, desk + "/breaking-news").page();
        assertThat(page.select(".bulletin").text()).isEqualTo("برف در هرات جریده");
        assertThat(page.select(".bulletin").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("form button").eachText()).contains("Send to 2 browsers");
        assertThat(send().location()).isEqualTo(desk + "/breaking-news?done=breaking-news");
        assertThat(last().act()).isEqualTo("breaking-news");
        assertThat(last().subject()).isEqualTo("article:" + snow.storyKey() + "/fa");
        assertThat(last().detail()).isEqualTo("to 2 browsers: برف در هرات");
        var after = open.get(editor, desk + "/breaking-news").page();
        assertThat(after.select("main").text()).contains("It is on its way to browsers.", "Handed over: 0 of 2.");
        assertThat(after.select("input[name=revision]")).isEmpty();
        var again = open.post(editor, desk + "/breaking-news", "revision", Long.toString(snow.revision()));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("[role=alert]").text()).contains("It is not sent twice.");
    }

    @Test
    void aTextThatNobodySawIsNotSent() {
        turnOn(1);
        var form = Long.toString(snow.revision());
        newsroom.articles.publish(
                newsroom.rewritten(snow, "برف سنگین در هرات", "شب برف بارید."), Manner.MINOR, Newsroom.EDITOR);
        var sent = open.post(editor, desk + "/breaking-news", "revision", form);
        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.page().select("[role=alert]").text()).contains("changed the text");
        assertThat(sent.page().select(".bulletin").text()).contains("برف سنگین");
        assertThat(newsroom.breaking.progress(snow.article())).isEmpty();
        assertThat(send().status()).isEqualTo(303);
    }

    @Test
    void withoutABrowserOrInALockdownNothingIsSent() {
        turnOn(0);
        assertThat(open.get(editor, desk + "/breaking-news").page().select("main button"))
                .isEmpty();
        assertThat(send().page().select("[role=alert]").text()).isEqualTo("No browser has asked for it yet.");
        turnOn(1);
        newsroom.lockdown.begin(Newsroom.EDITOR);
        assertThat(send().page().select("[role=alert]").text()).contains("Publishing is stopped");
        newsroom.lockdown.lift(Newsroom.EDITOR);
        assertThat(send().status()).isEqualTo(303);
    }

    @Test
    void whoMayNotPublishMayNotSend() {
        turnOn(1);
        var reporter = open.signIn(Role.REPORTER);
        assertThat(open.get(reporter, desk).body()).doesNotContain("/breaking-news");
        assertThat(open.get(reporter, desk + "/breaking-news").status()).isEqualTo(403);
        var elsewhere = open.signIn("karim", Language.ENGLISH, new Grant(Role.EDITOR, "en", null));
        assertThat(open.post(elsewhere, desk + "/breaking-news", "revision", Long.toString(snow.revision()))
                        .status())
                .isEqualTo(403);
    }
}
