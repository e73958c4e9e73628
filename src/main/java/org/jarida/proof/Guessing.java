package org.jarida.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How few pieces a passphrase can be put together from by somebody who guesses: common words, the names around it, rows
 * of keys and of the alphabet, years, a sign again and again. Every other sign is a piece of its own.
 */
final class Guessing {
    /** As many common pieces are tried in a day. */
    private static final int EASY = 3;
    /** Said again and again, this much of it must be left to count. */
    private static final int SHORTEST_PART = 8;

    private static final int LONGEST_WORD = 40;
    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();
    private static final List<String> ROWS = List.of(
            "1234567890-=",
            "0123456789",
            "qwertyuiop[]",
            "asdfghjkl;'",
            "zxcvbnm,./",
            "azertyuiop",
            "qsdfghjklm",
            "wxcvbn",
            "qwertzuiopü",
            "asdfghjklöä",
            "yxcvbnm",
            "asdfghjklñ",
            "йцукенгшщзхъ",
            "фывапролджэ",
            "ячсмитьбю",
            "йқукенгшҳзхъ",
            "ضصثقفغعهخحجچ",
            "شسیبلاتنمکگ",
            "ظطزرذدپو",
            "ضصثقفغعهخحجد",
            "شسيبلاتنمكط",
            "ئءؤرلاىةوزظ",
            "abcdefghijklmnopqrstuvwxyz",
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
            "абвгдежзийклмнопрстуфхцчшщъыьэюя",
            "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
            "ابتثجحخدذرزسشصضطظعغفقكلمنهوي");

    private static final Set<String> RUNS = ROWS.stream()
            .flatMap(row -> List.of(row, new StringBuilder(row).reverse().toString()).stream())
            .collect(Collectors.toUnmodifiableSet());

    private Guessing() {}

    /** @param around names that whoever guesses tries first: the account's, the newspaper's */
    public static boolean isEasy(String passphrase, Collection<String> around) {
        var text = folded(passphrase);
        var part = part(text);
        if (part.length() < text.length() && part.length() < SHORTEST_PART) {
            return true;
        }
        var words = common();
        for (var name : around) {
            words.add(folded(name));
            for (var word : name.split("[\\s._-]+", -1)) {
                words.add(folded(word));
            }
        }
        return pieces(part, words) <= EASY;
    }

    /** Small letters, one kind of digits, no joiners, no spaces: how it is spelt makes nothing harder to guess. */
    private static String folded(String text) {
        var folded = new StringBuilder();
        FOLDING.normalize(text)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .forEach(c -> {
                    var digit = UCharacter.digit(c);
                    folded.appendCodePoint(digit >= 0 ? '0' + digit : c);
                });
        return folded.toString();
    }

    /** What it says again and again; itself, when it does not. */
    private static String part(String text) {
        for (var length = 1; length <= text.length() / 2; length++) {
            var part = text.substring(0, length);
            if (part.repeat(text.length() / length + 1).startsWith(text)) {
                return part;
            }
        }
        return text;
    }

    private static int pieces(String text, Set<String> words) {
        var fewest = new int[text.length() + 1];
        for (var end = 1; end <= text.length(); end++) {
            fewest[end] = fewest[end - 1] + 1;
            for (var start = Math.max(0, end - LONGEST_WORD); start < end - 1; start++) {
                if (fewest[start] + 1 < fewest[end] && isPiece(text.substring(start, end), words)) {
                    fewest[end] = fewest[start] + 1;
                }
            }
        }
        return fewest[text.length()];
    }

    private static boolean isPiece(String part, Set<String> words) {
        return words.contains(part) || isRepeated(part) || part.length() >= 3 && isRow(part) || isYear(part);
    }

    private static boolean isRepeated(String part) {
        return part.chars().allMatch(c -> c == part.charAt(0));
    }

    private static boolean isRow(String part) {
        return RUNS.stream().anyMatch(row -> row.contains(part));
    }

    private static boolean isYear(String part) {
        return part.matches("(?:19|20|13|14)\\d\\d");
    }

    /** Read when somebody chooses a passphrase, which is seldom. */
    private static Set<String> common() {
        try (var stream = Guessing.class.getResourceAsStream("/proof/common.txt")) {
            if (stream == null) {
                throw new IllegalStateException("missing: /proof/common.txt");
            }
            var lines = new BufferedReader(new InputStreamReader(stream, UTF_8));
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Guessing::folded)
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
