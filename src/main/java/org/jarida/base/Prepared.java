package org.jarida.base;

/**
 * A letter that is written already, header and all.
 *
 * @param name its own for ever: two words with a slash between them
 * @param to one address of mail
 * @param mark what its way back is marked with, so that a bounce tells whose letter it was
 * @param bytes by RFC 5322, in ASCII
 */
public record Prepared(String name, String to, String mark, byte[] bytes) {
    @Override
    public String toString() {
        return "Prepared[" + name + "]"; // The address has no business in a log.
    }
}
