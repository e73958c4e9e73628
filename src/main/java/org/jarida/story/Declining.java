package org.jarida.story;

/** How declining a proposal went. */
public sealed interface Declining permits Declining.Declined, Refused {
    record Declined(Proposal proposal) implements Declining {}
}
