package org.jarida.site;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jarida.edition.Edition;
import org.jarida.language.Language;
import org.jspecify.annotations.Nullable;

/** Which edition a browser's languages ask for (RFC 9110 12.5.4): the first that we have, by weight, then by order. */
final class AcceptLanguage {
    private static final int LONGEST = 500;

    private record Wish(Language language, double weight) {}

    private AcceptLanguage() {}

    static Optional<Edition> choose(@Nullable String header, List<Edition> editions) {
        if (header == null || header.length() > LONGEST) {
            return Optional.empty();
        }
        return List.of(header.split(",")).stream()
                .flatMap(part -> wish(part).stream())
                .filter(wish -> wish.weight() > 0)
                .sorted(Comparator.comparingDouble(Wish::weight).reversed())
                .flatMap(wish -> match(wish.language(), editions).stream())
                .findFirst();
    }

    private static Optional<Wish> wish(String part) {
        var pieces = part.strip().split(";", 2);
        try {
            var weight = pieces.length == 2 && pieces[1].strip().startsWith("q=")
                    ? Double.parseDouble(pieces[1].strip().substring(2))
                    : 1;
            return Optional.of(new Wish(Language.of(pieces[0].strip()), weight));
        } catch (IllegalArgumentException notALanguage) {
            return Optional.empty();
        }
    }

    /** The same locale, or else the same language: who asks for Persian of Iran is served in Dari. */
    private static Optional<Edition> match(Language language, List<Edition> editions) {
        return editions.stream()
                .filter(edition -> edition.language().equals(language))
                .findFirst()
                .or(() -> editions.stream()
                        .filter(edition -> root(edition.language()).equals(root(language)))
                        .findFirst());
    }

    private static String root(Language language) {
        return Locale.forLanguageTag(language.tag()).getLanguage();
    }
}
