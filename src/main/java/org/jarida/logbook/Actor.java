package org.jarida.logbook;

import java.util.Set;

/** Who did it: an account's key, or a part of the program that acts by itself. Never a person's real name. */
public record Actor(String name) {
    public static final Actor IMPORT = new Actor("import");
    public static final Actor CLOCK = new Actor("clock");
    public static final Actor DEMO = new Actor("demo");
    public static final Actor COMMAND_LINE = new Actor("command line");

    private static final Set<Actor> PROGRAM = Set.of(IMPORT, CLOCK, DEMO, COMMAND_LINE);

    public Actor {
        if (name.isBlank() || name.length() > 100) {
            throw new IllegalArgumentException("an actor has a name of 1 to 100 characters");
        }
    }

    /** Whether somebody did it, and not the program by itself: only a person can answer for another's act. */
    public boolean isPerson() {
        return !PROGRAM.contains(this);
    }
}
