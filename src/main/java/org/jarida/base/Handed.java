package org.jarida.base;

/** What became of a letter that was handed over. */
public sealed interface Handed {
    record Taken() implements Handed {}

    /** There is nobody at this address, and will not be. */
    record Nobody(String why) implements Handed {}

    /** Not now; another time perhaps. */
    record Later(String why) implements Handed {}

    /** The way is closed, to this letter and all others. */
    record Closed(String why) implements Handed {}
}
