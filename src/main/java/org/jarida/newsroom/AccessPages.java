package org.jarida.newsroom;

import org.jarida.edition.Sections;
import org.jarida.web.Cookies;

/** All pages about who comes in and what they may: written down in one place. */
record AccessPages(StaffDoors doors, Cookies cookies, Rooms rooms) {
    void on(Routes routes) {
        var desk = doors.desk();
        var entrance = new Entrance(cookies);
        var forms = new FactorForms(rooms);
        var grants = new Grants(doors.editions(), doors.sections());
        new SessionPages(desk, desk.demonstration(), entrance, rooms).on(routes);
        new JoiningPages(desk, doors.editing().secondPerson(), entrance, forms, rooms).on(routes);
        new ResetPages(desk, entrance, forms, rooms).on(routes);
        new SetUpPages(doors, desk.ready(), entrance, forms, rooms).on(routes);
        new OwnAccountPages(desk, grants, forms, rooms).on(routes);
        new PeoplePages(desk, grants, this::lineage, rooms).on(routes);
        new LogbookPages(doors.logbook(), desk.accounts(), rooms).on(routes);
        new LockdownPages(doors.editing().lockdown(), doors.editing().secondPerson(), desk, rooms).on(routes);
    }

    private java.util.List<Long> lineage(long section) {
        return doors.sections().lineage(section).stream()
                .map(Sections.Lineage::id)
                .toList();
    }
}
