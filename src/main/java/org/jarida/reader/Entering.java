package org.jarida.reader;

/** What became of somebody's wish to come in. */
public sealed interface Entering {
    /** @param token for their browser, told once */
    record Entered(String token, Reader reader) implements Entering {}

    /** The link is over, the passphrase is not theirs, there is no such account: which, nobody is told. */
    record Refused() implements Entering {}

    /** Too many tried; in a minute again. */
    record TooMany() implements Entering {}
}
