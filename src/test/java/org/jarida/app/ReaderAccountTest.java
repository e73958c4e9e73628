package org.jarida.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Readers' accounts over HTTP, without scripts. */
class ReaderAccountTest {
    private static final String ADDRESS = "Roya@example.org";
    private static final String PASSPHRASE = "seven quiet lamps in snow";

    private final ReadersHouse paper = new ReadersHouse();
    private final ReadersHouse.Browser roya = paper.browser();

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void anAccountOpensByALinkInALetterAndNothingMore() throws Exception {
        var sent = roya.submit("/fa/account/sign-up", "/fa/account/sign-up", Map.of("address", ADDRESS));
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(roya.cookie).as("a cookie before signing in").isEmpty();
        var letter = paper.letters(1).getFirst();
        assertThat(letter.getSubject()).isEqualTo("جریده: حساب خود را باز کنید");
        var link = paper.link(letter);
        // A mail program looks at the link: nothing is spent by that.
        assertThat(roya.get(link).statusCode()).isEqualTo(200);
        assertThat(roya.submit(link, link, Map.of()).headers().firstValue("location"))
                .hasValue("/fa/account?in");
        assertThat(roya.cookie).startsWith("reader=");
        assertThat(roya.page("/fa/account").text()).contains(ADDRESS);
        assertThat(paper.browser().get(link).statusCode())
                .as("the link once more")
                .isEqualTo(410);
    }

    @Test
    void aPassphraseLetsInAndALostOneIsReplacedByALink() throws Exception {
        roya.signUp("en", ADDRESS);
        assertThat(roya.submit("/en/account", "/en/account/passphrase", Map.of("passphrase", "password1234"))
                        .statusCode())
                .isEqualTo(422);
        roya.submit("/en/account", "/en/account/passphrase", Map.of("passphrase", PASSPHRASE));
        roya.submit("/en/account", "/en/account/sign-out", Map.of());
        assertThat(roya.cookie).isEmpty();
        assertThat(signIn("roya@EXAMPLE.org", "not the right one at all").statusCode())
                .isEqualTo(422);
        assertThat(signIn("roya@EXAMPLE.org", PASSPHRASE).headers().firstValue("location"))
                .hasValue("/en/account?in");
        var elsewhere = paper.browser();
        elsewhere.submit("/en/account/lost-passphrase", "/en/account/lost-passphrase", Map.of("address", ADDRESS));
        var link = paper.link(paper.letters(2).getLast());
        elsewhere.submit(link, link, Map.of());
        elsewhere.submit("/en/account", "/en/account/passphrase", Map.of("passphrase", "another five words for me"));
        assertThat(roya.get("/en/account").statusCode())
                .as("the session before the new passphrase")
                .isEqualTo(303);
        assertThat(signIn(ADDRESS, PASSPHRASE).statusCode()).isEqualTo(422);
    }

    @Test
    void leavingQuicklyEndsTheSession() throws Exception {
        roya.signUp("en", ADDRESS);
        var session = roya.cookie;
        var left = roya.post("/en/account/leave", Map.of());
        assertThat(left.statusCode()).isEqualTo(204);
        assertThat(left.headers().firstValue("clear-site-data")).hasValue("\"cache\"");
        assertThat(roya.cookie).isEmpty();
        roya.cookie = session;
        assertThat(roya.get("/en/account").statusCode())
                .as("the session itself")
                .isEqualTo(303);
        // Nobody is signed out by another site, whose form comes without the cookie.
        assertThat(paper.browser().post("/en/account/leave", Map.of()).headers().firstValue("set-cookie"))
                .isEmpty();
    }

    private java.net.http.HttpResponse<String> signIn(String address, String passphrase) throws Exception {
        return roya.submit(
                "/en/account/sign-in", "/en/account/sign-in", Map.of("address", address, "passphrase", passphrase));
    }

    @Test
    void whatWouldHurtAsksAnewAfterAQuarterOfAnHour() throws Exception {
        roya.signUp("en", ADDRESS);
        assertThat(roya.get("/en/account/export").body()).contains(ADDRESS);
        paper.clock.pass(Duration.ofMinutes(16));
        assertThat(roya.get("/en/account").statusCode()).isEqualTo(200);
        for (var path : new String[] {"/en/account/export", "/en/account/delete", "/en/account/new-passkey.json"}) {
            assertThat(roya.get(path).headers().firstValue("location")).as(path).hasValue("/en/account/sign-in?again");
        }
    }

    @Test
    void twoListsBecomeOneAndNothingOnEitherIsLost() throws Exception {
        var snow = paper.published("en", "Snow in Herat", "It snowed.");
        var rain = paper.published("fa", "باران در کابل", "باران بارید.");
        roya.signUp("en", ADDRESS);
        var token = token(roya);
        roya.json("/en/account/list.json", token, "{\"put\":[{\"url\":\"" + snow + "\",\"read\":1}]}");
        var second = paper.browser();
        second.cookie = roya.cookie;
        var merged = second.json("/en/account/list.json", token, "{\"put\":[{\"url\":\"" + rain + "\"}]}");
        assertThat(merged.body()).contains("Snow in Herat", "باران در کابل", "\"dir\":\"rtl\"");
        assertThat(merged.body().indexOf("باران")).isLessThan(merged.body().indexOf("Snow"));
        var less = second.json("/en/account/list.json", token, "{\"gone\":[\"" + snow + "\"]}");
        assertThat(less.body()).contains("باران در کابل").doesNotContain("Snow");
        assertThat(second.json("/en/account/list.json", token, "{\"put\":[{\"url\":\"/newsroom\"}]}")
                        .body())
                .contains("باران در کابل")
                .doesNotContain("newsroom");
    }

    private static String token(ReadersHouse.Browser browser) throws Exception {
        var body = browser.get("/en/account/state.json").body();
        return body.replaceFirst(".*\"token\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void aFormFromElsewhereOrWithoutItsTokenIsRefused() throws Exception {
        roya.signUp("en", ADDRESS);
        assertThat(roya.post("/en/account/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(roya.post("/en/account/delete", Map.of("token", "made-up")).statusCode())
                .isEqualTo(403);
        assertThat(roya.get("/en/account").statusCode()).isEqualTo(200);
    }

    @Test
    void whoDeletesTheirAccountLeavesNothingBehind() throws Exception {
        roya.signUp("en", ADDRESS);
        roya.submit("/en/account", "/en/account/passphrase", Map.of("passphrase", PASSPHRASE));
        roya.json(
                "/en/account/list.json",
                token(roya),
                "{\"put\":[{\"url\":\"" + paper.published("en", "Snow", "It snowed.") + "\"}]}");
        assertThat(found(ADDRESS)).as("while there is an account").isTrue();
        var gone = roya.submit("/en/account/delete", "/en/account/delete", Map.of());
        assertThat(gone.statusCode()).isEqualTo(200);
        assertThat(roya.cookie).isEmpty();
        assertThat(found(ADDRESS)).isFalse();
        assertThat(found("roya@example.org")).isFalse();
        assertThat(paper.data.resolve("mail")).isEmptyDirectory();
    }

    /** Whether a word is anywhere in what the newspaper keeps, as bytes. */
    private boolean found(String word) throws Exception {
        try (var files = Files.walk(paper.data)) {
            return files.filter(Files::isRegularFile).anyMatch(file -> {
                try {
                    return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
                            .contains(word);
                } catch (java.io.IOException failure) {
                    throw new java.io.UncheckedIOException(failure);
                }
            });
        }
    }
}
