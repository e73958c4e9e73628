package org.jarida.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jarida.Newsroom.EDITOR;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jarida.EmptyNewsroom;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.base.Tags;
import org.jarida.edition.Redirect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is stored, on each database. */
@ParameterizedClass
@EnumSource(Store.class)
class StorageTest {
    private final Store store;
    private final Newsroom newsroom;

    StorageTest(Store store) {
        this.store = store;
        newsroom = new Newsroom(store);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void aPublishedArticleIsReadInItsSectionAndTheOneAbove() {
        var snow = newsroom.published(newsroom.story(newsroom.herat), "fa", "برف در هرات", "شب برف بارید.");
        assertThat(newsroom.publications.find("fa", snow.storyKey())).contains(snow);
        assertThat(newsroom.publications.content(snow).body().text()).isEqualTo("شب برف بارید.");
        for (var section : List.of(newsroom.herat, newsroom.afghanistan)) {
            assertThat(newsroom.publications.latest("fa", new Scope.InSection(section, ""), 9))
                    .containsExactly(snow);
        }
        assertThat(newsroom.publications.latest("fa", new Scope.InSection(newsroom.world, ""), 9))
                .isEmpty();
        assertThat(newsroom.publications.latest("fa", new Scope.OnTopic(newsroom.snow), 9))
                .containsExactly(snow);
        assertThat(newsroom.publications.latest("fa", new Scope.By(newsroom.zarmina), 9))
                .containsExactly(snow);
        assertThat(newsroom.publications.latest("en", new Scope.Everything(), 9))
                .isEmpty();
    }

    @Test
    void aDraftIsNowhereAReaderLooks() {
        var draft = newsroom.draft(newsroom.story(newsroom.world), "en", "Not yet");
        var story = newsroom.stories.find(newsroom.database
                .read(sql -> StoryTable.get(sql, draft.story()))
                .key());
        assertThat(newsroom.publications.find("en", story.orElseThrow().key())).isEmpty();
        assertThat(newsroom.publications.latest("en", new Scope.Everything(), 9))
                .isEmpty();
        assertThat(newsroom.publications.walk("en", 0, 9)).isEmpty();
    }

    @Test
    void workOnTheNextRevisionGoesOnUnseen() {
        var first = newsroom.published(newsroom.story(newsroom.world), "en", "Snow falls", "A little.");
        var second = newsroom.rewritten(first, "Snow falls", "A lot.");
        assertThat(newsroom.publications.content(first).body().text()).isEqualTo("A little.");
        newsroom.clock.pass(Duration.ofHours(1));
        var after = newsroom.publish(second);
        assertThat(newsroom.publications.content(after).body().text()).isEqualTo("A lot.");
        assertThat(after.publishedAt()).isEqualTo(first.publishedAt());
        assertThat(after.updatedAt()).isEqualTo(newsroom.clock.instant());
    }

    @Test
    void savingTheSameKeepsNoRevision() {
        var snow = newsroom.published(newsroom.story(newsroom.world), "en", "Snow falls", "A little.");
        var same = newsroom.rewritten(snow, "Snow falls", "A little.");
        assertThat(same.revision()).isEqualTo(snow.revision());
    }

    @Test
    void aWithdrawnArticleIsGoneFromEveryListAndSaysWhy() {
        var snow = newsroom.published(newsroom.story(newsroom.world), "en", "Snow falls");
        newsroom.articles.withdraw(snow.article(), "It was rain.", EDITOR);
        assertThat(newsroom.publications.find("en", snow.storyKey())).isEmpty();
        assertThat(newsroom.publications.latest("en", new Scope.InSection(newsroom.world, ""), 9))
                .isEmpty();
        assertThat(newsroom.publications
                        .withdrawal("en", snow.storyKey())
                        .orElseThrow()
                        .reason())
                .isEqualTo("It was rain.");
    }

    @Test
    void listsAreNewestFirstAndNeighboursAreBesideEachOther() {
        var one = newsroom.published(newsroom.story(newsroom.world), "en", "One");
        newsroom.clock.pass(Duration.ofMinutes(1));
        var two = newsroom.published(newsroom.story(newsroom.world), "en", "Two");
        newsroom.clock.pass(Duration.ofMinutes(1));
        var three = newsroom.published(newsroom.story(newsroom.world), "en", "Three");
        assertThat(newsroom.publications.latest("en", new Scope.Everything(), 2))
                .containsExactly(three, two);
        var beside = newsroom.publications.beside(two);
        assertThat(beside.earlier()).contains(one);
        assertThat(beside.later()).contains(three);
        assertThat(newsroom.publications.beside(three).later()).isEmpty();
    }

    @Test
    void anActAnnouncesWhatWasNotedByWhoReadIt() {
        var one = newsroom.published(newsroom.story(newsroom.world), "en", "One");
        newsroom.clock.pass(Duration.ofMinutes(1));
        var announced = new HashSet<String>();
        newsroom.database.announcements().listen(announcement -> announced.addAll(announcement.tags()));
        var beside = Tags.noting(() -> newsroom.publications.beside(one)).tags();
        var section = Tags.noting(
                        () -> newsroom.publications.latest("en", new Scope.InSection(newsroom.world, "world"), 9))
                .tags();
        var dari = Tags.noting(() -> newsroom.publications.latest("fa", new Scope.Everything(), 9))
                .tags();
        newsroom.published(newsroom.story(newsroom.world), "en", "Two");
        assertThat(announced).containsAnyElementsOf(beside);
        assertThat(announced).containsAnyElementsOf(section);
        assertThat(announced).doesNotContainAnyElementsOf(dari);
    }

    @Test
    void aScheduledArticleIsPublishedOnceItIsDue() {
        var draft = newsroom.draft(newsroom.story(newsroom.world), "en", "Tomorrow");
        newsroom.articles.schedule(
                draft.id(), draft.version(), newsroom.clock.instant().plusSeconds(60), Manner.MINOR, EDITOR);
        assertThat(newsroom.articles.publishDue()).isZero();
        newsroom.clock.pass(Duration.ofMinutes(2));
        assertThat(newsroom.articles.publishDue()).isEqualTo(1);
        assertThat(newsroom.articles.publishDue()).isZero();
        assertThat(newsroom.publications.latest("en", new Scope.Everything(), 9))
                .extracting(Publication::headline)
                .containsExactly("Tomorrow");
    }

    @Test
    void nothingIsPublishedWithoutAHeadlineOrAnEdition() {
        var story = newsroom.story(newsroom.world);
        assertThat(newsroom.articles.publish(newsroom.draft(story, "en", " "), Manner.MINOR, EDITOR))
                .isEqualTo(new Refused(Objection.NO_HEADLINE));
        assertThat(newsroom.articles.publish(newsroom.draft(story, "tr", "Kar"), Manner.MINOR, EDITOR))
                .isEqualTo(new Refused(Objection.NO_SUCH_EDITION));
    }

    @Test
    void anActThatFailsLeavesNothing() {
        var before = newsroom.publications.count("en", new Scope.Everything());
        assertThatThrownBy(() -> newsroom.database.write(transaction -> {
                    newsroom.published(newsroom.story(newsroom.world), "en", "Half");
                    throw new IllegalStateException("the lamp fell over");
                }))
                .hasMessage("the lamp fell over");
        assertThat(newsroom.publications.count("en", new Scope.Everything())).isEqualTo(before);
    }

    @Test
    void theLogbookShowsThatALineWasChanged() {
        newsroom.published(newsroom.story(newsroom.world), "en", "One");
        assertThat(newsroom.logbook.firstBroken()).isEmpty();
        newsroom.database.write(
                transaction -> transaction.sql().execute("update logbook set detail = 'x' where number = 3"));
        assertThat(newsroom.logbook.firstBroken()).contains(3L);
    }

    @Test
    void anOpenProgramKeepsNoOtherFromWriting() {
        var data = store.empty();
        try (var open = new EmptyNewsroom(data)) {
            open.redirects.save(List.of(new Redirect("/one", Redirect.Kind.PATH, null, "/en")));
            try (var other = new EmptyNewsroom(data)) {
                other.redirects.save(List.of(new Redirect("/other", Redirect.Kind.PATH, null, "/en")));
            }
            assertThat(open.redirects.find("/other")).isPresent();
        }
    }

    @Test
    void anOldAddressIsFoundHoweverItIsSpelt() {
        newsroom.redirects.save(List.of(
                new Redirect("/fa/2023/برف/", Redirect.Kind.STORY, "fa", "3k9x2q7a"),
                new Redirect("/?p=12", Redirect.Kind.STORY, "en", "3k9x2q7a")));
        for (var path : Set.of("/fa/2023/برف", "/fa/2023/%D8%A8%D8%B1%D9%81/", "/fa/2023/%d8%a8%d8%b1%d9%81")) {
            assertThat(newsroom.redirects.find(path)).as(path).isPresent();
        }
        assertThat(newsroom.redirects.find("/?p=12")).isPresent();
        assertThat(newsroom.redirects.find("/?p=13")).isEmpty();
    }

    @Test
    void twoSectionsOfAnEditionCannotShareASlug() {
        assertThatThrownBy(() -> newsroom.sections.save("mirror", null, 9, Newsroom.names("World", "جهان"), EDITOR))
                .hasMessageContaining("taken");
    }
}
