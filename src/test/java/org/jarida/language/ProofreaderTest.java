package org.jarida.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProofreaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # Arabic letters in Persian, Persian ones in Arabic, both in Pashto
            fa-AF | كابل و هرات يك شب               | کابل و هرات یک شب
            fa    | موسى آمد                       | موسی آمد
            ar    | کتاب الیوم                      | كتاب اليوم
            ps    | د كابل گرم ښار                  | د کابل ګرم ښار
            ps    | ڈاکټر او سڑک                    | ډاکټر او سړک
            # Shapes of letters in the place of letters
            ar    | ﻛﺘﺎﺏ                           | كتاب
            # The six letters of old Tajik fonts, and two of Latin
            tg    | Љумњурии Тољикистон, ќонун      | Ҷумҳурии Тоҷикистон, қонун
            tg    | ў ба шањри Ѓарм рафт            | ӯ ба шаҳри Ғарм рафт
            tg    | иⱪтисодӣ                        | иқтисодӣ
            # Letters that only look alike
            ru    | Mocквa и Kабул                  | Москва и Кабул
            en    | Kabul, Неrat                    | Kabul, Herat
            # Straight quotation marks
            en    | He said "no" and left.          | He said “no” and left.
            en    | "He said 'no'," she wrote       | “He said ‘no’,” she wrote
            de    | Er sagte "nein".                | Er sagte „nein“.
            de    | Er war „tief erschüttert".      | Er war „tief erschüttert“.
            fr    | Il a dit "non".                 | Il a dit «‹NBSP›non‹NBSP›».
            ru    | Он сказал: "нет".               | Он сказал: «нет».
            ru    | «Газета "Заря" пишет»           | «Газета „Заря“ пишет»
            es    | Dijo "no"                       | Dijo «no»
            tg    | "Ҷоми Ҷамшед"-ро хонд           | «Ҷоми Ҷамшед»-ро хонд
            fa-AF | وی گفت:"برف می بارد".           | وی گفت:«برف می بارد».
            ps    | هغه وویل: "نه"                  | هغه وویل: «نه»
            # Spaces
            en    | Snow  fell , and fell .          | Snow fell, and fell.
            fa-AF | برف بارید ، سپس ایستاد          | برف بارید، سپس ایستاد
            fr    | Qui est là ? Moi ! Voici : rien  | Qui est là‹NNBSP›? Moi‹NNBSP›! Voici‹NBSP›: rien
            fr    | Qui est là? «Moi»                | Qui est là‹NNBSP›? «‹NBSP›Moi‹NBSP›»
            # What nobody sees
            ru    | да‹ZWSP› нет                     | да нет
            fa    | کتاب‹ZWNJ› بزرگ                   | کتاب بزرگ
            ar    | محـمـد                           | محمد
            # Joiners
            fa    | او می رود و نمی گوید             | او می‌رود و نمی‌گوید
            fa    | کتاب های او میشود                | کتاب‌های او می‌شود
            """)
    void slipsArePutRight(String tag, String typed, String right) {
        assertThat(repaired(tag, visible(typed))).isEqualTo(visible(right));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en    | Don’t — it’s 6'2" tall. See https://example.org/a?b=1, or x@example.org...
            en    | The '90s were “fine”. (1) a.m. :-) .NET
            de    | Das Spiel endete 2 : 1. Hans’ Haus
            fr    | Il a dit‹NBSP›: «‹NBSP›non‹NBSP›»‹NNBSP›! À 10:30, l’été…
            es    | ¿Qué? «Nada», dijo.
            ru    | Он сказал: «нет» — и ушёл. Ту-154, COVID-19
            tg    | «Ҷумҳурӣ»-ро хонд; 28-уми январ
            ar    | قال "نعم" وذهب. ١٢٣ على الأقل، هـ
            ar    | قال: «ذكر "الشرق" اليوم»
            fa-AF | میدان میلاد، می ۲۰۲۶، ۵ می، حجة‌الاسلام، COVID-19، iPhone 17، ها!
            fa-AF | پلان هایی که می شود، خانۀ ما
            fa    | می‌رود، کتاب‌ها، NATO‌یی، قُلْ هُوَ اللَّهُ أَحَدٌ
            fa    | بسم الله الرحمن الرحيم الحمد لله
            ps    | د سړي کور، ډېرې ښځې، نړۍ، وايئ، ۱۲ کسان
            """)
    void whatIsRightIsLeftAlone(String tag, String typed) {
        var text = visible(typed);
        assertThat(new Proofreader(Language.of(tag), List.of(text)).read(text)).isEmpty();
    }

    @Test
    void whatOnlyTheWriterCanKnowIsMarkedWithoutARepair() {
        assertThat(slips("ar", "موسی علی")).extracting(Slip::replacement).containsExactly(null, null);
        assertThat(slips("ps", "ښاغلى")).extracting(Slip::replacement).containsExactly((String) null);
        assertThat(slips("fa-AF", "روز جمعة آمد")).extracting(Slip::replacement).containsExactly((String) null);
    }

    /** European digits are ordinary in Kabul; what jars is both kinds in one article. */
    @Test
    void digitsAreWrongOnlyBesideOthers() {
        assertThat(repaired("fa-AF", "در سال 1405")).isEqualTo("در سال 1405");
        assertThat(repaired("fa-AF", "در سال 1405، ۱۲ تن")).isEqualTo("در سال ۱۴۰۵، ۱۲ تن");
        assertThat(repaired("fa-AF", "سال ١٤٠٥")).isEqualTo("سال ۱۴۰۵");
        assertThat(repaired("ar", "في ٢٠٢٦ و ١٢ و 5")).isEqualTo("في ٢٠٢٦ و ١٢ و ٥");
        assertThat(repaired("ar", "في 2026 و 12 و ٥")).isEqualTo("في 2026 و 12 و 5");
        assertThat(repaired("en", "in ۱۴۰۵")).isEqualTo("in 1405");
    }

    @Test
    void anApostropheIsWrongOnlyBesideCurvedOnes() {
        assertThat(repaired("en", "They don't")).isEqualTo("They don't");
        assertThat(repaired("en", "They don't, she doesn’t")).isEqualTo("They don’t, she doesn’t");
    }

    @Test
    void joinersAreForAfghanNewsroomsThatHaveThem() {
        assertThat(repaired("fa-AF", "او می رود")).isEqualTo("او می رود");
        assertThat(repaired("fa-AF", "او می رود، برف می‌بارد")).isEqualTo("او می‌رود، برف می‌بارد");
    }

    @Test
    void whatIsCoveredIsLeftAlone() {
        var covered = String.valueOf(Proofreader.COVERED).repeat(3);
        assertThat(slips("fa-AF", covered + "  و")).extracting(Slip::kind).containsExactly(Slip.Kind.SPACES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"",
                "'",
                "\n",
                "  ",
                "\u200C",
                "م",
                "ي",
                "«",
                "\"\"\"",
                "' '",
                " .",
                "می",
                "۱",
                "\uD83D\uDE00 ,"
            })
    void theShortestTextsAreRead(String text) {
        for (var language : Language.NINE) {
            new Proofreader(language, List.of(text)).read(text);
        }
    }

    /** Spaces and joiners that an editor of code would lose are written as ‹NBSP› and the like. */
    private static String visible(String text) {
        return text.replace("‹NBSP›", "\u00A0")
                .replace("‹NNBSP›", "\u202F")
                .replace("‹ZWSP›", "\u200B")
                .replace("‹ZWNJ›", "\u200C");
    }

    /** Sentences that quote what machines read. */
    private static final Set<String> QUOTING =
            Set.of("paper.edition.copyright-hint", "editor.link.hint", "editor.link.refused");

    /** What we say ourselves, in all nine languages, is written with care: nothing in it may be called a slip. */
    @Test
    void ourOwnWordsHaveNoSlips() throws IOException {
        for (var language : Language.NINE) {
            for (var file : List.of("site", "newsroom")) {
                var messages = new Properties();
                var path = Path.of("src/main/resources/messages/" + file + "_" + language.code() + ".properties");
                try (var reader = Files.newBufferedReader(path)) {
                    messages.load(reader);
                }
                var proofreader = new Proofreader(language, List.of());
                messages.keySet().removeAll(QUOTING);
                messages.forEach((key, message) -> assertThat(proofreader.read((String) message))
                        .as(language + " " + key)
                        .isEmpty());
            }
        }
    }

    private static List<Slip> slips(String tag, String text) {
        return new Proofreader(Language.of(tag), List.of(text)).read(text);
    }

    static String repaired(String tag, String text) {
        var repaired = new StringBuilder(text);
        for (var slip : slips(tag, text).reversed()) {
            repaired.replace(slip.from(), slip.to(), slip.replacement());
        }
        return repaired.toString();
    }
}
