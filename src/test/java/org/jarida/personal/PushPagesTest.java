package org.jarida.personal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jarida.Newsroom;
import org.jarida.push.PushService;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a browser asks an edition to be told of breaking news, and to be told no more. */
class PushPagesTest {
    private final PushService service = new PushService();
    private OpenReadersSide open;

    @BeforeEach
    void open() throws Exception {
        open = new OpenReadersSide();
    }

    @AfterEach
    void close() throws Exception {
        service.close();
        open.close();
    }

    private void turn(boolean on) {
        open.newsroom.breaking.turn("fa", on, Newsroom.EDITOR);
    }

    private JsonNode state() throws Exception {
        return Visit.JSON.readTree(open.ask("/fa/push").body());
    }

    private int told() {
        return open.newsroom.breaking.browsers("fa");
    }

    private boolean isOffered(String edition) throws Exception {
        var page = Jsoup.parse(open.get("/" + edition + "/for-you"));
        return page.selectFirst("[data-do=push]") != null && page.selectFirst("#push") != null;
    }

    @Test
    void unlessTheOwnerSaysSoThereIsNothingToAskFor() throws Exception {
        assertThat(isOffered("fa")).isFalse();
        assertThat(open.ask("/fa/push").statusCode()).isEqualTo(404);
        turn(true);
        assertThat(isOffered("fa")).isTrue();
        assertThat(isOffered("en")).isFalse();
        assertThat(open.ask("/en/push").statusCode()).isEqualTo(404);
        var token = state().get("token").asText();
        assertThat(open.json("/en/push", token, service.subscribe("b").json()).statusCode())
                .isEqualTo(404);
        turn(false);
        assertThat(isOffered("fa")).isFalse();
        assertThat(open.ask("/fa/push").statusCode()).isEqualTo(404);
        assertThat(open.json("/fa/push", token, service.subscribe("b").json()).statusCode())
                .isEqualTo(404);
        assertThat(told()).isZero();
    }

    @Test
    void aBrowserAsksOnceHoweverOftenItAsksAndEndsIt() throws Exception {
        turn(true);
        var state = state();
        assertThat(state.get("key").asText()).hasSize(87).isEqualTo(open.newsroom.browsers.key());
        var token = state.get("token").asText();
        var browser = service.subscribe("b").json();
        for (var time = 0; time < 2; time++) {
            var answer = open.json("/fa/push", token, browser);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
        }
        assertThat(told()).isEqualTo(1);
        assertThat(open.json("/fa/push/end", token, "{\"endpoint\":\"https://test.push.services.mozilla.com/other\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(told()).isEqualTo(1);
        open.json("/fa/push/end", token, browser);
        assertThat(told()).isZero();
    }

    @Test
    void whatNoBrowserOfOursSendsIsNotTaken() throws Exception {
        turn(true);
        var token = state().get("token").asText();
        var good = service.subscribe("b").json();
        for (var bad : new String[] {
            good.replace("https:", "http:"),
            good.replace("test.push.services.mozilla.com", "127.0.0.1"),
            good.replace("test.push.services.mozilla.com", "localhost"),
            good.replace("test.push.services.mozilla.com", "test.push.services.mozilla.com:8443"),
            good.replace("\"p256dh\":\"B", "\"p256dh\":\"C"),
            good.replaceAll("\"p256dh\":\"[^\"]+\"", "\"p256dh\":\"\""),
            good.replaceAll("\"auth\":\"[^\"]+\"", "\"auth\":\"AAAA\""),
            good.replace("\"keys\"", "\"locks\""),
            "{}"
        }) {
            assertThat(open.json("/fa/push", token, bad).statusCode()).as(bad).isEqualTo(422);
        }
        assertThat(open.json("/fa/push", token, "null").statusCode()).isEqualTo(400);
        assertThat(open.json("/fa/push", "", good).statusCode()).isEqualTo(403);
        assertThat(open.json("/fa/push/end", "", good).statusCode()).isEqualTo(403);
        assertThat(told()).isZero();
    }
}
