package org.jarida.front;

/** How a change of a front went. */
public sealed interface Arranging {
    /** @param front as it is now */
    record Done(Front front) implements Arranging {}

    /**
     * Somebody else has changed it since; nothing was done.
     *
     * @param front as they left it
     */
    record Overtaken(Front front) implements Arranging {}
}
