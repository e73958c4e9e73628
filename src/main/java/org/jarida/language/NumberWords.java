package org.jarida.language;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a text says a number in words, as newspapers write small ones ("three"). ICU spells for most of our languages,
 * tables for Pashto and Tajik; endings of cases are passed over, so that it rather finds one too many than one too few.
 */
public final class NumberWords {
    private static final Map<String, String> TABLES = Map.of(
            "ps",
            "صفر یو دوه درې څلور پنځه شپږ اوه اته نهه لس یوولس دولس دیارلس څوارلس پنځلس شپاړس اوولس اتلس نولس شل",
            "tg",
            "сифр як ду се чор панҷ шаш ҳафт ҳашт нӯҳ даҳ ёздаҳ дувоздаҳ сездаҳ чордаҳ понздаҳ шонздаҳ ҳабдаҳ ҳаждаҳ"
                    + " нуздаҳ бист");

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{Mn}\\u200C]+");
    private static final Map<String, RuleBasedNumberFormat> SPELLERS = new ConcurrentHashMap<>();

    private NumberWords() {}

    public static boolean says(String text, long number, Language language) {
        if (number < 0 || number > 1_000_000) {
            return false;
        }
        var said = " " + WORDS.matcher(folded(text)).replaceAll(" ");
        return spelled(number, language)
                .allMatch(word ->
                        said.contains(" " + stem(word)) || (stem(word).length() > 4 && said.contains(stem(word))));
    }

    private static Stream<String> spelled(long number, Language language) {
        var table = TABLES.get(language.code());
        if (table == null) {
            return WORDS.splitAsStream(folded(spell(number, language))).filter(word -> word.length() > 1);
        } else {
            var words = table.split(" ");
            return number < words.length ? Stream.of(folded(words[(int) number])) : Stream.of("\0");
        }
    }

    private static String spell(long number, Language language) {
        var speller = SPELLERS.computeIfAbsent(
                language.code(),
                code -> new RuleBasedNumberFormat(Language.of(code).locale(), RuleBasedNumberFormat.SPELLOUT));
        synchronized (speller) {
            return speller.format(number);
        }
    }

    private static String stem(String word) {
        return word.length() <= 3 ? word : word.substring(0, Math.max(3, word.length() - 2));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("\u00AD", "")
                .replace('ي', 'ی')
                .replace('ك', 'ک');
    }
}
