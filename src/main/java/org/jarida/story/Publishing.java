package org.jarida.story;

/** How publishing went. */
public sealed interface Publishing permits Publishing.Published, Refused, AwaitsSecondPerson {
    record Published(Publication publication) implements Publishing, Approving {}
}
