package org.jarida.language;

import java.util.List;

/** Things in a row, as a sentence names them. Our own: CLDR's Tajik has no "and", its Pashto "or" is English. */
public final class Lists {
    private Lists() {}

    /** "A, B and C". */
    public static String and(List<String> items, Language language) {
        var text = new StringBuilder();
        for (var i = 0; i < items.size(); i++) {
            text.append(joint(i, items.size(), items.get(i), language)).append(items.get(i));
        }
        return text.toString();
    }

    /**
     * What stands before an item in a row of so many, for rows whose items are links: nothing before the first (index
     * 0), a comma, or the language's "and" before the last.
     */
    public static String joint(int index, int size, String item, Language language) {
        if (index == 0) {
            return "";
        } else if (index == size - 1) {
            return and(item, language);
        } else {
            return language.script().equals("Arab") ? "، " : ", ";
        }
    }

    private static String and(String next, Language language) {
        return switch (language.code()) {
            case "en" -> " and ";
            // Written to its word, as one.
            case "ar" -> " و";
            case "fr" -> " et ";
            case "de" -> " und ";
            case "ps" -> " او ";
            case "fa" -> " و ";
            case "ru" -> " и ";
            case "es" -> soundsLikeI(next) ? " e " : " y ";
            case "tg" -> " ва ";
            default -> language.isRightToLeft() ? "، " : ", ";
        };
    }

    /** Spanish says "Pérez e Ibáñez", yet "agua y hielo". */
    private static boolean soundsLikeI(String word) {
        var start = word.toLowerCase(java.util.Locale.ROOT);
        return start.startsWith("i")
                || start.startsWith("í")
                || (start.startsWith("hi") && !start.startsWith("hie") && !start.startsWith("hia"))
                || start.startsWith("hí");
    }
}
