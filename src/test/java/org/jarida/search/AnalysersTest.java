package org.jarida.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.jarida.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found by what: a table for each language. The tests of its words have more. */
class AnalysersTest {
    private static String loose(String language, String text) {
        return String.join(
                " ",
                Terms.of(Analysers.loose(Language.of(language)), text).stream()
                        .map(Word::letters)
                        .toList());
    }

    private static String exact(String language, String text) {
        return String.join(
                " ",
                Terms.of(Analysers.exact(Language.of(language)), text).stream()
                        .map(Word::letters)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "en, elections, election",
        "en, Élysée, elysee",
        "en, women’s, women's",
        "fr, l’élection, élections",
        "fr, cœurs, coeur",
        "de, Häuser, Haeuser",
        "de, Straße, Strasse",
        "de, Wahlen, Wahl",
        "es, elección, eleccion",
        "es, elecciones, elección",
        "ru, ёлки, елка",
        "ru, выборами, выборы",
        "ar, الانتخابات, انتخابات",
        "ar, مدرسة, مدرسه",
        "ar, القـــاهرة, القاهرة",
        "ar, كتابي, کتابی",
        "ar, ٢٠٢٤, 2024",
        "ar, ۲۰۲۴, 2024",
        "fa, کتاب‌ها, کتابها",
        "fa, کتاب ها, كتابها",
        "fa, خانۀ, خانهٔ",
        "fa, می‌رود, می رود",
        "fa, ۱۴۰۳, 1403",
        "ps, ښځې, ښځو",
        "ps, کښې, کې",
        "ps, گورئ, ګوري",
        "tg, китобҳо, китоби",
        "tg, китобхо, китобҳоро",
        "tg, Ҷумҳурии, Чумхури",
        "tg, Тољикистон, Тоҷикистон",
        "tg, маъно, ма’но",
        "uz, Ўзбекистон, ўзбекистон"
    })
    void oneFindsTheOther(String language, String one, String other) {
        assertThat(loose(language, one)).isNotEmpty().isEqualTo(loose(language, other));
    }

    @ParameterizedTest
    @CsvSource({
        "tg, 28-уми январ, 28 январ",
        "tg, «Freedom Shield»-ро, freedom shield",
        "tg, Тољикистон, тоҷикистон",
        "tg, рохбар, рохбар",
        "ps, سړی, سړی",
        "fa, کتاب‌ها, کتابها",
        "en, COVID-19, covid 19",
        "ar, كِتَابٌ, كتاب"
    })
    void theExactFieldKeepsTheSpelling(String language, String text, String kept) {
        assertThat(exact(language, text)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"ar", "fa", "ps", "ur"})
    void whatHasNoLettersIsNoWord(String language) {
        var only = "\u0640 \u200c - \u064b";
        assertThat(Terms.of(Analysers.loose(Language.of(language)), only)).isEmpty();
        assertThat(Terms.of(Analysers.exact(Language.of(language)), only)).isEmpty();
    }

    @Test
    void aWordKnowsWhereItStands() {
        var text = "شب، کتاب های مکتب";
        var words = Terms.of(Analysers.loose(Language.DARI), text);
        assertThat(words.stream().map(word -> text.substring(word.start(), word.end())))
                .containsExactly("شب", "کتاب های", "مکتب");
    }

    @Test
    void kabulAndTehranMeet() {
        assertThat(Analysers.synonyms(Language.DARI, loose("fa", "پوهنتون"))).contains(loose("fa", "دانشگاه"));
    }

    @ParameterizedTest
    @CsvSource({
        "tg, Афғонистон, Афгонистон, true",
        "fa, مطالعات زنان, زن, true",
        "en, Women’s studies, womens study, true",
        "en, Women’s studies, women's study, true",
        "en, Women’s studies, men, false",
        "en, Women’s studies, the, false"
    })
    void aNameIsKnownByItsWords(String language, String name, String words, boolean known) {
        assertThat(Analysers.says(Language.of(language), name, words)).isEqualTo(known);
    }
}
