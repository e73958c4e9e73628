package org.jarida.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.jarida.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys pressed as if on another keyboard. */
class KeyboardsTest {
    @ParameterizedTest
    @CsvSource({
        "fa, ;hfg, کابل",
        "fa, htyhksjhk, افغانستان",
        "fa, cutvhk, زعفران",
        "ar, hgrhivm, القاهرة",
        "ar, sbl, سلام",
        "ru, vjcrdf, москва",
        "ru, ifahfy, шафран",
        "tg, 'leify,t', душанбе",
        "en, ыфаакщт, saffron",
        "en, نشذعم, kabul",
        "de, цфрд, wahl"
    })
    void whatWasTypedAndWhatWasMeant(String language, String typed, String meant) {
        assertThat(Keyboards.others(typed, Language.of(language))).contains(meant);
    }

    @Test
    void whatIsInTheLanguagesLettersIsNotDoubted() {
        assertThat(Keyboards.others("Kabul", Language.ENGLISH)).doesNotContain("Kabul", "kabul");
        assertThat(Keyboards.others("", Language.DARI)).isEmpty();
        assertThat(Keyboards.others("۱۲۳", Language.DARI)).isEmpty();
    }

    @Test
    void everyLayoutHasEveryKey() {
        assertThat(Keyboards.layouts()).allSatisfy(layout -> assertThat(layout).hasSize(Keyboards.KEYS));
    }
}
