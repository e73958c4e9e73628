package org.jarida.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jarida.Newsroom.EDITOR;
import static org.jarida.Newsroom.REPORTER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** From draft to ready and back: hand-overs, the board, notes in the margin, revisions, private links. */
@ParameterizedClass
@EnumSource(Store.class)
class WorkTest {
    private final Newsroom newsroom;

    WorkTest(Store store) {
        newsroom = new Newsroom(store);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Article draft(String headline) {
        var story = newsroom.story(newsroom.world);
        return newsroom.articles.start(
                story,
                "en",
                new org.jarida.language.Slug("x"),
                newsroom.says(headline, "One.", "Two."),
                Stage.DRAFT,
                REPORTER);
    }

    private Article handed(Article article, Stage to, String waitingFor, String note) {
        return handedOver(newsroom.articles.handOver(article.id(), article.version(), to, waitingFor, note, REPORTER));
    }

    private static Article handedOver(HandingOver handing) {
        return switch (handing) {
            case HandingOver.HandedOver(Article article) -> article;
            case Refused(Objection why) -> throw new AssertionError(why);
        };
    }

    private List<String> board(Board.Wanted wanted) {
        return newsroom.board.of(wanted, null, 20).rows().stream()
                .map(row -> row.article().headline())
                .toList();
    }

    // ---- stages

    @Test
    void whatIsHandedOnSaysWhoItWaitsForAndWhatWasSaid() {
        var article = handed(draft("Snow"), Stage.IN_REVIEW, "editor", "Please check the depth.");
        assertThat(article).isEqualTo(newsroom.articles.get(article.id()));
        assertThat(article.progress())
                .isEqualTo(new Progress(
                        Stage.IN_REVIEW,
                        newsroom.clock.instant(),
                        "reporter",
                        "editor",
                        "Please check the depth.",
                        null));
        newsroom.clock.pass(Duration.ofMinutes(1));
        assertThat(newsroom.articles.sendBack(article.id(), article.version(), "reporter", " ", EDITOR))
                .isEqualTo(new Refused(Objection.NO_REASON));
        var back = handedOver(
                newsroom.articles.sendBack(article.id(), article.version(), "reporter", "How deep?", EDITOR));
        assertThat(back.stage()).isEqualTo(Stage.DRAFT);
        assertThat(newsroom.articles.handOvers(article.id()))
                .extracting(HandOver::by, HandOver::from, HandOver::to, HandOver::note, HandOver::isBack)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("editor", Stage.IN_REVIEW, Stage.DRAFT, "How deep?", true),
                        org.assertj.core.groups.Tuple.tuple(
                                "reporter", Stage.DRAFT, Stage.IN_REVIEW, "Please check the depth.", false));
    }

    @Test
    void nobodyHandsOnATextTheyHaveNotSeen() {
        var seen = draft("Snow");
        newsroom.saved(seen, newsroom.says("Rain"), EDITOR);
        assertThat(newsroom.articles.handOver(seen.id(), seen.version(), Stage.READY, null, "", REPORTER))
                .isEqualTo(new Refused(Objection.CHANGED_SINCE));
        assertThat(newsroom.articles.handOver(seen.id(), 2, Stage.PUBLISHED, null, "", REPORTER))
                .isEqualTo(new Refused(Objection.WRONG_STAGE));
    }

