package org.jarida.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.jarida.language.Language;
import org.jarida.search.Passages.Piece;
import org.junit.jupiter.api.Test;

class PassagesTest {
    private static Passages looking(String... words) {
        var terms = Stream.of(words)
                .map(word -> new Term(Fields.Part.ALL.of(Language.ENGLISH), word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Passages(Map.of(Language.ENGLISH, terms));
    }

    @Test
    void aSentenceIsShownWithWhatWasFoundInIt() {
        var text = "The night was calm. Snow fell in Herat. Morning came.";
        assertThat(looking("herat").of(text, Language.ENGLISH))
                .containsExactly(new Piece("Snow fell in ", false), new Piece("Herat", true), new Piece(".", false));
    }

    @Test
    void aRowOfATableIsShownByItself() {
        var text =
                "The weather\nKabul | −2 | 7\nHerat | 1 | 10\nMazar | 3 | 12\nWho travels carries chains. Good luck.";
        assertThat(said(looking("herat").of(text, Language.ENGLISH))).isEqualTo("Herat | 1 | 10");
        assertThat(said(looking("chain").of(text, Language.ENGLISH))).isEqualTo("Who travels carries chains.");
    }

    @Test
    void sentencesAreSetApartAndWhatStandsBetweenThemIsHinted() {
        var text = "Snow in Herat.\nHerat is calm. Morning came. Trains left Herat. Good luck.";
        assertThat(said(looking("herat", "snow").of(text.substring(0, 29), Language.ENGLISH)))
                .isEqualTo("Snow in Herat. Herat is calm.");
        assertThat(said(looking("snow", "train").of(text, Language.ENGLISH)))
                .isEqualTo("Snow in Herat. … Trains left Herat.");
    }

    /** A name in two words may go on in the next line, which is another sentence to the passages. */
    @Test
    void whatGoesOnInTheNextLineIsShownOnce() {
        var persian = Language.of("fa");
        var terms = Stream.of("جلالاباد", "برف")
                .map(word -> new Term(Fields.Part.ALL.of(persian), word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var passages = new Passages(Map.of(persian, terms));
        assertThat(said(passages.of("برف در جلال\nآباد برف بارید.", persian)))
                .isEqualTo("برف در جلال\nآباد برف بارید.");
        assertThat(said(passages.of("برف در جلال\nآباد", persian))).isEqualTo("برف در جلال\nآباد");
    }

    @Test
    void ofALineAllIsShown() {
        assertThat(said(looking("herat").inLine("Snow. In Herat. And more.", Language.ENGLISH)))
                .isEqualTo("Snow. In Herat. And more.");
    }

    @Test
    void whereNothingWasFoundNothingIsShown() {
        assertThat(looking("herat").of("Kabul.\n\nBalkh.", Language.ENGLISH)).isEmpty();
        assertThat(looking("herat").of("\n", Language.ENGLISH)).isEmpty();
    }

    private static String said(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
