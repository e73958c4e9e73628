package org.jarida.search;

import com.ibm.icu.text.Normalizer2;
import java.util.List;

/**
 * What the forms of a Tajik word have in common, for a field that is looked in after the exact one: a word is written in
 * bare Cyrillic letters first, since many type it without ғ ӣ қ ӯ ҳ ҷ and old fonts had others in their places, and then
 * loses one ending after the other, in the order that grammar puts them: conjunction, object, izofat, possession, degree,
 * plural. Endings are taken until none is left, so that all forms come down to the same letters, whatever a word ends in by
 * itself; that some words share a stem with another is what the exact field is for.
 *
 * <p>The order of the endings is that of T. Arkhangelskiy's grammar of Tajik ({@code uniparser-grammar-tajik}, MIT).
 */
public final class TajikStem {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    /** Endings of one place, the longer first, and how many letters must stay before them. */
    private record Place(int least, List<String> endings) {
        Place(int least, String... endings) {
            this(least, List.of(endings));
        }

        int cut(CharSequence word, int length) {
            for (var ending : endings) {
                var rest = length - ending.length();
                if (rest >= least && ending.contentEquals(word.subSequence(rest, length))) {
                    return rest;
                }
            }
            return length;
        }
    }

    private static final List<Place> PLACES = List.of(
            new Place(3, "ю", "у"),
            new Place(3, "ро"),
            new Place(3, "и", "е"),
            new Place(3, "ямон", "ятон", "яшон", "амон", "атон", "ашон"),
            new Place(3, "яш", "ям", "ят", "аш", "ам", "ат"),
            new Place(3, "тарин", "тар"),
            new Place(2, "хо"),
            new Place(4, "гон", "вон", "он"));

    private TajikStem() {}

    /** The word in the letters of any Cyrillic keyboard, in lower case. */
    public static String bare(String word) {
        var letters = NFC.normalize(word).toLowerCase(java.util.Locale.ROOT);
        var bare = new StringBuilder(letters.length());
        for (var i = 0; i < letters.length(); i++) {
            var letter = bare(letters.charAt(i));
            if (letter != 0) {
                bare.append(letter);
            }
        }
        return bare.toString();
    }

    /** Also what stood in the places of the six letters in fonts of one byte a letter, and letters of before 1998. */
    private static char bare(char letter) {
        return switch (letter) {
            case 'ғ', 'ѓ' -> 'г';
            case 'қ', 'ќ' -> 'к';
            case 'ҳ', 'њ' -> 'х';
            case 'ҷ', 'љ' -> 'ч';
            case 'ӣ', 'ї', 'ы' -> 'и';
            case 'ӯ', 'ў' -> 'у';
            case 'ё', 'ѐ' -> 'е';
            case 'щ' -> 'ш';
            case 'ъ', 'ь' -> 0;
            default -> letter;
        };
    }

    public static String of(String word) {
        var bare = bare(word);
        var length = bare.length();
        for (var before = -1; before != length; ) {
            before = length;
            for (var place : PLACES) {
                length = place.cut(bare, length);
            }
        }
        return bare.substring(0, length);
    }
}
