package org.jarida.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTest {
    @ParameterizedTest
    @CsvSource({
        "tg,бод гул ғор ел ёр зан ид ӣд кор қоқ уст ӯзбак хон ҳол чор ҷон",
        "fa-AF,آب الف باغ پدر تاک چای خانه ژاله شهر کابل گل لاله مادر هرات یزد",
        "ps,اب بن پل ټول ځان څوک دا ډول ړوند ږدې ښار کور ګل موږ",
        "ar,باب تمر جبل كتاب لبن يوم",
        "ru,ёлка ель жара",
        "de,Apfel Äpfel Zebra",
        "es,naranja ñandú oso",
        "fr,cote coté côte côté"
    })
    void namesStandInTheLanguagesOrder(String tag, String inOrder) {
        var names = List.of(inOrder.split(" "));
        for (var seed = 0; seed < 5; seed++) {
            var shuffled = new ArrayList<>(names);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(Collation.of(Language.of(tag)));
            assertThat(shuffled).isEqualTo(names);
        }
    }

    @Test
    void aJoinerOrAnotherKeyboardDoesNotPartNames() {
        for (var language : List.of(Language.DARI, Language.PASHTO, Language.of("fa"))) {
            var names = new ArrayList<>(List.of("کتاب‌دار", "كتابخانه", "کتاب‌خانه", "کتابدار"));
            names.sort(Collation.of(language));
            assertThat(names.stream().map(n -> n.replace("\u200C", "").replace('ك', 'ک')))
                    .as(language.tag())
                    .containsExactly("کتابخانه", "کتابخانه", "کتابدار", "کتابدار");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en    | A and B   | A, B and C
                    fr    | A et B    | A, B et C
                    de    | A und B   | A, B und C
                    es    | A y B     | A, B y C
                    ru    | A и B     | A, B и C
                    tg    | A ва B    | A, B ва C
                    ps    | A او B    | A، B او C
                    fa-AF | A و B     | A، B و C
                    ar    | A وB      | A، B وC
                    """)
    void thingsAreListedAsASentenceWould(String tag, String two, String three) {
        var language = Language.of(tag);
        assertThat(Lists.and(List.of(), language)).isEmpty();
        assertThat(Lists.and(List.of("A"), language)).isEqualTo("A");
        assertThat(Lists.and(List.of("A", "B"), language)).isEqualTo(two);
        assertThat(Lists.and(List.of("A", "B", "C"), language)).isEqualTo(three);
    }

    @Test
    void spanishSaysEBeforeAnI() {
        assertThat(Lists.and(List.of("Pérez", "Ibáñez"), Language.SPANISH)).isEqualTo("Pérez e Ibáñez");
        assertThat(Lists.and(List.of("madre", "hija"), Language.SPANISH)).isEqualTo("madre e hija");
        assertThat(Lists.and(List.of("agua", "hielo"), Language.SPANISH)).isEqualTo("agua y hielo");
    }
}
