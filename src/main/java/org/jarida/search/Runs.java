package org.jarida.search;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into runs of letters, digits and the marks on them. */
final class Runs {
    private Runs() {}

    /** @param within further characters that stand inside of words, though never at their ends */
    static List<Word> of(String text, String within) {
        var runs = new ArrayList<Word>(text.length() / Terms.LETTERS + 1);
        var begun = -1;
        for (var i = 0; i <= text.length(); i++) {
            var inside = i < text.length()
                    && (isOfAWord(text.charAt(i)) || begun >= 0 && stands(text, i, within) && isLetter(text, i + 1));
            if (inside && begun < 0) {
                begun = i;
            } else if (!inside && begun >= 0) {
                runs.add(new Word(text.substring(begun, i), begun, i));
                begun = -1;
            }
        }
        return runs;
    }

    private static boolean stands(String text, int at, String within) {
        return within.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isLetter(String text, int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    private static boolean isOfAWord(char one) {
        return Character.isLetterOrDigit(one)
                || switch (Character.getType(one)) {
                    case Character.NON_SPACING_MARK, Character.FORMAT, Character.SURROGATE -> true;
                    default -> one == '\u0640';
                };
    }
}
