package org.jarida.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
    @Test
    void storedTextHasNoHiddenDirections() {
        assertThat(Text.clean("a\u202Eb\u202C\u2066c\u2069\u200E\u200F\u061C\uFEFFd"))
                .isEqualTo("abcd");
    }

    @Test
    void joinersAreSpellingAndStay() {
        assertThat(Text.clean("می\u200Cرود")).isEqualTo("می\u200Cرود");
        assertThat(Text.clean("👩\u200D🔬")).isEqualTo("👩\u200D🔬");
    }

    @Test
    void linesEndAsOnUnix() {
        assertThat(Text.clean("a\r\nb\rc\n\td\u0000\u0007\u007F\u0085")).isEqualTo("a\nb\nc\n\td");
    }

    @Test
    void halfCharactersGo() {
        assertThat(Text.clean("a\uD83Db\uDE00c\uFFFE\uFDD0😀" + Character.toString(0x1FFFE)))
                .isEqualTo("abc😀");
    }

    @Test
    void accentsAreComposed() {
        assertThat(Text.clean("e\u0301 и\u0306 у\u0304")).isEqualTo("é й ӯ");
        assertThat(Text.clean("ۀ ئ")).isEqualTo("ۀ ئ");
    }

    @Test
    void cleanTextIsTheSameObject() {
        var text = "Snow fell on Kabul.";
        assertThat(Text.clean(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource({
        "ps,NATO په کابل کې,\u200F\u2067NATO په کابل کې\u2069",
        "ps,په کابل کې,په کابل کې",
        "ps,۱۴۰۳ کال,۱۴۰۳ کال",
        "en,The word کتاب,\u200E\u2066The word کتاب\u2069",
        "en,Snow in Kabul,Snow in Kabul",
        "tg,Хабари iPhone,Хабари iPhone"
    })
    void whereNoMarkupHelpsMixedTextIsIsolated(String tag, String text, String isolated) {
        assertThat(Text.isolate(text, Language.of(tag))).isEqualTo(isolated);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Snow fell on Kabul.        | 100 | Snow fell on Kabul.
                    Snow fell on Kabul.        | 19  | Snow fell on Kabul.
                    Snow fell on Kabul.        | 18  | Snow fell on…
                    Snow fell on Kabul.        | 13  | Snow fell on…
                    Snow fell on Kabul.        | 12  | Snow fell…
                    Snow fell, on Kabul.       | 12  | Snow fell…
                    Donaudampfschifffahrt      | 8   | Donauda…
                    👩‍🔬👩‍🔬👩‍🔬              | 8   | 👩‍🔬…
                    😀😀😀                     | 4   | 😀…
                    می‌رود                     | 4   | می…
                    ab                         | 1   | …
                    """)
    void aTextIsShortenedAtAWordOrALetter(String text, int max, String shortened) {
        assertThat(Text.shorten(text, max)).isEqualTo(shortened).hasSizeLessThanOrEqualTo(max);
    }

    @Test
    void aPileOfMarksIsCutAllTheSame() {
        assertThat(Text.shorten("a" + "\u0301".repeat(10_000), 100)).hasSize(100);
    }
}
