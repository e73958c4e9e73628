package org.jarida.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Élection à Genève      | election a geneve
                    STRASSE                | Straße
                    Йод и Ёлка             | иод и елка
                    Ҳаво, қор, ӯ, ӣ        | ҳаво, қор, у, и
                    كابل ويكي              | کابل ویکی
                    مُحَمَّد               | محمد
                    می\u200Cرود            | میرود
                    ـکـابل                 | کابل
                    سال ۱۴۰۵               | سال 1405
                    سنة ١٤٠٥               | سنة 1405
                    ولايت ګرديز            | ولایت گردیز
                    """)
    void whoTypesItOtherwiseFindsItToo(String one, String other) {
        assertThat(Sought.of(one)).isEqualTo(Sought.of(other));
    }

    @Test
    void lettersThatAreOtherLettersStayApart() {
        assertThat(Sought.of("ҷ")).isNotEqualTo(Sought.of("ч"));
        assertThat(Sought.of("پ")).isNotEqualTo(Sought.of("ب"));
    }

    @Test
    void aQuestionIsItsWords() {
        assertThat(Sought.words("  Snow \n in  SNOW ")).containsExactly("snow", "in");
        assertThat(Sought.words(" \u200C ")).isEmpty();
    }
}
