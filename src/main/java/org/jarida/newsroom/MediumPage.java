package org.jarida.newsroom;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One picture, film, sound or document: what is said about it, where it is shown, what must stay in view.
 *
 * @param file where all of it is found; null: it has not come
 * @param facts what it is, in a few words: its size, its type, when it came
 * @param mayDescribe whether this person may change its name and credit
 * @param mayReplace whether they may put another file in its place
 * @param whyNot why not; empty: they may
 * @param uses where it is shown
 */
public record MediumPage(
        Room room,
        Thumb thumb,
        String kind,
        String type,
        @Nullable String file,
        int width,
        int height,
        List<String> facts,
        boolean mayDescribe,
        boolean mayReplace,
        String whyNot,
        String seen,
        Map<String, String> values,
        List<EditionFields> editions,
        int focusX,
        int focusY,
        List<Use> uses,
        Map<String, String> wrong) {
    /** @param isRead whether readers see it there */
    public record Use(String what, String label, String tag, String direction, String href, boolean isRead) {}

    public MediumPage {
        facts = List.copyOf(facts);
        values = Map.copyOf(values);
        editions = List.copyOf(editions);
        uses = List.copyOf(uses);
        wrong = Map.copyOf(wrong);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** The style classes that keep the focus in view without a script. */
    public String crop() {
        return "x" + Math.round(focusX / 25f) + " y" + Math.round(focusY / 25f);
    }
}
