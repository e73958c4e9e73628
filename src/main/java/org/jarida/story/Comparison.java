package org.jarida.story;

import java.util.ArrayList;
import java.util.List;
import org.jarida.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Two revisions side by side, word by word.
 *
 * @param fields those that changed
 * @param blocks all, in the order they have now; what is gone stands where it stood
 */
public record Comparison(List<FieldDifference> fields, List<BlockDifference> blocks) {
    public Comparison {
        fields = List.copyOf(fields);
        blocks = List.copyOf(blocks);
    }

    public static Comparison of(Content before, Content after, Language language) {
        return new Comparison(
                fields(before, after, language),
                new BlockComparison(language)
                        .of(before.body().blocks(), after.body().blocks()));
    }

    /** Whether both say the same in the same order. */
    public boolean isSame() {
        return fields.isEmpty()
                && blocks.stream().allMatch(block -> block instanceof BlockDifference.Same same && !same.moved());
    }

    private static List<FieldDifference> fields(Content before, Content after, Language language) {
        var fields = new ArrayList<FieldDifference>();
        worded(fields, Place.HEADLINE, before.headline(), after.headline(), language);
        worded(fields, Place.STANDFIRST, before.standfirst(), after.standfirst(), language);
        worded(fields, Place.PLACE_LINE, before.place(), after.place(), language);
        worded(fields, Place.DESCRIPTION, before.description(), after.description(), language);
        chosen(fields, Place.LEAD_PICTURE, some(before.leadPicture()), some(after.leadPicture()));
        chosen(fields, Place.BYLINES, ids(before.bylines()), ids(after.bylines()));
        return fields;
    }

    private static void worded(
            List<FieldDifference> fields, Place place, String before, String after, Language language) {
        if (!before.equals(after)) {
            var wording = Wording.of(RichText.plain(before), RichText.plain(after), language);
            fields.add(new FieldDifference.Worded(place, wording));
        }
    }

    private static void chosen(List<FieldDifference> fields, Place place, List<String> before, List<String> after) {
        if (!before.equals(after)) {
            fields.add(new FieldDifference.Chosen(place, before, after));
        }
    }

    private static List<String> some(@Nullable String key) {
        return key == null ? List.of() : List.of(key);
    }

    private static List<String> ids(List<Long> bylines) {
        return bylines.stream().map(String::valueOf).toList();
    }
}
