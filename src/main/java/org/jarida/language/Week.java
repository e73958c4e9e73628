package org.jarida.language;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.IntStream;

/** How a language's calendar sheets lay out a week: which day they begin with, and what the days are called. */
public record Week(DayOfWeek first) {
    public static Week of(Language language) {
        return new Week(
                switch (language.tag()) {
                    // Newspapers in these have readers in many lands; most of those begin on Monday, some on Sunday.
                    case "en", "fr", "de", "ru", "es", "tg" -> DayOfWeek.MONDAY;
                    case "fa", "fa-AF", "ps", "ar" -> DayOfWeek.SATURDAY;
                    default -> elsewhere(language);
                });
    }

    private static DayOfWeek elsewhere(Language language) {
        var region = ULocale.addLikelySubtags(language.locale()).getCountry();
        var sunday = Calendar.getWeekDataForRegion(region).firstDayOfWeek;
        return DayOfWeek.of(sunday == Calendar.SUNDAY ? 7 : sunday - 1);
    }

    /** What heads a narrow column: "Mo", «ش». */
    public static String brief(DayOfWeek day, Language language) {
        var name = DateWords.of(language).weekdays().get(day.getValue() - 1);
        return switch (language.code()) {
            // Letters by which calendars of the Arab world tell their days, for all but one begin alike.
            case "ar" -> "نثرخجسح".substring(day.getValue() - 1, day.getValue());
            case "fa", "ps" -> name.substring(0, 1);
            case "ru" -> List.of("пн", "вт", "ср", "чт", "пт", "сб", "вс").get(day.getValue() - 1);
            case "tg" -> List.of("дш", "сш", "чш", "пш", "ҷм", "шн", "яш").get(day.getValue() - 1);
            default -> name.substring(0, 2);
        };
    }

    /** From the first. */
    public List<DayOfWeek> days() {
        return IntStream.range(0, 7).mapToObj(first::plus).toList();
    }

    /** How many days after the first it is. */
    int column(DayOfWeek day) {
        return Math.floorMod(day.getValue() - first.getValue(), 7);
    }
}
