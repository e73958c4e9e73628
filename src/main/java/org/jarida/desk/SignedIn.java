package org.jarida.desk;

/**
 * Somebody is in.
 *
 * @param token for the browser, and never again
 */
public record SignedIn(Session session, String token) implements SigningIn {
    @Override
    public String toString() {
        return "SignedIn[" + session.id() + "]";
    }
}
