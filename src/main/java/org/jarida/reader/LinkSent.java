package org.jarida.reader;

/**
 * What a letter is to bring.
 *
 * @param token for its link, told once
 */
public record LinkSent(Why why, String address, String edition, String token) {
    /** What somebody finds when they follow the link. */
    public enum Why {
        /** There is no account yet; following the link opens it. */
        NEW_ACCOUNT,
        /** It lets them into the account they have. */
        SIGN_IN,
        /** It gives their account this address. */
        NEW_ADDRESS
    }

    @Override
    public String toString() {
        return "LinkSent[" + why + "]";
    }
}
