package org.jarida.language;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * The calendars an edition can be dated in. Both have twelve months; dates outside the years 1800 to 2200 (Gregorian)
 * and 1200 to 1600 (Solar Hijri) are refused, for no newspaper bears them.
 */
public enum EraCalendar {
    GREGORIAN(1800, 2200) {
        @Override
        CalendarDay day(LocalDate date) {
            return new CalendarDay(checked(date.getYear()), date.getMonthValue(), date.getDayOfMonth());
        }

        @Override
        LocalDate first(int year, int month) {
            return LocalDate.of(year, month, 1);
        }
    },

    /** Afghanistan's and Iran's, beginning at the spring equinox. */
    SOLAR_HIJRI(1200, 1600) {
        @Override
        CalendarDay day(LocalDate date) {
            var epochDay = date.toEpochDay();
            var found = Arrays.binarySearch(NewYears.DAYS, epochDay);
            var index = found >= 0 ? found : -found - 2;
            if (index < 0 || index >= NewYears.DAYS.length - 1) {
                throw new IllegalArgumentException("not a date of a newspaper: " + date);
            }
            var dayOfYear = (int) (epochDay - NewYears.DAYS[index]);
            var month = dayOfYear < 186 ? dayOfYear / 31 : 6 + (dayOfYear - 186) / 30;
            return new CalendarDay(1200 + index, month + 1, dayOfYear - daysBefore(month) + 1);
        }

        @Override
        LocalDate first(int year, int month) {
            return LocalDate.ofEpochDay(NewYears.DAYS[year - 1200] + daysBefore(month - 1));
        }

        private static int daysBefore(int month) {
            return month <= 6 ? 31 * month : 186 + 30 * (month - 6);
        }
    };

    private final int firstYear;
    private final int lastYear;

    EraCalendar(int firstYear, int lastYear) {
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    abstract CalendarDay day(LocalDate date);

    abstract LocalDate first(int year, int month);

    /** Which calendar a year of four digits belongs to; a newspaper's years are those of one alone. */
    static Optional<EraCalendar> ofYear(int year) {
        return Arrays.stream(values()).filter(calendar -> calendar.has(year)).findFirst();
    }

    boolean has(int year) {
        return year >= firstYear && year <= lastYear;
    }

    int daysIn(int year, int month) {
        var next = month == 12 ? first(year + 1, 1) : first(year, month + 1);
        return (int) (next.toEpochDay() - first(year, month).toEpochDay());
    }

    /** The day as the world counts it; empty where the month has no such day. */
    Optional<LocalDate> date(int year, int month, int day) {
        return day < 1 || day > daysIn(year, month)
                ? Optional.empty()
                : Optional.of(first(year, month).plusDays(day - 1L));
    }

    int checked(int year) {
        if (!has(year)) {
            throw new IllegalArgumentException("not a year of a newspaper: " + year);
        }
        return year;
    }

    record CalendarDay(int year, int month, int day) {}

    /**
     * The first days of the Solar Hijri years 1200 to 1601, asked of ICU once. Its months follow from them, so that a
     * date costs a search in this table instead of a calendar object.
     */
    private static final class NewYears {
        static final long[] DAYS = new long[402];

        static {
            var calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("fa_AF@calendar=persian"));
            calendar.clear();
            for (var i = 0; i < DAYS.length; i++) {
                calendar.set(1200 + i, Calendar.JANUARY, 1, 0, 0, 0);
                DAYS[i] = Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L);
            }
        }
    }
}
