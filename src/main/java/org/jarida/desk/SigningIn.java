package org.jarida.desk;

/** What became of a try to sign in, or to prove anew who one is. */
public sealed interface SigningIn permits SignedIn, SigningIn.FactorAwaited, SigningIn.NotSignedIn {
    /**
     * The passphrase was right; a code, a recovery code or a passkey is awaited.
     *
     * @param ticket shown with it; good for a few tries and ten minutes
     * @param held which factors this account has
     */
    record FactorAwaited(String ticket, Held held) implements SigningIn {}

    record NotSignedIn(Reason reason) implements SigningIn {}

    enum Reason {
        /** Name, passphrase, code or passkey: one of them is wrong. Which, nobody is told. */
        WRONG,
        /** Too many tries, for this account or for the whole newspaper; a passkey is never told this. */
        TOO_MANY,
        /** The ticket is over or spent: begin anew. */
        OVER
    }
}
