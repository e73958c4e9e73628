package org.jarida.story;

/** How correcting went. */
public sealed interface Correcting permits Correcting.Corrected, Refused, AwaitsSecondPerson {
    record Corrected(Publication publication, Correction correction) implements Correcting, Approving {}
}
