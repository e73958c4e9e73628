package org.jarida.push;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.base.schema.Tables;
import org.jarida.story.Publication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way of breaking news to browsers, by a push service of our own. */
class BroadcastTest {
    private final PushService service = new PushService();

    @AfterEach
    void close() {
        service.close();
    }

    private static Publication snow(Newsroom paper) {
        var story = paper.story(paper.world);
        paper.published(story, "fa", "برف در هرات", "شب برف بارید.");
        return paper.publications.find("fa", story.key()).orElseThrow();
    }

    private Newsroom open(Store store, int browsers) {
        var paper = new Newsroom(store);
        paper.breaking.turn("fa", true, Newsroom.EDITOR);
        for (var number = 0; number < browsers; number++) {
            paper.clock.pass(Duration.ofSeconds(1));
            assertThat(paper.browsers.add("fa", service.subscribe("b" + number).browser()))
                    .isTrue();
        }
        return paper;
    }

    private static Broadcast dispatch(Newsroom paper, Carrier carrier) {
        return new Broadcast(paper.database, paper.settings, paper.publications, paper.lockdown, paper.vapid, carrier);
    }

    private static void all(Broadcast dispatch) {
        while (dispatch.step()) {
            Thread.onSpinWait();
        }
    }

    private static int count(Newsroom paper, org.jooq.Table<?> table) {
        return paper.database.read(sql -> sql.fetchCount(table));
    }

    private static Progress progress(Newsroom paper, Publication publication) {
        return paper.breaking.progress(publication.article()).orElseThrow();
    }

    private List<String> who() {
        return service.told.stream().map(PushService.Told::browser).toList();
    }

