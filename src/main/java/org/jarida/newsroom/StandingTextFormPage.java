package org.jarida.newsroom;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a standing page says in one edition.
 *
 * @param text its body as plain text; null: it holds more than plain text can say, and is only to be looked at
 * @param blocks how many blocks it has, for who may only look
 * @param address where readers find it; empty: not yet
 */
public record StandingTextFormPage(
        Room room,
        List<Room.Way> ways,
        long id,
        String edition,
        String language,
        String tag,
        String direction,
        List<StandingTextsPage.Mark> marks,
        boolean isOpen,
        String seen,
        Map<String, String> values,
        @Nullable String text,
        List<String> blocks,
        boolean published,
        boolean inMenu,
        String address,
        Map<String, String> wrong) {
    public StandingTextFormPage {
        ways = List.copyOf(ways);
        marks = List.copyOf(marks);
        values = Map.copyOf(values);
        blocks = List.copyOf(blocks);
        wrong = Map.copyOf(wrong);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
