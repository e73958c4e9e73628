package org.jarida.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jarida.Newsroom.EDITOR;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.base.Tags;
import org.jarida.story.Publication;
import org.jarida.story.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What an editor puts first, for how long, and who may save over whom; on each database. */
@ParameterizedClass
@EnumSource(Store.class)
class FrontsTest {
    private static final FrontOf ENGLISH = FrontOf.edition("en");

    private final Newsroom newsroom;
    private final List<Publication> stories = new ArrayList<>();

    FrontsTest(Store store) {
        newsroom = new Newsroom(store);
        for (var headline : List.of("One", "Two", "Three")) {
            stories.add(newsroom.published(newsroom.story(newsroom.world), "en", headline));
        }
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void whatIsArrangedIsReadOnceItIsPutLive() {
        var arranged = done(newsroom.fronts.arrange(ENGLISH, 0, List.of(place(2), place(0)), EDITOR));
        assertThat(newsroom.fronts.leads("en")).isEmpty();
        assertThat(arranged.places()).containsExactly(place(2), place(0));
        assertThat(newsroom.fronts.proofs()).containsExactly(ENGLISH);
        var live = done(newsroom.fronts.putLive(ENGLISH, arranged.version(), EDITOR));
        assertThat(newsroom.fronts.leads("en")).containsExactly(stories.get(2), stories.get(0));
        assertThat(live.proof()).isNull();
        assertThat(live.liveSince()).isEqualTo(newsroom.clock.instant());
        assertThat(newsroom.fronts.proofs()).isEmpty();
    }

    @Test
    void theSecondWhoSavesIsTold() {
        var seen = newsroom.fronts.of(ENGLISH).version();
        done(newsroom.fronts.arrange(ENGLISH, seen, List.of(place(0)), EDITOR));
        var second = newsroom.fronts.arrange(ENGLISH, seen, List.of(place(1)), EDITOR);
        assertThat(second).isInstanceOf(Arranging.Overtaken.class);
        assertThat(newsroom.fronts.of(ENGLISH).places()).containsExactly(place(0));
        assertThat(newsroom.fronts.putLive(ENGLISH, seen, EDITOR)).isInstanceOf(Arranging.Overtaken.class);
        assertThat(newsroom.fronts.takeBack(ENGLISH, seen, EDITOR)).isInstanceOf(Arranging.Overtaken.class);
        assertThat(newsroom.fronts.leads("en")).isEmpty();
    }

    @Test
    void aProofThatIsTakenBackLeavesWhatIsLive() {
        newsroom.fronts.lead("en", List.of(stories.get(1).story()), EDITOR);
        var version = newsroom.fronts.of(ENGLISH).version();
        var arranged = done(newsroom.fronts.arrange(ENGLISH, version, List.of(place(0)), EDITOR));
        var back = done(newsroom.fronts.takeBack(ENGLISH, arranged.version(), EDITOR));
        assertThat(back.places()).containsExactly(place(1));
        assertThat(newsroom.fronts.leads("en")).containsExactly(stories.get(1));
    }

    @Test
    void aPinEndsByItself() {
        var end = newsroom.clock.instant().plus(Duration.ofHours(2));
        var pinned = new Place(stories.get(2).story(), end);
        var arranged = done(newsroom.fronts.arrange(ENGLISH, 0, List.of(pinned, place(0)), EDITOR));
        done(newsroom.fronts.putLive(ENGLISH, arranged.version(), EDITOR));
        var noted = Tags.noting(() -> newsroom.fronts.leads("en"));
        assertThat(noted.value()).containsExactly(stories.get(2), stories.get(0));
        assertThat(noted.until()).isEqualTo(end.toEpochMilli());
        newsroom.clock.pass(Duration.ofHours(2));
        noted = Tags.noting(() -> newsroom.fronts.leads("en"));
        assertThat(noted.value()).containsExactly(stories.get(0));
        assertThat(noted.until()).isEqualTo(Tags.NEVER);
        assertThat(newsroom.fronts.of(ENGLISH).live()).containsExactly(place(0));
    }

    @Test
    void aSectionIsLedByWhatIsFiledInIt() {
        var herat = newsroom.published(newsroom.story(newsroom.herat), "en", "Herat");
        var of = FrontOf.section("en", newsroom.afghanistan);
        var arranged = done(newsroom.fronts.arrange(of, 0, List.of(place(0), new Place(herat.story(), null)), EDITOR));
        done(newsroom.fronts.putLive(of, arranged.version(), EDITOR));
        assertThat(newsroom.fronts.leads("en", new Scope.InSection(newsroom.afghanistan, "afghanistan")))
                .containsExactly(herat);
        assertThat(newsroom.fronts.leads("en")).isEmpty();
        assertThat(newsroom.fronts.holding(List.of(herat.story()))).containsExactly(of);
    }

    @Test
    void aFrontHasAnEnd() {
        var tooMany = LongStream.range(0, Front.MOST + 1)
                .mapToObj(id -> new Place(id, null))
                .toList();
        assertThatThrownBy(() -> newsroom.fronts.arrange(ENGLISH, 0, tooMany, EDITOR))
                .hasMessageContaining("at most");
        var twice = done(newsroom.fronts.arrange(ENGLISH, 0, List.of(place(0), place(1), place(0)), EDITOR));
        assertThat(twice.places()).containsExactly(place(0), place(1));
    }

    private Place place(int story) {
        return new Place(stories.get(story).story(), null);
    }

    private static Front done(Arranging arranging) {
        return switch (arranging) {
            case Arranging.Done done -> done.front();
            case Arranging.Overtaken overtaken -> throw new AssertionError(overtaken);
        };
    }
}
