package org.jarida.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.jarida.edition.Edition;
import org.jarida.language.EraCalendar;
import org.jarida.language.Language;
import org.jarida.language.TypedMoment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFieldFormTest {
    private static final Instant NOON = Instant.parse("2026-11-22T07:30:00Z");
    private static final Edition DARI = new Edition(
            "fa",
            1,
            Language.DARI,
            "جریده",
            "",
            "",
            ZoneId.of("Asia/Kabul"),
            EraCalendar.SOLAR_HIJRI,
            EraCalendar.GREGORIAN);

    @Test
    void aNewFormOffersTheNextFullHour() {
        var field = DateField.empty(DARI, Language.ENGLISH, NOON);
        assertThat(field.date()).isEqualTo("1 Qaws 1405");
        assertThat(field.time()).isEqualTo("13:00");
        assertThat(field.said()).isEqualTo("Sunday 1 Qaws 1405 (22 November 2026)");
        assertThat(field.clocks()).isEqualTo("Kabul");
        assertThat(field.month()).isEqualTo("1405-9");
        assertThat(field.day()).isEqualTo("2026-11-22");
        assertThat(field.wrong()).isNull();
        assertThat(DateField.empty(DARI, Language.DARI, NOON).date()).isEqualTo("۱ قوس ۱۴۰۵");
    }

    /** Late in the evening the next full hour is tomorrow's. */
    @Test
    void theNextHourMayBeTomorrows() {
        var field = DateField.empty(DARI, Language.ENGLISH, Instant.parse("2026-11-22T18:45:00Z"));
        assertThat(field.date()).isEqualTo("2 Qaws 1405");
        assertThat(field.time()).isEqualTo("00:00");
        assertThat(field.today()).isEqualTo("2026-11-22");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4 Qaws 1405      | 18:45
            ۴ قوس ۱۴۰۵       | ۱۸:۴۵
            25 November 2026 | 18.45
            2026-11-25       | 18:45
            """)
    void aMomentIsReadByTheClocksOfTheEdition(String date, String time) {
        assertThat(DateField.read(DARI, Language.ENGLISH, date, time))
                .isEqualTo(new TypedMoment.At(Instant.parse("2026-11-25T14:15:00Z"), false));
        var field = DateField.sent(DARI, Language.ENGLISH, date, time, NOON);
        assertThat(field.wrong()).isNull();
        assertThat(field.date()).isEqualTo(date);
        assertThat(field.time()).isEqualTo("18:45");
        assertThat(field.day()).isEqualTo("2026-11-25");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            31 Qaws 1405 | 18:45 | Qaws 1405 has only 30 days.
            4 Qaws 1405  | 25:00 | This is not a time we can read. Write 14:30.
            4 Qaws       | 18:45 | Please give the year with four digits.
            """)
    void whatIsWrongIsSaidAndNothingTypedIsLost(String date, String time, String wrong) {
        var field = DateField.sent(DARI, Language.ENGLISH, date, time, NOON);
        assertThat(field.wrong()).isEqualTo(wrong);
        assertThat(field.date()).isEqualTo(date);
    }

    @Test
    void whatIsTypedIsAnswered() {
        assertThat(DateAnswer.of("25 Nov 2026", DARI, Language.DARI))
                .isEqualTo(new DateAnswer("2026-11-25", "1405-9", "۴ قوس ۱۴۰۵", "چهارشنبه ۴ قوس ۱۴۰۵ (۲۵ نومبر ۲۰۲۶)"));
        assertThat(DateAnswer.of("", DARI, Language.ENGLISH))
                .isEqualTo(new DateAnswer(null, null, null, "Please give a date."));
    }

    @Test
    void aMonthIsAnsweredInTheWordsOfWhoAsks() {
        var sheet = MonthSheet.of("1405-9", Language.TAJIK).orElseThrow();
        assertThat(sheet.title()).isEqualTo("Қавси соли 1405");
        assertThat(sheet.previous()).isEqualTo("1405-8");
        assertThat(sheet.next()).isEqualTo("1405-10");
        assertThat(sheet.other()).isEqualTo("2026-12");
        assertThat(MonthSheet.of("2026-12", Language.TAJIK).orElseThrow().other())
                .isEqualTo("1405-9");
        assertThat(MonthSheet.of("1822-1", Language.ENGLISH).orElseThrow().previous())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1405",
                "1405-0",
                "1405-13",
                "1405-09",
                "0405-1",
                "1700-1",
                "1200-1",
                "1600-12",
                "2200-1",
                "2026-11-25",
                "../../x",
                "۱۴۰۵-۹",
                "99999-1"
            })
    void aMonthThatIsNoneIsAnsweredWithNothing(String address) {
        assertThat(MonthSheet.of(address, Language.ENGLISH)).isEmpty();
    }
}
