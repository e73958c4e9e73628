package org.jarida.language;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Letters that a neighbour's keyboard brings along: Arabic ones in Persian and Persian ones in Arabic, both in Pashto, the
 * six substitutes of old Tajik fonts, presentation forms, and letters of another alphabet that look alike.
 */
final class LetterSlips {
    private static final Map<Character, String> PERSIAN =
            Map.of('ي', "ی", 'ك', "ک", 'ى', "ی", 'ہ', "ه", 'ھ', "ه", 'ے', "ی");

    private static final Map<Character, String> ARABIC = Map.of('ک', "ك", 'ہ', "ه", 'ھ', "ه");

    private static final Map<Character, String> PASHTO = Map.of('ك', "ک", 'گ', "ګ", 'ہ', "ه", 'ھ', "ه", 'ة', "ه");

    /** What Pakistan writes for the same sounds. */
    private static final Map<Character, String> PASHTO_OF_AFGHANISTAN = Map.of('ٹ', "ټ", 'ڈ', "ډ", 'ڑ', "ړ", 'ے', "ې");

    /**
     * Old eight-bit fonts kept their Tajik letters in the places of Serbian, Macedonian and Ukrainian ones; the Latin ⱪ and
     * ⱨ look like two of them.
     */
    private static final Map<Character, String> TAJIK = Map.ofEntries(
            Map.entry('ў', "ӯ"),
            Map.entry('ї', "ӣ"),
            Map.entry('њ', "ҳ"),
            Map.entry('љ', "ҷ"),
            Map.entry('ќ', "қ"),
            Map.entry('ѓ', "ғ"),
            Map.entry('ѐ', "ё"),
            Map.entry('ⱪ', "қ"),
            Map.entry('ⱨ', "ҳ"),
            Map.entry('Ⱪ', "Қ"),
            Map.entry('Ⱨ', "Ҳ"),
            Map.entry('Ў', "Ӯ"),
            Map.entry('Ї', "Ӣ"),
            Map.entry('Њ', "Ҳ"),
            Map.entry('Љ', "Ҷ"),
            Map.entry('Ќ', "Қ"),
            Map.entry('Ѓ', "Ғ"),
            Map.entry('Ѐ', "Ё"));

    private static final String LATIN = "ABCEHKMOPTXYaceopxy";
    private static final String CYRILLIC = "АВСЕНКМОРТХУасеорху";

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private final Language language;

    LetterSlips(Language language) {
        this.language = language;
    }

    void in(String text, List<Slip> slips) {
        switch (language.script()) {
            case "Arab" -> arabicScript(text, slips);
            case "Cyrl" -> {
                if (language.code().equals("tg")) {
                    each(text, TAJIK, slips);
                }
                lookalikes(text, LATIN, CYRILLIC, Character.UnicodeScript.LATIN, slips);
            }
            case "Latn" -> lookalikes(text, CYRILLIC, LATIN, Character.UnicodeScript.CYRILLIC, slips);
            default -> {}
        }
    }

    private static void each(String text, Map<Character, String> right, List<Slip> slips) {
        for (var i = 0; i < text.length(); i++) {
            var replacement = right.get(text.charAt(i));
            if (replacement != null) {
                slips.add(new Slip(Slip.Kind.LETTER, i, i + 1, replacement));
            }
        }
    }

