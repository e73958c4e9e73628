package org.jarida.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {
    static final List<Language> NINE = Language.NINE;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            fa-AF | ۱۴۰۵/۹/۴                               | 2026-11-25
            fa-AF | 4 قوس 1405                             | 2026-11-25
            fa-AF | ٤ قوس ١٤٠٥                             | 2026-11-25
            fa-AF | چهارشنبه ۴ قوس ۱۴۰۵ (۲۵ نومبر ۲۰۲۶)    | 2026-11-25
            fa-AF | 4 آذر 1405                             | 2026-11-25
            fa-AF | ۲۵ نوامبر ۲۰۲۶                         | 2026-11-25
            fa-AF | 2026-11-25                             | 2026-11-25
            fa-AF | 25 Nov 2026                            | 2026-11-25
            fa-AF | ۳۰ حوت ۱۴۰۳                            | 2025-03-20
            ps    | د ۱۴۰۵ کال د وري ۱مه                   | 2026-03-21
            ps    | لړم ۲, ۱۴۰۱                            | 2022-10-24
            ps    | د ۲۰۲۶ د مارچ ۲۱                       | 2026-03-21
            ar    | الأربعاء، 25 نوفمبر/تشرين الثاني 2026  | 2026-11-25
            ar    | ٢٥ تشرين الثاني ٢٠٢٦                   | 2026-11-25
            de    | 25.11.2026                             | 2026-11-25
            de    | 1. März 2026                           | 2026-03-01
            fr    | 1er mars 2026                          | 2026-03-01
            es    | 25 de noviembre de 2026                | 2026-11-25
            ru    | среда, 25 ноября 2026 г.               | 2026-11-25
            tg    | 28-уми январи соли 2026                | 2026-01-28
            en    | November 25, 2026                      | 2026-11-25
            en    | Wednesday 4 Qaws 1405                  | 2026-11-25
            en    | 25/11/2026                             | 2026-11-25
            en    | 25 11 2026                             | 2026-11-25
            """)
    void datesAreReadAsPeopleTypeThem(String tag, String typed, LocalDate date) {
        assertThat(TypedDate.read(typed, Language.of(tag))).isEqualTo(new TypedDate.Read(date));
    }

    @ParameterizedTest
    @FieldSource("NINE")
    void whatAnEditionPrintsCanBeTyped(Language language) {
        for (var calendar : EraCalendar.values()) {
            var other = MonthGrid.beside(calendar);
            var dates = new Dates(language, calendar, other, ZoneOffset.UTC);
            for (var day = LocalDate.of(2024, 3, 1); day.getYear() < 2027; day = day.plusDays(1)) {
                var noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
                for (var printed : List.of(
                        dates.day(noon),
                        dates.date(noon),
                        dates.shortDate(noon),
                        dates.numeric(day),
                        dates.inBoth(day))) {
                    assertThat(TypedDate.read(printed, language)).as(printed).isEqualTo(new TypedDate.Read(day));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en    |                 | NO_DATE         |
            en    | soon            | UNREADABLE_DATE |
            en    | 25 November     | NO_YEAR         |
            en    | 4/5/26          | NO_YEAR         |
            en    | 25/11/1700      | YEAR            | 1700
            en    | 13/13/2026      | MONTH           | 13
            en    | 11/25/2026      | MONTH           | 25
            en    | 31 Feb 2026     | DAY             | February 2026
            fa-AF | ۳۰ حوت ۱۴۰۴     | DAY             | حوت ۱۴۰۴
            fa-AF | ۳۱ قوس ۱۴۰۵     | DAY             | قوس ۱۴۰۵
            fa-AF | ۱۴۰۵/۱۳/۱       | MONTH           | ۱۳
            en    | 4 Qaws 2026     | TWO_CALENDARS   |
            en    | 25 November 2026 or later | UNREADABLE_DATE |
            en    | 25 November 2026, 26 November 2026 | UNREADABLE_DATE |
            en    | 99999999999999999999/1/1 | UNREADABLE_DATE |
            """)
    void aDateThatIsNoneIsRefusedWithAReason(String tag, String typed, TypedDate.Refusal why, String about) {
        assertThat(TypedDate.read(typed == null ? "" : typed, Language.of(tag)))
                .isInstanceOfSatisfying(TypedDate.Refused.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(why);
                    if (about != null) {
                        assertThat(refused.arguments().getFirst()).isEqualTo(about);
                    }
                });
    }

    @Test
    void aRefusalSaysWhyInASentence() {
        var refused = (TypedDate.Refused) TypedDate.read("31 Feb 2026", Language.ENGLISH);
        assertThat(refused.said(Words.ofNewsroom(Language.ENGLISH))).isEqualTo("February 2026 has only 28 days.");
        for (var refusal : TypedDate.Refusal.values()) {
            assertThat(new TypedDate.Refused(refusal, "a", 2).said(Words.ofNewsroom(Language.ENGLISH)))
                    .endsWith(".");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"14:30", "14.30", "14h30", "1430", " 14 : 30 ", "۱۴:۳۰", "١٤:٣٠", "14:30:00", "14:30 Uhr"})
    void timesAreReadAsPeopleTypeThem(String typed) {
        assertThat(TypedMoment.read("2026-11-25", typed, Language.GERMAN, ZoneId.of("Asia/Kabul")))
                .isEqualTo(new TypedMoment.At(Instant.parse("2026-11-25T10:00:00Z"), false));
    }

    @ParameterizedTest
    @CsvSource({
        "'',NO_TIME",
        "soon,UNREADABLE_TIME",
        "25:00,UNREADABLE_TIME",
        "12:60,UNREADABLE_TIME",
        "7,UNREADABLE_TIME"
    })
    void aTimeThatIsNoneIsRefused(String typed, TypedDate.Refusal why) {
        assertThat(TypedMoment.read("2026-11-25", typed, Language.ENGLISH, ZoneId.of("Asia/Kabul")))
                .isEqualTo(new TypedMoment.Refused(new TypedDate.Refused(why)));
    }

    /** On 28 March 2027 clocks in London go from one to two; on 31 October 2027 they show half past one twice. */
    @Test
    void clocksThatAreTurnedAreHeeded() {
        var london = ZoneId.of("Europe/London");
        assertThat(TypedMoment.read("28 March 2027", "01:30", Language.ENGLISH, london))
                .isEqualTo(new TypedMoment.Refused(new TypedDate.Refused(TypedDate.Refusal.SKIPPED, "02:00")));
        assertThat(TypedMoment.read("28 March 2027", "02:00", Language.ENGLISH, london))
                .isEqualTo(new TypedMoment.At(Instant.parse("2027-03-28T01:00:00Z"), false));
        assertThat(TypedMoment.read("31 October 2027", "01:30", Language.ENGLISH, london))
                .isEqualTo(new TypedMoment.At(Instant.parse("2027-10-31T00:30:00Z"), true));
        assertThat(TypedMoment.read("31 October 2027", "02:00", Language.ENGLISH, london))
                .isEqualTo(new TypedMoment.At(Instant.parse("2027-10-31T02:00:00Z"), false));
    }
}
