package org.jarida.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.jarida.language.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SparingTest {
    private final Sparing sparing = new Sparing();

    @BeforeEach
    void begin() {
        sparing.begin(1);
    }

    private boolean isEnough(Language language, String word) {
        return sparing.isEnough(language, word, new Word(word, 0, word.length()));
    }

    @Test
    void sixteenTimesAreEnough() {
        assertThat(IntStream.range(0, 16).filter(time -> isEnough(Language.DARI, "کابل")))
                .isEmpty();
        assertThat(isEnough(Language.DARI, "کابل")).isTrue();
        assertThat(isEnough(Language.DARI, "هرات")).isFalse();
        assertThat(isEnough(Language.of("ps"), "کابل")).isFalse();
    }

    @Test
    void afterFiftyThousandTextsItIsListedAgain() {
        IntStream.range(0, 17).forEach(time -> isEnough(Language.DARI, "کابل"));
        sparing.begin(40_000);
        assertThat(isEnough(Language.DARI, "کابل")).isTrue();
        sparing.begin(10_000);
        assertThat(isEnough(Language.DARI, "کابل")).isFalse();
    }

    /** As many as fifty thousand texts of a newspaper have, or more. */
    @Test
    void aRareWordIsHardlyEverTakenForAFrequentOne() {
        for (var word = 0; word < 100_000; word++) {
            for (var time = 0; time < 16; time++) {
                isEnough(Language.DARI, "frequent" + word);
            }
        }
        var rare = 200_000;
        var mistaken = IntStream.range(0, rare)
                .filter(word -> isEnough(Language.DARI, "rare" + word))
                .count();
        assertThat(mistaken).isLessThan(rare / 1_000);
    }
}