    private void arabicScript(String text, List<Slip> slips) {
        var quotesArabic = !language.code().equals("ar") && isArabic(text);
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (isPresentationForm(c)) {
                slips.add(new Slip(Slip.Kind.LETTER, i, i + 1, NFKC.normalize(String.valueOf(c))));
            } else if (c > 'ء' && !quotesArabic) {
                var replacement = switch (language.code()) {
                    case "ar" -> arabic(text, i);
                    case "fa" -> persian(text, i);
                    case "ps" -> pashto(c);
                    default -> "";
                };
                if (replacement == null || !replacement.isEmpty()) {
                    slips.add(new Slip(Slip.Kind.LETTER, i, i + 1, replacement));
                }
            }
        }
    }

    /** What the letter should be; empty where it is right, null where it is wrong and nobody knows instead of what. */
    private static @Nullable String arabic(String text, int at) {
        return switch (text.charAt(at)) {
            // At the end of a word it stands for either of two letters.
            case 'ی' -> letterAt(text, at + 1) ? "ي" : null;
            // Both end their word: another letter after them, or a space that is missing.
            case 'ى', 'ة' -> letterAt(text, at + 1) ? null : "";
            default -> ARABIC.getOrDefault(text.charAt(at), "");
        };
    }

    private static @Nullable String persian(String text, int at) {
        var c = text.charAt(at);
        if (c == 'ة') {
            return bindsArabic(text, at + 1) ? "" : null;
        } else if (PERSIAN.containsKey(c)) {
            return isVocalised(text, at) ? "" : PERSIAN.get(c);
        } else {
            return "";
        }
    }

    private @Nullable String pashto(char c) {
        if (c == 'ى') {
            return null; // One of five letters.
        } else if (!language.tag().equals("ps-PK") && PASHTO_OF_AFGHANISTAN.containsKey(c)) {
            return PASHTO_OF_AFGHANISTAN.get(c);
        } else {
            return PASHTO.getOrDefault(c, "");
        }
    }

    /** As in دائرةالمعارف and حجة‌الاسلام, which Persian took over as they are. */
    private static boolean bindsArabic(String text, int at) {
        var next = at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u200C') ? at + 1 : at;
        return text.startsWith("ال", next);
    }

    /** A word with its vowels written out is quoted from Arabic, from scripture mostly. */
    private static boolean isVocalised(String text, int at) {
        var from = at;
        while (from > 0 && (letterAt(text, from - 1) || isVowel(text.charAt(from - 1)))) {
            from--;
        }
        var vowels = 0;
        for (var i = from; i < text.length() && (letterAt(text, i) || isVowel(text.charAt(i))); i++) {
            vowels += isVowel(text.charAt(i)) ? 1 : 0;
        }
        return vowels >= 2;
    }

    private static boolean isVowel(char c) {
        return c >= '\u064B' && c <= '\u0652';
    }

    /** A text in which every third word has the Arabic article is no Persian or Pashto one. */
    private static boolean isArabic(String text) {
        var words = text.split("\\s+");
        var articles = 0;
        for (var word : words) {
            articles += word.startsWith("ال") && word.length() > 3 ? 1 : 0;
        }
        return words.length >= 4 && articles * 3 >= words.length;
    }

    private static boolean letterAt(String text, int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    /** Shapes of letters, which old programs stored in the place of letters; not the signs among them. */
    private static boolean isPresentationForm(char c) {
        return (c >= '\uFB50' && c <= '\uFBB1') || (c >= '\uFBD3' && c <= '\uFD3D') || (c >= '\uFE70' && c <= '\uFEFC');
    }

    /** Letters of the wrong alphabet in words that have letters of the right one too. */
    private static void lookalikes(
            String text, String wrong, String right, Character.UnicodeScript script, List<Slip> slips) {
        for (var from = 0; from < text.length(); from++) {
            var to = from;
            var strange = 0;
            var alike = 0;
            while (letterAt(text, to)) {
                if (Character.UnicodeScript.of(text.charAt(to)) == script) {
                    strange++;
                    alike += wrong.indexOf(text.charAt(to)) >= 0 ? 1 : 0;
                }
                to++;
            }
            if (strange > 0 && strange == alike && strange < to - from) {
                for (var i = from; i < to; i++) {
                    var index = wrong.indexOf(text.charAt(i));
                    if (index >= 0) {
                        slips.add(new Slip(Slip.Kind.LETTER, i, i + 1, String.valueOf(right.charAt(index))));
                    }
                }
            }
            from = to;
        }
    }
}
