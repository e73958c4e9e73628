package org.jarida.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jarida.Newsroom.EDITOR;
import static org.jarida.Newsroom.REPORTER;

import java.time.Duration;
import java.util.List;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.language.Slug;
import org.jarida.logbook.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that was typed is lost, and nobody overwrites what they have not seen. */
@ParameterizedClass
@EnumSource(Store.class)
class SavingTest {
    private static final String PEN = "a-pen-of-one";
    private static final String OTHER_PEN = "a-pen-of-two";
    private final Newsroom newsroom;

    SavingTest(Store store) {
        newsroom = new Newsroom(store);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Article draft() {
        return newsroom.draft(newsroom.story(newsroom.world), "en", "Snow", "It snowed.");
    }

    private Saving save(Article seen, Actor by, String text) {
        return newsroom.articles.save(seen.id(), seen.version(), null, newsroom.says("Snow", text), by);
    }

    private Saving save(Article seen, Pen pen, String text) {
        return newsroom.articles.save(seen.id(), seen.version(), null, newsroom.says("Snow", text), pen, EDITOR);
    }

    private static Article saved(Saving saving) {
        assertThat(saving).isInstanceOf(Saving.Saved.class);
        return ((Saving.Saved) saving).article();
    }

    private static Saving.Conflict conflict(Saving saving) {
        assertThat(saving).isInstanceOf(Saving.Conflict.class);
        return (Saving.Conflict) saving;
    }

    private String text(Article article) {
        return newsroom.articles
                .content(newsroom.articles.get(article.id()))
                .body()
                .text();
    }

    private String text(long revision) {
        return newsroom.revisions.content(revision).body().text();
    }

    @Test
    void theVersionGrowsWithEachChangeOfText() {
        var draft = draft();
        var second = saved(save(draft, EDITOR, "It snowed all night."));
        assertThat(second.version()).isEqualTo(draft.version() + 1);
        assertThat(newsroom.articles.get(draft.id())).isEqualTo(second);
        assertThat(saved(save(second, EDITOR, "It snowed all night."))).isEqualTo(second);
    }

    @Test
    void aSaveOverSomebodysNewerSaveIsKeptBesideIt() {
        var seen = draft();
        var theirs = saved(save(seen, EDITOR, "It snowed in Herat."));
        var conflict = conflict(save(seen, REPORTER, "It rained."));
        assertThat(conflict.now()).isEqualTo(theirs);
        assertThat(conflict.theirs().body().text()).isEqualTo("It snowed in Herat.");
        assertThat(text(conflict.mine())).isEqualTo("It rained.");
        assertThat(text(seen)).isEqualTo("It snowed in Herat.");
        assertThat(newsroom.revisions.beside(seen.id()))
                .extracting(Revision::id)
                .containsExactly(conflict.mine());

        saved(save(conflict.now(), REPORTER, "It snowed in Herat, then it rained."));
        assertThat(text(seen)).isEqualTo("It snowed in Herat, then it rained.");
        assertThat(newsroom.revisions.beside(seen.id())).isEmpty();
        assertThat(text(conflict.mine())).isEqualTo("It rained.");
    }

    @Test
    void theSameSaidAgainIsNoConflict() {
        var seen = draft();
        var first = saved(save(seen, EDITOR, "It snowed in Herat."));
        assertThat(saved(save(seen, EDITOR, "It snowed in Herat."))).isEqualTo(first);
        var lost = conflict(save(seen, REPORTER, "It rained."));
        assertThat(conflict(save(seen, REPORTER, "It rained.")).mine()).isEqualTo(lost.mine());
        assertThat(newsroom.revisions.of(seen.id())).hasSize(2);
    }

    @Test
    void anEditorWhoseAnswerWasLostHasNoConflictWithItself() {
        var seen = draft();
        saved(save(seen, new Pen(PEN, 1), "It"));
        saved(save(seen, new Pen(PEN, 2), "It snowed"));
        saved(save(seen, new Pen(PEN, 3), "It snowed again."));
        assertThat(text(seen)).isEqualTo("It snowed again.");
        assertThat(newsroom.revisions.beside(seen.id())).isEmpty();
    }

    @Test
    void aSaveThatComesLateDoesNotUndoTheLaterOne() {
        var seen = draft();
        var second = saved(save(seen, new Pen(PEN, 2), "It snowed again."));
        assertThat(saved(save(seen, new Pen(PEN, 1), "It snowed"))).isEqualTo(second);
        assertThat(text(seen)).isEqualTo("It snowed again.");
    }

    @Test
    void whoHasSavedBetweenIsNotPassedOver() {
        var seen = draft();
        var mine = saved(save(seen, new Pen(PEN, 1), "It snowed"));
        var theirs = saved(save(mine, REPORTER, "It snowed, says the reporter."));
        // The answer to the first was lost; the editor goes on from what it knows.
        var conflict = conflict(save(seen, new Pen(PEN, 2), "It snowed again."));
        assertThat(conflict.now()).isEqualTo(theirs);
        assertThat(text(seen)).isEqualTo("It snowed, says the reporter.");
        assertThat(text(conflict.mine())).isEqualTo("It snowed again.");
        // Sent again, the first is not taken for agreement with what the reporter wrote.
        var again = conflict(save(seen, new Pen(PEN, 1), "It snowed"));
        assertThat(again.now()).isEqualTo(theirs);
        assertThat(newsroom.revisions.of(seen.id())).hasSize(3);
    }

    @Test
    void whatStandsBesideGrowsWithItsEditorAndWithNoOther() {
        var seen = draft();
        saved(save(seen, REPORTER, "Theirs."));
        var one = conflict(save(seen, new Pen(PEN, 1), "One"));
        var other = conflict(save(seen, new Pen(OTHER_PEN, 1), "Other"));
        assertThat(conflict(save(seen, new Pen(PEN, 2), "One and more")).mine()).isEqualTo(one.mine());
        assertThat(other.mine()).isNotEqualTo(one.mine());
        assertThat(text(one.mine())).isEqualTo("One and more");
        assertThat(text(other.mine())).isEqualTo("Other");

        saved(save(other.now(), new Pen(OTHER_PEN, 2), "Theirs. Other"));
        assertThat(newsroom.revisions.beside(seen.id()))
                .extracting(Revision::id)
                .containsExactly(one.mine());
        newsroom.revisions.settle(one.mine(), EDITOR);
        assertThat(newsroom.revisions.beside(seen.id())).isEmpty();
    }

    @Test
    void savesOfOneSittingAreOneRevision() {
        var article = draft();
        for (var word = 1; word <= 20; word++) {
            newsroom.clock.pass(Duration.ofSeconds(2));
            article = saved(save(article, EDITOR, "It snowed. ".repeat(word)));
        }
        assertThat(newsroom.revisions.of(article.id())).hasSize(1);
        assertThat(article.version()).isEqualTo(21);
        var lines = newsroom.logbook.firstBroken();
        assertThat(lines).isEmpty();

        newsroom.clock.pass(Duration.ofMinutes(10));
        saved(save(article, EDITOR, "After the break."));
        assertThat(newsroom.revisions.of(article.id()))
                .extracting(Revision::number)
                .containsExactly(2, 1);
    }

    @Test
    void aRevisionThatSomebodyElseSawIsNeverWrittenInto() {
        var article = draft();
        article = saved(save(article, REPORTER, "The reporter's."));
        assertThat(newsroom.revisions.of(article.id())).as("somebody else's").hasSize(2);
        newsroom.publish(article);
        article = saved(save(newsroom.articles.get(article.id()), REPORTER, "After publication."));
        assertThat(newsroom.revisions.of(article.id())).as("published").hasSize(3);
        newsroom.articles.handOver(article.id(), article.version(), Stage.IN_REVIEW, null, "", REPORTER);
        article = saved(save(article, REPORTER, "After the hand-over."));
        assertThat(newsroom.revisions.of(article.id())).as("handed on").hasSize(4);
        newsroom.marginNotes.write(article.id(), null, "Which night?", EDITOR);
        article = saved(save(article, REPORTER, "After the note."));
        assertThat(newsroom.revisions.of(article.id())).as("commented").hasSize(5);
        var known = newsroom.revisions.of(article.id());
        newsroom.revisions.compare(known.get(0).id(), known.get(1).id());
        article = saved(save(article, REPORTER, "After the comparison."));
        assertThat(newsroom.revisions.of(article.id())).as("compared").hasSize(6);
        saved(save(article, REPORTER, "In the same sitting."));
        assertThat(newsroom.revisions.of(article.id())).as("untouched").hasSize(6);
    }

    @Test
    void whatTheProgramBringsIsARevisionOfItsOwn() {
        var article = draft();
        article = saved(save(article, Actor.IMPORT, "From the old site."));
        saved(save(article, Actor.IMPORT, "From the old site, again."));
        assertThat(newsroom.revisions.of(article.id())).hasSize(3);
    }

    @Test
    void theSlugFollowsTheHeadlineUntilSomebodyChoosesAnother() {
        var article = draft();
        assertThat(article.slug()).isEqualTo("snow");
        article = newsroom.saved(article, newsroom.says("Snow in Herat"), EDITOR);
        assertThat(article.slug()).isEqualTo("snow-in-herat");
        article = saved(newsroom.articles.save(
                article.id(), article.version(), new Slug("white"), newsroom.says("Snow in Herat"), EDITOR));
        article = newsroom.saved(article, newsroom.says("Snow everywhere"), EDITOR);
        assertThat(article.slug()).isEqualTo("white");
        assertThat(newsroom.revisions.of(article.id()).getFirst().changed()).isEmpty();
    }

    @Test
    void whatWasPublishedKeepsItsSlugWhateverIsSaved() {
        var snow = newsroom.published(newsroom.story(newsroom.world), "en", "Snow");
        var article = newsroom.articles.get(snow.article());
        article = saved(newsroom.articles.save(
                article.id(), article.version(), new Slug("rain"), newsroom.says("Rain"), EDITOR));
        assertThat(article.slug()).isEqualTo("snow");
        assertThat(newsroom.publish(article).slug()).isEqualTo("snow");
    }

    @Test
    void anotherAddressLeavesAWayFromTheOldOne() {
        var snow = newsroom.published(newsroom.story(newsroom.world), "en", "Snow");
        newsroom.articles.readdress(snow.article(), new Slug("rain"), EDITOR);
        assertThat(newsroom.publications
                        .find("en", snow.storyKey())
                        .orElseThrow()
                        .slug())
                .isEqualTo("rain");
        assertThat(newsroom.redirects
                        .find("/en/" + snow.storyKey() + "/snow")
                        .orElseThrow()
                        .target())
                .isEqualTo(snow.storyKey());
        assertThat(newsroom.articles.get(snow.article()).version()).isEqualTo(1);
    }

    @Test
    void aStoryThatSomebodyHasFiledSinceIsNotFiledOver() {
        var story = newsroom.story(newsroom.world);
        var sections = List.of(newsroom.herat);
        var filed = newsroom.stories.file(story.id(), story.version(), Kind.STUDY, sections, List.of(), EDITOR);
        assertThat(filed).isInstanceOfSatisfying(Filing.Filed.class, it -> {
            assertThat(it.story().version()).isEqualTo(story.version() + 1);
            assertThat(newsroom.stories.get(story.id())).isEqualTo(it.story());
        });
        assertThat(newsroom.stories.file(story.id(), story.version(), Kind.STUDY, sections, List.of(), REPORTER))
                .as("the same again")
                .isEqualTo(filed);
        assertThat(newsroom.stories.file(
                        story.id(), story.version(), Kind.FILM, List.of(newsroom.world), List.of(), REPORTER))
                .isEqualTo(new Filing.Conflict(newsroom.stories.get(story.id())));
        assertThat(newsroom.stories.get(story.id()).kind()).isEqualTo(Kind.STUDY);
    }

    @Test
    void theSectionThatAStoryLeavesIsAnnouncedToo() {
        var snow = newsroom.published(newsroom.story(newsroom.world), "en", "Snow");
        var story = newsroom.stories.find(snow.storyKey()).orElseThrow();
        var announced = new java.util.HashSet<String>();
        newsroom.database.announcements().listen(announcement -> announced.addAll(announcement.tags()));
        newsroom.stories.file(story.id(), story.version(), Kind.PHOTOS, List.of(newsroom.herat), List.of(), EDITOR);
        assertThat(announced)
                .contains(
                        "section:world:en",
                        "section:herat:en",
                        "section:afghanistan:en",
                        "kind:news:en",
                        "kind:photos:en",
                        "topic:" + newsroom.snow + ":en");
        assertThat(newsroom.publications.latest("en", new Scope.InSection(newsroom.world, "world"), 9))
                .isEmpty();
    }
}
