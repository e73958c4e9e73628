package org.jarida.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A Pashto word as it is looked for: {@link #exact} keeps the five letters for ye, which carry grammar, and writes the
 * letters of Arabic and Pakistani keyboards as Kabul does; {@link #of} is what a word's forms have in common, however its ye
 * is spelt, for a field that is looked in after the exact one. Endings are taken until none is left, so that all forms come
 * down to the same letters, which need not be a word. Dialects' spellings (ښ and خ, ږ and ژ) stay apart.
 *
 * <p>The endings are those of the affix inventory of Khairullah's {@code Pashto_Stemmer} (MIT), as far as letters alone tell
 * them. Unlike there, names of places are left alone, and so is what makes a hospital (روغتون) of health and a family
 * (کورنۍ) of a house.
 */
public final class PashtoWords {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    /** An ending in loose letters, and how many letters must stay before it. */
    private record Ending(String letters, int least) {
        boolean ends(String word) {
            return word.length() - letters.length() >= least && word.endsWith(letters);
        }
    }

    /** The longer before those that they end in. */
    private static final List<Ending> ENDINGS = List.of(
            new Ending("ګانی", 2),
            new Ending("ګانو", 2),
            new Ending("ګان", 2),
            new Ending("ونی", 3),
            new Ending("ونه", 2),
            new Ending("ونو", 2),
            new Ending("ګلوی", 3),
            new Ending("توب", 3),
            new Ending("تیا", 2),
            new Ending("وال", 3),
            new Ending("یدونک", 2),
            new Ending("ونک", 2),
            new Ending("یدل", 2),
            new Ending("یدا", 2),
            new Ending("یږ", 2),
            new Ending("ول", 3),
            new Ending("یز", 3),
            new Ending("ین", 4),
            new Ending("ات", 4),
            new Ending("ان", 3),
            new Ending("و", 2),
            new Ending("ی", 2),
            new Ending("ه", 2));

    /** In exact letters: became, of anything (جوړېدو); with another ye, words of all kinds end so (تولید). */
    private static final String BECAME = "ېد";

    private static final Function<String, String> STEMS = new Remembered<>(PashtoWords::of);
    private static final Function<String, String> SPELT = new Remembered<>(PashtoWords::exact);

    private PashtoWords() {}

    /** The words of a text as they are spelt and by what their forms share. */
    static Analysed both(String text) {
        var runs = Runs.of(text, "");
        return new Analysed(words(runs, SPELT), words(runs, STEMS), words(compounds(runs), STEMS));
    }

    /** What is written apart, and in one in other texts. */
    private static List<Word> compounds(List<Word> runs) {
        var compounds = new ArrayList<Word>();
        for (var i = 1; i < runs.size(); i++) {
            var before = runs.get(i - 1);
            var run = runs.get(i);
            if (run.start() == before.end() + 1 && Compounds.isSecond(SPELT.apply(run.letters()))) {
                compounds.add(new Word(before.letters() + run.letters(), before.start(), run.end()));
            }
        }
        return compounds;
    }

    private static List<Word> words(List<Word> runs, Function<String, String> form) {
        return runs.stream()
                .map(run -> new Word(form.apply(run.letters()), run.start(), run.end()))
                .filter(word -> !word.letters().isEmpty())
                .toList();
    }

    /** The word in the letters of Kabul's spelling, without vowel signs, joiners and marks of direction. */
    public static String exact(String word) {
        var letters = NFKC.normalize(word).toLowerCase(Locale.ROOT);
        var exact = new StringBuilder(letters.length());
        for (var i = 0; i < letters.length(); i++) {
            var letter = letters.charAt(i);
            if (Character.isDigit(letter)) {
                exact.append(UCharacter.digit(letter));
            } else if (!silent(letter)) {
                exact.append(kabul(letter));
            }
        }
        return exact.toString();
    }

    private static boolean silent(char letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.FORMAT -> true;
            default -> letter == '\u0640';
        };
    }

    private static char kabul(char letter) {
        return switch (letter) {
            case 'ك' -> 'ک';
            case 'گ' -> 'ګ';
            case 'ٹ' -> 'ټ';
            case 'ڈ' -> 'ډ';
            case 'ڑ' -> 'ړ';
            case 'ے' -> 'ې';
            case 'ى' -> 'ی';
            case 'أ', 'إ', 'ٱ' -> 'ا';
            case 'ۀ', 'ە', 'ۂ', 'ة', 'ہ', 'ھ' -> 'ه';
            default -> letter;
        };
    }

    /** What the forms of a word share. */
    public static String of(String word) {
        var exact = exact(word);
        var loose = loose(exact);
        if (PashtoLexicon.FUNCTION_WORDS.contains(exact)) {
            return loose;
        }
        var known = PashtoLexicon.FORMS.get(loose);
        return known == null ? stem(withoutBecame(exact)) : known;
    }

    /** One ye, single, and one alef; what is spelt in two ways. */
    static String loose(String exact) {
        var loose = new StringBuilder(exact.length());
        for (var i = 0; i < exact.length(); i++) {
            var letter = switch (exact.charAt(i)) {
                case 'ي', 'ې', 'ۍ', 'ئ' -> 'ی';
                case 'آ' -> 'ا';
                case 'ؤ' -> 'و';
                default -> exact.charAt(i);
            };
            if (letter != 'ء' && (letter != 'ی' || loose.isEmpty() || loose.charAt(loose.length() - 1) != 'ی')) {
                loose.append(letter);
            }
        }
        var spelt = loose.toString().replace("مونږ", "موږ");
        return switch (spelt) {
            case "کښی" -> "کی";
            case "مخکښی" -> "مخکی";
            default -> spelt;
        };
    }

    private static String withoutBecame(String exact) {
        var at = exact.lastIndexOf(BECAME);
        var became = at >= 2 && PashtoLexicon.OF_VERBS.contains(loose(exact.substring(at + BECAME.length())));
        return loose(became ? exact.substring(0, at) : exact);
    }

    private static String stem(String loose) {
        var word = loose;
        for (var before = ""; !before.equals(word); ) {
            before = word;
            word = shorter(word);
        }
        return word;
    }

    private static String shorter(String word) {
        var known = PashtoLexicon.FORMS.get(word);
        if (known != null || PashtoLexicon.whole(word)) {
            return known == null ? word : known;
        }
        var one = word.substring(0, Math.max(0, word.length() - 1));
        if (PashtoLexicon.whole(one) && "ویه".indexOf(word.charAt(word.length() - 1)) >= 0) {
            return one;
        }
        for (var ending : ENDINGS) {
            if (ending.ends(word)) {
                var rest = word.substring(0, word.length() - ending.letters().length());
                return PashtoLexicon.functionWord(rest) ? word : rest;
            }
        }
        return word;
    }
}
