package org.jarida.mailing;

/** What became of somebody's wish to change an issue. */
public sealed interface Changing {
    record Done(Issue issue) implements Changing {}

    /** Somebody else was quicker; this is how they left it. */
    record Overtaken(Issue issue) implements Changing {}

    record Refused(Why why) implements Changing {}

    enum Why {
        /** Publishing is stopped. */
        LOCKED,
        /** There is nothing in it that readers find. */
        EMPTY,
        /** It is not where that could be done: sent already, or not begun. */
        NOT_NOW
    }
}
