package org.jarida.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersianWordsTest {
    private static final double RIGHT = 0.95;

    private static final String NOUNS =
            "کتاب خبر کشور شهر زن مرد کودک سال روز ماه هفته ساعت خانه مدرسه دانشگاه پوهنتون شفاخانه بیمارستان "
                    + "ولایت ولسوالی موتر سرک جاده پل کوه رود دریا مرز پناهنده مهاجر زندان دادگاه محکمه وزارت وزیر رئیس رهبر حزب گروه نیرو "
                    + "سرباز پولیس حمله جنگ صلح مذاکره توافق قرارداد بانک بازار قیمت کالا شرکت کارخانه کارگر معلم شاگرد داکتر بیمار "
                    + "دارو واکسین غذا نان آب برق گاز نفت معدن سنگ درخت باغ میوه گل پرنده اسب گوسفند فیلم عکس شعر داستان موسیقی "
                    + "بازی ورزش تیم مسابقه نشریه روزنامه گزارش مقاله سند نقشه دلیل شاهد قاضی وکیل مجلس نشست سفر مسافر راه خیابان زبان واژه "
                    + "سرود مهمان دوست همسایه دشمن سفیر سفارت";

    private static final String VERBS =
            "رود کند شود دهد گوید گیرد داند تواند خواهد بیند شناسد نویسد خواند خورد زند برد آورد آید گذارد "
                    + "گذرد رسد ماند سازد سوزد کشد پرسد فروشد خرد نشیند خوابد پذیرد اندازد ریزد پوشد فرستد شنود جنگد ترسد گریزد افتد "
                    + "پردازد گردد یابد بندد شکند کوشد فهمد رفت کرد شد داد گفت گرفت دانست خواست دید نوشت ساخت رسید آمد کنند روند شوند گویند";

    private static final String IZAFAT =
            "خانه مدرسه منطقه هفته برنامه نامه روزنامه جامعه حمله مذاکره قریه کوچه کارخانه نتیجه رابطه اداره "
                    + "جلسه لایحه بودجه پروژه هزینه نماینده پرونده خانواده آینده گذشته نویسنده بیانیه کمیته مصاحبه";

    /** Each with a joiner, joined, apart: they are found by one another, and by the word alone. */
    @Test
    void twoHundredWordsMeetHoweverTheyAreSpelt() {
        var apart = new ArrayList<String>();
        var count = 0;
        for (var noun : NOUNS.split(" ")) {
            count++;
            meet(apart, noun, noun + "‌ها", noun + "ها", noun + " ها", noun + "‌های", noun + " هایی", noun + "هایشان");
        }
        for (var verb : VERBS.split(" ")) {
            count++;
            meet(
                    apart,
                    verb,
                    "می‌" + verb,
                    "می" + verb.replaceFirst("^آ", "ا"),
                    "می " + verb,
                    "نمی‌" + verb,
                    "نمی " + verb);
        }
        for (var word : IZAFAT.split(" ")) {
            count++;
            meet(apart, word, word + "‌ی", word + "ٔ", word.substring(0, word.length() - 1) + "ۀ", word + " ی");
        }
        assertThat(count).isGreaterThanOrEqualTo(200);
        assertThat(apart).isEmpty();
    }

    private static void meet(List<String> apart, String word, String... spellings) {
        for (var spelling : spellings) {
            if (!PersianWords.of(spelling).equals(PersianWords.of(word))) {
                apart.add(spelling + " " + PersianWords.of(spelling) + " " + PersianWords.of(word));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ایرانی, ایران",
        "افغانستانی, افغانستان",
        "علي, علی",
        "كتاب, کتاب",
        "مسئول, مسؤول",
        "مسوول, مسؤول",
        "۱۴۰۳, 1403",
        "١٤٠٣, ۱۴۰۳",
        "بزرگتر, بزرگ",
        "بزرگ‌ترین, بزرگ",
        "اِیران, ایران",
        "ســلام, سلام",
        "نوشته‌اند, نوشته",
        "آمریکایی‌ها, امریکا",
        "مهمترین, مهم",
        "نرود, می‌رود",
        "بنویسند, می‌نویسند",
        "نیامد, آمد",
        "پناهندگان, پناهنده",
        "کارگران, کارگر",
        "مردان, مرد",
        "حملات, حمله",
        "خدمات, خدمت",
        "آقای, آقا",
    })
    void oneIsFoundByTheOther(String one, String other) {
        assertThat(PersianWords.of(one)).isEqualTo(PersianWords.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "ایران, ایران",
        "افغانستان, افغانستان",
        "تهران, تهران",
        "رأی, رای",
        "تنها, تنها",
        "میدان, میدان",
        "میلاد, میلاد",
        "میوه, میوه",
        "دختر, دختر",
        "کمپیوتر, کمپیوتر",
        "نیمه, نیمه",
        "بها, بها",
        "باید, باید",
        "نبرد, نبرد",
        "بدهی, بدهی",
        "دیوان, دیوان",
        "رستوران, رستوران",
        "انتخابات, انتخابات",
        "زندگی, زندگی",
        "داکتر, داکتر",
    })
    void whatOnlyLooksLikeAnEndingStays(String word, String stays) {
        assertThat(PersianWords.of(word)).containsExactly(stays);
    }

    /** A third and more of them are to be left alone, whatever they end in. */
    @Test
    void wordsOfTheNewsComeDownToTheStemThatAReaderLooksFor() throws IOException {
        var wrong = new ArrayList<String>();
        var all = stems();
        for (var pair : all) {
            var words = PersianWords.of(pair[0]);
            if (!words.equals(List.of(pair[1]))) {
                wrong.add(pair[0] + " " + words + " " + pair[1]);
            }
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(300);
        assertThat(wrong).hasSizeLessThanOrEqualTo((int) (all.size() * (1 - RIGHT)));
    }

    private static List<String[]> stems() throws IOException {
        try (var list = Objects.requireNonNull(PersianWordsTest.class.getResourceAsStream("persian-stems.tsv"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }

    @Test
    void mayIsAMonthToo() {
        assertThat(PersianWords.of("۵ می ۲۰۲۶")).containsExactly("5", "می", "2026");
    }
}
