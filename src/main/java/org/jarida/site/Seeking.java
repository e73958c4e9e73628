package org.jarida.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.regex.Pattern;
import org.jarida.language.Text;
import org.jarida.search.Question;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a search asks for. What is no such thing is not asked for.
 *
 * @param words may be empty
 * @param section a section's slug; empty: all, as in those that follow
 * @param kind a {@link org.jarida.story.Kind}'s word
 * @param by a byline's slug
 * @param when {@code day}, {@code week}, {@code month}, {@code year}, or a year of the edition's calendar
 * @param newest whether the newest come first
 * @param everywhere whether in all languages
 * @param page from one
 */
public record Seeking(
        String words,
        String section,
        String kind,
        String by,
        String when,
        boolean newest,
        boolean everywhere,
        int page) {
    static final int LAST_PAGE = 25;
    private static final int LONGEST_SLUG = 200;
    private static final Pattern WHEN = Pattern.compile("day|week|month|year|[12][0-9]{3}");
    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]?");

    static Seeking of(@Nullable String query) {
        var said = new HashMap<String, String>();
        for (var pair : query == null ? new String[0] : query.split("&", 20)) {
            var equals = pair.indexOf('=');
            said.putIfAbsent(equals < 0 ? pair : pair.substring(0, equals), equals < 0 ? "" : decoded(pair, equals));
        }
        var when = said.getOrDefault("when", "");
        var page = said.getOrDefault("page", "1");
        return new Seeking(
                line(said.getOrDefault("q", ""), Question.LONGEST),
                line(said.getOrDefault("section", ""), LONGEST_SLUG),
                line(said.getOrDefault("kind", ""), LONGEST_SLUG),
                line(said.getOrDefault("by", ""), LONGEST_SLUG),
                WHEN.matcher(when).matches() ? when : "",
                "time".equals(said.get("order")),
                said.containsKey("everywhere"),
                PAGE.matcher(page).matches() ? Math.min(LAST_PAGE, Integer.parseInt(page)) : 1);
    }

    private static String decoded(String pair, int equals) {
        try {
            return URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }

    private static String line(String text, int longest) {
        var clean = Text.clean(text).replace('\n', ' ').strip();
        return clean.length() <= longest ? clean : Text.shorten(clean, longest);
    }

    Seeking saying(String words) {
        return new Seeking(words, section, kind, by, when, newest, everywhere, 1);
    }

    Seeking at(int page) {
        return new Seeking(words, section, kind, by, when, newest, everywhere, page);
    }

    public boolean isNarrow() {
        return !section.isEmpty() || !kind.isEmpty() || !by.isEmpty() || !when.isEmpty() || newest || everywhere;
    }

    /** As an address's query writes it, without what is as it is anyway. */
    public String query() {
        var query = new StringBuilder("q=").append(Address.encoded(words));
        add(query, "section", section);
        add(query, "kind", kind);
        add(query, "by", by);
        add(query, "when", when);
        add(query, "order", newest ? "time" : "");
        if (everywhere) {
            query.append("&everywhere");
        }
        return add(query, "page", page == 1 ? "" : Integer.toString(page)).toString();
    }

    private static StringBuilder add(StringBuilder query, String name, String value) {
        return value.isEmpty()
                ? query
                : query.append('&').append(name).append('=').append(Address.encoded(value));
    }
}
