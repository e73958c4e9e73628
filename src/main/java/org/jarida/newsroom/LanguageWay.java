package org.jarida.newsroom;

import java.util.List;
import org.jarida.language.Language;

/** A way to the same page in another language. */
public record LanguageWay(Language language, String href, boolean here) {
    static List<LanguageWay> of(Visit visit) {
        return Language.NINE.stream()
                .map(language -> new LanguageWay(
                        language, visit.path() + "?language=" + language.code(), language.equals(visit.language())))
                .toList();
    }
}
