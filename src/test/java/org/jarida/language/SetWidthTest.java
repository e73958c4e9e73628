package org.jarida.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetWidthTest {
    /** As a browser set them in our faces, at a hundred pixels an em. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Warren plant, Präsidentschaftskandidatur ‚genau zu prüfen‘ | 26.2
            ورین پلان لري تر څو د ولسمشرۍ په انتخاباتو کې د کاندیدو په اړه ژور فکر وکړي | 32.4
            وارن قصد دارد «به دقت» درباره نامزدی‌اش برای ریاست جمهوری فکر کند. | 29.9
            Уоррен планирует «тщательно изучить» возможности участия в президентской гонке | 40.2
            Warren considera todas las posibilidades de presentarse para la presidencia | 33.3
            Уоррен барои гузоштани номзадиаш ба вазифаи президентӣ нақшаи ҷиддӣ дорад. | 38.7
            Federal prosecutors seeking rare death penalty for NYC terror attack suspect | 33.6
            المدعون الاتحاديون يسعون إلى عقوبة الإعدام النادرة للمشتبه به في الهجوم الإرهابي في مدينة نيويورك | 41.6
            دادستان های فدرال مجازات نادر مرگ برای مظنون حمله تروریستی NYC را خواهان اند | 35.0
            Desert Island Discs : Tom Daley se sentait « inférieur » sur le plan de la sexualité | 34.9
            """)
    void widthsAreNearToThoseOfABrowser(String text, double measured) {
        assertThat(SetWidth.ems(text)).isBetween(measured * 0.9, measured * 1.1);
    }

    @Test
    void whatHasNoWidthCountsForNothing() {
        assertThat(SetWidth.ems("می\u200Cبارد")).isEqualTo(SetWidth.ems("میبارد"));
        assertThat(SetWidth.ems("كتابٌ")).isEqualTo(SetWidth.ems("كتاب"));
        assertThat(SetWidth.ems("")).isZero();
    }

    @Test
    void aTextIsCutWhereItIsTooWide() {
        assertThat(SetWidth.fitting("aaaa", 1.0)).isEqualTo(2);
        assertThat(SetWidth.fitting("aaaa", 2.0)).isEqualTo(4);
        assertThat(SetWidth.fitting("\uD83D\uDE00\uD83D\uDE00", 0.5)).isEqualTo(2);
    }
}
