package org.jarida.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names of months as people write them in a language: ours in all their forms, those of its neighbours, and English ones,
 * which every keyboard can type. Letters that only a keyboard tells apart are one here.
 */
final class MonthNames {
    record Month(EraCalendar calendar, int number) {}

    private static final Map<String, MonthNames> KNOWN = new ConcurrentHashMap<>();

    /** Spellings beside our own: Pashto's second case, Tehran's and Kabul's other ways, Austria's January. */
    private static final Map<String, Month> ALSO = Map.ofEntries(
            Map.entry("سلواغې", new Month(EraCalendar.SOLAR_HIJRI, 11)),
            Map.entry("سنبلۀ", new Month(EraCalendar.SOLAR_HIJRI, 6)),
            Map.entry("امرداد", new Month(EraCalendar.SOLAR_HIJRI, 5)),
            Map.entry("اپریل", new Month(EraCalendar.GREGORIAN, 4)),
            Map.entry("مۍ", new Month(EraCalendar.GREGORIAN, 5)),
            Map.entry("جولايي", new Month(EraCalendar.GREGORIAN, 7)),
            Map.entry("سپټمبر", new Month(EraCalendar.GREGORIAN, 9)),
            Map.entry("ډسمبر", new Month(EraCalendar.GREGORIAN, 12)),
            Map.entry("اوت", new Month(EraCalendar.GREGORIAN, 8)),
            Map.entry("jänner", new Month(EraCalendar.GREGORIAN, 1)),
            Map.entry("setiembre", new Month(EraCalendar.GREGORIAN, 9)),
            Map.entry("sept", new Month(EraCalendar.GREGORIAN, 9)));

    private final Map<String, Month> months = new HashMap<>();
    private final Set<String> weekdays;

    private MonthNames(Language language) {
        Stream.concat(Stream.of(language), neighbours(language)).forEach(other -> {
            var words = DateWords.of(other);
            for (var calendar : EraCalendar.values()) {
                var names = words.months(calendar);
                Stream.of(names.inDate(), names.alone(), names.brief()).forEach(list -> add(calendar, list));
            }
        });
        ALSO.forEach((name, month) -> months.putIfAbsent(folded(name), month));
        weekdays = Stream.concat(Stream.of(language), neighbours(language))
                .flatMap(other -> DateWords.of(other).weekdays().stream())
                .map(MonthNames::folded)
                .collect(Collectors.toUnmodifiableSet());
    }

    static MonthNames of(Language language) {
        return KNOWN.computeIfAbsent(DateWords.nearest(language), tag -> new MonthNames(Language.of(tag)));
    }

    private static Stream<Language> neighbours(Language language) {
        return switch (language.code()) {
            case "fa" -> Stream.of(Language.DARI, Language.PASHTO, Language.of("fa"), Language.ENGLISH);
            case "ps" -> Stream.of(Language.DARI, Language.ENGLISH);
            default -> Stream.of(Language.ENGLISH);
        };
    }

    private void add(EraCalendar calendar, List<String> names) {
        for (var i = 0; i < names.size(); i++) {
            for (var name : names.get(i).split("/")) {
                months.putIfAbsent(name(name), new Month(calendar, i + 1));
            }
        }
    }

    /** By a name that is {@link #folded} and has no dot at its end. */
    @Nullable
    Month month(String word) {
        return months.get(word);
    }

    boolean isWeekday(String word) {
        return weekdays.contains(word);
    }

    /** As long as it was, so that offsets stay: small letters, ASCII digits, one letter for all that look the same. */
    static String folded(String text) {
        var folded = new StringBuilder(Digits.ascii(text));
        for (var i = 0; i < folded.length(); i++) {
            folded.setCharAt(
                    i,
                    switch (folded.charAt(i)) {
                        case 'ي', 'ى', 'ۍ', 'ې' -> 'ی';
                        case 'ك' -> 'ک';
                        case 'گ' -> 'ګ';
                        case 'أ', 'إ', 'آ' -> 'ا';
                        case 'ة' -> 'ه';
                        default -> Character.toLowerCase(folded.charAt(i));
                    });
        }
        return folded.toString();
    }

    private static String name(String name) {
        return folded(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
    }
}