    @ParameterizedTest
    @EnumSource
    void eachBrowserIsToldOnceInWordsOnlyItCanRead(Store store) {
        try (var paper = open(store, 120)) {
            var snow = snow(paper);
            assertThat(paper.breaking.send(snow, Newsroom.EDITOR)).isEqualTo(new Sending.Begun(120));
            assertThat(paper.breaking.send(snow, Newsroom.EDITOR))
                    .isEqualTo(new Sending.Refused(Sending.Why.SENT_BEFORE));
            all(dispatch(paper, service.carrier()));
            assertThat(who()).hasSize(120).doesNotHaveDuplicates();
            var told = service.told.getFirst();
            assertThat(told.text().strip())
                    .isEqualTo("{\"title\":\"برف در هرات\",\"body\":\"جریده\",\"url\":\"" + snow.path()
                            + "\",\"lang\":\"fa-AF\",\"dir\":\"rtl\",\"tag\":\"" + snow.storyKey()
                            + "\",\"icon\":\"/fa/icon-192.png\"}");
            assertThat(told.text()).hasSizeGreaterThan(900); // However short a headline is.
            assertThat(told.bytes()).isEqualTo(1024 + 103);
            assertThat(told.headers().getFirst("ttl")).isEqualTo("14400");
            assertThat(told.headers().getFirst("urgency")).isEqualTo("high");
            assertThat(told.headers().getFirst("content-encoding")).isEqualTo("aes128gcm");
            assertThat(told.headers()).doesNotContainKey("Topic");
            var now = paper.clock.instant().getEpochSecond();
            assertThat(told.signed().get("aud").asText()).isEqualTo(PushService.ORIGIN);
            assertThat(told.signed().get("sub").asText()).isEqualTo(Newsroom.ORIGIN);
            assertThat(told.signed().get("exp").asLong()).isBetween(now + 3600, now + 24 * 3600);
            assertThat(told.key()).isEqualTo(paper.browsers.key());
            assertThat(progress(paper, snow)).isEqualTo(new Progress(true, 120, 120, 0, 0));
            assertThat(count(paper, Tables.PUSH_DELIVERY)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrowserThatIsGoneIsForgottenAndABusyServiceIsAskedAgain(Store store) {
        try (var paper = open(store, 5)) {
            service.answer("b0", 410);
            service.answer("b1", 404);
            service.answer("b2", 429);
            service.answer("b3", 503);
            service.answer("b4", 403);
            var snow = snow(paper);
            paper.breaking.send(snow, Newsroom.EDITOR);
            var dispatch = dispatch(paper, service.carrier());
            all(dispatch);
            assertThat(paper.breaking.browsers("fa")).isEqualTo(3);
            assertThat(progress(paper, snow)).isEqualTo(new Progress(false, 5, 0, 2, 1));
            service.answer("b2", null);
            all(dispatch);
            assertThat(who()).isEmpty(); // Not at once.
            for (var round = 0; round < 3; round++) {
                paper.clock.pass(Duration.ofMinutes(16));
                all(dispatch);
            }
            assertThat(who()).containsExactly("b2");
            assertThat(progress(paper, snow)).isEqualTo(new Progress(true, 5, 1, 2, 2));
            assertThat(count(paper, Tables.PUSH_DELIVERY)).isZero();
            assertThat(paper.breaking.browsers("fa")).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAProcessLeftIsTakenUpByAnotherAndNobodyIsToldTwice(Store store) {
        try (var paper = open(store, 180)) {
            var snow = snow(paper);
            paper.breaking.send(snow, Newsroom.EDITOR);
            var carried = new AtomicInteger();
            var killed = dispatch(paper, (endpoint, headers, message) -> {
                if (carried.incrementAndGet() > 70) {
                    throw new Killed();
                }
                return service.carrier().carry(endpoint, headers, message);
            });
            assertThat(killed.step()).isTrue();
            assertThatThrownBy(killed::step).isInstanceOf(Killed.class);
            var before = who();
            assertThat(before).hasSize(70);
            var next = dispatch(paper, service.carrier());
            all(next);
            assertThat(who()).hasSize(70); // The other may be alive.
            paper.clock.pass(Broadcast.HOLD.plusSeconds(1));
            all(next);
            assertThat(who()).doesNotHaveDuplicates().hasSize(180 - 30);
            assertThat(progress(paper, snow)).isEqualTo(new Progress(true, 180, 130, 0, 50));
            assertThat(count(paper, Tables.PUSH_DELIVERY)).isZero();
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    @ParameterizedTest
    @EnumSource
    void whoEndsLeavesTheRestToTheNextAtOnce(Store store) {
        try (var paper = open(store, 120)) {
            paper.breaking.send(snow(paper), Newsroom.EDITOR);
            var first = dispatch(paper, service.carrier());
            first.step();
            first.close();
            all(dispatch(paper, service.carrier()));
            assertThat(who()).hasSize(120).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWithdrawnLockedOrSwitchedOffReachesNobodyElse(Store store) {
        try (var paper = open(store, 60)) {
            var snow = snow(paper);
            paper.breaking.send(snow, Newsroom.EDITOR);
            var dispatch = dispatch(paper, service.carrier());
            paper.lockdown.begin(Newsroom.EDITOR);
            all(dispatch);
            assertThat(who()).isEmpty();
            paper.lockdown.lift(Newsroom.EDITOR);
            dispatch.step();
            assertThat(who()).hasSize(Broadcast.AT_ONCE);
            paper.breaking.turn("fa", false, Newsroom.EDITOR);
            assertThat(paper.breaking.browsers("fa")).isZero();
            all(dispatch);
            assertThat(who()).hasSize(Broadcast.AT_ONCE);
            assertThat(progress(paper, snow).isOver()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotFreshAnyMoreIsNotSent(Store store) {
        try (var paper = open(store, 3)) {
            var snow = snow(paper);
            paper.breaking.send(snow, Newsroom.EDITOR);
            paper.clock.pass(BreakingNews.FRESH);
            all(dispatch(paper, service.carrier()));
            assertThat(who()).isEmpty();
            assertThat(progress(paper, snow).isOver()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrowserIsToldOfTheEditionsItAskedAndOfNoOther(Store store) {
        try (var paper = open(store, 1)) {
            paper.breaking.turn("en", true, Newsroom.EDITOR);
            var both = service.subscribe("both").browser();
            paper.browsers.add("fa", both);
            paper.browsers.add("en", both);
            paper.browsers.remove("fa", both.endpoint().uri().toString());
            paper.breaking.send(snow(paper), Newsroom.EDITOR);
            all(dispatch(paper, service.carrier()));
            assertThat(who()).containsExactly("b0");
            assertThat(paper.breaking.browsers("en")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void newBrowsersComeAtABoundedPaceAndKnownOnesAlways(Store store) {
        try (var paper = open(store, 0)) {
            var many = IntStream.range(0, Browsers.A_MINUTE + 5)
                    .mapToObj(number -> service.subscribe("b" + number).browser())
                    .toList();
            var taken = many.stream()
                    .filter(browser -> paper.browsers.add("fa", browser))
                    .collect(toSet());
            assertThat(taken).hasSize(Browsers.A_MINUTE);
            assertThat(paper.browsers.add("fa", many.getFirst())).isTrue();
            assertThat(paper.browsers.add("fa", many.getLast())).isFalse();
            paper.clock.pass(Duration.ofMinutes(1));
            assertThat(paper.browsers.add("fa", many.getLast())).isTrue();
            assertThat(paper.breaking.browsers("fa")).isEqualTo(Browsers.A_MINUTE + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsKeptOfABrowserButWhereAndHowItIsTold(Store store) {
        try (var paper = open(store, 1)) {
            var row = paper.database
                    .read(sql -> sql.selectFrom(Tables.PUSH_SUBSCRIPTION).fetchSingle())
                    .intoMap();
            assertThat(row.keySet().stream().map(name -> name.toLowerCase(java.util.Locale.ROOT)))
                    .containsExactlyInAnyOrderElementsOf(
                            Set.of("edition", "endpoint_hash", "endpoint", "public_key", "auth"));
        }
    }
}
