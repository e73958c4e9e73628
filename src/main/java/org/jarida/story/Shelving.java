package org.jarida.story;

/** How an act on sections or topics went that takes stories along. */
public sealed interface Shelving {
    /** @param stories how many were filed elsewhere */
    record Done(int stories) implements Shelving {}

    /** @param stories how many stand in the way, where that is the reason */
    record Refused(Reason reason, int stories) implements Shelving {}

    enum Reason {
        /** What stories are filed in does not vanish: it is merged into something else. */
        HAS_STORIES,
        HAS_SECTIONS,
        /** A section cannot stand below itself, nor become one with what is below it. */
        BELOW_ITSELF
    }
}
