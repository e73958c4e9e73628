package org.jarida.newsroom;

import java.util.List;
import org.jarida.language.Language;
import org.jarida.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page of the staff.
 *
 * @param name what the person signed in with; null: nobody has
 * @param ways where they may go, for the rail
 * @param notice something that was just done, or why it was not; null: nothing
 * @param locked whether publishing is stopped, which every page says
 * @param scripts what the page runs, beside {@code newsroom.js}
 * @param styles what it wears, beside the newspaper's own and {@code newsroom.css}
 */
public record Room(
        Language language,
        Words words,
        String newspaper,
        String title,
        @Nullable String name,
        List<Way> ways,
        String formToken,
        @Nullable Notice notice,
        boolean locked,
        Dress dress,
        List<String> scripts,
        List<String> styles) {
    public Room {
        ways = List.copyOf(ways);
        scripts = List.copyOf(scripts);
        styles = List.copyOf(styles);
    }

    /** A way in the rail. */
    public record Way(String icon, String label, String href, boolean here) {}

    /** A sentence for the person, and whether something is wrong. */
    public record Notice(String text, boolean isTrouble) {}

    /** Addresses of what every page wears. */
    public record Dress(String newspaperStyles, String styles, String script, String mark, List<String> fonts) {
        public Dress {
            fonts = List.copyOf(fonts);
        }
    }

    /** With a sentence at its head. */
    Room saying(@Nullable Notice said) {
        return new Room(language, words, newspaper, title, name, ways, formToken, said, locked, dress, scripts, styles);
    }

    /** With more scripts and styles than every page has. */
    Room wearing(List<String> moreScripts, List<String> moreStyles) {
        return new Room(
                language,
                words,
                newspaper,
                title,
                name,
                ways,
                formToken,
                notice,
                locked,
                dress,
                moreScripts,
                moreStyles);
    }
}
