package org.jarida.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DariIranianTest {
    @ParameterizedTest
    @CsvSource({
        "پوهنتون, دانشگاه",
        "شفاخانه, بیمارستان",
        "ولایت, استان",
        "ولسوالی, شهرستان",
        "موتر, خودرو",
        "طیاره, هواپیما",
        "سرک, خیابان",
        "پولیس, پلیس",
        "دالر, دلار",
        "داکتر, دکتر",
        "محکمه, دادگاه",
        "فابریکه, کارخانه",
        "جنوری, ژانویه",
        "اگست, اوت",
        "حوت, اسفند",
        "کوریا, کره",
        "موترها, خودروهای",
        "کوریایی, کره",
        "ولایات, استان‌ها",
    })
    void eachIsFoundByTheOther(String dari, String iranian) {
        var kabul = PersianWords.of(dari).getFirst();
        var tehran = PersianWords.of(iranian).getFirst();
        assertThat(DariIranian.of(kabul)).contains(tehran);
        assertThat(DariIranian.of(tehran)).contains(kabul);
    }

    @ParameterizedTest
    @ValueSource(strings = {"سرطان", "اسد", "میزان", "دریا", "مکتب", "کتاب", "ایران", "افغانستان"})
    void whatMeansSomethingElseTooHasNoOther(String word) {
        assertThat(DariIranian.of(word)).isEmpty();
    }

    @Test
    void everyEntryIsOneWordAndTheTwoDiffer() {
        assertThat(DariIranian.pairs()).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
        assertThat(DariIranian.pairs()).allSatisfy(pair -> {
            assertThat(PersianWords.of(pair.dari())).hasSize(1);
            assertThat(PersianWords.of(pair.iranian())).hasSize(1);
            assertThat(PersianWords.of(pair.dari())).isNotEqualTo(PersianWords.of(pair.iranian()));
        });
    }
}
