package org.jarida.push;

/** What came of sending an article as breaking news. */
public sealed interface Sending {
    /** It is on its way. */
    record Begun(int browsers) implements Sending {}

    /** It is not. */
    record Refused(Why why) implements Sending {}

    enum Why {
        /** The edition does not tell browsers. */
        OFF,
        LOCKED_DOWN,
        /** Readers do not see the article. */
        NOT_PUBLISHED,
        /** Readers see another text than the one that was looked at. */
        CHANGED_SINCE,
        /** It was sent before. */
        SENT_BEFORE,
        /** No browser has asked. */
        NOBODY
    }
}
