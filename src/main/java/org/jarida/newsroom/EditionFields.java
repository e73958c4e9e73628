package org.jarida.newsroom;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a form that is about one edition. Its fields are named {@code name-fa}.
 *
 * @param label what the edition's language is called in the reader's
 * @param isOpen whether this person may change it
 * @param values by the field's name without the edition
 * @param lent what another edition lends where this has nothing of its own; null: nothing
 * @param without whether the edition does without the thing altogether
 */
public record EditionFields(
        String code,
        String label,
        String tag,
        String direction,
        boolean isOpen,
        Map<String, String> values,
        Map<String, String> wrong,
        @Nullable Lent lent,
        boolean without) {
    /**
     * A name that another edition lends.
     *
     * @param from what that edition's language is called
     * @param tag of that language
     */
    public record Lent(String from, String tag, String direction, String name, String slug, String text) {}

    public EditionFields {
        values = Map.copyOf(values);
        wrong = Map.copyOf(wrong);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public @Nullable String wrong(String field) {
        return wrong.get(field + "-" + code);
    }

    public boolean isEmpty() {
        return values.values().stream().allMatch(String::isEmpty);
    }
}
