package org.jarida.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.edition.Edition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** It is noon in Kabul. */
class CountsTest {
    private static final Reading SNOW = new Reading("fa", "1sn0w000");
    private static final Reading RAIN = new Reading("fa", "1ra1n000");

    private static void reads(Newsroom newsroom, Reading what, int times) {
        for (var time = 0; time < times; time++) {
            newsroom.counts.read(what);
        }
    }

    private static Edition dari(Newsroom newsroom) {
        return newsroom.editions.find("fa").orElseThrow();
    }

    private static List<MuchRead> most(Newsroom newsroom, int days) {
        return newsroom.counts.most(dari(newsroom), days, 10);
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void onlyFullTensAreWrittenAndTheRestWaitsForMore(Store store) {
        try (var newsroom = new Newsroom(store)) {
            reads(newsroom, SNOW, 29);
            reads(newsroom, RAIN, 9);
            newsroom.counts.write();
            assertThat(most(newsroom, 1)).containsExactly(new MuchRead("1sn0w000", 20));
            reads(newsroom, SNOW, 1);
            reads(newsroom, RAIN, 1);
            newsroom.counts.write();
            newsroom.counts.write();
            assertThat(most(newsroom, 1)).containsExactly(new MuchRead("1sn0w000", 30), new MuchRead("1ra1n000", 10));
            assertThat(newsroom.counts.total(new Reading("en", "1sn0w000"))).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void aDayIsTheEditionsOwn(Store store) {
        try (var newsroom = new Newsroom(store)) {
            newsroom.clock.pass(Duration.ofHours(11));
            reads(newsroom, SNOW, 10);
            newsroom.counts.write();
            newsroom.clock.pass(Duration.ofHours(2)); // One in the morning in Kabul, yesterday in London.
            reads(newsroom, RAIN, 10);
            newsroom.counts.write();
            assertThat(most(newsroom, 1)).extracting(MuchRead::storyKey).containsExactly("1ra1n000");
            assertThat(most(newsroom, 7)).extracting(MuchRead::storyKey).containsExactly("1sn0w000", "1ra1n000");
        }
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void ofOldDaysOnlyTheSumIsLeft(Store store) {
        try (var newsroom = new Newsroom(store)) {
            for (var day = 0; day < 3; day++) {
                reads(newsroom, SNOW, 10);
                newsroom.counts.write();
                newsroom.clock.pass(Duration.ofDays(1));
            }
            newsroom.clock.pass(Duration.ofDays(88));
            newsroom.counts.write();
            assertThat(most(newsroom, 90)).containsExactly(new MuchRead("1sn0w000", 10));
            newsroom.clock.pass(Duration.ofDays(30));
            newsroom.counts.write();
            assertThat(most(newsroom, 90)).isEmpty();
            assertThat(newsroom.counts.total(SNOW)).isEqualTo(30);
        }
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void pagesHearOfTheMostReadWhenTheirOrderChangesAndHourlyAtMost(Store store) {
        try (var newsroom = new Newsroom(store)) {
            var heard = new ArrayList<Set<String>>();
            newsroom.database.announcements().listen(announcement -> {
                if (!announcement.tags().isEmpty()) {
                    heard.add(announcement.tags());
                }
            });
            assertThat(newsroom.counts.mostRead("fa")).isEmpty();
            reads(newsroom, SNOW, 10);
            newsroom.counts.write();
            assertThat(newsroom.counts.mostRead("fa")).containsExactly("1sn0w000");
            assertThat(heard).containsExactly(Set.of("most-read:fa"));

            reads(newsroom, RAIN, 20);
            newsroom.clock.pass(Duration.ofMinutes(50));
            newsroom.counts.write();
            assertThat(newsroom.counts.mostRead("fa")).containsExactly("1sn0w000");
            newsroom.clock.pass(Duration.ofMinutes(10));
            newsroom.counts.write();
            assertThat(newsroom.counts.mostRead("fa")).containsExactly("1ra1n000", "1sn0w000");

            reads(newsroom, RAIN, 20);
            newsroom.clock.pass(Duration.ofHours(1));
            newsroom.counts.write();
            assertThat(heard).hasSize(2);
        }
    }
}
