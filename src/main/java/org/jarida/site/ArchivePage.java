package org.jarida.site;

import java.util.List;

/** A month of the edition's calendar: its days with their stories, all other months there are, and the ways to lists of all names. */
public record ArchivePage(
        Frame frame,
        List<Link> trail,
        String month,
        List<Link> names,
        List<Day> days,
        List<Year> years,
        Turning turning) {
    public ArchivePage {
        trail = List.copyOf(trail);
        names = List.copyOf(names);
        days = List.copyOf(days);
        years = List.copyOf(years);
    }

    public record Day(Moment date, List<Card> cards) {
        public Day {
            cards = List.copyOf(cards);
        }
    }

    public record Year(String year, List<Month> months) {
        public Year {
            months = List.copyOf(months);
        }
    }

    /** A month's name and address, and how many stories it has, in the edition's digits. */
    public record Month(String name, String url, String stories, boolean current) {}
}
