package org.jarida.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TajikStemTest {
    /** What of the generated forms must come down to the same stem as their word. */
    private static final double MEET = 0.93;

    /** How many words may share a stem with another: what a light stemmer of one step left was 0.247. */
    private static final double SHARED = 0.20;

    @ParameterizedTest
    @CsvSource({
        "китоб, китобҳо китобҳои китобҳоро китобу китобе китобам китобашон китобро",
        "зиндагӣ, зиндагии зиндагиҳо зиндагиҳоямон зиндагиро зиндагияш",
        "одам, одамон одамонро одамони",
        "хона, хонаҳо хонаи хонаам хонаҳояшон",
        "баланд, баландтар баландтарин",
        "масофат, масофатҳо масофаташ масофатҳояш",
        "бародар, бародарон бародаронро бародарам",
        "ҷумҳурӣ, ҷумҳурии ҷумҳуриҳо чумхури чумхурии љумњурї",
        "қонун, конун ќонунњо қонунҳоямон",
        "рӯз, руз рўзҳо рӯзи рӯзу",
    })
    void theFormsOfAWordMeet(String word, String forms) {
        for (var form : forms.split(" ")) {
            assertThat(TajikStem.of(form)).as(form).isEqualTo(TajikStem.of(word));
        }
    }

    @ParameterizedTest
    @CsvSource({"ду, ду", "се, се", "мо, мо", "об, об", "нон, нон", "Ш, ш"})
    void shortWordsAreLeftAlone(String word, String stem) {
        assertThat(TajikStem.of(word)).isEqualTo(stem);
    }

    @Test
    void theFormsOfTheDictionarysWordsMeet() throws Exception {
        var words = TajikPersianPairs.read().stream()
                .map(TajikPersianPairs.Pair::tajik)
                .filter(word -> word.matches("[а-яёғӣқӯҳҷ]{3,}"))
                .distinct()
                .toList();
        var meet = 0;
        var all = 0;
        var stems = new HashMap<String, Integer>();
        for (var word : words) {
            stems.merge(TajikStem.of(word), 1, Integer::sum);
            for (var form : forms(word)) {
                all++;
                if (TajikStem.of(form).equals(TajikStem.of(word))) {
                    meet++;
                }
            }
        }
        var shared = words.stream()
                .filter(word -> stems.getOrDefault(TajikStem.of(word), 0) > 1)
                .count();
        assertThat((double) meet / all).as("forms that meet their word").isGreaterThanOrEqualTo(MEET);
        assertThat((double) shared / words.size()).as("words that share a stem").isLessThanOrEqualTo(SHARED);
    }

    /** As grammar forms them: plural, object, izofat, possession, "a", "and". */
    private static List<String> forms(String word) {
        var longI = word.endsWith("ӣ");
        var before = longI ? word.substring(0, word.length() - 1) + "и" : word;
        var vowel = "аеёиоуэюяӣӯ".indexOf(word.charAt(word.length() - 1)) >= 0;
        var forms = new ArrayList<String>();
        for (var ending : List.of("ҳо", "ҳои", "ҳоро", "ҳоям", "ҳояш", "ҳоямон", "ҳое", "ро", "и", "е")) {
            forms.add(before + ending);
        }
        for (var person : List.of("м", "т", "ш", "мон", "тон", "шон")) {
            var own = before + (vowel ? "я" : "а") + person;
            forms.add(own);
            forms.add(own + "ро");
        }
        forms.add(before + (vowel ? "ю" : "у"));
        return forms;
    }
}
