package org.jarida.story;

/** How publishing went. */
public sealed interface Publishing {
    record Published(Publication publication) implements Publishing {}

    record Refused(Reason reason) implements Publishing {}

    enum Reason {
        /** Readers cannot find what has no headline. */
        NO_HEADLINE,
        /** The newspaper has no edition in this language. */
        NO_SUCH_EDITION
    }
}
