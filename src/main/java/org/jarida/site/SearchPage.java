package org.jarida.site;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jarida.language.Language;
import org.jarida.search.Passages.Piece;
import org.jspecify.annotations.Nullable;

/**
 * A search: what was asked for, and what was found. Before the first question there is nothing but a form.
 *
 * @param found how many in all, in the edition's words
 * @param meant the same search as it was more likely meant: spelt otherwise
 * @param keyboard the same search as it was typed, perhaps, for another keyboard
 * @param named topics, sections and people that are called so
 * @param elsewhere what other editions have that this one does not tell
 * @param latest where nothing was found
 */
public record SearchPage(
        Frame frame,
        Seeking seeking,
        List<Result> results,
        String found,
        boolean limited,
        @Nullable Link meant,
        @Nullable Link keyboard,
        List<Link> named,
        List<Result> elsewhere,
        List<Filter> filters,
        Turning turning,
        List<Card> latest) {
    public SearchPage {
        results = List.copyOf(results);
        named = List.copyOf(named);
        elsewhere = List.copyOf(elsewhere);
        filters = List.copyOf(filters);
        latest = List.copyOf(latest);
    }

    /**
     * One article.
     *
     * @param passage sentences with what was found in them
     * @param also the same story in other editions
     */
    public record Result(
            String url,
            Language language,
            List<Piece> headline,
            List<Piece> passage,
            @Nullable Link overline,
            Moment time,
            List<EditionLink> also) {
        public Result {
            headline = List.copyOf(headline);
            passage = List.copyOf(passage);
            also = List.copyOf(also);
        }
    }

    /** A choice among values, of which one is made. */
    public record Filter(String name, String label, List<Option> options) {
        public Filter {
            options = List.copyOf(options);
        }
    }

    public record Option(String value, String label, boolean chosen) {}

    /** Whichever other ways there are to read what was asked. */
    public List<Link> corrections() {
        return Stream.of(meant, keyboard).filter(Objects::nonNull).toList();
    }

    /** Its own results and those of other editions. */
    public List<Result> all() {
        return Stream.concat(results.stream(), elsewhere.stream()).toList();
    }

    public String query() {
        return seeking.words();
    }

    /** The same search in full. */
    public String full() {
        return frame.search() + (query().isEmpty() ? "" : "?" + seeking.query());
    }

    /** The same search in the small edition. */
    public String small() {
        return Format.SMALL.seeking(seeking).query(1);
    }

    public String feed() {
        return frame.search() + Address.Search.Form.FEED.path + "?"
                + seeking.at(1).query();
    }
}
