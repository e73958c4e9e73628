package org.jarida.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,200       | 1.200          | true
            1,200       | ۱٬۲۰۰          | true
            1 200 000   | 1,200,000      | true
            ١٢٫٥        | 12.5           | true
            12.50       | 12,5           | true
            1.200,50    | 1,200.5        | true
            1.2         | 1,200,000      | true
            25          | 250            | false
            30          | 300            | false
            1,200       | 1,300          | false
            007         | 7              | true
            2026        | ۲۰۲۶           | true
            """)
    void aNumberIsTheSameInAllDigitsAndWithAllSeparators(String one, String other, boolean same) {
        var first = Figures.in(one);
        var second = Figures.in(other);
        assertThat(first).hasSize(1);
        assertThat(second).hasSize(1);
        assertThat(first.getFirst().canBe(second.getFirst())).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COVID-19", "G20", "Ту-154", "no", "½", ""})
    void namesAreNoNumbers(String text) {
        assertThat(Figures.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | They sent twenty-five men  | 25 | true
            en    | They sent twenty-five men  | 26 | false
            de    | fünfundzwanzig Menschen    | 25 | true
            fr    | les trois frères           | 3  | true
            ru    | двадцати пяти человек      | 25 | true
            ar    | ثلاثة رجال                 | 3  | true
            fa-AF | سه تن کشته شدند            | 3  | true
            fa-AF | سه تن کشته شدند            | 4  | false
            ps    | پنځه کسان                  | 5  | true
            tg    | ҳафт нафар                 | 7  | true
            tg    | ҳафт нафар                 | 8  | false
            es    | doce personas              | 12 | true
            """)
    void smallNumbersAreKnownInWords(String tag, String text, long number, boolean said) {
        assertThat(NumberWords.says(text, number, Language.of(tag))).isEqualTo(said);
    }

    @Test
    void aTextThatIsAllDigitsIsReadInGoodTime() {
        var text = "1,234.5 ".repeat(20_000);
        assertThat(Figures.in(text)).isNotEmpty();
        assertThat(Figures.in("1,".repeat(50_000))).isNotEmpty();
    }
}
