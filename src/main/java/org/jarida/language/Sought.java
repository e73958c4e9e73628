package org.jarida.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.List;

/**
 * Text as it is looked for, so that who types it otherwise still finds it: without case, accents, vowel signs and
 * joiners, in one form of the letters that Arabic and Persian keyboards write differently, with ASCII digits. For finding
 * alone; what is stored is what was typed.
 */
public final class Sought {
    private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();

    private Sought() {}

    public static String of(String text) {
        var letters = UCharacter.foldCase(NFKD.normalize(text), true);
        var sought = new StringBuilder(letters.length());
        for (var i = 0; i < letters.length(); ) {
            var c = letters.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isDigit(c)) {
                sought.append(UCharacter.digit(c, 10));
            } else if (Character.isWhitespace(c)) {
                if (!sought.isEmpty() && sought.charAt(sought.length() - 1) != ' ') {
                    sought.append(' ');
                }
            } else if (!silent(c)) {
                sought.appendCodePoint(common(c));
            }
        }
        return sought.toString().strip();
    }

    /** The words of a question, each of which is to be found. */
    public static List<String> words(String question) {
        return List.of(of(question).split(" ")).stream()
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean silent(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.FORMAT, Character.CONTROL -> true;
            default -> c == 'ـ'; // The tatweel stretches a word and spells nothing.
        };
    }

    private static int common(int c) {
        return switch (c) {
            case 'ي', 'ى', 'ې', 'ۍ' -> 'ی';
            case 'ك' -> 'ک';
            case 'ګ' -> 'گ';
            case 'ة', 'ە', 'ھ' -> 'ه';
            default -> c;
        };
    }
}
