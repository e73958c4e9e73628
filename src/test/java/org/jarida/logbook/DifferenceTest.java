package org.jarida.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    /** Says itself what it is. */
    public record Slug(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    public record Name(String name, Slug slug) {}

    public record Paper(String tagline, @Nullable String lender, List<String> colours) {}

    private static final Name NEWS = new Name("News", new Slug("news"));

    @Test
    void whatIsAsItWasIsNotSaid() {
        assertThat(Difference.of(NEWS, new Name("Reports", new Slug("news")))).isEqualTo("name: News → Reports");
        assertThat(Difference.of(NEWS, NEWS)).isEmpty();
    }

    @Test
    void whatComesAndWhatGoesIsSaid() {
        assertThat(Difference.of(null, NEWS)).isEqualTo("name: News · slug: news");
        assertThat(Difference.of(new Paper("Old", "fa", List.of()), new Paper("", null, List.of("red", "blue"))))
                .isEqualTo("tagline: Old → – · lender: fa → – · colours: red, blue");
    }

    @Test
    void mapsAreTakenApartByTheirKeys() {
        var before = new TreeMap<>(Map.of("en", NEWS));
        var after = new TreeMap<>(
                Map.of("en", new Name("News", new Slug("reports")), "fa", new Name("خبر", new Slug("khabar"))));
        assertThat(Difference.of(before, after)).isEqualTo("en.slug: news → reports · fa.name: خبر · fa.slug: khabar");
    }

    @Test
    void plainTextsAreComparedAsTheyAre() {
        assertThat(Difference.of("draft", "ready")).isEqualTo("draft → ready");
        assertThat(Difference.of(List.of(NEWS), List.of())).isEqualTo("News news → –");
    }
}
