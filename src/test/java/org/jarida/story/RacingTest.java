package org.jarida.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jarida.Newsroom.EDITOR;
import static org.jarida.Newsroom.REPORTER;
import static org.jarida.base.schema.Tables.LOGBOOK;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jarida.EmptyNewsroom;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.base.Database;
import org.jarida.logbook.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Two nodes on the same data, and two people at once. */
@ParameterizedClass
@EnumSource(Store.class)
class RacingTest {
    private static final int TIMES = 10;
    private final Function<InstantSource, Database> data;
    private final Newsroom one;
    private final EmptyNewsroom other;

    RacingTest(Store store) {
        data = store.empty();
        one = new Newsroom(data);
        other = new EmptyNewsroom(data);
        other.clock.pass(Duration.ofMillis(40)); // Nodes' clocks are never quite the same.
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    private void pass(Duration time) {
        one.clock.pass(time);
        other.clock.pass(time);
    }

    /** What each of these comes to when all begin at the same moment. */
    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        var start = new CyclicBarrier(acts.size());
        var running = new ArrayList<Future<T>>();
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            for (var act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        }
    }

    private int lines(String act) {
        return one.database.read(sql -> sql.fetchCount(LOGBOOK, LOGBOOK.ACT.eq(act)));
    }

    private Article draft(int number) {
        return one.draft(one.story(one.world), "en", "Number " + number);
    }

    @Test
    void whatIsDueGoesOutOnceFromAllNodes() throws Exception {
        for (var number = 0; number < TIMES; number++) {
            var draft = draft(number);
            one.articles.schedule(
                    draft.id(), draft.version(), one.clock.instant().plusSeconds(60), Manner.MINOR, EDITOR);
        }
        pass(Duration.ofSeconds(60));
        var published = atOnce(List.<Callable<Integer>>of(
                one.articles::publishDue,
                other.articles::publishDue,
                one.articles::publishDue,
                other.articles::publishDue));
        assertThat(published.stream().mapToInt(Integer::intValue).sum()).isEqualTo(TIMES);
        assertThat(lines("publication")).isEqualTo(TIMES);
        assertThat(one.publications.count("en", new Scope.Everything())).isEqualTo(TIMES);
        assertThat(one.logbook.firstBroken()).isEmpty();
    }

    @Test
    void aScheduleOutlivesTheProgramThatMadeIt() {
        var draft = draft(1);
        one.articles.schedule(draft.id(), draft.version(), one.clock.instant().plusSeconds(60), Manner.MINOR, EDITOR);
        try (var restarted = new EmptyNewsroom(data)) {
            restarted.clock.pass(Duration.ofSeconds(59));
            assertThat(restarted.articles.publishDue()).isZero();
            restarted.clock.pass(Duration.ofSeconds(1));
            assertThat(restarted.articles.publishDue()).isEqualTo(1);
        }
        pass(Duration.ofSeconds(61));
        assertThat(one.articles.publishDue()).isZero();
    }

    @Test
    void twoClicksPublishOnceAndAnswerTheSame() throws Exception {
        for (var number = 0; number < TIMES; number++) {
            var draft = draft(number);
            var answers = atOnce(List.<Callable<Publishing>>of(
                    () -> one.articles.publish(draft, Manner.MINOR, EDITOR),
                    () -> other.articles.publish(draft, Manner.MINOR, REPORTER)));
            assertThat(answers.getFirst())
                    .isInstanceOf(Publishing.Published.class)
                    .isEqualTo(answers.getLast());
        }
        assertThat(lines("publication")).isEqualTo(TIMES);
        assertThat(one.logbook.firstBroken()).isEmpty();
    }

    @Test
    void ofTwoSavesAtOnceOneIsKeptBesideTheOther() throws Exception {
        for (var number = 0; number < TIMES; number++) {
            var draft = draft(number);
            var answers = atOnce(List.<Callable<Saving>>of(
                    () -> one.articles.save(draft.id(), 1, null, one.says("Snow", "Of one."), EDITOR),
                    () -> other.articles.save(draft.id(), 1, null, one.says("Snow", "Of the other."), REPORTER)));
            assertThat(answers.stream().filter(Saving.Saved.class::isInstance)).hasSize(1);
            var texts = one.revisions.of(draft.id()).stream()
                    .map(revision -> one.revisions.content(revision.id()).body().text());
            assertThat(texts).contains("Of one.", "Of the other.");
        }
        assertThat(one.logbook.firstBroken()).isEmpty();
    }

    @Test
    void ofTwoWhoApproveOneDoesIt() throws Exception {
        one.secondPerson.require(true, EDITOR);
        for (var number = 0; number < TIMES; number++) {
            var snow = one.publish(draft(number));
            pass(Duration.ofDays(2));
            var withdrawal = one.articles.withdraw(snow.article(), "", EDITOR);
            assertThat(withdrawal).isInstanceOf(AwaitsSecondPerson.class);
            var proposal = one.proposals.on(snow.article()).getFirst().id();
            var answers = atOnce(List.<Callable<Approving>>of(
                    () -> one.proposals.approve(proposal, REPORTER),
                    () -> other.proposals.approve(proposal, new Actor("publisher"))));
            assertThat(answers).hasAtLeastOneElementOfType(Withdrawing.Withdrawn.class);
            assertThat(answers).contains(new Refused(Objection.DECIDED_ALREADY));
        }
        assertThat(lines("withdrawal")).isEqualTo(TIMES);
    }

    @Test
    void aLockdownOnOneNodeHoldsOnAll() {
        var draft = draft(1);
        other.lockdown.begin(EDITOR);
        assertThat(one.articles.publish(draft, Manner.MINOR, EDITOR)).isEqualTo(new Refused(Objection.LOCKED_DOWN));
    }

    @Test
    void publishingAndFilingAtOnceLeaveAStoryWhereItIsFiled() throws Exception {
        for (var number = 0; number < TIMES; number++) {
            var draft = draft(number);
            var story = one.stories.get(draft.story());
            atOnce(List.<Callable<Object>>of(
                    () -> one.articles.publish(draft, Manner.MINOR, EDITOR),
                    () -> other.stories.file(story.id(), 1, Kind.NEWS, List.of(one.herat), List.of(), REPORTER)));
            assertThat(one.publications.latest("en", new Scope.InSection(one.herat, "herat"), 99))
                    .extracting(Publication::article)
                    .contains(draft.id());
            assertThat(one.publications.latest("en", new Scope.InSection(one.world, "world"), 99))
                    .isEmpty();
        }
    }
}
