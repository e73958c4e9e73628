package org.jarida.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en    | 1,234   | -1,234,567   | 1,234.50   | -0.5
                    ar    | 1,234   | -1,234,567   | 1,234.50   | -0.5
                    de    | 1.234   | -1.234.567   | 1.234,50   | -0,5
                    es    | 1234    | -1.234.567   | 1234,50    | -0,5
                    fr    | 1_234   | -1_234_567   | 1_234,50   | -0,5
                    ru    | 1~234   | -1~234~567   | 1~234,50   | -0,5
                    tg    | 1~234   | -1~234~567   | 1~234,50   | -0,5
                    fa-AF | ۱٬۲۳۴   | -۱٬۲۳۴٬۵۶۷   | ۱٬۲۳۴٫۵۰   | -۰٫۵
                    ps    | ۱٬۲۳۴   | -۱٬۲۳۴٬۵۶۷   | ۱٬۲۳۴٫۵۰   | -۰٫۵
                    """)
    void numbersAreGroupedAsTheLanguageGroups(String tag, String small, String large, String price, String half) {
        var digits = Digits.of(Language.of(tag));
        assertThat(spaces(digits.number(1234))).isEqualTo(small);
        assertThat(spaces(digits.number(-1_234_567))).isEqualTo(large);
        assertThat(spaces(digits.number(1234.5, 2))).isEqualTo(price);
        assertThat(spaces(digits.number(-0.5, 1))).isEqualTo(half);
    }

    private static String spaces(String number) {
        return number.replace('\u202F', '_').replace('\u00A0', '~');
    }

    @Test
    void aYearIsNeverGrouped() {
        assertThat(Digits.of(Language.DARI).plain(1405)).isEqualTo("۱۴۰۵");
        assertThat(Digits.of(Language.ENGLISH).plain(2026)).isEqualTo("2026");
        assertThat(Digits.of(Language.PASHTO).plain("3–2")).isEqualTo("۳–۲");
    }

    @Test
    void theSmallestNumberIsWrittenToo() {
        assertThat(Digits.of(Language.ENGLISH).number(Long.MIN_VALUE)).isEqualTo("-9,223,372,036,854,775,808");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1403", "۱۴۰۳", "١٤٠٣", " ۱۴۰۳ ", "1۴٠3"})
    void allThreeFamiliesAreRead(String typed) {
        assertThat(Digits.parse(typed)).isEqualTo(1403);
        assertThat(Digits.ascii(typed).strip()).isEqualTo("1403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "+1", "1.5", "1,000", "x", "१४०३", "99999999999", "2147483648"})
    void whatIsNoWholeNumberIsRefused(String typed) {
        assertThatThrownBy(() -> Digits.parse(typed)).isInstanceOf(NumberFormatException.class);
    }
}
