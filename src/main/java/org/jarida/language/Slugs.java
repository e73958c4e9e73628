package org.jarida.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Map;
import java.util.Optional;

/**
 * Slugs out of headlines: in their own script for Arabic, Persian and Pashto (a vowelless script cannot be romanised by
 * rule), in Latin letters by the tables of BGN/PCGN without diacritics for Russian and Tajik, in ASCII for the Latin
 * languages. At most sixty letters, cut at a word.
 */
public final class Slugs {
    private static final int MOST_LETTERS = 60;

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('œ', "oe"),
            Map.entry('æ', "ae"),
            Map.entry('ß', "ss"),
            Map.entry('ø', "o"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ħ', "h"),
            Map.entry('ı', "i"),
            Map.entry('ŋ', "n"));

    private static final Map<Character, String> GERMAN = Map.of('ä', "ae", 'ö', "oe", 'ü', "ue");

    private static final Map<Character, String> CYRILLIC = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ё', "yo"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('й', "y"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ъ', ""),
            Map.entry('ы', "y"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"),
            Map.entry('ғ', "gh"),
            Map.entry('ӣ', "i"),
            Map.entry('қ', "q"),
            Map.entry('ӯ', "u"),
            Map.entry('ҳ', "h"),
            Map.entry('ҷ', "j"),
            // Of neighbours' alphabets, and of old Tajik fonts that put ў where ӯ belongs.
            Map.entry('ў', "u"),
            Map.entry('і', "i"),
            Map.entry('ї', "yi"),
            Map.entry('є', "ye"),
            Map.entry('ґ', "g"));

    private Slugs() {}

    /** A slug of the headline; of the fallback (a key, a number) when the headline has no letter to offer. */
    public static Slug of(String headline, Language language, String fallback) {
        return of(headline, language).or(() -> of(fallback, language)).orElseGet(() -> new Slug("story"));
    }

    public static Optional<Slug> of(String headline, Language language) {
        // No headline needs more to fill sixty letters; a hundred thousand would only cost time.
        var words = words(headline.length() > 2000 ? Text.shorten(headline, 2000) : headline, language);
        var cut = cut(words);
        return cut.isEmpty() ? Optional.empty() : Optional.of(new Slug(cut));
    }

    private static String words(String headline, Language language) {
        var text = UCharacter.toLowerCase(language.locale(), NFKC.normalize(Text.clean(headline)));
        var slug = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); ) {
            var c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\'' || c == '’' || c == 'ʼ') {
                // "don't" is one word; "l'eau" is two, but "leau" is what people are used to read in addresses.
                continue;
            } else if (dropped(c)) {
                continue;
            } else if (Character.isLetter(c)) {
                letter(slug, c, language);
            } else if (Character.isDigit(c)) {
                slug.append(UCharacter.digit(c, 10));
            } else if (mark(c)) {
                if (!slug.isEmpty() && Character.isLetter(slug.codePointBefore(slug.length()))) {
                    slug.appendCodePoint(c);
                }
            } else {
                hyphen(slug);
            }
        }
        var end = slug.length();
        while (end > 0 && slug.charAt(end - 1) == '-') {
            end--;
        }
        return NFC.normalize(slug.substring(0, end));
    }

    private static void letter(StringBuilder slug, int c, Language language) {
        if (c > 0xFFFF) {
            slug.appendCodePoint(c);
            return;
        }
        var letter = (char) c;
        var german = language.code().equals("de") ? GERMAN.get(letter) : null;
        var known = german != null ? german : LATIN.getOrDefault(letter, CYRILLIC.get(letter));
        if (known != null) {
            slug.append(known);
        } else if (c >= 0xC0 && c < 0x250 || c >= 0x1E00 && c < 0x1F00) {
            var base = NFD.normalize(Character.toString(letter));
            slug.append(base.charAt(0));
        } else {
            slug.append(arabic(letter, language));
        }
    }

    /** Letters typed on a neighbour's keyboard, as the language's own. */
    private static char arabic(char c, Language language) {
        return switch (language.code()) {
            case "fa" ->
                switch (c) {
                    case 'ك' -> 'ک';
                    case 'ي', 'ى' -> 'ی';
                    default -> c;
                };
            case "ps" -> c == 'ك' ? 'ک' : c;
            case "ar" ->
                switch (c) {
                    case 'ک' -> 'ك';
                    case 'ی' -> 'ي';
                    default -> c;
                };
            default -> c;
        };
    }

    /** The vowel signs, the superscript alef, Quranic marks and the stretching stroke. */
    private static boolean dropped(int c) {
        return c == 0x640 || (c >= 0x64B && c <= 0x652) || c == 0x670 || (c >= 0x6D6 && c <= 0x6ED);
    }

    private static boolean mark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK -> c >= 0x370;
            case Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static void hyphen(StringBuilder slug) {
        if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
            slug.append('-');
        }
    }

    private static String cut(String words) {
        var most = atMost(words);
        if (most == words.length()) {
            return words;
        }
        var hyphen = words.lastIndexOf('-', most);
        var end = hyphen > most / 3 ? hyphen : most;
        while (end > 0 && words.charAt(end - 1) == '-') {
            end--;
        }
        return NFC.normalize(words.substring(0, end));
    }

    /** How much fits: sixty characters, and the bytes of a slug. */
    private static int atMost(String words) {
        var letters = 0;
        var bytes = 0;
        for (var i = 0; i < words.length(); ) {
            var c = words.codePointAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            letters++;
            if (letters > MOST_LETTERS || bytes > Slug.MOST_BYTES) {
                return i;
            }
            i += Character.charCount(c);
        }
        return words.length();
    }
}
