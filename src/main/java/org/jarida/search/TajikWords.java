package org.jarida.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The words of a Tajik text. What hangs on a number, a foreign word or a quotation by a hyphen ({@code 28-уми},
 * {@code Freedom Shield-ро}) belongs to the word before it. An apostrophe is how many keyboards write ъ.
 */
final class TajikWords {
    private static final String APOSTROPHES = "'\u2019\u02BC";
    private static final Set<String> HANGING =
            Set.of("ро", "и", "ӣ", "у", "ю", "ум", "уми", "юм", "юми", "ҳо", "ҳои", "ҳоро", "е", "ам", "аш");
    private static final int FURTHEST = 3;

    private static final Function<String, String> STEMS = new Remembered<>(TajikStem::of);
    private static final Function<String, String> SPELT = new Remembered<>(TajikWords::spelling);

    private TajikWords() {}

    /** As they are written, in the letters of today; and in bare letters, without their endings. */
    static Analysed both(String text) {
        var runs = Runs.of(text, APOSTROPHES);
        return new Analysed(words(text, runs, SPELT), words(text, runs, STEMS));
    }

    private static List<Word> words(String text, List<Word> runs, Function<String, String> form) {
        var words = new ArrayList<Word>(runs.size());
        for (var run : runs) {
            if (!words.isEmpty() && hangs(text, run, words.getLast().end())) {
                words.add(words.removeLast().upTo(run.end()));
            } else {
                var letters = form.apply(without(run.letters()));
                if (!letters.isEmpty()) {
                    words.add(new Word(letters, run.start(), run.end()));
                }
            }
        }
        return words;
    }

    private static boolean hangs(String text, Word run, int before) {
        return run.start() - before <= FURTHEST
                && "-\u2010\u2011".indexOf(text.charAt(run.start() - 1)) >= 0
                && HANGING.contains(SPELT.apply(run.letters()));
    }

    private static String without(String letters) {
        var plain = letters;
        for (var i = 0; i < APOSTROPHES.length(); i++) {
            plain = plain.replace(APOSTROPHES.substring(i, i + 1), "ъ");
        }
        return plain;
    }

    /** Fonts of one byte a letter had others in the places of the six letters, and such texts are still about. */
    private static String spelling(String word) {
        return Folding.of(word)
                .replace('ў', 'ӯ')
                .replace('ї', 'ӣ')
                .replace('њ', 'ҳ')
                .replace('љ', 'ҷ')
                .replace('ќ', 'қ')
                .replace('ѓ', 'ғ')
                .replace('ѐ', 'ё');
    }
}
