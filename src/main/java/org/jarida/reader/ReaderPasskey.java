package org.jarida.reader;

/**
 * A passkey as its owner sees it.
 *
 * @param credential its id, in base64url
 * @param name what its owner calls it
 */
public record ReaderPasskey(String credential, String name) {}
