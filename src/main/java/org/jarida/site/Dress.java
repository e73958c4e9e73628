package org.jarida.site;

import java.util.List;
import org.jarida.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a page wears: addresses of its styles (of those for front pages and lists, which an article does without, and of
 * those for galleries, for films and for comments, which most articles do without, of those for forms, and of those for a search), its script
 * and the one that comes when it is asked for, its mark, and of the fonts to fetch at once. {@code own} is a newspaper's
 * own style sheet, which has the last word.
 */
public record Dress(
        String styles,
        String lists,
        String plates,
        String films,
        String comments,
        String forms,
        String search,
        @Nullable String own,
        String script,
        String more,
        String mark,
        List<String> fonts,
        Small small) {
    /** What a page of the small edition wears: system fonts, and a mark that is light in every newspaper. */
    public record Small(String styles, String script, String mark) {}

    public Dress {
        fonts = List.copyOf(fonts);
    }

    /** The same with another mark in the browser's tab. */
    Dress marked(String address) {
        return new Dress(
                styles, lists, plates, films, comments, forms, search, own, script, more, address, fonts, small);
    }

    public static Dress of(Assets assets, Language language, @Nullable String own) {
        var fonts = switch (language.script()) {
            case "Arab" -> List.of("fonts/naskh-bold.woff2", "fonts/naskh.woff2");
            case "Cyrl" -> List.of("fonts/display-cyrillic.woff2", "fonts/serif-cyrillic.woff2");
            default -> List.of("fonts/display-latin.woff2", "fonts/serif-latin.woff2");
        };
        return new Dress(
                assets.address("site.css"),
                assets.address("front.css"),
                assets.address("plates.css"),
                assets.address("films.css"),
                assets.address("comments.css"),
                assets.address("forms.css"),
                assets.address("search.css"),
                own,
                assets.address("site.js"),
                assets.addressOfMore(language),
                assets.address("mark.svg"),
                fonts.stream().map(assets::address).toList(),
                new Small(assets.address("lite.css"), assets.address("lite.js"), assets.address("mark.svg")));
    }
}
