package org.jarida.search;

import java.util.function.Function;
import org.jarida.language.Language;

/**
 * Lists words by how they sound: each behind its key ({@link Skeleton}), so that those of one key stand side by side in
 * an index, in whatever letters somebody asks. What has no two consonants is left out: there are too many like it.
 */
final class Sounding {
    private static final int SHORTEST = 2;
    /** As far as two spellings of a name sound apart whose vowels one script leaves out. */
    private static final int FAR = 2;

    private static final char BETWEEN = '\u001f';
    private static final Function<String, String> KEYS = new Remembered<>(Sounding::made);

    private Sounding() {}

    /** The key of a word, or nothing where it has too few consonants to be asked for by. */
    static String key(String word) {
        return KEYS.apply(word);
    }

    private static String made(String word) {
        var key = Skeleton.of(word);
        return key.length() < SHORTEST ? "" : key;
    }

    /**
     * Whether a word that begins so may be asked for in other letters where only names are: where there are capitals names
     * have them.
     */
    static boolean mayBeName(char first) {
        return !Character.isLowerCase(first);
    }

    /** Persian and Tajik are one language, of which all words meet in other letters, not names alone. */
    static boolean isPersian(Language language) {
        return language.code().equals("fa") || language.code().equals("tg");
    }

    /** Whether a word is written in a script that is not its language's: a Persian word in the Tajik edition. */
    static boolean isInOtherLetters(String word, Language language) {
        var script = Character.UnicodeScript.of(word.codePointAt(0));
        return Character.isLetter(word.codePointAt(0)) && script != Character.UnicodeScript.forName(language.script());
    }

    /** Whether a word of the same key may be a spelling of this name. */
    static boolean isNear(String word, String other) {
        return isNear(word, Skeleton.distance(word, other));
    }

    /** @param distance of a word of the same key */
    static boolean isNear(String word, int distance) {
        return distance <= Math.max(FAR, word.length() / 3);
    }

    /** What all words of a key begin with in the list. */
    static String before(String key) {
        return key + BETWEEN;
    }
}
