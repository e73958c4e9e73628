package org.jarida.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names under their letters. */
class AlphabetTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en    | A B C D E F G H I J K L M N O P Q R S T U V W X Y Z
                    fr    | A B C D E F G H I J K L M N O P Q R S T U V W X Y Z
                    de    | A B C D E F G H I J K L M N O P Q R S T U V W X Y Z
                    es    | A B C D E F G H I J K L M N Ñ O P Q R S T U V W X Y Z
                    ru    | А Б В Г Д Е Ж З И Й К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ы Э Ю Я
                    tg    | А Б В Г Ғ Д Е Ж З И Й К Қ Л М Н О П Р С Т У Ф Х Ҳ Ч Ҷ Ш Ъ Э Ю Я
                    ar    | ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي
                    fa    | آ ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی
                    fa-AF | آ ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن ه و ی
                    ps    | آ ا ء ب پ ت ټ ث ج ځ چ څ ح خ د ډ ذ ر ړ ز ژ ږ س ش ښ ص ض ط ظ ع غ ف ق ک ګ ل م ن ڼ ه و ی
                    """)
    void aLanguageHasItsLettersInItsOrder(String tag, String letters) {
        assertThat(group(tag, List.of())).extracting(Alphabet.Group::letter).containsExactly(letters.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en    | zebra, Élan, apple, Ångström, “Quoted”         | A: Ångström apple; E: Élan; Q: “Quoted”; Z: zebra
                    de    | Zürich, Österreich, Äpfel, Oder, Apfel         | A: Apfel Äpfel; O: Oder Österreich; Z: Zürich
                    fr    | Œuvres, Écoles, Eau, Oran                      | E: Eau Écoles; O: Œuvres Oran
                    es    | Ñuflo, Nadal, Oslo, Álava                      | A: Álava; N: Nadal; Ñ: Ñuflo; O: Oslo
                    ru    | ёлка, Ель, Юг, ежи                             | Е: ежи ёлка Ель; Ю: Юг
                    tg    | ӯзбак, уст, ёр, Ер, ӣд, ид, Ҷон, ғор, Гул      | Г: Гул; Ғ: ғор; Е: Ер ёр; И: ид ӣд; У: уст ӯзбак; Ҷ: Ҷон
                    tg    | Цюрих, Ҳол, Чор, Щукин                         | Ҳ: Ҳол; Ц: Цюрих; Ч: Чор; Щ: Щукин
                    ar    | أحمد, باب, آمن, ابن, کتاب, كاتب                 | ا: آمن ابن أحمد; ب: باب; ك: كاتب کتاب
                    fa-AF | وطن, هرات, آب, ابر, كابل, کابل‌نشین, يزد, یخ     | آ: آب; ا: ابر; ک: كابل کابل‌نشین; ه: هرات; و: وطن; ی: یخ يزد
                    fa    | وطن, هرات                                      | و: وطن; ه: هرات
                    ps    | ښار, ژوند, ځوان, جنګ, ټول, تور, ګل, کور, گډ       | ت: تور; ټ: ټول; ج: جنګ; ځ: ځوان; ژ: ژوند; ښ: ښار; ک: کور; ګ: گډ ګل
                    """)
    void namesStandUnderTheirLetters(String tag, String names, String grouped) {
        assertThat(said(group(tag, List.of(names.split(", "))))).isEqualTo(grouped);
    }

    @ParameterizedTest
    @CsvSource({"en,хлеб,نان", "ru,bread,نان", "tg,bread,نان", "ps,bread,хлеб", "fa-AF,bread,хлеб", "ar,bread,хлеб"})
    void figuresAndOtherScriptsStandBehindAllLetters(String tag, String other, String another) {
        var last = group(tag, List.of(other, another, "2026")).getLast();
        assertThat(last.letter()).isEqualTo(Alphabet.OTHER);
        assertThat(last.names()).containsExactlyInAnyOrder(other, another, "2026");
    }

    @Test
    void aNameOfMarksAloneStandsSomewhere() {
        assertThat(said(group("en", List.of("…", "A")))).isEqualTo("A: A; : …");
    }

    private static List<Alphabet.Group<String>> group(String tag, List<String> names) {
        return Alphabet.of(Language.of(tag)).group(names, Function.identity());
    }

    private static String said(List<Alphabet.Group<String>> groups) {
        return groups.stream()
                .filter(group -> !group.names().isEmpty())
                .map(group -> group.letter() + ": " + String.join(" ", group.names()))
                .collect(Collectors.joining("; "));
    }
}
