package org.jarida.newsroom;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of one booking.
 *
 * @param id null: it is not booked yet
 * @param zone by whose clock it begins and ends
 * @param from its beginning in the edition's own calendar; empty: at once
 * @param meets others that would stand in its place at the same time
 */
public record AdvertisementPage(
        Room room,
        List<Room.Way> ways,
        String edition,
        String language,
        String tag,
        String direction,
        @Nullable Long id,
        boolean isOpen,
        String seen,
        Map<String, String> values,
        List<Offer> places,
        List<Offer> sections,
        @Nullable Thumb picture,
        String zone,
        String from,
        String until,
        List<String> meets,
        Map<String, String> wrong) {
    public AdvertisementPage {
        ways = List.copyOf(ways);
        values = Map.copyOf(values);
        places = List.copyOf(places);
        sections = List.copyOf(sections);
        meets = List.copyOf(meets);
        wrong = Map.copyOf(wrong);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
