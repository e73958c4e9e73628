package org.jarida.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "prs,fa-AF",
        "prs-AF,fa-AF",
        "pes,fa",
        "pes-IR,fa-IR",
        "pbu,ps",
        "pbt,ps",
        "pst,ps",
        "pus,ps",
        "tgk,tg",
        "arb,ar",
        "FA-af,fa-AF",
        "fa_AF,fa-AF",
        "fa-Arab-AF,fa-AF",
        "TG-cyrl,tg",
        "tg-arab,tg-Arab",
        "ps-PK,ps-PK",
        "ar-u-nu-arab,ar",
        "zh-Hant-TW,zh-Hant-TW"
    })
    void aTagHasOneForm(String typed, String canonical) {
        assertThat(Language.of(typed)).isEqualTo(new Language(canonical));
        assertThat(Language.of(typed).tag()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "und", "x-default", "f", "fa--AF", "../fa", "fa AF", "english language"})
    void whatIsNoTagIsRefused(String tag) {
        assertThatThrownBy(() -> Language.of(tag)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Language.parse(tag)).isEmpty();
    }

    @Test
    void aTagOfAMegabyteIsRefused() {
        assertThat(Language.parse("fa-" + "a".repeat(1_000_000))).isEmpty();
    }

    @Test
    void nineLanguagesKnowTheirWays() {
        assertThat(Language.NINE.stream()
                        .map(l -> String.join(
                                " ",
                                l.tag(),
                                l.ownName(),
                                l.script(),
                                l.direction().attribute(),
                                l.numbering().name(),
                                l.openGraphLocale(),
                                l.feedLanguage(),
                                "" + l.wordsPerMinute())))
                .isEqualTo(List.of(
                        "ar العربية Arab rtl LATN ar_AR ar 219",
                        "en English Latn ltr LATN en_US en 238",
                        "fr Français Latn ltr LATN fr_FR fr 276",
                        "de Deutsch Latn ltr LATN de_DE de 242",
                        "ps پښتو Arab rtl ARABEXT ps_AF ps 306",
                        "fa-AF فارسی Arab rtl ARABEXT fa_IR fa-af 278",
                        "ru Русский Cyrl ltr LATN ru_RU ru 221",
                        "es Español Latn ltr LATN es_ES es 275",
                        "tg Тоҷикӣ Cyrl ltr LATN tg_TJ tg 243"));
    }

    @ParameterizedTest
    @CsvSource({"ur,RTL", "tr,LTR", "he,RTL", "uz,LTR", "uz-AF,RTL", "tg-Arab,RTL", "ckb,RTL", "ps-PK,RTL", "zz,LTR"})
    void otherLanguagesRunAsTheirScriptDoes(String tag, Direction direction) {
        assertThat(Language.of(tag).direction()).isEqualTo(direction);
    }

    @Test
    void otherLanguagesAreServedPlainly() {
        var turkish = Language.of("tr");
        assertThat(turkish.ownName()).isEqualTo("Türkçe");
        assertThat(turkish.openGraphLocale()).isEqualTo("tr_TR");
        assertThat(turkish.quotationMarks().quote("söz")).isEqualTo("“söz”");
        assertThat(Digits.of(turkish).number(1234)).isEqualTo("1.234");
    }

    @Test
    void aLanguageFallsBackToItsWiderOne() {
        assertThat(Language.DARI.fallback()).isEqualTo(Language.of("fa"));
        assertThat(Language.PASHTO.fallback()).isNull();
        assertThat(Language.of("ps-PK").quotationMarks()).isEqualTo(Language.PASHTO.quotationMarks());
    }

    @Test
    void quotationsHaveTheirMarks() {
        assertThat(Language.GERMAN.quotationMarks().quote("Wort")).isEqualTo("„Wort“");
        assertThat(Language.FRENCH.quotationMarks().quote("mot")).isEqualTo("«\u00A0mot\u00A0»");
        assertThat(Language.DARI.quotationMarks().quote("سخن")).isEqualTo("«سخن»");
    }
}