    @Test
    void workOnWhatIsPublishedIsADraftAgainAndReadersSeeWhatTheySaw() {
        var snow = newsroom.published(newsroom.story(newsroom.world), "en", "Snow", "A little.");
        var article = newsroom.rewritten(snow, "Snow", "A lot.");
        assertThat(article.stage()).isEqualTo(Stage.DRAFT);
        assertThat(newsroom.articles.publication(article)).contains(snow);
        var row = newsroom.board.of(Board.Wanted.ALL, null, 9).rows().getFirst();
        assertThat(row.told().publication()).isEqualTo(snow);
        assertThat(row.told().isBehind()).isTrue();
        newsroom.publish(article);
        assertThat(newsroom.articles.get(article.id()).stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(board(Board.Wanted.ALL)).isEmpty();
    }

    @Test
    void workOnWhatWasWithdrawnIsADraftAndStaysWithdrawn() {
        var snow = newsroom.published(newsroom.story(newsroom.world), "en", "Snow");
        newsroom.articles.withdraw(snow.article(), "It was rain.", EDITOR);
        var article = newsroom.rewritten(snow, "Rain");
        assertThat(article.stage()).isEqualTo(Stage.DRAFT);
        assertThat(newsroom.articles.isWithdrawn(article)).isTrue();
        assertThat(newsroom.publications.withdrawal("en", snow.storyKey())).isPresent();
        newsroom.clock.pass(Duration.ofHours(1));
        var again = newsroom.publish(article);
        assertThat(newsroom.articles.isWithdrawn(article)).isFalse();
        assertThat(again.publishedAt()).isEqualTo(snow.publishedAt());
        assertThat(again.updatedAt()).isEqualTo(newsroom.clock.instant());
    }

    // ---- the board

    @Test
    void theBoardShowsWhatIsUnfinishedTheNewestStepFirst() {
        var snow = draft("Snow");
        newsroom.clock.pass(Duration.ofMinutes(1));
        draft("Rain");
        newsroom.clock.pass(Duration.ofMinutes(1));
        handed(snow, Stage.READY, "editor", "");
        newsroom.clock.pass(Duration.ofMinutes(1));
        newsroom.published(newsroom.story(newsroom.world), "en", "Sun");
        newsroom.draft(newsroom.story(newsroom.world), "fa", "باد");
        assertThat(board(Board.Wanted.ALL)).containsExactly("باد", "Snow", "Rain");
        assertThat(board(new Board.Wanted(Set.of("en"), Set.of(), null, null))).containsExactly("Snow", "Rain");
        assertThat(board(new Board.Wanted(Set.of(), Set.of(Stage.READY), null, null)))
                .containsExactly("Snow");
        assertThat(board(Board.Wanted.waitingFor("editor"))).containsExactly("Snow");
        assertThat(board(Board.Wanted.mine("editor"))).containsExactly("باد");
        assertThat(board(Board.Wanted.mine("reporter"))).containsExactly("Snow", "Rain");
    }

    @Test
    void theBoardIsTurnedPageByPage() {
        for (var number = 1; number <= 7; number++) {
            draft("Number " + number);
            newsroom.clock.pass(Duration.ofSeconds(number % 2));
        }
        var seen = new ArrayList<String>();
        Bookmark after = null;
        do {
            var page = newsroom.board.of(Board.Wanted.ALL, after, 3);
            page.rows().forEach(row -> seen.add(row.article().headline()));
            after = page.next().flatMap(next -> Bookmark.of(next.text())).orElse(null);
        } while (after != null);
        assertThat(seen)
                .containsExactly("Number 7", "Number 6", "Number 5", "Number 4", "Number 3", "Number 2", "Number 1");
    }

    // ---- notes in the margin

    @Test
    void aNoteIsAnsweredAndResolved() {
        var article = draft("Snow");
        var note = newsroom.marginNotes.write(article.id(), "p1", "Says who?", EDITOR);
        var answer = newsroom.marginNotes.answer(note.id(), "The mayor.", REPORTER);
        newsroom.marginNotes.answer(answer.id(), "Thank you.", EDITOR);
        newsroom.marginNotes.write(article.id(), null, "Good.", EDITOR);
        var threads = newsroom.marginNotes.on(article.id());
        assertThat(threads).extracting(thread -> thread.note().text()).containsExactly("Good.", "Says who?");
        var thread = threads.get(1);
        assertThat(thread.note().about()).isEqualTo("Two.");
        assertThat(thread.answers()).extracting(MarginNote::text).containsExactly("The mayor.", "Thank you.");
        assertThat(newsroom.board
                        .of(Board.Wanted.ALL, null, 9)
                        .rows()
                        .getFirst()
                        .notes())
                .isEqualTo(2);
        newsroom.marginNotes.resolve(note.id(), REPORTER);
        assertThat(newsroom.marginNotes.on(article.id()).get(1).note().resolved())
                .isEqualTo(new MarginNote.Resolution("reporter", newsroom.clock.instant()));
        newsroom.marginNotes.reopen(note.id(), EDITOR);
        assertThat(newsroom.marginNotes.on(article.id()).get(1).isResolved()).isFalse();
        assertThatThrownBy(() -> newsroom.marginNotes.write(article.id(), null, " ", EDITOR))
                .hasMessageContaining("a note has");
    }

    @Test
    void aNoteStaysWithItsBlockAndOutlivesIt() {
        var article = draft("Snow");
        newsroom.marginNotes.write(article.id(), "p1", "On the second.", EDITOR);
        newsroom.marginNotes.write(article.id(), "p0", "On the first.", EDITOR);
        article = newsroom.saved(article, newsroom.says("Snow", "One, rewritten.", "Two."), REPORTER);
        assertThat(newsroom.marginNotes.on(article.id()))
                .extracting(thread -> thread.note().text())
                .containsExactly("On the first.", "On the second.");
        newsroom.saved(article, newsroom.says("Snow", "One alone."), REPORTER);
        var threads = newsroom.marginNotes.on(article.id());
        assertThat(threads).extracting(MarginNotes.Thread::orphaned).containsExactly(false, true);
        assertThat(threads.get(1).note().about()).isEqualTo("Two.");
    }

    // ---- revisions

    @Test
    void aRevisionSaysWhoChangedWhatAndWhatBecameOfIt() {
        var article = draft("Snow");
        article = newsroom.saved(article, newsroom.says("Snow in Herat", "One.", "Two."), EDITOR);
        newsroom.publish(article);
        newsroom.clock.pass(Duration.ofMinutes(1));
        var seen = newsroom.articles.get(article.id());
        newsroom.saved(seen, newsroom.says("Snow in Herat", "One."), EDITOR);
        newsroom.articles.save(seen.id(), seen.version(), null, newsroom.says("Rain"), REPORTER);
        var revisions = newsroom.revisions.of(article.id());
        assertThat(revisions)
                .extracting(
                        Revision::number,
                        Revision::by,
                        Revision::words,
                        Revision::current,
                        Revision::shown,
                        Revision::beside)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(4, "reporter", 0, false, false, true),
                        org.assertj.core.groups.Tuple.tuple(3, "editor", 1, true, false, false),
                        org.assertj.core.groups.Tuple.tuple(2, "editor", 2, false, true, false),
                        org.assertj.core.groups.Tuple.tuple(1, "reporter", 2, false, false, false));
        assertThat(revisions)
                .extracting(Revision::changed)
                .containsExactly(
                        Set.of(Revision.Field.HEADLINE, Revision.Field.BODY),
                        Set.of(Revision.Field.BODY),
                        Set.of(Revision.Field.HEADLINE),
                        Set.of());
        assertThat(revisions.get(2).publishedAt()).isEqualTo(Newsroom.NOON);
    }

