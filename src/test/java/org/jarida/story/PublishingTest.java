package org.jarida.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jarida.Newsroom.EDITOR;
import static org.jarida.Newsroom.REPORTER;
import static org.jarida.base.schema.Tables.LOGBOOK;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.base.Tags;
import org.jarida.language.Slug;
import org.jarida.logbook.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Publishing, correcting, withdrawing, scheduling; the second person and the emergency brake. */
@ParameterizedClass
@EnumSource(Store.class)
class PublishingTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private final Newsroom newsroom;

    PublishingTest(Store store) {
        newsroom = new Newsroom(store);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Publication snow() {
        return newsroom.published(newsroom.story(newsroom.world), "en", "Snow", "A little.");
    }

    /** Published so long ago that one alone may not change it. */
    private Publication oldSnow() {
        var snow = snow();
        newsroom.secondPerson.require(true, EDITOR);
        newsroom.clock.pass(Duration.ofHours(25));
        return snow;
    }

    private Article article(Publication publication) {
        return newsroom.articles.get(publication.article());
    }

    private static Proposal proposal(Object outcome) {
        assertThat(outcome).isInstanceOf(AwaitsSecondPerson.class);
        return ((AwaitsSecondPerson) outcome).proposal();
    }

    private static Refused refused(Objection why) {
        return new Refused(why);
    }

    private int lines(String act) {
        return newsroom.database.read(sql -> sql.fetchCount(LOGBOOK, LOGBOOK.ACT.eq(act)));
    }

    // ---- manners

    @Test
    void aMinorChangeChangesNoDate() {
        var snow = snow();
        newsroom.clock.pass(HOUR);
        var after = newsroom.publish(newsroom.rewritten(snow, "Snow", "A lot."), Manner.MINOR);
        assertThat(after.publishedAt()).isEqualTo(snow.publishedAt());
        assertThat(after.updatedAt()).isNull();
        assertThat(newsroom.publications.content(after).body().text()).isEqualTo("A lot.");
    }

    @Test
    void anUpdateBearsItsDateAndAMinorChangeAfterItKeepsThat() {
        var snow = snow();
        newsroom.clock.pass(HOUR);
        var updated = newsroom.publish(newsroom.rewritten(snow, "Snow", "A lot."), Manner.UPDATE);
        assertThat(updated.updatedAt()).isEqualTo(Newsroom.NOON.plus(HOUR));
        newsroom.clock.pass(HOUR);
        var minor = newsroom.publish(newsroom.rewritten(snow, "Snow", "A lot!"), Manner.MINOR);
        assertThat(minor.updatedAt()).isEqualTo(Newsroom.NOON.plus(HOUR));
    }

    @Test
    void aCorrectionIsToldAndListed() {
        var snow = snow();
        newsroom.clock.pass(HOUR);
        var after =
                newsroom.publish(newsroom.rewritten(snow, "Rain", "A little."), new Manner.Correction("It was rain."));
        assertThat(after.updatedAt()).isNull();
        var correction = new Correction(Newsroom.NOON.plus(HOUR), "It was rain.");
        assertThat(newsroom.publications.corrections(after)).containsExactly(correction);
        assertThat(newsroom.publications.correctionsIn("en", 9)).containsExactly(new Corrected(after, correction));
        assertThat(newsroom.publications.correctionsIn("fa", 9)).isEmpty();
    }

    @Test
    void whatReadersNeverSawCannotBeCorrected() {
        var draft = newsroom.draft(newsroom.story(newsroom.world), "en", "Snow");
        assertThat(newsroom.articles.publish(draft, new Manner.Correction("It was rain."), EDITOR))
                .isEqualTo(refused(Objection.NOT_PUBLISHED));
        assertThat(newsroom.articles.correct(draft.id(), "It was rain.", EDITOR))
                .isEqualTo(refused(Objection.NOT_PUBLISHED));
        assertThat(newsroom.articles.withdraw(draft.id(), "", EDITOR)).isEqualTo(refused(Objection.NOT_PUBLISHED));
    }

    @Test
    void nobodyPublishesATextTheyHaveNotSeen() {
        var seen = newsroom.draft(newsroom.story(newsroom.world), "en", "Snow");
        newsroom.saved(seen, newsroom.says("Rain"), REPORTER);
        assertThat(newsroom.articles.publish(seen, Manner.MINOR, EDITOR)).isEqualTo(refused(Objection.CHANGED_SINCE));
        assertThat(newsroom.articles.schedule(
                        seen.id(), seen.version(), Newsroom.NOON.plus(HOUR), Manner.MINOR, EDITOR))
                .isEqualTo(refused(Objection.CHANGED_SINCE));
    }

    @Test
    void whatIsDoneTwiceIsDoneOnce() {
        var article = newsroom.draft(newsroom.story(newsroom.world), "en", "Snow");
        var first = newsroom.articles.publish(article, Manner.MINOR, EDITOR);
        newsroom.clock.pass(HOUR);
        assertThat(newsroom.articles.publish(article, Manner.UPDATE, EDITOR)).isEqualTo(first);
        var corrected = newsroom.articles.correct(article.id(), "It was rain.", EDITOR);
        newsroom.clock.pass(HOUR);
        assertThat(newsroom.articles.correct(article.id(), "It was rain.", EDITOR))
                .isEqualTo(corrected);
        assertThat(newsroom.articles.publish(article, new Manner.Correction("It was rain."), EDITOR))
                .isEqualTo(first);
        var withdrawn = newsroom.articles.withdraw(article.id(), "It was sun.", EDITOR);
        newsroom.clock.pass(HOUR);
        assertThat(newsroom.articles.withdraw(article.id(), "It was fog.", EDITOR))
                .isEqualTo(withdrawn);
        assertThat(lines("publication")).isEqualTo(1);
        assertThat(lines("correction")).isEqualTo(1);
        assertThat(lines("withdrawal")).isEqualTo(1);
    }

    @Test
    void theListOfCorrectionsIsAnnouncedAndTheLinkToItOnlyWhenItComesOrGoes() {
        var snow = snow();
        var rain = newsroom.published(newsroom.story(newsroom.world), "en", "Rain");
        var announced = new HashSet<String>();
        newsroom.database.announcements().listen(announcement -> announced.addAll(announcement.tags()));
        var link = Tags.noting(() -> newsroom.publications.hasCorrections("en"));
        assertThat(link.value()).isFalse();
        newsroom.articles.correct(snow.article(), "It was sleet.", EDITOR);
        assertThat(announced).containsAll(link.tags());
        assertThat(newsroom.publications.hasCorrections("en")).isTrue();
        announced.clear();
        var list =
                Tags.noting(() -> newsroom.publications.correctionsIn("en", 9)).tags();
        newsroom.articles.correct(rain.article(), "It was hail.", EDITOR);
        assertThat(announced).containsAnyElementsOf(list).doesNotContainAnyElementsOf(link.tags());
        newsroom.articles.withdraw(rain.article(), "", EDITOR);
        assertThat(newsroom.publications.correctionsIn("en", 9)).hasSize(1);
        announced.clear();
        newsroom.articles.withdraw(snow.article(), "", EDITOR);
        assertThat(announced).containsAll(link.tags()).containsAnyElementsOf(list);
        assertThat(newsroom.publications.hasCorrections("en")).isFalse();
        announced.clear();
        newsroom.publish(newsroom.articles.get(snow.article()));
        assertThat(announced).containsAll(link.tags()).containsAnyElementsOf(list);
    }

    // ---- scheduling

    private Article scheduled(Article article, Duration in) {
        var at = newsroom.clock.instant().plus(in);
        assertThat(newsroom.articles.schedule(article.id(), article.version(), at, Manner.UPDATE, EDITOR))
                .isInstanceOf(Scheduling.Scheduled.class);
        return newsroom.articles.get(article.id());
    }

    @Test
    void aScheduleCanBeChangedAndCalledOff() {
        var article = scheduled(newsroom.draft(newsroom.story(newsroom.world), "en", "Snow"), HOUR);
        article = scheduled(article, HOUR.multipliedBy(2));
        newsroom.clock.pass(HOUR);
        assertThat(newsroom.articles.publishDue()).isZero();
        assertThat(newsroom.articles.callOff(article.id(), EDITOR))
                .isEqualTo(new Scheduling.CalledOff(newsroom.articles.get(article.id())));
        assertThat(newsroom.articles.get(article.id()).stage()).isEqualTo(Stage.READY);
        assertThat(newsroom.articles.callOff(article.id(), EDITOR)).isEqualTo(refused(Objection.NOT_SCHEDULED));
        newsroom.clock.pass(HOUR.multipliedBy(2));
        assertThat(newsroom.articles.publishDue()).isZero();
        assertThat(newsroom.publications.count("en", new Scope.Everything())).isZero();
    }

    @Test
    void whatIsScheduledAndSavedAgainGoesBackToReviewAndSaysSo() {
        var article = scheduled(newsroom.draft(newsroom.story(newsroom.world), "en", "Snow"), HOUR);
        var saving = newsroom.articles.save(article.id(), article.version(), null, newsroom.says("Rain"), REPORTER);
        assertThat(saving).isInstanceOfSatisfying(Saving.Saved.class, saved -> {
            assertThat(saved.calledOff()).isEqualTo(article.progress().plan());
            assertThat(saved.article().progress())
                    .isEqualTo(new Progress(Stage.IN_REVIEW, Newsroom.NOON, "reporter", "editor", "", null));
        });
        newsroom.clock.pass(HOUR);
        assertThat(newsroom.articles.publishDue()).isZero();
        assertThat(newsroom.articles.handOvers(article.id()).getFirst().isBack())
                .isTrue();
    }

    @Test
    void theNextTextOfAPublishedArticleGoesOutInItsMannerAtItsHour() {
        var snow = snow();
        scheduled(newsroom.rewritten(snow, "Rain"), HOUR);
        newsroom.clock.pass(HOUR.plusMinutes(5));
        assertThat(newsroom.publications.find("en", snow.storyKey())).contains(snow);
        assertThat(newsroom.articles.publishDue()).isEqualTo(1);
        var after = newsroom.publications.find("en", snow.storyKey()).orElseThrow();
        assertThat(after.headline()).isEqualTo("Rain");
        assertThat(after.publishedAt()).isEqualTo(snow.publishedAt());
        assertThat(after.updatedAt()).isEqualTo(Newsroom.NOON.plus(HOUR));
        assertThat(newsroom.articles.schedule(
                        snow.article(), article(snow).version(), Newsroom.NOON, Manner.MINOR, EDITOR))
                .isEqualTo(refused(Objection.NOTHING_NEW));
    }

    @Test
    void aClockThatJumpsPublishesNothingTwice() {
        scheduled(newsroom.draft(newsroom.story(newsroom.world), "en", "Snow"), HOUR);
        newsroom.clock.pass(Duration.ofDays(400));
        assertThat(newsroom.articles.publishDue()).isEqualTo(1);
        newsroom.clock.pass(Duration.ofDays(-800));
        assertThat(newsroom.articles.publishDue()).isZero();
        newsroom.clock.pass(Duration.ofDays(800));
        assertThat(newsroom.articles.publishDue()).isZero();
        assertThat(lines("publication")).isEqualTo(1);
        assertThat(newsroom.publications.latest("en", new Scope.Everything(), 9))
                .extracting(Publication::publishedAt)
                .containsExactly(Newsroom.NOON.plus(HOUR));
    }

    @Test
    void whatCannotGoOutGoesBackToWhoScheduledIt() {
        var article = scheduled(newsroom.draft(newsroom.story(newsroom.world), "en", "Snow"), HOUR);
        newsroom.database.write(transaction ->
                transaction.sql().execute("update article set headline = ' ' where id = " + article.id()));
        scheduled(newsroom.draft(newsroom.story(newsroom.world), "en", "Rain"), HOUR);
        newsroom.clock.pass(HOUR);
        assertThat(newsroom.articles.publishDue()).isEqualTo(1);
        assertThat(newsroom.articles.get(article.id()).progress().stage()).isEqualTo(Stage.IN_REVIEW);
        assertThat(newsroom.articles.get(article.id()).progress().waitingFor()).isEqualTo("editor");
    }

    @Test
    void withdrawingEndsTheScheduleOfTheNextText() {
        var snow = snow();
        scheduled(newsroom.rewritten(snow, "Rain"), HOUR);
        newsroom.articles.withdraw(snow.article(), "It was not so.", EDITOR);
        newsroom.clock.pass(HOUR);
        assertThat(newsroom.articles.publishDue()).isZero();
        assertThat(newsroom.publications.find("en", snow.storyKey())).isEmpty();
        assertThat(article(snow).stage()).isEqualTo(Stage.WITHDRAWN);
    }

    // ---- the second person

    @Test
    void whatIsADayOldIsChangedOnlyWithASecondPerson() {
        var snow = oldSnow();
        var article = newsroom.rewritten(snow, "Rain");
        var proposal = proposal(newsroom.articles.publish(article, Manner.MINOR, EDITOR));
        assertThat(newsroom.publications.find("en", snow.storyKey())).contains(snow);
        assertThat(newsroom.proposals.open())
                .containsExactly(new Proposals.Waiting(proposal, newsroom.articles.get(article.id()), false));
        assertThat(newsroom.board
                        .of(Board.Wanted.ALL, null, 9)
                        .rows()
                        .getFirst()
                        .proposals())
                .containsExactly(proposal);

        assertThat(newsroom.proposals.approve(proposal.id(), EDITOR)).isEqualTo(refused(Objection.OWN_PROPOSAL));
        for (var program : List.of(Actor.CLOCK, Actor.IMPORT, Actor.COMMAND_LINE, Actor.DEMO)) {
            assertThat(newsroom.proposals.approve(proposal.id(), program)).isEqualTo(refused(Objection.NOT_A_PERSON));
        }
        assertThat(newsroom.publications.find("en", snow.storyKey())).contains(snow);

        assertThat(newsroom.proposals.approve(proposal.id(), REPORTER)).isInstanceOf(Publishing.Published.class);
        assertThat(newsroom.publications
                        .find("en", snow.storyKey())
                        .orElseThrow()
                        .headline())
                .isEqualTo("Rain");
        assertThat(newsroom.proposals.approve(proposal.id(), REPORTER)).isEqualTo(refused(Objection.DECIDED_ALREADY));
        assertThat(newsroom.proposals.open()).isEmpty();
        assertThat(newsroom.proposals.find(proposal.id()).orElseThrow().decision())
                .isEqualTo(new Proposal.Decision(Proposal.Verdict.APPROVED, "reporter", newsroom.clock.instant(), ""));
    }

    @Test
    void forADayOneIsEnoughAndWithoutTheRuleAlways() {
        var snow = snow();
        newsroom.secondPerson.require(true, EDITOR);
        newsroom.clock.pass(Duration.ofHours(24));
        newsroom.publish(newsroom.rewritten(snow, "Rain"));
        newsroom.clock.pass(Duration.ofMillis(1));
        proposal(newsroom.articles.publish(newsroom.rewritten(snow, "Sleet"), Manner.MINOR, EDITOR));
        newsroom.secondPerson.require(false, EDITOR);
        newsroom.publish(newsroom.rewritten(snow, "Hail"));
        assertThat(newsroom.proposals.open()).isEmpty();
        assertThat(lines("settings")).isEqualTo(2);
    }

    @Test
    void correctingAndWithdrawingAwaitASecondPersonToo() {
        var snow = oldSnow();
        var correction = proposal(newsroom.articles.correct(snow.article(), "It was rain.", EDITOR));
        var withdrawal = proposal(newsroom.articles.withdraw(snow.article(), "It was not so.", EDITOR));
        assertThat(newsroom.publications.corrections(snow)).isEmpty();
        assertThat(newsroom.publications.find("en", snow.storyKey())).contains(snow);
        assertThat(newsroom.proposals.approve(correction.id(), REPORTER)).isInstanceOf(Correcting.Corrected.class);
        assertThat(newsroom.publications.corrections(snow)).hasSize(1);
        assertThat(newsroom.proposals.approve(withdrawal.id(), REPORTER)).isInstanceOf(Withdrawing.Withdrawn.class);
        assertThat(newsroom.publications
                        .withdrawal("en", snow.storyKey())
                        .orElseThrow()
                        .reason())
                .isEqualTo("It was not so.");
        assertThat(newsroom.proposals.on(snow.article()))
                .extracting(one -> one.act().word(), Proposal::isOpen)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("withdraw", false),
                        org.assertj.core.groups.Tuple.tuple("correct", false));
    }

    @Test
    void whatWasWithdrawnLongAfterItWasPublishedComesBackOnlyWithASecondPerson() {
        var snow = oldSnow();
        newsroom.proposals.approve(
                proposal(newsroom.articles.withdraw(snow.article(), "", EDITOR)).id(), REPORTER);
        proposal(newsroom.articles.publish(article(snow), Manner.MINOR, EDITOR));
        assertThat(newsroom.publications.find("en", snow.storyKey())).isEmpty();
    }

    @Test
    void datesAreThePastToo() {
        var snow = oldSnow();
        var never = new Manner.Dated(Instant.parse("2020-01-01T00:00:00Z"), null);
        var proposal = proposal(newsroom.articles.publish(article(snow), never, Actor.COMMAND_LINE));
        assertThat(proposal.act()).isEqualTo(new Proposal.Publish(never));
        assertThat(newsroom.publications.find("en", snow.storyKey())).contains(snow);
    }

    @Test
    void anApprovalIsForTheTextThatWasProposed() {
        var snow = oldSnow();
        var proposal = proposal(newsroom.articles.publish(newsroom.rewritten(snow, "Rain"), Manner.MINOR, EDITOR));
        newsroom.saved(article(snow), newsroom.says("Something else"), EDITOR);
        assertThat(newsroom.proposals.open())
                .extracting(Proposals.Waiting::stale)
                .containsExactly(true);
        assertThat(newsroom.proposals.approve(proposal.id(), REPORTER)).isEqualTo(refused(Objection.CHANGED_SINCE));
        assertThat(newsroom.publications.find("en", snow.storyKey())).contains(snow);
        var anew = proposal(newsroom.articles.publish(article(snow), Manner.MINOR, EDITOR));
        assertThat(newsroom.proposals.open())
                .extracting(Proposals.Waiting::proposal)
                .containsExactly(anew);
        assertThat(newsroom.proposals.find(proposal.id()).orElseThrow().decision())
                .extracting(Proposal.Decision::verdict)
                .isEqualTo(Proposal.Verdict.OVERTAKEN);
    }

    @Test
    void whatIsProposedTwiceIsOneProposal() {
        var snow = oldSnow();
        var article = newsroom.rewritten(snow, "Rain");
        var proposal = proposal(newsroom.articles.publish(article, Manner.MINOR, EDITOR));
        assertThat(proposal(newsroom.articles.publish(article, Manner.MINOR, EDITOR)))
                .isEqualTo(proposal);
        var correction = proposal(newsroom.articles.correct(snow.article(), "It was rain.", EDITOR));
        newsroom.clock.pass(HOUR);
        assertThat(proposal(newsroom.articles.correct(snow.article(), "It was rain.", EDITOR)))
                .isEqualTo(correction);
    }

    @Test
    void aProposalIsDeclinedWithAReason() {
        var snow = oldSnow();
        var proposal = proposal(newsroom.articles.withdraw(snow.article(), "", EDITOR));
        assertThat(newsroom.proposals.decline(proposal.id(), "It was so.", REPORTER))
                .isInstanceOfSatisfying(
                        Declining.Declined.class,
                        declined -> assertThat(declined.proposal().decision())
                                .isEqualTo(new Proposal.Decision(
                                        Proposal.Verdict.DECLINED,
                                        "reporter",
                                        newsroom.clock.instant(),
                                        "It was so.")));
        assertThat(newsroom.proposals.decline(proposal.id(), "", REPORTER))
                .isEqualTo(refused(Objection.DECIDED_ALREADY));
        assertThat(newsroom.proposals.approve(proposal.id(), REPORTER)).isEqualTo(refused(Objection.DECIDED_ALREADY));
        assertThat(newsroom.publications.find("en", snow.storyKey())).contains(snow);
    }

    @Test
    void aScheduleThatASecondPersonApprovedGoesOutByItself() {
        var snow = oldSnow();
        var article = newsroom.rewritten(snow, "Rain");
        var at = newsroom.clock.instant().plus(HOUR);
        var proposal = proposal(newsroom.articles.schedule(article.id(), article.version(), at, Manner.UPDATE, EDITOR));
        assertThat(newsroom.proposals.approve(proposal.id(), REPORTER)).isInstanceOf(Scheduling.Scheduled.class);
        assertThat(newsroom.articles.get(article.id()).progress().plan())
                .isEqualTo(new Plan(at, Manner.UPDATE, "reporter"));
        newsroom.clock.pass(HOUR);
        assertThat(newsroom.articles.publishDue()).isEqualTo(1);
        assertThat(newsroom.publications
                        .find("en", snow.storyKey())
                        .orElseThrow()
                        .headline())
                .isEqualTo("Rain");
    }

    @Test
    void aScheduleThatOutlivesTheDayAsksBeforehand() {
        var snow = snow();
        newsroom.secondPerson.require(true, EDITOR);
        var article = newsroom.rewritten(snow, "Rain");
        var inTwoDays = newsroom.clock.instant().plus(Duration.ofDays(2));
        proposal(newsroom.articles.schedule(article.id(), article.version(), inTwoDays, Manner.MINOR, EDITOR));
    }

    @Test
    void aScheduleOfBeforeTheRuleDoesNotSlipPastIt() {
        var snow = snow();
        scheduled(newsroom.rewritten(snow, "Rain"), Duration.ofDays(2));
        newsroom.secondPerson.require(true, EDITOR);
        newsroom.clock.pass(Duration.ofDays(2));
        assertThat(newsroom.articles.publishDue()).isZero();
        assertThat(newsroom.publications.find("en", snow.storyKey())).contains(snow);
        var waiting = newsroom.proposals.open().getFirst();
        assertThat(waiting.proposal().by()).isEqualTo("editor");
        assertThat(waiting.article().stage()).isEqualTo(Stage.READY);
        assertThat(newsroom.proposals.approve(waiting.proposal().id(), REPORTER))
                .isInstanceOf(Publishing.Published.class);
    }

    @Test
    void whereAStoryIsFiledAndItsAddressNeedNoSecondPerson() {
        var snow = oldSnow();
        var story = newsroom.stories.find(snow.storyKey()).orElseThrow();
        newsroom.stories.file(story.id(), story.version(), story.kind(), List.of(newsroom.herat), List.of(), EDITOR);
        assertThat(newsroom.articles.readdress(snow.article(), new Slug("white"), EDITOR))
                .isInstanceOf(Readdressing.Readdressed.class);
        var after = newsroom.publications.find("en", snow.storyKey()).orElseThrow();
        assertThat(after.section()).isEqualTo(newsroom.herat);
        assertThat(after.slug()).isEqualTo("white");
    }

    // ---- the emergency brake

    @Test
    void inALockdownNothingChangesForReaders() {
        var snow = oldSnow();
        var proposal = proposal(newsroom.articles.withdraw(snow.article(), "", EDITOR));
        var draft = newsroom.draft(newsroom.story(newsroom.world), "en", "Rain");
        scheduled(newsroom.draft(newsroom.story(newsroom.world), "en", "Hail"), HOUR);
        var begun = newsroom.lockdown.begin(REPORTER);
        assertThat(newsroom.lockdown.begin(EDITOR)).isEqualTo(begun);
        newsroom.clock.pass(HOUR);
        var lockedDown = refused(Objection.LOCKED_DOWN);
        assertThat(newsroom.articles.publish(draft, Manner.MINOR, EDITOR)).isEqualTo(lockedDown);
        assertThat(newsroom.articles.schedule(
                        draft.id(), draft.version(), newsroom.clock.instant(), Manner.MINOR, EDITOR))
                .isEqualTo(lockedDown);
        assertThat(newsroom.articles.correct(snow.article(), "It was rain.", EDITOR))
                .isEqualTo(lockedDown);
        assertThat(newsroom.articles.withdraw(snow.article(), "It was not so.", EDITOR))
                .isEqualTo(lockedDown);
        assertThat(newsroom.articles.readdress(snow.article(), new Slug("white"), EDITOR))
                .isEqualTo(lockedDown);
        assertThat(newsroom.proposals.approve(proposal.id(), REPORTER)).isEqualTo(lockedDown);
        assertThat(newsroom.articles.publishDue()).isZero();
        var arrived = newsroom.arrivals.take(
                List.of(new Arrivals.Arrival(
                        new Arrivals.StoryToBe("3k9x2q7a", Kind.NEWS, "en", List.of(), List.of()),
                        "en",
                        new Slug("old"),
                        newsroom.says("Old"),
                        Stage.PUBLISHED,
                        Newsroom.NOON,
                        Newsroom.NOON,
                        null)),
                Actor.IMPORT);
        assertThat(arrived.getFirst().stage()).isEqualTo(Stage.READY);
        assertThat(newsroom.publications.latest("en", new Scope.Everything(), 9))
                .containsExactly(snow);
        newsroom.saved(draft, newsroom.says("Work goes on"), REPORTER);

        newsroom.lockdown.lift(REPORTER);
        newsroom.lockdown.lift(REPORTER);
        assertThat(newsroom.articles.publishDue()).isEqualTo(1);
        assertThat(newsroom.proposals.approve(proposal.id(), REPORTER)).isInstanceOf(Withdrawing.Withdrawn.class);
        assertThat(lines("lockdown")).isEqualTo(2);
        assertThat(newsroom.logbook.firstBroken()).isEmpty();
    }
}
