package org.jarida.newsroom;

import org.jarida.desk.Authority;
import org.jarida.desk.Right;
import org.jarida.edition.Lockdown;
import org.jarida.edition.SecondPerson;

/** One button signs everybody else out and stops publishing, until an owner lifts it; and who must be two. */
final class LockdownPages {
    private static final String LOCKDOWN = "/newsroom/lockdown";
    private final Lockdown lockdown;
    private final SecondPerson secondPerson;
    private final DeskDoors desk;
    private final Rooms rooms;

    LockdownPages(Lockdown lockdown, SecondPerson secondPerson, DeskDoors desk, Rooms rooms) {
        this.lockdown = lockdown;
        this.secondPerson = secondPerson;
        this.desk = desk;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        routes.get(LOCKDOWN, Policy.steppedUp(Right.PEOPLE), this::show);
        routes.post(LOCKDOWN, Policy.steppedUp(Right.PEOPLE), this::begin);
        routes.post(LOCKDOWN + "/end", Policy.steppedUp(Right.OWN), this::lift);
        routes.post("/newsroom/second-person", Policy.steppedUp(Right.OWN), this::require);
    }

    private Reply show(Visit visit) {
        var words = visit.words();
        var current = lockdown.current();
        var since = current.map(begun -> When.of(begun.at(), rooms.dates(visit.language())))
                .orElse(null);
        var by = current.flatMap(begun -> desk.accounts().nameOf(begun.by())).orElse("");
        var room = rooms.room(visit, words.say("logbook.lockdown"));
        return Reply.Page.of(
                "lockdown",
                new LockdownPage(room, since, by, visit.account().may(Right.OWN), secondPerson.isRequired()));
    }

    /** Links that others made fall too: who came in with a stolen key may have left one for later. */
    private Reply begin(Visit visit) {
        lockdown.begin(visit.actor());
        desk.sessions().endAllExcept(visit.account(), visit.actor());
        desk.invitations().withdrawOthers(Authority.of(visit.account()));
        desk.resets().withdrawAll();
        return new Reply.SeeOther(LOCKDOWN);
    }

    private Reply lift(Visit visit) {
        lockdown.lift(visit.actor());
        return new Reply.SeeOther(LOCKDOWN + "?done=saved");
    }

    private Reply require(Visit visit) {
        secondPerson.require(visit.form().has("required"), visit.actor());
        return new Reply.SeeOther(LOCKDOWN + "?done=saved");
    }
}
