package org.jarida.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is booked in an edition.
 *
 * @param isOpen whether this person may book there
 */
public record AdvertisementsPage(
        Room room,
        List<Room.Way> ways,
        List<Room.Way> editions,
        String edition,
        String zone,
        boolean isOpen,
        List<Line> advertisements) {
    /**
     * One booking.
     *
     * @param state {@code running}, {@code to-come} or {@code over}
     * @param covered whether another stands in its place at the same time
     */
    public record Line(
            long id,
            @Nullable Thumb picture,
            String alternative,
            String place,
            String from,
            String until,
            String href,
            String state,
            String stateWord,
            boolean covered) {}

    public AdvertisementsPage {
        ways = List.copyOf(ways);
        editions = List.copyOf(editions);
        advertisements = List.copyOf(advertisements);
    }
}
