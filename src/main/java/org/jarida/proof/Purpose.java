package org.jarida.proof;

/** What a challenge or a shown secret is for: what was made for one thing is of no use for another. */
public record Purpose(String text) {
    public static final Purpose SIGN_IN = new Purpose("sign-in");
}
