package org.jarida.search;

import java.util.Set;

/**
 * Which words of Persian and Pashto some write as one with the word before them, and others apart: in names of places and
 * people (جلال‌آباد, حبیب الله, حسن زاده), and after the Arabic article (بین المللی).
 */
final class Compounds {
    private static final String ARTICLE = "ال";
    private static final int LEAST_AFTER_ARTICLE = 2;
    private static final Set<String> SECOND = Set.of("اباد", "آباد", "زاده", "زی", "خیل", "پور", "نیا");

    private Compounds() {}

    /** @param letters of a word in common letters, that stands apart from the one before it */
    static boolean isSecond(String letters) {
        return SECOND.contains(letters)
                || letters.startsWith(ARTICLE) && letters.length() >= ARTICLE.length() + LEAST_AFTER_ARTICLE;
    }
}
