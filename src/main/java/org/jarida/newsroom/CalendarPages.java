package org.jarida.newsroom;

import org.jarida.edition.Editions;

/** Months to choose a day from, and what a typed date is, for the calendar's script. */
final class CalendarPages {
    private static final int LONGEST = 100;
    private final Editions editions;

    CalendarPages(Editions editions) {
        this.editions = editions;
    }

    void on(Routes routes) {
        routes.get("/newsroom/calendar/{edition}", Policy.staff(), this::date);
        routes.get("/newsroom/calendar/{edition}/{month}", Policy.staff(), this::month);
    }

    private Reply date(Visit visit) {
        var typed = visit.query().line("date");
        return editions.find(visit.place("edition"))
                .filter(edition -> typed.length() <= LONGEST)
                .<Reply>map(edition -> Reply.Json.of(DateAnswer.of(typed, edition, visit.language())))
                .orElseGet(Reply.Missing::new);
    }

    private Reply month(Visit visit) {
        return editions.find(visit.place("edition"))
                .flatMap(edition -> MonthSheet.of(visit.place("month"), visit.language()))
                .<Reply>map(Reply.Json::of)
                .orElseGet(Reply.Missing::new);
    }
}
