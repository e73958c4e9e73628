package org.jarida.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PashtoWordsTest {
    private static final double MEET = 0.72;

    /** How many stems may come down to the letters of another. */
    private static final double SHARED = 0.10;

    @ParameterizedTest
    @CsvSource({
        "كتاب, کتاب",
        "گټه, ګټه",
        "ٹول, ټول",
        "ڈېر, ډېر",
        "لاڑ, لاړ",
        "کے, کې",
        "ښہ, ښه",
        "ښھ, ښه",
        "مدرسة, مدرسه",
        "پنځۀ, پنځه",
        "أصل, اصل",
        "آسیا, آسیا",
        "کِتاب, کتاب",
        "کــور, کور",
        "سې‌شنبه, سېشنبه",
        "\u200fکابل\u200e, کابل",
        "ﻛﺎﺑﻞ, کابل",
        "۱۴۰۳, 1403",
        "NATO, nato",
    })
    void theExactFieldHasOneLetterForEachLetterOfKabul(String typed, String kept) {
        assertThat(PashtoWords.exact(typed)).isEqualTo(kept);
    }

    @Test
    void theExactFieldKeepsTheFiveLettersForYe() {
        assertThat(List.of("سړی", "سړي", "ښځې", "نړۍ", "کوئ"))
                .allSatisfy(word -> assertThat(PashtoWords.exact(word)).isEqualTo(word));
    }

    @ParameterizedTest
    @CsvSource({
        "کتاب, کتابونه کتابونو",
        "هېواد, هېوادونه هېوادونو هېواده هیواد هیوادونه",
        "سړی, سړي سړو سړيو",
        "ښځه, ښځې ښځو",
        "سیمه, سیمې سیمو سيمه",
        "نړۍ, نړیوال نړیواله نړیوالو نړۍوال",
        "استاد, استادان استادانو",
        "ملګری, ملګري ملګرې ملګرو",
        "ویډیو, ویډیوګانې ویډیوګانو",
        "امریکا, امریکایی امریکايي امریکائی",
        "افغانستان, افغانستاني افغانستانۍ",
        "پاکستان, پاکستانی پاکستاني",
        "کول, کوي کوو کړ وکړ وکړي کړې کولو کولای کوونکی کاوه وکړه",
        "کېدل, کېږي کیږي شو شول شوې شوي شوی وشو کېدای وشي",
        "تلل, ځي لاړ لاړه تللی",
        "راتلل, راځي راغی راغلل راغلي راتلونکی راشي",
        "لیدل, ولید لیدلی لیدلو وویني",
        "ویل, وویل وایي ووایي ویلي وئیلی",
        "لرل, لري لرو درلود درلوده ولري لرونکی",
        "غوښتل, غواړي وغوښتل غوښتنه غوښتنې",
        "جوړ, جوړول جوړوي جوړېدل جوړېږي جوړیږي جوړونکی جوړه جوړې",
        "رسېږي, ورسېد ورسېده رسېدلی رسیدلي رسول",
        "کال, کلونه کلونو کاله",
        "نجلۍ, نجونې نجونو",
        "پښتون, پښتانه پښتنو",
        "لور, لوڼې لوڼو",
        "سند, اسناد اسنادو",
        "زور, زوره",
        "مرګ, مرګونه مرګونو",
        "میلیون, میلیونه میلیونو میلیونونه",
        "ګړندی, ګړندي ګړندۍ",
        "مونږ, موږ",
        "کښې, کې کي",
        "رئیس, رییس",
    })
    void theFormsOfAWordMeet(String word, String forms) {
        for (var form : forms.split(" ")) {
            assertThat(PashtoWords.of(form)).as(form).isEqualTo(PashtoWords.of(word));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "افغانستان, افغان",
        "ایران, ایر",
        "لري, لرې",
        "پوهنتون, پوهنه",
        "روغتون, روغتیا",
        "کورنۍ, کور",
        "کال, کالي",
        "رایه, را",
        "وخت, ختل",
        "شل, شول",
        "تولید, تول",
        "هغه, هغو",
        "ښه, ښځه",
    })
    void wordsThatOnlyLookRelatedStayApart(String one, String other) {
        assertThat(PashtoWords.of(one)).isNotEqualTo(PashtoWords.of(other));
    }

    @ParameterizedTest
    @CsvSource({"په, په", "دا, دا", "هغه, هغه", "او, او", "ایران, ایران", "میدان, میدان", "پښتو, پښتو", "ډول, ډول"})
    void whatOnlyLooksLikeAnEndingStays(String word, String stays) {
        assertThat(PashtoWords.of(word)).isEqualTo(stays);
    }

    /** With one ye and nothing else, 0.37 of them are their stem, and of those with an ending none is. */
    @Test
    void wordsOfTheNewsMeetTheStemsThatNativeSpeakersGaveThem() throws IOException {
        var all = pairs();
        var inflected = all.stream()
                .filter(pair -> !sameLetters(pair.form(), pair.stem()))
                .toList();
        assertThat(all).hasSize(500);
        assertThat(share(all, PashtoWordsTest::sameLetters)).isBetween(0.36, 0.38);
        assertThat(share(all, PashtoWordsTest::meet)).as("of all").isGreaterThanOrEqualTo(MEET);
        assertThat(share(inflected, PashtoWordsTest::meet))
                .as("of those with an ending")
                .isGreaterThanOrEqualTo(MEET);
    }

    @Test
    void fewStemsComeDownToTheLettersOfAnother() throws IOException {
        var stems = pairs().stream()
                .map(pair -> PashtoWords.loose(PashtoWords.exact(pair.stem())))
                .distinct()
                .toList();
        var met = new HashMap<String, Integer>();
        stems.forEach(stem -> met.merge(PashtoWords.of(stem), 1, Integer::sum));
        var shared = stems.stream()
                .filter(stem -> met.getOrDefault(PashtoWords.of(stem), 0) > 1)
                .count();
        assertThat((double) shared / stems.size()).isLessThanOrEqualTo(SHARED);
    }

    private record Pair(String form, String stem) {}

    private static List<Pair> pairs() throws IOException {
        try (var list = Objects.requireNonNull(PashtoWordsTest.class.getResourceAsStream("pashto-stems.tsv"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(pair -> new Pair(pair[0], pair[1]))
                    .toList();
        }
    }

    private static double share(List<Pair> of, BiPredicate<String, String> which) {
        return of.stream().filter(pair -> which.test(pair.form(), pair.stem())).count() / (double) of.size();
    }

    private static boolean sameLetters(String one, String other) {
        return PashtoWords.loose(PashtoWords.exact(one)).equals(PashtoWords.loose(PashtoWords.exact(other)));
    }

    private static boolean meet(String one, String other) {
        return PashtoWords.of(one).equals(PashtoWords.of(other));
    }
}
