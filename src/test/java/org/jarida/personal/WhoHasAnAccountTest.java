package org.jarida.personal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two thousand addresses that have an account and two thousand that have none, on every form that takes one: neither
 * status, headers and body nor the time of the answer tells them apart.
 */
class WhoHasAnAccountTest {
    private static final int EACH = 2000;
    private static final int WARMING = 200;

    /**
     * Of two thousand pairs, one of each kind after the other, the one with an account is the slower in half of them, give
     * or take 11 in a thousand by chance; five times that is let pass.
     */
    private static final double CHANCE = 0.056;

    private OpenReadersSide open;

    @BeforeEach
    void open() throws Exception {
        open = new OpenReadersSide();
        open.accounts(IntStream.range(0, EACH).mapToObj(n -> address("with", n)).toList());
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    private static String address(String kind, int number) {
        // As long as the other, and as like.
        return kind.equals("with")
                ? "reader" + (10_000 + number) + "@example.org"
                : "reader" + (50_000 + number) + "@example.org";
    }

    private record Answered(HttpResponse<String> answer, long nanos) {}

    private Answered ask(String path, String token, String address) throws Exception {
        var form = "token=" + token + "&passphrase=not+the+right+one&address=" + URLEncoder.encode(address, UTF_8);
        var start = System.nanoTime();
        var answer = open.post(path, form);
        return new Answered(answer, System.nanoTime() - start);
    }

    private static String seen(HttpResponse<String> answer, String address) {
        var headers = new TreeMap<String, List<String>>(answer.headers().map());
        return answer.statusCode() + "\n" + headers + "\n" + answer.body().replace(address, "…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/account/sign-in", "/en/account/sign-up", "/fa/account/lost-passphrase"})
    void nobodyCanTell(String path) throws Exception {
        var slower = 0;
        var token = "";
        for (var n = -WARMING; n < EACH; n++) {
            if (n % 100 == 0) {
                // So that nobody is refused for asking too much: the budgets are full again.
                open.newsroom.clock.pass(Duration.ofHours(2));
                token = Jsoup.parse(open.get(path))
                        .expectFirst("form[method=post] input[name=token]")
                        .attr("value");
            }
            var number = Math.floorMod(n, EACH);
            var first = n % 2 == 0;
            var one = ask(path, token, address(first ? "with" : "without", number));
            var other = ask(path, token, address(first ? "without" : "with", number));
            var with = first ? one : other;
            var without = first ? other : one;
            assertThat(seen(with.answer(), address("with", number)))
                    .as(path)
                    .isEqualTo(seen(without.answer(), address("without", number)));
            assertThat(with.answer().statusCode()).isIn(200, 422);
            if (n >= 0 && with.nanos() > without.nanos()) {
                slower++;
            }
        }
        assertThat((double) slower / EACH)
                .as("how often an account took longer")
                .isBetween(0.5 - CHANCE, 0.5 + CHANCE);
    }
}
