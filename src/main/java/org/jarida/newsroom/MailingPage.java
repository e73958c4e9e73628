package org.jarida.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letters of the editions that are this person's to send.
 *
 * @param folder where letters can be looked at that no mail server took; null: not by this person, or one does
 */
public record MailingPage(
        Room room, List<Desk> desks, @Nullable String folder) {
    /**
     * An edition.
     *
     * @param readers how many get which letters, in a line
     * @param minute when its daily letter goes out by itself, as a field has it; empty: it does not
     * @param clocks the place whose clocks count
     */
    public record Desk(
            String code,
            String language,
            String tag,
            String direction,
            String name,
            String readers,
            String minute,
            String clocks,
            List<Row> issues) {
        public Desk {
            issues = List.copyOf(issues);
        }
    }

    /**
     * An issue.
     *
     * @param about the headline that leads it
     * @param note how far it is
     */
    public record Row(String href, String occasion, String about, String state, String stateSaid, String note) {}

    public MailingPage {
        desks = List.copyOf(desks);
    }
}
