package org.jarida.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jarida.language.EraCalendar.GREGORIAN;
import static org.jarida.language.EraCalendar.SOLAR_HIJRI;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    private static final ZoneId KABUL = ZoneId.of("Asia/Kabul");

    /** Half past nine in Kabul on the first day of 1405. */
    private static final Instant NEW_YEAR = Instant.parse("2026-03-21T05:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ar    | GREGORIAN   | السبت، 21 مارس/آذار 2026      | 21/3/2026      | 21 مارس/آذار 2026، 05:00
                    en    | GREGORIAN   | Saturday 21 March 2026        | 21 Mar 2026    | 21 March 2026, 05:00
                    fr    | GREGORIAN   | Samedi 21 mars 2026           | 21 mars 2026   | 21 mars 2026 à 05h00
                    de    | GREGORIAN   | Samstag, 21. März 2026        | 21.03.2026     | 21. März 2026, 05:00 Uhr
                    ps    | SOLAR_HIJRI | شنبه، ۱ وری ۱۴۰۵               | ۱ وری ۱۴۰۵      | ۱ وری ۱۴۰۵، ۰۵:۰۰
                    ps    | GREGORIAN   | شنبه، ۲۱ مارچ ۲۰۲۶             | ۲۱ مارچ ۲۰۲۶    | ۲۱ مارچ ۲۰۲۶، ۰۵:۰۰
                    fa-AF | SOLAR_HIJRI | شنبه ۱ حمل ۱۴۰۵                | ۱ حمل ۱۴۰۵      | ۱ حمل ۱۴۰۵، ۰۵:۰۰
                    fa-AF | GREGORIAN   | شنبه ۲۱ مارچ ۲۰۲۶              | ۲۱ مارچ ۲۰۲۶    | ۲۱ مارچ ۲۰۲۶، ۰۵:۰۰
                    fa    | SOLAR_HIJRI | شنبه ۱ فروردین ۱۴۰۵            | ۱ فروردین ۱۴۰۵  | ۱ فروردین ۱۴۰۵، ۰۵:۰۰
                    ru    | GREGORIAN   | Суббота, 21 марта 2026 г.     | 21.03.2026     | 21 марта 2026 г., 05:00
                    es    | GREGORIAN   | Sábado, 21 de marzo de 2026   | 21/03/2026     | 21 de marzo de 2026, 05:00
                    tg    | GREGORIAN   | Шанбе, 21 марти соли 2026     | 21.03.2026     | 21 марти соли 2026, 05:00
                    tr    | GREGORIAN   | Saturday 21 March 2026        | 21 Mar 2026    | 21 March 2026, 05:00
                    """)
    void everyLanguageDatesInItsOwnWay(String tag, EraCalendar calendar, String day, String brief, String full) {
        var dates = new Dates(Language.of(tag), calendar, null, ZoneOffset.UTC);
        assertThat(dates.day(NEW_YEAR).replace('\u00A0', ' ')).isEqualTo(day);
        assertThat(dates.shortDate(NEW_YEAR)).isEqualTo(brief);
        assertThat(dates.dateTime(NEW_YEAR).replace('\u00A0', ' ')).isEqualTo(full);
    }

    @ParameterizedTest
    @CsvSource({
        "ar,GREGORIAN,مارس/آذار 2026",
        "en,GREGORIAN,March 2026",
        "fr,GREGORIAN,mars 2026",
        "de,GREGORIAN,März 2026",
        "ps,SOLAR_HIJRI,وری ۱۴۰۵",
        "fa-AF,SOLAR_HIJRI,حمل ۱۴۰۵",
        "ru,GREGORIAN,март 2026 г.",
        "es,GREGORIAN,marzo de 2026",
        "tg,GREGORIAN,марти соли 2026"
    })
    void anArchiveIsNamedAfterItsMonth(String tag, EraCalendar calendar, String name) {
        var dates = new Dates(Language.of(tag), calendar, null, KABUL);
        assertThat(dates.month(dates.monthOf(NEW_YEAR)).replace('\u00A0', ' ')).isEqualTo(name);
    }

    @Test
    void theOtherCalendarStandsBeside() {
        var dari = new Dates(Language.DARI, SOLAR_HIJRI, GREGORIAN, KABUL);
        assertThat(dari.date(NEW_YEAR)).isEqualTo("۱ حمل ۱۴۰۵");
        assertThat(dari.secondary(NEW_YEAR)).isEqualTo("۲۱ مارچ ۲۰۲۶");
        assertThat(new Dates(Language.TAJIK, GREGORIAN, null, KABUL).secondary(NEW_YEAR))
                .isNull();
    }

    @Test
    void theFirstOfAFrenchMonthIsAnOrdinal() {
        var french = new Dates(Language.FRENCH, GREGORIAN, null, ZoneOffset.UTC);
        assertThat(french.date(Instant.parse("2026-04-01T00:00:00Z"))).isEqualTo("1er avril 2026");
        assertThat(french.date(Instant.parse("2026-04-11T00:00:00Z"))).isEqualTo("11 avril 2026");
    }

    @Test
    void machinesReadIsoDatesWithTheEditionsOffset() {
        assertThat(new Dates(Language.DARI, SOLAR_HIJRI, null, KABUL).iso(NEW_YEAR))
                .isEqualTo("2026-03-21T09:30+04:30");
        assertThat(new Dates(Language.ENGLISH, GREGORIAN, null, ZoneOffset.UTC).iso(NEW_YEAR))
                .isEqualTo("2026-03-21T05:00Z");
    }

    @Test
    void theDayTurnsAtTheEditionsMidnight() {
        var dari = new Dates(Language.DARI, SOLAR_HIJRI, null, KABUL);
        var late = Instant.parse("2026-03-20T19:29:59Z");
        assertThat(dari.date(late)).isEqualTo("۲۹ حوت ۱۴۰۴");
        assertThat(dari.nextMidnight(late)).isEqualTo("2026-03-20T19:30:00Z");
        assertThat(dari.date(dari.nextMidnight(late))).isEqualTo("۱ حمل ۱۴۰۵");
        assertThat(dari.nextMidnight(dari.nextMidnight(late))).isEqualTo("2026-03-21T19:30:00Z");
    }

    @Test
    void leapYearsHaveAThirtiethOfHut() {
        assertThat(SOLAR_HIJRI.day(LocalDate.of(2025, 3, 20))).isEqualTo(new EraCalendar.CalendarDay(1403, 12, 30));
        assertThat(SOLAR_HIJRI.day(LocalDate.of(2025, 3, 21))).isEqualTo(new EraCalendar.CalendarDay(1404, 1, 1));
        assertThat(SOLAR_HIJRI.day(LocalDate.of(2026, 3, 20))).isEqualTo(new EraCalendar.CalendarDay(1404, 12, 29));
        for (var leap : new int[] {1399, 1403, 1408, 1412, 1416, 1420}) {
            var last =
                    new CalendarMonth(SOLAR_HIJRI, leap, 12).end(ZoneOffset.UTC).minusSeconds(1);
            assertThat(SOLAR_HIJRI
                            .day(LocalDate.ofInstant(last, ZoneOffset.UTC))
                            .day())
                    .isEqualTo(30);
        }
    }

    @Test
    void everyDayOfThreeCenturiesAgreesWithIcu() {
        var icu = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("fa_AF@calendar=persian"));
        for (var date = LocalDate.of(1830, 1, 1); date.getYear() < 2200; date = date.plusDays(1)) {
            icu.setTimeInMillis(date.toEpochDay() * 86_400_000L);
            var day = SOLAR_HIJRI.day(date);
            assertThat(day.year()).isEqualTo(icu.get(Calendar.YEAR));
            assertThat(day.month()).isEqualTo(icu.get(Calendar.MONTH) + 1);
            assertThat(day.day()).isEqualTo(icu.get(Calendar.DAY_OF_MONTH));
            assertThat(SOLAR_HIJRI.first(day.year(), day.month()).plusDays(day.day() - 1L))
                    .isEqualTo(date);
        }
    }

    @Test
    void monthsFollowOneAnotherWithoutAGap() {
        for (var month = new CalendarMonth(SOLAR_HIJRI, 1399, 1); month.year() < 1421; month = month.next()) {
            assertThat(month.end(KABUL)).isEqualTo(month.next().start(KABUL));
            assertThat(month.next().previous()).isEqualTo(month);
            assertThat(month).isLessThan(month.next());
            assertThat(CalendarMonth.of(SOLAR_HIJRI, month.start(KABUL), KABUL)).isEqualTo(month);
            assertThat(CalendarMonth.of(SOLAR_HIJRI, month.end(KABUL).minusMillis(1), KABUL))
                    .isEqualTo(month);
        }
        assertThat(new CalendarMonth(SOLAR_HIJRI, 1405, 1).start(KABUL)).isEqualTo("2026-03-20T19:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "SOLAR_HIJRI,1405,0",
        "SOLAR_HIJRI,1405,13",
        "SOLAR_HIJRI,0,1",
        "SOLAR_HIJRI,2026,1",
        "GREGORIAN,1405,1",
        "GREGORIAN,99999,1",
        "GREGORIAN,2026,-1"
    })
    void aMonthThatNeverWasIsRefused(EraCalendar calendar, int year, int month) {
        assertThatThrownBy(() -> new CalendarMonth(calendar, year, month)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLastMonthsOfACalendarStillEnd() {
        assertThat(new CalendarMonth(SOLAR_HIJRI, 1600, 12).end(KABUL)).isNotNull();
        assertThat(new CalendarMonth(GREGORIAN, 2200, 12).end(KABUL)).isNotNull();
    }

    @Test
    void clocksAreNamedAfterTheirPlace() {
        assertThat(Dates.clocksOf(KABUL, Language.TAJIK)).isEqualTo("Кобул");
        assertThat(Dates.clocksOf(KABUL, Language.DARI)).isEqualTo("کابل");
        assertThat(Dates.clocksOf(ZoneId.of("UTC"), Language.ENGLISH)).isEqualTo("UTC");
    }
}
