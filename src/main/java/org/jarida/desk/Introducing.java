package org.jarida.desk;

import org.jarida.proof.Weakness;
import org.jspecify.annotations.Nullable;

/** What became of a name and a passphrase that somebody who was invited has chosen. */
public sealed interface Introducing {
    record Introduced(Invitation invitation) implements Introducing {}

    /** The link is over. */
    record Over() implements Introducing {}

    /** At least one of the two is not taken. */
    record Refused(@Nullable NameFault name, @Nullable Weakness passphrase) implements Introducing {}

    enum NameFault {
        /** Not 3 to 40 letters, digits, full stops, underscores and hyphens. */
        FORM,
        /** It is somebody's, or looks like somebody's. */
        TAKEN
    }
}
