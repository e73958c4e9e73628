package org.jarida.language;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a language writes dates: names of days (Monday first) and months, and patterns. Our own, for CLDR's Dari,
 * Pashto and Tajik are not what their newspapers print, and ICU changes them from version to version.
 */
record DateWords(
        List<String> weekdays,
        Months gregorian,
        Months solar,
        DatePattern day,
        DatePattern date,
        DatePattern shortDate,
        DatePattern month,
        DatePattern time,
        DatePattern dateTime) {

    private DateWords(
            List<String> weekdays,
            Months gregorian,
            Months solar,
            String day,
            String date,
            String shortDate,
            String month,
            String time,
            String dateTime) {
        this(
                weekdays,
                gregorian,
                solar,
                DatePattern.of(day),
                DatePattern.of(date),
                DatePattern.of(shortDate),
                DatePattern.of(month),
                DatePattern.of(time),
                DatePattern.of(dateTime.replace("{D}", date).replace("{T}", time)));
    }

    /** Names beside a day ("21 марта") and alone ("март"); short ones for lines, where the language has them. */
    record Months(List<String> inDate, List<String> alone, List<String> brief) {
        static Months of(String names) {
            var list = words(names);
            return new Months(list, list, list);
        }
    }

    Months months(EraCalendar calendar) {
        return switch (calendar) {
            case GREGORIAN -> gregorian;
            case SOLAR_HIJRI -> solar;
        };
    }

    static DateWords of(Language language) {
        return Objects.requireNonNull(ALL.get(nearest(language)));
    }

    /** The tag of the language whose words it has: its own, a wider one's, or English. */
    static String nearest(Language language) {
        for (var nearest = language; nearest != null; nearest = nearest.fallback()) {
            if (ALL.containsKey(nearest.tag())) {
                return nearest.tag();
            }
        }
        return "en";
    }

    private static final String LATIN_SOLAR = "Hamal Sawr Jawza Saratan Asad Sonbola Mizan Aqrab Qaws Jadi Dalw Hut";

    private static final List<String> PERSIAN_DAYS = words("دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه");

    private static final Map<String, DateWords> ALL = Map.ofEntries(
            Map.entry(
                    "en",
                    new DateWords(
                            words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
                            new Months(
                                    words("January February March April May June July August September October"
                                            + " November December"),
                                    words("January February March April May June July August September October"
                                            + " November December"),
                                    words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")),
                            Months.of(LATIN_SOLAR),
                            "{E} {d} {M} {y}",
                            "{d} {M} {y}",
                            "{d} {b} {y}",
                            "{A} {y}",
                            "{HH}:{mm}",
                            "{D}, {T}")),
            // The names of Egypt and the Gulf, and those of the Levant and Iraq: readers of both know their own.
            Map.entry(
                    "ar",
                    new DateWords(
                            words("الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"),
                            Months.of("يناير/كانون_الثاني فبراير/شباط مارس/آذار أبريل/نيسان مايو/أيار يونيو/حزيران"
                                    + " يوليو/تموز أغسطس/آب سبتمبر/أيلول أكتوبر/تشرين_الأول نوفمبر/تشرين_الثاني"
                                    + " ديسمبر/كانون_الأول"),
                            Months.of("الحمل الثور الجوزاء السرطان الأسد السنبلة الميزان العقرب القوس الجدي الدلو"
                                    + " الحوت"),
                            "{E}، {d} {M} {y}",
                            "{d} {M} {y}",
                            "{d}/{n}/{y}",
                            "{A} {y}",
                            "{HH}:{mm}",
                            "{D}، {T}")),
            Map.entry(
                    "fr",
                    new DateWords(
                            words("lundi mardi mercredi jeudi vendredi samedi dimanche"),
                            new Months(
                                    words("janvier février mars avril mai juin juillet août septembre octobre"
                                            + " novembre décembre"),
                                    words("janvier février mars avril mai juin juillet août septembre octobre"
                                            + " novembre décembre"),
                                    words("janv. févr. mars avr. mai juin juill. août sept. oct. nov. déc.")),
                            Months.of(LATIN_SOLAR),
                            "{E} {d1er} {M} {y}",
                            "{d1er} {M} {y}",
                            "{d1er} {b} {y}",
                            "{A} {y}",
                            "{HH}h{mm}",
                            "{D} à {T}")),
            Map.entry(
                    "de",
                    new DateWords(
                            words("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag"),
                            Months.of("Januar Februar März April Mai Juni Juli August September Oktober November"
                                    + " Dezember"),
                            Months.of(LATIN_SOLAR),
                            "{E}, {d}. {M} {y}",
                            "{d}. {M} {y}",
                            "{dd}.{nn}.{y}",
                            "{A} {y}",
                            "{HH}:{mm} Uhr",
                            "{D}, {T}")),
            Map.entry(
                    "ps",
                    new DateWords(
                            words("دوشنبه سې‌شنبه چارشنبه پنجشنبه جمعه شنبه یکشنبه"),
                            Months.of("جنوري فبروري مارچ اپریل می جون جولای اګست سپتمبر اکتوبر نومبر دسمبر"),
                            Months.of("وری غویی غبرګولی چنګاښ زمری وږی تله لړم لیندۍ مرغومی سلواغه کب"),
                            "{E}، {d} {M} {y}",
                            "{d} {M} {y}",
                            "{d} {M} {y}",
                            "{A} {y}",
                            "{HH}:{mm}",
                            "{D}، {T}")),
            Map.entry(
                    "fa-AF",
                    persian(
                            "جنوری فبروری مارچ اپریل می جون جولای اگست سپتمبر اکتوبر نومبر دسمبر",
                            "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت")),
            Map.entry(
                    "fa",
                    persian(
                            "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
                            "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند")),
            Map.entry(
                    "ru",
                    new DateWords(
                            words("понедельник вторник среда четверг пятница суббота воскресенье"),
                            new Months(
                                    words("января февраля марта апреля мая июня июля августа сентября октября"
                                            + " ноября декабря"),
                                    words("январь февраль март апрель май июнь июль август сентябрь октябрь"
                                            + " ноябрь декабрь"),
                                    words("янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.")),
                            new Months(
                                    words("хамаля саура джаузы саратана асада сунбулы мизана акраба кауса джади"
                                            + " далва хута"),
                                    words("хамаль саур джауза саратан асад сунбула мизан акраб каус джади далв хут"),
                                    words("хамаля саура джаузы саратана асада сунбулы мизана акраба кауса джади"
                                            + " далва хута")),
                            "{E}, {d} {M} {y}\u00A0г.",
                            "{d} {M} {y}\u00A0г.",
                            "{dd}.{nn}.{y}",
                            "{A} {y}\u00A0г.",
                            "{HH}:{mm}",
                            "{D}, {T}")),
            Map.entry(
                    "es",
                    new DateWords(
                            words("lunes martes miércoles jueves viernes sábado domingo"),
                            Months.of("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
                                    + " diciembre"),
                            Months.of(LATIN_SOLAR),
                            "{E}, {d} de {M} de {y}",
                            "{d} de {M} de {y}",
                            "{d}/{nn}/{y}",
                            "{A} de {y}",
                            "{HH}:{mm}",
                            "{D}, {T}")),
            // CLDR has "21 Март 2026"; newspapers bind the month to "соли" (the year) with an izofat.
            Map.entry(
                    "tg",
                    new DateWords(
                            words("душанбе сешанбе чоршанбе панҷшанбе ҷумъа шанбе якшанбе"),
                            new Months(
                                    words("январи феврали марти апрели майи июни июли августи сентябри октябри"
                                            + " ноябри декабри"),
                                    words("январ феврал март апрел май июн июл август сентябр октябр ноябр декабр"),
                                    words("январ феврал март апрел май июн июл август сентябр октябр ноябр декабр")),
                            new Months(
                                    words("ҳамали саври ҷавзои саратони асади сунбулаи мизони ақраби қавси ҷадйи"
                                            + " далви ҳути"),
                                    words("ҳамал савр ҷавзо саратон асад сунбула мизон ақраб қавс ҷадй далв ҳут"),
                                    words("ҳамал савр ҷавзо саратон асад сунбула мизон ақраб қавс ҷадй далв ҳут")),
                            "{E}, {d} {M} соли {y}",
                            "{d} {M} соли {y}",
                            "{dd}.{nn}.{y}",
                            "{M} соли {y}",
                            "{HH}:{mm}",
                            "{D}, {T}")));

    private static DateWords persian(String gregorian, String solar) {
        return new DateWords(
                PERSIAN_DAYS,
                Months.of(gregorian),
                Months.of(solar),
                "{E} {d} {M} {y}",
                "{d} {M} {y}",
                "{d} {M} {y}",
                "{A} {y}",
                "{HH}:{mm}",
                "{D}، {T}");
    }

    /** Split at spaces; an underscore is a space within a name. */
    private static List<String> words(String line) {
        return List.of(line.split(" ")).stream()
                .map(word -> word.replace('_', ' '))
                .toList();
    }
}
