package org.jarida.reader;

/**
 * A reader who has an account: a mail address, and no name.
 *
 * @param key stands for them where a passkey is kept
 * @param edition whose language they are written to in
 */
public record Reader(long id, String key, String address, String edition, boolean hasPassphrase) {
    @Override
    public String toString() {
        return "Reader[" + key + "]"; // The address has no business in a log.
    }
}
