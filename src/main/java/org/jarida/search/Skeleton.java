package org.jarida.search;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The consonants of a word, in classes that Arabic, Cyrillic and Latin letters share: a key under which the same word or
 * name stands in another script. Vowels are left out, since Persian writes few of them; so are ع, و, ی and Tajik в, у, й,
 * which stand now for one and now for the other. What sounds alike in Persian is one class (ث س ص, ت ط, ذ ز ض ظ, ح ه), and
 * so are k, g, gh and q, which names swap; doubled ones are single, and an h within a word, which spellings leave out as
 * they like, is none.
 *
 * <p>Many words share a key, some dozens at most: who looks up by it ranks what is found by {@link #distance}.
 */
public final class Skeleton {
    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final char OPTIONAL = 'h';

    private static final Map<Character, Character> CONSONANTS = classes(
            "bبб",
            "pپп",
            "tتطټтt",
            "sثسصсs",
            "jجҷљj",
            "cچч",
            "hحهةۀەہҳњh",
            "xخхx",
            "dدډдd",
            "zذزضظзz",
            "rرړр",
            "ʒژږж",
            "ʃشښшщ",
            "fفфf",
            "kقکكگګغқќкгғѓqg",
            "lلл",
            "mمм",
            "nنڼн");

    /** Vowels that Persian writes too, and the consonants that are written as they are. */
    private static final Map<Character, Character> VOWELS = classes("Aاآоaá", "Uوӯўувwvuo", "Iیيىېۍئиӣїйiyeэ");

    /** What several letters write, or one that stands for several; longer ones first. */
    private static final String[][] TOGETHER = {
        {"خوا", "خا"},
        {"tsch", "ч"},
        {"shch", "ш"},
        {"tch", "ч"},
        {"sch", "ш"},
        {"dzh", "ҷ"},
        {"дж", "ҷ"},
        {"dj", "ҷ"},
        {"kh", "х"},
        {"sh", "ш"},
        {"ch", "ч"},
        {"gh", "ғ"},
        {"zh", "ж"},
        {"ph", "ф"},
        {"th", "т"},
        {"x", "кс"},
        {"ц", "тс"},
        {"څ", "тс"},
        {"ځ", "дз"},
        {"ё", "ио"},
        {"я", "ио"},
        {"ю", "иу"},
        {"ce", "се"},
        {"ci", "си"},
        {"c", "к"}
    };

    private static final Function<String, String> SOUNDS = new Remembered<>(Skeleton::sound);

    private Skeleton() {}

    private static Map<Character, Character> classes(String... all) {
        return Arrays.stream(all)
                .flatMap(one -> one.chars().mapToObj(letter -> Map.entry((char) letter, one.charAt(0))))
                .distinct()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The key of one word; empty where it has no consonant. */
    public static String of(String word) {
        var letters = spelt(word);
        var key = new StringBuilder(letters.length());
        for (var i = 0; i < letters.length(); i++) {
            var kind = CONSONANTS.get(letters.charAt(i));
            if (kind != null && (kind != OPTIONAL || i == 0)) {
                add(key, kind);
            }
        }
        return key.toString();
    }

    /**
     * How far two words sound apart, whatever their scripts: letters to be changed, put in or left out, vowels counted where
     * both scripts write them.
     */
    public static int distance(String one, String other) {
        return apart(SOUNDS.apply(one), SOUNDS.apply(other));
    }

    private static String sound(String word) {
        var letters = spelt(word);
        var sound = new StringBuilder(letters.length());
        for (var i = 0; i < letters.length(); i++) {
            var letter = letters.charAt(i);
            var kind = CONSONANTS.getOrDefault(letter, VOWELS.get(letter));
            if (kind != null) {
                add(sound, kind);
            }
        }
        return sound.toString();
    }

    private static void add(StringBuilder to, char kind) {
        if (to.isEmpty() || to.charAt(to.length() - 1) != kind) {
            to.append(kind);
        }
    }

    private static String spelt(String word) {
        var letters = FOLDED.normalize(word);
        for (var pair : TOGETHER) {
            letters = letters.replace(pair[0], pair[1]);
        }
        return letters;
    }

    /** Levenshtein's distance. */
    private static int apart(String one, String other) {
        var before = new int[other.length() + 1];
        Arrays.setAll(before, i -> i);
        for (var i = 1; i <= one.length(); i++) {
            var now = new int[other.length() + 1];
            now[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
