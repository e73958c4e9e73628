package org.jarida.comment;

import com.ibm.icu.lang.UCharacter;
import org.jarida.base.Hashes;
import org.jarida.language.Text;

/** What people typed, as it is kept: plain text that can neither turn nor overflow what stands around it. */
final class Wording {
    static final int LONGEST_NAME = 40;
    static final int LONGEST_TEXT = 2000;
    /** Said by many with good reason: thanks, a question mark. */
    private static final int SHORT = 80;

    private Wording() {}

    /** In one line. */
    static String name(String typed) {
        return thinned(Text.clean(typed))
                .replaceAll("[\\p{Cf}&&[^\u200C\u200D]]", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    /** In paragraphs that are set apart by one empty line each. */
    static String text(String typed) {
        return thinned(Text.clean(typed))
                .replace('\t', ' ')
                .replaceAll("[\\u2028\\u2029]", "\n")
                .replaceAll("\\p{Z}*\\n\\p{Z}*", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    /** Marks piled upon one letter reach into the lines of others; no language writes more than four. */
    private static String thinned(String text) {
        return text.replaceAll("(\\p{M}{4})\\p{M}+", "$1");
    }

    static boolean saysSomething(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** By which the same text is known again, however it is spaced and capitalised. */
    static String digest(String text) {
        return Hashes.sha256(UCharacter.foldCase(text, true)
                .replaceAll("[^\\p{L}\\p{N}\\p{So}]+", " ")
                .strip());
    }

    static boolean isShort(String text) {
        return length(text) < SHORT;
    }

    /** Five minutes are near enough for who reads, and too far for who compares. */
    static long rounded(long millis) {
        return millis - millis % 300_000;
    }
}
