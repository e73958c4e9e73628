package org.jarida.newsroom;

import java.util.List;
import java.util.Map;
import org.jarida.edition.CommentRules;
import org.jspecify.annotations.Nullable;

/**
 * One edition's form.
 *
 * @param values what its fields hold, by their names
 * @param lent what it is lent where it has nothing of its own: {@code tagline}, {@code copyright}
 * @param tells whether it tells browsers of breaking news
 * @param isOwners whether this person may say so
 * @param lender what the language is called whose words it borrows; null: nobody's
 */
public record EditionPage(
        Room room,
        List<Room.Way> ways,
        String code,
        String language,
        String tag,
        String direction,
        boolean isOpen,
        String seen,
        Map<String, String> values,
        List<Offer> calendars,
        List<Offer> secondCalendars,
        List<Offer> lenders,
        Map<String, String> lent,
        @Nullable String lender,
        List<String> zones,
        String now,
        Commenting commenting,
        boolean tells,
        boolean isOwners,
        Map<String, String> wrong) {
    /**
     * How readers comment.
     *
     * @param mayImported whether this person may show what moved in, or hide it
     */
    public record Commenting(CommentRules rules, String days, boolean mayImported) {}

    public EditionPage {
        ways = List.copyOf(ways);
        values = Map.copyOf(values);
        calendars = List.copyOf(calendars);
        secondCalendars = List.copyOf(secondCalendars);
        lenders = List.copyOf(lenders);
        lent = Map.copyOf(lent);
        zones = List.copyOf(zones);
        wrong = Map.copyOf(wrong);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
