package org.jarida.newsroom;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One byline's form. There is no field for who it is.
 *
 * @param mayPicture whether this person may change the picture, which is all editions'
 * @param alike names of other bylines that readers could take for this one's
 */
public record BylinePage(
        Room room,
        List<Room.Way> ways,
        long id,
        String name,
        boolean mayPicture,
        String seen,
        String pictureKey,
        @Nullable Thumb picture,
        List<EditionFields> editions,
        List<Alike> alike,
        Map<String, String> wrong) {
    public record Alike(long id, String name, String tag, String direction) {}

    public BylinePage {
        ways = List.copyOf(ways);
        editions = List.copyOf(editions);
        alike = List.copyOf(alike);
        wrong = Map.copyOf(wrong);
    }
}