    @Test
    void goingBackIsANewRevision() {
        var article = draft("Snow");
        var first = article.revision();
        article = newsroom.saved(article, newsroom.says("Rain"), EDITOR);
        var back = newsroom.articles.returnTo(first, article.version(), EDITOR);
        assertThat(back)
                .isInstanceOfSatisfying(
                        Saving.Saved.class,
                        saved -> assertThat(saved.article().headline()).isEqualTo("Snow"));
        assertThat(newsroom.revisions.of(article.id()))
                .extracting(Revision::headline)
                .containsExactly("Snow", "Rain", "Snow");
        assertThat(newsroom.articles.returnTo(first, article.version() + 7, REPORTER))
                .as("what says the same is no conflict")
                .isInstanceOf(Saving.Saved.class);
        assertThat(newsroom.articles.returnTo(article.revision(), article.version(), REPORTER))
                .isInstanceOf(Saving.Conflict.class);
    }

    @Test
    void twoRevisionsAreReadSideBySide() {
        var article = draft("Snow");
        var after = newsroom.saved(article, newsroom.says("Rain"), EDITOR);
        var pair = newsroom.revisions.compare(article.revision(), after.revision());
        assertThat(pair.said().headline()).isEqualTo("Snow");
        assertThat(pair.says().headline()).isEqualTo("Rain");
        var other = draft("Sun");
        assertThatThrownBy(() -> newsroom.revisions.compare(article.revision(), other.revision()))
                .hasMessageContaining("two articles");
    }

    // ---- private links

    @Test
    void aPrivateLinkShowsTheWorkAndEndsByItself() {
        var article = draft("Snow");
        var made = newsroom.previews.make(article.id(), REPORTER);
        newsroom.saved(article, newsroom.says("Rain"), EDITOR);
        assertThat(newsroom.previews.open(made.token()).orElseThrow().content().headline())
                .isEqualTo("Rain");
        assertThat(newsroom.previews.open("x" + made.token())).isEmpty();
        newsroom.clock.pass(Duration.ofDays(3).minusSeconds(1));
        assertThat(newsroom.previews.open(made.token())).isPresent();
        newsroom.clock.pass(Duration.ofSeconds(1));
        assertThat(newsroom.previews.open(made.token())).isEmpty();
        assertThat(newsroom.previews.of(article.id())).isEmpty();
        assertThatThrownBy(() -> newsroom.previews.make(article.id(), Duration.ofDays(15), REPORTER))
                .hasMessageContaining("at most");
    }

    @Test
    void aPrivateLinkEndsWithWhatItWasFor() {
        var article = draft("Snow");
        var calledOff = newsroom.previews.make(article.id(), REPORTER);
        newsroom.previews.callOff(calledOff.preview().id(), EDITOR);
        assertThat(newsroom.previews.open(calledOff.token())).isEmpty();
        var untilPublished = newsroom.previews.make(article.id(), REPORTER);
        newsroom.publish(article);
        assertThat(newsroom.previews.open(untilPublished.token())).isEmpty();
        var untilWithdrawn = newsroom.previews.make(article.id(), REPORTER);
        newsroom.articles.withdraw(article.id(), "", EDITOR);
        assertThat(newsroom.previews.open(untilWithdrawn.token())).isEmpty();
    }

    @Test
    void whatIsStoredOfAPrivateLinkOpensNothing() {
        var made = newsroom.previews.make(draft("Snow").id(), REPORTER);
        var stored =
                newsroom.database.read(sql -> sql.fetch("select * from preview").formatCSV());
        assertThat(made.token()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(stored).doesNotContain(made.token());
        var logged =
                newsroom.database.read(sql -> sql.fetch("select * from logbook").formatCSV());
        assertThat(logged).contains("preview").doesNotContain(made.token());
    }
}
