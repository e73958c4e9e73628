package org.jarida.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.jarida.language.Language;
import org.junit.jupiter.api.Test;

class FrontPageTest {
    private static final Card STORY =
            new Card("/en/1snow000/snow", "Snow", null, null, null, null, Card.Kind.NEWS, null);

    @Test
    void sectionsWithOneStoryStandBesideOneAnother() {
        assertThat(bands(row("A", 2), row("B", 1), row("C", 1), row("D", 1), row("E", 1)))
                .containsExactly(List.of("A"), List.of("B", "C", "D"), List.of("E"));
        assertThat(bands(row("A", 1), row("B", 1), row("C", 5))).containsExactly(List.of("A", "B"), List.of("C"));
    }

    @Test
    void oneThatWaitsForAnotherIsPassedByAFullerRow() {
        assertThat(bands(row("A", 1), row("B", 5), row("C", 1))).containsExactly(List.of("B"), List.of("A", "C"));
    }

    @Test
    void aFilmHasAScreenToItself() {
        var film = new FrontRow(new Link("Film", "/en/videos"), List.of(), FrontRow.Composition.SCREEN, List.of(STORY));
        assertThat(bands(row("A", 1), film, row("B", 1))).containsExactly(List.of("Film"), List.of("A", "B"));
    }

    private static FrontRow row(String section, int stories) {
        return new FrontRow(
                new Link(section, "/en/section/" + section),
                List.of(),
                FrontRow.Composition.LEADING,
                Collections.nCopies(stories, STORY));
    }

    private static List<List<String>> bands(FrontRow... rows) {
        var frame = new Showcase(
                        Language.ENGLISH, Dress.of(new Assets(List.of()), Language.ENGLISH, null), (name, words) -> {
                            throw new AssertionError("no pictures here");
                        })
                .frame("Front", true);
        return new FrontPage(frame, null, STORY, List.of(), List.of(), List.of(rows), List.of(), List.of(), null)
                .bands().stream()
                        .map(band ->
                                band.stream().map(row -> row.section().label()).toList())
                        .toList();
    }
}
