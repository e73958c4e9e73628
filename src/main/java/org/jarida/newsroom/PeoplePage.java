package org.jarida.newsroom;

import java.util.List;

/** Everybody who works here, and who is invited. */
public record PeoplePage(Room room, List<Colleague> people, List<Guest> invited, boolean mayLock) {
    public PeoplePage {
        people = List.copyOf(people);
        invited = List.copyOf(invited);
    }

    public record Colleague(String key, String name, List<String> roles, boolean enabled, boolean reached) {}

    public record Guest(String key, List<String> roles, String by, When until, boolean reached) {}
}
