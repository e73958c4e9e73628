package org.jarida.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/**
 * A word as the exact field keeps it, in any language: small letters, one form of each letter (NFKC_Casefold, which also
 * takes out joiners and marks of direction), the digits 0 to 9, no vowel signs and no stretching line.
 */
final class Folding {
    private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final char STRETCHING = '\u0640';

    private Folding() {}

    static String of(CharSequence word) {
        var letters = NFKC_CASEFOLD.normalize(word);
        if (isPlain(letters)) {
            return letters;
        }
        var folded = new StringBuilder(letters.length());
        for (var i = 0; i < letters.length(); i++) {
            var letter = letters.charAt(i);
            if (Character.isDigit(letter)) {
                folded.append((char) ('0' + UCharacter.digit(letter)));
            } else if (letter != STRETCHING && Character.getType(letter) != Character.NON_SPACING_MARK) {
                folded.append(letter);
            }
        }
        return folded.toString();
    }

    private static boolean isPlain(String letters) {
        for (var i = 0; i < letters.length(); i++) {
            var letter = letters.charAt(i);
            if (letter >= 0x80 && !(letter >= 0x400 && letter < 0x482) && !(letter >= 0xC0 && letter < 0x250)) {
                return false;
            }
        }
        return true;
    }
}
