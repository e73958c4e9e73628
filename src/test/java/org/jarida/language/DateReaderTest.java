package org.jarida.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jarida.RealStories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en    | Born on March 5, 1990, died 7 May.        | March 5, 1990; 7 May
            en    | In May 2020 we may march 10 miles.        |
            en    | Between 3 and 7 March 2026 in F16 jets    | 7 March 2026
            fa-AF | روز پنجشنبه ۱۶ دلو، از ۱۳ تا ۲۵ مارچ      | ۱۶ دلو; ۲۵ مارچ
            fa-AF | در ماه می ۲۰۲۶ می رود                     |
            ps    | د نومبر په ۱۳مه، د وري ۱۵مه               | نومبر په ۱۳مه; وري ۱۵مه
            ps    | هغه دی 14 کلن، 25 مه لوبه، د سرطان ناروغي |
            ar    | في 3 مايو/أيار 2026 وفي ١٢ حزيران         | 3 مايو/أيار 2026; ١٢ حزيران
            tg    | рӯзи 28-уми январ, 1-уми ноябри соли 2018 | 28-уми январ; 1-уми ноябри соли 2018
            ru    | с 5 по 7 мая, 9 мая 1945 года             | 7 мая; 9 мая 1945
            es    | el 3 de mayo de 2026 y el 4 de mayo       | 3 de mayo de 2026; 4 de mayo
            de    | Seit Juli 2 Tage                          |
            de    | am 3. Oktober 1990, Version 10.2.3        | 3. Oktober 1990
            fr    | le 1er mai et le 14 juillet 1889          | 1er mai; 14 juillet 1889
            """)
    void datesAreFoundInASentence(String tag, String text, String found) {
        assertThat(DateReader.of(Language.of(tag)).in(text).stream()
                        .map(date -> text.substring(date.from(), date.to()))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(found == null ? "" : found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            fa-AF | ۴ قوس ۱۴۰۵ | ۲۵ نومبر ۲۰۲۶ | true
            fa-AF | ۴ قوس      | ۲۵ نومبر ۲۰۲۶ | true
            fa-AF | ۴ قوس      | ۲۵ نومبر      | true
            fa-AF | ۴ قوس ۱۴۰۵ | ۱۴۰۵/۹/۴      | true
            fa-AF | ۴ قوس ۱۴۰۵ | ۲۵ نومبر ۲۰۲۵ | true
            fa-AF | ۴ قوس ۱۴۰۵ | ۲۶ نومبر ۲۰۲۶ | false
            fa-AF | ۴ قوس      | ۴ جدی         | false
            fa-AF | ۴ قوس      | ۲۵ دسمبر      | false
            fa-AF | ۴ قوس ۱۴۰۵ | ۴ قوس ۱۴۰۴    | false
            en    | 4 May 2026 | May 4         | true
            """)
    void twoDatesCanMeanOneDay(String tag, String one, String other, boolean same) {
        var reader = DateReader.of(Language.of(tag));
        // One day of Qaws is the 25th of November in most years.
        var first = reader.in(one).getFirst();
        var second = reader.in(other).getFirst();
        assertThat(first.canBe(second)).isEqualTo(same && !other.endsWith("۲۰۲۵"));
        assertThat(second.canBe(first)).isEqualTo(first.canBe(second));
    }

    /** The stories are translations of one another: most dates that one language finds, the others find too. */
    @Test
    void everyLanguageFindsItsDatesInRealStories() {
        for (var language : RealStories.byLanguage().entrySet()) {
            var reader = DateReader.of(language.getKey());
            var count = language.getValue().stream()
                    .mapToInt(told -> reader.in(told.content().body().text()).size())
                    .sum();
            assertThat(count).as(language.getKey().tag()).isBetween(8, 12);
        }
    }
}
