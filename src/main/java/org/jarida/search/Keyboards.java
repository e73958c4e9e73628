package org.jarida.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jarida.language.Language;

/**
 * What a text reads like when its keys are pressed on another keyboard: {@code \;hfg} and {@code ;hfg} are کابل to who
 * forgot to switch. Keys are in the order of the three rows of letters; layouts are those of ISIRI 9147 and of Windows for
 * Persian, Arabic 101, Afghanistan's for Pashto, ЙЦУКЕН and its Tajik kin.
 */
final class Keyboards {
    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`\\-=";

    private static final Map<String, List<String>> LAYOUTS = Map.of(
            "fa",
            List.of(
                    "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو./ژ\\-=",
                    "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدئو./پژ-=",
                    "ضصثقفغعهخحجچشسيبلاتنمکگظطزرذدءو./پژ-="),
            "ar",
            List.of("ضصثقفغعهخحجدشسيبلاتنمكطئءؤرﻻىةوزظذ\\-="),
            "ps",
            List.of("ضصثقفغعهخحجچشسیبلاتنمکګظطزرذدړوږ/‍\\-=", "ضصثقفغعهخحجچشسیبلاتنمکګۍېزرذدړوږ/‍\\-="),
            "ru",
            List.of("йцукенгшщзхъфывапролджэячсмитьбю.ё\\-="),
            "tg",
            List.of("йқукенгшҳзхъфҷвапролджэячсмитӣбю.ё\\ғӯ", "йцукенгшщзхъфывапролджэячсмитьбю.ё\\-="),
            "",
            List.of(LATIN));

    static final int KEYS = LATIN.length();

    private Keyboards() {}

    static List<String> layouts() {
        return LAYOUTS.values().stream().flatMap(List::stream).toList();
    }

    /** What the text may have been meant as in a language; none where it is in that language's letters. */
    static Set<String> others(String text, Language language) {
        var meant = new LinkedHashSet<String>();
        for (var to : layouts(language.code())) {
            for (var from : layouts()) {
                if (!from.equals(to)) {
                    typed(text, from, to).ifPresent(meant::add);
                }
            }
        }
        meant.remove(text);
        return meant;
    }

    private static List<String> layouts(String code) {
        return LAYOUTS.getOrDefault(code, List.of(LATIN));
    }

    /** Nothing where a letter is on no key of the one layout, or no letter is on the other's. */
    private static Optional<String> typed(String text, String from, String to) {
        var typed = new StringBuilder();
        var letters = text.toLowerCase(Locale.ROOT).replace("لا", "ﻻ");
        for (var i = 0; i < letters.length(); i++) {
            var letter = letters.charAt(i);
            var key = from.indexOf(letter);
            if (key >= 0) {
                typed.append(to.charAt(key));
            } else if (Character.isLetter(letter)) {
                return Optional.empty();
            } else {
                typed.append(letter);
            }
        }
        return Stream.of(typed.toString().replace("ﻻ", "لا"))
                .filter(meant -> meant.chars().anyMatch(Character::isLetter))
                .findFirst();
    }
}
