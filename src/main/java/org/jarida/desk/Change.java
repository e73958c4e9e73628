package org.jarida.desk;

/** What became of an act on somebody's account. */
public sealed interface Change {
    record Done(Account account) implements Change {}

    record Refused(Reason reason) implements Change {}

    enum Reason {
        /** There is no such account. */
        UNKNOWN,
        /** It, or what it would be given, is beyond the reach of whoever asks. */
        BEYOND_REACH,
        /** Nobody would be left who owns the newspaper. */
        LAST_OWNER
    }
}
