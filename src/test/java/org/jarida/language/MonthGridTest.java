package org.jarida.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jarida.language.EraCalendar.GREGORIAN;
import static org.jarida.language.EraCalendar.SOLAR_HIJRI;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthGridTest {
    @Test
    void aMonthOfKabulBeginsOnSaturdayAndShowsBothCalendars() {
        var grid = MonthGrid.of(new CalendarMonth(SOLAR_HIJRI, 1405, 9), Language.DARI);
        assertThat(grid.title()).isEqualTo("قوس ۱۴۰۵");
        assertThat(grid.beside()).isEqualTo("نومبر – دسمبر ۲۰۲۶");
        assertThat(grid.weekdays().getFirst()).isEqualTo(new MonthGrid.Weekday("شنبه", "ش"));
        assertThat(shown(grid))
                .containsExactly(
                        "(۳۰=۲۱) ۱=۲۲ ۲=۲۳ ۳=۲۴ ۴=۲۵ ۵=۲۶ ۶=۲۷",
                        "۷=۲۸ ۸=۲۹ ۹=۳۰ ۱۰=۱ دسمبر ۱۱=۲ ۱۲=۳ ۱۳=۴",
                        "۱۴=۵ ۱۵=۶ ۱۶=۷ ۱۷=۸ ۱۸=۹ ۱۹=۱۰ ۲۰=۱۱",
                        "۲۱=۱۲ ۲۲=۱۳ ۲۳=۱۴ ۲۴=۱۵ ۲۵=۱۶ ۲۶=۱۷ ۲۷=۱۸",
                        "۲۸=۱۹ ۲۹=۲۰ ۳۰=۲۱ (۱=۲۲) (۲=۲۳) (۳=۲۴) (۴=۲۵)");
        assertThat(grid.weeks().getFirst().get(4).words()).isEqualTo("چهارشنبه ۴ قوس ۱۴۰۵ (۲۵ نومبر ۲۰۲۶)");
        assertThat(grid.weeks().getFirst().get(4).date()).isEqualTo("2026-11-25");
    }

    @Test
    void aMonthOfLondonBeginsOnMonday() {
        var grid = MonthGrid.of(new CalendarMonth(GREGORIAN, 2026, 12), Language.ENGLISH);
        assertThat(grid.title()).isEqualTo("December 2026");
        assertThat(grid.beside()).isEqualTo("Qaws – Jadi 1405");
        assertThat(shown(grid).getFirst()).isEqualTo("(30=9) 1=10 2=11 3=12 4=13 5=14 6=15");
        assertThat(grid.weeks().get(1).get(2).words()).isEqualTo("Wednesday 9 December 2026 (18 Qaws 1405)");
    }

    @Test
    void theNameOfAMonthFitsIntoACell() {
        var months = List.of("tg 1 дек", "ar 1 ديسمبر", "de 1 Dez", "fa-AF ۱ دسمبر", "en 1 Dec", "ru 1 дек.");
        for (var month : months) {
            var language = Language.of(month.substring(0, month.indexOf(' ')));
            var grid = MonthGrid.of(new CalendarMonth(SOLAR_HIJRI, 1405, 9), language);
            assertThat(grid.weeks().stream().flatMap(List::stream).map(MonthGrid.Day::otherNumber))
                    .contains(month.substring(month.indexOf(' ') + 1));
        }
    }

    @Test
    void aMonthAtTheTurnOfTheOtherYearNamesBothYears() {
        assertThat(MonthGrid.of(new CalendarMonth(SOLAR_HIJRI, 1405, 10), Language.ENGLISH)
                        .beside())
                .isEqualTo("December 2026 – January 2027");
    }

    @Test
    void everyDayOfAHundredYearsStandsInItsMonthOnce() {
        for (var language : List.of(Language.DARI, Language.ENGLISH, Language.of("ps-PK"))) {
            for (var month = new CalendarMonth(SOLAR_HIJRI, 1350, 1); month.year() < 1450; month = month.next()) {
                var grid = MonthGrid.of(month, language);
                var days = grid.weeks().stream()
                        .flatMap(List::stream)
                        .filter(MonthGrid.Day::within)
                        .map(MonthGrid.Day::date)
                        .toList();
                assertThat(days).hasSize(month.days());
                assertThat(days.getFirst()).isEqualTo(month.firstDay());
                for (var i = 1; i < days.size(); i++) {
                    assertThat(days.get(i)).isEqualTo(days.get(i - 1).plusDays(1));
                }
                assertThat(grid.weeks()).allSatisfy(week -> {
                    assertThat(week).hasSize(7);
                    assertThat(week.getFirst().date().getDayOfWeek())
                            .isEqualTo(Week.of(language).first());
                    assertThat(week).anyMatch(MonthGrid.Day::within);
                });
                assertThat(grid.next()).contains(month.next());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fa-AF,SATURDAY",
        "ps,SATURDAY",
        "ar,SATURDAY",
        "en,MONDAY",
        "de,MONDAY",
        "tg,MONDAY",
        "ps-PK,SUNDAY",
        "en-US,SUNDAY",
        "ar-SA,SUNDAY",
        "ar-AE,MONDAY",
        "tr,MONDAY"
    })
    void aWeekBeginsWhereItDoesThere(String tag, DayOfWeek first) {
        assertThat(Week.of(Language.of(tag)).first()).isEqualTo(first);
    }

    @Test
    void theDaysOfAWeekAreToldApartByTheirBriefNames() {
        for (var language : Language.NINE) {
            assertThat(Week.of(language).days().stream().map(day -> Week.brief(day, language)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void sheetsEndWhereOneOfTheCalendarsDoes() {
        var month = new CalendarMonth(GREGORIAN, 1822, 1);
        assertThat(MonthGrid.of(month, Language.ENGLISH).previous()).isEmpty();
        assertThat(MonthGrid.of(new CalendarMonth(SOLAR_HIJRI, 1578, 9), Language.DARI)
                        .next())
                .isEmpty();
        assertThatThrownBy(() -> MonthGrid.of(new CalendarMonth(GREGORIAN, 1800, 1), Language.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
        var next = new CalendarMonth(GREGORIAN, 1822, 2);
        for (var on = MonthGrid.of(next, Language.ENGLISH); on.next().isPresent(); ) {
            on = MonthGrid.of(on.next().orElseThrow(), Language.ENGLISH);
            assertThat(on.month().firstDay()).isBefore(LocalDate.of(2200, 1, 1));
        }
    }

    private static List<String> shown(MonthGrid grid) {
        return grid.weeks().stream()
                .map(week -> week.stream()
                        .map(day -> {
                            var both = day.number() + "=" + day.otherNumber();
                            return day.within() ? both : "(" + both + ")";
                        })
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
